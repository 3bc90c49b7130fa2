// A short paper does not end in a few lines on a page of their own.
import { beforeAll, expect, test, vi } from 'vitest';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions } from '#src/document/editions.ts';
import { fitted, LEADING, MOST_PAGES, NEARLY_EMPTY } from '#src/pdf/fitted.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { notesPage, page } from '#src/pdf/style.ts';
import { exampleView, meta } from './fixtures/printedCase.ts';
import { readWords } from './fixtures/readPdf.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

/** A paper of lines alone: so many pages long at the usual leading. */
function paper(length: number) {
  const asked: number[] = [];
  const lay = (leading: number) => {
    asked.push(leading);
    const long = 1 + (length - 1) * leading;
    const pages = Math.ceil(long);
    return { pages, taken: long - pages + 1 };
  };
  return { asked, made: fitted(lay) };
}

test('a paper that ends well is laid out once', () => {
  expect(paper(7.6)).toEqual({ asked: [1], made: { pages: 8, taken: expect.closeTo(0.6) } });
});

test('a few lines on the last page go to the pages before', () => {
  const { asked, made } = paper(7.1);
  expect(made.pages).toBe(7);
  expect(made.taken).toBeGreaterThan(0.9);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBeGreaterThanOrEqual(LEADING.least);
});

test('where lines would have to be too close, they are set apart, and the last page is worth turning to', () => {
  const { asked, made } = paper(4.2);
  expect(made.pages).toBe(5);
  expect(made.taken).toBeGreaterThan(NEARLY_EMPTY);
  expect(asked.every((one) => one >= LEADING.least && one <= LEADING.most)).toBe(true);
});

test('a long paper, and one of a page beside its cover, stay as they are', () => {
  expect(paper(MOST_PAGES + 0.1).asked).toEqual([1]);
  expect(paper(1.1).asked).toEqual([1]);
});

test('what helps nothing is not kept', () => {
  const asked: number[] = [];
  const made = fitted((leading) => {
    asked.push(leading);
    return { pages: leading > 1 ? 9 : 8, taken: 0.05, leading };
  });
  expect(made.leading).toBe(1);
  expect(asked.length).toBeGreaterThan(1);
});

test.each(['autisme', 'cerebral-parese', 'epilepsi'])(
  'no edition of %s ends with a nearly empty page',
  async (id) => {
    const ends: string[] = [];
    for (const edition of editions) {
      const practice = edition.id === 'course';
      const doc = buildDocument(await exampleView(id), { ...meta, practice }, edition);
      const { bytes, pages } = await makePdf(doc, fonts);
      const { height, margins } = doc.hasMargins ? notesPage : page;
      const foot = height - margins.bottom;
      const words = (await readWords(bytes)).filter(
        ({ text, bottom }) => text !== doc.status && bottom < foot + 2,
      );
      const last = words.filter((one) => one.page === pages);
      const taken =
        (Math.max(...last.map(({ bottom }) => bottom)) - margins.top) / (foot - margins.top);
      if (taken < NEARLY_EMPTY - 0.03) ends.push(`${edition.id}: ${taken.toFixed(2)}`);
    }
    expect(ends).toEqual([]);
  },
);
