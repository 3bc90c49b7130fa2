// The review file opened as a parent opens it: from the disk of a phone, with no network, by its real reader.
import { readFile } from 'node:fs/promises';
import { reader } from 'virtual:review-reader';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { plainTerms } from '#forms/content/plain-terms.ts';
import { readerLanguages } from '#forms/content/reader/index.ts';
import type { ReaderLanguage } from '#forms/content/reader/types.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { isBareAnswer } from '#src/review/bareAnswers.ts';
import type { ReviewOrder } from '#src/review/makeReviewFile.ts';
import { openAnswer } from '#src/review/openAnswer.ts';
import { childPageOf, reviewEdition } from '#src/review/reviewEdition.ts';
import { answer, changed, exampleView, meta, viewOf } from './fixtures/printedCase.ts';
import { type OpenFile, openFile } from './fixtures/readerFile.ts';
import { bytesFrom, PASSPHRASE, withRounds } from './fixtures/reviewFiles.ts';
import { openBrowser } from './setup/openBrowser.ts';
import { askAxe } from './walks/askAxe.ts';

const [danish] = readerLanguages;
const words = danish.words;
const languageOf = (code: ReaderLanguage['code']): ReaderLanguage => {
  const found = readerLanguages.find((one) => one.code === code);
  if (!found) throw new Error(`Expected the language ${code}`);
  return found;
};

let browser: Browser;
let view: ReviewOrder['view'];
let file: OpenFile | undefined;

beforeAll(async () => {
  [browser, view] = await Promise.all([openBrowser(), exampleView('autisme')]);
});
afterAll(() => browser.close());
afterEach(async () => {
  const complaints = file?.complaints ?? [];
  await file?.close();
  file = undefined;
  // Nothing is asked for, and the policy has had nothing to refuse.
  expect(complaints).toEqual([]);
});

async function unlock(
  { page }: OpenFile,
  { words: { lock } }: Pick<ReaderLanguage, 'words'> = danish,
  passphrase = PASSPHRASE,
): Promise<void> {
  await page.getByLabel(lock.field, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: lock.open }).click();
  await page.getByLabel(lock.field, { exact: true }).waitFor({ state: 'detached' });
}

/** The places somebody is asked of, in reading order. */
const askedIn = ({ round }: OpenFile) => round.spots.filter(({ at }) => !isBareAnswer(at));

/** Goes to a page by its place in the file. */
const goTo = (page: Page, id: string) =>
  page.evaluate((hash) => {
    const isThere = location.hash === hash;
    location.hash = hash;
    return new Promise((resolve) => {
      if (isThere) resolve(undefined);
      else addEventListener('hashchange', () => requestAnimationFrame(resolve), { once: true });
    });
  }, `#${id}`);

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function isWithinTheScreen(page: Page, where: string): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, where).toBeLessThanOrEqual(0);
}

test('says nothing of the case before the passphrase, and then who, what, by when and how', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  expect(await page.title()).toBe(words.lock.title);
  expect(await page.locator('body').innerText()).not.toMatch(/Alfred|Pia|Rita/);
  await askAxe(page, 'the lock');
  await page.getByRole('button', { name: words.lock.open }).click();
  await page.getByText(words.lock.empty).waitFor();
  await page.getByLabel(words.lock.field, { exact: true }).fill('noget helt andet');
  await page.keyboard.press('Enter');
  await page.getByText(words.lock.wrong).waitFor();
  expect(await page.getByLabel(words.lock.field, { exact: true }).inputValue()).not.toBe('');
  await unlock(file);
  expect(await heading(page).evaluate((one) => one === document.activeElement)).toBe(true);
  const told = await page.locator('main').innerText();
  for (const one of [
    words.start.to('Pia Prøve'),
    words.start.because.custodian,
    words.start.fromUnit('Rita Rådgiver', 'Team Øst'),
    words.start.draft,
    words.start.answerBy('6. december 2026'),
    words.start.silence,
    words.start.ask('Rita Rådgiver', '00 00 00 00'),
    words.start.otherWays,
    words.start.notHearing,
    words.start.practice,
    words.keeping.kept,
  ])
    expect(told).toContain(one);
  // Nothing stands outside the landmarks, the link past the head of the page neither.
  expect(await page.locator('.reader-skip').evaluate((one) => one.closest('header') !== null)).toBe(
    true,
  );
  await askAxe(page, 'the start');
});

