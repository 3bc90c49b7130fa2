// A place in a draft is found again by its words in its own answer, or is said to be changed or gone; never another.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import type { Spot } from '#forms/answers/reviews.ts';
import { content } from '#forms/content/index.ts';
import type { Part } from '#forms/content/types.ts';
import { cellsIn, leafIn, listIn, liveRows, textIn } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { isPlainText } from '#forms/kinds/plainText.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions, work } from '#src/document/editions.ts';
import type { Block, Doc } from '#src/document/model.ts';
import { redact } from '#src/document/redact.ts';
import { isReviewRound } from '#src/log/reviewGuards.ts';
import { toBase64 } from '#src/review/base64.ts';
import { randomId } from '#src/review/ids.ts';
import { piecesOf } from '#src/review/pieces.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { askedSpots, placeOf, spotChapters, spotFinder, spotsOf } from '#src/review/spots.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { answersIn } from './fixtures/printedTexts.ts';
import { bytesFrom, SENT_AT } from './fixtures/reviewFiles.ts';

vi.setConfig({ testTimeout: 120_000 });

const parents = reviewEdition('custodian', []);
const draftOf = (view: CaseView): Doc => buildDocument(view, meta, parents);
const blocksOf = (doc: Doc) =>
  doc.parts.flatMap((part) => part.chapters.flatMap((one) => one.blocks));

/** Everything that stands as words or as items, in order, wherever it stands. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('is' in value && 'paragraphs' in value) return wordsOfList(value.paragraphs);
  if ('is' in value && 'items' in value) return wordsOfList(value.items);
  return Object.values(value).flatMap(wordsIn);
}
const wordsOfList = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);

describe.each(examples.map(({ id }) => id))('the draft of %s', (id) => {
  test('is its pieces, one after the other, in every edition', async () => {
    const view = await exampleView(id);
    for (const edition of editions)
      for (const block of blocksOf(buildDocument(view, meta, edition))) {
        const pieces = piecesOf(block);
        expect(pieces.flatMap((one) => wordsIn(one.block))).toEqual(wordsIn(block));
        expect(titlesIn(pieces.map((one) => one.block))).toEqual(titlesIn([block]));
      }
  });

  test('has a place for every answer it tells, each with the words that stand there', async () => {
    const view = await exampleView(id);
    const doc = draftOf(view);
    const spots = spotsOf(doc);
    const told = new Set(
      blocksOf(doc).flatMap((one) =>
        'of' in one && one.of ? [`${one.of.instance}/${one.of.question}`] : [],
      ),
    );
    let places = 0;
    for (const { instance, question, texts } of answersIn(view)) {
      const at = `${instance.key}/${question.id}`;
      if (!told.has(at) || texts.length === 0) continue;
      places += 1;
      const there = spots
        .filter((one) => one.at === at || one.at.startsWith(`${at}/`))
        .flatMap((one) => one.text.split('\n'));
      for (const text of texts) expect(there, at).toContain(text);
    }
    expect(places).toBeGreaterThan(20);
  });

  test('has each id once, the same each time, and in a form the case takes', async () => {
    const view = await exampleView(id);
    const spots = spotsOf(draftOf(view));
    expect(new Set(spots.map((one) => one.id)).size).toBe(spots.length);
    expect(new Set(spots.map(({ at, nth }) => `${at} ${nth}`)).size).toBe(spots.length);
    expect(spotsOf(draftOf(await exampleView(id)))).toEqual(spots);
    for (const { text, title } of spots) {
      expect(text.trim()).not.toBe('');
      expect(title.trim()).not.toBe('');
    }
    const round = {
      id: randomId('g', bytesFrom(1)(26)),
      recipient: { is: 'custodian', name: 'Pia Prøve' },
      sentAt: SENT_AT,
      answerBy: '2026-12-06',
      draft: '',
      key: toBase64(bytesFrom(2)(32)),
      spots,
      leftOut: [],
    };
    expect(isReviewRound(round)).toBe(true);
  });

  test('is found word for word in what the adviser sees, whoever the labels speak to', async () => {
    const view = await exampleView(id);
    const find = spotFinder(buildDocument(view, meta, work));
    const spots = spotsOf(draftOf(view));
    expect(spots.filter((one) => find(one).is !== 'same')).toEqual([]);
  });
});

/** What facts, records and rows of tables are told, by their number. */
function titlesIn(blocks: readonly Block[]): readonly (string | number)[] {
  return blocks.flatMap((block): readonly (string | number)[] => {
    if (block.block === 'facts') return block.facts.map((one) => one.number);
    if (block.block === 'records') return block.items.map((one) => one.title);
    return block.block === 'table' ? block.rows.map((row) => JSON.stringify(row)) : [];
  });
}

