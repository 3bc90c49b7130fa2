// The hash chain: whoever changes, swaps or takes away an entry that others follow is found out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, digestOf, linkEntry, Tips, verifyLog } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { anyLife, live, minute, Writer } from './fixtures/logWriters.ts';
import { say } from './fixtures/makeCase.ts';

/** The entries of everybody, each once. */
async function logOf(steps: Parameters<typeof live>[0]): Promise<readonly LogEntry[]> {
  const entries = new Map<string, LogEntry>();
  for (const writer of await live(steps))
    for (const entry of writer.entries) entries.set(entry.operation.id, entry);
  return [...entries.values()];
}

async function tipsOf(entries: readonly LogEntry[]): Promise<Tips> {
  const tips = new Tips();
  for (const entry of entries) tips.add(entry, await digestOf(entry));
  return tips;
}

const anyLog = anyLife().filter((steps) => steps.some(({ does }) => does === 'write'));

/** Ways to change one field of an entry so that it says something else. */
const tamperings: readonly ((entry: LogEntry) => LogEntry)[] = [
  (entry) => ({ ...entry, operation: { ...entry.operation, by: `${entry.operation.by}x` } }),
  (entry) => ({ ...entry, operation: { ...entry.operation, at: minute(59) } }),
  (entry) => ({ ...entry, operation: { ...entry.operation, source: 'undo' } }),
  (entry) => ({
    ...entry,
    operation: { ...entry.operation, changes: [...entry.operation.changes, say('a/b', 'c')] },
  }),
  (entry) => ({
    ...entry,
    operation: { ...entry.operation, supersedes: [...entry.operation.supersedes, 'o999'] },
  }),
  (entry) => ({ ...entry, operation: { ...entry.operation, mark: { kind: 'final', name: '!' } } }),
  (entry) => ({ ...entry, after: [...entry.after, { id: 'z', digest: 'd' }] }),
];

describe('canonical text', () => {
  test('does not depend on the order of keys, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: 'æ"\n', c: undefined })).toBe('{"a":"æ\\"\\n","b":[2,1]}');
    expect(canonicalJson({ a: 1, b: { d: null, c: true } })).toBe(
      canonicalJson({ b: { c: true, d: null }, a: 1 }),
    );
  });

  test('is JSON, the same again after a journey through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(text);
      }),
    );
  });

  test('the digest is that of SHA-256 over the text', async () => {
    const operation = { id: 'o1', at: minute(0), by: '', changes: [], supersedes: [] };
    const text = `{"after":[],"operation":{"at":"${minute(0)}","by":"","changes":[],"id":"o1","supersedes":[]}}`;
    const { createHash } = await import('node:crypto');
    expect(await digestOf({ operation, after: [] })).toBe(
      createHash('sha256').update(text).digest('base64url'),
    );
  });
});

