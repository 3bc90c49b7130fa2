// The way through the phases: jump freely, finish with answers or reasons, go back, skip, close and open again.
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { deferralWords } from '#forms/content/part-words.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { formWords } from '#forms/words.ts';
import { words } from '#src/app/words.ts';
import type { Path } from '../fixtures/badFiles.ts';
import { caseText, put } from '../fixtures/badFiles.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { bringIn, byId, caseAddress, heading, isSaved } from './steps.ts';
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
});
afterEach(() => walk.end());

type Changed = readonly [path: Path, value: unknown];

/** The whole case of the twelve-year-old, in follow-up, with some places changed. */
const wholeCase = (...changes: readonly Changed[]) =>
  changes.reduce((text, [path, value]) => put(path, value, text), caseText('cerebral-parese.json'));

const openCase = (...changes: readonly Changed[]) => bringIn(page, wholeCase(...changes));

const phase = (id: PhaseId): Locator =>
  page.locator('section.phase-tasks').filter({
    has: page.getByRole('heading', { level: 2, name: new RegExp(`^${words.phases[id]}\\b`) }),
  });

const finish = (id: keyof typeof words.inPhase) =>
  page.getByRole('button', { name: words.tasks.finish(words.inPhase[id]), exact: true }).click();

const told = () => page.locator('.status-message').innerText();

/** By the menu beside the page, as one jumps. */
async function jumpTo(title: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.case.menu });
  await menu.locator('a').filter({ hasText: title }).first().click();
  await heading(page, title).waitFor();
}

/** Says of the question the keyboard is in why it cannot be answered yet. */
async function putOff(reason: string): Promise<void> {
  const question = page.locator('.question').filter({ has: page.locator(':focus') });
  await question.locator('.deferral-open').click();
  await page.keyboard.type(reason);
}

const toTasks = () => jumpTo(words.case.front);

test('one may write anywhere; a phase is finished with answers, or with a reason', async () => {
  await openCase([['phases'], {}], [['answers', 'intake', 'aware-how'], undefined]);
  const title = 'Henvendelse';

  await jumpTo('Ønsker og formål');
  const purpose = byId(page, 'q_wishes_purpose');
  await purpose.fill('Skrevet, længe før sagen er nået til planen.');
  await toTasks();
  await jumpTo('Ønsker og formål');
  expect(await purpose.inputValue()).toBe('Skrevet, længe før sagen er nået til planen.');

  await toTasks();
  await finish('opening');
  const gaps = page.locator('section.phase-gaps');
  await expect.poll(() => gaps.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await gaps.innerText()).toContain(words.tasks.finishBlocked(words.inPhase.opening));
  expect(await gaps.innerText()).toContain(words.tasks.inSection(title, 1));
  expect(await phase('opening').locator('.phase-note').innerText()).toBe(words.current);

  await gaps.getByRole('link').click();
  await heading(page, title).waitFor();
  const field = byId(page, 'q_intake_aware-how');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await field.getAttribute('aria-invalid')).toBe('true');

  const reason = 'Sygehuset sender datoen den 3. marts.';
  await putOff(reason);
  await toTasks();
  await finish('opening');
  expect(await told()).toContain(
    words.tasks.finished(words.phases.opening, words.phases.investigation),
  );
  const waiting = page.locator('.deferred-list');
  expect(await waiting.innerText()).toContain(title);
  expect(await waiting.innerText()).toContain(reason);
  await jumpTo(words.case.read);
  expect(await page.locator('main').textContent()).toContain(`${words.read.waiting} ${reason}`);
  await jumpTo(words.case.print);
  expect(await page.locator('main').innerText()).toContain(words.tasks.deferred(1));

  // An answer after all.
  await jumpTo(title);
  await page
    .getByRole('button', { name: formWords.answerAnyway })
    .and(page.getByLabel('Hvordan blev kommunen opmærksom'))
    .click();
  expect(await byId(page, 'later_intake_aware-how-open').innerText()).toBe(deferralWords.label);
  await toTasks();
  expect(await waiting.count()).toBe(0);
});

test('an edit opens again what relied on the answer, and says which and why', async () => {
  await openCase();
  expect(await phase('followUp').locator('.phase-note').innerText()).toBe(words.current);

  // How to reach the adviser is nothing a phase stands on.
  await jumpTo('Sagens rådgivere og fagpersoner');
  await byId(page, 'q_caseworkers_phone').fill('00 00 00 00');
  await isSaved(page);
  await toTasks();
  expect(await phase('opening').locator('.phase-note').innerText()).toBe(words.finished);

  await jumpTo('Ønsker og formål');
  await byId(page, 'q_wishes_purpose').fill('Et andet formål.');
  await byId(page, 'q_wishes_purpose').blur();
  const opened = page.locator('main .alert-warning');
  await opened.waitFor();
  expect(await opened.locator('p').allInnerTexts()).toEqual([
    words.case.withdrawn(
      words.phases.plan,
      '”Hvad er det samlede formål?” i ”Ønsker og formål” er ændret, efter at fasen blev afsluttet.',
    ),
  ]);

  await jumpTo('Henvendelse');
  await byId(page, 'q_intake_received-from').selectOption('school');
  await opened.waitFor();
  const because = '”Hvem henvendte sig?” i ”Henvendelse” er ændret, efter at fasen blev afsluttet.';
  const opening = [words.phases.opening, words.phases.investigation, words.phases.decision];
  const together = new Intl.ListFormat('da', { type: 'conjunction' }).format(opening);
  expect(await opened.locator('p').allInnerTexts()).toEqual([
    words.case.withdrawn(together, because),
  ]);

  await toTasks();
  expect(await phase('opening').locator('.phase-note').innerText()).toBe(words.current);
  for (const one of ['opening', 'investigation', 'decision'] as const)
    expect(await phase(one).locator('.alert-warning').innerText()).toBe(because);
  expect(await phase('decision').locator('.phase-note').innerText()).toBe(words.withdrawn);

  for (const one of ['opening', 'investigation', 'decision', 'plan'] as const) await finish(one);
  expect(await told()).toContain(words.tasks.finished(words.phases.plan, words.phases.followUp));
});

