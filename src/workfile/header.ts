// The clear beginning of a working file: how its key is locked, and nothing about what is in it.
import type { Cost } from '../vault/cost.ts';
import { isBearable } from '../vault/cost.ts';
import { LARGEST_CHUNK, SMALLEST_CHUNK } from './limits.ts';
import { WorkFileRefused } from './refusals.ts';

/** Not text, and changed by whoever takes it for text: 0x8F "UDRED" CR LF. */
const MAGIC = Uint8Array.of(0x8f, 0x55, 0x44, 0x52, 0x45, 0x44, 0x0d, 0x0a);
const FORMAT_VERSION = 1;

/** The file's root key, wrapped (AES-KW, 40 bytes) by a key made from a secret and a salt of 16 bytes. */
export type KeySlot = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
} & ({ readonly by: 'passphrase'; readonly cost: Cost } | { readonly by: 'recovery-code' });

export type Header = {
  /** One or two: the passphrase, and the recovery code where there is one. */
  readonly slots: readonly KeySlot[];
  /** 32 random bytes, new for every file written. */
  readonly fileSalt: Uint8Array<ArrayBuffer>;
  /** Bytes of plaintext in each frame but the last. */
  readonly chunkSize: number;
};

const SALT = 16;
const WRAPPED = 40;
const SLOT = 1 + 4 + 4 + 1 + SALT + WRAPPED;
const FILE_SALT = 32;
const SEAL = 32;
/** Magic, format version, number of slots. */
const START = MAGIC.length + 2;
/** The longest header, seal included. */
export const LONGEST_HEADER = START + 2 * SLOT + FILE_SALT + 4 + SEAL;

const KINDS = ['passphrase', 'recovery-code'] as const;

/** The header's bytes without the seal that follows them. */
export function writeHeader({ slots, fileSalt, chunkSize }: Header): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(START + slots.length * SLOT + FILE_SALT + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  bytes.set([FORMAT_VERSION, slots.length], MAGIC.length);
  slots.forEach((slot, nth) => {
    const at = START + nth * SLOT;
    view.setUint8(at, KINDS.indexOf(slot.by) + 1);
    if (slot.by === 'passphrase') {
      view.setUint32(at + 1, slot.cost.m);
      view.setUint32(at + 5, slot.cost.t);
      view.setUint8(at + 9, slot.cost.p);
    }
    bytes.set(slot.salt, at + 10);
    bytes.set(slot.wrapped, at + 10 + SALT);
  });
  const after = START + slots.length * SLOT;
  bytes.set(fileSalt, after);
  view.setUint32(after + FILE_SALT, chunkSize);
  return bytes;
}

/** A header as it was read: what it says, its bytes, and the seal that has still to be checked. */
export type ReadHeader = {
  readonly header: Header;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly seal: Uint8Array<ArrayBuffer>;
};

/** Reads the beginning of a file, `LONGEST_HEADER` bytes of it or all there are. Throws `WorkFileRefused`. */
export function readHeader(start: Uint8Array<ArrayBuffer>): ReadHeader {
  if (start.length === 0) throw new WorkFileRefused('empty');
  if (MAGIC.some((byte, at) => at < start.length && start[at] !== byte))
    throw new WorkFileRefused('not-ours');
  const version = start[MAGIC.length];
  const count = start[MAGIC.length + 1];
  if (version === undefined || count === undefined) throw new WorkFileRefused('cut-off');
  if (version > FORMAT_VERSION) throw new WorkFileRefused('newer');
  if (version < FORMAT_VERSION || count < 1 || count > 2) throw new WorkFileRefused('damaged');
  const end = START + count * SLOT + FILE_SALT + 4;
  if (start.length < end + SEAL) throw new WorkFileRefused('cut-off');
  const bytes = start.slice(0, end);
  const view = new DataView(bytes.buffer);
  const slots = Array.from({ length: count }, (_, nth) => readSlot(view, START + nth * SLOT));
  const fileSalt = bytes.slice(end - 4 - FILE_SALT, end - 4);
  const chunkSize = view.getUint32(end - 4);
  if (!isChunkSize(chunkSize)) throw new WorkFileRefused('damaged');
  return { header: { slots, fileSalt, chunkSize }, bytes, seal: start.slice(end, end + SEAL) };
}

function readSlot(view: DataView<ArrayBuffer>, at: number): KeySlot {
  const by = KINDS[view.getUint8(at) - 1];
  const bytes = new Uint8Array(view.buffer);
  const salt = bytes.slice(at + 10, at + 10 + SALT);
  const wrapped = bytes.slice(at + 10 + SALT, at + SLOT);
  const cost: Cost = {
    m: view.getUint32(at + 1),
    t: view.getUint32(at + 5),
    p: view.getUint8(at + 9),
  };
  if (by === undefined) throw new WorkFileRefused('damaged');
  if (by === 'passphrase') {
    // A file from outside must not make the browser work for an hour or fill the memory.
    if (!isBearable(cost)) throw new WorkFileRefused('too-much-work');
    return { by, cost, salt, wrapped };
  }
  if (cost.m + cost.t + cost.p !== 0) throw new WorkFileRefused('damaged');
  return { by, salt, wrapped };
}

function isChunkSize(size: number): boolean {
  return size >= SMALLEST_CHUNK && size <= LARGEST_CHUNK && (size & (size - 1)) === 0;
}
