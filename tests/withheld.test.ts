// Marks for whom something is meant: kept like any answer, and never lost on the way.
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { reasonsAt, reasonsFor } from '#forms/answers/withheld.ts';
import { isWithheldFrom } from '#src/document/audience.ts';
import { tellChanges } from '#src/log/changeSentences.ts';
import { changesSince } from '#src/log/changesSince.ts';
import { conflictsIn, joinedValue, settle } from '#src/log/conflicts.ts';
import { historySentence, readHistory } from '#src/log/history.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { readEntry } from '#src/log/readEntry.ts';
import { recordOf, toCaseFile } from '#src/storage/caseFile.ts';
import { practiceCopyOf } from '#src/storage/practiceCopy.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { upgradeCaseFile } from '#src/storage/upgradeCaseFile.ts';
import { minute, Writer } from './fixtures/logWriters.ts';
import { row, say, viewOf } from './fixtures/makeCase.ts';
import { because, placeAt, withhold } from './fixtures/marks.ts';
import { closeCase, World } from './fixtures/sessionWorld.ts';
import { smallContent } from './fixtures/smallContent.ts';

const index = indexContent(smallContent);
const identity = { id: 'c1', practice: true, createdAt: minute(0) };
const fact = [row('theme/facts:ra', 1), say('theme/facts:ra/text', 'Morfar bor hos dem')];
const view = (...changes: readonly Change[]) => viewOf(smallContent, changes);
const marks = (...changes: readonly Change[]) => view(...changes).record.withheld;

describe('a mark', () => {
  test('stands by its question or row, each reason once, and is gone without reasons', () => {
    expect(marks(withhold('wishes/purpose', 'third-party', 'protected-address'))).toEqual({
      wishes: { purpose: ['protected-address', 'third-party'] },
    });
    expect(
      marks(withhold('theme/facts:ra', 'not-for-child'), withhold('theme/facts', 'third-party')),
    ).toEqual({ theme: { 'facts/ra': ['not-for-child'], facts: ['third-party'] } });
    const shared = [withhold('wishes/purpose', 'third-party'), withhold('wishes/purpose')];
    expect(
      view(...shared, because('wishes/purpose', 'x'), because('wishes/purpose', '')).record,
    ).toEqual(emptyRecord);
  });

  test('holds for a row also when it stands on the whole answer', () => {
    const { record } = view(
      withhold('theme/facts', 'third-party'),
      withhold('theme/facts:ra', 'not-for-child'),
    );
    expect(reasonsAt(record, placeAt('theme/facts:ra'))).toEqual(['not-for-child']);
    expect(reasonsFor(record, placeAt('theme/facts:ra'))).toEqual(['third-party', 'not-for-child']);
    expect(reasonsFor(record, placeAt('theme/facts:rb'))).toEqual(['third-party']);
  });

  test('is not taken in where there is nothing to mark, nor with a reason nobody knows', () => {
    const odd: readonly Change[] = [
      withhold('wishes/nothing', 'third-party'),
      withhold('wishes/purpose:ra', 'third-party'),
      { address: { in: 'withheld', instance: 'wishes', question: 'purpose' }, value: ['secret'] },
      {
        address: { in: 'withheld', instance: 'wishes', question: 'purpose' },
        value: 'third-party',
      },
    ];
    expect(view(...odd).record).toEqual(emptyRecord);
  });

  test('outlives its row, and is there when the row comes back', () => {
    const marked = [...fact, withhold('theme/facts:ra', 'third-party')];
    const removed = [...marked, row('theme/facts:ra', 1, true)];
    const back = [...removed, row('theme/facts:ra', 1)];
    for (const changes of [marked, removed, back])
      expect(marks(...changes)).toEqual({ theme: { 'facts/ra': ['third-party'] } });
  });

  test('is for the audiences it names; two of them are for all but the adviser', () => {
    const from = (...reasons: Parameters<typeof isWithheldFrom>[1]) =>
      (['adviser', 'family', 'child', 'appeals', 'course'] as const).filter((one) =>
        isWithheldFrom(one, reasons),
      );
    const all = ['family', 'child', 'appeals', 'course'];
    expect(from('protected-address')).toEqual(all);
    expect(from('third-party')).toEqual(all);
    expect(from('not-for-family')).toEqual(['family']);
    expect(from('not-for-child')).toEqual(['child']);
    expect(from('not-for-appeals')).toEqual(['appeals']);
    expect(from()).toEqual([]);
  });

  test('withdraws no finished phase, and a closed case takes it', async () => {
    const world = new World();
    closeCase(world);
    const { answers, phases } = world.session.getSnapshot().view.record;
    expect(world.session.getSnapshot().phase).toBe('closed');
    world.session.write([say('wishes/purpose', 'At få ro')]);
    world.session.mark([withhold('wishes/purpose', 'not-for-child')]);
    await world.rest();
    const { view: now, phase } = world.session.getSnapshot();
    expect(phase).toBe('closed');
    expect(now.record).toMatchObject({ answers, phases });
    expect(now.record.withheld).toEqual({ wishes: { purpose: ['not-for-child'] } });
    // And it is in the log, from which the case is opened again.
    const again = new CaseFold(index);
    for (const operation of world.store.operations.values()) again.apply(operation);
    expect(again.record).toEqual(now.record);
  });
});