test('takes away what it says from the start of a file that stays closed', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  await page.getByLabel(words.lock.field, { exact: true }).waitFor();
  expect(await page.getByText(words.lock.notOpen).count()).toBe(0);
});

test.each([
  // As one that does not know the newest syntax meets the script.
  { lacks: 'the syntax', script: 'const = 1;', before: undefined },
  // It reads the script, and must not open and stop on the way.
  {
    lacks: 'a function',
    script: reader.script,
    before: () => Reflect.deleteProperty(Array.prototype, 'toSorted'),
  },
])('where a browser lacks $lacks it takes, says in every language what to do', async (old) => {
  const { page, complaints, close } = await openFile(browser, view, {
    ...(old.before && { before: old.before }),
    order: { reader: { ...reader, script: old.script } },
  });
  for (const { code, direction, words: own } of readerLanguages) {
    const told = page.getByText(own.lock.notOpen);
    await told.waitFor();
    expect([await told.getAttribute('lang'), await told.getAttribute('dir')]).toEqual([
      code,
      direction,
    ]);
    expect(
      await told.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ).toBeGreaterThanOrEqual(16);
  }
  expect(await page.getByLabel(words.lock.field).count()).toBe(0);
  await isWithinTheScreen(page, 'what stands where it stays closed');
  await askAxe(page, 'what stands where it stays closed');
  expect(complaints).toHaveLength(1);
  await close();
});

test('is answered in two places and at the end, kept over a closing, and handed back as it was said', async () => {
  file = await openFile(browser, view);
  const { page, round } = file;
  await unlock(file);
  await page.getByRole('link', { name: words.start.begin }).click();
  await page.getByRole('link', { name: words.reading.next, exact: true }).click();
  await expect.poll(() => heading(page).innerText()).toContain('Barnets stemme');
  expect(await heading(page).evaluate((one) => one === document.activeElement)).toBe(true);

  const [first, second] = askedIn(file);
  if (!first || !second) throw new Error('Expected places');
  // Two talks are called the same.
  const nth = first.title === second.title ? 1 : 0;
  const place = (title: string, at = 0) =>
    page.getByRole('group', { name: words.answering.place(title) }).nth(at);
  await place(first.title).getByRole('button', { name: words.answering.wrong }).click();
  const own = 'Nej. </script><b>Det var om morgenen</b>\nOg det var لا';
  await place(first.title).getByLabel(words.answering.words.label).fill(own);
  await place(second.title, nth).getByRole('button', { name: words.answering.recognise }).click();
  // Pressed again it is taken back, and can be had again.
  await place(second.title, nth).getByRole('button', { name: words.answering.recognise }).click();
  await page.getByText(words.answering.takenBack).waitFor();
  await page.getByRole('button', { name: words.answering.undo }).click();
  await askAxe(page, 'a chapter that is answered');
  await isWithinTheScreen(page, 'a chapter');

  await goTo(page, 'egne-ord');
  await page.getByLabel(words.closing.wishes.label).fill('At han kan sove om natten.');
  await page.getByLabel(words.closing.meeting).fill('Ja.');
  await page.getByLabel(words.answering.whole.label).fill('Det er langt.');
  await page.getByLabel(words.closing.share).check();
  await askAxe(page, 'the end');
  await page.getByText(/^Gemt klokken/).waitFor();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).not.toMatch(/sove|morgenen/);
  expect(kept).not.toContain(round.id);

  await page.reload();
  await unlock(file);
  await page.getByText(words.keeping.found).waitFor();
  await goTo(page, 'giv-svaret');
  const shown = await page.locator('main').innerText();
  for (const one of [first.text, 'At han kan sove om natten.', words.answering.wrong])
    expect(shown).toContain(one);
  await askAxe(page, 'handing back');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.handBack.make }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^svar-\d{4}-\d\d-\d\d-[0-9a-v]{4}\.udredningssvar$/,
  );
  await page.getByText(words.handBack.made(download.suggestedFilename())).waitFor();
  const text = await readFile(await download.path(), 'utf8');
  const opened = await openAnswer(text, withRounds(round));
  if (opened.is !== 'opened') throw new Error(opened.sentence);
  const { comments, closing, shares } = opened.answer;
  expect(comments).toEqual([
    { id: `c-${first.id}`, spot: first.id, says: 'wrong', words: own },
    { id: `c-${second.id}`, spot: second.id, says: 'recognise', words: '' },
    { id: 'c-all', spot: '', says: 'missing', words: 'Det er langt.' },
  ]);
  expect(closing).toEqual({
    statement: '',
    wishes: 'At han kan sove om natten.',
    support: '',
    meeting: 'Ja.',
    important: '',
    different: '',
  });
  expect(shares).toBe(true);
});

