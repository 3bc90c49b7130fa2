// The vault: made, locked in mid-word and opened again, by passphrase, by code and by another tab, and removed.
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { routes } from '#src/app/addresses.ts';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import { databaseNames } from '#src/storage/databaseNames.ts';
import { vaultWords } from '#src/vault/words.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { byId, heading } from './steps.ts';
import {
  chooseFirstPassphrase,
  comeToSheet,
  confirmSheet,
  lock,
  lockButton,
  makeVault,
  PASSPHRASE,
  unlock,
} from './vaultSteps.ts';
import type { Walk } from './watch.ts';
import { beginWalk } from './watch.ts';

const OTHER = 'paraply mandag skovl ost';
const MINUTE = 60_000;
/** Argon2id is slow on purpose. */
const PATIENCE = { timeout: 60_000 };

let browser: Browser;
let walk: Walk;
let page: Page;
/** What the clock of every tab shows: it stands until it is turned. */
let now: number;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  walk = await beginWalk(browser);
  page = walk.page;
  now = await page.evaluate(() => Date.now());
});
afterEach(() => walk.end());

async function pass(milliseconds: number): Promise<void> {
  now += milliseconds;
  await walk.context.clock.setFixedTime(now);
}

const passphrase = (on = page) => on.getByLabel(lockWords.unlock.field, { exact: true });
const tryOut = async (words: string) => {
  await passphrase().fill(words);
  await page.keyboard.press('Enter');
};
const hasKeyboard = (id: string) =>
  byId(page, id).evaluate((one) => one === document.activeElement);

/** A real case, from choosing a passphrase on, with the form of its first section open. */
async function startCase(): Promise<{ readonly code: string }> {
  await page.getByRole('button', { name: words.cases.start }).click();
  await heading(page, vaultPageWords.make.title).waitFor();
  const code = await chooseFirstPassphrase(page);
  await heading(page, words.tasks.heading).waitFor();
  await page.getByRole('link', { name: words.tasks.begin('Henvendelse') }).click();
  await page.locator('form.section-form').waitFor();
  return { code };
}

test('a word half written is there again after locking, at the same place', async () => {
  await startCase();
  const field = 'q_intake_aware-how';
  await byId(page, field).pressSequentially('Skolen ringede, fordi hun ik');
  const address = page.url();
  await lock(page);
  expect(page.url()).toBe(address);
  expect(await page.title()).toContain(lockWords.unlock.title);
  expect(await page.locator('main').innerText()).not.toContain('Skolen');
  expect(await passphrase().evaluate((one) => one === document.activeElement)).toBe(true);
  await unlock(page);
  await expect.poll(() => hasKeyboard(field)).toBe(true);
  await page.keyboard.type('ke kunne gå.');
  expect(await byId(page, field).inputValue()).toBe('Skolen ringede, fordi hun ikke kunne gå.');

  // The page loaded anew asks at the same address; the overview tells nothing before.
  await page.locator('[data-save-state=saved]').waitFor();
  await page.goto(inject('appUrl'));
  await passphrase().waitFor();
  expect(await page.locator('.case-row').count()).toBe(0);
  await page.goto(address);
  await unlock(page);
  await expect.poll(() => hasKeyboard(field)).toBe(true);
  expect(await byId(page, field).inputValue()).toBe('Skolen ringede, fordi hun ikke kunne gå.');
});

test('a date half typed is there again letter by letter after locking, and is no answer until it is left', async () => {
  await startCase();
  const field = 'q_intake_aware-date';
  await byId(page, field).pressSequentially('3.2.20');
  await lock(page);
  await unlock(page);
  await expect.poll(() => hasKeyboard(field)).toBe(true);
  expect(await byId(page, field).inputValue()).toBe('3.2.20');

  // The warning takes the keyboard, and the vault locks itself.
  await pass(14 * MINUTE + 5_000);
  await page.getByRole('dialog', { name: lockWords.idle.heading }).waitFor();
  expect(await byId(page, field).inputValue()).toBe('3.2.20');
  await pass(MINUTE);
  await unlock(page);
  await expect.poll(() => hasKeyboard(field)).toBe(true);
  expect(await byId(page, field).inputValue()).toBe('3.2.20');
  await page.keyboard.type('26');
  await page.keyboard.press('Tab');
  expect(await byId(page, field).inputValue()).toBe('3.2.2026');
  await page.getByText(historyPage.section.summary, { exact: true }).click();
  const history = page.locator('.section-history');
  await history.getByText('3. februar 2026').waitFor();
  expect(await history.innerText()).not.toMatch(/2020|3\.2\./);
});

