// Cases of a newer version of the app: the page says so, hands them over still locked, and they open where they are put.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { databaseNames } from '#src/storage/databaseNames.ts';
import { lockedCopyWords } from '#src/storage/lockedCopyWords.ts';
import { vaultWords } from '#src/vault/words.ts';
import { caseText, put } from '../fixtures/badFiles.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { bringIn, caseAddress } from './steps.ts';
import { makeVault, unlock } from './vaultSteps.ts';
import { beginWalk } from './watch.ts';

const NEWER = 99;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** As the next version of the app would open the database. */
const raise = (page: Page) =>
  page.evaluate(
    ([name, version]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    [databaseNames.vault, NEWER] as const,
  );

/** The copy as a database of this version would have given it: the newer version is played by this one. */
function asOfThisVersion(copy: string): string {
  const lines = copy.replace(`"database":${NEWER}`, '"database":1').split('\n').slice(0, -2);
  const before = `${lines.join('\n')}\n`;
  const digest = createHash('sha256').update(before).digest('base64url');
  return `${before}${JSON.stringify({ end: { records: lines.length - 1, digest } })}\n`;
}

test('what a newer version has written is saved locked, and opens with the passphrase elsewhere', async () => {
  const mine = await beginWalk(browser);
  const { page } = mine;
  await makeVault(page);
  await bringIn(page, put(['practice'], false, caseText('cerebral-parese-halvvejs.json')));
  const { pathname } = new URL(caseAddress(page));
  await raise(page);
  await page.reload();
  await page
    .getByText(/nyere app-version/)
    .first()
    .waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: lockedCopyWords.save }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^laaste-sager-\d{4}-\d\d-\d\d\.json$/);
  await page.getByText(lockedCopyWords.saved).waitFor();
  const copy = await readFile(await file.path(), 'utf8');
  expect(copy).not.toContain('Signe');
  await mine.end();

  const other = await beginWalk(browser);
  const give = (text: string) =>
    other.page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'kopi.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
  await give(copy);
  await other.page.getByText(lockedCopyWords.refused.newer).waitFor();
  await give(asOfThisVersion(copy));
  await other.page.getByText(lockedCopyWords.putBack).waitFor();
  await other.page.reload();
  await unlock(other.page);
  await other.page.locator(`a[href="${pathname}"]`).click();
  await other.page.getByRole('heading', { level: 1, name: words.tasks.heading }).waitFor();
  expect(await other.page.getByText(vaultWords.damaged).count()).toBe(0);
  await other.end();
});
