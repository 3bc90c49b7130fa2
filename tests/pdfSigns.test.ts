// Signs the font lacks: never a silent box, always read aloud as they are, told to the adviser.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { readCoverage } from '#src/pdf/fontCoverage.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { makePrinter, type Printer } from '#src/pdf/printable.ts';
import { checkPdf, failures } from '#src/pdfcheck/checkPdf.ts';
import { readFacts } from '#src/pdfcheck/facts.ts';
import { openPdf } from '#src/pdfcheck/openPdf.ts';
import { markedTexts, textIn } from '#src/pdfcheck/texts.ts';
import { answer, changed, meta, viewOf } from './fixtures/printedCase.ts';
import { flatText, readText } from './fixtures/readPdf.ts';
import { allIn, readTree, wordsOf } from './fixtures/readStructure.ts';
import { smallContent } from './fixtures/smallContent.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
let covered: (code: number) => boolean;
beforeAll(async () => {
  fonts = await readNodeFonts();
  const coverages = [fonts.regular, fonts.bold, fonts.italic].map(readCoverage);
  covered = (code) => coverages.every((one) => one.has(code));
});

const print = (text: string) => {
  const record = changed([answer('wishes', 'purpose', text)], emptyRecord, smallContent);
  return makePdf(buildDocument(viewOf(record, smallContent), meta), fonts);
};

/** What is shown on paper, and what is read aloud. */
function shownAndRead(printer: Printer, text: string) {
  const told = Array.from(printer.say(text), (sign) => printer.shownAt(sign) ?? sign);
  const as = (how: 'shown' | 'actual') =>
    told.map((one) => (typeof one === 'string' ? one : one[how])).join('');
  return { shown: as('shown'), read: as('actual') };
}

/** What a file says aloud, from its tree. */
async function readAloud(bytes: Uint8Array): Promise<string> {
  const facts = readFacts(await openPdf(bytes));
  const marked = markedTexts(facts);
  const roots = facts.structure.elements.filter(({ parent }) => parent === undefined);
  return roots.map((root) => textIn(facts, root, marked)).join('');
}

const kept = 'Жанна Іваненко, Ελένη, Nguyễn Thị Ánh, Łukasz, Şahin, € → ✓ ≤ ½';

test('sets a letter from its parts where the font has them only', () => {
  const printer = makePrinter(covered);
  expect(printer.say('\u1E8D og q\u0303')).toBe('x\u0308 og q\u0303');
  expect([...printer.replaced]).toEqual([]);
});

test('writes Cyrillic, Greek, Vietnamese, arrows and ticks as they are', async () => {
  const { bytes, replaced } = await print(kept);
  expect(replaced).toEqual([]);
  expect(flatText(await readText(bytes))).toContain(kept);
});

test.each([
  ['● punkt', '• punkt'],
  ['\uF0B7 punkt fra Word', '• punkt fra Word'],
  ['➢ pil ⇒ videre', '→ pil → videre'],
  ['✔ gjort ✗ ikke gjort', '✓ gjort ❌ ikke gjort'],
  ['ﬃ ① Ⅳ Ａ ㎏', 'ffi 1 IV A kg'],
])('shows for %s what says the same: %s', (text, shown) => {
  const printer = makePrinter(covered);
  expect(shownAndRead(printer, text).shown).toBe(shown);
  expect([...printer.replaced]).toEqual([]);
});

test.each([
  ['en sol 🌞 her', 'en sol ◊ her', 'en sol 🌞 her'],
  ['familien 👨‍👩‍👧 er', 'familien ◊ er', 'familien 👨‍👩‍👧 er'],
  ['navnet مُحَمَّد siges', 'navnet ◊ siges', 'navnet مُحَمَّد siges'],
  ['水曜日 og שלום', '◊ og ◊', '水曜日 og שלום'],
  ['e\u0332 under', 'e◊ under', 'e\u0332 under'],
])('marks %s as %s, and reads it as it is', (text, shown, read) => {
  const printer = makePrinter(covered);
  expect(shownAndRead(printer, text)).toEqual({ shown, read });
  expect(printer.replaced.size).toBeGreaterThan(0);
});

