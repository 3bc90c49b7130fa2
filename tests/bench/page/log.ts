// The log at work: folding it, holding it to its hash chain, adding to it, and opening the case it tells.
import { addressKey } from '#forms/answers/address.ts';
import type { Change } from '#forms/answers/record.ts';
import { verifyLog } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { CaseId } from '#src/storage/caseStore.ts';
import { foldCacheName } from '#src/storage/foldCache.ts';
import { newId } from '#src/storage/newId.ts';
import { timed, timedEach } from './clock.ts';
import { growCase } from './growCase.ts';
import { openPlainStore } from './plainStore.ts';
import { caseOf, index, inRealStore, withoutCache } from './realCases.ts';

const STORE = 'bench-log';

/** Entries digested side by side, as the log does it. */
const AT_ONCE = 200;

/** Milliseconds of ours and of something plain that does no more than it must. */
export type Beside = { readonly ours: number; readonly plain: number };

export const logBench = {
  /** Makes the stored case of so many operations; gives its id. */
  makeCase(file: CaseFile, size: number): Promise<CaseId> {
    return caseOf(STORE, file, size);
  },

  /** For each operation: folding it, beside keeping only the last value of each address. */
  async fold(file: CaseFile, size: number): Promise<Beside> {
    const operations = growCase(file, size);
    const ours = await timedEach(size, () => recordOf(operations));
    const plain = await timedEach(size, () => lastValuesOf(operations));
    return { ours, plain };
  },

  /** For each entry: verifying the hash chain, beside a digest of each entry's JSON. */
  async verify(id: CaseId): Promise<Beside> {
    const entries = await inRealStore(STORE, (store) => store.readLog(id));
    const ours = await timedEach(entries.length, async () => {
      const faults = await verifyLog(entries);
      if (faults.length > 0) throw new Error(`Expected a whole log, got ${faults.length} faults`);
    });
    const plain = await timedEach(entries.length, () => digestAll(entries));
    return { ours, plain };
  },

  /** Until one operation more is confirmed, beside the same record in plain IndexedDB: one value for each time. */
  async append(id: CaseId, times: number): Promise<{ ours: number[]; plain: number[] }> {
    const plainStore = await openPlainStore();
    return inRealStore(STORE, async (store) => {
      const stored = await store.load(id);
      if (!stored) throw new Error('Expected the stored case');
      const { summary } = stored;
      const fold = new CaseFold(index, stored.foldState);
      for (const operation of stored.operations) fold.apply(operation);
      const ours: number[] = [];
      const plain: number[] = [];
      for (let turn = 0; turn < times; turn += 1) {
        const stamp = { id: newId('o'), at: summary.createdAt, by: '' };
        const operation = makeOperation(fold, [shortAnswer(turn)], stamp);
        fold.apply(operation);
        ours.push(await timed(() => store.append(id, [operation], [], summary)));
        const confirmed = plainStore.whenConfirmed();
        plain.push(
          await timed(() => {
            plainStore.append(operation, summary);
            return confirmed;
          }),
        );
      }
      return { ours, plain };
    });
  },

  /** From the store to the record that a page shows: with the cache of the fold, and as if it were thrown away. */
  async reopen(id: CaseId): Promise<{ cached: number; whole: number }> {
    const open = () =>
      inRealStore(STORE, (store) =>
        timed(async () => {
          const stored = await store.load(id);
          if (!stored) throw new Error('Expected the stored case');
          recordOf(stored.operations, new CaseFold(index, stored.foldState));
        }),
      );
    const cached = await open();
    return { cached, whole: await withoutCache(STORE, foldCacheName(id), open) };
  },
};

function recordOf(operations: readonly Operation[], fold = new CaseFold(index)) {
  for (const operation of operations) fold.apply(operation);
  return fold.record;
}

/** The least a fold can do: the last to write wins, and nobody hears of the others. */
function lastValuesOf(operations: readonly Operation[]) {
  const values = new Map<string, { readonly at: string; readonly change: Change }>();
  for (const { at, changes } of operations) {
    for (const change of changes) {
      const key = addressKey(change.address);
      const known = values.get(key);
      if (!known || known.at <= at) values.set(key, { at, change });
    }
  }
  return values;
}

async function digestAll(entries: readonly LogEntry[]): Promise<void> {
  const encoder = new TextEncoder();
  for (let at = 0; at < entries.length; at += AT_ONCE)
    await Promise.all(
      entries
        .slice(at, at + AT_ONCE)
        .map((entry) => crypto.subtle.digest('SHA-256', encoder.encode(JSON.stringify(entry)))),
    );
}

function shortAnswer(turn: number): Change {
  const address = { in: 'answer', instance: 'analysis', question: 'most-important' } as const;
  return { address, value: `Roligt om dagen, om bussen og om gåturen ned til søen. ${turn}` };
}
