// What the built app may load and do, as the page itself declares it and as the local server repeats it.

/** @param {string} connections */
const contentSecurityPolicy = (connections) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${connections}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes script or markup. The one policy there may be lets workers start: see pageLimits.ts.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/**
 * The most that a page can be opened to. Which team database there is, only the browser knows: the
 * first thing the page does is to narrow this to its own origin and that one. See src/team/pageLimits.ts.
 */
const forPages = contentSecurityPolicy("'self' https: http://localhost:* http://127.0.0.1:*");

/** Workers have the policy they are served with, and none of them has any business elsewhere. */
const forFiles = contentSecurityPolicy("'self'");

/** The `<meta>` tag that carries the policy wherever the built files are served from. */
export const contentSecurityPolicyTag = {
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: forPages },
  injectTo: /** @type {const} */ ('head-prepend'),
};

/**
 * The policy as a header of the local server. `frame-ancestors` works only as a header.
 * @param {string} path of what is asked for
 */
export function policyHeader(path) {
  return `${path.startsWith('/assets/') ? forFiles : forPages}; frame-ancestors 'none'`;
}

/** The other response headers of the local server. */
export const securityHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
