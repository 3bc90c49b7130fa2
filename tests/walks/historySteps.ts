// Steps on the page of a case's history: going there, naming a version, holding a PDF against the case.
import type { Page } from 'playwright';
import { words } from '#src/app/words.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { proofWords } from '#src/proof/words.ts';
import { heading } from './steps.ts';

const { versions } = historyPage;

/** A PDF is read and made again: that takes its time where others work too. */
const PATIENCE = { timeout: 120_000 };

/** Goes there by the menu of the open case, and waits until the log is read. */
export async function toHistory(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.case.menu });
  await menu.getByRole('link', { name: words.case.history }).click();
  await heading(page, historyPage.heading).waitFor();
  await page.getByRole('heading', { level: 2, name: versions.heading }).waitFor();
}

/** Names the case as it is now. */
export async function nameVersion(
  page: Page,
  kind: keyof typeof versions.kinds,
  name: string,
): Promise<void> {
  await page.getByText(versions.make).click();
  await page.getByLabel(versions.kinds[kind], { exact: true }).check();
  await page.getByLabel(versions.name, { exact: true }).fill(name);
  await page.getByRole('button', { name: versions.save }).click();
}

/** What the page says of the PDF at a path. */
export async function judged(page: Page, path: string): Promise<string> {
  const opening = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: new RegExp(`^(${proofWords.choose}|${proofWords.again})$`) })
    .click();
  await (await opening).setFiles(path);
  const answer = page
    .getByRole('status')
    .filter({ hasText: /PDF’en er|Siderne er|Ordene er|ikke den version/ });
  await answer.waitFor(PATIENCE);
  return answer.innerText();
}