/** Two who mark apart, and meet. */
async function apart(one: Change, two: Change, before: readonly Change[] = []) {
  const [anna, bo] = [new Writer('anna'), new Writer('bo')];
  await anna.write(0, [...fact, ...before]);
  await bo.meet(anna);
  await anna.write(1, [one]);
  await bo.write(2, [two]);
  await anna.meet(bo);
  await bo.meet(anna);
  const seen = { index, record: anna.fold.record, today: '2026-11-21' };
  return { anna, bo, seen, conflicts: conflictsIn(seen, anna.fold) };
}

describe('marks set apart', () => {
  test('are all left out until a person chooses, whoever was the latest', async () => {
    for (const [one, two] of [
      [withhold('theme/facts:ra', 'third-party'), withhold('theme/facts:ra', 'not-for-child')],
      [withhold('theme/facts:ra', 'not-for-child'), withhold('theme/facts:ra', 'third-party')],
    ] as const) {
      const { anna, bo, conflicts } = await apart(one, two);
      const union = { theme: { 'facts/ra': ['third-party', 'not-for-child'] } };
      expect(anna.fold.record.withheld).toEqual(union);
      expect(bo.fold.record.withheld).toEqual(union);
      expect(CaseFold.fromState(index, anna.fold.toState())?.record.withheld).toEqual(union);
      expect(conflicts).toMatchObject([
        { section: 'theme', label: 'Oplysninger', part: 'Hvem må se det?', join: 'list' },
      ]);
    }
  });

  test('are left out also when one of them shared it again', async () => {
    const shared = withhold('theme/facts:ra');
    const { anna } = await apart(withhold('theme/facts:ra', 'third-party'), shared, [
      withhold('theme/facts:ra', 'not-for-child'),
    ]);
    expect(reasonsAt(anna.fold.record, placeAt('theme/facts:ra'))).toEqual(['third-party']);
    // The later one shared it, and the earlier mark came in last: still left out.
    const late = new CaseFold(index);
    for (const operation of anna.operations.toReversed()) late.apply(operation);
    expect(late.record).toEqual(anna.fold.record);
  });

  test('are settled by what is chosen, and not before', async () => {
    const { anna, conflicts } = await apart(
      withhold('theme/facts:ra', 'third-party'),
      withhold('theme/facts:ra', 'not-for-child'),
    );
    const [conflict] = conflicts;
    if (!conflict) throw new Error('Expected a conflict');
    expect(joinedValue(conflict)).toEqual(['third-party', 'not-for-child']);
    expect(conflict.versions.map(({ by, text }) => [by, text])).toEqual([
      ['bo', 'Ikke til barnet'],
      ['anna', 'Om en anden person'],
    ]);
    const { changes, seen } = settle(conflict, ['not-for-child']);
    await anna.write(3, changes, seen);
    expect(anna.fold.conflicts).toEqual([]);
    expect(reasonsAt(anna.fold.record, placeAt('theme/facts:ra'))).toEqual(['not-for-child']);
  });

  test('that say the same are no conflict', async () => {
    const same = withhold('theme/facts:ra', 'third-party');
    expect((await apart(same, same)).conflicts).toEqual([]);
  });

  test('leave the reasons in own words side by side', async () => {
    const { conflicts } = await apart(
      because('theme/facts:ra', 'Han har bedt om det'),
      because('theme/facts:ra', 'Aftalt med mor'),
    );
    expect(conflicts).toMatchObject([{ part: 'Grunden til mærket', join: 'text' }]);
  });
});

