// Deflates and inflates a stream of bytes in small pieces, so that neither side runs ahead of the other.
import { MOST_UNPACKING, UNPACKING_ALLOWANCE } from './limits.ts';
import { WorkFileRefused } from './refusals.ts';

/** Packed bytes handed over in one go: what they unpack to is held in memory until it is read. */
const PIECE = 16_384;

/** Packs, as raw deflate. */
export function deflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return through(new CompressionStream('deflate-raw'), source);
}

/** Unpacks raw deflate. Refuses what is none, and what unpacks to more than any log does. */
export async function* inflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counted = async function* () {
    for await (const piece of source) {
      packed += piece.length;
      for (let at = 0; at < piece.length; at += PIECE) yield piece.subarray(at, at + PIECE);
    }
  };
  const stream = through(new DecompressionStream('deflate-raw'), counted());
  try {
    for await (const piece of stream) {
      unpacked += piece.length;
      if (unpacked > UNPACKING_ALLOWANCE + MOST_UNPACKING * packed)
        throw new WorkFileRefused('unpacks-too-large');
      yield piece;
    }
  } catch (cause) {
    throw cause instanceof WorkFileRefused ? cause : new WorkFileRefused('damaged', { cause });
  }
}

/** Feeds a stream from the source while it is read. What the source throws is what the reader gets. */
async function* through(
  stream: CompressionStream | DecompressionStream,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const writer = stream.writable.getWriter();
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  let trouble: { readonly cause: unknown } | undefined;
  const feed = async () => {
    try {
      for await (const piece of source) await writer.write(piece.slice());
      await writer.close();
    } catch (cause) {
      trouble ??= { cause };
      await writer.abort(cause).catch(ignore);
    }
  };
  writer.closed.catch(ignore);
  reader.closed.catch(ignore);
  const fed = feed();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await fed;
    if (trouble) throw trouble.cause;
  } catch (cause) {
    throw trouble ? trouble.cause : cause;
  } finally {
    await reader.cancel().catch(ignore);
    await writer.abort().catch(ignore);
    await fed;
  }
}

/** Both ends of a stream tell of the same trouble; it is thrown once. */
function ignore(): void {}
