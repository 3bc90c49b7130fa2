// Steps with the vault: making one, unlocking it, and locking it.
import type { Page } from 'playwright';
import { inject } from 'vitest';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import { heading } from './steps.ts';

export const PASSPHRASE = 'gulerod vindue torsdag sky';
/** The adviser of the walks: invented, as everybody in them. */
const OWNER = 'Testine Prøvesen';

/** Argon2id is slow on purpose, and slower where others work too. */
const PATIENCE = { timeout: 60_000 };

/** Fills the form and confirms the sheet, from the page where a passphrase is chosen; gives the code on the sheet. */
export async function chooseFirstPassphrase(page: Page): Promise<string> {
  await comeToSheet(page);
  return confirmSheet(page);
}

/** Fills the form, from the page where a passphrase is chosen, until the sheet is shown. */
export async function comeToSheet(page: Page): Promise<void> {
  const { make, sheet } = vaultPageWords;
  await page.getByLabel(make.name, { exact: true }).fill(OWNER);
  await page.getByLabel(lockWords.choose.field, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(lockWords.choose.again, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: make.submit }).click();
  await heading(page, sheet.title).waitFor(PATIENCE);
}

/** Writes the group that is asked for, as one would from the sheet. */
export async function confirmSheet(page: Page): Promise<string> {
  const { sheet } = vaultPageWords;
  const groups = await page.locator('.recovery-group').allInnerTexts();
  await page.locator('input[name="group"]').fill(await askedGroup(page));
  await page.getByRole('button', { name: sheet.done }).click();
  return groups.join('-');
}

/** The group of the code that the page asks for. */
export async function askedGroup(page: Page): Promise<string> {
  const groups = await page.locator('.recovery-group').allInnerTexts();
  for (const [at, group] of groups.entries()) {
    const field = page.getByLabel(vaultPageWords.sheet.confirm(at + 1), { exact: true });
    if ((await field.count()) > 0) return group;
  }
  throw new Error('Expected the page to ask for a group of the code');
}

/** Makes a vault, and goes to the overview, where real cases can then be started. Gives the recovery code. */
export async function makeVault(page: Page): Promise<string> {
  await page.goto(new URL('/sikkerhed/ny', inject('appUrl')).href);
  const code = await chooseFirstPassphrase(page);
  await heading(page, words.cases.heading).waitFor();
  await lockButton(page).waitFor();
  return code;
}

export const lockButton = (page: Page) =>
  page.getByRole('button', { name: lockWords.lock, exact: true });

/** Unlocks where it is asked for, and waits until the cases are there. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel(lockWords.unlock.field, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: lockWords.unlock.submit }).click();
  await lockButton(page).waitFor(PATIENCE);
}

/** A tab beside the page, which has the keys: the page can be loaded anew and opens by itself. */
export async function stayUnlocked(page: Page): Promise<void> {
  const beside = await page.context().newPage();
  await beside.goto(new URL('/sikkerhed', inject('appUrl')).href);
  await lockButton(beside).waitFor();
  // What lies behind another tab is slowed down.
  await page.bringToFront();
}

export async function lock(page: Page): Promise<void> {
  await lockButton(page).click();
  await page.getByLabel(lockWords.unlock.field, { exact: true }).waitFor();
}
