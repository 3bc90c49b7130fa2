// What is said of a log that was tampered with: which change, where, and what was taken away.
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { dayAndTime, dayOf } from '#src/app/format.ts';
import { digestOf } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { checkLog, outcomeOf } from '#src/pages/historyCheck.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import type { StoreFault } from '#src/storage/caseStore.ts';
import { index, minute, Writer } from './fixtures/logWriters.ts';
import { say } from './fixtures/makeCase.ts';

async function written() {
  const writer = new Writer('a');
  await writer.write(1, [say('child/child-name', 'Alma')]);
  await writer.write(2, [say('child/phone', '1')]);
  await writer.mark(3, { kind: 'draft-sent', name: '' });
  await writer.write(4, [say('child/phone', '2')]);
  const view: CaseView = { index, record: writer.fold.record, today: '2026-02-03' };
  return { view, entries: writer.entries };
}

const changed = (entries: readonly LogEntry[], id: string) =>
  entries.map((entry) =>
    entry.operation.id === id
      ? { ...entry, operation: { ...entry.operation, at: minute(9) } }
      : entry,
  );
const without = (entries: readonly LogEntry[], id: string) =>
  entries.filter(({ operation }) => operation.id !== id);

describe('a log that is checked', () => {
  test('holds when nobody touched it', async () => {
    const { view, entries } = await written();
    expect(await checkLog(view, [...entries, ...entries])).toEqual({
      entries: 4,
      faults: [],
      isEndKnown: false,
      unread: [],
      dates: [],
    });
  });

  test('with dates in the future is said to have them, and so are those written after', async () => {
    const { view, entries } = await written();
    const turned = entries.map((entry, nth) =>
      nth < 2
        ? { ...entry, operation: { ...entry.operation, at: `203${nth}-05-05T10:00:00.000Z` } }
        : { ...entry, operation: { ...entry.operation, turn: minute(99) } },
    );
    const { dates } = await checkLog(view, turned, { now: minute(9) });
    expect(dates).toEqual([
      expect.stringMatching(/^2 ændringer er dateret ude i fremtiden, senest 5\. maj 2031\. Uret/),
      expect.stringMatching(/^2 ændringer har en tidligere dato end noget/),
    ]);
    const told = { entries: 4, faults: [], isEndKnown: true, unread: [], dates };
    expect(outcomeOf(told)).toMatchObject({
      kind: 'warning',
      heading: historyPage.check.datesHeading,
    });
    expect(outcomeOf({ ...told, isEndKnown: false }).text).toEqual(
      expect.arrayContaining([...dates]),
    );
  });

  test('a date in the future is told wherever a date is', () => {
    const now = new Date(minute(0));
    expect(dayAndTime('2031-05-05T10:00:00.000Z', now)).toBe(
      '5. maj 2031 kl. 12.00 (i fremtiden: uret kan have gået forkert)',
    );
    expect(dayOf('2031-05-05T10:00:00.000Z', now)).toMatch(/^5\. maj 2031 \(i fremtiden/);
    expect(dayAndTime(minute(1), now)).not.toContain('fremtiden');
  });

  test('says which change was altered, by whom it says it is, and what it is about', async () => {
    const { view, entries } = await written();
    const { faults } = await checkLog(view, changed(entries, 'o2-a'));
    expect(faults.map(({ id, fault }) => [id, fault])).toEqual([['o2-a', 'changed']]);
    expect(faults[0]?.sentence).toMatch(/^Ændringen .* kl\. .* af a i ”.+”, ”.+” er ændret, efter/);
    const mark = await checkLog(view, changed(entries, 'm3-a'));
    expect(mark.faults[0]?.sentence).toContain('i ”Udkast sendt”');
  });

  test('says between which times something was taken away', async () => {
    const { view, entries } = await written();
    const { faults } = await checkLog(view, without(entries, 'o2-a'));
    expect(faults.map(({ id, fault }) => [id, fault])).toEqual([['o2-a', 'missing']]);
    expect(faults[0]?.sentence).toMatch(/^En ændring er fjernet\. Den kom før ændringen /);
  });

  test('is held to what it ended with, also where no entry follows', async () => {
    const { view, entries } = await written();
    const [newest] = entries.slice(-1);
    if (!newest) throw new Error('Expected entries');
    const end = [{ id: newest.operation.id, digest: await digestOf(newest) }];
    expect(await checkLog(view, entries, { end })).toMatchObject({ faults: [], isEndKnown: true });
    const { faults } = await checkLog(view, changed(entries, 'o4-a'), { end });
    expect(faults.map(({ id, fault }) => [id, fault])).toEqual([['o4-a', 'changed']]);
    const cut = await checkLog(view, without(entries, 'o4-a'), { end });
    expect(cut.faults.map(({ sentence }) => sentence)).toEqual([historyPage.check.missingKnown]);
    const known = end.map((one) => ({ ...one, lostSince: minute(9) }));
    const later = await checkLog(view, without(entries, 'o4-a'), { end: known });
    expect(later.isEndKnown).toBe(false);
    expect(later.faults[0]?.sentence).toBe(
      `${historyPage.check.missingKnown} ${historyPage.check.since(dayAndTime(minute(9)))}`,
    );
  });

  test('of which nothing says how it ended claims nothing of its end', async () => {
    const { view, entries } = await written();
    const cut = await checkLog(view, without(entries, 'o4-a'), { end: [] });
    expect(cut).toMatchObject({ entries: 3, faults: [], isEndKnown: false });
    const told = outcomeOf(cut);
    expect(told).toMatchObject({ kind: 'warning', heading: historyPage.check.endUnknownHeading });
    expect(told.text.join(' ')).not.toMatch(/Ingen af dem er ændret eller fjernet/);
    expect(told.text.join(' ')).toMatch(/hænger sammen.+kan det ikke ses.+nyeste/);
    const whole = { ...cut, isEndKnown: true };
    expect(outcomeOf(whole)).toMatchObject({ kind: 'success' });
  });

  test('leaves to the store what the store has said already', async () => {
    const { view, entries } = await written();
    const fault: StoreFault = {
      record: 'entry',
      place: 'o2-a',
      seenAt: minute(5),
      sentence: 'En ændring kan ikke læses.',
    };
    const checked = await checkLog(view, without(entries, 'o2-a'), { unread: [fault] });
    expect(checked).toMatchObject({ faults: [], unread: ['En ændring kan ikke læses.'] });
    const both = await checkLog(view, changed(without(entries, 'o2-a'), 'm3-a'), {
      unread: [fault],
    });
    expect(both.faults.map(({ id }) => id)).toEqual(['m3-a']);
  });

  test('tells itself of what the store knows is missing, not as something that cannot be read', async () => {
    const { view, entries } = await written();
    const fault: StoreFault = {
      record: 'missing',
      place: 'o2-a',
      seenAt: minute(5),
      sentence: 'En ændring er væk.',
    };
    const checked = await checkLog(view, without(entries, 'o2-a'), { unread: [fault] });
    expect(checked.faults.map(({ id }) => id)).toEqual(['o2-a']);
    expect(checked.unread).toEqual([]);
  });

  test('is called off by leaving, and tells how far it is', async () => {
    const { view, entries } = await written();
    const told: number[] = [];
    await checkLog(view, entries, {}, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([4]);
    const left = AbortSignal.abort(new Error('left'));
    await expect(checkLog(view, entries, {}, { signal: left })).rejects.toThrow('left');
  });
});
