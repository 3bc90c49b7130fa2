// Where two wrote apart: both are shown, and what a person chooses stands alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey } from '#forms/answers/address.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import type { Conflict } from '#src/log/conflicts.ts';
import { conflictAt, conflictsIn, joinedValue, settle } from '#src/log/conflicts.ts';
import { CaseFold } from '#src/log/operation.ts';
import { isSameValue } from '#src/log/sameValue.ts';
import { anyLife, index, live, minute, Writer } from './fixtures/logWriters.ts';
import { contentWith, defer, row, say } from './fixtures/makeCase.ts';

/** Two who both have `before`, write apart, and meet. */
async function apart(before: readonly Change[], one: readonly Change[], two: readonly Change[]) {
  const [anna, bo] = [new Writer('anna'), new Writer('bo')];
  await anna.write(0, before);
  await bo.meet(anna);
  await anna.write(1, one);
  await bo.write(2, two);
  await anna.meet(bo);
  await bo.meet(anna);
  return anna;
}

const viewOf = ({ fold }: Writer) => ({ index, record: fold.record, today: '2026-11-21' });
const conflictsOf = (writer: Writer) => conflictsIn(viewOf(writer), writer.fold);

describe('a conflict', () => {
  test('shows the question, and what each wrote and when', async () => {
    const writer = await apart(
      [],
      [say('wishes/purpose', 'At være med')],
      [say('wishes/purpose', 'At få ro')],
    );
    expect(conflictsOf(writer)).toEqual([
      {
        address: { in: 'answer', instance: 'wishes', question: 'purpose' },
        key: 'a/wishes/purpose//',
        section: 'wishes',
        label: 'Formål',
        row: '',
        part: '',
        versions: [
          { operation: 'o2-bo', at: minute(2), by: 'bo', value: 'At få ro', text: 'At få ro' },
          {
            operation: 'o1-anna',
            at: minute(1),
            by: 'anna',
            value: 'At være med',
            text: 'At være med',
          },
        ],
        seen: ['o2-bo', 'o1-anna'],
        join: 'text',
      },
    ]);
  });

  test('names the row and the part, and reads values as words', async () => {
    const before = [row('wishes/wishes:ra', 1), say('wishes/wishes:ra/words', 'Cykle')];
    const whose = (value: readonly string[]) => say('wishes/wishes:ra/whose', value);
    const writer = await apart(before, [whose(['child'])], [whose(['parents'])]);
    const [conflict] = conflictsOf(writer);
    expect(conflict).toMatchObject({
      label: 'Ønsker',
      row: 'Ønske ”Cykle”',
      part: 'Hvis',
      versions: [{ text: 'Forældre' }, { text: 'Barn' }],
      join: 'list',
    });
    expect(conflict && joinedValue(conflict)).toEqual(['child', 'parents']);
  });

  test('names its own row where there are several', async () => {
    const before = ['Cykle', 'Svømme', 'Læse'].flatMap((words, at) => [
      row(`wishes/wishes:r${at}`, at),
      say(`wishes/wishes:r${at}/words`, words),
    ]);
    const whose = (value: readonly string[]) => say('wishes/wishes:r1/whose', value);
    const writer = await apart(before, [whose(['child'])], [whose(['parents'])]);
    expect(conflictsOf(writer)).toMatchObject([{ row: 'Ønske ”Svømme”' }]);
  });

  test('comes in the order of the content: section, question, row, part', async () => {
    const both = (value: string) => [
      say('rhythm/first-date', value === 'a' ? '2026-02-03' : '2026-02-04'),
      say('wishes/wishes:rb/words', value),
      say('wishes/wishes:ra/words', value),
      defer('wishes/purpose', value),
      say('wishes/purpose', value),
      say('screening/outcome/reason', value),
      say('screening/outcome/choice', value === 'a' ? 'none' : 'full'),
      say('child/child-name', value),
    ];
    const rows = [row('wishes/wishes:ra', 2), row('wishes/wishes:rb', 1)];
    const writer = await apart(rows, both('a'), both('b'));
    expect(conflictsOf(writer).map((one) => one.key)).toEqual([
      'a/child/child-name//',
      'a/screening/outcome//choice',
      'a/screening/outcome//reason',
      'a/wishes/purpose//',
      'd/wishes/purpose',
      'a/wishes/wishes/rb/words',
      'a/wishes/wishes/ra/words',
      'a/rhythm/first-date//',
    ]);
    expect(conflictsOf(writer).map((one) => one.join)).toEqual([
      'line',
      'none',
      'text',
      'text',
      'text',
      'text',
      'text',
      'none',
    ]);
  });

  test('comes as the content has it, not as the alphabet', async () => {
    const both = (value: string) => [
      say('wishes/wishes:ra/whose', value === 'a' ? ['child'] : ['parents']),
      say('wishes/wishes:ra/words', value),
      defer('wishes/wishes', value),
      say('child/phone', value),
      say('child/child-birth-date', value === 'a' ? '2014-05-03' : '2014-05-04'),
      say('child/child-name', value),
    ];
    const writer = await apart([row('wishes/wishes:ra', 1)], both('a'), both('b'));
    expect(conflictsOf(writer).map((one) => one.key)).toEqual([
      'a/child/child-name//',
      'a/child/child-birth-date//',
      'a/child/phone//',
      'd/wishes/wishes',
      'a/wishes/wishes/ra/words',
      'a/wishes/wishes/ra/whose',
    ]);
  });

  test('is not shown in a row taken out, and is there when the row comes back', async () => {
    const words = (value: string) => say('wishes/wishes:ra/words', value);
    const writer = await apart([row('wishes/wishes:ra', 1)], [words('a')], [words('b')]);
    expect(conflictsOf(writer)).toHaveLength(1);
    await writer.write(3, [row('wishes/wishes:ra', 1, true)]);
    expect(conflictsOf(writer)).toEqual([]);
    expect(writer.fold.conflicts).toHaveLength(1);
    await writer.write(4, [row('wishes/wishes:ra', 1)]);
    expect(conflictsOf(writer)).toHaveLength(1);
  });

  test('is not shown in a section that is not asked', async () => {
    const note = (value: string) => say('wish@ra/note', value);
    const writer = await apart([row('wishes/wishes:ra', 1, true)], [note('a')], [note('b')]);
    expect(conflictsOf(writer)).toEqual([]);
    await writer.write(3, [row('wishes/wishes:ra', 1)]);
    expect(conflictsOf(writer)).toMatchObject([{ section: 'wish', label: 'Note' }]);
  });

  test('is not shown in a cell that other cells of the row leave out', () => {
    const content = contentWith([
      {
        id: 'meetings',
        kind: 'rows',
        label: 'Møder',
        missing: 'Skriv et møde',
        itemName: 'møde',
        addLabel: 'Tilføj møde',
        atLeast: 0,
        nameColumn: 'what',
        columns: [
          { id: 'what', kind: 'text', label: 'Hvad', missing: 'Skriv hvad' },
          {
            id: 'why',
            kind: 'text',
            label: 'Hvorfor',
            missing: 'Skriv hvorfor',
            shownWhen: { when: { part: 'what', is: ['andet'] }, because: 'test' },
          },
        ],
      },
    ]);
    const index = indexContent(content);
    const fold = new CaseFold(index);
    const apart = (id: string, at: number, ...changes: readonly Change[]) =>
      fold.apply({ id, at: minute(at), by: '', changes, supersedes: [] });
    apart('o1', 1, row('extra/meetings:ra', 1), say('extra/meetings:ra/why', 'a'));
    apart('o2', 1, say('extra/meetings:ra/why', 'b'));
    const now = () => conflictsIn({ index, record: fold.record, today: '2026-11-21' }, fold);
    expect(now()).toEqual([]);
    apart('o3', 2, say('extra/meetings:ra/what', 'andet'));
    expect(now()).toMatchObject([{ part: 'Hvorfor' }]);
  });

  test('is not shown in a question that other answers leave out', () => {
    const content = contentWith([
      {
        id: 'why',
        kind: 'longText',
        label: 'Hvorfor?',
        missing: 'Skriv hvorfor',
        shownWhen: { when: { question: 'child/phone', is: ['1'] }, because: 'test' },
      },
    ]);
    const fold = new CaseFold(indexContent(content));
    const apart = (id: string, changes: readonly Change[]) =>
      fold.apply({ id, at: minute(1), by: '', changes, supersedes: [] });
    apart('o1', [say('extra/why', 'a'), defer('extra/why', 'a'), say('child/phone', '2')]);
    apart('o2', [say('extra/why', 'b'), defer('extra/why', 'b')]);
    const found = () =>
      conflictsIn({ index: indexContent(content), record: fold.record, today: '2026-11-21' }, fold);
    expect(found()).toEqual([]);
    fold.apply({
      id: 'o3',
      at: minute(3),
      by: '',
      changes: [say('child/phone', '1')],
      supersedes: ['o1'],
    });
    expect(found().map((one) => one.key)).toEqual(['a/extra/why//', 'd/extra/why']);
  });

  test('of nothing is none', async () => {
    const writer = await apart([], [say('child/phone', '1')], [say('child/child-name', 'Alma')]);
    const { address } = say('child/phone', '');
    expect(conflictsOf(writer)).toEqual([]);
    expect(conflictAt(viewOf(writer), writer.fold, address)).toBeUndefined();
    const phase = { in: 'phase', phase: 'opening' } as const;
    expect(conflictAt(viewOf(writer), writer.fold, phase)).toBeUndefined();
  });
});

