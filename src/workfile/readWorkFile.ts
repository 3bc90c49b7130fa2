// Reads a working file twice: once to see that all of it is right, then to hand over its cases one by one.
import type { ContentItem } from './content.ts';
import { readContent } from './content.ts';
import type { UnlockSlots } from './fileKeys.ts';
import { checkSeal, deriveFileKeys } from './fileKeys.ts';
import type { FrameSeal } from './frames.ts';
import { bytesOf, digestOfHeader, openFrames } from './frames.ts';
import { LONGEST_HEADER, readHeader } from './header.ts';
import { LARGEST_FILE } from './limits.ts';
import { linesOf } from './lines.ts';
import { inflate } from './packing.ts';
import type { CaseInFile, Manifest } from './records.ts';
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
  | { readonly ok: false; readonly sentence: string };

export type HowToRead = {
  readonly unlock: UnlockSlots;
  /** Shown each case while the file is being verified: what it makes counts only if the file is right. */
  readonly look?: (one: CaseInFile, manifest: Manifest) => void | Promise<void>;
  /** Bytes read of bytes in all, some times a second. */
  readonly progress?: (read: number, all: number) => void;
  readonly signal?: AbortSignal;
};

/** Verifies the whole file. What is wrong with it is the sentence; any other failure is thrown as it is. */
export async function readWorkFile(file: Blob, how: HowToRead): Promise<ReadWorkFile> {
  try {
    return { ok: true, file: await verify(file, how) };
  } catch (cause) {
    if (cause instanceof WorkFileRefused) return { ok: false, sentence: cause.message };
    throw cause;
  }
}

async function verify(file: Blob, how: HowToRead): Promise<WorkFile> {
  if (file.size > LARGEST_FILE) throw new WorkFileRefused('too-large');
  const start = await bytesOf(file, 0, LONGEST_HEADER);
  const { header, bytes, seal } = readHeader(start);
  const rootKey = await how.unlock(header.slots);
  if (rootKey === undefined) throw new WorkFileRefused('locked');
  const keys = await deriveFileKeys(rootKey, header);
  await checkSeal(keys, bytes, seal);
  const frames: FrameSeal = {
    frameKey: keys.frameKey,
    headerDigest: await digestOfHeader(bytes, seal),
    chunkSize: header.chunkSize,
  };
  const from = bytes.length + seal.length;
  let manifest: Manifest | undefined;
  let cases = 0;
  let entries = 0;
  for await (const item of itemsIn(file, from, frames, true, how)) {
    if ('manifest' in item) manifest = item.manifest;
    else if (manifest) {
      cases += 1;
      entries += item.case.entries.length;
      await how.look?.(item.case, manifest);
    }
  }
  if (manifest === undefined) throw new WorkFileRefused('miscounted');
  const readCases = async function* () {
    for await (const item of itemsIn(file, from, frames, false)) {
      if ('case' in item) yield item.case;
    }
  };
  return { manifest, cases, entries, readCases };
}

function itemsIn(
  file: Blob,
  from: number,
  frames: FrameSeal,
  chains: boolean,
  { signal, progress }: Pick<HowToRead, 'signal' | 'progress'> = {},
): AsyncGenerator<ContentItem> {
  let read = from;
  const told = async function* () {
    for await (const plain of openFrames(file, from, frames)) {
      if (signal?.aborted) throw new WorkFileRefused('stopped');
      yield plain;
      read = Math.min(read + plain.length, file.size);
      progress?.(read, file.size);
    }
  };
  return readContent(linesOf(inflate(told())), chains);
}