test('wrong passphrases cost a growing pause; the code on the sheet opens, and then a new passphrase', async () => {
  const code = await makeVault(page);
  await lock(page);
  const fault = page.locator('.unlock-form .form-error-message');
  for (let time = 0; time < 3; time += 1) {
    await tryOut('en sætning, der ikke passer');
    await expect.poll(() => fault.innerText(), PATIENCE).toBe(vaultWords.refused);
    expect(await passphrase().evaluate((one) => one === document.activeElement)).toBe(true);
  }
  // The third costs a second, and loading the page anew saves nobody the wait.
  await page.getByText(lockWords.unlock.pause(1)).waitFor();
  await tryOut(PASSPHRASE);
  await page.reload();
  await page.getByText(lockWords.unlock.pause(1)).waitFor();
  await tryOut(PASSPHRASE);
  expect(await lockButton(page).count()).toBe(0);
  await pass(1000);
  await page.getByText(lockWords.unlock.pause(1)).waitFor({ state: 'detached' });
  await page.getByText(lockWords.unlock.pauseOver).waitFor();
  await tryOut('en sætning, der ikke passer');
  await page.getByText(lockWords.unlock.pause(2)).waitFor(PATIENCE);

  await page.getByRole('button', { name: lockWords.unlock.forgotten }).click();
  const field = page.getByLabel(lockWords.recover.field, { exact: true });
  await field.fill(code.replace(/.$/, (sign) => (sign === '7' ? '8' : '7')));
  await page.getByRole('button', { name: lockWords.recover.submit }).click();
  await page.getByText(vaultWords.recovery.wrongGroup(8)).waitFor();
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: lockWords.recover.submit }).click();
  await page.getByText(lockWords.recover.fits).waitFor();
  await page.getByLabel(lockWords.choose.field, { exact: true }).fill(OTHER);
  await page.getByLabel(lockWords.choose.again, { exact: true }).fill(OTHER);
  await page.getByRole('button', { name: lockWords.recover.save }).click();
  await lockButton(page).waitFor(PATIENCE);

  await lock(page);
  await tryOut(PASSPHRASE);
  await expect.poll(() => fault.innerText(), PATIENCE).toBe(vaultWords.refused);
  await unlock(page, OTHER);
});

test('a second tab opens without a passphrase, and a lock in one reaches both', async () => {
  await startCase();
  await byId(page, 'q_intake_aware-how').pressSequentially('Skolen ri');
  const second = await walk.context.newPage();
  await second.goto(inject('appUrl'));
  await lockButton(second).waitFor();
  await expect.poll(() => second.locator('.case-row').count()).toBe(1);
  await lock(second);
  await passphrase().waitFor();
  expect(await second.locator('.case-row').count()).toBe(0);
  // One that is opened opens the other; what was being typed in it is there.
  await unlock(second);
  await page.locator('form.section-form').waitFor();
  expect(await byId(page, 'q_intake_aware-how').inputValue()).toBe('Skolen ri');
});

test('the passphrase is changed, and a new code takes the place of the old', async () => {
  const old = await makeVault(page);
  const { access, links, sheet } = vaultPageWords;
  await page.getByRole('link', { name: lockWords.security, exact: true }).click();
  await page.getByRole('link', { name: links.access }).click();
  const change = page.locator('form').filter({ hasText: access.change });
  await change.getByLabel(access.old, { exact: true }).fill(PASSPHRASE);
  await change.getByLabel(lockWords.choose.field, { exact: true }).fill(` ${PASSPHRASE}`);
  await change.getByLabel(lockWords.choose.again, { exact: true }).fill(PASSPHRASE);
  await change.getByRole('button', { name: access.change }).click();
  await change.getByText(lockWords.choose.same).waitFor();
  await change.getByLabel(access.old, { exact: true }).fill('ikke den rigtige sætning');
  await change.getByLabel(lockWords.choose.field, { exact: true }).fill(OTHER);
  await change.getByLabel(lockWords.choose.again, { exact: true }).fill(OTHER);
  await change.getByRole('button', { name: access.change }).click();
  await change.getByText(vaultWords.refused).waitFor(PATIENCE);
  await change.getByLabel(access.old, { exact: true }).fill(PASSPHRASE);
  await change.getByRole('button', { name: access.change }).click();
  await page.getByText(access.changed).waitFor(PATIENCE);

  const renew = page.locator('form').filter({ hasText: access.renew });
  await renew.getByLabel(access.old, { exact: true }).fill(OTHER);
  await renew.getByRole('button', { name: access.renew }).click();
  await heading(page, sheet.newTitle).waitFor(PATIENCE);
  const code = await confirmSheet(page);
  await page.getByText(access.renewed).waitFor();
  expect(code).not.toBe(old);

  await lock(page);
  await page.getByRole('button', { name: lockWords.unlock.forgotten }).click();
  const field = page.getByLabel(lockWords.recover.field, { exact: true });
  const send = page.getByRole('button', { name: lockWords.recover.submit });
  await field.fill(old);
  await send.click();
  await page.getByText(vaultWords.recovery.refused).waitFor();
  await field.fill(code);
  await send.click();
  await page.getByText(lockWords.recover.fits).waitFor();
  await page.getByRole('button', { name: lockWords.recover.back }).click();
  await unlock(page, OTHER);
});

