// The fold of several writers: all come to the same case, and nobody's words are lost unseen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey } from '#forms/answers/address.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { isSameValue } from '#src/log/sameValue.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { anyLife, index, live, minute, Writer } from './fixtures/logWriters.ts';
import { defer, row, say } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { spoilingsOf } from './fixtures/spoilings.ts';

const dice = fc.infiniteStream(fc.nat());

function shuffle<T>(list: readonly T[], stream: fc.Stream<number>): readonly T[] {
  return list
    .map((one) => ({ one, die: stream.next().value }))
    .sort((a, b) => a.die - b.die)
    .map(({ one }) => one);
}

function folded(operations: readonly Operation[], fold = new CaseFold(index)): CaseFold {
  for (const operation of operations) fold.apply(operation);
  return fold;
}

/** Everything a fold says, with every address anybody has written at. */
function saidBy(fold: CaseFold, operations: readonly Operation[]) {
  const changes = operations.flatMap((operation) => operation.changes);
  return {
    record: fold.record,
    conflicts: fold.conflicts,
    latest: fold.latest,
    writtenAt: fold.writtenAt,
    heads: changes.map((change) => fold.headsAt(change)),
    versions: changes.map((change) => fold.conflictsAt(change)),
  };
}

/** The operations of all writers, each once. */
async function written(steps: Parameters<typeof live>[0]): Promise<readonly Operation[]> {
  const all = (await live(steps)).flatMap((writer) => writer.operations);
  return [...new Map(all.map((operation) => [operation.id, operation])).values()];
}

describe('the fold of two or three writers', () => {
  test('does not depend on the order, nor on how often an operation comes', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), dice, async (steps, stream) => {
        const operations = await written(steps);
        const expected = saidBy(folded(operations), operations);
        const shuffled = shuffle([...operations, ...operations], stream);
        expect(saidBy(folded(shuffled), operations)).toEqual(expected);
        // Read after each operation, as a session does.
        const read = new CaseFold(index);
        for (const operation of shuffled) {
          read.apply(operation);
          expect(read.record).toBe(read.record);
        }
        expect(saidBy(read, operations)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('comes to the same for all once they have met', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), async (steps) => {
        const writers = await live(steps);
        for (const one of writers) for (const other of writers) await one.meet(other);
        for (const one of writers) for (const other of writers) await one.meet(other);
        const operations = writers[0]?.operations ?? [];
        const [first, ...others] = writers.map((writer) => saidBy(writer.fold, operations));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 80 },
    );
  });

  test('keeps every value that nobody has superseded, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), async (steps) => {
        const operations = await written(steps);
        const fold = folded(operations);
        for (const { id, changes } of operations) {
          for (const change of changes) {
            const key = addressKey(change.address);
            const isSuperseded = operations.some(
              (other) =>
                other.supersedes.includes(id) &&
                other.changes.some((one) => addressKey(one.address) === key),
            );
            const heads = fold.headsAt(change).map((head) => head.operation);
            expect(heads.includes(id)).toBe(!isSuperseded);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('supersedes only what the writer had seen at every address written', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), async (steps) => {
        const writers = await live(steps);
        for (const { entries } of writers) {
          const before = new Set<string>();
          for (const { operation } of entries) {
            expect(operation.supersedes.filter((id) => !before.has(id))).toEqual([]);
            before.add(operation.id);
          }
        }
      }),
    );
  });

  test('calls it a conflict when the heads of words, choices or marks differ, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), async (steps) => {
        const operations = await written(steps);
        const fold = folded(operations);
        const inConflict = new Set(fold.conflicts.map(addressKey));
        for (const change of operations.flatMap((operation) => operation.changes)) {
          const heads = fold.headsAt(change);
          const isWords = !['row', 'phase', 'reopening'].includes(change.address.in);
          const differ = heads.some(
            (one) => !isSameValue(one.change.value, heads[0]?.change.value),
          );
          expect(inConflict.has(addressKey(change.address))).toBe(isWords && differ);
          expect(fold.conflictsAt(change).length > 1).toBe(isWords && differ);
        }
      }),
    );
  });

  test('reads the same record whether changes are written one by one or in one go', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange(smallContent), { maxLength: 60, size: 'max' }),
        fc.array(anyChange(smallContent), { maxLength: 60, size: 'max' }),
        (earlier, later) => {
          const operation = (id: string, changes: typeof earlier, supersedes: string[]) => ({
            id,
            at: minute(0),
            by: '',
            changes,
            supersedes,
          });
          const fold = folded([operation('o1', earlier, [])]);
          const first = earlier.reduce(
            (record, change) => writeChange(index, record, change),
            emptyRecord,
          );
          expect(fold.record).toEqual(first);
          fold.apply(operation('o2', later, ['o1']));
          expect(fold.record).toEqual(
            later.reduce((record, change) => writeChange(index, record, change), first),
          );
        },
      ),
    );
  });
});

