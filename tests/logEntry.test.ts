// Entries from outside: what was written is read back as it was, and anything else is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { digestOf } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { CaseFold } from '#src/log/operation.ts';
import { readEntry, readOperation } from '#src/log/readEntry.ts';
import { newId } from '#src/storage/newId.ts';
import { anyLife, index, live, minute } from './fixtures/logWriters.ts';
import { defer, row, say } from './fixtures/makeCase.ts';
import { spoilingsOf } from './fixtures/spoilings.ts';

const digest = 'A'.repeat(43);
const change = say('wishes/purpose', 'At være med');
const entry: LogEntry = {
  operation: { id: newId('o'), at: minute(1), by: 'Rådgiver', changes: [change], supersedes: [] },
  after: [],
};

/** The entry with something else in its operation. */
const withOperation = (more: object) => ({ ...entry, operation: { ...entry.operation, ...more } });
const withChange = (one: unknown) => withOperation({ changes: [one] });
const at = (address: object, value: unknown = 'x') => withChange({ address, value });
const answer = { in: 'answer', instance: 'wishes', question: 'purpose' };
const phase = { in: 'phase', phase: 'opening' };
const marked = (mark: unknown) => withOperation({ changes: [], mark });

/** As it comes from a file: through JSON, with keys that an object literal would not keep. */
const fromText = (text: string): unknown => JSON.parse(text);

