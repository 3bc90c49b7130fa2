// Where the Egg stands on paper: whole, below its heading, and never behind a half-empty page.
import { beforeAll, expect, test, vi } from 'vitest';
import { buildDocument } from '#src/document/buildDocument.ts';
import { findEdition } from '#src/document/editions.ts';
import type { Chapter, Doc } from '#src/document/model.ts';
import { drawEgg, EGG_FONT_SIZE } from '#src/egg/eggDrawing.ts';
import { widthOf } from '#src/egg/eggLetters.ts';
import { EGG_ON_PAPER } from '#src/pdf/eggNodes.ts';
import type { PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { chaptersOf, eggOn, holdsEgg, MOST_EMPTY, printDoc } from './fixtures/paper.ts';
import { exampleView, meta } from './fixtures/printedCase.ts';
import { allIn, readTree, wordsOf } from './fixtures/readStructure.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

/** A document printed, and where its Egg stands. */
async function look(doc: Doc) {
  const paper = await printDoc(doc, fonts);
  return { ...paper, ...eggOn(paper) };
}

test('wherever on a page its chapter comes, the Egg is a figure and then its table, and text fills the page', async () => {
  const whole = buildDocument(
    await exampleView('autisme'),
    { ...meta, practice: false },
    findEdition('family'),
  );
  const egg = chaptersOf(whole).find(holdsEgg);
  if (!egg) throw new Error('Expected the Egg');
  const places = new Set<string>();
  for (let lines = 0; lines <= 54; lines += 2) {
    const texts = (count: number) => [
      { block: 'text' as const, paragraphs: Array.from({ length: count }, () => 'En linje.') },
    ];
    const chapters: readonly Chapter[] = [
      { id: 'before', title: 'Før', blocks: texts(lines) },
      { ...egg, number: '1.2' },
      { id: 'after', title: 'Efter', blocks: texts(40) },
    ];
    const doc: Doc = { ...whole, parts: [{ id: 'one', number: '1', title: 'Del', chapters }] };
    const { bytes, words, heading, figure, empty } = await look(doc);
    expect(
      empty.filter(([, share]) => share > MOST_EMPTY),
      `after ${lines} lines`,
    ).toEqual([]);
    const below = words.filter((one) => one.page === heading.page && one.top > heading.bottom);
    const rows = new Set(below.map(({ top }) => Math.round(top)));
    expect(rows.size, `after ${lines} lines`).toBeGreaterThan(3);
    const tree = await readTree(bytes);
    expect(tree.faults).toEqual([]);
    const all = allIn(tree.root);
    const [drawn, ...more] = all.filter(({ type }) => type === 'Figure');
    const tables = all.filter(
      (one) => one.type === 'Table' && wordsOf(one).includes('Mentale funktioner'),
    );
    expect([more.length, tables.length]).toEqual([0, 1]);
    const [table] = tables;
    const title = (words: string) =>
      all.find((one) => one.type === 'H3' && wordsOf(one).includes(words));
    const order = [title('Ægget'), drawn, table, title('Efter')].map((one) =>
      one ? all.indexOf(one) : -1,
    );
    expect(order, `after ${lines} lines`).toEqual(order.toSorted((one, other) => one - other));
    expect(order[0]).toBeGreaterThan(0);
    expect(drawn?.alt).toContain('Tabellen efter tegningen');
    // Where it has no room below its heading it stands at the top of the next page, and a line leads there.
    const isOverleaf = figure.page > heading.page;
    expect(figure.page - heading.page).toBeLessThanOrEqual(1);
    expect(all.some((one) => wordsOf(one).includes('øverst på næste side'))).toBe(isOverleaf);
    const goingOn = words.filter(({ page, text }) => page === figure.page && text === 'linje.');
    if (isOverleaf) expect(goingOn.filter(({ top }) => top < figure.top)).toEqual([]);
    // Nothing is lost around it.
    expect(words.filter(({ text }) => text === 'linje.')).toHaveLength(lines + 40);
    places.add(isOverleaf ? 'overleaf' : 'below its heading');
  }
  expect([...places].sort()).toEqual(['below its heading', 'overleaf']);
});

test('the words of the figure are no wider on paper than its drawing reckons with', async () => {
  const whole = buildDocument(await exampleView('cerebral-parese'), meta, findEdition('family'));
  const chapter = chaptersOf(whole).find(holdsEgg);
  const egg = chapter?.blocks.find((one) => one.block === 'egg');
  if (!chapter || egg?.block !== 'egg') throw new Error('Expected the Egg');
  const doc: Doc = { ...whole, parts: [{ id: 'one', title: 'Del', chapters: [chapter] }] };
  const drawn = drawEgg(egg.themes);
  const told = new Set(drawn.segments.flatMap(({ texts }) => texts.map(({ text }) => text)));
  const { words, heading, figure } = await look(doc);
  const scale = EGG_ON_PAPER / drawn.width;
  const inFigure = words.filter(
    ({ page, top, right }) =>
      page === figure.page &&
      top < figure.top &&
      top > heading.bottom &&
      right < figure.left + EGG_ON_PAPER,
  );
  const alone = inFigure.filter(({ text }) => told.has(text));
  expect(alone.map(({ text }) => text)).toContain('Kommunikation');
  expect(alone.length).toBeGreaterThan(8);
  const wider = alone.filter(
    ({ text, left, right }) => right - left > widthOf(text, EGG_FONT_SIZE) * scale + 0.01,
  );
  expect(wider).toEqual([]);
});

test('the Egg at the end of a paper has a page made for it, and what is high goes to the page after', async () => {
  const whole = buildDocument(await exampleView('autisme'), meta, findEdition('family'));
  const egg = chaptersOf(whole).find(holdsEgg);
  const source = chaptersOf(whole).find(({ blocks }) =>
    blocks.some((one) => one.block === 'table'),
  );
  const table = source?.blocks.find((one) => one.block === 'table');
  if (!egg || table?.block !== 'table') throw new Error('Expected the Egg and a table');
  const lines = (count: number) => Array.from({ length: count }, () => 'En linje.');
  const before: Chapter = {
    id: 'before',
    title: 'Før',
    blocks: [{ block: 'text', paragraphs: lines(40) }],
  };
  const [row] = table.rows;
  const high = row?.map(() => [
    {
      id: 'high',
      label: '',
      labelled: false,
      value: { is: 'words' as const, paragraphs: lines(26) },
    },
  ]);
  const { rowIds: _, ...columns } = table;
  const after: Chapter = {
    id: 'after',
    title: 'Efter',
    blocks: [{ ...columns, label: '', rows: [high ?? [], high ?? [], high ?? []] }],
  };
  for (const chapters of [
    [before, egg],
    [before, egg, after],
  ]) {
    const doc: Doc = { ...whole, hasMargins: true, parts: [{ id: 'one', title: 'Del', chapters }] };
    const { bytes, words } = await look(doc);
    expect((await readTree(bytes)).faults).toEqual([]);
    const expected = 40 + (chapters.length > 2 ? 3 * 26 * table.columns.length : 0);
    expect(words.filter(({ text }) => text === 'linje.')).toHaveLength(expected);
  }
});