describe('what all must agree on', () => {
  const apart = (id: string, at: number, ...changes: Operation['changes']): Operation => ({
    id,
    at: minute(at),
    by: '',
    changes,
    supersedes: [],
  });

  test('of two values stamped the same moment the greater id is read', () => {
    const fold = folded([
      apart('o2', 1, say('child/phone', 'to')),
      apart('o3', 1, say('child/phone', 'tre')),
      apart('o1', 1, say('child/phone', 'en')),
      apart('o0', 2, say('child/phone', 'senest')),
    ]);
    expect(fold.headsAt(say('child/phone', '')).map((head) => head.operation)).toEqual([
      'o0',
      'o3',
      'o2',
      'o1',
    ]);
  });

  test('conflicts come sorted, and the latest stamp is known, also of what is not read', () => {
    const both = (value: string) => [say('wishes/purpose', value), say('child/phone', value)];
    const fold = folded([
      apart('o1', 1, ...both('a')),
      apart('o2', 9, say('not-asked/here', 'x')),
      apart('o3', 2, ...both('b'), say('child/child-name', 'Alma')),
    ]);
    expect(fold.conflicts).toEqual([
      say('child/phone', '').address,
      say('wishes/purpose', '').address,
    ]);
    expect(fold.conflicts).toBe(fold.conflicts);
    expect(fold.latest).toBe(minute(9));
    expect(new CaseFold(index).latest).toBe('');
  });

  test('what changes nothing that is read leaves the same record and the same conflicts', () => {
    const both = (value: string) => [say('child/phone', value), say('child/child-name', value)];
    const fold = folded([apart('o5', 5, ...both('a')), apart('o6', 5, say('child/phone', 'b'))]);
    const { record, conflicts } = fold;
    fold.apply(apart('o1', 1, say('child/phone', 'før'), say('child/child-name', ' a')));
    expect(fold.record).toBe(record);
    expect(fold.conflicts).toBe(conflicts);
    expect(conflicts).toEqual([say('child/phone', '').address]);
    expect([fold.has('o1'), fold.has('o2')]).toEqual([true, false]);
  });

  test('nothing, empty words, white space and an empty list are the same', () => {
    const nothing = [undefined, '', ' \n', []];
    for (const one of nothing) {
      for (const other of nothing) expect(isSameValue(one, other)).toBe(true);
      for (const other of ['a', ['a'], ['']]) {
        expect(isSameValue(one, other)).toBe(false);
        expect(isSameValue(other, one)).toBe(false);
      }
    }
    expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isSameValue(['a'], 'a')).toBe(false);
    const mark = { order: 1, removed: false };
    expect(isSameValue(mark, { ...mark })).toBe(true);
    expect(isSameValue(mark, { ...mark, order: 2 })).toBe(false);
  });

  test('nothing is awaited once everything has come', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), dice, async (steps, stream) => {
        const fold = folded(shuffle(await written(steps), stream));
        expect(fold.toState().awaited).toEqual([]);
      }),
    );
  });
});

