// Words in Arabic letters on paper: whole, joined, in the order they are read, and the file keeps its claims.
import { beforeAll, expect, test, vi } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { answerChange, roundChange } from '#forms/answers/reviewChanges.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { readBackPdf } from '#src/handover/readBack.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { checkPdf, failures } from '#src/pdfcheck/checkPdf.ts';
import { readFacts } from '#src/pdfcheck/facts.ts';
import { openPdf } from '#src/pdfcheck/openPdf.ts';
import { markedTexts, textIn } from '#src/pdfcheck/texts.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { spotsOf } from '#src/review/spots.ts';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { answer, changed, exampleView, meta, viewOf } from './fixtures/printedCase.ts';
import { flatText, readText, readWords } from './fixtures/readPdf.ts';
import { allIn, readTree } from './fixtures/readStructure.ts';
import { answerIn, roundTo } from './fixtures/rounds.ts';
import { smallContent } from './fixtures/smallContent.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

const print = (text: string, given = fonts) => {
  const record = changed([answer('wishes', 'purpose', text)], emptyRecord, smallContent);
  return makePdf(buildDocument(viewOf(record, smallContent), meta), given);
};

/** What a file says aloud, from its tree. */
async function readAloud(bytes: Uint8Array): Promise<string> {
  const facts = readFacts(await openPdf(bytes));
  const marked = markedTexts(facts);
  const roots = facts.structure.elements.filter(({ parent }) => parent === undefined);
  return roots.map((root) => textIn(facts, root, marked)).join('');
}

/** Words as poppler copies them, without its marks of direction. */
const copied = (text: string) =>
  text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** A word with its place is told from left to right. */
const fromRight = (text: string) => Array.from(copied(text)).reverse().join('');

const SENTENCE = 'هذا ليس صحيحا';
const MIXED = 'ابني Anton Prøve عمره 12 سنة (ولد في 2014)، ويحب كرة القدم.';
const LONG =
  'نحن لا نتفق مع ما كتب عن يوم ابننا في المدرسة، فهو يعود إلى البيت متعبا جدا ويحتاج إلى ساعتين من الهدوء قبل أن يتكلم مع أحد. نتمنى أن تسألوه هو أيضا، وأن تكتبوا ما يقوله بكلماته. نحن نشكركم على الوقت الذي أعطيتموه لنا في الاجتماع الأخير.';

test.each([
  ['an Arabic sentence', SENTENCE, 'ar'],
  ['Arabic with a Danish name and numbers', MIXED, 'ar'],
  ['several lines', LONG, 'ar'],
  ['Arabic in Danish', `Mor siger: ”${SENTENCE}”, og far siger (سلام) 3 gange.`, 'ar'],
  ['a sign that the font has from one side alone', 'سلام ∕ (سلام)', 'und-Arab'],
  ['Persian', 'پسرم گفت: می\u200Cخواهم در خانه بمانم', 'und-Arab'],
  ['Urdu', 'میرا بیٹا گھر میں خوش ہے', 'und-Arab'],
  ['Kurdish', 'کوڕەکەم حەزی لە یارییە', 'und-Arab'],
  ['signs among Danish words', 'Hvad mener سلام؟ Hun tæller til ٥ (٥٦) og siger ، tit', 'und-Arab'],
  ['a letter shown as one like it', 'ﯙ og \uFEFB', 'und-Arab'],
  ['vowel marks', 'مُحَمَّد', 'und-Arab'],
])(
  '%s is shown whole, read as it was written, in a file that keeps its claims',
  async (_, text, lang) => {
    const { bytes, replaced } = await print(text);
    expect(replaced).toEqual([]);
    expect(await readText(bytes)).not.toContain('◊');
    expect((await readAloud(bytes)).replaceAll('\u00A0', ' ')).toContain(text);
    const { root, faults } = await readTree(bytes);
    expect(faults).toEqual([]);
    expect(allIn(root).map((one) => one.lang)).toContain(lang);
    const report = await checkPdf(bytes);
    for (const standard of ['PDF/UA-1', 'PDF/A-2a', 'reader'] as const)
      expect(failures(report, standard)).toEqual([]);
  },
);

test('the words can be copied and searched for', async () => {
  const { bytes } = await print(SENTENCE);
  expect(copied(flatText(await readText(bytes)))).toContain(SENTENCE);
});

