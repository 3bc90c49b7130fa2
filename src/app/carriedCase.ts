// The case as the file that lies in its working PDF: locked where it is real, open where it is invented.
import { content } from '#forms/content/index.ts';
import type { CarriedFile } from '../pdf/tagging/attachFile.ts';
import type { CaseDesk } from '../session/CaseDesk.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { toCaseFile } from '../storage/caseFile.ts';
import { StoreError } from '../storage/caseStore.ts';
import { VaultLocked } from '../vault/KeyDrawer.ts';
import { carriedPracticeFile, carriedWorkFile } from '../workfile/inPdf.ts';
import { makeWorkFile } from '../workfile/makeWorkFile.ts';
import { toBlob } from '../workfile/writeWorkFile.ts';
import type { Copies, FileNote } from './copies.ts';

export type CarriedCase = {
  readonly file: CarriedFile;
  /** What a PDF with it is a copy of, to be noted when it is saved; absent for a practice case. */
  readonly copy?: FileNote;
};

/**
 * The open case with all that is written in it, ready to lie in a PDF. A real one is locked with the vault's own
 * passphrase and recovery code, with a key of its own: two are never the same. Rejects with a `StoreError`, a
 * `VaultError`, a `VaultLocked` or a `WorkFileRefused`; then there is no file.
 */
export async function carriedCase(
  session: CaseSession,
  desk: CaseDesk,
  copies: Copies,
): Promise<CarriedCase> {
  session.settle();
  await desk.saveAll();
  const { summary, view } = session.getSnapshot();
  if (summary.practice)
    return {
      file: carriedPracticeFile(
        JSON.stringify(toCaseFile(content, summary, view.record)),
        summary.changedAt,
      ),
    };
  const { findStore, vault } = copies.parts;
  const store = findStore();
  if (!store) throw new VaultLocked();
  const sentences: string[] = [];
  const at = new Date().toISOString();
  const upTo = await store.lastPlace();
  const bytes = makeWorkFile(store, {
    home: 'vault',
    only: summary.id,
    at,
    wrapKey: (key) => vault.fileKeyWrap(key),
    leftOut: (_id, sentence) => sentences.push(sentence),
  });
  const file = await toBlob(bytes);
  // A locked file without the case in it would look like a copy and be none.
  const [sentence] = sentences;
  if (sentence !== undefined) throw new StoreError(sentence);
  return {
    file: carriedWorkFile(new Uint8Array(await file.arrayBuffer()), summary.changedAt),
    copy: { at, upTo, how: 'pdf', without: [], cases: [summary.id] },
  };
}
