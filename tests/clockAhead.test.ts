// One clock that is years ahead: nobody else's dates follow it, and yet everything comes in its order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import { withdrawnByMerge } from '#machines/merging.ts';
import { joinedValue } from '#src/log/conflicts.ts';
import { readHistory } from '#src/log/history.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { phaseTurns } from '#src/log/phaseTurns.ts';
import { readEntry } from '#src/log/readEntry.ts';
import { CLOCKS_DIFFER, isAhead, LATEST_INSTANT, turnAfter, turnOf } from '#src/log/turns.ts';
import { versionsIn } from '#src/log/versions.ts';
import { stateClaimed } from '#src/proof/caseAt.ts';
import { fingerprintOfCase } from '#src/proof/caseFingerprint.ts';
import { changesOf } from '#src/session/elsewhere.ts';
import { Stamps } from '#src/session/Stamps.ts';
import { planMerge } from '#src/workfile/mergePlan.ts';
import { planUndo } from '#src/workfile/undoPlan.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { say, viewOf } from './fixtures/makeCase.ts';
import { judged, name, phone, World } from './fixtures/sessionWorld.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { caseInFile } from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(smallContent);
const AHEAD = '2031-05-05T10:00:00.000Z';
const TODAY = '2026-02-03';

const writtenAhead = (id: string, ...changes: Change[]): Operation => ({
  id,
  at: AHEAD,
  by: 'Bo',
  changes,
  supersedes: [],
});

/** Anna's case, in which one answer has come from Bo. */
async function annasWorld(...changes: Change[]): Promise<World> {
  const world = new World();
  world.store.operations.set('bo', writtenAhead('bo', ...changes));
  await world.crash();
  return world;
}

describe('who writes after a colleague whose clock is ahead', () => {
  test('dates by the own clock, and yet comes after', async () => {
    const world = await annasWorld(phone('12'));
    world.session.write([name('Alma')]);
    world.session.write([phone('34')]);
    world.session.nameVersion({ kind: 'draft-sent', name: '' });
    world.session.write(judged('screening', 'outcome', 'full'));
    world.session.finishPhase();
    await world.rest();
    const own = [...world.store.operations.values()].filter((one) => one.id !== 'bo');
    expect(own).toHaveLength(5);
    for (const one of own) expect(one.at.startsWith(TODAY), JSON.stringify(one)).toBe(true);
    const turns = own.map(turnOf);
    expect(turns).toEqual([...new Set(turns)].sort());
    expect(turns.every((turn) => turn > AHEAD)).toBe(true);
    const { view, summary } = world.session.getSnapshot();
    expect(summary.changedAt.startsWith(TODAY)).toBe(true);
    expect(view.record.phases.opening?.at.startsWith(TODAY)).toBe(true);
    expect(valueAt(view.record, phone('').address)).toBe('34');
    const reopened = await world.crash();
    expect(reopened.getSnapshot().summary.changedAt).toBe(summary.changedAt);
  });

  test('has drafts that are dated so as well', async () => {
    const world = await annasWorld(phone('12'));
    world.session.type(phone('345'));
    await world.pass(1000);
    const [draft] = [...world.store.drafts.values()];
    expect(draft?.operation.at.startsWith(TODAY)).toBe(true);
    const after = await world.crash();
    expect(valueAt(after.getSnapshot().view.record, phone('').address)).toBe('345');
  });

  test('the overview says when it was last written in, by the clock of who did', async () => {
    const world = await annasWorld(phone('12'));
    const fold = new CaseFold(index);
    for (const one of world.store.stored.operations) fold.apply(one);
    expect(fold.writtenAt).toBe(AHEAD);
    const next = makeOperation(fold, [name('Alma')], { id: 'o1', at: minute(1), by: 'Anna' });
    fold.apply(next);
    expect([fold.writtenAt, fold.latest]).toEqual([minute(1), '2031-05-05T10:00:00.001Z']);
    const kept = CaseFold.fromState(index, JSON.parse(JSON.stringify(fold.toState())));
    expect([kept?.writtenAt, kept?.latest]).toEqual([fold.writtenAt, fold.latest]);
    const turned = new CaseFold(index);
    for (const one of [next, ...world.store.stored.operations]) turned.apply(one);
    expect(turned.writtenAt).toBe(minute(1));
  });
});