test('a paragraph in Arabic begins at the right, and its lines go from there', async () => {
  const { bytes } = await print(LONG);
  const words = (await readWords(bytes)).map((one) => ({
    ...one,
    text: fromRight(one.text),
  }));
  const placeOf = (text: string) => {
    const found = words.find((one) => one.text === text);
    if (!found) throw new Error(`Expected ${text} on the page`);
    return found;
  };
  const [first, second, last] = [placeOf('نحن'), placeOf('مع'), placeOf('الوقت')];
  expect(second.top).toBe(first.top);
  expect(second.left).toBeLessThan(first.left);
  expect(last.top).toBeGreaterThan(first.top);
});

test('a Danish sentence with an Arabic word in it goes from the left', async () => {
  const { bytes } = await print('Hun siger هذا ليس hver dag (سنة ١٢٣)');
  const words = await readWords(bytes);
  const leftOf = (text: string) =>
    words.find((one) => [one.text, fromRight(one.text)].includes(text))?.left ?? Number.NaN;
  expect(leftOf('siger')).toBeLessThan(leftOf('ليس'));
  expect(leftOf('ليس')).toBeLessThan(leftOf('هذا'));
  expect(leftOf('هذا')).toBeLessThan(leftOf('hver'));
  expect(words.map((one) => copied(one.text)).join('')).toContain('١٢٣');
});

test('a Danish source after words in Arabic keeps its own order', async () => {
  const view = await exampleView('autisme');
  const spots = spotsOf(buildDocument(view, meta, reviewEdition('custodian', [])));
  const closing = {
    statement: '',
    wishes: 'نتمنى مساعدة',
    support: '',
    meeting: '',
    important: '',
    different: '',
  };
  const recipient = { is: 'custodian', name: 'Line Brinch Thorsen', row: 'r-mor' } as const;
  const record = changed(
    [
      roundChange(roundTo('v1', { spots, leftOut: [], recipient })),
      answerChange(answerIn('v1', 'a1', [], { closing: { ...closing, statement: 'Tak' } })),
      answerChange(answerIn('v1', 'a2', [], { closing })),
    ],
    view.record,
  );
  const { bytes } = await makePdf(buildDocument(viewOf(record), meta), fonts);
  const words = await readWords(bytes);
  const at = words.findIndex((one) => fromRight(one.text) === 'مساعدة');
  const [day, month] = [words[at + 1], words[at + 2]];
  expect([day?.text, month?.text]).toEqual(['3.', 'februar']);
  expect(day?.left).toBeLessThan(month?.left ?? 0);
});

test('the same words give the same bytes, and the font is read for Arabic letters alone', async () => {
  const [one, other] = [await print(MIXED), await print(MIXED)];
  expect(one.bytes).toEqual(other.bytes);
  const arabic = vi.fn(fonts.arabic);
  const { bytes } = await print('Danske ord', { ...fonts, arabic });
  expect(arabic).not.toHaveBeenCalled();
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('PlexSansArabic');
});

test('the HTML file lets each paragraph begin where its words do, and Danish ones as ever', async () => {
  const changes = [answer('wishes', 'purpose', `${SENTENCE}\n\nDanske ord`)];
  const record = changed(changes, emptyRecord, smallContent);
  const html = await makeTwin(buildDocument(viewOf(record, smallContent), meta));
  expect(html).toContain(`<p dir="auto"><span lang="ar">${SENTENCE}</span></p>`);
  expect(html).toContain('<p>Danske ord</p>');
});

test('what is left out is found in it, word by word and whole', async () => {
  const { bytes } = await print(`Far skriver: ${LONG}`);
  const at = { instance: 'wishes', question: 'purpose' };
  const leftOut = [LONG.split('.')[0] ?? '', 'متعبا جدا ويحتاج'].map((text) => ({ of: at, text }));
  const { hits, notSearched } = await readBackPdf(bytes, leftOut);
  expect(notSearched).toEqual([]);
  expect(new Set(hits.map((one) => one.text.text)).size).toBe(2);
});

test.each([
  ['Ukrainian', 'Моєму синові дванадцять років, він любить їжачків і ґрунт.'],
  ['Russian', 'Это неправда: ёлка, объём, щука.'],
  ['Turkish', 'Oğlum İstanbul’da doğdu; şimdi çığlık atıyor.'],
  ['Polish', 'Zażółć gęślą jaźń, Łódź, źdźbło.'],
  ['Somali', 'Wiilkaygu wuxuu jecel yahay kubadda cagta; ma aha run.'],
])('%s is shown whole', async (_, text) => {
  const { bytes, replaced } = await print(text);
  expect(replaced).toEqual([]);
  expect(flatText(await readText(bytes))).toContain(text);
});
