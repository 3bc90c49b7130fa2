// A browser that forbids pages to keep anything: it says what is wrong and what to do, and nothing else.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { storeError } from '#src/storage/storeSentences.ts';
import type { RunningBrowser } from './profile.ts';
import { startOn } from './profile.ts';
import { heading } from './steps.ts';
import { watch } from './watch.ts';

/** As the setting “block all cookies” stands in a profile: cookies and every other storage of pages. */
const FORBIDDEN = { profile: { default_content_setting_values: { cookies: 2 } } };

let profile: string;
let running: RunningBrowser;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'forbidden-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(FORBIDDEN));
  running = await startOn(profile);
});
afterEach(async () => {
  await running.kill();
  await rm(profile, { recursive: true, maxRetries: 5 });
});

test('is told so at every address, and offered nothing that needs to be kept', async () => {
  const check = await watch(running.context);
  const page = await running.context.newPage();
  for (const path of ['/', '/sikkerhed', '/sikkerhed/ny', '/sag/c0']) {
    await page.goto(new URL(path, inject('appUrl')).href);
    await heading(page, words.errors.storeHeading).waitFor();
    await page.getByText(storeError('blocked').message).waitFor();
    expect(await page.getByRole('button').allInnerTexts()).toEqual([words.errors.reload]);
  }
  check();
});