describe('joining', () => {
  const plain: Conflict = {
    address: { in: 'answer', instance: 'wishes', question: 'purpose' },
    key: 'a/wishes/purpose//',
    section: 'wishes',
    label: 'Formål',
    row: '',
    part: '',
    versions: [],
    seen: [],
    join: 'text',
  };

  test('puts texts under each other, the oldest first, without the empty ones', async () => {
    const writer = await apart(
      [],
      [say('wishes/purpose', ' At være med'), say('child/phone', '1')],
      [say('wishes/purpose', 'At få ro'), say('child/phone', '2')],
    );
    expect(conflictsOf(writer).map(joinedValue)).toEqual(['1 / 2', 'At være med\n\nAt få ro']);
  });

  test('leaves out what was emptied, and puts any number in the order they were written', () => {
    const of = (join: Conflict['join'], ...written: readonly (readonly [number, string])[]) =>
      joinedValue({
        ...plain,
        join,
        versions: written.map(([at, value]) => ({
          operation: `o${at}`,
          at: minute(at),
          by: '',
          value,
          text: value,
        })),
      });
    expect(of('text', [4, 'd'], [1, 'a'], [3, ' '], [2, 'b'])).toBe('a\n\nb\n\nd');
    expect(of('line', [1, 'a'], [2, 'b'], [2, 'c'], [3, 'd'])).toBe('a / b / c / d');
    expect(of('line', [3, 'd'], [2, 'b'], [2, 'c'], [1, 'a'], [1, ''])).toBe('a / b / c / d');
    expect(of('text', [2, ''], [1, 'a'])).toBe('a');
  });

  test('makes one list of what each chose, also of what they pointed at', async () => {
    const before = [row('wishes/wishes:ra', 1), row('wishes/wishes:rb', 2)];
    const at = (value: readonly string[]) => say('wish@ra/points-at', value);
    const writer = await apart(before, [at(['ra'])], [at(['rb', 'ra'])]);
    const [conflict] = conflictsOf(writer);
    expect(conflict?.join).toBe('list');
    expect(conflict && joinedValue(conflict)).toEqual(['ra', 'rb']);
  });

  test('leaves a choice of one to the person', async () => {
    const outcome = (value: string) => say('screening/outcome/choice', value);
    const writer = await apart([], [outcome('none')], [outcome('full')]);
    expect(conflictsOf(writer).map(joinedValue)).toEqual([undefined]);
  });
});

