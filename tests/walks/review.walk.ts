// A draft to two parents and back: made and checked, read offline on telephones, answered, taken in, replied to, printed.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerLanguages } from '#forms/content/reader/index.ts';
import type { ReaderLanguage } from '#forms/content/reader/types.ts';
import { words as app } from '#src/app/words.ts';
import type { reviewSays } from '#src/log/words.ts';
import { printWords } from '#src/pages/printWords.ts';
import { reviewPage } from '#src/pages/reviewWords.ts';
import { answerRefusals } from '#src/review/words.ts';
import { flatText, readText } from '../fixtures/readPdf.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { askAxe } from './askAxe.ts';
import { caseAddress, heading, isSaved, openExample } from './steps.ts';
import { beginWalk } from './watch.ts';

/** The lock costs what it costs a parent, on a machine where others work too. */
const PATIENCE = { timeout: 120_000 };
const { make, made, load, comments, reply, rounds, closing } = reviewPage;

const LINE = 'Line Brinch Thorsen';
const MADS = 'Mads Thorsen';

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
async function send(page: Page, name: string, before?: () => Promise<void>): Promise<Given> {
  await page.getByLabel(name, { exact: true }).check();
  await page.getByLabel(make.contact).fill('00 00 00 00');
  await before?.();
  const passphrase = await page.getByLabel(make.passphrase).inputValue();
  expect(passphrase.split(' ')).toHaveLength(5);
  await page.getByRole('button', { name: make.submit, exact: true }).click();
  await page.getByText(/^Læst igennem: intet af det udeladte står i filen/).waitFor(PATIENCE);
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
  readonly code: ReaderLanguage['code'];
  readonly says: readonly Saying[];
  readonly wishes: string;
  /** The beginning of a place in the chapter of the analysis, which one of them does not see. */
  readonly place: { readonly words: string; readonly isLeftOut: boolean };
};

/** Opens a file on a telephone without a network, answers in it and hands it back. Returns the answer file. */
async function answer({ given, code, says, wishes, place: told }: Answering): Promise<string> {
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
  await goTo('kap-analysis');
  await page.locator('.reader-place').first().waitFor();
  const analysis = await page.locator('main').innerText();
  expect(analysis.includes(told.words)).toBe(!told.isLeftOut);
  expect(analysis.includes(words.reading.leftOut)).toBe(told.isLeftOut);
  await goTo('kap-child-voice');
  for (const { nth, says: saying, words: own } of says) {
    const place = page.locator('.reader-place').nth(nth);
    await place.getByRole('button', { name: words.answering[saying], exact: true }).click();
    if (own !== '') await place.getByLabel(words.answering.words.label).fill(own);
  }
  await goTo('egne-ord');
  await page.getByLabel(words.closing.wishes.label).fill(wishes);
  await goTo('giv-svaret');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.handBack.make }).click(),
  ]);
  const path = join(folder, `${code}-${download.suggestedFilename()}`);
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

test('two parents read a draft offline, disagree, and see what came of it', {
  timeout: 400_000,
}, async () => {
  const { page, end } = await beginWalk(browser, { hasFullLocks: true });
  await openExample(page, 'autisme');
  const menu = page.getByRole('navigation', { name: app.case.menu });
  await menu.getByRole('link', { name: app.case.review }).click();
  await heading(page, reviewPage.title).waitFor();
  await page.getByText(rounds.none).waitFor();
  await askAxe(page, 'before any draft');

  let leftOut = '';
  const hers = await send(page, LINE, async () => {
    await page.getByText(make.leaveOut(LINE), { exact: true }).click();
    await page.locator('.review-new summary', { hasText: 'Analyse' }).click();
    await page.locator('.review-chapter input').first().check();
    leftOut = (await page.locator('.review-chapter .form-hint').first().innerText()).slice(0, 40);
    await page.getByText(make.leftOut(1)).waitFor();
    await askAxe(page, 'the form of a draft');
  });
  expect(leftOut.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: made.another, exact: true }).click();
  const his = await send(page, MADS);
  expect(his.passphrase).not.toBe(hers.passphrase);
  expect(await page.getByText(rounds.state.awaiting, { exact: true }).count()).toBe(2);

  const wrong = 'Nej, det var om morgenen. <img src=x onerror=alert(1)>';
  const missing = 'Det er også svært, når der kommer vikar.';
  const wishes = 'At han kan sove om natten.';
  const [fromHer, fromHim] = [
    await answer({
      given: hers,
      code: 'da',
      says: [
        { nth: 0, says: 'wrong', words: wrong },
        { nth: 1, says: 'missing', words: missing },
      ],
      wishes,
      place: { words: leftOut, isLeftOut: true },
    }),
    await answer({
      given: his,
      code: 'ar',
      says: [{ nth: 0, says: 'recognise', words: 'نعم' }],
      wishes: 'أن ينام',
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
  await page.getByText(load.taken(LINE, 2)).waitFor();
  await choose(page, fromHer);
  await page.getByText(load.known(LINE)).waitFor();
  await choose(page, fromHim);
  await page.getByText(load.taken(MADS, 1)).waitFor();

  const places = page.locator('.review-place');
  expect(await places.count()).toBe(2);
  const first = places.first();
  const shown = await first.innerText();
  for (const one of [LINE, MADS, wrong, 'نعم', comments.several, comments.unlike, comments.same])
    expect(shown).toContain(one);
  await page.getByText(wishes).waitFor();
  await page.getByText(closing.fields.wishes).first().waitFor();
  await page.getByText(comments.waiting(2)).waitFor();
  await askAxe(page, 'what came back');

  const answerTo = async (place: Locator, state: keyof typeof reply.states, own: string) => {
    const form = place.getByRole('group', { name: new RegExp(LINE) });
    await form.getByRole('button', { name: new RegExp(reply.save) }).click();
    await form.getByText(reply.stateMissing).waitFor();
    await form.getByLabel(reply.states[state].label, { exact: true }).check();
    await form.getByLabel(reply.states[state].ask).fill(own);
    await form.getByRole('button', { name: new RegExp(reply.save) }).click();
    await place.getByText(own).waitFor();
  };
  const takenIn = 'Der står nu, at det var om morgenen.';
  const kept = 'Det står under skole og læring.';
  await answerTo(first, 'taken-in', takenIn);
  await answerTo(places.nth(1), 'kept', kept);
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

  // The adviser's paper holds what they said, and what came of it.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${caseAddress(page)}/pdf`);
  await page.getByRole('button', { name: app.print.make, exact: true }).click();
  const ready = page.getByRole('button', { name: printWords.download.pdf, exact: true });
  await ready.waitFor(PATIENCE);
  const waiting = page.waitForEvent('download');
  await ready.click();
  const printed = flatText(
    await readText(Uint8Array.from(await readFile(await (await waiting).path()))),
  );
  const told = ['Nej, det var om morgenen.', missing, wishes, takenIn, kept, LINE, MADS];
  expect(told.filter((one) => !printed.includes(one))).toEqual([]);
  await end();
});
