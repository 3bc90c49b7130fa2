// What an import would do, told before it happens: for each case one of five things.
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { verifyLog } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { turnOf } from '#src/log/turns.ts';
import type { Now } from '#src/workfile/mergePlan.ts';
import { planMerge } from '#src/workfile/mergePlan.ts';
import { previewCase } from '#src/workfile/preview.ts';
import { say } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { caseInFile, operation } from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(smallContent);
const now: Now = { at: '2026-11-22T10:00:00.000Z', today: '2026-11-22', by: '' };

const preview = (
  here: readonly LogEntry[] | undefined,
  entries: readonly LogEntry[],
  gaps: readonly string[] = [],
) => previewCase(index, here, caseInFile('c1', { entries, gaps }), now);

async function twoWriters() {
  const here = new Writer(index);
  await here.write(say('child/child-name', 'Opdigtet Barn'));
  return { here, file: here.fork() };
}

describe('the preview of a case', () => {
  test('new here', async () => {
    const { file } = await twoWriters();
    expect(preview(undefined, file.log)).toEqual({
      id: 'c1',
      state: 'new',
      name: 'Opdigtet Barn',
      sentences: ['Sagen er ikke her i browseren. Den hentes ind med 1 ændring i historikken.'],
    });
  });

  test('the same here and there', async () => {
    const { here, file } = await twoWriters();
    expect(preview(here.log, file.log)).toMatchObject({ state: 'same', name: 'Opdigtet Barn' });
  });

  test('newer here', async () => {
    const { here, file } = await twoWriters();
    await here.write(say('child/phone', '00 00 00 00'));
    expect(preview(here.log, file.log)).toMatchObject({
      state: 'behind',
      sentences: [expect.stringMatching(/1 ændring her er ikke i filen/)],
    });
  });

  test('different answers merge, told section by section', async () => {
    const { here, file } = await twoWriters();
    await here.write(say('child/phone', '00 00 00 00'));
    await file.write(say('screening/outcome/choice', 'full'));
    await file.write(say('screening/outcome/reason', 'Fordi'));
    const told = preview(here.log, file.log);
    expect(told).toMatchObject({ state: 'merge', conflicts: [] });
    expect(told.sentences).toEqual([
      'Filen har 2 ændringer, som ikke er her. De flettes ind i sagen, og intet her overskrives.',
    ]);
    if (told.state !== 'merge') return;
    expect(told.changes.sections.map((one) => one.instance)).toEqual(['screening']);
  });

  test('the same answer written differently will stand in two versions', async () => {
    const { here, file } = await twoWriters();
    await here.write(say('child/child-name', 'Opdigtet Pige'));
    await file.write(say('child/child-name', 'Opdigtet Dreng'));
    const told = preview(here.log, file.log);
    expect(told.sentences.at(-1)).toMatch(/1 svar er skrevet forskelligt/);
    if (told.state !== 'merge') throw new Error(`Expected a merge, got ${told.state}`);
    expect(told.conflicts[0]?.versions.map((one) => one.value).sort()).toEqual([
      'Opdigtet Dreng',
      'Opdigtet Pige',
    ]);
    const fromFile = told.conflicts[0]?.versions.filter((one) => told.fromFile.has(one.operation));
    expect(fromFile?.map((one) => one.value)).toEqual(['Opdigtet Dreng']);
    // A conflict that stood already is not the import's.
    const both = new Writer(index, [...here.log, ...file.log.slice(1)]);
    const later = both.fork();
    await later.write(say('child/phone', '00 00 00 00'));
    expect(preview(both.log, later.log)).toMatchObject({ state: 'merge', conflicts: [] });
  });

  test('the same words written in both places are no conflict', async () => {
    const { here, file } = await twoWriters();
    await here.write(say('child/phone', '00 00 00 00'));
    await file.write(say('child/phone', '00 00 00 00'));
    expect(preview(here.log, file.log)).toMatchObject({ state: 'merge', conflicts: [] });
  });

  test('what contradicts is not taken in', async () => {
    const { here } = await twoWriters();
    const [first] = here.log;
    const other = { operation: { ...operation(1), id: first?.operation.id ?? '' }, after: [] };
    expect(preview(here.log, [other])).toMatchObject({
      state: 'clash',
      sentences: [expect.stringMatching(/hentes ikke ind/)],
    });
  });

  test('a history with holes says so', async () => {
    const { here, file } = await twoWriters();
    expect(preview(here.log, file.log, ['o0']).sentences.at(-1)).toMatch(/Noget af historikken/);
  });
});

describe('the merge itself', () => {
  const plan = (
    here: readonly LogEntry[] | undefined,
    file: Partial<ReturnType<typeof caseInFile>>,
  ) => planMerge(index, here, caseInFile('c1', file), () => 'own', now);

  test('says in the log that there was one, after everything else', async () => {
    const { here, file } = await twoWriters();
    await file.write(say('child/phone', '00 00 00 00'));
    expect(plan(here.log, { entries: file.log })).toMatchObject({
      own: [{ id: 'own', source: 'import', changes: [], at: now.at }],
    });
    expect(await verifyLog(file.log)).toEqual([]);
  });

  test('two who take in each other by turns come to an end', async () => {
    const { here, file } = await twoWriters();
    const mark = { ...operation(900), source: 'import' as const };
    const entries = [...file.log, { operation: mark, after: [] }];
    expect(plan(here.log, { entries })).toMatchObject({ state: 'merge', own: [] });
  });

  test('a clock that is behind does not hide the import', async () => {
    const here = new Writer(index);
    await here.write(say('child/phone', '00 00 00 00'));
    const early = { ...now, at: '2020-01-01T00:00:00.000Z' };
    const made = planMerge(
      index,
      undefined,
      caseInFile('c1', { entries: here.log }),
      () => 'own',
      early,
    );
    if (made.state !== 'new') throw new Error(`Expected a new case, got ${made.state}`);
    const [own] = made.own;
    const [first] = here.log;
    if (!own || !first) throw new Error('Expected both');
    expect(turnOf(own) > turnOf(first.operation)).toBe(true);
  });

  test('words that were being typed become answers in a case that is new', async () => {
    const { here, file } = await twoWriters();
    const drafts = [
      operation(901, say('child/phone', '00')),
      operation(902, say('child/child-name', 'Opdigtet Barn')),
    ];
    expect(plan(undefined, { entries: file.log, drafts })).toMatchObject({
      own: [{ changes: [say('child/phone', '00')] }],
    });
    await file.write(say('screening/outcome/reason', 'Fordi'));
    expect(plan(here.log, { entries: file.log, drafts })).toMatchObject({ own: [{ changes: [] }] });
  });

  test('a finish that did not know of the merged words is withdrawn', async () => {
    const { here, file } = await twoWriters();
    await here.write({
      address: { in: 'phase', phase: 'opening' },
      value: { state: 'finished', at: '2026-02-03T10:00:00.000Z' },
    });
    await file.write(say('screening/outcome/reason', 'Fordi'));
    expect(plan(here.log, { entries: file.log })).toMatchObject({
      own: [{ changes: [{ address: { phase: 'opening' }, value: { state: 'withdrawn' } }] }],
    });
  });
});