describe('what a person chooses', () => {
  test('stands alone, also when it is what was read already', async () => {
    const purpose = (value: string) => say('wishes/purpose', value);
    for (const value of ['At få ro', 'At være med', 'At være med og få ro', '']) {
      const writer = await apart([], [purpose('At være med')], [purpose('At få ro')]);
      const [conflict] = conflictsOf(writer);
      if (!conflict) throw new Error('Expected a conflict');
      const { changes, seen } = settle(conflict, value);
      await writer.write(3, changes, seen);
      expect(conflictsOf(writer)).toEqual([]);
      expect(writer.fold.headsAt(purpose('')).map((head) => head.change.value)).toEqual([value]);
    }
  });

  test('leaves standing what came while the person was choosing', async () => {
    const purpose = (value: string) => say('wishes/purpose', value);
    const writer = await apart([], [purpose('a')], [purpose('b')]);
    const [conflict] = conflictsOf(writer);
    if (!conflict) throw new Error('Expected a conflict');
    const late = new Writer('carl');
    await late.write(3, [purpose('c')]);
    await writer.meet(late);
    const { changes, seen } = settle(conflict, 'a');
    await writer.write(4, changes, seen);
    expect(conflictsOf(writer)).toMatchObject([{ versions: [{ text: 'a' }, { text: 'c' }] }]);
  });

  test('by several at once is in conflict only where they chose differently', async () => {
    const purpose = (value: string) => say('wishes/purpose', value);
    const anna = await apart([], [purpose('a')], [purpose('b')]);
    const carl = new Writer('carl');
    await carl.meet(anna);
    await anna.write(3, [purpose('a')]);
    await carl.write(4, [purpose('a')]);
    await anna.meet(carl);
    expect(conflictsOf(anna)).toEqual([]);
  });

  test('settles any conflict of any lives, one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), fc.infiniteStream(fc.nat()), async (steps, dice) => {
        const [one, ...others] = await live(steps);
        if (!one) throw new Error('Expected a writer');
        for (const other of others) await one.meet(other);
        for (let clock = 100; ; clock += 1) {
          const conflicts = conflictsOf(one);
          const [conflict] = conflicts;
          if (!conflict) break;
          const { versions, address } = conflict;
          expect(versions.length).toBeGreaterThan(1);
          for (const version of versions.slice(1))
            expect(isSameValue(version.value, versions[0]?.value)).toBe(false);
          const value = versions[dice.next().value % versions.length]?.value ?? '';
          const { changes, seen } = settle(conflict, value);
          await one.write(clock, changes, seen);
          const keys = conflictsOf(one).map((left) => left.key);
          expect(keys).not.toContain(addressKey(address));
          // A choice may put a row or a section back in sight, never a settled conflict.
          expect(clock).toBeLessThan(400);
        }
      }),
      { numRuns: 60 },
    );
  });
});
