// A browser that was killed in the midst of a write: what is written afterwards is there the time after that, too.
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { caseText, put } from '../fixtures/badFiles.ts';
import { makeLocksCheap } from './cheapLocks.ts';
import type { RunningBrowser } from './profile.ts';
import { startOn } from './profile.ts';
import { bringIn, byId, caseAddress, isSaved } from './steps.ts';
import { makeVault, unlock } from './vaultSteps.ts';
import { watch } from './watch.ts';

let profile: string;
let running: RunningBrowser;
let checkQuiet: () => void;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'walk-'));
});
afterEach(async () => {
  await running.kill();
  await rm(profile, { recursive: true, maxRetries: 5 });
});

async function start(): Promise<Page> {
  running = await startOn(profile);
  await makeLocksCheap(running.context);
  checkQuiet = await watch(running.context);
  const page = await running.context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function stop(): Promise<void> {
  checkQuiet();
  await running.kill();
}

/** Where Chromium keeps the databases of the app: a log, and what was taken out of logs before. */
async function files(): Promise<{ readonly folder: string; readonly logs: readonly string[] }> {
  const all = join(profile, 'Default', 'IndexedDB');
  const [folder = ''] = (await readdir(all)).filter((name) => name.endsWith('.leveldb'));
  const names = await readdir(join(all, folder));
  return { folder: join(all, folder), logs: names.filter((name) => name.endsWith('.log')).sort() };
}

/** Takes the end off what was written last, as a kill in the midst of it does; gives the name of the log. */
async function tear(): Promise<string> {
  const { folder, logs } = await files();
  const log = logs.at(-1) ?? '';
  const { size } = await stat(join(folder, log));
  await truncate(join(folder, log), size - 1);
  return log;
}

test('half a record on the disk takes nothing with it', async () => {
  let page = await start();
  await makeVault(page);
  await bringIn(page, put(['practice'], false, caseText('cerebral-parese-halvvejs.json')));
  const section = `${caseAddress(page)}/afsnit/theme-mobility`;
  await stop();
  const torn = await tear();

  page = await start();
  await page.goto(section);
  await unlock(page);
  await expect.poll(async () => (await files()).logs, { timeout: 20_000 }).not.toContain(torn);
  const field = byId(page, 'q_theme-mobility_peers');
  await field.fill('Hun leger med de andre, når de sidder på gulvet.');
  await isSaved(page);
  await stop();

  page = await start();
  await page.goto(new URL(section, inject('appUrl')).href);
  await unlock(page);
  await expect.poll(() => byId(page, 'q_theme-mobility_peers').inputValue()).toMatch(/på gulvet/);
  checkQuiet();
});
