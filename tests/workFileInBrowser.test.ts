// Working files in a real browser under the app's own policy: its compression, its files, its swap on closing.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '#src/cli/root.mjs';
import { serveApp } from '#src/cli/serveApp.mjs';
import type { WorkFilePage } from './fixtures/workFilePage.ts';
import { openBrowser } from './setup/openBrowser.ts';

declare global {
  interface Window {
    readonly workFilePage: WorkFilePage;
  }
}

let outDir: string;
let server: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'work-file-page-'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(root, 'tests/fixtures/workFilePage.ts'),
        output: { entryFileNames: 'assets/workFilePage.js' },
      },
    },
  });
  const head = '<title>Arbejdsfil</title><link rel="icon" href="data:,">';
  const script = '<script type="module" src="/assets/workFilePage.js"></script>';
  await writeFile(join(outDir, 'index.html'), `<!doctype html>${head}${script}`);
  server = await serveApp({ outDir, port: 4436 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true });
});

async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await open(page);
  const answer = await use(page);
  await context.close();
  expect(complaints).toEqual([]);
  return answer;
}

async function open(page: Page): Promise<void> {
  await page.goto(server.address);
  await page.waitForFunction(() => 'workFilePage' in window);
}

test('a large vault goes out and in again', () =>
  withPage(async (page) => {
    const { size, found } = await page.evaluate(() => window.workFilePage.large(30));
    expect(found).toBe(300);
    expect(size).toBeGreaterThan(15_000_000);
  }));

test('spoilt files are refused as elsewhere', () =>
  withPage(async (page) => {
    const { bomb, cut, changed } = await page.evaluate(() => window.workFilePage.refusals());
    expect(bomb).toMatch(/for stor/);
    expect(cut).toMatch(/skåret over/);
    expect(changed.every((one) => typeof one === 'string' && one.startsWith('Filen '))).toBe(true);
    expect(changed.length).toBeGreaterThan(3);
  }));

test('the kept copy is written, found again after a reload, and stands until a new one is whole', () =>
  withPage(async (page) => {
    expect(await page.evaluate(() => window.workFilePage.begin())).toBe('kept');
    expect(await page.evaluate(() => window.workFilePage.keep(3))).toBe('kept');
    expect(await page.evaluate(() => window.workFilePage.inFile())).toBe(3);
    await page.evaluate(() => window.workFilePage.keepHalf());
    await open(page);
    expect(await page.evaluate(() => window.workFilePage.inFile())).toBe(3);
    expect(await page.evaluate(() => window.workFilePage.begin())).toBe('due');
    expect(await page.evaluate(() => window.workFilePage.keep(4))).toBe('kept');
    expect(await page.evaluate(() => window.workFilePage.inFile())).toBe(4);
    await page.evaluate(() => window.workFilePage.overwrite('En andens fil'));
    expect(await page.evaluate(() => window.workFilePage.keep(5))).toBe('changed-elsewhere');
    expect(await page.evaluate(() => window.workFilePage.inFile())).toMatch(/ikke en arbejdsfil/);
  }));
