// Drafts to those who may read one, and back: made and checked, read offline on telephones, answered, taken in, replied to, printed.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import { type ChildBand, childBands, childTexts } from '#forms/content/child-edition.ts';
import { readerLanguages } from '#forms/content/reader/index.ts';
import type { ReaderLanguage } from '#forms/content/reader/types.ts';
import { words as app } from '#src/app/words.ts';
import { findEdition } from '#src/document/editions.ts';
import { answersTexts, handedTexts, reviewTexts, reviewTitles } from '#src/document/reviewWords.ts';
import type { reviewSays } from '#src/log/words.ts';
import { printWords } from '#src/pages/printWords.ts';
import { reviewPage } from '#src/pages/reviewWords.ts';
import { answerRefusals } from '#src/review/words.ts';
import { flatText, readText } from '../fixtures/readPdf.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { askAxe } from './askAxe.ts';
import { byId, caseAddress, heading, isSaved, openExample } from './steps.ts';
import { beginWalk } from './watch.ts';

/** The lock costs what it costs a parent, on a machine where others work too. */
const PATIENCE = { timeout: 120_000 };
const { make, made, load, comments, reply, rounds, closing } = reviewPage;

const LINE = 'Line Brinch Thorsen';
const MADS = 'Mads Thorsen';
const NADIA = 'Nadia Zielinska Mørkholt';
const BENTE = 'Bente Bisidder';

const inLanguage = (code: ReaderLanguage['code']) => {
  const found = readerLanguages.find((one) => one.code === code);
  if (!found) throw new Error(`Expected the language ${code}`);
  return found.words;
};

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

type Given = { readonly path: string; readonly passphrase: string };

/** Fills the form for one recipient, makes the file and saves it. `before`: with the recipient chosen. */
async function send(
  page: Page,
  name: string,
  { label = name, before }: { readonly label?: string; before?(): Promise<void> } = {},
): Promise<Given> {
  await page.getByLabel(label, { exact: true }).check();
  await page.getByLabel(make.contact).fill('00 00 00 00');
  await before?.();
  const passphrase = await page.getByLabel(make.passphrase).inputValue();
  expect(passphrase.split(' ')).toHaveLength(5);
  await page.getByRole('button', { name: make.submit, exact: true }).click();
  await page.getByText(/^Læst igennem: intet/).waitFor(PATIENCE);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: made.download, exact: true }).click();
  const offered = await waiting;
  expect(offered.suggestedFilename()).toMatch(/^gennemlaesning-2026-11-21-[0-9a-v]{4}\.html$/);
  const path = join(folder, offered.suggestedFilename());
  await offered.saveAs(path);
  await page.getByText(made.sent(name)).waitFor();
  return { path, passphrase };
}

type Saying = {
  /** Which place of the chapter, which button, and the words. */
  readonly nth: number;
  readonly says: keyof typeof reviewSays;
  readonly words: string;
};
type Answering = {
  readonly given: Given;
  readonly to: ReviewRound['recipient']['is'];
  readonly code: ReaderLanguage['code'];
  readonly says: readonly Saying[];
  readonly wishes: string;
  readonly statement?: string;
  /** Lets the other parent see it. */
  readonly shares?: boolean;
  /** The beginning of a place in the chapter of the analysis, which one of them does not see. */
  readonly place?: { readonly words: string; readonly isLeftOut: boolean };
  /** Whom the page for the child speaks to. */
  readonly band?: ChildBand;
};

let answered = 0;

