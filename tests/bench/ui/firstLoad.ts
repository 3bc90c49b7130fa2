// What the browser fetches before the first page stands: bytes of script and style, and who is asked for them.
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import type { OpenApp } from '../openApp.ts';

/** Milliseconds without a request, by which a page has asked for all it needs. */
const QUIET = 1500;

export async function measureFirstLoad(
  browser: Browser,
  app: OpenApp,
  say: Say,
): Promise<readonly Figure[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const files = new Map<string, number>();
    const outside = new Set<string>();
    page.on('request', (request) => {
      if (!request.url().startsWith(app.address) && request.url().startsWith('http'))
        outside.add(request.url());
    });
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!/\.(js|css)$/.test(pathname)) return;
      bodies.push(
        response.body().then((body) => {
          files.set(pathname, gzipSync(body, { level: 9 }).byteLength / 1000);
        }),
      );
    });
    await page.goto(app.address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(QUIET);
    await Promise.all(bodies);
    for (const [name, size] of files) say(`first load: ${name} ${size.toFixed(1)} kB gzip`);
    const sum = [...files.values()].reduce((total, size) => total + size, 0);
    return [
      {
        measure: 'first load: JavaScript and CSS, gzip -9',
        unit: 'kB',
        ours: [sum],
        goal: { atMost: 200 },
      },
      { measure: 'requests to anyone else', unit: '', ours: [outside.size], goal: { atMost: 0 } },
    ];
  } finally {
    await context.close();
  }
}
