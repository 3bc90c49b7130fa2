// Logs from before the hearing of parties had a log of its own: read where it is asked for now, in any order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRecord, Change } from '#forms/answers/record.ts';
import { liveRows } from '#forms/kinds/answer.ts';
import { changesNow } from '#src/log/earlierPlaces.ts';
import { readHistory } from '#src/log/history.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import type { Now } from '#src/workfile/mergePlan.ts';
import { planMerge } from '#src/workfile/mergePlan.ts';
import { planUndo } from '#src/workfile/undoPlan.ts';
import { defer, row, say } from './fixtures/makeCase.ts';
import { caseInFile, linked } from './fixtures/workFiles.ts';
import { index } from './setup/contentPlaces.ts';

const at = (nth: number) => `2026-06-0${nth}T10:00:00.000Z`;
const op = (nth: number, changes: readonly Change[], ...supersedes: string[]): Operation => ({
  id: `o${nth}`,
  at: at(nth),
  by: 'Opdigtet Rådgiver',
  changes,
  supersedes,
});

const sent = (date: string) => say('recommendation/hearing-sent', date);
const deadline = (date: string) => say('recommendation/hearing-deadline', date);
const mark = (question: string, value: readonly string[]): Change => ({
  address: { in: 'withheld', instance: 'recommendation', question },
  value,
});

function foldOf(operations: readonly Operation[]): CaseFold {
  const fold = new CaseFold(index);
  for (const one of operations) fold.apply(one);
  return fold;
}

const logIn = (record: CaseRecord) => record.answers.recommendation?.hearings;
const logOf = (...cells: readonly (readonly [part: string, date: string])[]) => ({
  shape: 'rows',
  rows: [{ id: 'r-hearing-before', order: 1, cells: Object.fromEntries(cells) }],
});

/** As an adviser wrote it: two dates, one of them corrected. */
const written = [
  op(1, [sent('2026-05-05')]),
  op(2, [deadline('2026-05-20')]),
  op(3, [sent('2026-05-06')], 'o1'),
];

describe('the two dates of an older log', () => {
  test('stand in one row, without a conflict, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...written, ...written], { minLength: 6, maxLength: 6 }),
        (order) => {
          const fold = foldOf(order);
          expect(logIn(fold.record)).toEqual(
            logOf(['deadline', '2026-05-20'], ['sent', '2026-05-06']),
          );
          expect(fold.conflicts).toEqual([]);
        },
      ),
    );
  });

  test('conflict where two wrote apart, and one that was taken back is gone', () => {
    const apart = foldOf([...written, op(4, [sent('2026-05-07')], 'o1')]);
    expect(apart.conflicts).toEqual([
      {
        in: 'answer',
        instance: 'recommendation',
        question: 'hearings',
        row: 'r-hearing-before',
        part: 'sent',
      },
    ]);
    const back = foldOf([...written, op(4, [sent('')], 'o3')]);
    expect(logIn(back.record)).toEqual(logOf(['deadline', '2026-05-20']));
    expect(liveRows(logIn(foldOf([op(1, [sent('')])]).record))).toEqual([]);
  });

  test('are changed and taken out as any row', () => {
    const fold = foldOf(written);
    const stamp = (nth: number) => ({ id: `n${nth}`, at: at(nth), by: '' });
    fold.apply(
      makeOperation(
        fold,
        [say('recommendation/hearings:r-hearing-before/sent', '2026-05-08')],
        stamp(5),
      ),
    );
    expect(logIn(fold.record)).toEqual(logOf(['deadline', '2026-05-20'], ['sent', '2026-05-08']));
    fold.apply(
      makeOperation(fold, [row('recommendation/hearings:r-hearing-before', 1, true)], stamp(6)),
    );
    expect(logIn(fold.record)).toMatchObject({ rows: [{ removed: true }] });
    expect(fold.conflicts).toEqual([]);
  });

  test('keep their marks, neither taking the other away, and what they waited for', () => {
    const both = op(4, [
      mark('hearing-sent', ['third-party']),
      mark('hearing-deadline', ['not-for-family']),
      defer('recommendation/hearing-sent', 'Brevet skrives.'),
    ]);
    const { record } = foldOf([...written, both]);
    expect(record.withheld.recommendation).toEqual({
      'hearings/r-hearing-before': ['third-party'],
      hearings: ['not-for-family'],
    });
    expect(record.deferred.recommendation).toEqual({ hearings: 'Brevet skrives.' });
    const { record: after } = foldOf([...written, both, op(5, [mark('hearing-sent', [])], 'o4')]);
    expect(after.withheld.recommendation).toEqual({ hearings: ['not-for-family'] });
  });

  test('have their history at the log', () => {
    const view = { index, record: foldOf(written).record, today: '2026-11-22' };
    const history = readHistory(view, written);
    const told = history
      .ofQuestion('recommendation', 'hearings')
      .filter((one) => one.event === 'written')
      .map((one) => `${one.place}: ${one.text}`);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/Hvornår er det sendt\?: 6\. maj 2026$/);
    expect(history.ofQuestion('recommendation', 'hearing-sent')).toEqual([]);
  });

  test('brought in by a working file, and taken back by undoing that', async () => {
    const now: Now = { at: '2026-11-22T10:00:00.000Z', today: '2026-11-22', by: '' };
    const log = await linked([op(1, [say('child/child-name', 'Alma')])]);
    const theirs = await linked([
      op(1, [say('child/child-name', 'Alma')]),
      op(2, [deadline('2026-05-20')]),
      op(3, [sent('2026-05-06')]),
    ]);
    const plan = planMerge(index, log, caseInFile('c1', { entries: theirs }), () => 'own', now);
    if (plan.state !== 'merge') throw new Error(`Expected a merge, found ${plan.state}`);
    expect(logIn(plan.after.record)).toEqual(
      logOf(['deadline', '2026-05-20'], ['sent', '2026-05-06']),
    );
    const added = new Set(plan.fresh.map((entry) => entry.operation.id));
    const { after } = planUndo(index, [...log, ...plan.fresh], added, now, () => 'u1');
    expect(logIn(after.record)).toMatchObject({ rows: [{ removed: true, cells: {} }] });
  });
});

test('what is asked where it was is the same list', () => {
  const changes = [say('child/child-name', 'Alma'), say('recommendation/hearing-note', 'Hørt.')];
  expect(changesNow(changes)).toBe(changes);
});