describe('a place', () => {
  const long = 'Først dette.\nSå dette.\nTil sidst dette.';
  const started = [
    answer('screening', 'outcome', 'full', 'choice'),
    answer('plan-choice', 'plan-choice', 'child-plan', 'choice'),
  ];
  const base = changed(
    [
      ...started,
      answer('analysis', 'connections', long),
      rowMark('wishes', 'wishes', 'w1', 1),
      answer('wishes', 'wishes', 'Barnet', 'whose', 'w1'),
      answer('wishes', 'wishes', 'At få ro i frikvarteret', 'words', 'w1'),
      rowMark('wishes', 'wishes', 'w2', 2),
      answer('wishes', 'wishes', 'At få ro i frikvarteret', 'words', 'w2'),
    ],
    emptyRecord,
  );
  const spots = spotsOf(draftOf(viewOf(base)));
  const spot = (start: string, nth = 0): Spot => {
    const found = spots.filter((one) => one.text.includes(start))[nth];
    if (!found) throw new Error(`Expected a place with ${start}`);
    return found;
  };
  const draftAfter = (...changes: readonly Change[]) => draftOf(viewOf(changed(changes, base)));

  test('is a paragraph where there are several, and a row where there are rows', () => {
    expect(spots.filter((one) => one.at === 'analysis/connections').map((one) => one.text)).toEqual(
      long.split('\n'),
    );
    expect(spot('At få ro').at).toBe('wishes/wishes/w1');
    expect(spot('At få ro', 1).at).toBe('wishes/wishes/w2');
    expect(spot('At få ro').id).not.toBe(spot('At få ro', 1).id);
  });

  test('has an id of its own where the same words stand twice in an answer', () => {
    const twice = draftAfter(answer('analysis', 'connections', 'Det er svært.\nOg\nDet er svært.'));
    const alike = spotsOf(twice).filter(({ text }) => text === 'Det er svært.');
    expect(alike.map(({ nth }) => nth)).toEqual([0, 2]);
    expect(new Set(alike.map(({ id }) => id)).size).toBe(2);
  });

  test('stays where it was when another paragraph comes before it', () => {
    const doc = draftAfter(answer('analysis', 'connections', `Noget nyt.\n${long}`));
    for (const start of ['Først', 'Så', 'Til sidst'])
      expect(placeOf(spot(start), doc)).toBe('same');
    const found = spotFinder(doc)(spot('Så dette'));
    expect(found.is === 'same' && found.spot.nth).toBe(2);
  });

  test('is changed when its words are, also to those of another answer', () => {
    const doc = draftAfter(
      answer('analysis', 'connections', 'Først dette.\nHelt andet.\nTil sidst dette.'),
      answer('analysis', 'most-important', 'Så dette.'),
    );
    expect(placeOf(spot('Først'), doc)).toBe('same');
    expect(placeOf(spot('Så dette'), doc)).toBe('changed');
  });

  test('does not move to another row with the same words', () => {
    const doc = draftAfter(answer('wishes', 'wishes', 'Noget andet', 'words', 'w1'));
    expect(placeOf(spot('At få ro'), doc)).toBe('changed');
    expect(placeOf(spot('At få ro', 1), doc)).toBe('same');
    const out: Change = {
      address: { in: 'row', instance: 'wishes', question: 'wishes', row: 'w1' },
      value: { order: 1, removed: true },
    };
    expect(placeOf(spot('At få ro'), draftAfter(out))).toBe('gone');
    expect(placeOf(spot('At få ro', 1), draftAfter(out))).toBe('same');
  });

  test('is gone when the answer is taken back, and the same again when it is put back', () => {
    expect(placeOf(spot('Så dette'), draftAfter(answer('analysis', 'connections', '')))).toBe(
      'gone',
    );
    const back = draftAfter(
      answer('analysis', 'connections', ''),
      answer('analysis', 'connections', long),
    );
    expect(placeOf(spot('Så dette'), back)).toBe('same');
  });
});