/** Opens a file on a telephone without a network, answers in it and hands it back. Returns the answer file. */
async function answer(one: Answering): Promise<string> {
  const { given, to, code, says, wishes, statement, shares = false, place: told, band } = one;
  const words = inLanguage(code);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: code,
    offline: true,
    acceptDownloads: true,
  });
  const asked: string[] = [];
  const page = await context.newPage();
  const address = pathToFileURL(given.path).href;
  page.on('request', (one) => {
    if (one.url() !== address && !one.url().startsWith('blob:')) asked.push(one.url());
  });
  page.on('console', (one) => asked.push(one.text()));
  await page.goto(address);
  await page.getByLabel(words.lock.field, { exact: true }).fill(given.passphrase);
  await page.getByRole('button', { name: words.lock.open }).click();
  await page
    .getByLabel(words.lock.field, { exact: true })
    .waitFor({ state: 'detached', ...PATIENCE });
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await page.getByText(words.start.because[to]).waitFor();
  if (told) {
    await goTo('kap-analysis');
    await page.locator('.reader-place').first().waitFor();
    const analysis = await page.locator('main').innerText();
    expect(analysis.includes(told.words)).toBe(!told.isLeftOut);
    expect(analysis.includes(words.reading.leftOut)).toBe(told.isLeftOut);
  }
  if (band) {
    await goTo('til-barnet');
    await page.getByText(childTexts[band].purpose).waitFor();
  }
  await goTo('kap-child-voice');
  for (const { nth, says: saying, words: own } of says) {
    const place = page.locator('.reader-place').nth(nth);
    await place.getByRole('button', { name: words.answering[saying], exact: true }).click();
    if (own !== '') await place.getByLabel(words.answering.words.label).fill(own);
  }
  await goTo('egne-ord');
  await page.getByLabel(words.closing.wishes.label).fill(wishes);
  if (statement !== undefined) await page.getByLabel(words.closing.statement.label).fill(statement);
  const share = page.getByLabel(words.closing.share);
  expect(await share.count()).toBe(to === 'custodian' ? 1 : 0);
  if (to === 'custodian') await share.setChecked(shares);
  await goTo('giv-svaret');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.handBack.make }).click(),
  ]);
  answered += 1;
  const path = join(folder, `${answered}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  await context.close();
  expect(asked, 'asked for or complained of in the file').toEqual([]);
  return path;
}

async function choose(page: Page, path: string): Promise<void> {
  const opening = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: load.choose, exact: true }).click();
  await (await opening).setFiles(path);
}

/** Makes an edition from the start as both files, and reads them back. */
async function printedAs(
  page: Page,
  id: string,
): Promise<{ readonly pdf: string; readonly html: string }> {
  await page.goto(`${caseAddress(page)}/pdf`);
  await page.getByLabel(findEdition(id)?.title ?? id, { exact: true }).check();
  await page.getByLabel(printWords.form.html.label, { exact: true }).check();
  await page.getByRole('button', { name: printWords.make.both, exact: true }).click();
  const bytesOf = async (name: string) => {
    const ready = page.getByRole('button', { name, exact: true });
    await ready.waitFor(PATIENCE);
    const waiting = page.waitForEvent('download');
    await ready.click();
    return readFile(await (await waiting).path());
  };
  const { pdf, html } = printWords.download;
  return {
    pdf: flatText(await readText(Uint8Array.from(await bytesOf(pdf)))),
    html: (await bytesOf(html)).toString('utf8'),
  };
}

/** Which of them the text lacks, or has. */
const notIn = (text: string, all: readonly string[]) => all.filter((one) => !text.includes(one));
const foundIn = (text: string, all: readonly string[]) => all.filter((one) => text.includes(one));

/** The adviser's answer to what somebody said at a place, or wrote at the end. `who`: whose words, and on what. */
async function replyTo(
  place: Locator,
  who: string,
  state: keyof typeof reply.states,
  own: string,
): Promise<void> {
  const form = place.getByRole('group', { name: new RegExp(who) });
  await form.getByRole('button', { name: new RegExp(reply.save) }).click();
  await form.getByText(reply.stateMissing).waitFor();
  await form.getByLabel(reply.states[state].label, { exact: true }).check();
  await form.getByLabel(reply.states[state].ask).fill(own);
  await form.getByRole('button', { name: new RegExp(reply.save) }).click();
  await place.getByText(own).waitFor();
}

/** What somebody wrote at the end. */
const atTheEnd = (page: Page, who: string) =>
  page.locator('.review-end').filter({ has: page.getByRole('heading', { name: who }) });

test('two parents read a draft offline, disagree, and see what came of it', {
  timeout: 540_000,
}, async () => {
  const { page, end } = await beginWalk(browser, { hasFullLocks: true });
  await openExample(page, 'autisme');
  const menu = page.getByRole('navigation', { name: app.case.menu });
  await menu.getByRole('link', { name: app.case.review }).click();
  await heading(page, reviewPage.title).waitFor();
  await page.getByText(rounds.none).waitFor();
  await askAxe(page, 'before any draft');

  let leftOut = '';
  const leaveOut = async () => {
    await page.getByText(make.leaveOut(LINE), { exact: true }).click();
    await page.locator('.review-new summary', { hasText: 'Analyse' }).click();
    await page.locator('.review-chapter input').first().check();
    leftOut = (await page.locator('.review-chapter .form-hint').first().innerText()).slice(0, 40);
    await page.getByText(make.leftOut(1)).waitFor();
    await askAxe(page, 'the form of a draft');
  };
  const hers = await send(page, LINE, { before: leaveOut });
  expect(leftOut.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: made.another, exact: true }).click();
  const his = await send(page, MADS);
  expect(his.passphrase).not.toBe(hers.passphrase);
  expect(await page.getByText(rounds.state.awaiting, { exact: true }).count()).toBe(2);

  const wrong = 'Nej, det var om morgenen. <img src=x onerror=alert(1)>';
  const missing = 'Det er også svært, når der kommer vikar.';
  const wishes = 'At han kan sove om natten.';
  const arabic = 'أن ينام';
  const statement =
    'Vi har sagt det før: det er morgenerne, der vælter.\n\nOg jeg vil have, at det står her helt ud, også når det fylder.';
  const [fromHer, fromHim] = [
    await answer({
      given: hers,
      to: 'custodian',
      code: 'da',
      says: [
        { nth: 0, says: 'wrong', words: wrong },
        { nth: 1, says: 'missing', words: missing },
      ],
      wishes,
      statement,
      shares: true,
      place: { words: leftOut, isLeftOut: true },
    }),
    await answer({
      given: his,
      to: 'custodian',
      code: 'ar',
      says: [{ nth: 0, says: 'recognise', words: 'نعم' }],
      wishes: arabic,
      shares: true,
      place: { words: leftOut, isLeftOut: false },
    }),
  ];

  const text = await readFile(fromHer, 'utf8');
  const broken = join(folder, 'aendret.udredningssvar');
  await writeFile(broken, text.replace(/"sealed":"..../, '"sealed":"AAAA'));
  await choose(page, broken);
  await page.getByText(answerRefusals.damaged).waitFor();
  await page.getByText(comments.none).waitFor();
  await choose(page, fromHer);
  await page.getByText(load.taken(LINE, 2, 2)).waitFor();
  await choose(page, fromHer);
  await page.getByText(load.known(LINE)).waitFor();
  await choose(page, fromHim);
  await page.getByText(load.taken(MADS, 1, 1)).waitFor();

  const places = page.locator('.review-place');
  expect(await places.count()).toBe(2);
  const first = places.first();
  const shown = await first.innerText();
  for (const one of [LINE, MADS, wrong, 'نعم', comments.several, comments.unlike, comments.same])
    expect(shown).toContain(one);
  await page.getByText(wishes).waitFor();
  await page.getByText(closing.fields.wishes).first().waitFor();
  // Wishes and own words wait for a reply as comments do.
  await page.getByText(comments.waiting(5)).waitFor();
  await askAxe(page, 'what came back');

  const takenIn = 'Der står nu, at det var om morgenen.';
  const kept = 'Det står under skole og læring.';
  await replyTo(first, LINE, 'taken-in', takenIn);
  await replyTo(places.nth(1), LINE, 'kept', kept);
  const wished = 'Søvnen er et mål i planen nu.';
  const heard = 'Udtalelsen står helt ud i papiret.';
  await page.getByText(comments.waiting(3)).waitFor();
  await replyTo(atTheEnd(page, LINE), `${LINE}, ${closing.fields.statement}`, 'kept', heard);
  await replyTo(atTheEnd(page, LINE), `${LINE}, ${closing.fields.wishes}`, 'taken-in', wished);
  expect(await page.getByText(rounds.state.settled, { exact: true }).count()).toBe(1);
  await replyTo(
    atTheEnd(page, MADS),
    `${MADS}, ${closing.fields.wishes}`,
    'kept',
    'Det er det samme mål.',
  );
  await page.getByText(comments.waiting(0)).waitFor();
  expect(await page.getByText(rounds.state.settled, { exact: true }).count()).toBe(2);
  await isSaved(page);

  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
  await askAxe(page, 'on a narrow screen');

  await page.goto(`${caseAddress(page)}/historik`);
  await page.getByText(made.version(LINE)).first().waitFor();

  // What becomes of it stands in the case, and is told as a change since the drafts.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${caseAddress(page)}/afsnit/wishes`);
  const purpose = byId(page, 'q_wishes_purpose');
  const before = await purpose.inputValue();
  const now = 'Alfred kan sove, og morgenerne kan lykkes.';
  await purpose.fill(now);
  await isSaved(page);

  const said = ['Nej, det var om morgenen.', missing, wishes, takenIn, kept, wished, heard];
  const own = statement.split('\n').filter(Boolean);
  const all = [...said, ...own, LINE, MADS];
  expect(notIn((await printedAs(page, 'work')).pdf, all), 'not in the working copy').toEqual([]);

  // Both parents get the decision, and both have said that the other may see.
  const decision = await printedAs(page, 'decision');
  const told = [
    ...all,
    reviewTitles.since,
    // Its first words: further on, a narrow column divides them.
    before.split(' ').slice(0, 3).join(' '),
    now,
    handedTexts.title,
    ...[LINE, MADS].map((name) => `${name} ${handedTexts.draft} 21. november 2026`),
  ];
  expect(notIn(decision.pdf, told), 'not in the decision').toEqual([]);
  // The typeface of the paper may lack letters; the other file has all words as they were written.
  expect(notIn(decision.html, ['نعم', arabic, before])).toEqual([]);

  // He thinks better of it: now neither sees what the other says, in the same paper to both.
  const again = await answer({ given: his, to: 'custodian', code: 'ar', says: [], wishes: 'لا' });
  await page.goto(`${caseAddress(page)}/gennemlaesning`);
  await choose(page, again);
  await page.getByText(load.taken(MADS, 0, 1)).waitFor();
  await page.getByText(rounds.sharesUnclear).waitFor();
  const kindly = await printedAs(page, 'decision');
  expect(
    foundIn(kindly.pdf + kindly.html, [...said, ...own, 'نعم', arabic, 'لا']),
    'in a paper to both',
  ).toEqual([]);
  expect(notIn(kindly.pdf, [reviewTexts.kept, now, ...[LINE, MADS]])).toEqual([]);

  // What each said, and what became of it, is in a paper of their own.
  const toHer = await printedAs(page, `${answersTexts.title} ${LINE}`);
  expect(
    notIn(toHer.pdf, [`${answersTexts.title} ${LINE}`, ...said, ...own, reviewTitles.since]),
    'not in the paper to her',
  ).toEqual([]);
  expect(foundIn(toHer.pdf + toHer.html, ['نعم', arabic, 'لا']), 'in the paper to her').toEqual([]);
  const toHim = await printedAs(page, `${answersTexts.title} ${MADS}`);
  expect(notIn(toHim.html, ['نعم', arabic, 'لا'])).toEqual([]);
  expect(foundIn(toHim.pdf + toHim.html, [...said, ...own]), 'in the paper to him').toEqual([]);
  await end();
});

