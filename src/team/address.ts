// The address of a team database as somebody types it: one that may be used, or a sentence that says what is wrong.
import { teamWords } from './words.ts';

export type CheckedAddress =
  | {
      readonly ok: true;
      /** Without a slash at the end. */
      readonly address: string;
      /** What the page must be allowed to connect to. */
      readonly origin: string;
    }
  | { readonly ok: false; readonly sentence: string };

/** The names CouchDB gives databases. */
const DATABASE = /^[a-z][a-z0-9_$()+-]*$/;
const THIS_MACHINE = ['localhost', '127.0.0.1'];

export function checkAddress(typed: string): CheckedAddress {
  const text = typed.trim();
  const refuse = (sentence: string) => ({ ok: false, sentence }) as const;
  if (text === '') return refuse(teamWords.address.missing);
  if (!URL.canParse(text)) return refuse(teamWords.address.unlike);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return refuse(teamWords.address.credentials);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse(teamWords.address.unlike);
  }
  if (url.protocol === 'http:' && !THIS_MACHINE.includes(url.hostname)) {
    return refuse(teamWords.address.open);
  }
  if (url.search !== '' || url.hash !== '') return refuse(teamWords.address.extra);
  const path = url.pathname.replace(/\/$/, '');
  const name = path.split('/').at(-1) ?? '';
  if (name === '') return refuse(teamWords.address.noDatabase);
  if (!DATABASE.test(decoded(name))) return refuse(teamWords.address.database);
  return { ok: true, address: url.origin + path, origin: url.origin };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