describe('a log', () => {
  test('as it was written has no faults, in any order and with entries given twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.infiniteStream(fc.nat()), async (steps, dice) => {
        const log = await logOf(steps);
        const shuffled = shuffle([...log, ...log], dice);
        expect(await verifyLog(shuffled)).toEqual([]);
        const tips = (await tipsOf(log)).links;
        expect((await tipsOf(shuffled)).links).toEqual(tips);
        expect(await verifyLog(shuffled, tips)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('with any entry changed is found out by those that follow it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        fc.nat(),
        fc.constantFrom(...tamperings),
        fc.infiniteStream(fc.nat()),
        async (steps, which, tamper, dice) => {
          const log = await logOf(steps);
          const tips = (await tipsOf(log)).links;
          const at = which % log.length;
          const changed = log.map((entry, one) => (one === at ? tamper(entry) : entry));
          const id = log[at]?.operation.id ?? '';
          const fault = expect.arrayContaining([{ fault: 'changed', id }]);
          const isFollowed = log.some(({ after }) => after.some((link) => link.id === id));
          if (isFollowed) expect(await verifyLog(changed)).toEqual(fault);
          const faults = await verifyLog(changed, tips);
          expect(faults).toEqual(fault);
          expect(await verifyLog(shuffle(changed, dice), tips)).toEqual(faults);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('with an entry taken away is found out, the newest by those who remember the tips', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.nat(), async (steps, which) => {
        const log = await logOf(steps);
        const tips = (await tipsOf(log)).links;
        const id = log[which % log.length]?.operation.id ?? '';
        const left = log.filter(({ operation }) => operation.id !== id);
        const isFollowed = log.some(({ after }) => after.some((link) => link.id === id));
        if (isFollowed) expect(await verifyLog(left)).toEqual([{ fault: 'missing', id }]);
        expect(await verifyLog(left, tips)).toEqual([{ fault: 'missing', id }]);
      }),
      { numRuns: 60 },
    );
  });

  test('with two entries that have changed places is found out', async () => {
    const writer = new Writer('a');
    await writer.write(1, [say('child/child-name', 'Alma')]);
    await writer.write(2, [say('child/child-name', 'Bo')]);
    await writer.write(3, [say('child/child-name', 'Carla')]);
    const [one, two, three] = writer.entries;
    if (!one || !two || !three) throw new Error('Expected three entries');
    const swapped = [
      { operation: two.operation, after: one.after },
      { operation: one.operation, after: two.after },
      three,
    ];
    expect(await verifyLog(swapped)).toEqual([
      { fault: 'changed', id: one.operation.id },
      { fault: 'changed', id: two.operation.id },
    ]);
  });

  test('with the same id for two contents is found out, also when nobody follows', async () => {
    const writer = new Writer('a');
    const entry = await writer.write(1, [say('child/child-name', 'Alma')]);
    const other = { ...entry, operation: { ...entry.operation, by: 'en anden' } };
    expect(await verifyLog([entry, other])).toEqual([{ fault: 'twice', id: entry.operation.id }]);
    expect(await verifyLog([other, entry])).toEqual([{ fault: 'twice', id: entry.operation.id }]);
  });
});

describe('a long log', () => {
  const entries = Array.from(
    { length: 450 },
    (_, at): LogEntry => ({
      operation: { id: `o${at}`, at: minute(0), by: '', changes: [], supersedes: [] },
      after: [],
    }),
  );

  test('is looked at a bit at a time, each entry once, and others have their turn', async () => {
    const told: number[] = [];
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    });
    expect(await verifyLog(entries, [], { onProgress: (done) => told.push(done) })).toEqual([]);
    clearInterval(timer);
    expect(told).toEqual([200, 400, 450]);
    expect(others).toBeGreaterThan(0);
  });

  test('is left when it is called off', async () => {
    const left = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      left.abort(new Error('left'));
    };
    const looking = verifyLog(entries, [], { signal: left.signal, onProgress });
    await expect(looking).rejects.toThrow('left');
    expect(told).toEqual([200]);
  });
});

describe('the tips', () => {
  test('go on from where they were', async () => {
    const writer = new Writer('a');
    await writer.write(1, [say('child/child-name', 'Alma')]);
    const tips = new Tips(writer.tips.links);
    const next = await writer.write(2, [say('child/child-name', 'Bo')]);
    tips.add(next, await digestOf(next));
    expect(tips.links).toEqual(writer.tips.links);
    expect(tips.links).toHaveLength(1);
  });

  test('they began with stay until somebody follows them', async () => {
    const [b, a] = await Promise.all(
      ['b', 'a'].map((name) => new Writer(name).write(1, [say('child/phone', name)])),
    );
    if (!a || !b) throw new Error('Expected two entries');
    const links = await Promise.all(
      [b, a].map(async (entry) => ({ id: entry.operation.id, digest: await digestOf(entry) })),
    );
    const tips = new Tips(links);
    expect(tips.links).toEqual([...links].reverse());
    const next = await linkEntry(
      { id: 'o2', at: minute(2), by: '', changes: [], supersedes: [] },
      links.slice(0, 1),
    );
    tips.add(next.entry, next.link.digest);
    expect(tips.links).toEqual([links[1], next.link]);
  });

  test('of two who have met are followed by the next entry, sorted', async () => {
    const [a, b] = [new Writer('a'), new Writer('b')];
    await b.write(1, [say('child/child-name', 'Alma')]);
    await a.write(2, [say('child/child-name', 'Bo')]);
    await a.meet(b);
    const { entry } = await linkEntry(
      { id: 'o9', at: minute(9), by: '', changes: [], supersedes: [] },
      [...a.tips.links].reverse(),
    );
    expect(entry.after.map(({ id }) => id)).toEqual(['o1-b', 'o2-a']);
  });
});

function shuffle<T>(list: readonly T[], dice: IterableIterator<number> | fc.Stream<number>): T[] {
  return list
    .map((one) => ({ one, die: dice.next().value ?? 0 }))
    .sort((a, b) => a.die - b.die)
    .map(({ one }) => one);
}
