// The words around a draft are whole in every language, easy in Danish, and honest about who has checked them.
import { describe, expect, test } from 'vitest';
import { readerLanguages } from '#forms/content/reader/index.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { repeated } from './setup/contentPlaces.ts';
import { lix, sentencesOf, wordsOf } from './setup/lix.ts';

const [danish] = readerLanguages;
const NAMES = ['Ask Prøve', 'Team 7'];
const NUMBERS = [3, 9];
/** The keys whose functions take counts; the others take text that is written out already. */
const COUNTED = /^counts\.|^errors\.tooLong$/;
const ISOLATES = /[\u2066-\u2069]/g;

type Said = { readonly at: string; readonly text: string; readonly given: readonly unknown[] };

/** Everything a language says, with what was put in where it takes something. */
function saidIn(words: unknown, at = ''): readonly Said[] {
  if (typeof words === 'string') return [{ at, text: words, given: [] }];
  if (typeof words === 'function') {
    const given = (COUNTED.test(at) ? NUMBERS : NAMES).slice(0, words.length);
    const text: unknown = Reflect.apply(words, undefined, given);
    return [{ at, text: String(text), given }];
  }
  return Object.entries(words ?? {}).flatMap(([key, value]) =>
    saidIn(value, at === '' ? key : `${at}.${key}`),
  );
}

const inDanish = saidIn(danish.words);

describe('the languages', () => {
  test('are the seven, Danish first, each under its own name', () => {
    expect(readerLanguages.map((one) => one.code)).toEqual([
      'da',
      'en',
      'ar',
      'uk',
      'pl',
      'tr',
      'so',
    ]);
    expect(repeated(readerLanguages.map((one) => one.name))).toEqual([]);
    expect(readerLanguages.filter((one) => one.direction === 'rtl').map((one) => one.code)).toEqual(
      ['ar'],
    );
  });

  test('write dates in digits a Danish letter has', () => {
    for (const { code, dateLocale } of readerLanguages) {
      expect(Intl.getCanonicalLocales(dateLocale), code).toEqual([dateLocale]);
      const date = new Date(Date.UTC(2026, 10, 22)).toLocaleDateString(dateLocale, {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
      expect(date, code).toMatch(/22/);
      expect(date, code).toMatch(/2026/);
    }
  });

  test('say where they come from, and tell the reader what nobody has checked', () => {
    for (const { code, provenance, unchecked } of readerLanguages) {
      expect(provenance.source).toBe(code === 'da' ? 'our own wording' : 'our translation');
      expect(provenance.note.length, code).toBeGreaterThan(40);
      expect(isLocalDate(provenance.on), code).toBe(true);
      expect(unchecked !== undefined, code).toBe(code !== 'da' && !provenance.checked);
    }
  });
});

describe.each([...readerLanguages])('the words in $name', ({ code, words, unchecked }) => {
  const said = saidIn(words);

  test('are there at every place the Danish are', () => {
    expect(said.map((one) => one.at)).toEqual(inDanish.map((one) => one.at));
    expect(said.length).toBeGreaterThan(130);
    for (const { at, text } of said) {
      expect(text, at).not.toMatch(/^\s|\s$| {2}|"|undefined|\$\{/);
      expect(text.replace(ISOLATES, '').length, at).toBeGreaterThan(1);
    }
  });

  test('are sentences where the Danish are', () => {
    for (const [nth, { at, text }] of said.entries())
      if (/[.?]$/.test(inDanish[nth]?.text ?? '')) expect(text, at).toMatch(/[.?؟]$/);
  });

  test('hold what is put into them, whole', () => {
    const taking = said.filter((one) => one.given.length > 0);
    expect(taking.length).toBeGreaterThan(15);
    for (const { at, text, given } of taking)
      for (const one of given) expect(text, at).toContain(String(one));
  });

  test('say nothing of the case before it is opened', () => {
    for (const { at, given } of said.filter((one) => one.at.startsWith('lock.')))
      expect(given, at).toEqual([]);
  });

  test('are in that language, and not left in Danish', () => {
    const own = said.map(({ text, given }) =>
      given.reduce<string>((left, one) => left.replace(String(one), ''), text),
    );
    const text = [...own, unchecked ?? ''].join(' ').replace(/bisidder|partshøring/g, '');
    if (code === 'da') return expect(text).toMatch(/[æøå]/);
    expect(text).not.toMatch(/[æøåÆØÅ]/);
    const same = said.filter(({ text: one }, nth) => one === inDanish[nth]?.text);
    expect(same.map((one) => one.at)).toEqual(code === 'en' ? ['reading.stop'] : []);
    const letters = text.match(/\p{L}/gu) ?? [];
    const script = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u }[String(code)];
    const strange = letters.filter((one) => !(script ?? /\p{Script=Latin}/u).test(one));
    expect(strange).toEqual([]);
  });
});

describe('Ukrainian', () => {
  test('is not Russian', () => {
    const text = saidIn(readerLanguages.find((one) => one.code === 'uk')?.words)
      .map((one) => one.text)
      .join(' ');
    expect(text).toMatch(/[іїє]/);
    expect(text).not.toMatch(/[ыэёъ]/i);
  });
});

describe('Arabic', () => {
  test('sets apart what is put in, so that a name or a number keeps its own direction', () => {
    const arabic = readerLanguages.find((one) => one.direction === 'rtl');
    const taking = saidIn(arabic?.words).filter((one) => one.given.length > 0);
    for (const { at, text, given } of taking) {
      for (const one of given)
        expect(text, at).toMatch(new RegExp(`[\u2066\u2068]${String(one)}\u2069`));
      expect(text.match(/[\u2066\u2068]/g), at).toHaveLength(given.length);
      expect(text.match(/\u2069/g), at).toHaveLength(given.length);
    }
    const contact = arabic?.words.start.ask('Ask Prøve', '00 00 00 00');
    expect(contact).toContain('\u206600 00 00 00\u2069');
  });
});

describe('the Danish', () => {
  const groups = Object.keys(danish.words);
  const running = (group: string) =>
    inDanish
      .filter(({ at, text }) => at.startsWith(group) && /[.?]$/.test(text))
      .map((one) => one.text)
      .join(' ');

  test('is easy to read, as a whole and screen by screen', () => {
    expect(lix('Kommunalbestyrelsens afgørelse vedrørende merudgiftsydelse.')).toBeGreaterThan(55);
    expect(lix(running(''))).toBeLessThan(30);
    for (const group of groups.filter((one) => running(one) !== ''))
      expect(lix(running(`${group}.`)), group).toBeLessThan(35);
  });

  test('has no sentence that one must read twice', () => {
    const sentences = inDanish.flatMap((one) => sentencesOf(one.text));
    expect(sentences.length).toBeGreaterThan(100);
    for (const one of sentences) expect(wordsOf(one).length, one).toBeLessThanOrEqual(16);
  });

  test('says that silence is no consent, and that this is no partshøring', () => {
    const { start } = danish.words;
    expect(start.silence).toMatch(/ikke svarer.*ikke, at du er enig/);
    expect(start.notHearingTitle).toMatch(/ikke en partshøring/);
    expect(start.draft).toMatch(/udkast.*Intet er besluttet/);
    expect(start.otherWays).toMatch(/papir.*telefon/);
  });

  test('uses Danish quotation marks and claims nothing official', () => {
    for (const { at, text } of inDanish) {
      expect(text, at).not.toMatch(/["“„«»]|officiel/i);
    }
  });
});
