// Undoing an import: afterwards the same values stand as before it, but for what somebody wrote since.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { isPhaseMark, isRowMark } from '#forms/answers/fits.ts';
import type { Change, StoredValue } from '#forms/answers/record.ts';
import type { CaseFold } from '#src/log/operation.ts';
import { isSameValue, valueKey } from '#src/log/sameValue.ts';
import type { Now } from '#src/workfile/mergePlan.ts';
import { foldOf, planMerge } from '#src/workfile/mergePlan.ts';
import { planUndo } from '#src/workfile/undoPlan.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { say } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { caseInFile } from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(smallContent);
const now: Now = { at: '2026-11-22T10:00:00.000Z', today: '2026-11-22', by: '' };

/** Takes the file's log into the writer's own, as an import does; returns what was added. */
async function bringIn(here: Writer, file: Writer): Promise<ReadonlySet<string>> {
  const plan = planMerge(
    index,
    here.log,
    caseInFile('c1', { entries: file.log }),
    () => 'own',
    now,
  );
  if (plan.state !== 'merge') return new Set();
  here.log = [...here.log, ...plan.fresh];
  for (const one of plan.own) here.log = [...here.log, await here.linked(one)];
  return new Set([...plan.fresh.map((entry) => entry.operation.id), 'own']);
}

let made = 0;
function undo(here: Writer, added: ReadonlySet<string>) {
  return planUndo(index, here.log, added, now, () => {
    made += 1;
    return `u${made}`;
  });
}

/** What stands at an address, each value once: empty is nothing, and so is a row that was taken out. */
function standingAt(fold: CaseFold, change: Change): readonly string[] {
  const said = (value: StoredValue) => {
    if (isRowMark(value) && value.removed) return '';
    return isPhaseMark(value) ? value.state : valueKey(value);
  };
  const values = fold.headsAt(change).map((head) => said(head.change.value));
  return [...new Set(values)].filter((one) => one !== '' && one !== 'withdrawn').sort();
}

/** True for what was sent or came back, and was not known before: nothing can be put in its place. */
const hasHappened = (before: CaseFold, address: Address) =>
  address.in.startsWith('review') && before.headsAt({ address }).length === 0;

/** The keys of addresses but for the marks of phases. */
const keysOf = (addresses: readonly Address[]) =>
  new Set(addresses.filter((one) => one.in !== 'phase').map(addressKey));

const row = { in: 'row', instance: 'theme', question: 'facts', row: 'ra' } as const;
/** Few places, so that writers meet. */
const meetings: readonly Change[] = [
  ...['', 'A', 'B', 'C'].map((name) => say('child/child-name', name)),
  ...['', '1', '2'].map((phone) => say('child/phone', phone)),
  say('theme/facts:ra/text', 'Et'),
  say('theme/facts:ra/text', 'To'),
  { address: row, value: { order: 1, removed: false } },
  { address: row, value: { order: 2, removed: true } },
];

const writes = fc.array(
  fc.tuple(
    fc.constantFrom('here' as const, 'there' as const, 'since' as const),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...meetings) },
        { weight: 1, arbitrary: anyChange(smallContent) },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  { maxLength: 20 },
);