test('is printed with each answer beside the words it is to, and without what is pressed', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  const [first] = askedIn(file);
  await unlock(file);
  await goTo(page, 'kap-child-voice');
  await page.getByRole('button', { name: words.answering.wrong }).first().click();
  await page.getByLabel(words.answering.words.label).fill('Det var om morgenen.');
  await goTo(page, 'giv-svaret');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  for (const one of [
    words.handBack.printedTitle('Pia Prøve'),
    first?.text ?? '–',
    words.answering.wrong,
    'Det var om morgenen.',
  ])
    expect(printed).toContain(one);
  for (const one of [words.handBack.make, words.handBack.print, words.keeping.erase])
    expect(printed).not.toContain(one);
});

test('is printed whole, with each choice ticked where it stands and room for what is not written', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  await unlock(file);
  await page.getByRole('link', { name: words.handBack.printAll }).click();
  await page.getByRole('button', { name: words.handBack.printAll }).waitFor();
  const wrong = page.getByRole('button', { name: words.answering.wrong }).first();
  await wrong.click();
  await page.getByLabel(words.answering.words.label).fill('Det var om morgenen.');
  await askAxe(page, 'the whole draft');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  const { recognise, wrong: isWrong, missing } = words.answering;
  expect(printed).toContain(`☐ ${recognise}\u2003☒ ${isWrong}\u2003☐ ${missing}`);
  expect(printed).toContain('Det var om morgenen.');
  expect(printed.split(`☐ ${recognise}\u2003☐ ${isWrong}`).length).toBeGreaterThan(50);
  for (const one of [words.start.to('Pia Prøve'), words.start.silence, words.closing.wishes.label])
    expect(printed).toContain(one);
  // The Egg is told by its drawing and its table.
  for (const { text } of askedIn(file).filter(({ at }) => at !== ''))
    for (const line of text.split('\n')) expect(printed).toContain(line.slice(0, 20).trim());
  expect(printed).not.toContain(words.handBack.printAll);
});

test('asks of what is said and thought, of the Egg too, and not of dates and ticks', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  await unlock(file);
  const { place } = words.answering;
  await goTo(page, 'kap-egg');
  await page.getByRole('group', { name: place('Ægget: barnets funktionsevne samlet') }).waitFor();
  expect(await page.locator('.reader-place').count()).toBe(1);
  await goTo(page, 'kap-theme-communication');
  const title = await heading(page).innerText();
  await page.getByText('Relevans', { exact: true }).waitFor();
  const named = title.replace(/^[\d.]+ /, '');
  expect(await page.getByRole('group', { name: place(`${named}: Relevans`) }).count()).toBe(0);
  expect(await page.locator('.reader-place').count()).toBeGreaterThan(1);
});

test('explains a word on tap, by keyboard too, and gives the focus back', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  await unlock(file);
  await goTo(page, 'kap-child-voice');
  const term = page.getByRole('link', { name: 'Bisidder', exact: true }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words.reading.explain('bisidder') });
  await dialog.waitFor();
  await askAxe(page, 'an explanation');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await term.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('leads from a reference to its fact on another page, and back the phone’s own way', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  await unlock(file);
  await goTo(page, 'kap-analysis');
  const reference = page.locator('.doc-notes a').first();
  const to = (await reference.getAttribute('href')) ?? '';
  await reference.click();
  await expect.poll(() => page.evaluate(() => `#${document.activeElement?.id}`)).toBe(to);
  await page.goBack();
  await expect.poll(() => heading(page).innerText()).toContain('Analyse');
});

