// The clear beginning of a working file: how its key is wrapped, and nothing about what is in it.
import { fromBase64Url, toBase64Url } from '../vault/bytes.ts';
import { isBearable } from '../vault/cost.ts';
import type { FileKeyWrap } from '../vault/fileKeyWrap.ts';
import { WRAPPED_LENGTH } from '../vault/keys.ts';
import { SALT_LENGTH } from '../vault/vaultRecord.ts';
import { LARGEST_CHUNK, SMALLEST_CHUNK } from './limits.ts';
import { WorkFileRefused } from './refusals.ts';

/** Not text, and spoilt by whoever takes it for text: 0x8F "UDRED" CR LF. */
const MAGIC = Uint8Array.of(0x8f, 0x55, 0x44, 0x52, 0x45, 0x44, 0x0d, 0x0a);
const FORMAT_VERSION = 1;

const VERSION_AT = MAGIC.length;
const COST_AT = VERSION_AT + 1;
const SALT_AT = COST_AT + 9;
const KEY_AT = SALT_AT + SALT_LENGTH;
const RECOVERY_KEY_AT = KEY_AT + WRAPPED_LENGTH;
const CHUNK_SIZE_AT = RECOVERY_KEY_AT + WRAPPED_LENGTH;
/** Bytes before the seal. */
const UNSEALED_LENGTH = CHUNK_SIZE_AT + 4;
export const SEAL_LENGTH = 16;
/** Bytes before the first frame. */
export const HEADER_LENGTH = UNSEALED_LENGTH + SEAL_LENGTH;

export type Header = {
  /** The file's key, wrapped for the passphrase and for the recovery code. */
  readonly wrap: FileKeyWrap;
  /** Bytes of plaintext in each frame but the last. */
  readonly chunkSize: number;
};

/** The header's bytes without the seal that follows them. */
export function writeHeader({ wrap, chunkSize }: Header): Uint8Array<ArrayBuffer> {
  const { salt, m, t, p, key } = wrap.passphrase;
  const bytes = new Uint8Array(UNSEALED_LENGTH);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint8(VERSION_AT, FORMAT_VERSION);
  view.setUint32(COST_AT, m);
  view.setUint32(COST_AT + 4, t);
  view.setUint8(COST_AT + 8, p);
  for (const [text, at, length] of [
    [salt, SALT_AT, SALT_LENGTH],
    [key, KEY_AT, WRAPPED_LENGTH],
    [wrap.recovery.key, RECOVERY_KEY_AT, WRAPPED_LENGTH],
  ] as const) {
    const part = fromBase64Url(text);
    if (part?.length !== length) throw new Error(`Expected ${length} bytes, got ${text}`);
    bytes.set(part, at);
  }
  view.setUint32(CHUNK_SIZE_AT, chunkSize);
  return bytes;
}

/** A header as it was read: what it says, its bytes, and the seal that has still to be checked. */
export type ReadHeader = {
  readonly header: Header;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly seal: Uint8Array<ArrayBuffer>;
};

/** Reads the first `HEADER_LENGTH` bytes of a file, or all there are. Throws `WorkFileRefused`. */
export function readHeader(start: Uint8Array<ArrayBuffer>): ReadHeader {
  if (start.length === 0) throw new WorkFileRefused('empty');
  if (MAGIC.some((byte, at) => at < start.length && start[at] !== byte))
    throw new WorkFileRefused('not-ours');
  const version = start[VERSION_AT];
  if (version === undefined) throw new WorkFileRefused('cut-off');
  if (version > FORMAT_VERSION) throw new WorkFileRefused('newer');
  if (version < FORMAT_VERSION) throw new WorkFileRefused('damaged');
  if (start.length < HEADER_LENGTH) throw new WorkFileRefused('cut-off');
  const bytes = start.slice(0, UNSEALED_LENGTH);
  const view = new DataView(bytes.buffer);
  const cost = {
    m: view.getUint32(COST_AT),
    t: view.getUint32(COST_AT + 4),
    p: view.getUint8(COST_AT + 8),
  };
  // A file from outside must not make the browser work for an hour or fill the memory.
  if (!isBearable(cost)) throw new WorkFileRefused('too-much-work');
  const chunkSize = view.getUint32(CHUNK_SIZE_AT);
  if (!isChunkSize(chunkSize)) throw new WorkFileRefused('damaged');
  const textAt = (from: number, length: number) => toBase64Url(bytes.slice(from, from + length));
  const salt = textAt(SALT_AT, SALT_LENGTH);
  const key = textAt(KEY_AT, WRAPPED_LENGTH);
  const recovery = { key: textAt(RECOVERY_KEY_AT, WRAPPED_LENGTH) };
  return {
    header: { wrap: { passphrase: { salt, ...cost, key }, recovery }, chunkSize },
    bytes,
    seal: start.slice(UNSEALED_LENGTH, HEADER_LENGTH),
  };
}

function isChunkSize(size: number): boolean {
  return size >= SMALLEST_CHUNK && size <= LARGEST_CHUNK && (size & (size - 1)) === 0;
}
