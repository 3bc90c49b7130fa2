// Writes cases as a working file, piece by piece: one case and one frame in memory at a time.
import { randomBytes } from '../vault/bytes.ts';
import { writeContent } from './content.ts';
import type { FileLock } from './fileKeys.ts';
import { deriveFileKeys, sealHeader } from './fileKeys.ts';
import { digestOfHeader, sealFrames } from './frames.ts';
import { writeHeader } from './header.ts';
import { CHUNK_SIZE, LARGEST_FILE } from './limits.ts';
import { deflate } from './packing.ts';
import type { CaseInFile, Manifest } from './records.ts';
import { WorkFileRefused } from './refusals.ts';

export type WorkFileToWrite = {
  readonly manifest: Manifest;
  /** Asked for the next case only when the last one is written. */
  readonly cases: AsyncIterable<CaseInFile>;
  readonly lock: FileLock;
  /** Bytes of plaintext in a frame. */
  readonly chunkSize?: number;
};

/** The bytes of the file, with keys of its own. Throws `WorkFileRefused` for what could not be read again. */
export function writeWorkFile(given: WorkFileToWrite): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return sealContent(writeContent(given.manifest, given.cases), given);
}

/** Packs and seals any content. */
export async function* sealContent(
  content: AsyncIterable<Uint8Array>,
  { lock, chunkSize = CHUNK_SIZE }: Pick<WorkFileToWrite, 'lock' | 'chunkSize'>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const fileSalt = randomBytes(32);
  const header = writeHeader({ slots: lock.slots, fileSalt, chunkSize });
  const keys = await deriveFileKeys(lock.rootKey, { fileSalt });
  const seal = await sealHeader(keys, header);
  const headerDigest = await digestOfHeader(header, seal);
  yield header;
  yield seal;
  let size = header.length + seal.length;
  const { frameKey } = keys;
  for await (const frame of sealFrames(deflate(content), { frameKey, headerDigest, chunkSize })) {
    size += frame.length;
    if (size > LARGEST_FILE) throw new WorkFileRefused('too-large');
    yield frame;
  }
}

/** Pieces are gathered into a blob of their own from this size on; browsers keep large blobs on the disk. */
const GATHERED = 8_388_608;

/** The whole file as a blob, for a download. */
export async function toBlob(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    held += piece.length;
    if (held < GATHERED) continue;
    blobs.push(new Blob(pieces));
    pieces = [];
    held = 0;
  }
  return new Blob([...blobs, ...pieces], { type: 'application/octet-stream' });
}

/** Pours the file into a stream, at the stream's pace. The stream is closed, or aborted if anything fails. */
export async function pourInto(
  out: WritableStream<Uint8Array<ArrayBuffer>>,
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const writer = out.getWriter();
  writer.closed.catch(() => undefined);
  try {
    for await (const piece of bytes) await writer.write(piece);
    await writer.close();
  } catch (cause) {
    await writer.abort(cause).catch(() => undefined);
    throw cause;
  }
}
