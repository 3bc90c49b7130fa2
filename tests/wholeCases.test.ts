// Whole cases in and out of the store: started, brought in, handed over, copied for practice.
import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sectionIdOf } from '#forms/answers/address.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import { findTarget, indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { withholdings } from '#forms/content/withholding.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { addDays } from '#forms/kinds/localDate.ts';
import { nextOpenPhase } from '#machines/phases.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { homeFor, newCaseId } from '#src/storage/caseIds.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import {
  bringIn,
  bringInExample,
  copyAsPractice,
  emptyOfWords,
  fileOf,
  startCase,
} from '#src/storage/cases.ts';
import { mayHoldRealWords } from '#src/storage/oldCopies.ts';
import { LEFT_OUT, practiceCopyOf, randomShift, standIns } from '#src/storage/practiceCopy.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { caseText, put } from './fixtures/badFiles.ts';
import { openNewStore, refuses, said, summary } from './fixtures/stored.ts';

const names = readdirSync(new URL('../src/cases/', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);
const now = new Date('2026-11-21T10:00:00.000Z');

/** The file, under an id that this product could have given it. */
function read(text: string): CaseFile {
  const result = readCaseFile(content, text);
  if (!result.ok) throw new Error(result.sentence);
  const { file } = result;
  return { ...file, id: newCaseId(homeFor(file)) };
}

async function load(store: CaseStore, id: string) {
  const stored = await store.load(id);
  if (!stored) throw new Error(`Expected a case ${id}`);
  return stored;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a new case', () => {
  test('is in the opening, with everything there missing, and its id tells nothing', async () => {
    const { store } = await openNewStore();
    const ids = [await startCase(store, now), await startCase(store, now)];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^c[0-9a-v]{26}$/);
    const { summary, operations } = await load(store, ids[0] ?? '');
    expect(operations).toEqual([]);
    expect(summary).toMatchObject({ name: '', practice: false, phase: 'opening' });
    expect(summary.open).toBeGreaterThan(5);
  });

  test('begins with an entry of who started it, where that is known', async () => {
    const { store } = await openNewStore();
    const id = await startCase(store, now, 'Opdigtet Rådgiver');
    const { operations } = await load(store, id);
    expect(operations).toMatchObject([
      { at: now.toISOString(), by: 'Opdigtet Rådgiver', changes: [], supersedes: [] },
    ]);
    expect(await store.readLog(id)).toHaveLength(1);
  });
});

describe.each(names)('%s', (name) => {
  const file = read(caseText(name));

  test('brought in and handed over again is the same file', async () => {
    const { store } = await openNewStore();
    expect(await bringIn(store, file, now)).toEqual({
      id: file.id,
      copied: false,
      opened: [],
      doubts: [],
    });
    const stored = await load(store, file.id);
    expect(fileOf(stored)).toEqual(file);
    const view = {
      index: indexContent(content),
      record: recordOf(content, file),
      today: '2026-11-21',
    };
    const phase = nextOpenPhase(view) ?? 'closed';
    expect(stored.summary).toMatchObject({
      practice: true,
      name: file.answers.child?.['child-name'],
      createdAt: file.createdAt,
      changedAt: now.toISOString(),
      phase,
      open: phase === 'closed' ? 0 : gapsInPhase(view, phase).length,
    });
  });
});