test('speaks Arabic from the right around a draft that stays Danish from the left', async () => {
  const arabic = languageOf('ar');
  file = await openFile(browser, view, { locale: 'ar' });
  const { page } = file;
  await unlock(file, arabic);
  expect(await page.getByText(arabic.unchecked ?? '–').count()).toBe(1);
  await page.getByText(arabic.words.language.staysDanish).waitFor();
  const shell = page.locator('.reader');
  expect(await shell.getAttribute('dir')).toBe('rtl');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar');
  await askAxe(page, 'the start in Arabic');
  await goTo(page, 'kap-child-voice');
  const doc = page.locator('.doc').first();
  expect([await doc.getAttribute('dir'), await doc.getAttribute('lang')]).toEqual(['ltr', 'da']);
  await page.getByRole('link', { name: 'Bisidder', exact: true }).first().click();
  const explanation = page.getByRole('dialog');
  await explanation.getByText(arabic.words.reading.explainedInDanish).waitFor();
  const says = explanation.locator('p').first();
  expect(await says.getAttribute('lang')).toBe('da');
  expect(await says.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
  expect(await says.innerText()).toBe(plainTerms.find(({ id }) => id === 'bisidder')?.says);
  const [from, within] = [await says.boundingBox(), await explanation.boundingBox()];
  expect(Math.abs((from?.x ?? 0) - (within?.x ?? 999))).toBeLessThan(40);
  expect(await says.evaluate((one) => getComputedStyle(one).textAlign)).toMatch(/start|left/);
  await page.keyboard.press('Escape');
  await isWithinTheScreen(page, 'a chapter in Arabic');
  await askAxe(page, 'a chapter in Arabic');
  // Chosen by hand it is remembered, over what the browser is set to.
  await page.getByLabel(arabic.words.language.label).selectOption('so');
  expect(await shell.getAttribute('dir')).toBe('ltr');
  await page.reload();
  await page.getByRole('heading', { name: languageOf('so').words.lock.title }).waitFor();
});

test('lets two parents disagree, each in their own file and language, and tells the answers apart', async () => {
  const arabic = languageOf('ar');
  const mother = await openFile(browser, view);
  const father = await openFile(browser, view, {
    locale: 'ar',
    order: {
      recipient: { is: 'custodian', name: 'Per Prøve', row: 'c2' },
      passphrase: 'fire andre rolige ord',
      random: bytesFrom(11),
    },
  });
  const record = withRounds(mother.round, father.round);
  const answerOf = async (
    one: OpenFile,
    { words: own }: ReaderLanguage,
    { says, text, passphrase }: { says: 'wrong' | 'recognise'; text: string; passphrase: string },
  ) => {
    await unlock(one, { words: own }, passphrase);
    await goTo(one.page, 'kap-child-voice');
    await one.page.getByRole('button', { name: own.answering[says] }).first().click();
    await one.page.getByLabel(own.answering.words.label).fill(text);
    await goTo(one.page, 'giv-svaret');
    const [download] = await Promise.all([
      one.page.waitForEvent('download'),
      one.page.getByRole('button', { name: own.handBack.make }).click(),
    ]);
    const opened = await openAnswer(await readFile(await download.path(), 'utf8'), record);
    if (opened.is !== 'opened') throw new Error(opened.sentence);
    expect(one.complaints).toEqual([]);
    await one.close();
    return opened.answer;
  };
  const hers = await answerOf(mother, danish, {
    says: 'wrong',
    text: 'Nej.',
    passphrase: PASSPHRASE,
  });
  const his = await answerOf(father, arabic, {
    says: 'recognise',
    text: 'نعم',
    passphrase: 'fire andre rolige ord',
  });
  const [place] = askedIn(mother);
  expect(hers).toMatchObject({
    review: mother.round.id,
    shares: false,
    comments: [{ spot: place?.id, says: 'wrong', words: 'Nej.' }],
  });
  // The same place of the same draft has the same id in both rounds, so that they can stand side by side.
  expect(his).toMatchObject({
    review: father.round.id,
    shares: false,
    comments: [{ spot: place?.id, says: 'recognise', words: 'نعم' }],
  });
});

test('says plainly where nothing can be kept, and warns before it is left', async () => {
  const before = () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
  file = await openFile(browser, view, { before });
  const { page } = file;
  await unlock(file);
  await page.getByText(words.keeping.cannotKeep).waitFor();
  await goTo(page, 'egne-ord');
  await page.getByLabel(words.closing.statement.label).fill('Vi er ikke enige.');
  await page.getByText(words.keeping.cannotKeep).waitFor();
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
});

test('fits a screen of 320 points on every page, and shows marks for what is left out', async () => {
  file = await openFile(browser, view, { order: { leftOut: ['parent-view@r-mor/words'] } });
  const { page } = file;
  await unlock(file);
  await page.setViewportSize({ width: 320, height: 640 });
  await goTo(page, 'egne-ord');
  await page.getByText(words.reading.contents).click();
  const links = page.locator('nav a');
  const ids = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(ids.length).toBeGreaterThan(25);
  for (const id of ids) {
    if (id === null) continue;
    await goTo(page, id.slice(1));
    expect(await page.title(), id).not.toMatch(/Alfred|Thorsen/);
    await isWithinTheScreen(page, id);
    const small = await page
      .locator('.reader-say, .reader-button, .reader-link')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
      );
    expect(small, id).toEqual([]);
  }
  for (const { code, name } of readerLanguages) {
    await page.locator('select').selectOption(code);
    for (const id of ['forside', 'kap-child-voice', 'egne-ord', 'giv-svaret']) {
      await goTo(page, id);
      await isWithinTheScreen(page, `${name}: ${id}`);
    }
  }
  await page.locator('select').selectOption('da');
  await goTo(page, 'kap-parent-view@r-mor');
  await page.getByText(words.reading.leftOutAsk).waitFor();
});