describe('what was written', () => {
  test('is read back as it was, by any writer', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife(), async (steps) => {
        for (const one of (await live(steps)).flatMap((writer) => writer.entries)) {
          const read = readEntry(fromText(JSON.stringify(one)));
          expect(read).toEqual(one);
          if (read) expect(await digestOf(read)).toBe(await digestOf(one));
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, Change]>([
    ['text of any signs', say('a/b', '\u0000 \ud800 <b>æ</b>\n🙂')],
    ['no text', say('a/b', '')],
    ['a list', say('a@r1/b:row-2/c', ['x', 'y'])],
    ['a row', row('a/b:c', 2.5, true)],
    ['a deferral', defer('a/b', 'Venter')],
    [
      'a finish',
      { address: { in: 'phase', phase: 'plan' }, value: { state: 'finished', at: minute(0) } },
    ],
    [
      'a withdrawal',
      {
        address: { in: 'phase', phase: 'plan' },
        value: { state: 'withdrawn', at: minute(0), because: 'Ændret' },
      },
    ],
    [
      'a reopening',
      { address: { in: 'reopening', id: 'o1' }, value: { at: minute(0), reason: 'x' } },
    ],
    ['an address of another content', say('not-asked-any-more/nor-this', 'x')],
  ])('%s', (_, one) => {
    const given = withChange(one);
    expect(readEntry(given)).toBe(given);
  });

  test.each([
    ['a version', marked({ kind: 'draft-sent', name: 'Udkast til mor og far' })],
    ['something brought in', withOperation({ source: 'import' })],
    ['something undone', withOperation({ source: 'undo' })],
    [
      'links',
      {
        ...entry,
        after: [
          { id: 'a', digest },
          { id: 'b', digest },
        ],
      },
    ],
    ['nothing superseded, nothing changed', withOperation({ changes: [] })],
  ])('%s', (_, given) => {
    expect(readEntry(given)).toBe(given);
  });
});

describe('what is refused', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'entry'],
    ['a list', [entry]],
    ['no links', { operation: entry.operation }],
    ['no operation', { after: [] }],
    ['a key nobody knows', { ...entry, more: 1 }],
    ['a key nobody knows, in the operation', withOperation({ more: 1 })],
    ['a key that is a prototype', fromText(`{"__proto__": {}, "operation": 1, "after": []}`)],
    [
      'a prototype for what is missing',
      fromText(`{"__proto__": ${JSON.stringify({ operation: entry.operation })}, "after": []}`),
    ],
    ['what is only inherited', Object.create(entry)],
    [
      'links out of order',
      {
        ...entry,
        after: [
          { id: 'b', digest },
          { id: 'a', digest },
        ],
      },
    ],
    [
      'a link twice',
      {
        ...entry,
        after: [
          { id: 'a', digest },
          { id: 'a', digest },
        ],
      },
    ],
    ['a link to itself', { ...entry, after: [{ id: entry.operation.id, digest }] }],
    ['a short digest', { ...entry, after: [{ id: 'a', digest: 'A' }] }],
    ['a link with more', { ...entry, after: [{ id: 'a', digest, more: 1 }] }],
    ['an id with a path', withOperation({ id: '../x' })],
    ['an id in capitals', withOperation({ id: 'O1' })],
    ['a long id', withOperation({ id: `o${'1'.repeat(64)}` })],
    ['an id with a line after it', withOperation({ id: 'o1\n' })],
    ['no such day', withOperation({ at: '2026-02-31T10:00:00.000Z' })],
    ['no such hour', withOperation({ at: '2026-02-03T25:00:00.000Z' })],
    ['hour 24', withOperation({ at: '2026-02-03T24:00:00.000Z' })],
    ['another zone', withOperation({ at: '2026-02-03T10:00:00.000+01:00' })],
    ['no milliseconds', withOperation({ at: '2026-02-03T10:00:00Z' })],
    ['a time that is a number', withOperation({ at: 0 })],
    ['nobody', withOperation({ by: null })],
    ['a name without end', withOperation({ by: 'x'.repeat(10_001) })],
    ['changes that are no list', withOperation({ changes: { length: 0 } })],
    ['too many changes', withOperation({ changes: Array(200_001).fill(change) })],
    ['a superseding of itself', withOperation({ supersedes: [entry.operation.id] })],
    ['a superseding of no id', withOperation({ supersedes: [''] })],
    ['a source nobody knows', withOperation({ source: 'other' })],
    ['a source that is there and empty', withOperation({ source: undefined })],
    ['a mark with changes', withOperation({ mark: { kind: 'final', name: '' } })],
    ['a mark nobody knows', marked({ kind: 'toString', name: '' })],
    ['a mark without a name', marked({ kind: 'final' })],
    ['a mark that is there and empty', marked(undefined)],
    ['an address of no sort', at({ in: 'note', instance: 'a', question: 'b' })],
    ['an address with nothing in it', at({})],
    ['an address with too much', at({ ...answer, id: 'x' })],
    ['an instance of two rows', at({ ...answer, instance: 'a@b@c' })],
    ['an instance of a prototype', at({ ...answer, instance: '__proto__' })],
    ['a question that is no id', at({ ...answer, question: 'a/b' })],
    ['a row that is no id', at({ ...answer, row: '' })],
    ['a part that is there and empty', at({ ...answer, part: undefined })],
    [
      'a phase nobody knows',
      at({ in: 'phase', phase: 'valueOf' }, { state: 'finished', at: minute(0) }),
    ],
    [
      'a phase in a list',
      at({ in: 'phase', phase: ['plan'] }, { state: 'finished', at: minute(0) }),
    ],
    ['a mark in a list', marked({ kind: ['final'], name: '' })],
    ['an id in a list', withOperation({ id: ['o1'] })],
    ['a digest in a list', { ...entry, after: [{ id: 'a', digest: [digest] }] }],
    ['a moment in a list', withOperation({ at: [minute(1)] })],
    ['an instance in a list', at({ ...answer, instance: ['wishes'] })],
    ['words before an id', withOperation({ id: ' o1' })],
    ['words before a digest', { ...entry, after: [{ id: 'a', digest: `A${digest}` }] }],
    ['words before a moment', withOperation({ at: `1${minute(1)}` })],
    ['words after an instance', at({ ...answer, instance: 'a@b/' })],
    ['words before an instance', at({ ...answer, instance: '/a' })],
    ['a number for an answer', at(answer, 1)],
    ['a list of numbers', at(answer, [1])],
    ['a mark for an answer', at(answer, { order: 1, removed: false })],
    ['a text without end', at(answer, 'x'.repeat(20_000_001))],
    ['a list for a deferral', at({ in: 'deferral', instance: 'a', question: 'b' }, ['x'])],
    ['text for a row', at({ in: 'row', instance: 'a', question: 'b', row: 'c' }, 'x')],
    [
      'a row at no place',
      at(
        { in: 'row', instance: 'a', question: 'b', row: 'c' },
        { order: Number.NaN, removed: false },
      ),
    ],
    [
      'a row that is half there',
      at({ in: 'row', instance: 'a', question: 'b', row: 'c' }, { order: 1, removed: 'no' }),
    ],
    ['a phase that is half done', at(phase, { state: 'begun', at: minute(0) })],
    ['a phase done on no day', at(phase, { state: 'finished', at: '' })],
    ['a reason that is no text', at(phase, { state: 'withdrawn', at: minute(0), because: 1 })],
    ['a reopening without a reason', at({ in: 'reopening', id: 'o1' }, { at: minute(0) })],
    ['a change with more', withChange({ ...change, more: 1 })],
    ['a change without a value', withChange({ address: answer })],
  ])('%s', (_, given) => {
    expect(readEntry(given)).toBeUndefined();
  });

  test('whatever is spoilt in any one place', () => {
    const optional = ['row', 'part', 'because', 'mark', 'source'];
    const changes: readonly Change[] = [
      say('a@r1/b:c/d', 'x'),
      say('a/b', ['x', 'y']),
      row('a/b:c', 2.5, true),
      defer('a/b', 'Venter'),
      {
        address: { in: 'phase', phase: 'plan' },
        value: { state: 'withdrawn', at: minute(0), because: 'Ændret' },
      },
      { address: { in: 'reopening', id: 'o1' }, value: { at: minute(0), reason: 'x' } },
    ];
    const after = ['a', 'b'].map((id) => ({ id, digest }));
    const wholes = [
      ...changes.map(withChange),
      { ...entry, after, operation: { ...entry.operation, source: 'undo', supersedes: ['o1'] } },
      marked({ kind: 'other', name: 'x' }),
    ];
    for (const whole of wholes) {
      expect(readEntry(whole)).toBe(whole);
      for (const spoilt of spoilingsOf(whole, optional))
        expect(readEntry(spoilt), JSON.stringify(spoilt)).toBeUndefined();
    }
  });

  test('nothing that is as long as it may be', () => {
    const longest = {
      id: withOperation({ id: `o${'1'.repeat(63)}` }),
      name: withOperation({ by: 'x'.repeat(10_000) }),
      list: withOperation({ supersedes: Array(200_000).fill('o1') }),
      text: at(answer, 'x'.repeat(20_000_000)),
    };
    for (const one of Object.values(longest)) expect(readEntry(one)).toBe(one);
    const tooLong = withOperation({ supersedes: Array(200_001).fill('o1') });
    expect(readEntry(tooLong)).toBeUndefined();
  });

  test('an operation alone is read by the same rules', () => {
    expect(readOperation(entry.operation)).toBe(entry.operation);
    expect(readOperation(entry)).toBeUndefined();
    expect(readOperation({ ...entry.operation, more: 1 })).toBeUndefined();
  });
});