describe('what is superseded before it comes', () => {
  const late = makeOperation(
    new CaseFold(index),
    [say('child/phone', 'før'), say('child/child-name', 'før')],
    { id: 'o1', at: minute(1), by: '' },
  );
  const over = (id: string, ...changes: Operation['changes']): Operation => ({
    id,
    at: minute(2),
    by: '',
    changes,
    supersedes: ['o1'],
  });

  test('stands nowhere, also when each address was written by somebody else', () => {
    const fold = folded([
      over('o2', say('child/phone', 'efter')),
      over('o3', say('child/child-name', 'efter')),
      late,
    ]);
    for (const change of late.changes)
      expect(fold.headsAt(change).map((head) => head.change.value)).toEqual(['efter']);
    expect(fold.conflicts).toEqual([]);
  });

  test('is kept in the state once, however many addresses and operations it is about', () => {
    const changes = [say('child/phone', 'ny'), say('child/child-name', 'ny')];
    const keys = changes.map(({ address }) => addressKey(address));
    const imported = { ...over('o9', ...changes), supersedes: ['o1', 'o2', 'o3'] };
    expect(folded([imported]).toState().awaited).toEqual([{ ids: ['o1', 'o2', 'o3'], keys }]);
    expect(folded([over('o2')]).toState().awaited).toEqual([]);
  });
});

