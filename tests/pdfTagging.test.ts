// The structure tree read back: every word in it once and in order, each element what it says it is.
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { abbreviations } from '#src/document/abbreviations.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { findEdition } from '#src/document/editions.ts';
import type { Block, Doc } from '#src/document/model.ts';
import { NOTES_HEADING, NOTES_ROOM } from '#src/document/words.ts';
import { type MadePdf, makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { checkPdfmake } from '#src/pdf/tagging/usedMethods.ts';
import { xmpPacket } from '#src/pdf/tagging/xmp.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { answersIn, docTexts, sourceTexts } from './fixtures/printedTexts.ts';
import { readObjects, readText, readTreeWords } from './fixtures/readPdf.ts';
import type { ReadElement, ReadTree } from './fixtures/readStructure.ts';
import { allIn, isReadElement, readTree, wordsOf } from './fixtures/readStructure.ts';
import { smallContent } from './fixtures/smallContent.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

const print = (view: CaseView) => makePdf(buildDocument(view, meta), fonts);

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const typed = (tree: ReadTree, type: string) =>
  allIn(tree.root).filter((element) => element.type === type);
const blocksIn = (doc: Doc): readonly Block[] =>
  doc.parts.flatMap((part) => part.chapters.flatMap((one) => one.blocks));

describe.each(['autisme', 'cerebral-parese', 'epilepsi'])('the fictional case %s', (id) => {
  let view: CaseView;
  let doc: Doc;
  let made: MadePdf;
  let tree: ReadTree;

  beforeAll(async () => {
    view = await exampleView(id);
    doc = buildDocument(view, meta);
    made = await makePdf(doc, fonts);
    tree = await readTree(made.bytes);
  });

  test('has nothing unmarked, nothing owned twice, and all leads back', () => {
    expect(tree.faults).toEqual([]);
  });

  test('has every visible word in the tree or as decoration', async () => {
    const words = letters(wordsOf(tree.root));
    const rest = tree.decoration.map((one) => letters(one.text)).join('');
    const printed = letters(await readText(made.bytes));
    expect([...(words + rest)].sort().join('')).toBe([...printed].sort().join(''));
  });

  test('tells the document in its order', () => {
    const words = letters(wordsOf(tree.root));
    const answers = answersIn(view).flatMap((one) => one.texts);
    expect(answers.filter((text) => !words.includes(letters(text)))).toEqual([]);
    const sources = new Set(sourceTexts(doc));
    const isOnce = (text: string) => words.split(text).length === 2;
    const told = docTexts(doc)
      .filter((text) => !sources.has(text))
      .map(letters)
      .filter((text) => text.length >= 20 && isOnce(text));
    expect(told.length).toBeGreaterThan(150);
    const places = told.map((text) => words.indexOf(text));
    expect(told.filter((_, at) => (places[at] ?? 0) < (places[at - 1] ?? 0))).toEqual([]);
  });

  test('has as decoration the foot, repeated table heads, rules and the watermark only', () => {
    const heads = new Set(
      blocksIn(doc).flatMap((block) =>
        block.block === 'table' ? block.columns.map(({ head }) => flat(head)) : [],
      ),
    );
    for (const more of ['Venter', 'Punkt', 'Fordi', 'Mangler', 'Punkter']) heads.add(more);
    const worded = tree.decoration.filter((one) => one.text !== '');
    const feet = worded.filter(({ kind }) => kind === 'Pagination/Footer').map(({ text }) => text);
    const foot = (page: number) => `ØVELSE   ${doc.title}Side ${page} af ${made.pages}`;
    expect(feet).toEqual(Array.from({ length: made.pages }, (_, at) => foot(at + 1)));
    const marks = worded.filter(({ kind }) => kind === 'Pagination/Watermark');
    expect(marks.map(({ text }) => text)).toEqual(feet.map(() => 'ØVELSE'));
    const others = worded.filter(({ kind }) => !/Footer|Watermark/.test(kind));
    for (const { kind, text } of others) {
      expect(kind).toBe('Pagination');
      const rest = [...heads].sort((a, b) => b.length - a.length);
      const left = rest.reduce((kept, head) => kept.replaceAll(letters(head), ''), letters(text));
      expect(left, text).toBe('');
    }
  });

  test('goes from heading to heading without a gap, parts and chapters as bookmarked', () => {
    const headings = allIn(tree.root).filter(({ type }) => /^H\d$/.test(type));
    const levels = headings.map(({ type }) => Number(type.slice(1)));
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    });
    const numbered = ({ number, title }: { number?: string; title: string }) =>
      number === undefined ? title : `${number} ${title}`;
    const told = doc.parts.flatMap((part) => [
      numbered(part),
      ...part.chapters.flatMap((one) => [...(one.group ? [one.group] : []), numbered(one)]),
    ]);
    const read = headings.map((one) => flat(wordsOf(one)).replaceAll('\u00A0', ' '));
    expect(read).toEqual(['Udredning og plan', 'Indhold', ...told.map(flat)]);
    const [cover, contents, ...parts] = tree.root.kids.filter(isReadElement);
    expect([cover?.type, contents?.type]).toEqual(['Sect', 'Sect']);
    expect(parts.map(({ type }) => type)).toEqual(doc.parts.map(() => 'Part'));
    const chapters = parts.map((part) => part.kids.filter(isReadElement).length - 1);
    expect(chapters).toEqual(doc.parts.map((part) => part.chapters.length));
  });

  test('has elements only where they may stand', () => {
    const stranded: string[] = [];
    const check = (element: ReadElement) => {
      for (const kid of element.kids.filter(isReadElement)) {
        const places = mayStandIn[kid.type];
        if (places && !places.includes(element.type))
          stranded.push(`${kid.type} in ${element.type}`);
        check(kid);
      }
      const holds = mayHold[element.type];
      if (holds && element.kids.some((kid) => !isReadElement(kid) || !holds.includes(kid.type)))
        stranded.push(`something else in ${element.type}`);
    };
    check(tree.root);
    expect(stranded).toEqual([]);
  });

  test('has regular tables whose heads say what they head', () => {
    const tables = typed(tree, 'Table');
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const rows = allIn(table).filter(({ type }) => type === 'TR');
      expect(new Set(rows.map(widthOf)).size, wordsOf(table).slice(0, 80)).toBe(1);
      const heads = allIn(table).filter(({ type }) => type === 'TH');
      expect(heads.length).toBeGreaterThan(0);
      for (const head of heads) expect(head.attributes['/Scope']).toMatch(/^\/(Column|Row)$/);
    }
  });

  test('has a description on every link, and a link for every note and entry', () => {
    const links = typed(tree, 'Link');
    for (const link of links) {
      const areas = link.kids.flatMap((kid) => ('link' in kid ? [kid.link] : []));
      expect(areas.length).toBeGreaterThan(0);
      expect(new Set(areas.map(({ line }) => line)).size, wordsOf(link)).toBe(areas.length);
      for (const { description, leads } of areas)
        expect({ description, leads }).toEqual({
          description: expect.stringMatching(/\S\S/),
          leads: true,
        });
    }
    const entries = doc.parts.reduce((sum, part) => sum + 1 + part.chapters.length, 0);
    expect(typed(tree, 'TOCI')).toHaveLength(entries);
    const facts = blocksIn(doc).flatMap((block) => (block.block === 'facts' ? block.facts : []));
    const notes = typed(tree, 'Note');
    expect(notes).toHaveLength(facts.length);
    expect(new Set(notes.map((note) => note.id)).size).toBe(facts.length);
    expect(typed(tree, 'Reference').length).toBeGreaterThan(entries + 10);
  });

  test('keeps what the child and the parents say as their words', () => {
    const quotes = blocksIn(doc).filter((block) => block.block === 'quote');
    expect(quotes.length).toBeGreaterThan(2);
    const told = typed(tree, 'BlockQuote').map((one) => letters(wordsOf(one)));
    expect(told).toHaveLength(quotes.length);
    quotes.forEach(({ words }, at) => {
      for (const { value } of words)
        if (value.is === 'words')
          for (const paragraph of value.paragraphs) expect(told[at]).toContain(letters(paragraph));
    });
  });

  test('tells abbreviations of the field in full', () => {
    const told = typed(tree, 'Span').filter(({ expansion }) => expansion !== '');
    expect(told.length).toBeGreaterThan(0);
    for (const span of told) expect(abbreviations.get(wordsOf(span))).toBe(span.expansion);
  });

  test('has the Egg as a figure in words, and after it a table with each theme', () => {
    const [egg, ...more] = typed(tree, 'Figure');
    expect(more).toEqual([]);
    expect(egg?.alt).toContain('Tabellen efter tegningen');
    const box = egg?.attributes['/BBox'];
    const [left, foot, right, top] = Array.isArray(box) ? box.map(Number) : [];
    expect(left).toBeGreaterThan(40);
    expect(foot).toBeGreaterThan(40);
    expect(right).toBeGreaterThan((left ?? 0) + 300);
    expect(top).toBeGreaterThan((foot ?? 0) + 300);
    const all = allIn(tree.root);
    const at = egg ? all.indexOf(egg) : 0;
    const table = all.slice(at).find(({ type }) => type === 'Table');
    const themes = blocksIn(doc).flatMap((block) => (block.block === 'egg' ? block.themes : []));
    const rows = table ? allIn(table).filter(({ type }) => type === 'TR') : [];
    const read = rows.map((row) => wordsOf(row));
    for (const { title } of themes)
      expect(read.filter((row) => letters(row).startsWith(letters(title)))).toHaveLength(1);
  });
});