describe('a sheet that was lost on the way', () => {
  const { codeUnsure } = lockWords;
  const { access, make, sheet } = vaultPageWords;
  const asked = (on = page) => on.getByRole('heading', { name: codeUnsure.heading });
  const start = () => page.getByRole('button', { name: words.cases.start });
  const toOverview = () => page.getByRole('link', { name: words.overview, exact: true }).click();
  /** The sheet is shown, and the page is loaded anew before anybody has confirmed it. Gives the code on it. */
  async function loseSheet(): Promise<string> {
    await page.goto(new URL(routes.newVault, inject('appUrl')).href);
    await comeToSheet(page);
    const groups = await page.locator('.recovery-group').allInnerTexts();
    await page.reload();
    await page.getByText(make.takenLocked).waitFor();
    await unlock(page);
    await asked().waitFor();
    return groups.join('-');
  }
  /** Makes a new code, and comes to its sheet. */
  async function renew(on = page): Promise<void> {
    const form = on.locator('form').filter({ hasText: access.renew });
    await form.getByLabel(access.old, { exact: true }).fill(PASSPHRASE);
    await form.getByRole('button', { name: access.renew }).click();
    await heading(on, sheet.newTitle).waitFor(PATIENCE);
  }
  /** After the time it takes to look it up. */
  async function isSilent(): Promise<void> {
    await page.waitForTimeout(500);
    expect(await asked().count()).toBe(0);
  }

  test('is asked for at each unlocking, in no tab got around, and keeps nobody from the cases', async () => {
    await loseSheet();
    await toOverview();
    await asked().waitFor();
    expect(await start().count()).toBe(0);
    const second = await walk.context.newPage();
    await second.goto(inject('appUrl'));
    await passphrase(second).waitFor();
    await second.close();
    await page.getByRole('button', { name: codeUnsure.later }).click();
    await start().waitFor();
    // Put off is not forgotten.
    await asked().waitFor();
    await lock(page);
    await unlock(page);
    await page.getByRole('button', { name: codeUnsure.later }).waitFor();
  });

  test('is confirmed by the code on it, and then nobody asks again', async () => {
    const code = await loseSheet();
    const field = page.getByLabel(codeUnsure.field, { exact: true });
    const confirm = page.getByRole('button', { name: codeUnsure.submit });
    await field.fill(code.replace(/.$/, (sign) => (sign === '7' ? '8' : '7')));
    await confirm.click();
    await page.getByText(vaultWords.recovery.wrongGroup(8)).waitFor();
    await field.fill(code.toLowerCase().replaceAll('-', ' '));
    await confirm.click();
    await heading(page, words.cases.heading).waitFor();
    await start().waitFor();
    await isSilent();
    await lock(page);
    await unlock(page);
    await start().waitFor();
    await isSilent();
  });

  test('is replaced by a new one, which is asked for as the old one was', async () => {
    await loseSheet();
    await page.getByRole('link', { name: codeUnsure.link }).click();
    await heading(page, access.title).waitFor();
    // The link on the page itself leads the keyboard to the form.
    await page.getByRole('link', { name: codeUnsure.link }).press('Enter');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('section')?.textContent),
    ).toMatch(access.renewHeading);
    // A new one that is lost in the same way helps nobody.
    await renew();
    await page.reload();
    await unlock(page);
    await asked().waitFor();
    await renew();
    await confirmSheet(page);
    await page.getByText(access.renewed).waitFor();
    await isSilent();
    await toOverview();
    await start().waitFor();
    await page.reload();
    await unlock(page);
    await start().waitFor();
    await isSilent();
  });

  test('confirms nothing when another tab has made a newer code', async () => {
    await page.goto(new URL(routes.newVault, inject('appUrl')).href);
    await comeToSheet(page);
    const other = await walk.context.newPage();
    await other.goto(new URL(routes.access, inject('appUrl')).href);
    await unlock(other);
    await renew(other);
    await confirmSheet(page);
    await page.getByText(codeUnsure.outdated).waitFor();
    await asked().waitFor();
    await page.reload();
    await unlock(page);
    await asked().waitFor();
    await confirmSheet(other);
    await other.getByText(access.renewed).waitFor();
    await page.reload();
    await heading(page, make.takenTitle).waitFor();
  });
});

