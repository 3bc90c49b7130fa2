// Words in another language: found in a text, told as theirs in the PDF, the HTML file and on the screen, and the text
// itself the same.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { foreignWords } from '#forms/content/foreign-words.ts';
import { content } from '#forms/content/index.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions } from '#src/document/editions.ts';
import { holdsFromRight, type Spoken, spokenRuns } from '#src/document/languages.ts';
import type { Doc } from '#src/document/model.ts';
import { type MadePdf, makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { makePrinter } from '#src/pdf/printable.ts';
import { spokenPieces } from '#src/pdf/spokenPieces.ts';
import { checkPdf, failures } from '#src/pdfcheck/checkPdf.ts';
import { DocumentView } from '#src/reading/DocumentView.tsx';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { editedPdf } from './fixtures/editedPdf.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { docTexts } from './fixtures/printedTexts.ts';
import { readText } from './fixtures/readPdf.ts';
import type { ReadElement } from './fixtures/readStructure.ts';
import { allIn, isReadElement, readTree, wordsOf } from './fixtures/readStructure.ts';
import { smallContent } from './fixtures/smallContent.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

const expressions = Object.entries(foreignWords.expressions).flatMap(([lang, all]) =>
  all.map((text) => ({ lang, text })),
);
const inScripts: readonly Spoken[] = [
  { lang: 'und-Arab', text: 'طفلي يحب مدرسته' },
  { lang: 'ar', text: 'هذا ليس صحيحا، طفلي يحب المدرسة' },
  { lang: 'und-Cyrl', text: 'Моя дитина любить школу' },
  { lang: 'he', text: 'הילד אוהב את הגן' },
  { lang: 'el', text: 'το παιδί μου' },
  { lang: 'ta', text: 'என் குழந்தை' },
  { lang: 'und-Hani', text: '我的孩子' },
  { lang: 'ja', text: '私の子供です' },
  { lang: 'ko', text: '우리 아이' },
];
const samples = [...expressions, ...inScripts];

const foreign = (text: string) => spokenRuns(text).filter(({ lang }) => lang !== undefined);
const joined = (runs: readonly Spoken[]) => runs.map(({ text }) => text).join('');

/** Danish words and foreign runs after each other, the runs apart so that two are never one. */
const mixed = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...'Mor siger|skolen bruger|– og derfor|(se bilag 3)|i går kl. 12,'.split('|'),
      ),
      fc.constantFrom(...samples),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => ({
    text: parts.map(([danish, { text }]) => `${danish} ${text}`).join(' '),
    runs: parts.map(([, { lang, text }]) => ({ text, lang })),
  }));