test('the room for notes is named on every page as decoration, and told once on the first', async () => {
  const view = await exampleView('autisme');
  const doc = buildDocument(view, { ...meta, practice: true }, findEdition('course'));
  const made = await makePdf(doc, fonts);
  const tree = await readTree(made.bytes);
  expect(tree.faults).toEqual([]);
  const heads = tree.decoration.filter(({ kind }) => kind === 'Pagination/Header');
  expect(heads.map(({ text }) => text)).toEqual(
    Array.from({ length: made.pages }, () => NOTES_HEADING),
  );
  expect(wordsOf(tree.root).split(NOTES_ROOM)).toHaveLength(2);
});

// Poppler reads a page anew for each piece of it: a short paper with all there is in a long one is enough to know
// that it reads what we do.
test('poppler reads the same tree', { timeout: 180_000 }, async () => {
  const view = await exampleView('cerebral-parese-halvvejs');
  const { bytes } = await makePdf(buildDocument(view, meta, findEdition('family')), fonts);
  const { root } = await readTree(bytes);
  const types = new Set(allIn(root).map(({ type }) => type));
  for (const one of [
    'BlockQuote',
    'Figure',
    'L',
    'Link',
    'Note',
    'Reference',
    'Span',
    'TOC',
    'Table',
  ])
    expect(types).toContain(one);
  expect(letters(await readTreeWords(bytes))).toBe(letters(wordsOf(root)));
});

