// The history of a case: a version is saved, compared with, read again; and a log that was tampered with is told of.
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { faultWords } from '#src/pages/faultWords.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { nameVersion, toHistory } from './historySteps.ts';
import { byId, caseAddress, heading, isSaved, openExample } from './steps.ts';
import type { Walk } from './watch.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;
let walk: Walk;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  walk = await beginWalk(browser);
  page = walk.page;
  await page.goto(inject('appUrl'));
  await openExample(page, 'cerebral-parese');
});
afterEach(() => walk.end());

const { versions, changes, check, course, version, section } = historyPage;

const main = () => page.locator('main');

async function write(at: string, id: string, text: string): Promise<void> {
  await page.goto(`${caseAddress(page)}/afsnit/${at}`);
  await byId(page, id).fill(text);
  await byId(page, id).blur();
  await isSaved(page);
}

/** Rewrites or takes away stored entries of the practice cases, as somebody with the browser's tools could. */
async function tamper(does: 'rewrite' | 'remove', said: string): Promise<number> {
  return page.evaluate(
    ([does, said]) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('udredningsguiden-oevelse');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('entries', 'readwrite');
          let hits = 0;
          const cursing = tx.objectStore('entries').openCursor();
          cursing.onsuccess = () => {
            const cursor = cursing.result;
            if (!cursor) return;
            const text = JSON.stringify(cursor.value);
            if (text.includes(said)) {
              hits += 1;
              if (does === 'remove') cursor.delete();
              else cursor.update(JSON.parse(text.replace(said, 'Noget helt andet')));
            }
            cursor.continue();
          };
          tx.oncomplete = () => {
            opening.result.close();
            resolve(hits);
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
    [does, said] as const,
  );
}

test('a version is saved, compared with what came after, and read again', async () => {
  await toHistory(page);
  expect(await main().innerText()).toContain(versions.none);

  await page.getByText(versions.make).click();
  await page.getByRole('button', { name: versions.save }).click();
  expect(await page.locator('.form-error-message').innerText()).toBe(versions.kindMissing);
  await page.getByLabel(versions.kinds.other, { exact: true }).check();
  await page.getByRole('button', { name: versions.save }).click();
  expect(await page.locator('.form-error-message').innerText()).toBe(versions.nameMissing);
  await page.getByText(versions.make).click();
  await nameVersion(page, 'draft-sent', 'Til forældrene');
  const title = 'Udkast sendt: Til forældrene';
  await page.getByText(versions.made(title)).waitFor();
  const card = page.locator('.history-versions > li');
  expect(await card.getByRole('heading').innerText()).toBe(title);
  await expect
    .poll(() => card.locator('code').innerText())
    .toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const fingerprint = await card.locator('code').innerText();

  const purpose = byId(page, 'q_wishes_purpose');
  await page.goto(`${caseAddress(page)}/afsnit/wishes`);
  const before = await purpose.inputValue();
  const lastWord = before.trim().split(/\s+/).at(-1) ?? '';
  await write('wishes', 'q_wishes_purpose', `${before.trim().slice(0, -lastWord.length)}Slutord.`);
  await write('caseworkers', 'q_caseworkers_phone', '00 00 00 00');

  // Who wrote what, beneath the section; the latest first.
  await page.getByText(section.summary).click();
  const items = page
    .locator('.section-history section')
    .filter({ has: page.getByRole('heading', { name: 'Telefon', exact: true }) })
    .locator('.history-items > li');
  await expect.poll(() => items.count()).toBeGreaterThan(0);
  expect(await items.first().innerText()).toContain('00 00 00 00');

  await toHistory(page);
  await page.getByRole('button', { name: `${versions.changed}: ${title}` }).click();
  await page.getByText(changes.found(2, 2)).waitFor();
  const list = page.locator('.history-changes');
  expect(await list.locator('del').allInnerTexts()).toContain(lastWord);
  expect(await list.locator('ins').allInnerTexts()).toContain('Slutord.');
  expect(await main().innerText()).toContain('00 00 00 00');
  // The purpose is what the plan stands on.
  expect(await main().innerText()).toContain('Plan er ikke længere afsluttet.');

  await page.getByRole('link', { name: `${versions.read}: ${title}` }).click();
  await page.getByText(version.mark).waitFor();
  await expect.poll(() => main().textContent()).toContain(before.trim());
  expect(await main().textContent()).not.toContain('Slutord.');
  expect(await main().textContent()).toContain(fingerprint);
  expect(await main().locator('input, textarea, select').count()).toBe(0);
  expect(await main().getByRole('link', { name: words.read.edit }).count()).toBe(0);
  expect(await page.title()).not.toContain('forældrene');

  await page.reload();
  await page.getByText(version.mark).waitFor();
  await page.getByRole('link', { name: version.back }).click();
  await heading(page, historyPage.heading).waitFor();

  await page.goto(`${caseAddress(page)}/historik/findes-ikke`);
  await page.getByText(version.notFoundText).waitFor();
});

test('a log that holds is said to; one that was changed or cut is said to be, and where', async () => {
  await write('wishes', 'q_wishes_purpose', 'Det samlede formål, skrevet først.');
  await write('wishes', 'q_wishes_purpose', 'Det samlede formål, skrevet sidst.');
  await write('caseworkers', 'q_caseworkers_phone', '00 00 00 00');
  await toHistory(page);
  const start = page.getByRole('button', { name: check.start });
  await start.click();
  await page.getByText(check.holdsHeading).waitFor();

  expect(await tamper('rewrite', 'Det samlede formål, skrevet sidst.')).toBe(1);
  await page.getByRole('button', { name: check.again }).click();
  const faults = page.locator('.history-faults');
  await faults.waitFor();
  expect(await faults.innerText()).toContain(check.brokenHeading);
  expect(await faults.innerText()).toContain('”Ønsker og formål”, ”Hvad er det samlede formål?”');
  expect(await faults.innerText()).toContain(check.todo.changed);
  await expect.poll(() => faults.evaluate((one) => one === document.activeElement)).toBe(true);

  // Found also by whoever opens the case later.
  await page.reload();
  await start.click();
  await faults.waitFor();
  expect(await faults.locator('li').count()).toBe(1);

  expect(await tamper('remove', 'Det samlede formål, skrevet først.')).toBe(1);
  await page.getByRole('button', { name: check.again }).click();
  await expect.poll(() => faults.locator('li').count()).toBe(2);
  expect(await faults.innerText()).toContain(check.todo.missing);

  // The newest, which no other change follows.
  expect(await tamper('remove', '00 00 00 00')).toBe(1);
  await page.reload();
  await start.click();
  await expect.poll(() => faults.innerText()).toContain(check.missingKnown);
  // One before the change that is left, and the newest.
  expect(await faults.locator('li').count()).toBe(2);
});

test('what was taken away is told when the case opens, and still after more was written', async () => {
  await write('caseworkers', 'q_caseworkers_phone', '00 00 00 00');
  await write('caseworkers', 'q_caseworkers_phone', '11 11 11 11');
  expect(await tamper('remove', '11 11 11 11')).toBe(1);
  await page.reload();
  expect(await byId(page, 'q_caseworkers_phone').inputValue()).toBe('00 00 00 00');
  const banner = page.getByRole('heading', { level: 2, name: faultWords.heading });
  await banner.waitFor();

  await write('caseworkers', 'q_caseworkers_phone', '22 22 22 22');
  await write('wishes', 'q_wishes_purpose', 'Det samlede formål, skrevet bagefter.');
  await banner.waitFor();
  await page.getByRole('link', { name: faultWords.check }).click();
  await heading(page, historyPage.heading).waitFor();
  await page.getByRole('button', { name: check.start }).click();
  const faults = page.locator('.history-faults');
  await expect.poll(() => faults.innerText()).toContain(check.missingKnown);
  expect(await faults.innerText()).toContain('Det blev opdaget');
  expect(await faults.innerText()).toContain(check.todo.missing);
  expect(await faults.innerText()).toContain(check.brokenHeading);
});

test('a closed case takes a version and stays closed; its reopening stands in the history', async () => {
  await page.getByRole('button', { name: words.tasks.finishAndClose }).click();
  const dialog = page.getByRole('dialog', { name: words.tasks.closeHeading });
  await dialog.getByRole('button', { name: words.tasks.closeYes }).click();
  await page.getByText(words.tasks.finishedCase).waitFor();
  await toHistory(page);
  await nameVersion(page, 'final', '');
  await page.getByText(versions.made('Endelig')).waitFor();
  await isSaved(page);

  await page.goto(caseAddress(page));
  await page.getByLabel(words.tasks.reopenReason).fill('Skolen har skrevet igen.');
  await page.getByRole('button', { name: words.tasks.reopen }).click();
  await page.getByText(words.tasks.reopened).waitFor();
  await toHistory(page);
  const part = page.locator('section').filter({
    has: page.getByRole('heading', { level: 2, name: course.heading }),
  });
  const told = await part.locator('.history-items').innerText();
  expect(told).toContain('Sagen er åbnet igen, fordi: Skolen har skrevet igen.');
  expect(told.indexOf('Sagen er åbnet igen')).toBeLessThan(told.indexOf('Version gemt: Endelig.'));
});
