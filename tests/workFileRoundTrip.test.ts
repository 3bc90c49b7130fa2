// The working file: what was written is what is read, whatever is in the log and wherever a frame ends.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { makeKey } from '#src/vault/keys.ts';
import { openFrames, sealFrames } from '#src/workfile/frames.ts';
import { HEADER_LENGTH } from '#src/workfile/header.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { smallContent } from './fixtures/smallContent.ts';
import {
  all,
  caseInFile,
  each,
  fileOf,
  linked,
  manifest,
  operation,
  read,
  readWhole,
  textOf,
} from './fixtures/workFiles.ts';

const index = indexContent(smallContent);

const logs = fc.array(
  fc.array(fc.array(anyChange(smallContent), { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
  { maxLength: 4 },
);

function written(groups: readonly (readonly Change[])[]): readonly Operation[] {
  const fold = new CaseFold(index);
  return groups.map((group, nth) => {
    const { id, at, by } = operation(nth);
    const made = makeOperation(fold, group, { id, at, by });
    fold.apply(made);
    return made;
  });
}

const named = (name: string): Change => ({
  address: { in: 'answer', instance: 'child', question: 'child-name' },
  value: name,
});

describe('a working file', () => {
  test('gives back every case, in order and to the letter, as often as it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.constantFrom(4_096, 65_536), async (groups, chunkSize) => {
        const cases = await Promise.all(
          groups.map(async (one, nth) => {
            const operations = written(one);
            return caseInFile(`c${nth}`, {
              entries: await linked(operations),
              drafts: operations.slice(0, 2).map((draft) => ({ ...draft, id: `d-${draft.id}` })),
            });
          }),
        );
        const file = await readWhole(await fileOf(cases, { chunkSize }));
        expect(file.manifest).toEqual(manifest);
        expect(file.cases).toBe(cases.length);
        expect(await all(file.readCases())).toEqual(cases);
        expect(await all(file.readCases())).toEqual(cases);
      }),
      { numRuns: 60 },
    );
  });

  test.each([1, 4_095, 4_096, 4_097, 8_192, 10_000])(
    'is whole with %i bytes in frames of 4,096',
    async (length) => {
      const bytes = crypto.getRandomValues(new Uint8Array(length));
      const fileKey = await makeKey();
      const seal = { fileKey, headerDigest: new Uint8Array(32), chunkSize: 4_096 };
      const pieces = [bytes.subarray(0, length / 3), bytes.subarray(length / 3)];
      const frames = await all(sealFrames(each(pieces), seal));
      expect(frames.length).toBe(Math.ceil(length / 4_096));
      const opened = await all(openFrames(new Blob([...frames]), 0, seal));
      expect(await new Blob([...opened]).arrayBuffer()).toEqual(bytes.buffer);
    },
  );

  test('shows nothing of what is in it, and is another file every time', async () => {
    const entries = await linked([operation(1, named('Opdigtet Markørsætning'))]);
    const cases = [caseInFile('cmarked', { entries })];
    const [one, two] = [await textOf(await fileOf(cases)), await textOf(await fileOf(cases))];
    expect(one).not.toMatch(/Opdigtet|cmarked|child|2026|udredning/);
    // Salt and cost are the passphrase's, and say nothing; all the rest is new.
    const costs = 8 + 1 + 9 + 16;
    expect(one.slice(0, costs)).toBe(two.slice(0, costs));
    const alike = [...one.slice(costs)].filter((sign, at) => sign === two[costs + at]).length;
    expect(alike).toBeLessThan(one.length / 20);
    expect(one.length).toBeGreaterThan(HEADER_LENGTH);
  });

  test('shows each case while it is verified, and how far it has come', async () => {
    const entries = await linked([operation(1, named('Opdigtet Barn'))]);
    const seen: string[] = [];
    const told: number[] = [];
    await read(await fileOf([caseInFile('c1', { entries }), caseInFile('c2')]), {
      look: (one, { home }) => void seen.push(`${one.id} ${one.entries.length} ${home}`),
      progress: (done, whole) => void told.push(done / whole),
    });
    expect(seen).toEqual(['c1 1 vault', 'c2 0 vault']);
    expect(told.at(-1)).toBeGreaterThan(0.5);
    expect(told.every((part) => part <= 1)).toBe(true);
  });

  test('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    expect(await read(await fileOf([caseInFile('c1')]), { signal })).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/stoppet/),
    });
  });

  test('lets a history through that was broken already, and only as broken as it says', async () => {
    const entries = await linked([operation(1, named('A')), operation(2, named('B'))]);
    const broken = (gaps: readonly string[]) => [
      caseInFile('c1', { entries: entries.slice(1), gaps }),
    ];
    expect(await read(await fileOf(broken(['o1'])))).toMatchObject({ ok: true });
    for (const gaps of [[], ['o2']])
      expect(await read(await fileOf(broken(gaps)))).toMatchObject({
        ok: false,
        sentence: expect.stringMatching(/hænger ikke sammen/),
      });
  });
});