/** Where elements may stand (ISO 32000-1, 14.8.4.3). */
const mayStandIn: { readonly [type: string]: readonly string[] } = {
  Part: ['Document'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  P: ['Sect', 'LBody', 'BlockQuote', 'Note', 'TD', 'TH'],
  Table: ['Sect', 'LBody'],
  BlockQuote: ['LBody', 'Sect'],
};

/** What only holds certain elements, and no words of its own. */
const mayHold: { readonly [type: string]: readonly string[] } = {
  Document: ['Sect', 'Part'],
  Part: ['H2', 'Sect'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI'],
  Table: ['THead', 'TBody', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
};

function widthOf(row: ReadElement): number {
  return row.kids
    .filter(isReadElement)
    .reduce((sum, cell) => sum + Number(cell.attributes['/ColSpan'] ?? 1), 0);
}

test.each([
  ['a small content', smallContent, 15],
  ['the whole content', content, 2],
])('any record has a sound tree: %s', async (_name, pack, numRuns) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange(pack), { maxLength: 60 }), async (changes) => {
      const view = viewOf(changed(changes, emptyRecord, pack), pack);
      const made = await print(view);
      const tree = await readTree(made.bytes);
      expect(tree.faults).toEqual([]);
      const words = letters(wordsOf(tree.root));
      const lost = answersIn(view)
        .flatMap((one) => one.texts)
        .filter((text) => !made.replaced.some((sign) => text.normalize('NFC').includes(sign)))
        .filter((text) => !words.includes(letters(text)));
      expect(lost).toEqual([]);
    }),
    { numRuns },
  );
});