test('the file shows the mark, reads the true sign aloud, and keeps its claims', async () => {
  const { bytes, replaced } = await print('Navnet מרים og en sol 🌞, punkt ● og e\u0332.');
  expect([...replaced].sort()).toEqual([...'מרים🌞\u0332'].sort());
  expect(flatText(await readText(bytes))).toContain('Navnet ◊ og en sol ◊, punkt • og e◊.');
  expect(await readAloud(bytes)).toContain('Navnet מרים og en sol 🌞, punkt ● og e\u0332.');
  const { root, faults } = await readTree(bytes);
  expect(faults).toEqual([]);
  expect(allIn(root).filter(({ type }) => type === 'Span').length).toBeGreaterThanOrEqual(4);
  const report = await checkPdf(bytes);
  for (const standard of ['PDF/UA-1', 'PDF/A-2a', 'reader'] as const)
    expect(failures(report, standard)).toEqual([]);
});

test('a title, a heading and the drawing hold no place of a sign that is not there', async () => {
  const record = changed([answer('child', 'child-name', 'Liva 🌞 מרים')], emptyRecord);
  const { bytes } = await makePdf(buildDocument(viewOf(record), meta), fonts);
  expect(await readText(bytes)).toContain('Liva ◊ ◊');
  expect(await readAloud(bytes)).not.toMatch(/\p{Co}/u);
});

describe('every sign of Unicode', () => {
  const blocks = Array.from({ length: 0x110000 / 0x100 }, (_, at) => at * 0x100);
  const signsFrom = (first: number) =>
    Array.from({ length: 0x100 }, (_, at) => String.fromCodePoint(first + at));

  test('is covered, marked or has no looks; nothing is shown that the font lacks', () => {
    const wrong: string[] = [];
    // The first block holds the sign that parts them here, and is all covered.
    for (const block of blocks.slice(1)) {
      const signs = signsFrom(block);
      const told = shownAndRead(makePrinter(covered), `¤${signs.join('¤')}¤`).shown;
      const shown = told.split('¤').slice(1, -1);
      expect(shown).toHaveLength(signs.length);
      signs.forEach((sign, at) => {
        const one = shown[at] ?? '';
        const isShown = Array.from(one).every((part) => covered(part.codePointAt(0) ?? 0));
        const mayVanish = /[\p{Cc}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(sign);
        if (!isShown || (one.trim() === '' && !mayVanish))
          wrong.push(`U+${(sign.codePointAt(0) ?? 0).toString(16)} → ${one}`);
      });
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test('can stand in a file without a box, a fault or a control sign in it', async () => {
    // Each sixteenth block in one file, then the next ones: every block of 256 that people can write in.
    const written = blocks.filter(
      (block) => block < 0x3400 || (block >= 0x1f000 && block < 0x1fb00),
    );
    const lines = written.map((block) => `${block.toString(16)}: ${signsFrom(block).join(' ')}`);
    const { bytes } = await print(lines.join('\n'));
    const { faults } = await readTree(bytes);
    expect(faults).toEqual([]);
    expect(await readAloud(bytes)).not.toMatch(/\p{Cs}|[^\P{Cc}\n]/u);
    const report = await checkPdf(bytes);
    for (const standard of ['PDF/UA-1', 'PDF/A-2a', 'reader'] as const)
      expect(failures(report, standard)).toEqual([]);
  });
});

test('says on the first page what the mark means, where one stands, as a paragraph of its own', async () => {
  const said = '◊ står i stedet for et tegn, som filen ikke kan vise.';
  const { bytes } = await print('en sol 🌞 her');
  expect(flatText((await readText(bytes)).split('\f')[0] ?? '')).toContain(said);
  const { root } = await readTree(bytes);
  const told = allIn(root).filter((one) => wordsOf(one) === said);
  expect(told.map((one) => one.type)).toContain('P');
  expect(await readText((await print(kept)).bytes)).not.toContain('◊');
});
