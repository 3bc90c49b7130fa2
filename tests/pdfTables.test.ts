// Tables on paper: small ones stay whole, and no low row of a larger one stands alone below its repeated head.
import { beforeAll, expect, test, vi } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { findEdition } from '#src/document/editions.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { lonelyRows, readTables, type TablePages } from './fixtures/tablePages.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

/** Words of about so many lines beside each other. */
const filling = (words: number) => Array.from({ length: words }, (_, at) => `ord${at}`).join(' ');

/** Tables of so many rows, each with so many words, below text that grows paragraph by paragraph. */
async function tablesBelow(above: number, rows: number, words: number): Promise<TablePages> {
  const text = Array.from({ length: above }, (_, at) => `Afsnit ${at}`).join('\n\n');
  const rowChanges = Array.from({ length: rows }, (_, at): readonly Change[] => [
    rowMark('wishes', 'wishes', `r${at}`, at),
    answer('wishes', 'wishes', `Nr${at} ${filling(words)}`, 'words', `r${at}`),
    answer('wishes', 'wishes', ['child'], 'whose', `r${at}`),
  ]).flat();
  const changes = [answer('wishes', 'purpose', text), ...rowChanges];
  const record = changed(changes, emptyRecord, smallContent);
  const edition = findEdition('work');
  const { bytes } = await makePdf(
    buildDocument(viewOf(record, smallContent), meta, edition),
    fonts,
  );
  const tables = await readTables(bytes);
  const found = tables.find((table) => table.some((row) => row.words.includes('Nr0')));
  if (!found || found.length !== rows) throw new Error(`Expected a table of ${rows} rows`);
  return found;
}

/** So many lines above a table, for each of which the page ends at another place in it. */
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

test('a small table stands on one page', async () => {
  const parted: string[] = [];
  const ends = new Set<number>();
  for (const above of lines(39, 50)) {
    const pages = (await tablesBelow(above, 4 - (above % 2), 6)).flatMap((row) => row.pages);
    if (new Set(pages).size > 1) parted.push(`below ${above}: ${pages}`);
    ends.add(pages[0] ?? 0);
  }
  expect(parted).toEqual([]);
  expect(ends.size).toBe(2);
});

test('a larger table begins and ends with two rows on a page', async () => {
  const alone: string[] = [];
  let broken = 0;
  for (const above of lines(13, 28)) {
    const table = await tablesBelow(above, 7, 30);
    if (new Set(table.flatMap((row) => row.pages)).size > 1) broken += 1;
    alone.push(...lonelyRows([table]).map((one) => `below ${above}: ${one}`));
  }
  expect(alone).toEqual([]);
  expect(broken).toBeGreaterThan(5);
});

test('rows too high to stand together are parted, and nothing of them is lost', async () => {
  const table = await tablesBelow(8, 6, 330);
  expect(table.map((row) => row.words.includes('ord329'))).toEqual(Array(6).fill(true));
});

test.each([
  ['autisme', ['work', 'course', 'appeals', 'decision', 'family']],
  ['cerebral-parese', ['work', 'course', 'appeals', 'decision', 'family']],
  ['epilepsi', ['work', 'course', 'appeals', 'decision', 'family']],
  ['autisme-halvvejs', ['work', 'course', 'family']],
] as const)('the fictional case %s leaves no row of a table alone', async (id, names) => {
  const view = await exampleView(id);
  const found: string[] = [];
  for (const name of names) {
    const practice = name === 'course' || name === 'work';
    const doc = buildDocument(view, { ...meta, practice }, findEdition(name));
    const { bytes } = await makePdf(doc, fonts);
    found.push(...lonelyRows(await readTables(bytes)).map((one) => `${name} ${one}`));
  }
  expect(found).toEqual([]);
});
