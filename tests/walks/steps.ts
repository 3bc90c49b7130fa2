// Steps that many walks take: opening a fictional case, bringing in a file, reading a saved one.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { expect, inject } from 'vitest';
import { words } from '#src/app/words.ts';
import { examples } from '#src/cases/examples.ts';

/** An element by its id: ids may hold `@`, which a selector would misread. */
export const byId = (page: Page, id: string): Locator => page.locator(`[id="${id}"]`);

/** The address of the case that is open, without a slash at its end. */
export const caseAddress = (page: Page): string => page.url().replace(/(\/sag\/[^/#]+).*$/, '$1');

export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

/** Opens one of the fictional cases from the overview. */
export async function openExample(page: Page, id: string): Promise<void> {
  const title = examples.find((one) => one.id === id)?.title ?? id;
  const { examplesHalf, examplesWhole } = words.cases;
  const name = words.about(id.endsWith('-halvvejs') ? examplesHalf : examplesWhole, title);
  await page.getByRole('button', { name, exact: true }).click();
  await heading(page, words.tasks.heading).waitFor();
}

/** Opens a section of one of the fictional cases. */
export async function openSection(page: Page, id: string, section: string): Promise<void> {
  await page.goto(inject('appUrl'));
  await openExample(page, id);
  await page.goto(`${caseAddress(page)}/afsnit/${section}`);
  await page.locator('form.section-form').waitFor();
}

/** A chosen file: its words, or the path of one on the disk. */
export type ChosenFile = string | { readonly path: string };

/** Chooses a file in the overview, through the browser's own chooser. */
export async function chooseFile(page: Page, file: ChosenFile): Promise<void> {
  const opening = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.cases.open }).click();
  const chooser = await opening;
  await chooser.setFiles(
    typeof file === 'string'
      ? { name: 'sag.json', mimeType: 'application/json', buffer: Buffer.from(file) }
      : file.path,
  );
}

/** Brings a case in from a file and opens it. */
export async function bringIn(page: Page, file: ChosenFile): Promise<void> {
  await chooseFile(page, file);
  await page.getByRole('link', { name: words.cases.openIt }).click();
  await heading(page, words.tasks.heading).waitFor();
}

/** The name and words of the file a press offers. */
export async function fileFrom(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent('download');
  await press();
  const offered = await waiting;
  return { name: offered.suggestedFilename(), text: await readFile(await offered.path(), 'utf8') };
}

/** When the store has confirmed all that was written. */
export async function isSaved(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('[data-save-state]').getAttribute('data-save-state'))
    .toBe('saved');
}