test('reads aloud with a Danish voice on the machine, and with no other', async () => {
  const speaking = (voices: readonly { lang: string; localService: boolean }[]) => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        cancel: () => {},
        speak: ({ text }: Utterance) => spoken.push(text),
      },
    });
  };
  file = await openFile(browser, view);
  const { page } = file;
  await page.evaluate(speaking, [
    { lang: 'da-DK', localService: false },
    { lang: 'en-GB', localService: true },
  ]);
  await unlock(file);
  await goTo(page, 'kap-child-voice');
  const button = page.getByRole('button', { name: words.reading.readAloud });
  await button.click();
  await page.getByText(words.reading.noVoice).waitFor();
  await page.evaluate(speaking, [{ lang: 'da-DK', localService: true }]);
  await button.click();
  await page.getByRole('button', { name: words.reading.stop }).click();
  await button.waitFor();
  const spoken = await page.evaluate(() => Reflect.get(window, 'spoken').join(' '));
  expect(spoken).toMatch(/^1\.1 Barnets stemme Sådan er barnet hørt/);
  expect(spoken).toContain('Kortet ”mor henter” kysser han.');
  expect(spoken).not.toContain(words.answering.recognise);
  expect(spoken).not.toContain(words.reading.readAloud);
});

test('has a page for the child, with the draft’s own words and nothing to answer', async () => {
  file = await openFile(browser, view);
  const { page } = file;
  await unlock(file);
  await goTo(page, 'til-barnet');
  await expect
    .poll(() => heading(page).innerText())
    .toBe(words.child.title('Alfred Brinch Thorsen'));
  const doc = buildDocument(view, meta, childPageOf(view, reviewEdition('custodian', [])));
  for (const { title } of doc.parts.flatMap(({ chapters }) => chapters))
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
  expect(await page.getByRole('button', { name: words.answering.wrong }).count()).toBe(0);
  await askAxe(page, 'the page for the child');
});

test('shows in one window what is written in another, and forgets all of it when asked', async () => {
  file = await openFile(browser, view);
  const { page, context } = file;
  await unlock(file);
  await goTo(page, 'egne-ord');
  const other = await context.newPage();
  await other.goto(page.url());
  await unlock({ ...file, page: other });
  await page.getByLabel(words.closing.wishes.label).fill('Ro om aftenen.');
  await page.getByText(/^Gemt klokken/).waitFor();
  await expect
    .poll(() => other.getByLabel(words.closing.wishes.label).inputValue())
    .toBe('Ro om aftenen.');
  await other.getByLabel(words.closing.support.label).fill('For lidt.');
  await expect
    .poll(() => page.getByLabel(words.closing.support.label).inputValue())
    .toBe('For lidt.');
  await goTo(page, 'giv-svaret');
  await page.getByRole('button', { name: words.keeping.erase }).click();
  await page.getByRole('button', { name: words.keeping.eraseYes }).click();
  await page.getByText(words.keeping.erased).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await expect.poll(() => other.getByLabel(words.closing.wishes.label).inputValue()).toBe('');
});

test('shows markup in the case and in its names as the words they are', async () => {
  const hostile = '<img src=x onerror=alert(1)></script><script>alert(1)</script>';
  const order = {
    recipient: { is: 'custodian' as const, name: hostile },
    from: { adviser: hostile, unit: hostile, contact: hostile },
  };
  const odd = viewOf(
    changed([answer('child', 'child-name', hostile), answer('parent-view', 'hopes', hostile)]),
  );
  file = await openFile(browser, odd, { order });
  await unlock(file);
  const { page } = file;
  expect(await page.locator('main').innerText()).toContain(hostile);
  expect(await page.locator('img, main script').count()).toBe(0);
});
