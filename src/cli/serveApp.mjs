// Serves a built app on this machine only, with the headers that keep it to itself.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { policyHeader, securityHeaders } from './securityHeaders.mjs';

/**
 * Built files are named after what is in them, so a browser that has one need not ask for it again. One
 * that is not there is answered with the page, which must not be kept under its name.
 * @param {string} outDir
 * @returns {import('vite').Plugin}
 */
const headers = (outDir) => ({
  name: 'headers',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      response.setHeader('Content-Security-Policy', policyHeader(path));
      if (path.startsWith('/assets/') && existsSync(join(outDir, path)))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    });
  },
});

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
    plugins: [headers(outDir)],
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port, headers: securityHeaders },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The local server started without an address');
  return { address, port: portIn(address), close: () => server.close() };
}

/**
 * The port of an address without encryption. Read as an address, one at port 80 has none: it is the usual one.
 * @param {string} address
 */
export function portIn(address) {
  return Number(new URL(address).port || 80);
}
