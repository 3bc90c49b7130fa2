// Many real cases in the app's own store: filling it, listing them, and opening some.
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { databaseNames } from '#src/storage/databaseNames.ts';
import { newId } from '#src/storage/newId.ts';
import type { SealedCaseStore } from '#src/storage/sealedCaseStore.ts';
import { timed } from './clock.ts';
import { blankSummary, openChanges } from './growCase.ts';
import { cacheThere, withoutCache } from './realCases.ts';
import { openUnlocked, withRealStore } from './realVault.ts';

/** Cases created at once while filling. */
const AT_ONCE = 50;

export type Listed = {
  readonly cases: number;
  /** Milliseconds, the first time after the store was opened and once more. */
  readonly first: number;
  readonly again: number;
};

export const manyCasesBench = {
  /** Puts copies of a case into the app's store until it has `count` cases, each of so many operations. */
  async fill(file: CaseFile, count: number, operations: number): Promise<void> {
    const changes = openChanges(file).flat();
    const share = Math.ceil(changes.length / operations);
    const copy = (store: SealedCaseStore, at: number) => {
      const copied = Array.from({ length: operations }, (_, part) => ({
        id: newId('o'),
        at: file.createdAt,
        by: '',
        changes: changes.slice(part * share, (part + 1) * share),
        supersedes: [],
      }));
      return store.create({ ...blankSummary(file), name: `Barn ${at}` }, copied);
    };
    await withRealStore(async (store) => {
      for (let at = 0; at < count; at += AT_ONCE) {
        const here = Math.min(AT_ONCE, count - at);
        await Promise.all(Array.from({ length: here }, (_, one) => copy(store, at + one)));
      }
    });
  },

  async list(): Promise<Listed> {
    const homes = await openUnlocked();
    let cases = 0;
    const list = async () => {
      cases = (await homes.list()).length;
    };
    const first = await timed(list);
    const again = await timed(list);
    homes.closeVault();
    return { cases, first, again };
  },

  /** Milliseconds to list row by row, as when the packed cache has been thrown away. */
  listRows(): Promise<number> {
    return withoutCache(databaseNames.vault, 'overview', () =>
      withRealStore((store) => timed(() => store.list())),
    );
  },

  /** Has the packed cache of so many rows made. */
  async packRows(): Promise<void> {
    await withRealStore(async (store) => {
      await store.list();
      await cacheThere(databaseNames.vault, 'overview');
    });
  },

  /** Milliseconds to read every case, one after the other: what an overview without an index would cost. */
  readAll(): Promise<number> {
    return withRealStore(async (store) => {
      const ids = (await store.list()).map((summary) => summary.id);
      return timed(async () => {
        for (const id of ids) await store.load(id);
      });
    });
  },

  /** Milliseconds to read one case, for `count` cases spread over the store. */
  load(count: number): Promise<number[]> {
    return withRealStore(async (store) => {
      const ids = (await store.list()).map((summary) => summary.id);
      const times: number[] = [];
      for (let turn = 0; turn < count; turn += 1) {
        const id = ids[Math.floor(((turn + 0.5) / count) * ids.length)] ?? '';
        times.push(
          await timed(async () => {
            if (!(await store.load(id))) throw new Error('Expected a stored case');
          }),
        );
      }
      return times;
    });
  },
};
