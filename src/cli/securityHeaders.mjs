// What the built app may load and do, as the page itself declares it and as the local server repeats it.

/** Everything is refused except what the app serves itself: no inline script or style, no other host. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The `<meta>` tag that carries the policy wherever the built files are served from. */
export const contentSecurityPolicyTag = {
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
  injectTo: /** @type {const} */ ('head-prepend'),
};

/** Response headers of the local server. `frame-ancestors` works only as a header. */
export const securityHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
