// Which file this is: its seal is like no other's, so a copy we wrote is known by it.
import { toBase64Url } from '../vault/bytes.ts';
import type { FileHandle } from './fileHandle.ts';
import type { KeptHandle } from './handleShelf.ts';
import { HEADER_LENGTH, SEAL_LENGTH } from './header.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const sealOf = (start: Bytes) =>
  toBase64Url(start.slice(HEADER_LENGTH - SEAL_LENGTH, HEADER_LENGTH));

/** What stands where a seal stands; '' for an empty file, and for one that is not there any more. */
export async function sealIn(handle: FileHandle): Promise<string> {
  try {
    const file = await handle.getFile();
    if (file.size === 0) return '';
    return sealOf(new Uint8Array(await file.slice(0, HEADER_LENGTH).arrayBuffer())) || 'no seal';
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotFoundError') return '';
    throw cause;
  }
}

/** True when nothing would be lost by writing over a file with this seal. */
export function isOurs(found: string, { seals }: KeptHandle): boolean {
  return found === '' || seals.includes(found);
}

/** Hands a file's bytes on, and tells its seal before more than the header is out. */
export async function* tellingSeal(
  bytes: AsyncIterable<Bytes>,
  tell: (seal: string) => Promise<void>,
): AsyncGenerator<Bytes> {
  let start: Bytes | undefined = new Uint8Array();
  for await (const piece of bytes) {
    if (start) {
      start = new Uint8Array(await new Blob([start, piece]).arrayBuffer());
      if (start.length >= HEADER_LENGTH) {
        await tell(sealOf(start));
        start = undefined;
      }
    }
    yield piece;
  }
}
