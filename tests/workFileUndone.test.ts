// What an undone import is to others, and to the same file when it comes again: nobody's answers go in silence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { valueKey } from '#src/log/sameValue.ts';
import { foldOf, planMerge } from '#src/workfile/mergePlan.ts';
import { previewCase } from '#src/workfile/preview.ts';
import { planUndo } from '#src/workfile/undoPlan.ts';
import { say } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { caseInFile } from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(smallContent);
const now = { at: '2026-11-22T10:00:00.000Z', today: '2026-11-22', by: '' };

let made = 0;
const makeId = () => {
  made += 1;
  return `i${made}`;
};

const preview = (here: Writer, file: Writer) =>
  previewCase(index, here.log, caseInFile('c1', { entries: file.log }), now);

/** Takes the file's log into the writer's own; returns what was added. */
async function bringIn(here: Writer, file: Writer): Promise<ReadonlySet<string>> {
  const plan = planMerge(index, here.log, caseInFile('c1', { entries: file.log }), makeId, now);
  if (!('fresh' in plan)) return new Set();
  here.log = [...here.log, ...plan.fresh];
  for (const one of plan.own) here.log = [...here.log, await here.linked(one)];
  // What was planned is what the log then says.
  expect(here.fold.record).toEqual(plan.after.record);
  return new Set([...plan.fresh.map((one) => one.operation.id), ...plan.own.map((one) => one.id)]);
}

async function undo(here: Writer, added: ReadonlySet<string>): Promise<void> {
  const { operations } = planUndo(index, here.log, added, now, makeId);
  for (const one of operations) here.log = [...here.log, await here.linked(one)];
}

const born = (text: string) => say('child/child-birth-date', text);
const reason = (text: string) => say('screening/outcome/reason', text);
const phone = (text: string) => say('child/phone', text);

const standingAt = (writer: Writer, change: Change) =>
  writer.fold
    .headsAt(change)
    .map((head) => valueKey(head.change.value))
    .sort();

/** The adviser has taken in what a colleague wrote and then undone it; the colleague has not heard. */
async function undoneImport() {
  const adviser = new Writer(index);
  await adviser.write(born('12. ma'));
  await adviser.write(reason('Fælles'));
  const colleague = adviser.fork();
  await colleague.write(born('2019-03-12'));
  await colleague.write(reason('Kollegaens'));
  await colleague.write(phone('00 00 00 00'));
  await adviser.write(reason('Rådgiverens'));
  const sent = colleague.fork();
  const added = await bringIn(adviser, sent);
  await undo(adviser, added);
  return { adviser, colleague, sent };
}