describe('typing without having seen', () => {
  const purpose = (value: string) => say('wishes/purpose', value);
  const key = addressKey(purpose('').address);
  const valuesAt = (fold: CaseFold, change = purpose('')) =>
    fold.headsAt(change).map((head) => head.change.value);
  const stamp = (id: string, at: number) => ({ id, at: minute(at), by: '' });
  const seenAt = (fold: CaseFold) =>
    new Map([[key, fold.headsAt(purpose('')).map((head) => head.operation)]]);

  test('leaves both standing, however late the words are written', () => {
    const fold = folded([makeOperation(new CaseFold(index), [purpose('Før')], stamp('o1', 1))]);
    const seen = seenAt(fold);
    fold.apply(makeOperation(fold, [purpose('Fra den anden fane')], stamp('o2', 2)));
    fold.apply(makeOperation(fold, [purpose('Skrevet imens')], stamp('o3', 3), seen));
    expect(valuesAt(fold)).toEqual(['Skrevet imens', 'Fra den anden fane']);
    expect(fold.conflicts).toEqual([purpose('').address]);
    fold.apply(makeOperation(fold, [purpose('Begge dele')], stamp('o4', 4)));
    expect(valuesAt(fold)).toEqual(['Begge dele']);
    expect(fold.conflicts).toEqual([]);
  });

  test('never supersedes what came to any of its addresses after the typing began', () => {
    const several = fc.array(anyChange(smallContent), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(several, several, several, fc.nat(12), (before, imported, typed, some) => {
        const fold = new CaseFold(index);
        fold.apply(makeOperation(fold, before, stamp('o1', 1)));
        const began = typed.slice(0, some).map((change) => addressKey(change.address));
        const seen = new Map(
          typed
            .filter((change) => began.includes(addressKey(change.address)))
            .map((change) => [
              addressKey(change.address),
              fold.headsAt(change).map((head) => head.operation),
            ]),
        );
        fold.apply(makeOperation(fold, imported, stamp('o2', 2)));
        const mine = makeOperation(fold, typed, stamp('o3', 3), seen);
        fold.apply(mine);
        for (const change of mine.changes) {
          const heads = fold.headsAt(change).map((head) => head.operation);
          const wasUnseen =
            seen.has(addressKey(change.address)) &&
            imported.some((one) => addressKey(one.address) === addressKey(change.address));
          expect(heads[0]).toBe('o3');
          if (wasUnseen) expect(heads).toContain('o2');
          if (!mine.changes.some((one) => seen.has(addressKey(one.address))))
            expect(heads).toEqual(['o3']);
        }
      }),
    );
  });

  test('is no conflict when both wrote the same', () => {
    const fold = new CaseFold(index);
    const seen = seenAt(fold);
    fold.apply(makeOperation(fold, [purpose('At være med')], stamp('o1', 1)));
    fold.apply(makeOperation(fold, [purpose(' At være med\n')], stamp('o2', 2), seen));
    expect(valuesAt(fold)).toHaveLength(2);
    expect(fold.conflicts).toEqual([]);
    expect(fold.conflictsAt(purpose(''))).toEqual([]);
  });

  test('loses nothing where one operation writes at a seen and an unseen address', () => {
    const name = (value: string) => say('child/child-name', value);
    const fold = new CaseFold(index);
    const seen = seenAt(fold);
    fold.apply(makeOperation(fold, [purpose('Deres'), name('Deres')], stamp('o1', 1)));
    fold.apply(makeOperation(fold, [purpose('Mine'), name('Mit')], stamp('o2', 2), seen));
    expect(valuesAt(fold)).toEqual(['Mine', 'Deres']);
    expect(valuesAt(fold, name(''))).toContain('Mit');
  });

  test('choices in another order are the same choices', () => {
    const whose = (value: readonly string[]) => say('wishes/wishes:ra/whose', value);
    const fold = folded([
      makeOperation(new CaseFold(index), [whose(['child', 'parents'])], stamp('o1', 1)),
      makeOperation(new CaseFold(index), [whose(['parents', 'child'])], stamp('o2', 2)),
    ]);
    expect(fold.conflicts).toEqual([]);
    fold.apply(makeOperation(new CaseFold(index), [whose(['child'])], stamp('o3', 3)));
    expect(fold.conflictsAt(whose([])).map((head) => head.operation)).toEqual(['o3', 'o2']);
  });

  test('marks never conflict: the latest is read', () => {
    const apart = (change: Parameters<typeof writeChange>[2], id: string, at: number) =>
      makeOperation(new CaseFold(index), [change], stamp(id, at));
    const finished = (state: 'finished' | 'withdrawn') => ({
      address: { in: 'phase', phase: 'opening' } as const,
      value: { state, at: minute(0) },
    });
    const fold = folded([
      apart(row('wishes/wishes:ra', 1, true), 'o1', 2),
      apart(row('wishes/wishes:ra', 1), 'o2', 1),
      apart(finished('withdrawn'), 'o3', 2),
      apart(finished('finished'), 'o4', 1),
      apart(
        { address: { in: 'reopening', id: 'oa' }, value: { at: minute(1), reason: 'x' } },
        'o5',
        1,
      ),
      apart(
        { address: { in: 'reopening', id: 'oa' }, value: { at: minute(1), reason: 'y' } },
        'o6',
        2,
      ),
    ]);
    expect(fold.conflicts).toEqual([]);
    expect(fold.record.phases.opening?.state).toBe('withdrawn');
    expect(fold.record.answers.wishes?.wishes).toMatchObject({ rows: [{ removed: true }] });
    expect(fold.record.reopened).toMatchObject([{ reason: 'y' }]);
  });

  test('a reason to wait can be in conflict as words can', () => {
    const apart = (text: string, id: string) =>
      makeOperation(new CaseFold(index), [defer('wishes/purpose', text)], stamp(id, 1));
    const fold = folded([apart('Venter på skolen', 'o1'), apart('Venter på lægen', 'o2')]);
    expect(fold.conflicts).toEqual([{ in: 'deferral', instance: 'wishes', question: 'purpose' }]);
  });
});

