// What the vault relies on, in a real browser under the app's own policy: worker, locks, and keys that travel.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { root } from '#src/cli/root.mjs';
import { serveApp } from '#src/cli/serveApp.mjs';
import type { VaultPage } from './fixtures/vaultPage.ts';
import { openBrowser } from './setup/openBrowser.ts';

declare global {
  interface Window {
    readonly vaultPage: VaultPage;
  }
}

let outDir: string;
let server: Awaited<ReturnType<typeof serveApp>>;
let browser: Browser;
let context: BrowserContext;
const complaints: string[] = [];

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'vault-page-'));
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
        input: join(root, 'tests/fixtures/vaultPage.ts'),
        output: { entryFileNames: 'assets/vaultPage.js' },
      },
    },
  });
  const head = '<title>Boks</title><link rel="icon" href="data:,">';
  const script = '<script type="module" src="/assets/vaultPage.js"></script>';
  await writeFile(join(outDir, 'index.html'), `<!doctype html>${head}${script}`);
  server = await serveApp({ outDir, port: 4391 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true });
});

beforeEach(async () => {
  complaints.length = 0;
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function newTab(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(server.address);
  await page.waitForFunction(() => 'vaultPage' in window);
  return page;
}

const make = (page: Page) =>
  page.evaluate(() => window.vaultPage.vault.make('hest lampe torsdag sky', 'Testine Prøvesen'));
const isOpen = (page: Page) => page.evaluate(() => window.vaultPage.vault.isOpen);
const askAround = (page: Page) => page.evaluate(() => window.vaultPage.askAround());
const read = (page: Page) => page.evaluate(() => window.vaultPage.read());

test('the key is worked out beside the page, which goes on meanwhile', async () => {
  const page = await newTab();
  const { took, stoodStill } = await page.evaluate(() => window.vaultPage.time());
  expect(took).toBeGreaterThan(50);
  expect(stoodStill).toBeLessThan(took / 2);
});

test('a vault is kept in the browser’s store, and opens after a reload with its passphrase alone', async () => {
  const page = await newTab();
  await make(page);
  await page.evaluate(() => window.vaultPage.seal('Alma Opdigtet'));
  await page.reload();
  await page.waitForFunction(() => 'vaultPage' in window);
  expect(await askAround(page)).toBe(false);
  const wrong = await page.evaluate(() => window.vaultPage.vault.unlock('forkert gæt igen'));
  expect(wrong.is).toBe('refused');
  expect(await isOpen(page)).toBe(false);
  const right = await page.evaluate(() => window.vaultPage.vault.unlock('hest lampe torsdag sky'));
  expect(right).toEqual({ is: 'opened' });
  expect(await read(page)).toBe('Alma Opdigtet');
});

test('a new tab opens with the key of any open one; a lock in one locks all, and no key is lent then', async () => {
  const first = await newTab();
  await make(first);
  await first.evaluate(() => window.vaultPage.seal('Alma Opdigtet'));
  const [second, third] = [await newTab(), await newTab()];
  expect(await askAround(second)).toBe(true);
  // Now two tabs answer at once.
  expect(await askAround(third)).toBe(true);
  expect(await read(third)).toBe('Alma Opdigtet');
  const lent = await third.evaluate(() =>
    crypto.subtle.exportKey('raw', window.vaultPage.vault.key).then(
      () => 'shown',
      () => 'refused',
    ),
  );
  expect(lent).toBe('refused');
  await second.evaluate(() => window.vaultPage.lockAll());
  for (const page of [first, second, third])
    await expect.poll(() => isOpen(page), { timeout: 15_000 }).toBe(false);
  expect(await askAround(await newTab())).toBe(false);
});

test('tabs that try passphrases at once are counted together', async () => {
  const first = await newTab();
  await make(first);
  await first.evaluate(() => window.vaultPage.lockAll());
  const tabs = [first, await newTab(), await newTab()];
  const tries = await Promise.all(
    tabs.map((page) =>
      page.evaluate(() => window.vaultPage.vault.unlock('forkert gæt igen').then(({ is }) => is)),
    ),
  );
  expect(tries).toEqual(['refused', 'refused', 'refused']);
  expect(await first.evaluate(() => window.vaultPage.countTries())).toBe(3);
});
