// Reads a working file twice: once to see that all of it is right, then to hand over its cases one by one.
import type { FileKeyWrap, OpenedFileKey } from '../vault/fileKeyWrap.ts';
import { vaultWords } from '../vault/words.ts';
import type { ContentItem } from './content.ts';
import { readContent } from './content.ts';
import type { FrameSeal } from './frames.ts';
import { bytesOf, digestOfHeader, isSealOf, openFrames } from './frames.ts';
import { HEADER_LENGTH, readHeader } from './header.ts';
import { LARGEST_FILE } from './limits.ts';
import { linesOf } from './lines.ts';
import { inflate } from './packing.ts';
import type { CaseInFile, Manifest } from './records.ts';
import type { WorkFileFault } from './refusals.ts';
import { WorkFileRefused } from './refusals.ts';

/** A file that was found right from end to end. */
export type WorkFile = {
  readonly manifest: Manifest;
  readonly cases: number;
  readonly entries: number;
  /**
   * The cases, one in memory at a time; may be asked for again. Throws `WorkFileRefused` if the file
   * cannot be read any more or is no longer the same.
   */
  readCases(): AsyncGenerator<CaseInFile>;
};

export type ReadWorkFile =
  | { readonly ok: true; readonly file: WorkFile }
  /** `fault` is absent where the secret has a slip of its own: no file was opened with it. */
  | { readonly ok: false; readonly sentence: string; readonly fault?: WorkFileFault };

/** Opens the file's key with what a person gave (`openFileKey`), or with the open vault. */
export type UnlockFile = (wrap: FileKeyWrap) => Promise<OpenedFileKey>;

export type HowToRead = {
  readonly unlock: UnlockFile;
  /** Shown each case while the file is being verified: what it makes counts only if the file is right. */
  readonly look?: (one: CaseInFile, manifest: Manifest) => void | Promise<void>;
  /** Bytes read of bytes in all, some times a second. */
  readonly progress?: (read: number, all: number) => void;
  readonly signal?: AbortSignal;
};

/** Verifies the whole file. What is wrong with it is the sentence; any other failure is thrown as it is. */
export async function readWorkFile(file: Blob, how: HowToRead): Promise<ReadWorkFile> {
  try {
    if (file.size > LARGEST_FILE) throw new WorkFileRefused('too-large');
    const { header, bytes, seal } = readHeader(await bytesOf(file, 0, HEADER_LENGTH));
    const opened = await how.unlock(header.wrap);
    if (opened.is === 'refused' && opened.sentence !== vaultWords.fileRefused)
      return { ok: false, sentence: opened.sentence };
    if (opened.is === 'refused' || !(await isSealOf(opened.key, bytes, seal)))
      throw new WorkFileRefused('locked');
    const headerDigest = await digestOfHeader(bytes, seal);
    const frames = { fileKey: opened.key, headerDigest, chunkSize: header.chunkSize };
    return { ok: true, file: await verify(file, frames, how) };
  } catch (cause) {
    if (cause instanceof WorkFileRefused)
      return { ok: false, sentence: cause.message, fault: cause.fault };
    throw cause;
  }
}

async function verify(file: Blob, frames: FrameSeal, how: HowToRead): Promise<WorkFile> {
  let manifest: Manifest | undefined;
  let cases = 0;
  let entries = 0;
  for await (const item of itemsIn(file, frames, true, how)) {
    if ('manifest' in item) manifest = item.manifest;
    else if (manifest) {
      cases += 1;
      entries += item.case.entries.length;
      await how.look?.(item.case, manifest);
    }
  }
  if (manifest === undefined) throw new WorkFileRefused('miscounted');
  const readCases = async function* () {
    for await (const item of itemsIn(file, frames, false)) {
      if ('case' in item) yield item.case;
    }
  };
  return { manifest, cases, entries, readCases };
}

function itemsIn(
  file: Blob,
  frames: FrameSeal,
  chains: boolean,
  { signal, progress }: Pick<HowToRead, 'signal' | 'progress'> = {},
): AsyncGenerator<ContentItem> {
  let read = HEADER_LENGTH;
  const told = async function* () {
    for await (const plain of openFrames(file, HEADER_LENGTH, frames)) {
      if (signal?.aborted) throw new WorkFileRefused('stopped');
      yield plain;
      read = Math.min(read + plain.length, file.size);
      progress?.(read, file.size);
    }
  };
  return readContent(linesOf(inflate(told())), chains);
}