describe('bringing in', () => {
  const file = read(caseText('autisme-halvvejs.json'));

  test('a case that is there already makes a copy beside it, and changes nothing in it', async () => {
    const { store } = await openNewStore();
    await bringIn(store, file, now);
    const before = await load(store, file.id);
    const { id, copied } = await bringIn(store, file, now);
    expect(copied).toBe(true);
    expect(id).not.toBe(file.id);
    expect(await load(store, file.id)).toEqual(before);
    expect(fileOf(await load(store, id))).toEqual({ ...file, id });
  });

  test('a case under an id that might tell something gives it another, of its own home', async () => {
    const { store } = await openNewStore();
    for (const id of ['cemma-hansen', 'emma', newCaseId('vault')]) {
      const { id: given, copied } = await bringIn(store, { ...file, id }, now);
      expect(given).toMatch(/^p[0-9a-v]{26}$/);
      expect(copied).toBe(false);
    }
  });

  test('an example makes a case of its own each time', async () => {
    const { store } = await openNewStore();
    await bringInExample(store, file, now);
    await bringInExample(store, file, new Date('2026-11-21T10:05:00.000Z'));
    const made = await store.list();
    expect(made.map((one) => one.id)).not.toContain(file.id);
    expect(made.map((one) => one.createdAt).sort()).toEqual([
      '2026-11-21T10:00:00.000Z',
      '2026-11-21T10:05:00.000Z',
    ]);
  });

  test('leaves nothing behind when the store fails in the middle', async () => {
    const { store } = await openNewStore();
    const add = IDBObjectStore.prototype.add;
    let left = 4;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      left -= 1;
      if (left < 0) throw new DOMException('from the browser', 'QuotaExceededError');
      return add.call(this, value);
    });
    await refuses(() => bringIn(store, file, now), /ikke mere plads/);
    vi.restoreAllMocks();
    expect(await store.list()).toEqual([]);
    expect(await bringIn(store, file, now)).toEqual({
      id: file.id,
      copied: false,
      opened: [],
      doubts: [],
    });
    expect(fileOf(await load(store, file.id))).toEqual(file);
  });

  test('what is still being typed is handed over too', async () => {
    const { store } = await openNewStore();
    await bringIn(store, file, now);
    await store.keepDraft(file.id, 'a/child/child-name//', {
      ...said('d1', 'Alfred B.'),
      at: '2026-11-22T10:00:00.000Z',
    });
    expect(fileOf(await load(store, file.id)).answers.child?.['child-name']).toBe('Alfred B.');
  });
});

describe('a file whose answers do not bear out what it says', () => {
  const text = caseText('autisme.json');

  test('has the phase with something missing, and those after it, opened again with a reason', async () => {
    const file = read(
      put(
        ['answers', 'intake', 'aware-how'],
        '',
        put(['answers', 'screening', 'screened-on'], '', text),
      ),
    );
    const { store } = await openNewStore();
    const { id, opened } = await bringIn(store, file, now);
    expect(opened.map((one) => one.phase)).toEqual([
      'opening',
      'investigation',
      'decision',
      'plan',
    ]);
    expect(opened[0]?.missing).toBe(2);
    const stored = await load(store, id);
    expect(stored.summary).toMatchObject({ phase: 'opening', open: 2 });
    expect(fileOf(stored).phases.opening).toEqual({
      state: 'withdrawn',
      at: now.toISOString(),
      because: 'Filen siger, at fasen er afsluttet, men der mangler svar i den.',
    });
    expect(fileOf(stored).phases.plan?.because).toMatch(/^Filen siger/);
    expect(fileOf(stored).answers.child).toEqual(file.answers.child);
  });

  test('keeps the phases before the first one with something missing', async () => {
    const file = read(put(['answers', 'assessment', 'inquiry-finished'], '', text));
    const { store } = await openNewStore();
    const { id, opened } = await bringIn(store, file, now);
    expect(opened[0]?.phase).toBe('investigation');
    expect(fileOf(await load(store, id)).phases.opening).toEqual(file.phases.opening);
  });

  test.each([
    ['after the contact', '2026-11-20', /^Fødselsdatoen ligger efter henvendelsen/],
    ['in the future', '2030-02-01', /ligger i fremtiden/],
  ])('tells of a birth date %s', async (_, birth, sentence) => {
    const file = read(put(['answers', 'child', 'child-birth-date'], birth, text));
    const { store } = await openNewStore();
    const { doubts } = await bringIn(store, file, now);
    expect(doubts).toEqual([
      { section: 'Barnet og familien', message: expect.stringMatching(sentence) },
    ]);
  });

  // Numbers nobody can have: no such day, or one that has not come yet.
  const noDay = '000000-0000';
  const ahead = '311257-5000';
  const aheadRight = '311257-5005';
  const then = new Date('2058-01-15T09:00:00.000Z');

  test.each([
    { what: 'no day', number: noDay, at: now, sentences: [/passer ikke med en dag/] },
    { what: 'a day ahead', number: ahead, at: now, sentences: [/ikke er kommet endnu/] },
    { what: 'another day', number: aheadRight, at: then, sentences: [/med den fødselsdato/] },
    {
      what: 'a wrong check digit',
      number: ahead,
      at: then,
      birth: '2057-12-31',
      sentences: [/^Fødselsdatoen ligger efter/, /modulus 11/],
    },
    {
      what: 'nothing odd',
      number: aheadRight,
      at: then,
      birth: '2057-12-31',
      sentences: [/^Fødselsdatoen ligger efter/],
    },
  ])('tells of a personal number with $what in it, and not the number', async (odd) => {
    const withNumber = put(['answers', 'child', 'child-personal-number'], odd.number, text);
    const birth = odd.birth ?? '2020-05-14';
    const file = read(put(['answers', 'child', 'child-birth-date'], birth, withNumber));
    const { store } = await openNewStore();
    const { id, doubts } = await bringIn(store, file, odd.at);
    expect(doubts).toEqual(
      odd.sentences.map((sentence) => ({
        section: 'Barnet og familien',
        message: expect.stringMatching(sentence),
      })),
    );
    expect(JSON.stringify(doubts)).not.toContain(odd.number.slice(0, 6));
    expect(fileOf(await load(store, id)).answers.child).toEqual(file.answers.child);
  });
});

