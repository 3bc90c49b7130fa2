// The main job with the keyboard alone: start a case, answer, put off, finish, find one's way, make the PDF.
import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formWords } from '#forms/words.ts';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { Keyboard } from './keyboard.ts';
import { byId, fileFrom, heading, isSaved } from './steps.ts';
import { askedGroup, PASSPHRASE } from './vaultSteps.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a case with the keyboard alone', async () => {
  const { page, end } = await beginWalk(browser);
  const keys = new Keyboard(page);
  const field = (question: string) => byId(page, `q_${question}`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const row = (at: number): Locator => field('intake_requests').locator('.row-group').nth(at);

  // Past the header, into the page, to a new case.
  await keys.tabTo(link(words.skip));
  await page.keyboard.press('Enter');
  await keys.tabTo(button(words.cases.start));
  await keys.press('Enter');

  // The first real case: a passphrase, and the code on paper.
  const { make, sheet } = vaultPageWords;
  await keys.isAt(heading(page, make.title));
  await keys.tabTo(page.getByLabel(lockWords.choose.field, { exact: true }));
  await keys.type(PASSPHRASE);
  await keys.tabTo(page.getByLabel(lockWords.choose.again, { exact: true }));
  await keys.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await heading(page, sheet.title).waitFor({ timeout: 60_000 });
  await keys.isAt(heading(page, sheet.title));
  const confirmation = page.locator('input[name="group"]');
  await keys.tabTo(confirmation);
  await keys.type(await askedGroup(page));
  await page.keyboard.press('Enter');
  await keys.isAt(heading(page, words.tasks.heading));
  await keys.tabTo(link(words.tasks.begin('Henvendelse')));
  await keys.press('Enter');
  await keys.isAt(heading(page, 'Henvendelse'));

  // A date, a list, rows that come, go and come back.
  await keys.tabTo(field('intake_received'));
  await keys.type('3.2.2026');
  await keys.tabTo(field('intake_received-from'));
  await keys.type('Barnet');
  expect(await field('intake_received-from').inputValue()).toBe('young-person');
  await keys.tabTo(byId(page, 'q_intake_requests-add'));
  await keys.press('Enter');
  await keys.isAt(row(0).locator('select'));
  await keys.type('Kom');
  expect(await row(0).locator('select').inputValue()).toBe('compensation-benefit');
  await keys.tabTo(row(0).locator('textarea'));
  await keys.type('”En, der kan følge mig.”');
  await keys.tabTo(byId(page, 'q_intake_requests-add'));
  await keys.press('Enter');
  await keys.isAt(row(1).locator('select'));
  await keys.tabTo(row(1).locator('textarea'));
  await keys.type('Ved en fejl.');
  await keys.tabTo(row(1).getByRole('button', { name: formWords.remove }));
  await keys.press('Enter');
  await keys.isAt(byId(page, 'q_intake_requests-add'));
  const undo = page.locator('.row-removed').getByRole('button');
  await keys.backTo(undo);
  await keys.press('Space');
  await keys.isAt(row(1));
  expect(await row(1).locator('textarea').inputValue()).toBe('Ved en fejl.');
  await keys.tabTo(row(1).getByRole('button', { name: formWords.remove }));
  await keys.press('Space');
  await keys.isAt(byId(page, 'q_intake_requests-add'));

  // Radio buttons by the arrows: what an answer opens is there at once.
  await keys.tabTo(field('intake_waiting-need-no'));
  await keys.press('Space', 'ArrowDown');
  expect(await field('intake_waiting-need-yes').isChecked()).toBe(true);
  await field('intake_waiting-need-what').waitFor();
  await keys.press('ArrowUp');
  expect(await field('intake_waiting-need-what').count()).toBe(0);

  // Too soon: what is missing takes the keyboard, and each of it leads to its field.
  await keys.tabTo(button(formWords.continue));
  await keys.press('Enter');
  const gaps = page.locator('.error-summary .alert-error');
  await keys.isAt(gaps);
  await keys.tabTo(gaps.getByRole('link').first());
  await keys.press('Enter');
  await keys.isAt(field('intake_aware-date'));
  await keys.type('3.2.2026');
  await keys.tabTo(byId(page, 'later_intake_aware-how-open'));
  await keys.press('Enter');
  await keys.isAt(byId(page, 'later_intake_aware-how'));
  await keys.type('Skolen sender sit brev i uge 8.');
  await keys.tabTo(button(formWords.continue));
  await keys.press('Enter');
  await keys.isAt(heading(page, 'Barnet og familien'));

  // Through the menu; what is written once can be pointed at.
  const menu = page.getByRole('navigation', { name: words.case.menu });
  await keys.backTo(menu.getByRole('link', { name: 'Screening' }));
  await keys.press('Enter');
  await keys.isAt(heading(page, 'Screening'));
  await keys.tabTo(byId(page, 'q_screening_known-add'));
  await keys.press('Enter');
  const known = field('screening_known').locator('.row-group').first();
  await keys.isAt(known.locator('textarea').first());
  await keys.type('Går 60 meter og sætter sig.');
  await keys.tabTo(byId(page, 'q_screening_outcome__basis-choose'));
  await keys.press('Enter');
  const choice = field('screening_outcome__basis').getByRole('checkbox');
  await keys.tabTo(choice);
  await keys.press('Space');
  expect(await choice.isChecked()).toBe(true);
  await keys.backTo(field('screening_outcome__basis').getByRole('button'));
  await keys.press('Enter');
  await keys.isAt(byId(page, 'q_screening_outcome__basis-choose'));
  expect(await choice.isChecked()).toBe(false);
  await isSaved(page);

  // Too soon to finish: what is missing, section by section.
  await keys.backTo(menu.getByRole('link', { name: words.case.front }));
  await keys.press('Enter');
  await keys.isAt(heading(page, words.tasks.heading));
  await keys.tabTo(button(words.tasks.finish(words.inPhase.opening)));
  await keys.press('Enter');
  const lacks = page.locator('section.phase-gaps');
  await keys.isAt(lacks);
  const ofScreening = lacks.locator('details').filter({ hasText: 'Screening' });
  await keys.tabTo(ofScreening.locator('summary'));
  if ((await ofScreening.getAttribute('open')) === null) await keys.press('Enter');
  await keys.tabTo(ofScreening.getByRole('link').first());
  await keys.press('Enter');
  await heading(page, 'Screening').waitFor();
  await keys.isSeen();
  await expect.poll(() => page.locator(':focus').getAttribute('id')).toMatch(/^q_screening_/);

  // Where there is little room the menu waits behind a button.
  await page.setViewportSize({ width: 640, height: 700 });
  await keys.backTo(button(words.case.menu));
  await keys.press('Enter');
  await keys.tabTo(menu.getByRole('link', { name: words.case.print }));
  await keys.press('Enter');
  await keys.isAt(heading(page, words.print.heading));
  await keys.tabTo(button(words.print.make));
  await keys.press('Enter');
  await button(words.print.download).waitFor({ timeout: 60_000 });
  await keys.isAt(page.locator('.status-message'));
  await keys.tabTo(button(words.print.download));
  const { name, text } = await fileFrom(page, () => keys.press('Enter'));
  expect(name).toMatch(/^arbejdskopi-2026-11-21-[0-9a-v]{4}\.pdf$/);
  expect(text.slice(0, 5)).toBe('%PDF-');

  // Back to the overview; a menu that Escape closes, and a question that Escape answers.
  await keys.backTo(link(words.overview));
  await keys.press('Enter');
  await keys.isAt(heading(page, words.cases.heading));
  const actions = page.locator('.row-actions > button');
  const remove = page.getByRole('button', { name: words.cases.remove });
  await keys.tabTo(actions);
  await keys.press('Enter');
  await keys.tabTo(remove);
  await keys.press('Escape');
  await keys.isAt(actions);
  await keys.press('Enter');
  await keys.tabTo(remove);
  await keys.press('Enter');
  await keys.isAt(page.getByRole('dialog').getByRole('button', { name: words.cancel }));
  await page.keyboard.press('Escape');
  await keys.isAt(actions);
  expect(await page.locator('.case-row').count()).toBe(1);
  await end();
});
