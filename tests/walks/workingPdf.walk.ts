// The working PDF of a real case: it carries the case, opens it again in another browser, and is what it says.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { carryWords } from '#src/pages/carryWords.ts';
import { fileWords } from '#src/pages/fileWords.ts';
import { importWords } from '#src/pages/importWords.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import { readClaims } from '#src/pdfcheck/checkPdf.ts';
import { proofWords } from '#src/proof/words.ts';
import { pdfRefusals } from '#src/workfile/pdfRefusals.ts';
import { caseText } from '../fixtures/badFiles.ts';
import { savedAgain } from '../fixtures/savedPdf.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { judged } from './historySteps.ts';
import { bringIn, byId, caseAddress, chooseFile, heading } from './steps.ts';
import { makeVault, PASSPHRASE, stayUnlocked } from './vaultSteps.ts';
import { beginWalk } from './watch.ts';

const FIELD = 'q_intake_aware-how';
const PATIENCE = { timeout: 120_000 };

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

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Makes the working PDF on the page where documents are made, and saves it. */
async function madePdf(page: Page, name: string): Promise<string> {
  await press(page, words.print.make);
  await page.getByText(/^Dokumentet er klar/).waitFor(PATIENCE);
  const waiting = page.waitForEvent('download', PATIENCE);
  await press(page, words.print.download);
  const path = join(folder, name);
  await (await waiting).saveAs(path);
  return path;
}

test('a case goes out in its own PDF and comes in again elsewhere', {
  timeout: 400_000,
}, async () => {
  const mine = await beginWalk(browser);
  await makeVault(mine.page);
  await stayUnlocked(mine.page);
  const real = { ...JSON.parse(caseText('epilepsi-halvvejs.json')), practice: false };
  await bringIn(mine.page, JSON.stringify(real));
  const address = caseAddress(mine.page);
  await mine.page.goto(`${address}/pdf`);

  // Without the case, and then with it: only that is a copy.
  const line = mine.page.locator('[data-save-state]');
  const bare = await madePdf(mine.page, 'uden.pdf');
  expect(await line.textContent()).toContain(fileWords.line.noFile);
  await mine.page.getByLabel(carryWords.real.label, { exact: true }).check();
  const carrying = await madePdf(mine.page, 'med.pdf');
  await expect.poll(() => line.textContent()).toContain('PDF med sagen: i dag kl. 10.00.');
  const bytes = Uint8Array.from(await readFile(carrying));
  expect(await whatIsThis(bytes)).toMatchObject({ is: 'working', file: { name: 'sag.udredning' } });
  expect(await readClaims(bytes)).toEqual({ pdfua: '1', pdfa: '3a' });
  const without = Uint8Array.from(await readFile(bare));
  expect(await whatIsThis(without)).toEqual({ is: 'hand-out' });
  expect(await readClaims(without)).toEqual({ pdfua: '1', pdfa: '2a' });

  // Both are what they say; one that somebody else has made is not.
  await mine.page.goto(`${address}/historik`);
  await mine.page.getByRole('heading', { name: proofWords.heading }).waitFor(PATIENCE);
  expect(await judged(mine.page, carrying)).toContain(proofWords.sameOutsideHeading);
  expect(await judged(mine.page, bare)).toContain(proofWords.sameHeading);

  // Saved again by another program on the way, as mail and archives do.
  const again = join(folder, 'gemt-igen.pdf');
  await writeFile(again, await savedAgain(bytes, 'packed'));
  const hers = await beginWalk(browser);
  await makeVault(hers.page);
  await stayUnlocked(hers.page);
  await chooseFile(hers.page, { path: bare });
  await hers.page.getByText(pdfRefusals['no-case']).waitFor(PATIENCE);
  await chooseFile(hers.page, { path: again });
  await hers.page.getByText(pdfRefusals.resaved).waitFor(PATIENCE);
  await press(hers.page, importWords.anyway);
  await heading(hers.page, fileWords.bringIn.title).waitFor(PATIENCE);
  await hers.page.getByLabel(fileWords.bringIn.passphrase, { exact: true }).fill(PASSPHRASE);
  await press(hers.page, fileWords.bringIn.submit);
  await hers.page.getByText(/^Sagen er ikke her i browseren/).waitFor(PATIENCE);
  await press(hers.page, fileWords.bringIn.submitText(1));
  await hers.page.getByText(fileWords.bringIn.doneNew(1)).waitFor(PATIENCE);
  const name = String(real.answers.child['child-name']);
  await hers.page.getByRole('link', { name: fileWords.bringIn.caseNamed(name) }).click();
  await heading(hers.page, words.tasks.heading).waitFor();
  await hers.page.locator('a[href$="/afsnit/intake"]').first().click();
  await byId(hers.page, FIELD).waitFor();
  expect(await byId(hers.page, FIELD).inputValue()).toBe(real.answers.intake['aware-how']);

  // The same state of the same case: her browser proves the file as mine does.
  const path = new URL(caseAddress(hers.page)).pathname;
  expect(path).toBe(new URL(address).pathname);
  await hers.page.getByRole('link', { name: words.case.history, exact: true }).first().click();
  await hers.page.getByRole('heading', { name: proofWords.heading }).waitFor(PATIENCE);
  expect(await judged(hers.page, carrying)).toContain(proofWords.sameOutsideHeading);
  await mine.end();
  await hers.end();
});
