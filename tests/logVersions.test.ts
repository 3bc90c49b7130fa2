// Named versions: each holds what its writer's log had, whatever is written or merged later.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '#forms/answers/record.ts';
import { canonicalJson, digestOf, verifyLog } from '#src/log/chain.ts';
import { entriesOf, fingerprintOf, foldAt, makeVersion, versionsIn } from '#src/log/versions.ts';
import { anyLife, index, live, minute, type Step, Writer } from './fixtures/logWriters.ts';
import { say } from './fixtures/makeCase.ts';

const name = (value: string) => say('child/child-name', value);

async function recordAt(...given: Parameters<typeof foldAt>) {
  const at = await foldAt(...given);
  return at && { record: at.fold.record, missing: at.missing };
}

/** Two offline, each with a version of its own, who have met since. */
async function twoWhoMet() {
  const [a, b] = [new Writer('a'), new Writer('b')];
  await a.write(1, [name('Alma')]);
  await b.meet(a);
  await a.write(2, [say('child/phone', '1')]);
  await b.write(3, [say('wishes/purpose', 'At være med')]);
  const sent = await a.mark(4, { kind: 'draft-sent', name: 'Til familien' });
  const heard = await b.mark(5, { kind: 'after-hearing', name: '' });
  const [atA, atB] = [a.fold.record, b.fold.record];
  await a.write(6, [name('Alma B.')]);
  await a.meet(b);
  await b.meet(a);
  const final = await a.mark(7, { kind: 'final', name: '' });
  return { a, b, sent, heard, final, atA, atB };
}

describe('versions', () => {
  test('are listed by time, with their names and who named them', async () => {
    const { a } = await twoWhoMet();
    expect(versionsIn([...a.entries, ...a.entries].reverse())).toEqual([
      {
        operation: 'm4-a',
        at: minute(4),
        by: 'a',
        mark: { kind: 'draft-sent', name: 'Til familien' },
      },
      { operation: 'm5-b', at: minute(5), by: 'b', mark: { kind: 'after-hearing', name: '' } },
      { operation: 'm7-a', at: minute(7), by: 'a', mark: { kind: 'final', name: '' } },
    ]);
  });

  test('of the same moment come in the order of their ids', async () => {
    const writers = [new Writer('c'), new Writer('a'), new Writer('b')];
    for (const one of writers) await one.mark(1, { kind: 'final', name: '' });
    const log = writers.flatMap((one) => one.entries);
    for (const order of [log, log.toReversed()])
      expect(versionsIn(order).map((one) => one.operation)).toEqual(['m1-a', 'm1-b', 'm1-c']);
  });

  test('are listed by time also where their ids would have it otherwise', async () => {
    const writer = new Writer('a');
    for (const clock of [9, 10, 100, 11]) await writer.mark(clock, { kind: 'final', name: '' });
    for (const order of [writer.entries, writer.entries.toReversed()])
      expect(versionsIn(order).map((one) => one.operation)).toEqual([
        'm9-a',
        'm10-a',
        'm11-a',
        'm100-a',
      ]);
  });

  test('hold what each writer had, also when both were offline', async () => {
    const { a, b, sent, heard, final, atA, atB } = await twoWhoMet();
    for (const log of [a.entries, b.entries]) {
      expect(await recordAt(index, log, sent.operation.id)).toEqual({ record: atA, missing: [] });
      expect(await recordAt(index, log, heard.operation.id)).toEqual({ record: atB, missing: [] });
    }
    expect((await recordAt(index, a.entries, final.operation.id))?.record).toEqual(a.fold.record);
    expect(entriesOf(a.entries, sent.operation.id)?.entries.map((one) => one.operation.id)).toEqual(
      ['o1-a', 'o2-a', 'm4-a'],
    );
  });

  test('of any lives hold what was there when they were named', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(20), fc.nat(19), async (steps, at) => {
        const marking: Step = { writer: 0, does: 'mark', other: 0, changes: [] };
        const before = await live(steps.slice(0, at));
        const record: CaseRecord | undefined = before[0]?.fold.record;
        const writers = await live([...steps.slice(0, at), marking, ...steps.slice(at)]);
        const [one, ...others] = writers;
        if (!one) throw new Error('Expected a writer');
        for (const other of others) await one.meet(other);
        const id = `m${Math.min(at, steps.length)}-w0`;
        expect(await recordAt(index, one.entries, id)).toEqual({ record, missing: [] });
      }),
      { numRuns: 80 },
    );
  });

  test('say what they lack, and are not there when nobody named them', async () => {
    const { a, sent } = await twoWhoMet();
    const torn = a.entries.filter(({ operation }) => operation.id !== 'o1-a');
    expect((await recordAt(index, torn, sent.operation.id))?.missing).toEqual(['o1-a']);
    const link = (id: string) => ({ id, digest: 'A'.repeat(43) });
    const lone = { ...sent, after: [link('o9'), link('o10'), link('o1')] };
    expect(entriesOf([lone], sent.operation.id)?.missing).toEqual(['o1', 'o10', 'o9']);
    expect(await recordAt(index, a.entries, 'o99')).toBeUndefined();
  });

  test('are made by an operation that changes nothing', async () => {
    const stamp = { id: 'o1', at: minute(1), by: 'Rådgiver' };
    expect(makeVersion({ kind: 'other', name: ' Til mødet ' }, stamp)).toEqual({
      ...stamp,
      changes: [],
      supersedes: [],
      mark: { kind: 'other', name: 'Til mødet' },
    });
  });
});

describe('the fingerprint of a version', () => {
  test('is the digest of its entry, and short for print', async () => {
    const { createHash } = await import('node:crypto');
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    for (let at = 0; at < 60; at += 1) {
      const operation = { id: `o${at}`, at: minute(1), by: '', changes: [], supersedes: [] };
      const entry = { operation, after: [] };
      const { digest, short } = await fingerprintOf(entry);
      expect(digest).toBe(await digestOf(entry));
      expect(short).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const bytes = createHash('sha256').update(canonicalJson(entry)).digest().subarray(0, 10);
      // 80 bits as one number, in the 32 signs.
      const expected = BigInt(`0x${bytes.toString('hex')}`)
        .toString(32)
        .padStart(16, '0')
        .replace(/./g, (sign) => signs.charAt(Number.parseInt(sign, 32)));
      expect(short.replaceAll('-', '')).toBe(expected);
    }
  });

  test('no longer fits when anything the version holds was changed', async () => {
    const { a, sent } = await twoWhoMet();
    const { digest } = await fingerprintOf(sent);
    const held = entriesOf(a.entries, sent.operation.id)?.entries ?? [];
    const link = { id: sent.operation.id, digest };
    expect(await verifyLog(held, [link])).toEqual([]);
    for (const at of held.keys()) {
      const changed = held.map((entry, one) =>
        one === at ? { ...entry, operation: { ...entry.operation, by: 'en anden' } } : entry,
      );
      expect(await verifyLog(changed, [link])).toHaveLength(1);
    }
  });
});