describe('the history', () => {
  test('tells marks in plain words, newest first', async () => {
    const writer = new Writer('anna');
    await writer.write(0, fact);
    await writer.write(1, [withhold('theme/facts:ra', 'third-party', 'not-for-child')]);
    await writer.write(2, [because('theme/facts:ra', 'Han har bedt om det')]);
    await writer.write(3, [withhold('theme/facts:ra'), because('theme/facts:ra', '')]);
    await writer.write(4, [withhold('theme/facts', 'not-for-appeals')]);
    const now = { index, record: writer.fold.record, today: '2026-11-21' };
    const told = readHistory(now, writer.operations).ofQuestion('theme', 'facts');
    const name = 'Oplysning ”Morfar bor hos dem”';
    expect(told.map(historySentence).slice(0, 5)).toEqual([
      'Mærket: Ikke i bilag til Ankestyrelsen.',
      `${name}: Mærket er taget af.`,
      `${name}: Grunden til mærket er slettet.`,
      `${name}: Grunden til mærket: Han har bedt om det.`,
      `${name}: Mærket: Om en anden person, Ikke til barnet.`,
    ]);
    expect(told[4]).toMatchObject({ by: 'anna', at: minute(1) });
  });

  test('tells what is marked otherwise since a version', () => {
    const before = [...fact, withhold('theme/facts:ra', 'third-party')];
    const after = [
      ...before,
      withhold('theme/facts:ra', 'not-for-child'),
      withhold('wishes/purpose', 'not-for-family'),
      because('wishes/purpose', 'Aftalt med barnet'),
    ];
    const told = (...[one, two]: readonly (readonly Change[])[]) =>
      tellChanges(changesSince(view(...(one ?? [])), view(...(two ?? [])))).sections.flatMap(
        ({ questions }) => questions.flatMap(({ sentences }) => sentences),
      );
    const name = 'Oplysning ”Morfar bor hos dem”. ';
    expect(told(before, after)).toEqual([
      `${name}Mærket er ændret fra ”Om en anden person” til ”Ikke til barnet”.`,
      'Mærket: Ikke til familien.',
      'Grunden til mærket: Aftalt med barnet.',
    ]);
    expect(told(before, fact)).toEqual([
      `${name}Ikke mærket længere. Mærket var: Om en anden person.`,
    ]);
    expect(told(before, before)).toEqual([]);
  });
});

describe('an entry of the log', () => {
  const operation = makeOperation(
    new CaseFold(index),
    [withhold('theme/facts:ra', 'third-party'), because('theme/facts:ra', 'x')],
    { id: 'o1', at: minute(0), by: '' },
  );
  const entry = (changes: unknown) => ({ operation: { ...operation, changes }, after: [] });
  const at = { in: 'withheld', instance: 'a', question: 'b' };

  test('with marks is read', () => {
    expect(readEntry(entry(operation.changes))).toBeDefined();
  });

  test.each([
    ['a reason nobody knows', { address: at, value: ['secret'] }],
    ['words for a mark', { address: at, value: 'third-party' }],
    ['a part', { address: { ...at, part: 'text' }, value: [] }],
    ['a row that is none', { address: { ...at, row: 'Å' }, value: [] }],
    ['no question', { address: { in: 'withheld', instance: 'a' }, value: [] }],
    ['a list for why', { address: { ...at, in: 'withheldBecause' }, value: [] }],
    ['a register this program does not know', { address: { ...at, in: 'withheldFor' }, value: [] }],
  ])('with %s is refused whole, so that no mark is dropped in silence', (_what, change) => {
    expect(readEntry(entry([change]))).toBeUndefined();
  });
});

