// The PDF read back with poppler and qpdf: every word there, in order, nothing stranded, the file what it says it is.
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { Doc } from '#src/document/model.ts';
import { type MadePdf, makePdf, type PdfFonts, type PdfProgress } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { makePrinter } from '#src/pdf/printable.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { answersIn, docTexts, sourceTexts } from './fixtures/printedTexts.ts';
import {
  flatText,
  type PlacedWord,
  readInfo,
  readObjects,
  readOutline,
  readText,
  readWords,
} from './fixtures/readPdf.ts';
import { smallContent } from './fixtures/smallContent.ts';

// Real documents, on machines with more to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

const print = (view: CaseView) => makePdf(buildDocument(view, meta), fonts);

/** All letters and digits run together: what stands on the page whatever the line breaks. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** The words of all pages without foot and watermark, which stand between any two of them. */
function bodyText(words: readonly PlacedWord[]): string {
  return words
    .filter(isBody)
    .map((word) => word.text)
    .join(' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const FOOT = 790;
const isBody = (word: PlacedWord) => word.top < FOOT && word.bottom - word.top < 40;

/** `ord1 ord2 …`: text in which every word can be looked for. */
const countedWords = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at + 1}`).join(' ');

/** A small case with one long answer: several pages, quickly made. */
const longView = viewOf(
  changed([answer('wishes', 'purpose', countedWords('ord', 3500))], emptyRecord, smallContent),
  smallContent,
);

describe.each(['autisme', 'cerebral-parese', 'epilepsi'])('the fictional case %s', (id) => {
  let view: CaseView;
  let doc: Doc;
  let made: MadePdf;
  let words: readonly PlacedWord[];

  beforeAll(async () => {
    view = await exampleView(id);
    // Frozen: pdfmake writes into what it is given, and must never be given the document itself.
    doc = deepFreeze(buildDocument(view, meta));
    made = await makePdf(doc, fonts);
    words = await readWords(made.bytes);
  });

  test('has every answer on its pages', () => {
    const printed = letters(bodyText(words));
    const missing = answersIn(view)
      .flatMap((one) => one.texts)
      .filter((text) => !printed.includes(letters(text)));
    expect(missing).toEqual([]);
  });

  test('has the words of the document in its order', async () => {
    const text = letters(await readText(made.bytes));
    const sources = new Set(sourceTexts(doc));
    const told = docTexts(doc)
      .filter((one) => !sources.has(one))
      .map(letters);
    const all = docTexts(doc).map(letters).join('');
    const isOnce = (whole: string, part: string) => whole.split(part).length === 2;
    // Beginnings that occur once in both can be followed from page to page.
    const beginnings = told
      .filter((one) => one.length >= 30)
      .map((one) => one.slice(0, 30))
      .filter((one) => isOnce(all, one) && isOnce(text, one));
    expect(beginnings.length).toBeGreaterThan(100);
    const places = beginnings.map((one) => text.indexOf(one));
    const behind = beginnings.filter((_, at) => (places[at] ?? 0) < (places[at - 1] ?? 0));
    expect(behind).toEqual([]);
  });

  test('leaves no heading at the foot of a page', () => {
    const headings = doc.parts.flatMap((part) => [
      part.title,
      ...part.chapters.flatMap((one) => [one.title, one.group ?? one.title]),
    ]);
    for (let page = 2; page <= made.pages; page += 1) {
      const lines = linesOn(words, page);
      const last = lines.at(-1) ?? '';
      const stranded = headings.filter((title) => letters(last).endsWith(letters(title)));
      expect(stranded, `page ${page} ends with “${last}”`).toEqual([]);
    }
  });

  test('keeps every word inside the margins', () => {
    const outside = words.filter(isBody).filter(({ left, top }) => left < 50 || top < 36);
    expect(outside).toEqual([]);
  });

  test('says what it is', async () => {
    const info = await readInfo(made.bytes);
    expect(info.get('Title')).toBe('Udredning og plan – børnehandicap');
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Page size')).toContain('A4');
    expect(Number(info.get('Pages'))).toBe(made.pages);
    const objects = await readObjects(made.bytes);
    expect(objects).toContain('/Lang (da-DK)');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toContain('/OutputIntents');
    expect(made.replaced).toEqual([]);
  });

  test('has a bookmark for every part and chapter', async () => {
    const outline = await readOutline(made.bytes);
    const numbered = ({ number, title }: { number?: string; title: string }) =>
      number === undefined ? title : `${number} ${title}`;
    const told = outline.map(({ title, kids }) => [title, kids.map((kid) => kid.title)]);
    expect(told.map(plain)).toEqual(
      doc.parts.map((part) => plain([numbered(part), part.chapters.map(numbered)])),
    );
  });

  test('carries mark, title and page number on every page', async () => {
    const pages = (await readText(made.bytes)).split('\f').slice(0, made.pages).map(flatText);
    expect(pages).toHaveLength(made.pages);
    pages.forEach((text, at) => {
      expect(text).toContain(`ØVELSE ${doc.title} Side ${at + 1} af ${made.pages}`);
    });
  });

  test('says in the contents on which page each chapter stands', async () => {
    const pages = (await readText(made.bytes)).split('\f').map(letters);
    const chapters = doc.parts.flatMap((part) => part.chapters);
    const last = chapters.at(-1);
    const lastEntry = letters(`${last?.number}${last?.title}`);
    // The contents stand on the second page, and the overview begins below them.
    const afterContents = pages.map((text, at) => {
      if (at === 0) return '';
      return at === 1 ? text.slice(text.indexOf(lastEntry) + lastEntry.length) : text;
    });
    for (const { number = '', title } of chapters) {
      const entry = new RegExp(`${letters(number)}${letters(title)}(\\d+)`);
      const [, told] = entry.exec(pages[1] ?? '') ?? [];
      const found = afterContents.findIndex((text) => text.includes(letters(number + title)));
      // The next entry's number follows at once: the page number is what it begins with.
      expect(told?.startsWith(String(found + 1)), `${number} ${title}: ${told}`).toBe(true);
    }
  });
});

test.each(examples)('the fictional case $id is no more than one would read', async ({ id }) => {
  const { pages } = await print(await exampleView(id));
  const isHalfway = id.endsWith('-halvvejs');
  expect(pages).toBeGreaterThanOrEqual(isHalfway ? 4 : 8);
  expect(pages).toBeLessThanOrEqual(isHalfway ? 13 : 15);
});

const plain = (value: unknown) => flatText(JSON.stringify(value));

/** The lines of a page's body from top to foot. */
function linesOn(words: readonly PlacedWord[], page: number): readonly string[] {
  const lines = new Map<number, string[]>();
  for (const word of words.filter((one) => one.page === page && isBody(one))) {
    const key = [...lines.keys()].find((bottom) => Math.abs(bottom - word.bottom) < 5);
    lines.set(key ?? word.bottom, [...(lines.get(key ?? word.bottom) ?? []), word.text]);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, texts]) => texts.join(' '));
}

test('is the same file twice', async () => {
  const doc = deepFreeze(buildDocument(longView, meta));
  const [first, second] = [await makePdf(doc, fonts), await makePdf(doc, fonts)];
  expect(first.pages).toBeGreaterThan(5);
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

test('lets answers of 20,000 characters flow, wherever they stand', async () => {
  const changes: readonly Change[] = [
    answer('intake', 'aware-how', countedWords('aaa', 2500)),
    answer('screening', 'outcome', countedWords('bbb', 2500), 'reason'),
    rowMark('wishes', 'wishes', 'w1', 1),
    answer('wishes', 'wishes', countedWords('ccc', 2500), 'words', 'w1'),
    rowMark('screening', 'known', 's1', 1),
    answer('screening', 'known', countedWords('ddd', 2500), 'text', 's1'),
    answer('screening', 'known', countedWords('dok', 700), 'document', 's1'),
    answer('child-voice', 'mode', 'direct'),
    rowMark('child-voice', 'talks', 't1', 1),
    answer('child-voice', 'talks', countedWords('eee', 2500), 'words', 't1'),
    answer('child-voice', 'talks', countedWords('sted', 700), 'setting', 't1'),
    answer('child', 'child-name', countedWords('fff', 900)),
    rowMark('child', 'custodians', 'c1', 1),
    answer('child', 'custodians', countedWords('ggg', 900), 'name', 'c1'),
    {
      address: { in: 'deferral', instance: 'intake', question: 'received' },
      value: countedWords('hhh', 900),
    },
  ];
  const made = await print(viewOf(changed(changes)));
  const printed = new Set((await readText(made.bytes)).split(/[^a-z0-9]+/));
  const wanted = [
    ...['aaa', 'bbb', 'ccc', 'ddd', 'eee'].map((name) => countedWords(name, 2500)),
    ...['fff', 'ggg', 'hhh'].map((name) => countedWords(name, 900)),
    countedWords('dok', 700),
    countedWords('sted', 700),
  ];
  const lost = wanted.flatMap((text) => text.split(' ')).filter((word) => !printed.has(word));
  expect(lost.slice(0, 9)).toEqual([]);
  expect(made.pages).toBeLessThan(120);
});

test('cuts nothing off, however wide, narrow or broken into lines a text is', async () => {
  // Without the section that repeats for each row, which would say every text once more in its title.
  const sections = smallContent.sections.filter((one) => one.repeatFor === undefined);
  const pack = { ...smallContent, sections };
  const shapes = ['W', 'i', '—', 'W ', 'x\n', '\u00A0W', 'WWWWWWWW\n'];
  const texts = shapes.flatMap((shape, kind) =>
    [30, 70, 110, 160, 230, 330].map(
      (length, at) => [`w${kind}-${at}`, shape.repeat(length)] as const,
    ),
  );
  const changes = texts.flatMap(([id, text], at) => [
    rowMark('wishes', 'wishes', id, at + 1),
    answer('wishes', 'wishes', text, 'words', id),
    rowMark('theme', 'facts', `s${id}`, at + 1),
    answer('theme', 'facts', text, 'text', `s${id}`),
    answer('theme', 'facts', text, 'document', `s${id}`),
  ]);
  const made = await print(viewOf(changed(changes, emptyRecord, pack), pack));
  const words = (await readWords(made.bytes)).filter(isBody).map((word) => word.text);
  const count = (sign: string) => words.join('').split(sign).length - 1;
  const wanted = (sign: string) =>
    3 * texts.reduce((sum, [, text]) => sum + text.split(sign).length - 1, 0);
  for (const sign of ['—', 'W']) expect(count(sign)).toBe(wanted(sign));
  for (const sign of ['i', 'x']) expect(count(sign)).toBeGreaterThanOrEqual(wanted(sign));
});

test('breaks a chain of 20,000 signs without an end, and loses none', async () => {
  const chain = 'W'.repeat(20_000);
  const changes = [answer('wishes', 'purpose', chain)];
  const made = await print(viewOf(changed(changes, emptyRecord, smallContent), smallContent));
  const words = (await readWords(made.bytes)).filter(isBody);
  expect(
    words
      .map((word) => word.text)
      .join('')
      .match(/W/g),
  ).toHaveLength(chain.length);
  expect(made.pages).toBeLessThan(20);
});

test('keeps the tallest rows it may keep whole, and loses nothing of them', async () => {
  const texts = [1200, 1400, 1500, 1600, 1650].map((length) => 'W'.repeat(length));
  const changes = texts.flatMap((text, at) => [
    rowMark('wishes', 'wishes', `w${at}`, at + 1),
    answer('wishes', 'wishes', text, 'words', `w${at}`),
  ]);
  const made = await print(viewOf(changed(changes, emptyRecord, smallContent), smallContent));
  const words = (await readWords(made.bytes)).filter(isBody).map((word) => word.text);
  const wanted = texts.join('').length;
  expect((words.join('').match(/W/g) ?? []).length).toBeGreaterThanOrEqual(wanted);
});

test('prints markup, braces and quotation marks as text, and drops what cannot be seen', async () => {
  const text = '<b>fed</b> &amp; {"text":"x"} ”hej” “så” \u202E</style> § 86, stk. 2\u00AD ok';
  const made = await print(viewOf(changed([answer('intake', 'aware-how', text)])));
  const printed = flatText(await readText(made.bytes));
  expect(printed).toContain('<b>fed</b> &amp; {"text":"x"} ”hej” “så” </style> § 86, stk. 2 ok');
});

test('keeps the capital of a name that a reason to wait begins with', async () => {
  const waits: Change = {
    address: { in: 'deferral', instance: 'screening', question: 'outcome' },
    value: 'Mads arbejder ude til fredag',
  };
  const printed = flatText(await readText((await print(viewOf(changed([waits])))).bytes));
  expect(printed).toMatch(/Venter: [^.]*, fordi: Mads arbejder ude til fredag/);
  expect(printed).not.toContain('mads');
});

test('shows a mark for signs the font lacks, and tells which', async () => {
  const text = 'Sol 🌞 og שלום, men æøåÆØÅ é → ✓ er her';
  const made = await print(viewOf(changed([answer('intake', 'aware-how', text)])));
  expect(made.replaced).toContain('🌞');
  expect(made.replaced).toContain('ש');
  expect(made.replaced.join('')).not.toMatch(/[æøåÆØÅé→✓]/);
  const printed = flatText(await readText(made.bytes));
  expect(printed).toContain('men æøåÆØÅ é → ✓ er her');
  expect(printed).toContain('Sol ◊ og');
});

test('prints an empty case', async () => {
  const made = await print(viewOf(emptyRecord));
  const text = flatText(await readText(made.bytes));
  expect(text).toContain('Mangler: Barnets navn er ikke skrevet.');
  expect(made.pages).toBeGreaterThan(3);
});

test('tells how far it is, page by page, and stops when asked to', async () => {
  const doc = buildDocument(longView, meta);
  const told: PdfProgress[] = [];
  const made = await makePdf(doc, fonts, (progress) => told.push(progress));
  const laidOut = told.filter((one) => one.step === 'layout').map((one) => one.page);
  const written = told.filter((one) => one.step === 'writing');
  const pages = Array.from({ length: made.pages }, (_, at) => at + 1);
  expect(laidOut).toEqual(pages);
  expect(written).toEqual(pages.map((page) => ({ step: 'writing', page, pages: made.pages })));

  const stop = new AbortController();
  const stopped = makePdf(
    doc,
    fonts,
    ({ page }) => {
      if (page === 3) stop.abort(new Error('Stoppet'));
    },
    stop.signal,
  );
  await expect(stopped).rejects.toThrow('Stoppet');
});

test.each([
  ['a small content', smallContent, 12],
  ['the whole content', content, 2],
])('any record can be printed and read back: %s', async (_name, pack, numRuns) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange(pack), { maxLength: 60 }), async (changes) => {
      const view = viewOf(changed(changes, emptyRecord, pack), pack);
      const made = await print(view);
      const printed = letters(bodyText(await readWords(made.bytes)));
      const lost = answersIn(view)
        .flatMap((one) => one.texts)
        // What the font lacks is told, not printed.
        .filter((text) => !made.replaced.some((sign) => text.normalize('NFC').includes(sign)))
        .filter((text) => !printed.includes(letters(text)));
      expect(lost).toEqual([]);
    }),
    { numRuns },
  );
});

test('makes text printable: controls and unseen marks go, what belongs together stays together', () => {
  const { say, replaced, shownAt } = makePrinter((code) => code < 0x2000 || code === 0x25ca);
  expect(say('a\u0000b\u0007c\u001Bd\u00ADe\u200Bf\u202Eg\uFEFFh')).toBe('abcdefgh');
  expect(say('linje\ttab\nny\u2028anden')).toBe('linje tab ny anden');
  expect(say('å er å')).toBe('å er å');
  expect(say('§ 86, stk. 2 og nr. 4')).toBe('§\u00A086, stk.\u00A02 og nr.\u00A04');
  expect(say('den 3. maj og 4. gang')).toBe('den 3.\u00A0maj og 4. gang');
  expect(say('100\u202F000 og 2\u20113')).toBe('100\u00A0000 og 2-3');
  expect(say('\uD800 halv')).toBe(' halv');
  expect([...replaced]).toEqual([]);
  const told = say('sol 🌞');
  expect(told.slice(0, 4)).toBe('sol ');
  expect(shownAt(told.slice(4))).toEqual({ shown: '◊', actual: '🌞' });
  expect([...replaced]).toEqual(['🌞']);
});
