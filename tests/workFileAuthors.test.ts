// Whose words they are: also when somebody else brings them in, takes that back, and brings them in again.
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import type { HistoryItem } from '#src/log/history.ts';
import { historySentence, readHistory } from '#src/log/history.ts';
import { makeOperation } from '#src/log/operation.ts';
import { readEntry } from '#src/log/readEntry.ts';
import { historyNotes } from '#src/log/words.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { planMerge, viewOf } from '#src/workfile/mergePlan.ts';
import { planUndo } from '#src/workfile/undoPlan.ts';
import { say } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { caseInFile } from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(smallContent);
const now = { at: '2026-11-22T10:00:00.000Z', today: '2026-11-22', by: 'Anna' };
const name = (text: string) => say('child/child-name', text);
const phone = (text: string) => say('child/phone', text);

let made = 0;
const makeId = () => {
  made += 1;
  return `i${made}`;
};

async function writeAs(by: string, writer: Writer, ...changes: Change[]): Promise<void> {
  const at = new Date(Date.UTC(2026, 1, 3, 10, 0, made)).toISOString();
  const operation = makeOperation(writer.fold, changes, { id: makeId(), at, by });
  writer.log = [...writer.log, await writer.linked(operation)];
}

async function bringIn(here: Writer, file: Writer): Promise<ReadonlySet<string>> {
  const plan = planMerge(index, here.log, caseInFile('c1', { entries: file.log }), makeId, now);
  if (!('fresh' in plan)) throw new Error('Expected something to bring in');
  here.log = [...here.log, ...plan.fresh];
  for (const one of plan.own) here.log = [...here.log, await here.linked(one)];
  return new Set([...plan.fresh.map((one) => one.operation.id), ...plan.own.map(({ id }) => id)]);
}

async function undo(here: Writer, added: ReadonlySet<string>): Promise<void> {
  const { operations } = planUndo(index, here.log, added, now, makeId);
  for (const one of operations) here.log = [...here.log, await here.linked(one)];
}

const heardOf = (here: Writer, question: string): HistoryItem => {
  const operations = here.log.map((one) => one.operation);
  const view = viewOf(index, here.fold, now);
  const [item] = readHistory(view, operations).ofQuestion('child', question);
  if (!item) throw new Error('Expected an item');
  return item;
};

const standing = (here: Writer, change: Change) =>
  here.fold.headsAt(change).map(({ by, change: { value } }) => [value, by]);

/** Anna and Cleo have a case; Bo writes on in a file, which Anna brings in, undoes, and brings in again. */
async function undoneAndAgain() {
  const anna = new Writer(index);
  await writeAs('Cleo', anna, phone('Cleos'));
  const bo = anna.fork();
  await writeAs('Bo', bo, name('Bos'), phone('Bos'));
  const added = await bringIn(anna, bo);
  await undo(anna, added);
  const undone = new Writer(index, anna.log);
  await bringIn(anna, bo);
  return { anna, undone };
}

describe('what was undone and is brought in again', () => {
  test('is still by the one who wrote it, brought in by the one who did', async () => {
    const { anna } = await undoneAndAgain();
    expect(standing(anna, name(''))).toEqual([['Bos', 'Bo']]);
    const item = heardOf(anna, 'child-name');
    expect(item).toMatchObject({ by: 'Bo', source: 'import', through: 'Anna', text: 'Bos' });
    expect(historyPage.by(item.by, 'import', item.through ?? '')).toBe('Bo, hentet ind af Anna');
  });

  test('is not said to have been chosen, for nobody chose', async () => {
    const { anna, undone } = await undoneAndAgain();
    for (const here of [anna, undone])
      for (const question of ['child-name', 'phone']) {
        const item = heardOf(here, question);
        expect(item.chose).toBeUndefined();
        expect(historySentence(item)).not.toContain(historyNotes.chose);
      }
    expect(historySentence(heardOf(anna, 'child-name'))).toContain(historyNotes.import);
  });

  test('an undo gives back what stood as the words of who wrote them', async () => {
    const { undone } = await undoneAndAgain();
    expect(standing(undone, phone(''))).toEqual([['Cleos', 'Cleo']]);
    const item = heardOf(undone, 'phone');
    expect(historyPage.by(item.by, 'undo', item.through ?? '')).toBe('Cleo, sat tilbage af Anna');
    // Where nothing stood, nobody else has said anything.
    expect(heardOf(undone, 'child-name')).toMatchObject({ by: 'Anna', event: 'emptied' });
    expect(heardOf(undone, 'child-name').through).toBeUndefined();
  });

  test('that a file was brought in is told of the one who did', async () => {
    const { anna } = await undoneAndAgain();
    const operations = anna.log.map((one) => one.operation);
    const { ofCase } = readHistory(viewOf(index, anna.fold, now), operations);
    const files = ofCase.filter(({ event }) => event === 'imported' || event === 'undone');
    expect(new Set(files.map(({ by }) => by))).toEqual(new Set(['Anna']));
  });

  test('a choice between versions is still said to be one', async () => {
    const here = new Writer(index);
    const other = here.fork();
    await writeAs('Anna', here, phone('1'));
    await writeAs('Bo', other, phone('2'));
    here.log = [...here.log, ...other.log];
    await writeAs('Anna', here, phone('1 og 2'));
    expect(heardOf(here, 'phone').chose).toBe(true);
  });
});

test('words that were being typed in a file are by the one who typed them', async () => {
  const bo = new Writer(index);
  await writeAs('Bo', bo, name('Bos'));
  const draft = makeOperation(bo.fold, [phone('Bos kladde')], {
    id: 'd1',
    at: '2026-02-04T10:00:00.000Z',
    by: 'Bo',
  });
  const file = caseInFile('c1', { entries: bo.log, drafts: [draft] });
  const plan = planMerge(index, undefined, file, makeId, now);
  if (plan.state !== 'new') throw new Error('Expected a new case');
  expect(plan.own).toMatchObject([{ by: 'Bo', through: 'Anna', source: 'import' }]);
});

test('who brought in is read only where something was brought in', () => {
  const operation = {
    id: 'o1',
    at: now.at,
    by: 'Bo',
    changes: [],
    supersedes: [],
    through: 'Anna',
  };
  const read = (more: object) => readEntry({ operation: { ...operation, ...more }, after: [] });
  expect(read({ source: 'import' })).toBeDefined();
  expect(read({ source: 'undo', through: '' })).toBeDefined();
  expect(read({})).toBeUndefined();
  expect(read({ source: 'import', through: 7 })).toBeUndefined();
});
