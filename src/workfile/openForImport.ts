// A chosen file made ready for an import: verified to its end, and previewed against what is here.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { Home } from '../storage/loadCase.ts';
import type { ImportStore } from './bringIn.ts';
import type { Now } from './mergePlan.ts';
import type { CasePreview } from './preview.ts';
import { previewCase } from './preview.ts';
import type { HowToRead, WorkFile } from './readWorkFile.ts';
import { readWorkFile } from './readWorkFile.ts';
import type { WorkFileFault } from './refusals.ts';
import { workFileWords } from './words.ts';

export type ReadyForImport =
  | { readonly ok: true; readonly file: WorkFile; readonly previews: readonly CasePreview[] }
  /** `fault` is `locked` when another passphrase may be tried. */
  | { readonly ok: false; readonly sentence: string; readonly fault?: WorkFileFault };

/** Changes nothing. Rejects only with what the store rejects with. */
export async function openForImport(
  store: Pick<ImportStore, 'list' | 'readLog'>,
  file: Blob,
  how: Omit<HowToRead, 'look'> & { readonly home: Home; readonly now: Now },
): Promise<ReadyForImport> {
  const { home, now } = how;
  const index = indexContent(content);
  const here = new Set((await store.list()).map((row) => row.id));
  const previews: CasePreview[] = [];
  const read = await readWorkFile(file, {
    ...how,
    async look(one, manifest) {
      if (manifest.home !== home) return;
      const log = here.has(one.id) ? await store.readLog(one.id) : undefined;
      previews.push(previewCase(index, log, one, now));
    },
  });
  if (!read.ok) return read;
  if (read.file.manifest.home !== home)
    return { ok: false, sentence: workFileWords.otherHome[home] };
  return { ok: true, file: read.file, previews };
}