describe('a practice copy', () => {
  const real = read(put(['practice'], false, caseText('cerebral-parese.json')));

  test('of a real case is marked, has no word from it, and its choices and rows', async () => {
    const { store } = await openNewStore();
    await bringIn(store, real, now);
    const id = await copyAsPractice(store, await load(store, real.id));
    expect(id).toMatch(/^p/);
    const copy = fileOf(await load(store, id));
    expect(copy.practice).toBe(true);
    expect(copy.answers.child).toMatchObject({
      'child-name': 'Barnet (øvelse)',
      custodians: [{ name: 'Forælder 1' }, { name: 'Forælder 2' }],
      siblings: [{ name: 'Søskende 1' }, { name: 'Søskende 2' }],
    });
    const { summary } = await load(store, id);
    expect(summary.fromReal).toBe(true);
    for (const [phase, mark] of Object.entries(real.phases))
      expect(copy.phases).toMatchObject({ [phase]: { state: mark?.state } });
    const levels = (file: CaseFile) =>
      [...JSON.stringify(file).matchAll(/"choice":"[^"]*"/g)].join();
    expect(levels(copy)).toBe(levels(real));
    expect(levels(real)).toMatch(/"choice":"[^"]+","choice":"[^"]+"/);
    expect(copy.answers.intake?.['aware-how']).toBe(LEFT_OUT);
    const rowsIn = (file: CaseFile) => JSON.stringify(file).split('"id":').length;
    expect(rowsIn(copy)).toBe(rowsIn(real));
    const sections = (file: CaseFile) => Object.keys(file.answers).map(sectionIdOf).sort();
    expect(sections(copy)).toEqual(sections(real));
    const view = {
      index: indexContent(content),
      record: recordOf(content, copy),
      today: '2026-11-21',
    };
    expect(gapsInPhase(view, 'opening')).toEqual([]);
    // The real one is as it was.
    expect(fileOf(await load(store, real.id))).toEqual(real);
  });

  test('gives the same source the same stand-in, and different ones different', () => {
    const copy = practiceCopyOf(content, real, -30);
    const sources = (file: CaseFile) =>
      [...JSON.stringify(file.answers).matchAll(/"source-name":"([^"]+)"/g)].map((one) => one[1]);
    const pairs = sources(real).map((name, at) => `${name} → ${sources(copy)[at]}`);
    expect(sources(copy).every((name) => /^Kilde \d+$/.test(name ?? ''))).toBe(true);
    expect(new Set(pairs).size).toBe(new Set(sources(real)).size);
    expect(new Set(sources(copy)).size).toBe(new Set(sources(real)).size);
  });

  test('has every date moved by the same number of days', () => {
    const copy = practiceCopyOf(content, real, -45);
    const days = (file: CaseFile) => JSON.stringify(file).match(/\d{4}-\d\d-\d\d/g) ?? [];
    const from = days({ ...real, createdAt: '', contentVersion: '' });
    expect(days({ ...copy, createdAt: '', contentVersion: '' }).sort()).toEqual(
      from.map((one) => addDays(one, -45)).sort(),
    );
    expect(from.length).toBeGreaterThan(20);
    expect(copy.answers.child?.['child-birth-date']).not.toBe(
      real.answers.child?.['child-birth-date'],
    );
  });

  test('of a copy of a real case is still known to come from one', async () => {
    const { store } = await openNewStore();
    await bringIn(store, real, now);
    const id = await copyAsPractice(store, await load(store, real.id));
    const again = await copyAsPractice(store, await load(store, id));
    expect((await load(store, again)).summary.fromReal).toBe(true);
    expect(fileOf(await load(store, again)).answers).toEqual(fileOf(await load(store, id)).answers);
  });

  test('is known to come from a real one after a file as well, and only as practice', async () => {
    const { store } = await openNewStore();
    await bringIn(store, real, now);
    const id = await copyAsPractice(store, await load(store, real.id));
    const text = JSON.stringify(fileOf(await load(store, id)));
    const other = await openNewStore();
    const { id: there } = await bringIn(other.store, read(text), now);
    const { summary } = await load(other.store, there);
    expect(summary.fromReal).toBe(true);
    expect(mayHoldRealWords(summary)).toBe(false);
    const untrue = read(text.replace('"practice":true', '"practice":false'));
    expect((await bringIn(other.store, untrue, now)).id).toMatch(/^c/);
    expect((await load(other.store, untrue.id)).summary.fromReal).toBeUndefined();
  });

  test('from before its words were left out is told by its name, and can be emptied', async () => {
    const { store } = await openNewStore();
    const child = { ...real.answers.child, 'child-name': 'Barnet (øvelse)' };
    const old = { ...real, id: 'p1', practice: true, answers: { ...real.answers, child } };
    const { id } = await bringIn(store, old, now);
    const stored = await load(store, id);
    expect(mayHoldRealWords(stored.summary)).toBe(true);
    const emptied = await emptyOfWords(store, stored);
    expect(await store.load(id)).toBeUndefined();
    const after = await load(store, emptied);
    expect(mayHoldRealWords(after.summary)).toBe(false);
    expect(fileOf(after).answers.intake?.['aware-how']).toBe(LEFT_OUT);
  });

  test.each(names)('is never taken for the example %s', async (name) => {
    const { store } = await openNewStore();
    const { id } = await bringInExample(store, read(caseText(name)), now);
    expect(mayHoldRealWords((await load(store, id)).summary)).toBe(false);
  });

  test('moves dates back, at least 30 days, and not always as many', () => {
    const shifts = Array.from({ length: 50 }, randomShift);
    for (const shift of shifts) expect(shift).toBeLessThanOrEqual(-30);
    for (const shift of shifts) expect(shift).toBeGreaterThanOrEqual(-399);
    expect(new Set(shifts).size).toBeGreaterThan(10);
  });

  test('has nothing that was typed: no words, no dates, no ids of rows', async () => {
    const index = indexContent(content);
    const options = new Set([
      ...withholdings.map((one): string => one.value),
      ...content.sections.flatMap(({ questions }) =>
        questions
          .flatMap((question) => (isSimple(question) ? [question] : kindOf(question).parts))
          .flatMap((part) => ('options' in part ? part.options.map((one) => one.value) : [])),
      ),
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyChange(content), { minLength: 20, maxLength: 80 }),
        async (changes) => {
          const fold = new CaseFold(index);
          const operation = makeOperation(fold, changes, {
            id: 'o1',
            at: now.toISOString(),
            by: 'Testine Prøvesen',
          });
          const { store } = await openNewStore();
          const practice = false;
          const id = newCaseId('vault');
          await store.create(summary(id, { practice }), [operation]);
          const copied = await copyAsPractice(store, await load(store, id));
          const copy = await load(store, copied);
          const kept = stringsIn([copy.summary, copy.operations, copy.foldState, copy.drafts]).join(
            '\n',
          );
          const typed = changes.flatMap(({ address, value }) => [
            ...('row' in address && address.row !== undefined ? [address.row] : []),
            ...[value].flat().filter((one) => typeof one === 'string'),
          ]);
          for (const one of [...typed, 'Testine Prøvesen', id])
            if ([...one].length >= 4 && !options.has(one)) expect(kept).not.toContain(one);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test('of a practice case is the same case', async () => {
    const { store } = await openNewStore();
    const file = read(caseText('cerebral-parese.json'));
    await bringIn(store, file, now);
    const id = await copyAsPractice(store, await load(store, file.id));
    const copy = fileOf(await load(store, id));
    expect(copy).toEqual({ ...file, id, createdAt: copy.createdAt });
  });

  test.each(Object.keys(standIns))('has its stand-in in a field that is there: %s', (address) => {
    const [section = ''] = address.split('/');
    const index = indexContent(content);
    const from = index.sections.get(section);
    expect(from && findTarget(index, from, address)).toBeDefined();
  });
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}