test('what somebody says is changed when it is said by somebody else', async () => {
  const { record } = await exampleView('cerebral-parese');
  const spots = spotsOf(draftOf(viewOf(record)));
  const [spot] = spots.filter(({ at }) => at.includes('/parent-views/'));
  const [instance = '', question = '', row] = spot?.at.split('/') ?? [];
  const said = liveRows(record.answers[instance]?.[question]).find(({ id }) => id === row);
  const other = liveRows(record.answers.child?.custodians).find(
    ({ id }) => !listIn(said?.cells.who).includes(id),
  );
  if (!spot || !other) throw new Error('Expected two parents, and what one of them says');
  const by = (id: string) => changed([answer(instance, question, [id], 'who', row)], record);
  expect(placeOf(spot, draftOf(viewOf(by(other.id))))).toBe('changed');
  const same = listIn(said?.cells.who)[0] ?? '';
  expect(placeOf(spot, draftOf(viewOf(by(same))))).toBe('same');
});

/** The free texts of an answer or a row, line by line, straight from a record: the oracle. */
function linesAt(view: CaseView, at: string): readonly string[] {
  const [instance = '', asked = '', row] = at.split('/');
  const found = instancesIn(view).find(({ key }) => key === instance);
  const question = found?.section.questions.find((one) => one.id === asked);
  if (!question) return [];
  const kept = view.record.answers[instance]?.[asked];
  const parts = kindOf(question).parts.filter(isTyped);
  if (isSimple(question)) return isTyped(question) ? linesOf(textIn(leafIn(kept))) : [];
  const cells =
    row === undefined
      ? [cellsIn(kept)]
      : liveRows(kept)
          .filter(({ id }) => id === row)
          .map((one) => one.cells);
  return cells.flatMap((one) => parts.flatMap(({ id }) => linesOf(textIn(one[id]))));
}
const isTyped = ({ kind }: Pick<Part, 'kind'> | { readonly kind: string }) =>
  kind === 'text' || kind === 'longText';
