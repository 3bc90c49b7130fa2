// Serves a built app on this machine only, with the headers that keep it to itself.
import { root } from './root.mjs';
import { policyHeader, securityHeaders } from './securityHeaders.mjs';

/** @type {import('vite').Plugin} */
const policies = {
  name: 'policies',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      response.setHeader('Content-Security-Policy', policyHeader(request.url ?? '/'));
      next();
    });
  },
};

/**
 * Serves `outDir` with `vite preview` on 127.0.0.1. A port in use: the next free one.
 * @param {{ outDir: string, port: number }} options
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serveApp({ outDir, port }) {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    configFile: false,
    plugins: [policies],
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port, headers: securityHeaders },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The local server started without an address');
  return { address, port: Number(new URL(address).port), close: () => server.close() };
}
