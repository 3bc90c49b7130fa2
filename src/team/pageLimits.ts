// What this page may connect to and start, narrowed before anything else runs. Imports nothing, so as to be first.

/** Where the team database's origin is kept: it tells nothing of a case, and is needed before the vault is open. */
export const TEAM_ORIGIN_KEY = 'udredningsguiden-team-origin';

/** No wildcards, paths, users or other schemes: the text becomes part of a policy. */
const SAFE = /^https:\/\/[a-z0-9]+(?:[.-][a-z0-9]+)*(?::\d{1,5})?$/;
/** A database on the adviser's own machine, and in tests. */
const OWN_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

/** True for an origin that the page may be opened to, written as browsers write origins. */
export function isTeamOrigin(text: string): boolean {
  if (!SAFE.test(text) && !OWN_MACHINE.test(text)) return false;
  return URL.canParse(text) && new URL(text).origin === text;
}

/** The origin kept, if it is a proper one. */
export function keptTeamOrigin(): string | undefined {
  try {
    const kept = localStorage.getItem(TEAM_ORIGIN_KEY);
    return kept !== null && isTeamOrigin(kept) ? kept : undefined;
  } catch {
    return undefined; // storage is blocked; the store will say so
  }
}

/** From the next time the page is opened it may connect there; undefined: nowhere. Throws for anything but an origin. */
export function keepTeamOrigin(origin: string | undefined): void {
  if (origin === undefined) localStorage.removeItem(TEAM_ORIGIN_KEY);
  else if (isTeamOrigin(origin)) localStorage.setItem(TEAM_ORIGIN_KEY, origin);
  else throw new TypeError('Expected an origin');
}

let opened: string | undefined;
let isLimited = false;

/** Whether this page, as it was opened, may connect to the origin; if not, it must be loaded anew. */
export function mayConnectTo(origin: string): boolean {
  return !isLimited || opened === origin;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: 'default',
        rules: { readonly createScriptURL: (url: string) => string | null },
      ): unknown;
    };
  }
}

/**
 * Adds what the page's own policy leaves open: connections to the team database and nowhere else, and
 * workers from the folder this file is served from and nowhere else. A later policy can only narrow.
 */
export function limitPage(): void {
  opened = keptTeamOrigin();
  isLimited = true;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self'${opened === undefined ? '' : ` ${opened}`}`;
  document.head.append(policy);
  const folder = import.meta.url.slice(0, import.meta.url.lastIndexOf('/') + 1);
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).href.startsWith(folder) ? url : null),
  });
}