const linesOf = (text: string) =>
  text
    .split(/[\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One thing somebody does to the texts of a case: the numbers choose among them. */
type Edit = { readonly which: number; readonly other: number; readonly how: (typeof hows)[number] };
const hows = ['before', 'after', 'drop', 'turn', 'replace', 'empty', 'copy', 'remove'] as const;
const anyEdit: fc.Arbitrary<Edit> = fc.record({
  which: fc.nat(10_000),
  other: fc.nat(10_000),
  how: fc.constantFrom(...hows),
});

type Typed = Extract<Change['address'], { in: 'answer' }>;

/** Where free text stands in a record. */
function typedIn(view: CaseView): readonly Typed[] {
  return instancesIn(view).flatMap(({ key: instance, section }) =>
    section.questions.flatMap((question): readonly Typed[] => {
      const at = { in: 'answer', instance, question: question.id } as const;
      const kept = view.record.answers[instance]?.[question.id];
      const parts = kindOf(question).parts.filter(isTyped);
      if (isSimple(question)) return isTyped(question) && leafIn(kept) ? [at] : [];
      if (kept?.shape !== 'rows')
        return parts.filter(({ id }) => cellsIn(kept)[id]).map(({ id }) => ({ ...at, part: id }));
      return liveRows(kept).flatMap((row) =>
        parts.filter(({ id }) => row.cells[id]).map(({ id }) => ({ ...at, row: row.id, part: id })),
      );
    }),
  );
}

function textAt({ record }: CaseView, { instance, question, row, part = '' }: Typed): string {
  const kept = record.answers[instance]?.[question];
  if (kept?.shape === 'leaf') return textIn(kept.value);
  const cells =
    row === undefined ? cellsIn(kept) : liveRows(kept).find(({ id }) => id === row)?.cells;
  return textIn(cells?.[part]);
}

function edited(view: CaseView, { which, other, how }: Edit): CaseView {
  const all = typedIn(view);
  const [at, from] = [all[which % all.length], all[other % all.length]];
  if (!at || !from) return view;
  const lines = textAt(view, at).split('\n');
  const write = (text: string) => viewOf(changed([{ address: at, value: text }], view.record));
  switch (how) {
    case 'before':
      return write(['Noget nyt foran.', ...lines].join('\n'));
    case 'after':
      return write([...lines, 'Noget nyt bagefter.'].join('\n'));
    case 'drop':
      return write(lines.slice(1).join('\n'));
    case 'turn':
      return write(lines.toReversed().join('\n'));
    case 'replace':
      return write(lines.map((line, nth) => (nth === 0 ? `${line} Og mere.` : line)).join('\n'));
    case 'empty':
      return write('');
    case 'copy':
      return write(textAt(view, from));
    case 'remove': {
      const { instance, question, row } = at;
      if (row === undefined) return write('');
      const address = { in: 'row', instance, question, row } as const;
      return viewOf(changed([{ address, value: { order: 9, removed: true } }], view.record));
    }
  }
}

test('no comment comes to stand at a wrong paragraph, whatever is changed later', async () => {
  const counts = { same: 0, changed: 0, gone: 0, untouched: 0 };
  const cases = await Promise.all(examples.map(({ id }) => exampleView(id)));
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.array(anyChange(content), { maxLength: 40, size: 'max' }),
      fc.array(anyEdit, { maxLength: 60, size: 'max' }),
      fc.array(anyChange(content), { maxLength: 10 }),
      (example, first, edits, later) => {
        const before = viewOf(changed(first, example.record));
        const now = viewOf(changed(later, edits.reduce(edited, before).record));
        const [toldBefore, toldNow] = [before, now].map(
          (view) => redact(view, parents.audience).told,
        );
        if (!toldBefore || !toldNow) throw new Error('Expected both');
        const find = spotFinder(draftOf(now));
        const spots = spotsOf(draftOf(before));
        for (const spot of spots) {
          const place = find(spot);
          counts[place.is] += 1;
          const [then, there] = [linesAt(toldBefore, spot.at), linesAt(toldNow, spot.at)];
          const own = spot.text.split('\n').filter((line) => then.includes(line));
          // What it was written to still stands in the very same answer.
          if (place.is === 'same') {
            expect(place.spot.at).toBe(spot.at);
            expect(place.spot.text).toBe(spot.text);
            for (const line of own) expect(there).toContain(line);
          }
          if (place.is === 'changed')
            for (const one of place.now) {
              expect(one.at).toBe(spot.at);
              expect(one.text).not.toBe(spot.text);
            }
          // An answer that nobody has touched, and that is words alone, has no changed place.
          const isAlike =
            JSON.stringify(answerAt(toldBefore, spot.at)) ===
            JSON.stringify(answerAt(toldNow, spot.at));
          if (isAlike && own.join('\n') === spot.text && place.is !== 'gone') {
            counts.untouched += 1;
            expect(place.is).toBe('same');
          }
        }
        // And what was sent is always plain text, as a case keeps it.
        expect(spots.filter((one) => !isPlainText(one.title) || !isPlainText(one.text))).toEqual(
          [],
        );
      },
    ),
    { numRuns: 30 },
  );
  expect(counts.same).toBeGreaterThan(1000);
  expect(counts.changed).toBeGreaterThan(100);
  expect(counts.gone).toBeGreaterThan(100);
  expect(counts.untouched).toBeGreaterThan(500);
});

function answerAt({ record }: CaseView, at: string): unknown {
  const [instance = '', question = '', row] = at.split('/');
  const kept = record.answers[instance]?.[question];
  return row === undefined ? kept : liveRows(kept).find(({ id }) => id === row)?.cells;
}