describe('undoing an import', () => {
  test('gives back what stood, conflicts as well, and leaves what was written since', async () => {
    await fc.assert(
      fc.asyncProperty(writes, fc.nat(6), async (written, shared) => {
        const of = (who: string) => written.filter(([one]) => one === who).map(([, all]) => all);
        const here = new Writer(index);
        for (const changes of of('here').slice(0, shared)) await here.write(...changes);
        const file = here.fork();
        const third = here.fork();
        for (const [nth, changes] of of('here').slice(shared).entries())
          await (nth % 2 ? third : here).write(...changes);
        // What a third wrote elsewhere is here already, so that some answers stand in two versions.
        here.log = [...here.log, ...third.log.slice(Math.min(shared, of('here').length))];
        for (const changes of of('there')) await file.write(...changes);
        const before = here.fold;
        const added = await bringIn(here, file);
        for (const changes of of('since')) await here.write(...changes);
        const then = here.fold;
        const { after, kept, operations } = undo(here, added);
        const isSince = new Set(
          of('since').flatMap((all) => all.map(({ address }) => addressKey(address))),
        );
        for (const change of written.flatMap(([, changes]) => changes)) {
          const { address } = change;
          // A finish may be withdrawn because of what is missing; marks are tried by themselves.
          if (address.in === 'phase') continue;
          const stays = isSince.has(addressKey(address)) || hasHappened(before, address);
          const expected = stays ? then : before;
          expect(standingAt(after, change)).toEqual(standingAt(expected, change));
        }
        const brought = of('there').flatMap((all) => all.map(({ address }) => address));
        const both = brought.filter(
          (address) => isSince.has(addressKey(address)) || hasHappened(before, address),
        );
        expect(keysOf(kept)).toEqual(keysOf(both));
        expect(operations.every((one) => one.source === 'undo')).toBe(true);
        // What was planned is what the log then says.
        for (const one of operations) here.log = [...here.log, await here.linked(one)];
        expect(foldOf(index, here.log).record).toEqual(after.record);
      }),
      { numRuns: 150 },
    );
  });

  test('is one operation as a rule, and another for a second version', async () => {
    const here = new Writer(index);
    await here.write(say('child/child-name', 'Opdigtet Barn'));
    const other = here.fork();
    await here.write(say('child/phone', '1'));
    await other.write(say('child/phone', '2'));
    here.log = [...here.log, ...other.log.slice(1)];
    const file = here.fork();
    await file.write(say('child/phone', '3'), say('child/child-name', 'En anden'));
    const added = await bringIn(here, file);
    expect(here.fold.headsAt(say('child/phone', '')).length).toBe(1);
    const { operations, after } = undo(here, added);
    expect(operations.map((one) => one.changes.length)).toEqual([2, 1]);
    expect(standingAt(after, say('child/phone', ''))).toEqual(['1', '2']);
    expect(after.conflicts).toHaveLength(1);
    expect(
      isSameValue(after.headsAt(say('child/child-name', ''))[0]?.change.value, 'Opdigtet Barn'),
    ).toBe(true);
  });

  test('writes a finished phase back, and withdraws one that was not finished before', async () => {
    const here = new Writer(index);
    const mark = (state: 'finished' | 'withdrawn'): Change => ({
      address: { in: 'phase', phase: 'opening' },
      value: { state, at: '2026-02-03T10:00:00.000Z' },
    });
    await here.write(say('screening/outcome/choice', 'full'), say('screening/outcome/reason', 'A'));
    await here.write(mark('finished'));
    const file = here.fork();
    await file.write(mark('withdrawn'));
    const added = await bringIn(here, file);
    expect(here.fold.record.phases.opening?.state).toBe('withdrawn');
    expect(undo(here, added).after.record.phases.opening?.state).toBe('finished');

    const fresh = new Writer(index, here.log.slice(0, 1));
    const more = await bringIn(fresh, new Writer(index, here.log.slice(0, 2)));
    expect(fresh.fold.record.phases.opening?.state).toBe('finished');
    expect(undo(fresh, more).after.record.phases.opening).toMatchObject({
      state: 'withdrawn',
      because: expect.stringMatching(/fortrudt/),
    });
  });

  test('cannot take back that a case was opened again, and says so', async () => {
    const here = new Writer(index);
    await here.write(say('child/phone', '1'));
    const file = here.fork();
    const address = { in: 'reopening', id: 'r1' } as const;
    await file.write({ address, value: { at: now.at, reason: 'Nyt' } });
    const added = await bringIn(here, file);
    expect(undo(here, added)).toMatchObject({ kept: [address], operations: [] });
  });
});