describe('the stamps of a session', () => {
  const at = Date.parse(minute(0));
  const stampsAt = (clock: { now: number }) => new Stamps(() => new Date(clock.now));

  test('follow what is near, and nothing that is far ahead', () => {
    const stamps = stampsAt({ now: at });
    stamps.after(iso(at + CLOCKS_DIFFER - 1));
    expect(stamps.next()).toBe(iso(at + CLOCKS_DIFFER));
    const others = stampsAt({ now: at });
    others.after(iso(at + CLOCKS_DIFFER));
    expect(others.next()).toBe(iso(at));
    expect(others.next()).toBe(iso(at + 1));
  });

  test('are never more ahead of the clock than clocks differ, and grow while it goes on', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ passes: fc.nat(400_000), heard: fc.integer({ min: -1e7, max: 1e11 }) }),
        ),
        (steps) => {
          const clock = { now: at };
          const stamps = stampsAt(clock);
          let last = 0;
          for (const { passes, heard } of steps) {
            clock.now += passes;
            stamps.after(iso(clock.now + heard));
            const next = Date.parse(stamps.next());
            expect(next).toBeGreaterThanOrEqual(clock.now);
            expect(next - clock.now).toBeLessThanOrEqual(CLOCKS_DIFFER);
            if (last - clock.now < CLOCKS_DIFFER) expect(next).toBeGreaterThan(last);
            last = next;
          }
        },
      ),
    );
  });

  test('go back with a clock that is set right', () => {
    const clock = { now: Date.parse(AHEAD) };
    const stamps = stampsAt(clock);
    stamps.next();
    clock.now = at;
    expect(stamps.next()).toBe(minute(0));
  });
});

describe('several whose clocks go as they like', () => {
  const anyClock = fc.constantFrom(
    0,
    60_000,
    -3_600_000,
    Date.parse(AHEAD) - Date.parse(minute(0)),
  );
  const anyStep = fc.record({
    who: fc.nat(2),
    meets: fc.option(fc.nat(2), { nil: undefined }),
    changes: fc.array(anyChange(smallContent), { minLength: 1, maxLength: 2 }),
  });

  test('come to the same case, read what was last written by whoever had seen the rest, and keep own dates', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyClock, anyClock, anyClock),
        fc.array(anyStep, { maxLength: 20 }),
        (clocks, steps) => {
          const logs: Operation[][] = [[], [], []];
          for (const [nth, { who, meets, changes }] of steps.entries()) {
            const log = logs[who] ?? [];
            for (const one of logs[meets ?? who] ?? []) if (!log.includes(one)) log.push(one);
            const fold = folded(log);
            const at = iso(Date.parse(minute(nth)) + (clocks[who] ?? 0));
            const written = makeOperation(fold, changes, { id: `o${nth}`, at, by: `w${who}` });
            expect(written.at).toBe(at);
            for (const one of log) expect(turnOf(written) >= turnOf(one)).toBe(true);
            fold.apply(written);
            for (const { address } of written.changes)
              if (fold.headsAt({ address }).length > 0)
                expect(fold.headsAt({ address })[0]?.operation).toBe(written.id);
            log.push(written);
          }
          const all = [...new Set(logs.flat())];
          const whole = folded(all);
          const turned = folded([...all].reverse());
          expect(turned.record).toEqual(whole.record);
          expect(turned.conflicts).toEqual(whole.conflicts);
          expect([turned.latest, turned.writtenAt]).toEqual([whole.latest, whole.writtenAt]);
        },
      ),
    );
  });

  test('a phase finished in knowledge of an answer stands, although the answer is dated later', () => {
    const bo = writtenAhead('o1', ...answers);
    const fold = folded([bo]);
    const mark: Change = {
      address: { in: 'phase', phase: 'opening' },
      value: { state: 'finished', at: minute(1) },
    };
    const anna = makeOperation(fold, [mark], { id: 'o2', at: minute(1), by: 'Anna' });
    fold.apply(anna);
    const view = { index, record: fold.record, today: TODAY };
    const written = changesOf([bo, anna]);
    expect(withdrawnByMerge(view, { written, turns: phaseTurns(fold) }, minute(2))).toEqual([]);
    // By dates alone it would fall.
    expect(withdrawnByMerge(view, { written, turns: {} }, minute(2))).not.toEqual([]);
  });
});

const answers = [
  say('child/child-name', 'Alma'),
  say('screening/outcome/choice', 'full'),
  say('screening/outcome/reason', 'Derfor'),
];

describe('what is told in order', () => {
  const bo = writtenAhead('o9', phone('12'));
  const anna = makeOperation(folded([bo]), [phone('34')], { id: 'o1', at: minute(1), by: 'Anna' });

  test('the history has the later writing first', () => {
    const view = viewOf(smallContent, [phone('34')]);
    for (const log of [
      [bo, anna],
      [anna, bo],
    ]) {
      const items = readHistory(view, log).ofQuestion('child', 'phone');
      expect(items.map(({ by, at }) => [by, at])).toEqual([
        ['Anna', minute(1)],
        ['Bo', AHEAD],
      ]);
    }
  });

  test('versions come as they were named', () => {
    const mark = { kind: 'other', name: '' } as const;
    const entries = [
      { ...anna, changes: [], mark },
      { ...bo, changes: [], mark },
    ].map((operation) => ({ operation, after: [] }));
    expect(versionsIn(entries).map(({ by }) => by)).toEqual(['Bo', 'Anna']);
  });

  test('joined words come as they were written', () => {
    const [first, second] = [bo, anna].map(({ id, at, turn, by, changes }) => ({
      operation: id,
      at,
      ...(turn === undefined ? {} : { turn }),
      by,
      value: changes[0]?.address.in === 'answer' ? String(changes[0].value) : '',
      text: '',
    }));
    if (!first || !second) throw new Error('Expected two');
    const conflict = { address: phone('').address, key: '', section: '', label: '', row: '' };
    for (const versions of [
      [first, second],
      [second, first],
    ]) {
      const told = { ...conflict, part: '', versions, seen: [], join: 'line' as const };
      if (told.address.in !== 'answer') throw new Error('Expected an answer');
      expect(joinedValue({ ...told, address: told.address })).toBe('12 / 34');
    }
  });
});