test('a young person is told what is for them, and a place may be left out for one reader alone', async () => {
  const view = await exampleView('cerebral-parese');
  const all = spotsOf(draftOf(view));
  const [first] = all.filter((one) => one.at.startsWith('analysis/'));
  if (!first) throw new Error('Expected an analysis');
  const without = buildDocument(view, meta, reviewEdition('custodian', [first.at]));
  expect(placeOf(first, without)).toBe('gone');
  expect(JSON.stringify(without)).not.toContain(first.text);
  expect(JSON.stringify(without)).toContain('"left-out"');
  const hidden = (reason: string) =>
    viewOf(
      changed(
        [
          {
            address: {
              in: 'withheld',
              instance: 'analysis',
              question: first.at.split('/')[1] ?? '',
            },
            value: [reason],
          },
        ],
        view.record,
      ),
    );
  const seenBy = (is: 'custodian' | 'young' | 'supporter', reason: string) =>
    placeOf(first, buildDocument(hidden(reason), meta, reviewEdition(is, [])));
  expect(seenBy('custodian', 'not-for-family')).toBe('gone');
  expect(seenBy('supporter', 'not-for-family')).toBe('gone');
  expect(seenBy('young', 'not-for-family')).toBe('same');
  expect(seenBy('young', 'not-for-child')).toBe('gone');
  expect(seenBy('custodian', 'not-for-child')).toBe('same');
  expect(seenBy('young', 'third-party')).toBe('gone');
});

describe('what somebody is asked of', () => {
  const questions = new Map(
    content.sections.flatMap(({ id, questions: all }) =>
      all.map((one) => [`${id}/${one.id}`, one.kind] as const),
    ),
  );
  const kindAt = (at: string) => {
    const [instance = '', question = ''] = at.split('/');
    return questions.get(`${instance.split('@')[0]}/${question}`);
  };

  test.each(examples.map(({ id }) => id))(
    'is no date and no tick, and in each chapter: %s',
    async (id) => {
      for (const { chapter, pieces } of spotChapters(draftOf(await exampleView(id)))) {
        const asked = askedSpots(pieces);
        const all = pieces.flatMap(({ spot }) => spot ?? []);
        expect(asked.length > 0, chapter.title).toBe(all.length > 0);
        const bare = all.filter((one) => !asked.includes(one));
        if (bare.length > 0) expect(asked.filter(({ at }) => kindAt(at) === 'date')).toEqual([]);
        for (const { at } of bare) expect(['date', 'choice', 'text'], at).toContain(kindAt(at));
      }
    },
  );

  test('is the Egg as a whole, which has no levels of its own to give away', async () => {
    const doc = draftOf(await exampleView('cerebral-parese'));
    const egg = spotChapters(doc).find(({ chapter }) => chapter.id === 'egg');
    const [spot, ...more] = askedSpots(egg?.pieces ?? []);
    expect(more).toEqual([]);
    expect(spot).toMatchObject({ at: '', nth: 0, title: egg?.chapter.title });
    expect(spot?.text).not.toMatch(/\d|niveau/i);
    const all = buildDocument(await exampleView('cerebral-parese'), meta, work);
    expect(spot && placeOf(spot, all)).toBe('same');
  });

  test('leaves every place that was asked of before where it was', async () => {
    const doc = draftOf(await exampleView('autisme'));
    const relevance = spotsOf(doc).filter(({ at }) => at.endsWith('/relevance'));
    expect(relevance.length).toBeGreaterThan(3);
    for (const one of relevance) expect(placeOf(one, doc)).toBe('same');
  });
});

test('the pieces of a chapter carry the places, in reading order', async () => {
  const doc = draftOf(await exampleView('cerebral-parese'));
  const chapters = spotChapters(doc);
  expect(chapters.map(({ chapter }) => chapter)).toEqual(
    doc.parts.flatMap((part) => part.chapters),
  );
  const pieces = chapters.flatMap((one) => one.pieces);
  expect(pieces.flatMap(({ spot }) => spot ?? [])).toEqual(spotsOf(doc));
  for (const { at, spot } of pieces) expect(spot?.at).toBe(at);
});
