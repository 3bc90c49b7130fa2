// Hands over a working file: one real case, or all of them.
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import { VaultLocked } from '../vault/KeyDrawer.ts';
import { workFileName } from '../workfile/fileNames.ts';
import { makeWorkFile } from '../workfile/makeWorkFile.ts';
import type { FromPage } from '../workfile/withPage.ts';
import { StoreWithPage } from '../workfile/withPage.ts';
import { toBlob } from '../workfile/writeWorkFile.ts';
import type { Copies } from './copies.ts';
import { download } from './download.ts';

export type WorkFileOrder = {
  /** This case alone; all real cases where it is absent. */
  readonly only?: CaseId;
  /** The case open in a page: what the store would not take of it, or has no more, goes into the file too. */
  readonly page?: Pick<CaseSession, 'inPage'>;
  /** Opens the file in the place of the vault's passphrase. */
  readonly passphrase?: string;
  /** Cases written, of cases in all. */
  progress(done: number, all: number): void;
};

/** What could not be read at all, and what of the cases in the file could not, in sentences. */
export type WorkFileSaved = {
  readonly leftOut: readonly string[];
  readonly lacking: readonly string[];
  /** What only the page had; absent when the store has everything. */
  readonly fromPage?: FromPage;
};

/** Rejects with a `StoreError`, a `VaultError`, a `VaultLocked` or a `WorkFileRefused`; then there is no file. */
export async function saveWorkFile(
  copies: Copies,
  { only, page, passphrase, progress }: WorkFileOrder,
): Promise<WorkFileSaved> {
  const { vault, findStore } = copies.parts;
  const real = findStore();
  if (!real) throw new VaultLocked();
  const inPage = page?.inPage;
  const withPage = inPage && new StoreWithPage(real, inPage);
  const store = withPage ?? real;
  const now = new Date();
  const at = now.toISOString();
  // Where the store cannot say it, the page can make a file all the same, and nothing is noted of it.
  const upTo = await (page ? real.lastPlace().catch(orNothing) : real.lastPlace());
  const leftOut = new Map<CaseId, string>();
  const cases: CaseId[] = [];
  const lacking: string[] = [];
  let all = 1;
  let done = 0;
  const told: Parameters<typeof makeWorkFile>[0] = {
    async list() {
      const rows = await store.list();
      all = rows.length;
      return rows;
    },
    load: (id) => store.load(id),
    async readLog(id) {
      const log = await store.readLog(id);
      done += 1;
      progress(done, all);
      return log;
    },
  };
  const bytes = makeWorkFile(told, {
    home: 'vault',
    at,
    ...(only !== undefined && { only }),
    wrapKey: (key) =>
      passphrase === undefined ? vault.fileKeyWrap(key) : vault.fileKeyWrapFor(key, passphrase),
    leftOut: (id, sentence) => leftOut.set(id, sentence),
    lacking: (_id, sentence) => lacking.push(sentence),
    taken: (id) => cases.push(id),
  });
  const file = await toBlob(bytes);
  download(file, file.type, workFileName(localDateOf(now), only));
  const without = [...leftOut.keys()];
  const fromPage = withPage?.fromPage;
  if (inPage && cases.includes(inPage.summary.id)) inPage.putInFile();
  // The file is there, whether or not there is room to note it; of a case that is gone nothing is noted.
  if (upTo !== undefined && fromPage !== 'alone')
    await copies.note(only, { at, upTo, how: 'download', without, cases }).catch(orNothing);
  return { leftOut: [...leftOut.values()], lacking, ...(fromPage && { fromPage }) };
}

/** What the browser's store could not do is left undone. */
function orNothing(cause: unknown): undefined {
  if (!(cause instanceof StoreError)) throw cause;
}
