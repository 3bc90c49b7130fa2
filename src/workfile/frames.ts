// Bytes cut into sealed frames: changed, missing, moved, repeated or foreign ones do not open.
import { WorkFileRefused } from './refusals.ts';

const TAG = 16;
const LENGTH = 4;
const LAST = 0x8000_0000;

/** What the frames of one file are sealed with: its key, and the digest of its header with the seal. */
export type FrameSeal = {
  readonly fileKey: CryptoKey;
  readonly headerDigest: Uint8Array<ArrayBuffer>;
  readonly chunkSize: number;
};

/** The last byte of a nonce: what is sealed with it. */
const FRAME = 0;
const LAST_FRAME = 1;
const HEADER = 2;

/** The number of the frame and what it is. The key is never used for another file, so no nonce comes twice. */
function nonceOf(nth: number, what: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(3, BigInt(nth));
  nonce[11] = what;
  return nonce;
}

/** The seal of a header's bytes: 16 bytes, from sealing nothing with the bytes as additional data. */
export async function sealHeader(
  fileKey: CryptoKey,
  header: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const how = { name: 'AES-GCM', iv: nonceOf(0, HEADER), additionalData: header };
  return new Uint8Array(await crypto.subtle.encrypt(how, fileKey, new Uint8Array()));
}

/** True when the header's bytes are those that were sealed. */
export async function isSealOf(
  fileKey: CryptoKey,
  header: Uint8Array<ArrayBuffer>,
  seal: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const how = { name: 'AES-GCM', iv: nonceOf(0, HEADER), additionalData: header };
  return crypto.subtle.decrypt(how, fileKey, seal).then(
    () => true,
    () => false,
  );
}

/** SHA-256 of the header and its seal: binds every frame to the one header. */
export async function digestOfHeader(
  header: Uint8Array<ArrayBuffer>,
  seal: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await new Blob([header, seal]).arrayBuffer();
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

function sealing({ headerDigest }: FrameSeal, nth: number, isLast: boolean) {
  const additionalData = new Uint8Array(40);
  additionalData.set(headerDigest);
  new DataView(additionalData.buffer).setBigUint64(32, BigInt(nth));
  return { name: 'AES-GCM', iv: nonceOf(nth, isLast ? LAST_FRAME : FRAME), additionalData };
}

/** Cuts and seals. Every frame but the last holds `chunkSize` bytes, and the last at least one. */
export async function* sealFrames(
  source: AsyncIterable<Uint8Array>,
  seal: FrameSeal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let nth = 0;
  let held = 0;
  const chunk = new Uint8Array(seal.chunkSize);
  const emit = async (isLast: boolean) => {
    const how = sealing(seal, nth, isLast);
    const plain = chunk.subarray(0, held);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(how, seal.fileKey, plain));
    const frame = new Uint8Array(LENGTH + sealed.length);
    new DataView(frame.buffer).setUint32(0, (isLast ? LAST : 0) + held);
    frame.set(sealed, LENGTH);
    nth += 1;
    held = 0;
    return frame;
  };
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      // A full chunk waits until there is more: it may be the last.
      if (held === chunk.length) yield await emit(false);
      const some = piece.subarray(at, at + chunk.length - held);
      chunk.set(some, held);
      held += some.length;
      at += some.length;
    }
  }
  yield await emit(true);
}

/** Opens the frames that begin at `from`, one after the other, and holds one at a time. */
export async function* openFrames(
  file: Blob,
  from: number,
  seal: FrameSeal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let at = from;
  for (let nth = 0; ; nth += 1) {
    const window = await bytesOf(file, at, at + LENGTH + seal.chunkSize + TAG);
    if (window.length < LENGTH) throw new WorkFileRefused('cut-off');
    const said = new DataView(window.buffer).getUint32(0);
    const isLast = said >= LAST;
    const held = isLast ? said - LAST : said;
    if (held < 1 || held > seal.chunkSize || (!isLast && held < seal.chunkSize))
      throw new WorkFileRefused('damaged');
    const end = LENGTH + held + TAG;
    if (window.length < end) throw new WorkFileRefused('cut-off');
    yield await openFrame(seal, nth, isLast, window.subarray(LENGTH, end));
    at += end;
    if (isLast) break;
  }
  if (at !== file.size) throw new WorkFileRefused('damaged');
}

async function openFrame(
  seal: FrameSeal,
  nth: number,
  isLast: boolean,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const how = sealing(seal, nth, isLast);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, seal.fileKey, sealed));
  } catch (cause) {
    throw new WorkFileRefused('damaged', { cause });
  }
}

/** Bytes of the file as it lies there now. */
export async function bytesOf(
  file: Blob,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch (cause) {
    throw new WorkFileRefused('unreadable', { cause });
  }
}