describe('in a text', () => {
  test('runs are the text, whole and in order, whatever it holds', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...samples.map(({ text }) => text), 'α', '-', ' ', 'sagen'),
    );
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join('');
        const runs = spokenRuns(text);
        expect(joined(runs)).toBe(text);
        if (text !== '') expect(runs.filter((run) => run.text === '')).toEqual([]);
        const printer = makePrinter((code) => code < 0x2000);
        const printed = printer.say(text);
        expect(joined(spokenPieces(printed, printer))).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });

  test('each run is in its language, from its first letter to its last', () => {
    fc.assert(
      fc.property(mixed, ({ text, runs }) => {
        expect(foreign(text)).toEqual(runs);
      }),
      { numRuns: 500 },
    );
  });

  test.each(expressions)(
    '$text is found in any letters, with hyphens for spaces',
    ({ lang, text }) => {
      for (const one of [text, text.toUpperCase(), text.toLowerCase(), text.replaceAll(' ', '-')])
        expect(foreign(`De bruger ”${one}” (${one}), ${one}.`).map((run) => run.lang)).toEqual([
          lang,
          lang,
          lang,
        ]);
      expect(foreign(`De bruger ${text}en og anti${text} og ${text}2.`)).toEqual([]);
      expect(foreign(`En ${text}-øvelse`)).toEqual([{ text, lang }]);
    },
  );

  test.each<readonly [string, readonly Spoken[]]>([
    ['Han får 5 μg og 2 Ω, og Δ er α, β og γ.', []],
    ['Mor siger ”добре, 5 разів” [3].', [{ text: 'добре, 5 разів', lang: 'und-Cyrl' }]],
    [
      'Far (علي) og mor (Ольга Ж.) var med.',
      [
        { text: 'علي', lang: 'und-Arab' },
        { text: 'Ольга Ж', lang: 'und-Cyrl' },
      ],
    ],
    [
      'שלום Привіт',
      [
        { text: 'שלום', lang: 'he' },
        { text: 'Привіт', lang: 'und-Cyrl' },
      ],
    ],
    ['Han sagde ꆈꌠ ꁱꂷ i går', [{ text: 'ꆈꌠ ꁱꂷ', lang: 'und' }]],
    ['Marte  Meo og social story', [{ text: 'social story', lang: 'en' }]],
    ['Han ſtimming', []],
  ])('%s', (text, runs) => {
    expect(foreign(text)).toEqual(runs);
  });

  test.each([
    ['ar', 'نحن لا نتفق مع ما كتب عن يوم ابننا في المدرسة، فهو يعود إلى البيت متعبا'],
    ['ar', 'هذا ليس صحيحا'],
    // Persian, Urdu, Kurdish, a name, a word that several have.
    ['und-Arab', 'پسرم گفت می\u200Cخواهم در خانه بمانم، الان و البته فردا'],
    ['und-Arab', 'میرا بیٹا گھر میں خوش ہے'],
    ['und-Arab', 'کوڕەکەم حەزی لە یارییە'],
    ['und-Arab', 'علي'],
    ['und-Arab', 'السلام'],
  ])('Arabic letters are %s where the words tell: %s', (lang, text) => {
    expect(spokenRuns(text)).toEqual([{ text, lang }]);
  });

  test('nothing of our own wording, and nothing in the fictional cases, is taken for another language', async () => {
    const texts: string[] = [];
    const gather = (value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
    };
    gather(content);
    for (const id of ['autisme', 'cerebral-parese', 'epilepsi'])
      for (const edition of editions)
        texts.push(...docTexts(buildDocument(await exampleView(id), meta, edition)));
    expect(texts.length).toBeGreaterThan(3000);
    expect(texts.flatMap(foreign)).toEqual([]);
  });

  test('a sign that stands for several is in the language of its letters, or in none that is known', () => {
    const printer = makePrinter((code) => code < 0x300);
    const langs = (text: string) =>
      spokenPieces(printer.say(`a ${text} b`), printer).map((piece) => piece.lang);
    expect(langs('طفلي')).toEqual([undefined, 'und-Arab', undefined]);
    expect(langs('🌞طفلي🌞 طفلي')).toEqual([undefined, 'und-Arab', undefined]);
    expect(langs('طفليשלום')).toEqual([undefined, 'und', undefined]);
    expect(langs('🌞')).toEqual([undefined]);
  });

  test('the list has each expression once, and tags that are languages', () => {
    const all = expressions.map(({ text }) => text.toLowerCase().replaceAll('-', ' '));
    expect(new Set(all).size).toBe(all.length);
    const tags = [...expressions, ...inScripts].map(({ lang }) => lang ?? '');
    expect(tags.map((tag) => new Intl.Locale(tag).toString())).toEqual(tags);
  });

  test('a long text takes no longer than its length', () => {
    const texts = ['Α1', 'Ж ', '٣ ', 'a ', 'social ', '١', ' '].map((one) => one.repeat(100_000));
    const begun = performance.now();
    for (const text of texts) expect(joined(spokenRuns(text))).toBe(text);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

/** A case with one answer, of paragraphs. */
const docOf = (...paragraphs: readonly string[]): Doc => {
  const record = changed(
    [answer('wishes', 'purpose', paragraphs.join('\n\n'))],
    emptyRecord,
    smallContent,
  );
  return buildDocument(viewOf(record, smallContent), meta);
};

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** What is read in another language, in the order of the tree. */
function spokenIn(root: ReadElement): readonly Spoken[] {
  return allIn(root)
    .filter(({ lang }) => lang !== '')
    .map((one) => ({ text: readOf(one), lang: one.lang }));
}

/** As a reader says it: what stands for other signs is those signs. */
function readOf(element: ReadElement): string {
  if (element.actual !== '') return element.actual;
  return element.kids
    .map((kid) => (isReadElement(kid) ? readOf(kid) : 'text' in kid ? kid.text : ''))
    .join('');
}

const trimmed = (runs: readonly Spoken[]) => runs.map((run) => ({ ...run, text: run.text.trim() }));

async function sound({ bytes }: MadePdf): Promise<readonly string[]> {
  const report = await checkPdf(bytes);
  return (['PDF/UA-1', 'PDF/A-2a', 'reader'] as const).flatMap((standard) =>
    failures(report, standard).map(({ rule, places }) => `${rule.id} ${JSON.stringify(places[0])}`),
  );
}

describe('in the PDF', () => {
  test('each run is a Span with its language, and all is read as it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mixed, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const texts = paragraphs.map(({ text }) => text);
        const made = await makePdf(docOf(...texts), fonts);
        const { root, faults, decoration } = await readTree(made.bytes);
        expect(faults).toEqual([]);
        expect(trimmed(spokenIn(root))).toEqual(paragraphs.flatMap(({ runs }) => runs));
        const read = letters(readOf(root));
        for (const text of texts) expect(read).toContain(letters(text));
        const written = letters(wordsOf(root) + decoration.map((one) => one.text).join(''));
        const shown = letters(await readText(made.bytes));
        expect([...written].sort().join('')).toBe([...shown].sort().join(''));
        expect(await sound(made)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('what is shown is the same as without: only the tree says more', async () => {
    const paragraphs = [
      ...samples
        // Where the direction changes poppler tells of a line of its own.
        .filter(({ text }) => !holdsFromRight(text))
        .map(({ text }) => `Skolen skriver ”${text}” (${text}), og ${text}: det går.`),
      'De har low arousal-pædagogik og Signs of Safety-møder. '.repeat(12),
    ];
    const text = await readText((await makePdf(docOf(...paragraphs), fonts)).bytes);
    // No line begins with what belongs to the word before.
    expect(text.split('\n').filter((line) => /^[”),:.-]/.test(line))).toEqual([]);
    for (const { text: one } of expressions)
      expect(text.replace(/\s+/g, ' ')).toContain(`”${one}” (${one}), og ${one}: det går.`);
  });

  test('in headings, contents, names, lists and tables too, and a link stays one', async () => {
    const changes = [
      answer('wishes', 'purpose', 'Vi vil bruge Signs of Safety.'),
      rowMark('wishes', 'wishes', 'r1', 1),
      answer('wishes', 'wishes', 'Mere low arousal', 'words', 'r1'),
    ];
    const view = viewOf(changed(changes, emptyRecord, smallContent), smallContent);
    const told = buildDocument(view, meta);
    const doc: Doc = {
      ...told,
      cover: {
        ...told.cover,
        requests: ['Kursus i Marte Meo'],
        contributors: [{ role: 'Forælder', names: ['Олена Опаленик'] }],
      },
      parts: told.parts.map((part) => ({
        ...part,
        chapters: part.chapters.map((one, at) =>
          at === 0 ? { ...one, title: 'Forløbet Cool Kids i klubben' } : one,
        ),
      })),
    };
    const made = await makePdf(doc, fonts);
    expect(await sound(made)).toEqual([]);
    const { root, faults } = await readTree(made.bytes);
    expect(faults).toEqual([]);
    const spoken = trimmed(spokenIn(root));
    const titles = doc.parts.length;
    expect(spoken.filter(({ text }) => text === 'Cool Kids').length).toBeGreaterThanOrEqual(titles);
    for (const run of [
      { text: 'Marte Meo', lang: 'la' },
      { text: 'Олена Опаленик', lang: 'und-Cyrl' },
      { text: 'Signs of Safety', lang: 'en' },
      { text: 'low arousal', lang: 'en' },
    ])
      expect(spoken).toContainEqual(run);
    const headings = allIn(root).filter(({ type }) => /^H\d$/.test(type));
    const named = headings.filter((one) => wordsOf(one).includes('Cool Kids'));
    expect(named.flatMap(spokenIn).map(({ lang }) => lang)).toEqual(named.map(() => 'en'));
    expect(named).toHaveLength(titles);
    const links = allIn(root).filter(
      (one) => one.type === 'Link' && wordsOf(one).includes('Cool Kids'),
    );
    expect(links.length).toBeGreaterThanOrEqual(titles);
    for (const link of links) {
      expect(wordsOf(link)).toContain('Forløbet Cool Kids i klubben');
      expect(trimmed(spokenIn(link))).toEqual([{ text: 'Cool Kids', lang: 'en' }]);
    }
  });

  test('a wrong language is noticed', async () => {
    const made = await makePdf(docOf('Mor siger ”Моя дитина любить школу” om skolen.'), fonts);
    expect(await sound(made)).toEqual([]);
    for (const wrong of ['da', 'el', 'und-Arab']) {
      const edited = await editedPdf(made.bytes, /\/Lang \(und-Cyrl\)/, `/Lang (${wrong})`);
      const { root } = await readTree(edited);
      expect(spokenIn(root).map(({ lang }) => lang)).toEqual([wrong]);
      const found = failures(await checkPdf(edited), 'reader');
      expect(found.map(({ rule }) => rule.id)).toEqual(['language-script']);
      expect(found[0]?.places[0]?.what).toContain(`(${wrong})`);
    }
    const without = await editedPdf(made.bytes, /\/Lang \(und-Cyrl\)/, '');
    expect(failures(await checkPdf(without), 'reader').map(({ rule }) => rule.id)).toEqual([
      'language-script',
    ]);
  });
});

describe('in HTML', () => {
  const spans = (html: string): readonly Spoken[] =>
    [...html.matchAll(/<span lang="([^"]+)">([^<]*)<\/span>/g)].map(([, lang = '', text = '']) => ({
      text,
      lang,
    }));
  const without = (html: string) => html.replace(/<span lang="[^"]+">([^<]*)<\/span>/g, '$1');

  test('the file and the read-through mark each run, and the text is the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mixed, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const doc = docOf(...paragraphs.map(({ text }) => text));
        const screen = renderToStaticMarkup(createElement(DocumentView, { doc }));
        for (const html of [await makeTwin(doc), screen]) {
          expect(spans(html)).toEqual(paragraphs.flatMap(({ runs }) => runs));
          for (const { text } of paragraphs) expect(without(html)).toContain(`>${text}</p>`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
