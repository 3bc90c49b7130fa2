// Saving one field of a real case, and the same records in plain IndexedDB.
import type { Change } from '#forms/answers/record.ts';
import { CaseSession } from '#src/session/CaseSession.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { CaseStore, CaseSummary } from '#src/storage/caseStore.ts';
import { newId } from '#src/storage/newId.ts';
import { SAVE_MARK } from '../saveMark.ts';
import type { PlainStore } from './plainStore.ts';
import { openPlainStore } from './plainStore.ts';
import { caseOf, index, openRealStore } from './realCases.ts';

const STORE = 'bench-saving';

type Saver = {
  /** Types the words, where the page has a field for them. */
  readonly type?: () => void;
} & { readonly [sort in 'draft' | 'answer']: () => Promise<number> };

let savers: { readonly ours: Saver; readonly plain: Saver } | undefined;

export const savingBench = {
  /** Opens a case of so many operations, to save into. */
  async openCase(file: CaseFile, operations: number): Promise<void> {
    const id = await caseOf(STORE, file, operations);
    const store = await openRealStore(STORE);
    const stored = await store.load(id);
    if (!stored) throw new Error('Expected the case just created');
    const drafts = new EventTarget();
    const session = new CaseSession(index, tellingDrafts(store, drafts), stored);
    savers = saversFor(session, drafts, await openPlainStore(), stored.summary);
  },

  /** Saves one text field `count` times; milliseconds until each was confirmed. */
  async save(who: 'ours' | 'plain', sort: 'draft' | 'answer', count: number): Promise<number[]> {
    const saver = savers?.[who];
    if (!saver) throw new Error('Expected an open case');
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      // The letters come before: what they cost is measured key by key.
      saver.type?.();
      await aMoment();
      performance.mark(SAVE_MARK);
      // Apart from the mark, and so that no save finds the one before still at work.
      await aMoment();
      times.push(await saver[sort]());
    }
    return times;
  },
};

/**
 * Saving words still being typed (a draft), and words whose field was left (an answer): by the app, and
 * as the same records written to plain IndexedDB.
 */
function saversFor(
  session: CaseSession,
  drafts: EventTarget,
  plain: PlainStore,
  summary: CaseSummary,
) {
  let turn = 0;
  const change = () => {
    turn += 1;
    return fieldChange(turn);
  };
  const record = () => ({ id: newId('o'), at: summary.createdAt, changes: [change()] });
  return {
    ours: {
      type: () => session.type(change()),
      draft: () => timed(whenDraftKept(drafts), () => session.keepTyped()),
      answer: () => timed(whenSaved(session), () => session.settle()),
    },
    plain: {
      draft: () => timed(plain.whenConfirmed(), () => plain.keep(record())),
      answer: () => timed(plain.whenConfirmed(), () => plain.append(record(), summary)),
    },
  };
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** Milliseconds from the save to its confirmation. */
async function timed(confirmed: Promise<void>, save: () => void): Promise<number> {
  const began = performance.now();
  save();
  await confirmed;
  return performance.now() - began;
}

/** The store, which tells of each draft it has: the saved line hears of drafts only when typing rests. */
function tellingDrafts<Store extends Pick<CaseStore, 'keepDraft'>>(
  store: Store,
  drafts: EventTarget,
): Store {
  return new Proxy(store, {
    get(target, key) {
      if (key === 'keepDraft')
        return async (...given: Parameters<CaseStore['keepDraft']>) => {
          await target.keepDraft(...given);
          drafts.dispatchEvent(new Event('kept'));
        };
      const found: unknown = Reflect.get(target, key, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

function whenDraftKept(drafts: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    drafts.addEventListener('kept', () => resolve(), { once: true });
  });
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