describe('a case file', () => {
  const changes = [
    ...fact,
    withhold('theme/facts:ra', 'not-for-child', 'third-party'),
    because('theme/facts:ra', 'Han har bedt om det'),
    withhold('wishes/purpose', 'not-for-family'),
  ];
  const file = toCaseFile(smallContent, identity, view(...changes).record);

  test('carries the marks, and gives them back', () => {
    expect(file).toMatchObject({
      version: 3,
      withheld: {
        theme: { 'facts/ra': ['third-party', 'not-for-child'] },
        wishes: { purpose: ['not-for-family'] },
      },
      withheldBecause: { theme: { 'facts/ra': 'Han har bedt om det' } },
    });
    const read = readCaseFile(smallContent, JSON.stringify(file));
    expect(read).toMatchObject({ ok: true, file });
    expect(recordOf(smallContent, file)).toEqual(view(...changes).record);
  });

  test('says nothing of marks on rows that were taken out', () => {
    const removed = view(...changes, row('theme/facts:ra', 1, true)).record;
    expect(toCaseFile(smallContent, identity, removed)).toMatchObject({
      withheld: { wishes: { purpose: ['not-for-family'] } },
      withheldBecause: {},
    });
  });

  test('of version 1 is upgraded: everything was for everybody', () => {
    const { withheld: _marks, withheldBecause: _whys, ...rest } = file;
    const old = { ...rest, version: 1 };
    expect(upgradeCaseFile(old)).toEqual({
      ...rest,
      version: 3,
      withheld: {},
      withheldBecause: {},
    });
    expect(readCaseFile(smallContent, JSON.stringify(old))).toMatchObject({
      ok: true,
      file: { ...rest, version: 3, withheld: {}, withheldBecause: {} },
    });
    // Whatever it says of marks is never dropped.
    expect(upgradeCaseFile({ ...file, version: 1 })).toEqual(file);
  });

  test('of this version is not touched by an upgrade, and what is no file is left to the check', () => {
    for (const given of [file, { version: 7 }, { version: 'x' }, [], 'x', null])
      expect(upgradeCaseFile(given)).toBe(given);
  });

  test.each([
    ['an unknown reason', { theme: { facts: ['secret'] } }, /”theme”/],
    ['a mark on no question', { theme: { nothing: ['third-party'] } }, /”theme”/],
    ['a mark on a row of a question without rows', { wishes: { 'purpose/ra': [] } }, /”wishes”/],
    [
      'a mark on a row that is not there',
      { theme: { 'facts/rz': ['third-party'] } },
      /ikke er i filen/,
    ],
    ['the same reason twice', { theme: { facts: ['third-party', 'third-party'] } }, /to gange/],
    ['marks in no section', { zodiac: { facts: ['third-party'] } }, /”zodiac”/],
    ['marks of another shape', 'none', /hvem der må se hvad/],
  ])('with %s is refused with a sentence', (_what, withheld, sentence) => {
    const read = readCaseFile(smallContent, JSON.stringify({ ...file, withheld }));
    expect(read).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
  });

  test('takes the reasons in any order', () => {
    const withheld = { ...file.withheld, theme: { 'facts/ra': ['not-for-child', 'third-party'] } };
    expect(readCaseFile(smallContent, JSON.stringify({ ...file, withheld })).ok).toBe(true);
  });

  test('made into practice keeps the marks by their rows, and none of the words', () => {
    const copy = practiceCopyOf(smallContent, file, -40);
    const [fact] = [copy.answers.theme?.facts].flat();
    const id = typeof fact === 'object' && 'id' in fact ? fact.id : '';
    expect(copy.withheld).toEqual({
      theme: { [`facts/${id}`]: ['third-party', 'not-for-child'] },
      wishes: { purpose: ['not-for-family'] },
    });
    expect(JSON.stringify(copy)).not.toContain('bedt om det');
    expect(readCaseFile(smallContent, JSON.stringify(copy))).toMatchObject({ ok: true });
  });
});