describe('an entry that was tampered with', () => {
  /** Any JSON, put in any place of an entry. */
  function mutated(value: unknown, path: number, put: unknown, how: number): unknown {
    if (typeof value !== 'object' || value === null) return put;
    const keys = Object.keys(value);
    const key = keys[path % (keys.length + 1)];
    if (key === undefined) return how % 2 === 0 ? put : { ...value, [`k${how}`]: put };
    const inner = Reflect.get(value, key);
    const next = mutated(inner, Math.floor(path / (keys.length + 1)), put, how);
    if (Array.isArray(value)) return value.with(Number(key), next);
    if (how % 5 === 0) return Object.fromEntries(Object.entries(value).filter(([k]) => k !== key));
    return { ...value, [key]: next };
  }

  test('is refused, or is an entry that folds without harm', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLife(6),
        fc.nat(),
        fc.nat(),
        fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 'o1', 1e300, minute(3))),
        fc.nat(),
        async (steps, which, path, put, how) => {
          const entries = (await live(steps)).flatMap((writer) => writer.entries);
          const one = entries[which % Math.max(1, entries.length)];
          if (!one) return;
          const given: unknown = mutated(JSON.parse(JSON.stringify(one)), path, put, how);
          const before = JSON.stringify(given);
          const read = readEntry(given);
          if (read === undefined) return;
          expect(JSON.stringify(read)).toBe(before);
          const fold = new CaseFold(index);
          for (const { operation } of [...entries, read]) fold.apply(operation);
          expect(fold.record).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('any JSON at all is looked at without harm', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readEntry(value)).toBeUndefined();
      }),
    );
  });
});
