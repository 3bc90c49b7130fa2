// Lines as they stand on paper: long words broken and read whole, no line of a paragraph alone on a page.
import { beforeAll, expect, test, vi } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { checkPdf, failures } from '#src/pdfcheck/checkPdf.ts';
import { readFacts } from '#src/pdfcheck/facts.ts';
import { openPdf } from '#src/pdfcheck/openPdf.ts';
import { readEverything } from '#src/pdfcheck/readEverything.ts';
import { markedTexts, textIn } from '#src/pdfcheck/texts.ts';
import { answer, changed, exampleView, meta, viewOf } from './fixtures/printedCase.ts';
import { type PlacedWord, readText, readWords } from './fixtures/readPdf.ts';
import { smallContent } from './fixtures/smallContent.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

const SOFT_HYPHEN = '\u00AD';

/** A case with one answer, of paragraphs. */
const printed = (...paragraphs: readonly string[]) => {
  const record = changed(
    [answer('wishes', 'purpose', paragraphs.join('\n\n'))],
    emptyRecord,
    smallContent,
  );
  return makePdf(buildDocument(viewOf(record, smallContent), meta), fonts);
};

const WORD = 'handicapkompenserende';
const long = Array.from({ length: 60 }, (_, at) => `${'og '.repeat(1 + (at % 7))}${WORD}`).join(
  ' ',
);

test('a word broken at the end of a line is copied, read aloud and found as one word', async () => {
  const { bytes } = await printed(long);
  const text = await readText(bytes);
  const breaks = text.match(/\u00AD./gs) ?? [];
  expect(breaks.length).toBeGreaterThan(5);
  // Only at the end of a line, and after it the word goes on.
  expect(breaks.filter((one) => one !== `${SOFT_HYPHEN}\n`)).toEqual([]);
  const count = (told: string) => told.split(WORD).length - 1;
  expect(count(text.replaceAll(`${SOFT_HYPHEN}\n`, ''))).toBe(60);

  const facts = readFacts(await openPdf(bytes));
  const roots = facts.structure.elements.filter(({ parent }) => parent === undefined);
  const marked = markedTexts(facts);
  expect(count(roots.map((root) => textIn(facts, root, marked)).join(''))).toBe(60);
  const { tree } = await readEverything(bytes);
  const painted = tree.map((one) => one.text).join('');
  expect(count(painted.replaceAll('-\n', ''))).toBe(60);
  const report = await checkPdf(bytes);
  for (const standard of ['PDF/UA-1', 'PDF/A-2a', 'reader'] as const)
    expect(failures(report, standard)).toEqual([]);
});

test('no two lines after each other end in a hyphen', async () => {
  const text = await readText((await printed(long)).bytes);
  const lines = text.split('\n');
  const ends = lines.map((line) => line.endsWith(SOFT_HYPHEN));
  expect(ends.filter((one, at) => one && ends[at + 1])).toEqual([]);
});

test.each(['autisme', 'cerebral-parese', 'epilepsi'])(
  'the fictional case %s breaks no name, number or heading',
  async (id) => {
    const doc = buildDocument(await exampleView(id), meta);
    const text = await readText((await makePdf(doc, fonts)).bytes);
    const broken = [...text.matchAll(/(\S*)\u00AD\n(\S*)/g)];
    expect(broken.length).toBeGreaterThan(5);
    const odd = broken.filter(([, head = '', tail = '']) => /[\p{Lu}\d@]/u.test(head + tail));
    expect(odd.map(([whole]) => whole)).toEqual([]);
    const headings = doc.parts.flatMap((part) => [part, ...part.chapters]).map((one) => one.title);
    expect(headings.filter((title) => !text.includes(title.slice(0, 12)))).toEqual([]);
  },
);

test('no paragraph of four lines or more leaves one line alone on a page', async () => {
  const alone: string[] = [];
  // What stands above grows line by line, so that every line of the paragraphs comes to the foot of a page.
  for (let above = 0; above < 12; above += 1) {
    const paragraphs = Array.from({ length: 36 }, (_, at) => {
      const words = at === 0 ? 12 * (1 + above) : 50 + 12 * (at % 5);
      return Array.from({ length: words }, (__, place) => `p${at}x${place}`).join(' ');
    });
    const { bytes, pages } = await printed(...paragraphs);
    expect(pages).toBeGreaterThan(2);
    const lines = linesByParagraph(await readWords(bytes));
    for (const [paragraph, byPage] of lines) {
      const counts = [...byPage.values()].map((tops) => tops.size);
      const all = counts.reduce((sum, one) => sum + one, 0);
      if (all >= 4 && counts.includes(1)) alone.push(`${paragraph} after ${above}: ${counts}`);
    }
  }
  expect(alone).toEqual([]);
});

/** By paragraph and page: where its lines stand. */
function linesByParagraph(words: readonly PlacedWord[]) {
  const paragraphs = new Map<string, Map<number, Set<number>>>();
  for (const { text, page, top } of words) {
    const [, paragraph] = /^(p\d+)x\d+$/.exec(text) ?? [];
    if (paragraph === undefined) continue;
    const byPage = paragraphs.get(paragraph) ?? new Map<number, Set<number>>();
    paragraphs.set(paragraph, byPage);
    byPage.set(page, (byPage.get(page) ?? new Set<number>()).add(Math.round(top)));
  }
  return paragraphs;
}