test('a question that is not asked keeps its answer, and says why it is there', async () => {
  await openCase();
  await jumpTo('Henvendelse');
  const what = byId(page, 'q_intake_waiting-need-what');
  expect(await what.count()).toBe(0);
  await byId(page, 'q_intake_waiting-need-yes').check();
  await what.fill('Nattevagt hos mormor indtil mandag.');
  expect(await byId(page, 'q_intake_waiting-need-what-because').innerText()).toBe(
    'Vises, fordi du har svaret, at noget ikke kan vente.',
  );
  await byId(page, 'q_intake_waiting-need-no').check();
  expect(await what.count()).toBe(0);
  await jumpTo(words.case.read);
  expect(await page.locator('main').textContent()).not.toContain('Nattevagt');
  await jumpTo('Henvendelse');
  await byId(page, 'q_intake_waiting-need-yes').check();
  expect(await what.inputValue()).toBe('Nattevagt hos mormor indtil mandag.');
});

test('a screening that needs no more leads past the investigation, and the child is heard in the decision', async () => {
  await openCase();
  await jumpTo('Screening');
  await byId(page, 'q_screening_outcome__choice-none').check();
  await byId(page, 'q_screening_outcome-deviation').fill('Drøftet med lederen den 20. januar.');
  await toTasks();
  expect(await phase('investigation').locator('.phase-note').innerText()).toBe(words.skipped);
  expect(await phase('investigation').innerText()).toContain(
    words.tasks.skippedBecause.investigation,
  );
  expect(await phase('investigation').locator('.task').count()).toBe(0);
  expect(await phase('decision').getByRole('link', { name: 'Barnets stemme' }).count()).toBe(1);

  // What was to be found out in the investigation cannot be relied on; that is said, and may wait.
  await finish('opening');
  await page.locator('section.phase-gaps').getByRole('link').click();
  await putOff('Vi spørger arbejdsgiveren i uge 9.');
  await toTasks();
  await finish('opening');
  expect(await told()).toContain(words.tasks.finished(words.phases.opening, words.phases.decision));
  await page.goto(`${caseAddress(page)}/afsnit/theme-mobility`);
  await heading(page, words.case.sectionNotAsked).waitFor();
  await jumpTo(words.case.themes);
  expect(await page.locator('main').innerText()).toContain(words.themes.none);
  await jumpTo('Barnets stemme');
  expect(await page.locator('.section-phase').innerText()).toContain(words.phases.decision);

  // Back again: nothing that was written is gone.
  await jumpTo('Screening');
  await byId(page, 'q_screening_outcome__choice-full').check();
  await jumpTo('Bevægelse og færden');
  expect(await byId(page, 'q_theme-mobility_challenges').inputValue()).not.toBe('');
});

test('without a plan the plan is passed by', async () => {
  await openCase();
  await jumpTo('Skal der laves en plan?');
  await byId(page, 'q_plan-choice_plan-choice__choice-no-plan').check();
  await toTasks();
  expect(await phase('plan').innerText()).toContain(words.tasks.skippedBecause.plan);
  expect(await phase('plan').locator('.task').count()).toBe(0);
  await finish('decision');
  expect(await told()).toContain(
    words.tasks.finished(words.phases.decision, words.phases.followUp),
  );
});

test('a closed case can be read, and is opened again with a reason', async () => {
  await openCase();
  const close = page.getByRole('button', { name: words.tasks.finishAndClose });
  const dialog = page.getByRole('dialog', { name: words.tasks.closeHeading });
  await close.click();
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await phase('followUp').locator('.phase-note').innerText()).toBe(words.current);
  await close.click();
  await dialog.getByRole('button', { name: words.tasks.closeYes }).click();
  expect(await told()).toContain(words.tasks.finishedCase);

  await jumpTo('Henvendelse');
  expect(await page.locator('main').innerText()).toContain(words.case.closedSection);
  expect(await page.locator('main').locator('input, textarea, select').count()).toBe(0);
  await jumpTo(words.case.themes);
  expect(await page.locator('main').innerText()).toContain(words.themes.closed);
  await jumpTo(words.case.print);
  await page.getByRole('button', { name: words.print.make, exact: true }).waitFor();

  await toTasks();
  const reason = page.getByLabel(words.tasks.reopenReason);
  const reopen = page.getByRole('button', { name: words.tasks.reopen });
  await reopen.click();
  expect(await page.locator('.form-error-message').innerText()).toBe(words.tasks.reopenMissing);
  await expect.poll(() => reason.evaluate((one) => one === document.activeElement)).toBe(true);
  await reason.fill('Skolen skriver, at kørestolen er for smal.');
  await reopen.click();
  expect(await told()).toContain(words.tasks.reopened);
  await isSaved(page);
  await page.reload();
  await heading(page, words.tasks.heading).waitFor();
  expect(await phase('followUp').innerText()).toContain(
    'Skolen skriver, at kørestolen er for smal.',
  );
  expect(await phase('followUp').locator('.phase-note').innerText()).toBe(words.current);
});