describe('operations made to harm', () => {
  const operation = (id: string, supersedes: readonly string[], value: string): Operation => ({
    id,
    at: minute(1),
    by: '',
    changes: [say('child/child-name', value), say('child/phone', value)],
    supersedes,
  });
  const other = { ...operation('o3', [], 'c'), changes: [say('wishes/purpose', 'bliver')] };

  test('that supersede each other, or themselves, read the same in any order', () => {
    const circle = [operation('o1', ['o2'], 'a'), operation('o2', ['o1'], 'b'), other];
    const expected = folded(circle).record;
    expect(expected.answers).toEqual({
      wishes: { purpose: { shape: 'leaf', value: 'bliver' } },
    });
    for (const one of [[...circle].reverse(), [other, ...circle]]) {
      const fold = new CaseFold(index);
      for (const next of one) {
        fold.apply(next);
        expect(fold.record).toBe(fold.record);
      }
      expect(fold.record).toEqual(expected);
    }
    expect(folded([operation('o1', ['o1'], 'a')]).record.answers.child).toBeDefined();
  });

  test('that write an address twice are read as what they say last', () => {
    const twice = { ...other, changes: [say('child/phone', '1'), say('child/phone', '2')] };
    const fold = folded([twice]);
    expect(fold.headsAt(say('child/phone', ''))).toHaveLength(1);
    expect(fold.record.answers.child?.phone).toEqual({ shape: 'leaf', value: '2' });
  });
});

describe('the fold kept as a state', () => {
  const stampAt = (at: number) => ({ id: `o${at}`, at: minute(at), by: '' });

  test('and the operations after it say what the whole log says', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), fc.nat(), dice, async (steps, cut, stream) => {
        const operations = shuffle(await written(steps), stream);
        const at = operations.length === 0 ? 0 : cut % (operations.length + 1);
        const state: unknown = JSON.parse(
          JSON.stringify(folded(operations.slice(0, at)).toState()),
        );
        const fold = CaseFold.fromState(index, state);
        if (!fold) throw new Error('Expected the state to be read');
        const whole = folded(operations);
        expect(saidBy(folded(operations.slice(at), fold), operations)).toEqual(
          saidBy(whole, operations),
        );
        expect(saidBy(folded(operations, fold), operations)).toEqual(saidBy(whole, operations));
      }),
      { numRuns: 150 },
    );
  });

  test('also when what it awaits comes later', () => {
    const old = makeOperation(new CaseFold(index), [say('child/phone', '1')], {
      id: 'o1',
      at: minute(9),
      by: '',
    });
    const fold = folded([{ ...old, id: 'o2', at: minute(1), supersedes: ['o1'] }]);
    const again = CaseFold.fromState(index, fold.toState());
    again?.apply(old);
    expect(again?.headsAt(say('child/phone', '')).map((head) => head.operation)).toEqual(['o2']);
  });

  test('is thrown away when it is of another format or content, or no state', async () => {
    const writer = new Writer('a');
    await writer.write(1, [say('child/child-name', 'Alma')]);
    const state = writer.fold.toState();
    expect(CaseFold.fromState(index, state)?.record).toEqual(writer.fold.record);
    const strange: readonly unknown[] = [
      undefined,
      null,
      [],
      { ...state, format: 0 },
      { ...state, content: 'test.2' },
      { ...state, latest: 'i går' },
      { ...state, seen: ['O 1'] },
      { ...state, registers: [[]] },
      { ...state, registers: [[{ ...state.registers[0]?.[0], change: {} }]] },
      { ...state, awaited: [{ ids: [], keys: [1] }] },
      { ...state, more: true },
    ];
    for (const one of strange) expect(CaseFold.fromState(index, one)).toBeUndefined();
  });

  test('is thrown away when it is spoilt in any one place', () => {
    const state = folded([
      { ...makeOperation(new CaseFold(index), [say('child/phone', '1')], stampAt(1)), by: 'Bo' },
      {
        ...makeOperation(new CaseFold(index), [row('wishes/wishes:ra', 1)], stampAt(2)),
        supersedes: ['o9'],
      },
    ]).toState();
    expect(state.awaited).toHaveLength(1);
    expect(CaseFold.fromState(index, state)).toBeDefined();
    expect(CaseFold.fromState(index, new CaseFold(index).toState())?.latest).toBe('');
    for (const spoilt of spoilingsOf(state, []))
      expect(CaseFold.fromState(index, spoilt), JSON.stringify(spoilt)).toBeUndefined();
  });
});
