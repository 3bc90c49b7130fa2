// Writes cases as a working file, piece by piece: one case and one frame in memory at a time.
import type { FileKeyWrap } from '../vault/fileKeyWrap.ts';
import { makeKey } from '../vault/keys.ts';
import { writeContent } from './content.ts';
import { digestOfHeader, sealFrames, sealHeader } from './frames.ts';
import { writeHeader } from './header.ts';
import { CHUNK_SIZE, LARGEST_FILE } from './limits.ts';
import { deflate } from './packing.ts';
import type { CaseInFile, Manifest } from './records.ts';
import { WorkFileRefused } from './refusals.ts';

/** Wraps the key of a new file for the secrets that open it: `Vault.fileKeyWrap`. */
export type WrapFileKey = (fileKey: CryptoKey) => Promise<FileKeyWrap>;

export type WorkFileToWrite = {
  readonly manifest: Manifest;
  /** Asked for the next case only when the last one is written. */
  readonly cases: AsyncIterable<CaseInFile>;
  readonly wrapKey: WrapFileKey;
  /** Bytes of plaintext in a frame. */
  readonly chunkSize?: number;
};

/** The bytes of the file, with a key of its own. Throws `WorkFileRefused` for what could not be read again. */
export function writeWorkFile(given: WorkFileToWrite): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return sealContent(writeContent(given.manifest, given.cases), given);
}

/** Packs and seals any content. */
export async function* sealContent(
  content: AsyncIterable<Uint8Array>,
  { wrapKey, chunkSize = CHUNK_SIZE }: Pick<WorkFileToWrite, 'wrapKey' | 'chunkSize'>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const fileKey = await makeKey();
  const header = writeHeader({ wrap: await wrapKey(fileKey), chunkSize });
  const seal = await sealHeader(fileKey, header);
  const headerDigest = await digestOfHeader(header, seal);
  yield header;
  yield seal;
  let size = header.length + seal.length;
  for await (const frame of sealFrames(deflate(content), { fileKey, headerDigest, chunkSize })) {
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

/**
 * Pours the file into a stream, at the stream's pace. The stream is opened when the first bytes are there,
 * and closed with the last; it is aborted if anything fails.
 */
export async function pourInto(
  open: () => Promise<WritableStream<Uint8Array<ArrayBuffer>>>,
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  let writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>> | undefined;
  try {
    for await (const piece of bytes) {
      writer ??= (await open()).getWriter();
      await writer.write(piece);
    }
    await writer?.close();
  } catch (cause) {
    await writer?.abort(cause).catch(() => undefined);
    throw cause;
  }
}