test('left alone it warns, and locks with the words saved', async () => {
  await startCase();
  const { settings } = vaultPageWords;
  const field = 'q_intake_aware-how';
  await page.getByRole('link', { name: lockWords.security, exact: true }).click();
  await page.getByLabel(settings.idle).selectOption('5');
  await page.getByText(settings.idleSaved(5)).waitFor();
  await page.goBack();
  await page.locator('form.section-form').waitFor();

  await byId(page, field).pressSequentially('Bussen kom ik');
  await pass(4 * MINUTE + 5_000);
  const warning = page.getByRole('dialog', { name: lockWords.idle.heading });
  await warning.getByText(lockWords.idle.left(55)).waitFor();
  // Any movement would do too; this is for who wants to be sure.
  await page.keyboard.press('Enter');
  await warning.waitFor({ state: 'detached' });
  await expect.poll(() => hasKeyboard(field)).toBe(true);

  await pass(4 * MINUTE + 5_000);
  await warning.waitFor();
  await pass(MINUTE);
  await passphrase().waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Bussen');
  await unlock(page);
  await expect.poll(() => hasKeyboard(field)).toBe(true);
  expect(await byId(page, field).inputValue()).toBe('Bussen kom ik');
});

test('everything is removed, in every tab, and nothing is left', async () => {
  await startCase();
  await byId(page, 'q_intake_aware-how').pressSequentially('Alt dette skal væk.');
  const second = await walk.context.newPage();
  await second.goto(inject('appUrl'));
  await lockButton(second).waitFor();
  const { remove, links } = vaultPageWords;
  await page.getByRole('link', { name: lockWords.security, exact: true }).click();
  await page.getByRole('link', { name: links.remove }).click();
  const submit = page.getByRole('button', { name: remove.submit });
  await submit.click();
  await page.getByText(remove.wrong(remove.word)).waitFor();
  await page.getByLabel(remove.field(remove.word)).fill('fjern');
  await submit.click();
  await heading(page, remove.doneTitle).waitFor();
  expect(await page.locator('.removal-proof dd').allInnerTexts()).toEqual(
    Array.from({ length: 4 }, () => remove.nothing),
  );
  const left = () =>
    page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      caches: await caches.keys(),
    }));
  expect(await left()).toEqual({ databases: [], local: [], session: [], caches: [] });
  await heading(second, lockWords.removed.title).waitFor();

  await page.getByRole('link', { name: remove.again }).click();
  await page.getByRole('button', { name: words.cases.start }).waitFor();
  expect(await page.locator('.case-row').count()).toBe(0);
});

test('cases that the browser has lost are missed in words, and are not called none', async () => {
  const { missed } = lockWords;
  await makeVault(page);
  await lock(page);
  // As Chromium does with a database it finds damaged: it begins a new one, and says nothing. The app is not there.
  await page.route('**/robots.txt', (route) => route.fulfill({ contentType: 'text/plain' }));
  await page.goto(new URL('/robots.txt', inject('appUrl')).href);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = () => resolve();
      }),
    databaseNames.vault,
  );
  for (const path of ['/sag/c0', '/sikkerhed', '/']) {
    await page.goto(new URL(path, inject('appUrl')).href);
    await page.getByText(missed.text).waitFor();
    expect(await page.getByText(lockWords.none.text).count()).toBe(0);
  }
  expect(await page.getByText(words.cases.none).count()).toBe(0);
  await page.getByRole('button', { name: missed.seen }).click();
  await page.getByText(words.cases.none).waitFor();
  await page.reload();
  await page.getByText(words.cases.none).waitFor();
});
