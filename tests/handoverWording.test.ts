// Our own wording is no leak: what counts in common words, what does not, and that we know all our words.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { instanceFor } from '#forms/answers/address.ts';
import type { CaseRecord } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import type { Part } from '#forms/content/types.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { root } from '#src/cli/root.mjs';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { Edition } from '#src/document/edition.ts';
import { editions } from '#src/document/editions.ts';
import type { LeftOutText } from '#src/document/leftOutTexts.ts';
import { fixedWording, gather } from '#src/handover/fixedWording.ts';
import { fold, GAP, wordsOf } from '#src/handover/fold.ts';
import { htmlStretches } from '#src/handover/htmlStretches.ts';
import { needlesOf } from '#src/handover/needles.ts';
import { readBackHtml } from '#src/handover/readBack.ts';
import type { ToldText } from '#src/handover/shared.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { readEverything } from '#src/pdfcheck/readEverything.ts';
import { makeTwin } from '#src/twin/makeTwin.ts';
import { answer, changed, meta, rowMark, viewOf } from './fixtures/printedCase.ts';

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

  test('a sentence of ours among others is not looked for, however long; one that is not ours is', () => {
    const long = 'Noget andet, eller det er ikke klart endnu';
    const known = gather([long, 'Der står: Barnet og mere']);
    const typed = (text: string) => needlesOf(leftOut(text), known).words.map((one) => one.typed);
    expect(typed(`Der står: ${long}.`)).toEqual([`Der står: ${long}`]);
    const turned = 'Endnu er det ikke klart, eller noget andet';
    expect(typed(`Der står: ${turned}.`)).toEqual([`Der står: ${turned}`, turned]);
  });

  test('a number counts beside them', () => {
    expect(isFound('Skole 20 30 40 50', 'Ring 20304050')).toBe(true);
  });
});

describe('words that are told as well', () => {
  const printed = '<p>Den gamle krage fløj over skorstenen. Kilde: Mormor Yrsa. Ærøvej 12</p>';
  const inRow = (question: string, row: string) => ({ instance: 'theme-family', question, row });
  const hitsOf = (text: string, of: LeftOutText['of'], told: ToldText) =>
    readBackHtml(printed, [{ text, of }], { told: [told] }).hits.map(({ alsoIn }) => alsoIn);

  test('a whole text is a hit, and says where', () => {
    const told = { text: 'Hun bor på Ærøvej 12', where: 'afsnittet ”Barnet”', of: inRow('x', 'r') };
    expect(hitsOf('Ærøvej 12', inRow('y', 'r'), told)).toEqual([['afsnittet ”Barnet”']]);
    expect(hitsOf('Ærøvej 12', inRow('y', 'r'), { ...told, text: 'Ærøvej 12' })).toHaveLength(1);
  });

  test('the source that a statement shares with one that is told is none', () => {
    const told = {
      text: 'Mormor Yrsa',
      where: 'afsnittet ”Familien”',
      of: inRow('statements', 'ra'),
    };
    expect(hitsOf('Mormor Yrsa', inRow('statements', 'rb'), told)).toEqual([]);
    expect(
      hitsOf('Mormor Yrsa', inRow('statements', 'rb'), { ...told, text: 'Yrsa' }),
    ).toHaveLength(1);
    expect(hitsOf('Mormor Yrsa', inRow('siblings', 'rb'), told)).toHaveLength(1);
  });

  test('five words of a longer text are none, and six in a row with another word are', () => {
    const told = { text: 'En gamle krage fløj over skorstenen', where: 'x', of: inRow('x', 'r') };
    const text = 'Så gamle krage fløj over skorstenen mod Vadsted';
    expect(hitsOf(text, inRow('y', 'r'), told)).toEqual([]);
    expect(hitsOf(`Den ${text.slice(3)}`, inRow('y', 'r'), told)).toHaveLength(1);
  });

  test('what was said in values that are told, with words of ours between, is none', () => {
    const names = ['Anne Marie Louise Plumpen', 'Peter Vadsted'] as const;
    const told = names.map((text) => ({ text, where: 'x', of: inRow('x', 'r') }));
    const one: LeftOutText = { text: names.join(' og '), of: inRow('y', 'r') };
    const said: LeftOutText = { ...one, isSaid: true };
    const hitsIn = (page: string, text: LeftOutText, also: readonly ToldText[] = told) =>
      readBackHtml(`<p>${page}</p>`, [text], { told: also }).hits.length;
    expect(hitsIn(one.text, said)).toBe(0);
    expect(hitsIn(one.text, one)).toBe(1);
    expect(hitsIn(`${names[0]} og en anden`, said, told.slice(0, 1))).toBe(0);
    expect(hitsIn(`${names[0]} og en anden`, one, told.slice(0, 1))).toBe(1);
    expect(hitsIn('Louise Plumpen og Peter Vadsted', said, told.slice(0, 1))).toBe(1);
    const about = { ...said, text: 'Peter Vadsted siger ikke noget' };
    expect(hitsIn(about.text, about)).toBe(1);
    const called = { ...said, text: 'Peter Vadsted, læge, sygehus eller anden sundhedsfaglig' };
    expect(hitsIn(called.text, called)).toBe(0);
  });

  test('of what was said of a withheld place only what is told as well is none: the rest is looked for', () => {
    const of = inRow('y', 'r');
    const told = { text: 'Den gamle krage fløj over skorstenen.', where: 'x', of: inRow('x', 'r') };
    const said = (text: string, page: string, also: readonly ToldText[] = [told]) => {
      const { hits, searched } = readBackHtml(`<p>${page}</p>`, [{ text, of, isSaid: true }], {
        told: also,
      });
      return [hits.map(({ found }) => found), searched.length];
    };
    const text = 'Den gamle krage fløj over skorstenen. Ring til Yrsa på 20 30 40 50.';
    expect(said(text, told.text)).toEqual([[], 1]);
    expect(said(text, `${told.text} Så: ring til Yrsa på 20304050!`)).toEqual([
      ['Ring til Yrsa på 20 30 40 50'],
      1,
    ]);
    expect(said(text, 'Tlf. 20-30-40-50')).toEqual([['20304050'], 1]);
    const number = { text: 'Tlf. 20304050', where: 'x' };
    expect(said(text, 'Tlf. 20-30-40-50', [told, number])).toEqual([[], 1]);
    expect(said(told.text, told.text)).toEqual([[], 0]);
    // What stands in the answer today can be written another way: it stops.
    const now = readBackHtml(`<p>${told.text}</p>`, [{ text: told.text, of }], { told: [told] });
    expect(now.hits).toHaveLength(1);
  });
});