describe('files', () => {
  const now = { at: '2026-11-22T10:00:00.000Z', today: '2026-11-22', by: 'Anna' };
  let made = 0;
  const makeId = () => {
    made += 1;
    return `i${made}`;
  };

  test('bringing in a file dated ahead, and undoing it, is dated today', async () => {
    const here = new Writer(index);
    await here.write(phone('12'));
    const there = here.fork();
    const bo = makeOperation(there.fold, [phone('34')], { id: 'bo', at: AHEAD, by: 'Bo' });
    there.log = [...there.log, await there.linked(bo)];
    const file = caseInFile('c1', { entries: there.log });
    const plan = planMerge(index, here.log, file, makeId, now);
    if (!('fresh' in plan)) throw new Error('Expected something new');
    expect(plan.own.length).toBeGreaterThan(0);
    here.log = [...here.log, ...plan.fresh];
    for (const one of plan.own) here.log = [...here.log, await here.linked(one)];
    const added = new Set([...plan.fresh.map((one) => one.operation.id), ...plan.own.map(idOf)]);
    const undo = planUndo(index, here.log, added, now, makeId);
    expect(undo.operations.length).toBeGreaterThan(0);
    for (const one of [...plan.own, ...undo.operations]) {
      expect(one.at.slice(0, 10)).toBe('2026-11-22');
      expect(turnOf(one) > AHEAD).toBe(true);
    }
    expect(valueAt(undo.after.record, phone('').address)).toBe('12');
  });

  test('a printed case is found again by the date of its last writing', async () => {
    const writer = new Writer(index);
    writer.log = [await writer.linked(writtenAhead('bo', phone('12')))];
    for (const [at, value] of [
      [1, 'Alma'],
      [2, 'Alma Opdigtet'],
    ] as const) {
      const stamp = { id: `a${at}`, at: minute(at), by: 'Anna' };
      const next = makeOperation(writer.fold, [name(value)], stamp);
      writer.log = [...writer.log, await writer.linked(next)];
    }
    const then = folded(writer.log.slice(0, 2).map((one) => one.operation));
    const { digest } = await fingerprintOfCase('c1', then.record);
    const known = { id: 'c1', practice: false, index, entries: writer.log };
    const claim = { of: 'case', digest, changedAt: then.writtenAt, day: TODAY } as const;
    const found = await stateClaimed(known, { ...claim, edition: 'work', fingerprint: '' });
    expect(found?.view.record).toEqual(then.record);
    expect(found?.changedAt).toBe(minute(1));
  });
});

describe('a turn', () => {
  const operation = { id: 'o1', at: minute(1), by: '', changes: [], supersedes: [] };
  const read = (turn: unknown) => readEntry({ operation: { ...operation, turn }, after: [] });

  test('is read where it is later than the date, and refused else', () => {
    expect(read(minute(2))).toBeDefined();
    for (const turn of [minute(1), minute(0), 'later', undefined, 7])
      expect(read(turn)).toBeUndefined();
  });

  test('is there only where the date does not say it', () => {
    expect(turnAfter('', minute(1))).toEqual({});
    expect(turnAfter(minute(1), minute(1))).toEqual({});
    expect(turnAfter(minute(2), minute(1))).toEqual({ turn: iso(Date.parse(minute(2)) + 1) });
    const last = iso(Date.parse(LATEST_INSTANT) - 1);
    expect(turnAfter(last, minute(1))).toEqual({ turn: last });
  });

  test('a date is ahead beyond what clocks differ', () => {
    expect(isAhead(iso(Date.parse(minute(1)) + CLOCKS_DIFFER), minute(1))).toBe(false);
    expect(isAhead(iso(Date.parse(minute(1)) + CLOCKS_DIFFER + 1), minute(1))).toBe(true);
    expect(isAhead(minute(0), minute(1))).toBe(false);
  });
});

function minute(at: number): string {
  return iso(Date.UTC(2026, 1, 3, 10, at));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function idOf({ id }: Operation): string {
  return id;
}

function folded(operations: readonly Operation[]): CaseFold {
  const fold = new CaseFold(index);
  for (const one of operations) fold.apply(one);
  return fold;
}
