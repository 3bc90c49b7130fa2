// The working file of one case: written and read back, beside the same log packed as plain JSON.
import type { LogEntry } from '#src/log/entry.ts';
import type { CaseId } from '#src/storage/caseStore.ts';
import { makeWorkFile } from '#src/workfile/makeWorkFile.ts';
import { readWorkFile } from '#src/workfile/readWorkFile.ts';
import { toBlob } from '#src/workfile/writeWorkFile.ts';
import { timedEach } from './clock.ts';
import type { Beside } from './log.ts';
import { inRealStore } from './realCases.ts';
import { vault } from './realVault.ts';

const STORE = 'bench-log';
const PACKING = 'deflate-raw';

export type FileTimes = { readonly write: Beside; readonly read: Beside };

export const workFileBench = {
  /** Milliseconds for each of the case's entries: written to a file, and read back with everything verified. */
  async passThroughFile(id: CaseId): Promise<FileTimes> {
    const entries = await inRealStore(STORE, (store) => store.readLog(id));
    const count = entries.length;
    const files: Blob[] = [];
    const packed: Blob[] = [];
    const write = {
      ours: await timedEach(count, async () => void files.splice(0, 1, await fileOf(id))),
      plain: await timedEach(count, async () => void packed.splice(0, 1, await pack(entries))),
    };
    const [file, plainFile] = [files[0], packed[0]];
    if (!file || !plainFile) throw new Error('Expected two files');
    const read = {
      ours: await timedEach(count, () => readBack(file, count)),
      plain: await timedEach(count, () => unpack(plainFile)),
    };
    return { write, read };
  },
};

function fileOf(id: CaseId): Promise<Blob> {
  return inRealStore(STORE, (store) =>
    toBlob(
      makeWorkFile(store, {
        home: 'vault',
        only: id,
        at: new Date().toISOString(),
        wrapKey: (key) => vault.fileKeyWrap(key),
      }),
    ),
  );
}

async function readBack(file: Blob, count: number): Promise<void> {
  const read = await readWorkFile(file, {
    async unlock(wrap) {
      const key = await vault.openOwnFileKey(wrap);
      if (!key) throw new Error('Expected a file of this vault');
      return { is: 'opened', key };
    },
  });
  if (!read.ok) throw new Error(read.sentence);
  let entries = 0;
  for await (const one of read.file.readCases()) entries += one.entries.length;
  if (entries !== count) throw new Error(`Expected ${count} entries, got ${entries}`);
}

function pack(entries: readonly LogEntry[]): Promise<Blob> {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  const stream = new Blob(lines).stream().pipeThrough(new CompressionStream(PACKING));
  return new Response(stream).blob();
}

async function unpack(packed: Blob): Promise<readonly unknown[]> {
  const stream = packed.stream().pipeThrough(new DecompressionStream(PACKING));
  const text = await new Response(stream).text();
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
