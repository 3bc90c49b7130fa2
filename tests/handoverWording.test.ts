// Our own wording is no leak: what counts in common words, what does not, and that we know all our words.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions } from '#src/document/editions.ts';
import type { LeftOutText } from '#src/document/leftOutTexts.ts';
import { fixedWording, gather } from '#src/handover/fixedWording.ts';
import { fold, GAP, wordsOf } from '#src/handover/fold.ts';
import { htmlStretches } from '#src/handover/htmlStretches.ts';
import { needlesOf } from '#src/handover/needles.ts';
import { readBackHtml } from '#src/handover/readBack.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { readEverything } from '#src/pdfcheck/readEverything.ts';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { meta, viewOf } from './fixtures/printedCase.ts';

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

const leftOut = (...texts: readonly string[]): readonly LeftOutText[] =>
  texts.map((text) => ({ text, of: { instance: 'child', question: 'note' } }));
const fixed = gather([['Barnet går i skole', 'Hvad siger barnet om skolen?', 'Andet']]);
const sought = (text: string) => needlesOf(leftOut(text), fixed).words.map(({ typed }) => typed);
const isFound = (text: string, printed: string) => {
  const html = `<h1>Plan</h1><p>${printed}</p>`;
  return readBackHtml(html, leftOut(text), { fixed }).hits.length > 0;
};

describe('words of our own', () => {
  test.each([
    ['one', 'Skole'],
    ['two', 'Barnet siger'],
    ['a sentence of ours', 'Barnet går i skole.'],
    ['a small number', '12'],
    ['signs', '– …'],
  ])('%s: nothing is looked for, and that is said', (_name, text) => {
    expect(needlesOf(leftOut(text), fixed)).toMatchObject({ words: [], notSearched: [0] });
    expect(isFound(text, `${text} og mere`)).toBe(false);
    const { notSearched } = readBackHtml('<p></p>', leftOut(text), { fixed });
    expect(notSearched).toEqual(leftOut(text));
  });

  test('three in an order that is not ours: the whole is looked for, and no part of it', () => {
    expect(sought('Barnet siger andet')).toEqual(['Barnet siger andet']);
    expect(isFound('Barnet siger andet', 'Nu siger barnet: barnet siger andet')).toBe(true);
    expect(isFound('Barnet siger andet', 'Barnet siger noget andet')).toBe(false);
  });

  test('with one word that is not: the whole, and each five words with it', () => {
    expect(sought('Barnet går i skole hos Plumpen')).toEqual([
      'Barnet går i skole hos Plumpen',
      'Barnet går i skole hos',
      'går i skole hos Plumpen',
    ]);
    expect(isFound('I skolen siger barnet Plumpen', 'Barnet siger Plumpen')).toBe(false);
  });

  test('a short sentence among others is looked for where it has a word that is not', () => {
    expect(sought('Barnet går. Hun hader Plumpen. Andet siger barnet.')).toContain(
      'Hun hader Plumpen',
    );
    expect(sought('Barnet går. Hun hader Plumpen. Andet siger barnet.')).not.toContain(
      'Barnet går',
    );
  });

  test('a number counts beside them', () => {
    expect(isFound('Skole 20 30 40 50', 'Ring 20304050')).toBe(true);
  });
});

test('every word that stands in the documents of an empty case is known', async () => {
  const { words } = fixedWording();
  const unknown = new Set<string>();
  for (const edition of editions) {
    const doc = buildDocument(viewOf(emptyRecord), meta, edition);
    const { tree, strings } = await readEverything((await makePdf(doc, fonts)).bytes);
    const { stretches } = htmlStretches(await makeTwin(doc));
    const texts = [
      ...tree,
      ...strings.filter(({ part }) => part !== 'other'),
      ...stretches.filter(({ isCode }) => !isCode),
    ];
    for (const word of texts.flatMap(({ text }) => wordsIn(text)))
      if (!words.has(word)) unknown.add(word);
  }
  expect([...unknown].filter((word) => /^[a-zæø]{3,25}$/.test(word))).toEqual([]);
});

/** Words as they are printed: parted at a line's end they are one. */
function wordsIn(text: string): readonly string[] {
  const { codes, gaps } = fold(text);
  let words = '';
  for (const [at, code] of codes.entries())
    words += (gaps[at] === GAP.word ? ' ' : '') + String.fromCharCode(code);
  return words.trim().split(' ');
}

test('many texts are looked for in one pass', async () => {
  const one = await readFile(new URL('../src/cases/autisme.json', import.meta.url), 'utf8');
  const words = wordsOf(one).map(({ letters }) => letters);
  const texts = Array.from({ length: 300 }, (_, at) =>
    Array.from(
      { length: 200 },
      (_each, place) => `${words[(at * 97 + place * 31) % words.length]}q`,
    ).join(' '),
  );
  const long = `<p>${words.join(' ').repeat(60)}</p>`;
  const from = process.cpuUsage().user;
  expect(readBackHtml(long, leftOut(...texts)).hits).toEqual([]);
  const alone = process.cpuUsage().user;
  expect(readBackHtml(long, leftOut(...texts.slice(0, 3))).hits).toEqual([]);
  const [many, few] = [alone - from, process.cpuUsage().user - alone];
  // A hundred times the texts, and nowhere near a hundred times the work.
  expect(many).toBeLessThan(few * 12);
});
