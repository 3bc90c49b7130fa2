// The main job, whole: the twelve-year-old's case from an empty page to the PDF that is handed out.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instancesIn } from '#forms/answers/caseView.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { words } from '#src/app/words.ts';
import { fileWords } from '#src/pages/fileWords.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { workFileWords } from '#src/workfile/words.ts';
import { readTree, wordsOf } from '../fixtures/readStructure.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { chooseLater, fillSection, type Later, type NewIds } from './fillCase.ts';
import { heading, isSaved } from './steps.ts';
import { chooseFirstPassphrase, stayUnlocked } from './vaultSteps.ts';
import { beginWalk } from './watch.ts';

const run = promisify(execFile);
let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'walk-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function readExample(id: string): Promise<CaseFile> {
  const text = await readFile(new URL(`../../src/cases/${id}.json`, import.meta.url), 'utf8');
  const result = readCaseFile(content, text);
  if (!result.ok) throw new Error(result.sentence);
  return result.file;
}

/** The keys of the file's sections in the order the wizard asks them. */
function keysOf(file: CaseFile): readonly string[] {
  const view = {
    index: indexContent(content),
    record: recordOf(content, file),
    today: '2026-11-21',
  };
  return instancesIn(view).map((instance) => instance.key);
}

/** References are a set: the form lists them in the order of what they point at. */
function withSortedLists(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string')
      ? value.toSorted()
      : value.map(withSortedLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withSortedLists(one)]));
}

const squeezed = (text: string) => text.replace(/[\s\u00ad-]+/g, '');

async function savedFile(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const path = join(folder, (await waiting).suggestedFilename());
  await (await waiting).saveAs(path);
  return path;
}

test('an adviser is led from a new case to the finished PDF', { timeout: 400_000 }, async () => {
  const file = await readExample('cerebral-parese');
  const { page, end } = await beginWalk(browser, { hasFullLocks: true });
  await page.getByRole('button', { name: words.cases.start }).click();
  await heading(page, vaultPageWords.make.title).waitFor();
  await chooseFirstPassphrase(page);
  await stayUnlocked(page);
  await page.getByRole('link', { name: 'Henvendelse' }).first().click();

  const ids: NewIds = new Map();
  const later: Later[] = [];
  const keys = keysOf(file);
  for (const key of keys) {
    await page.locator(`main form, main [id^="q_"]`).first().waitFor();
    const waiting = await fillSection(page, file, key, ids);
    later.push(...waiting);
    const before = page.url();
    await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
    // What points further on is missing still: said once, and the second press goes on.
    if (waiting.length > 0) {
      const missing = page.getByRole('heading', { name: 'Mangler' });
      await page
        .waitForURL((url) => url.href !== before, { timeout: 1_000 })
        .catch(() => missing.waitFor());
      if (await missing.isVisible())
        await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
    }
    await expect.poll(() => page.url(), { message: `${key} is complete` }).not.toBe(before);
  }
  const caseUrl = page.url().replace(/\/afsnit\/.*$/, '');
  // What follows loads the page anew: whoever does that looks at the line first.
  await isSaved(page);
  for (const one of later) {
    await page.goto(`${caseUrl}/afsnit/${one.instance}`);
    await chooseLater(page, one, ids);
    await page.locator('[data-save-state=saved]').waitFor();
  }

  await page.getByRole('link', { name: words.case.front }).first().click();
  for (const phase of ['åbningen', 'udredningen', 'afgørelsen', 'planen'])
    await page.getByRole('button', { name: `Afslut ${phase}`, exact: true }).click();
  await page.getByText('Lovgrundlag pr.').first().waitFor();

  // What was written is what the file says, but for the ids.
  await page.getByRole('link', { name: words.save.toFile }).click();
  await page.getByRole('button', { name: fileWords.save.plain }).click();
  const saved: CaseFile = JSON.parse(
    await readFile(await savedFile(page, workFileWords.plainYes), 'utf8'),
  );
  const renamed = [...ids].reduce(
    (text, [from, to]) =>
      text.replaceAll(`"${to}"`, `"${from}"`).replaceAll(`@${to}"`, `@${from}"`),
    JSON.stringify(saved.answers),
  );
  expect(withSortedLists(JSON.parse(renamed))).toEqual(withSortedLists(file.answers));
  expect(Object.keys(saved.phases)).toEqual(['opening', 'investigation', 'decision', 'plan']);

  await page.getByRole('link', { name: words.case.print }).first().click();
  await page.getByRole('button', { name: words.print.make, exact: true }).click();
  await page.getByRole('button', { name: words.print.download }).waitFor({ timeout: 60_000 });
  const pdf = await savedFile(page, words.print.download);
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 50_000_000 });
  expect(stdout).toContain('Signe');
  const { stdout: flowing } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 50_000_000 });
  expect(squeezed(flowing).length).toBeGreaterThan(25_000);
  // Made in the browser's worker, and as true to those who hear it.
  const { root, faults } = await readTree(await readFile(pdf));
  expect(faults).toEqual([]);
  expect(wordsOf(root)).toContain('Signe');

  await end();
});
