// Steps of the harness in the app: the vault, the overview, a case. Without the test runner, which is not there.
import type { Page } from 'playwright';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import { routes } from '#src/app/addresses.ts';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';

const OWNER = 'Testine Prøvesen';

export const lockButton = (page: Page) =>
  page.getByRole('button', { name: lockWords.lock, exact: true });

/** Fills the form in which the first passphrase is chosen; sends nothing. */
export async function fillNewVault(page: Page, home: string, passphrase: string): Promise<void> {
  await page.goto(new URL(routes.newVault, home).href);
  await page.getByLabel(vaultPageWords.make.name, { exact: true }).fill(OWNER);
  await page.getByLabel(lockWords.choose.field, { exact: true }).fill(passphrase);
  await page.getByLabel(lockWords.choose.again, { exact: true }).fill(passphrase);
}

/** Sends it, and waits for the sheet with the code. */
export async function makeVault(page: Page): Promise<void> {
  await page.getByRole('button', { name: vaultPageWords.make.submit }).click();
  await page.locator('.recovery-group').first().waitFor();
}

/** Writes the group that is asked for, as one would from the sheet. */
export async function confirmSheet(page: Page): Promise<void> {
  const { sheet } = vaultPageWords;
  const groups = await page.locator('.recovery-group').allInnerTexts();
  for (const [at, group] of groups.entries()) {
    const field = page.getByLabel(sheet.confirm(at + 1), { exact: true });
    if ((await field.count()) > 0) await field.fill(group);
  }
  await page.getByRole('button', { name: sheet.done }).click();
  await page.locator('.recovery-group').first().waitFor({ state: 'detached' });
}

const passphraseField = (page: Page) => page.getByLabel(lockWords.unlock.field, { exact: true });

/** Fills the passphrase in where it is asked for, when it may be tried; sends nothing. */
export async function fillPassphrase(page: Page, passphrase: string): Promise<void> {
  await passphraseField(page).fill(passphrase);
  await page.locator('.unlock-form button[type=submit]:not([aria-disabled])').waitFor();
}

/** Sends it; true when it opened, false when it was refused. */
export async function sendPassphrase(page: Page): Promise<boolean> {
  await page.locator('.unlock-form button[type=submit]').click();
  const outcome = await page.waitForFunction((lock) => {
    const buttons = [...document.querySelectorAll('button')];
    if (buttons.some((one) => one.textContent === lock)) return 'open';
    const field = document.querySelector<HTMLInputElement>('input[name=passphrase]');
    return field && !field.readOnly ? 'refused' : undefined;
  }, lockWords.lock);
  return (await outcome.jsonValue()) === 'open';
}

/** Where the sheet was shown and nobody confirmed it before the kill: the answer is put off. */
async function passQuestion(page: Page): Promise<void> {
  const later = page.getByRole('button', { name: lockWords.codeUnsure.later });
  if ((await later.count()) > 0) await later.click();
}

/** Unlocks with the first of the passphrases that does; undefined when none does. */
export async function unlock(
  page: Page,
  passphrases: readonly string[],
): Promise<string | undefined> {
  for (const one of passphrases) {
    await fillPassphrase(page, one);
    if (!(await sendPassphrase(page))) continue;
    await passQuestion(page);
    return one;
  }
  return undefined;
}

/** Looks where it is said whether there is a vault: true when it asks for the passphrase. */
export async function isLocked(page: Page, home: string): Promise<boolean> {
  await page.goto(new URL(routes.security, home).href);
  await passphraseField(page).or(page.getByText(vaultPageWords.absent.heading)).first().waitFor();
  return (await passphraseField(page).count()) > 0;
}

/** The real cases in the overview, by the addresses they lead to. */
export async function listedCases(page: Page, home: string): Promise<readonly string[]> {
  await lockButton(page).waitFor();
  await page.locator('.case-row, .case-frame').first().waitFor();
  const links = await onceStill(page, () =>
    page
      .locator('.case-row th a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')),
  );
  return links.map((link) => new URL(link, home).href);
}

const offer = (page: Page) => page.getByRole('link', { name: words.cases.openIt });

/**
 * Chooses a case file in the overview, waits until it is told what came of it, and gives the address of
 * the case that is offered.
 */
export async function chooseFile(page: Page, home: string, text: string): Promise<string> {
  const stale = (await offer(page).count()) > 0 ? await offer(page).getAttribute('href') : null;
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({
      name: 'sag.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  const fresh = offer(page).and(page.locator(`a:not([href="${stale}"])`));
  return new URL((await fresh.getAttribute('href')) ?? '', home).href;
}

/**
 * Everything a case says, as its reading page has it. Not `innerText`: chapters out of sight are not laid out,
 * and of a case it gave a few hundredths, more or fewer from one frame to the next. Without the day it is read on:
 * a case that was read before midnight, and again after it, was called half of itself.
 */
export async function wholeCase(page: Page, home: string, address: string): Promise<string> {
  await goTo(page, home, address, `${address}/laes`);
  await page.locator('.doc').waitFor();
  const whole = await onceStill(page, async () => (await page.locator('.doc').textContent()) ?? '');
  return whole.replaceAll(longDate(localDateOf(new Date())), '');
}

/** Milliseconds in which a page that is done says nothing else. */
const STILL = 300;

/** What a page says once it says the same twice: a busy machine is found in the middle of drawing. */
async function onceStill<T>(page: Page, read: () => Promise<T>): Promise<T> {
  let before = await read();
  for (;;) {
    await page.waitForTimeout(STILL);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

/** Goes to an address by the app's own links, one after the other: loaded anew, the page would ask for the passphrase. */
export async function goTo(page: Page, ...addresses: readonly string[]): Promise<void> {
  for (const { pathname } of addresses.map((one) => new URL(one))) {
    if (new URL(page.url()).pathname === pathname) continue;
    const link = page.locator(`a[href="${pathname}"]`).first();
    await link.waitFor({ state: 'attached' });
    // Whether it can be seen, or stands in a menu that is folded up, is not what is tried here.
    await link.evaluate((one) => one instanceof HTMLElement && one.click());
    await page.waitForURL((url) => url.pathname === pathname);
  }
}

/** When the store has confirmed all that was written, or nothing was. */
export async function atRest(page: Page): Promise<void> {
  await page.locator('[data-save-state=saved], [data-save-state=resting]').waitFor();
}

/** Presses the button, and takes the file that the page then makes. */
export async function takeFile(page: Page, button: string): Promise<Buffer> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForFunction(() => window.lastFile !== undefined);
  const read = await page.evaluate(async () => {
    const file = window.lastFile ?? new Blob();
    window.lastFile = undefined;
    const reader = new FileReader();
    reader.readAsDataURL(file);
    await new Promise((resolve) => reader.addEventListener('load', resolve));
    return String(reader.result);
  });
  return Buffer.from(read.slice(read.indexOf(',') + 1), 'base64');
}