test('holds answers of 20,000 characters and a table of 200 rows, its head read once', async () => {
  const long = Array.from({ length: 2500 }, (_, at) => `ord${at + 1}`).join(' ');
  const rows = Array.from({ length: 200 }, (_, at) => `r${at}`);
  const changes = [
    answer('wishes', 'purpose', long),
    ...rows.flatMap((row, at) => [
      rowMark('wishes', 'wishes', row, at + 1),
      answer('wishes', 'wishes', `ønske${at + 1} på række ${at + 1}`, 'words', row),
    ]),
  ];
  const view = viewOf(changed(changes, emptyRecord, smallContent), smallContent);
  const made = await print(view);
  const tree = await readTree(made.bytes);
  expect(tree.faults).toEqual([]);
  expect(wordsOf(tree.root)).toContain('ord1 ord2');
  expect(letters(wordsOf(tree.root))).toContain(letters(long));
  const table = typed(tree, 'Table').find((one) => wordsOf(one).includes('ønske200'));
  const rowsRead = table ? allIn(table).filter(({ type }) => type === 'TR') : [];
  expect(rowsRead).toHaveLength(201);
  const heads = typed(tree, 'THead').filter((one) => one.kids.length > 0);
  expect(heads).toHaveLength(typed(tree, 'Table').filter((one) => hasHead(one)).length);
  const repeated = tree.decoration.filter(({ kind, text }) => kind === 'Pagination' && text !== '');
  expect(repeated.length).toBeGreaterThanOrEqual(3);
});

function hasHead(table: ReadElement): boolean {
  return table.kids.some((kid) => isReadElement(kid) && kid.type === 'THead');
}

test('a reference to a fact that is not printed is words only', async () => {
  const changes = [
    rowMark('screening', 'known', 's1', 1),
    answer('screening', 'known', 'En oplysning', 'text', 's1'),
    answer('screening', 'outcome', ['s1', 'gone'], 'basis'),
    answer('screening', 'outcome', 'Fordi', 'reason'),
  ];
  const tree = await readTree((await print(viewOf(changed(changes)))).bytes);
  expect(tree.faults).toEqual([]);
  expect(wordsOf(tree.root)).toContain('én oplysning er ikke længere i sagen');
});

test('tells titles with markup as they are: in the metadata, the foot and the headings', async () => {
  const title = 'Børn & unge <b>”hjælp”</b> \uD800\u0000 🌞';
  const view = viewOf(changed([], emptyRecord, smallContent), smallContent);
  const doc: Doc = { ...buildDocument(view, meta), title };
  const made = await makePdf(doc, fonts);
  const tree = await readTree(made.bytes);
  expect(tree.faults).toEqual([]);
  expect(made.replaced).toEqual(['🌞']);
  const objects = Buffer.from(await readObjects(made.bytes), 'latin1').toString('utf8');
  expect(objects).toContain('Børn &amp; unge &lt;b&gt;”hjælp”&lt;/b&gt;');
  const [, packet = ''] = /(<x:xmpmeta[\s\S]*<\/x:xmpmeta>)/.exec(objects) ?? [];
  expect(faultsOfXml(packet)).toEqual([]);
  expect(tree.decoration[0]).toBeDefined();
});

test('writes metadata that any XML reader can read', () => {
  const createdAt = new Date('2026-01-02T03:04:05.678Z');
  const info = { creator: 'a', producer: 'b', createdAt, language: 'da-DK' };
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      (title, subject) => {
        const packet = xmpPacket({ ...info, title, subject }, 2);
        expect(faultsOfXml(packet)).toEqual([]);
        expect(packet).toContain('<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>');
        expect(packet).toContain('<pdfaid:part>2</pdfaid:part>');
      },
    ),
  );
});

/** What makes a text no XML: open elements, bare signs, code points XML has not. */
function faultsOfXml(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const text = xml.replace(/<(\/?)([\w:]+)[^<>]*>|<\?[^<>]*\?>/g, (_all, end, name) => {
    if (name === undefined) return '';
    if (end === '') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    return '';
  });
  if (open.length > 0) faults.push(`open: ${open.join(' ')}`);
  if (/[<>]|&(?!amp;|lt;|gt;)/.test(text)) faults.push('a bare sign');
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    faults.push('a code point XML has not');
  return faults;
}

test('says which of pdfmake’s methods is gone when it is raised', () => {
  expect(() => checkPdfmake()).not.toThrow();
  class Other {
    renderLine() {}
  }
  const classes = [['Renderer', Other.prototype, ['renderLine', 'renderPages']]] as const;
  expect(() => checkPdfmake(classes)).toThrow('This pdfmake has no Renderer.renderPages.');
});
