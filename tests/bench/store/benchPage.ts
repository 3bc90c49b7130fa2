// Runs in the browser on an empty page: the app's own store and session, held to the clock.
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { CaseSession } from '#src/session/CaseSession.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import type { CaseSummary } from '#src/storage/caseStore.ts';
import { bringIn } from '#src/storage/cases.ts';
import { newId } from '#src/storage/newId.ts';
import { openHomes } from '#src/storage/openHomes.ts';
import { openSealedStore } from '#src/storage/sealedCaseStore.ts';
import { plainRing } from '#src/vault/plainRing.ts';
import { blankSummary, growCase, openChanges } from './growCase.ts';
import type { PlainStore } from './plainStore.ts';
import { openPlainStore } from './plainStore.ts';

/** Operations of each case in a filled store; more would only make the filling slower. */
const OPERATIONS = 12;
/** Cases created at once while filling. */
const AT_ONCE = 50;

const bench = {
  /** Puts a case into the app's store; its id is kept. */
  async bringIn(file: CaseFile): Promise<void> {
    await bringIn(await openHomes(), file);
  },

  /** Puts copies of a case into the app's store until it has `count` cases. */
  async fill(file: CaseFile, count: number): Promise<void> {
    const store = await openHomes();
    const changes = openChanges(file).flat();
    const summary = blankSummary(file);
    const share = Math.ceil(changes.length / OPERATIONS);
    const copy = (at: number) => {
      const copied = Array.from({ length: OPERATIONS }, (_, part) => ({
        id: newId('o'),
        at: file.createdAt,
        by: '',
        changes: changes.slice(part * share, (part + 1) * share),
        supersedes: [],
      }));
      return store.create({ ...summary, id: newCaseId('practice'), name: `Barn ${at}` }, copied);
    };
    for (let at = (await store.list()).length; at < count; at += AT_ONCE) {
      const here = Math.min(AT_ONCE, count - at);
      await Promise.all(Array.from({ length: here }, (_, one) => copy(at + one)));
    }
  },

  /** Milliseconds to read the overview's index, and how many cases it has. */
  async list(): Promise<{ took: number; cases: number }> {
    const store = await openHomes();
    const began = performance.now();
    const { length } = await store.list();
    return { took: performance.now() - began, cases: length };
  },

  /** Milliseconds to read every case, one after the other: what an overview without an index would cost. */
  async readAll(): Promise<number> {
    const store = await openHomes();
    const ids = (await store.list()).map((summary) => summary.id);
    const began = performance.now();
    for (const id of ids) await store.load(id);
    return performance.now() - began;
  },

  /** Milliseconds to read one case, for `count` cases spread over the store. */
  async load(count: number): Promise<number[]> {
    const store = await openHomes();
    const ids = (await store.list()).map((summary) => summary.id);
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const id = ids[Math.floor(((turn + 0.5) / count) * ids.length)] ?? '';
      const began = performance.now();
      const stored = await store.load(id);
      times.push(performance.now() - began);
      if (!stored) throw new Error('Expected a stored case');
    }
    return times;
  },

  /** Opens a case of so many operations, to save into. */
  async openCase(file: CaseFile, operations: number): Promise<void> {
    const store = await openBenchStore();
    const grown = growCase(file, operations);
    await store.create(grown.summary, grown.operations);
    const stored = await store.load(file.id);
    if (!stored) throw new Error('Expected the case just created');
    savers = saversFor(
      new CaseSession(indexContent(content), store, stored),
      await openPlainStore(),
      grown.summary,
    );
  },

  /** Saves one text field `count` times; milliseconds until each was confirmed. */
  async save(who: 'ours' | 'plain', sort: 'draft' | 'answer', count: number): Promise<number[]> {
    const save = savers?.[who][sort];
    if (!save) throw new Error('Expected an open case');
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      times.push(await save());
      // Apart, so that no save finds the one before still at work.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return times;
  },
};

/** What the page offers to the bench. */
export type BenchPage = typeof bench;

declare global {
  interface Window {
    bench: BenchPage;
  }
}
window.bench = bench;

/** A store of its own for the case that is saved into. */
function openBenchStore() {
  return openSealedStore({
    name: `bench-${newId('d')}`,
    home: 'practice',
    ring: plainRing,
    loadIndex: async () => indexContent(content),
  });
}

type Saver = { readonly [sort in 'draft' | 'answer']: () => Promise<number> };

let savers: { readonly ours: Saver; readonly plain: Saver } | undefined;

/**
 * Saving words still being typed (a draft), and words whose field was left (an answer): by the app, and
 * as the same records written to plain IndexedDB.
 */
function saversFor(session: CaseSession, plain: PlainStore, summary: CaseSummary) {
  let turn = 0;
  const change = () => {
    turn += 1;
    return fieldChange(turn);
  };
  const record = () => ({ id: newId('o'), at: summary.createdAt, changes: [change()] });
  return {
    ours: {
      draft: () =>
        timed(whenSaved(session), () => {
          session.type(change());
          session.keepTyped();
        }),
      answer: () =>
        timed(whenSaved(session), () => {
          session.type(change());
          session.settle();
        }),
    },
    plain: {
      draft: () => timed(plain.whenConfirmed(), () => plain.keep(record())),
      answer: () => timed(plain.whenConfirmed(), () => plain.append(record(), summary)),
    },
  };
}

/** Milliseconds from the save to its confirmation. */
async function timed(confirmed: Promise<void>, save: () => void): Promise<number> {
  const began = performance.now();
  save();
  await confirmed;
  return performance.now() - began;
}

/** When the store has confirmed the next save. */
function whenSaved(session: CaseSession): Promise<void> {
  return new Promise((resolve) => {
    const { unsubscribe } = session.saving.subscribe(({ value }) => {
      if (value !== 'saved') return;
      unsubscribe();
      resolve();
    });
  });
}

const TEXT =
  'Hun fortæller roligt om dagen, om bussen, om gåturen ned til søen og æblerne i haven. ';

/** A long answer of 1,200 signs, another each time. */
function fieldChange(turn: number): Change {
  const address = { in: 'answer', instance: 'analysis', question: 'most-important' } as const;
  return { address, value: `${TEXT.repeat(14)}${turn}` };
}