describe('an undone import that comes to the colleague', () => {
  test('takes nothing away there: both stand, and the preview says so', async () => {
    const { adviser, colleague } = await undoneImport();
    expect(standingAt(adviser, born(''))).toEqual(['12. ma']);
    const told = preview(colleague, adviser);
    if (told.state !== 'merge') throw new Error(`Expected a merge, got ${told.state}`);
    expect(told.conflicts.map((one) => one.versions.map(({ value }) => value).sort())).toEqual([
      ['12. ma', '2019-03-12'],
      ['', '00 00 00 00'],
      ['Kollegaens', 'Rådgiverens'],
    ]);
    expect(told.replaced).toEqual([]);
    expect(told.sentences).toEqual([
      expect.stringMatching(/intet her overskrives\.$/),
      expect.stringMatching(/^3 svar herfra er hentet ind et andet sted og fortrudt dér/),
      expect.stringMatching(/^3 svar er skrevet forskelligt/),
    ]);
    await bringIn(colleague, adviser);
    expect(standingAt(colleague, born(''))).toEqual(['12. ma', '2019-03-12']);
    expect(standingAt(colleague, reason(''))).toEqual(['Kollegaens', 'Rådgiverens']);
    expect(standingAt(colleague, phone(''))).toEqual(['', '00 00 00 00']);
    // Read, until somebody chooses, is what was read here.
    expect(colleague.fold.record.answers.child?.['child-birth-date']).toMatchObject({
      value: '2019-03-12',
    });
  });

  test('comes to an end, and to the same case for both', async () => {
    const { adviser, colleague } = await undoneImport();
    await bringIn(colleague, adviser);
    expect((await bringIn(colleague, adviser)).size).toBe(0);
    await bringIn(adviser, colleague);
    await bringIn(colleague, adviser);
    expect((await bringIn(adviser, colleague)).size).toBe(0);
    expect(adviser.fold.record).toEqual(colleague.fold.record);
    expect(standingAt(adviser, born(''))).toEqual(['12. ma', '2019-03-12']);
  });

  test('what a person chose after it holds for a third who had the answer as well', async () => {
    const { adviser, colleague, sent } = await undoneImport();
    const third = sent.fork();
    await bringIn(colleague, adviser);
    await colleague.write(born('12. ma'));
    await bringIn(third, colleague);
    expect(standingAt(third, born(''))).toEqual(['12. ma']);
    expect(preview(third, colleague).state).not.toBe('merge');
  });

  test('an answer that was carried back and then rewritten is the newer one, not a choice', async () => {
    const { adviser } = await undoneImport();
    const own = adviser.log.filter(
      ({ operation: { source, by } }) => source !== 'undo' && by === '',
    );
    const third = new Writer(index, own.slice(0, 3));
    expect(standingAt(third, reason(''))).toEqual(['Rådgiverens']);
    await adviser.write(reason('Rådgiverens igen'));
    expect(preview(third, adviser)).toMatchObject({ state: 'merge', conflicts: [] });
    await bringIn(third, adviser);
    expect(standingAt(third, reason(''))).toEqual(['Rådgiverens igen']);
  });

  test('a phase that is open in both is no answer of anybody', async () => {
    const open = (at: string): Change => ({
      address: { in: 'phase', phase: 'opening' },
      value: { state: 'withdrawn', at, because: 'Rettet' },
    });
    const adviser = new Writer(index);
    await adviser.write(phone('1'));
    const colleague = adviser.fork();
    await colleague.write(phone('2'), open('2026-02-03T10:00:00.000Z'));
    await adviser.write(open('2026-02-03T11:00:00.000Z'));
    await undo(adviser, await bringIn(adviser, colleague));
    expect(preview(colleague, adviser).sentences[1]).toMatch(/^1 svar herfra er hentet ind/);
  });

  test('whatever they write: no value that stood here is gone, unless somebody replaced it', async () => {
    const places = [born, reason, phone];
    const writes = fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.constantFrom('A', 'B', 'C', '')), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(writes, writes, async (first, later) => {
        const adviser = new Writer(index);
        await adviser.write(phone('Fælles'));
        const colleague = adviser.fork();
        const write = async (all: typeof first) => {
          for (const [who, place, text] of all)
            await (who === 0 ? adviser : colleague).write(
              ...(places[place] ? [places[place](text)] : []),
            );
        };
        await write(first);
        const added = await bringIn(adviser, colleague);
        await undo(adviser, added);
        await write(later.map(([, place, text]) => [1, place, text]));
        const stood = places.map((place) => standingAt(colleague, place('')));
        // The adviser has written nothing that knew of the colleague's but the undoing.
        await bringIn(colleague, adviser);
        for (const [nth, values] of stood.entries()) {
          const left = standingAt(colleague, (places[nth] ?? born)(''));
          // What both had from the beginning, the adviser may have replaced knowingly.
          for (const value of values) if (value !== 'Fælles') expect(left).toContain(value);
        }
        await bringIn(adviser, colleague);
        await bringIn(colleague, adviser);
        expect(adviser.fold.record).toEqual(colleague.fold.record);
        const turned = foldOf(index, [...colleague.log].reverse());
        expect(turned.record).toEqual(colleague.fold.record);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a preview', () => {
  test('says what is replaced, and then not that nothing is', async () => {
    const { adviser, sent } = await undoneImport();
    const before = new Writer(index, adviser.log.slice(0, 2));
    const told = preview(before, sent);
    expect(told).toMatchObject({
      replaced: [
        expect.stringMatching(/”Født” i ”child”: ”12\. ma” bliver til ”12\. marts 2019”/),
        expect.stringMatching(/”Fælles” bliver til ”Kollegaens”/),
      ],
    });
    expect(told.sentences.join(' ')).toMatch(/2 steder bliver det, der står her, skiftet ud/);
    expect(told.sentences.join(' ')).not.toMatch(/overskrives/);
  });
});

describe('the same file after its import was undone', () => {
  test('can come in again, beside and over what it stood beside and over', async () => {
    const { adviser, sent } = await undoneImport();
    const told = preview(adviser, sent);
    expect(told).toMatchObject({
      state: 'again',
      sentences: [
        expect.stringMatching(
          /hentet ind her og fortrudt den 22\. november 2026\. 3 svar fra filen/,
        ),
        expect.stringMatching(/1 sted bliver det, der står her, skiftet ud/),
        expect.stringMatching(/^1 svar er skrevet forskelligt/),
      ],
    });
    const log = adviser.log;
    const added = await bringIn(adviser, sent);
    expect(adviser.log.slice(0, log.length)).toEqual(log);
    expect(standingAt(adviser, born(''))).toEqual(['2019-03-12']);
    expect(standingAt(adviser, reason(''))).toEqual(['Kollegaens', 'Rådgiverens']);
    expect(standingAt(adviser, phone(''))).toEqual(['00 00 00 00']);
    expect(preview(adviser, sent).state).toBe('behind');

    await undo(adviser, added);
    expect(standingAt(adviser, born(''))).toEqual(['12. ma']);
    expect(standingAt(adviser, reason(''))).toEqual(['Rådgiverens']);
    expect(standingAt(adviser, phone(''))).toEqual(['']);
    expect(preview(adviser, sent).state).toBe('again');
    await bringIn(adviser, sent);
    expect(standingAt(adviser, born(''))).toEqual(['2019-03-12']);
  });

  test('stands beside what was written since', async () => {
    const { adviser, sent } = await undoneImport();
    await adviser.write(born('2018-03-12'));
    await bringIn(adviser, sent);
    expect(standingAt(adviser, born(''))).toEqual(['2018-03-12', '2019-03-12']);
  });

  test('a newer file brings it along and says so', async () => {
    const { adviser, colleague } = await undoneImport();
    await colleague.write(say('child/child-name', 'Opdigtet Barn'));
    const told = preview(adviser, colleague);
    expect(told).toMatchObject({ state: 'merge' });
    expect(told.sentences[1]).toMatch(/^3 svar fra filen blev hentet ind her før og fortrudt den/);
    await bringIn(adviser, colleague);
    expect(standingAt(adviser, phone(''))).toEqual(['00 00 00 00']);
  });

  test('rows that were taken out come back with it', async () => {
    const adviser = new Writer(index);
    await adviser.write(phone('1'));
    const sent = adviser.fork();
    const row = { in: 'row', instance: 'theme', question: 'facts', row: 'ra' } as const;
    await sent.write(
      { address: row, value: { order: 1, removed: false } },
      say('theme/facts:ra/text', 'Et'),
    );
    await undo(adviser, await bringIn(adviser, sent));
    const isRemoved = () => adviser.fold.headsAt({ address: row })[0]?.change.value;
    expect(isRemoved()).toMatchObject({ removed: true });
    // The colleague keeps the row.
    const colleague = sent.fork();
    await bringIn(colleague, adviser);
    expect(colleague.fold.headsAt({ address: row })[0]?.change.value).toMatchObject({
      removed: false,
    });
    await bringIn(adviser, sent);
    expect(isRemoved()).toMatchObject({ removed: false });
    expect(standingAt(adviser, say('theme/facts:ra/text', ''))).toEqual(['Et']);
  });
});