const TYPED = 'plumpen';

/** Everything answered: each text by the same word, each choice by one of its options. */
function fullCase(pick: 'first' | 'last'): CaseRecord {
  const given = (part: Part): string | readonly string[] => {
    const options = 'options' in part ? part.options.map(({ value }) => value) : [];
    if (part.kind === 'choices') return options;
    if (part.kind === 'choice') return options.at(pick === 'first' ? 0 : -1) ?? '';
    if (part.kind === 'references') return ['ra'];
    return part.kind === 'date' ? '2026-02-03' : TYPED;
  };
  const changes = content.sections.flatMap(({ id, repeatFor, questions }) => {
    const at = repeatFor ? instanceFor(id, 'ra') : id;
    return questions.flatMap((question) => {
      const { shape, parts } = kindOf(question);
      if (isSimple(question)) return [answer(at, question.id, given(question))];
      const row = shape === 'rows' ? 'ra' : undefined;
      const cells = parts.map((part) => answer(at, question.id, given(part), part.id, row));
      return row === undefined ? cells : [rowMark(at, question.id, row, 1), ...cells];
    });
  });
  return changed(changes);
}

test('every word that stands in the documents of an empty case is known', async () => {
  const texts = await Promise.all(
    editions.map(async (edition) => {
      const doc = buildDocument(viewOf(emptyRecord), meta, edition);
      const { tree, strings } = await readEverything((await makePdf(doc, fonts)).bytes);
      const shown = strings.filter(({ part }) => part !== 'other');
      return [...tree, ...shown, ...(await textsOfTwin(emptyRecord, edition))];
    }),
  );
  expect(unknownIn(texts.flat())).toEqual([]);
});

test.each(['first', 'last'] as const)(
  'where everything is answered, each time by the %s option, every word that nobody typed is known',
  async (pick) => {
    const record = fullCase(pick);
    const texts = await Promise.all(editions.map((edition) => textsOfTwin(record, edition)));
    expect(unknownIn(texts.flat())).toEqual([TYPED]);
  },
);

async function textsOfTwin(record: CaseRecord, edition: Edition) {
  const { stretches } = htmlStretches(await makeTwin(buildDocument(viewOf(record), meta, edition)));
  return stretches.filter(({ isCode }) => !isCode);
}

function unknownIn(texts: readonly { readonly text: string }[]): readonly string[] {
  const { words } = fixedWording();
  const all = new Set(texts.flatMap(({ text }) => wordsIn(text)));
  return [...all].filter((word) => !words.has(word) && /^[a-zæø]{3,25}$/.test(word));
}

test('every option that may be chosen is known as it stands', () => {
  const { holds } = fixedWording();
  const labels = content.sections.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      kindOf(question).parts.flatMap((part) =>
        'options' in part ? part.options.map(({ label }) => label) : [],
      ),
    ),
  );
  const unknown = [...new Set(labels)].filter((label) => !holds(label));
  expect(unknown).toEqual([]);
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
  const one = await readFile(join(root, 'src', 'cases', 'autisme.json'), 'utf8');
  const words = wordsOf(one).map(({ letters }) => letters);
  const texts = Array.from({ length: 300 }, (_, at) =>
    Array.from(
      { length: 200 },
      (_each, place) => `${words[(at * 97 + place * 31) % words.length]}q`,
    ).join(' '),
  );
  const long = `<p>${words.join(' ').repeat(20)}</p>`;
  const from = process.cpuUsage().user;
  expect(readBackHtml(long, leftOut(...texts)).hits).toEqual([]);
  const alone = process.cpuUsage().user;
  expect(readBackHtml(long, leftOut(...texts.slice(0, 3))).hits).toEqual([]);
  const [many, few] = [alone - from, process.cpuUsage().user - alone];
  // A hundred times the texts, and nowhere near a hundred times the work.
  expect(many).toBeLessThan(few * 12);
});