test('a young person and a bisidder read it, each told what is theirs, and answer for themselves', {
  timeout: 400_000,
}, async () => {
  const { page, end } = await beginWalk(browser, { hasFullLocks: true });
  await openExample(page, 'epilepsi');
  await page.goto(`${caseAddress(page)}/gennemlaesning`);
  const bandLabel = (band: ChildBand) => childBands.find((one) => one.band === band)?.label ?? '';
  const ofBand = (band: ChildBand) => page.getByLabel(bandLabel(band), { exact: true });
  expect(await ofBand('teen').isChecked()).toBe(true);
  const hers = await send(page, NADIA);
  await page.getByRole('button', { name: made.another, exact: true }).click();
  const theirs = await send(page, BENTE, {
    label: make.supporter,
    before: async () => {
      await page.getByLabel(make.supporterName).fill(BENTE);
      await ofBand('middle').check();
    },
  });
  for (const band of ['teen', 'middle'] as const)
    await page.getByText(rounds.band(bandLabel(band))).waitFor();

  const wrong = 'Jeg sagde aldrig, at jeg var ligeglad.';
  const missing = 'Hun sagde også, at natten er værst.';
  const wishes = 'At jeg selv må gå hjem.';
  await choose(
    page,
    await answer({
      given: hers,
      to: 'young',
      code: 'da',
      says: [{ nth: 0, says: 'wrong', words: wrong }],
      wishes,
      band: 'teen',
    }),
  );
  await page.getByText(load.taken(NADIA, 1, 1)).waitFor();
  await choose(
    page,
    await answer({
      given: theirs,
      to: 'supporter',
      code: 'pl',
      says: [{ nth: 0, says: 'missing', words: missing }],
      wishes: 'Ro.',
      band: 'middle',
    }),
  );
  await page.getByText(load.taken(BENTE, 1, 1)).waitFor();
  const places = page.locator('.review-place');
  const shown = (await places.allInnerTexts()).join('\n');
  const { young, supporter } = reviewPage.who;
  expect(notIn(shown, [`${NADIA} (${young})`, `${BENTE} (${supporter})`, wrong, missing])).toEqual(
    [],
  );
  await page.getByText(wishes).waitFor();
  await replyTo(places.filter({ hasText: wrong }), NADIA, 'taken-in', 'Det er rettet.');
  await replyTo(places.filter({ hasText: missing }), BENTE, 'kept', 'Natten står for sig.');
  const wished = `${NADIA}, ${closing.fields.wishes}`;
  await replyTo(atTheEnd(page, NADIA), wished, 'taken-in', 'Det er aftalt med skolen.');
  await replyTo(atTheEnd(page, BENTE), BENTE, 'open', 'Vi taler om det på mødet.');
  await page.getByText(comments.waiting(0)).waitFor();
  await isSaved(page);

  // They were not asked whether the parents may see it, so the paper to the parents tells only who got a draft.
  const decision = await printedAs(page, 'decision');
  expect(notIn(decision.pdf, [NADIA, BENTE, handedTexts.draft, reviewTexts.kept])).toEqual([]);
  expect(foundIn(decision.pdf + decision.html, [wrong, missing, wishes, 'Det er rettet.'])).toEqual(
    [],
  );
  const toHer = await printedAs(page, `${answersTexts.title} ${NADIA}`);
  expect(notIn(toHer.pdf, [wrong, wishes, 'Det er rettet.'])).toEqual([]);
  expect(foundIn(toHer.pdf + toHer.html, [missing, BENTE]), 'in the paper to her').toEqual([]);
  await end();
});
