// Bytes cut into lines and lines into bytes: UTF-8, one JSON text a line, of bounded length and depth.
import { DEEPEST_LINE, LONGEST_LINE } from './limits.ts';
import { WorkFileRefused } from './refusals.ts';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** A value as a line, its newline included. JSON never has a newline inside. */
export function lineOf(value: unknown): Uint8Array<ArrayBuffer> {
  const line = encoder.encode(`${JSON.stringify(value)}\n`);
  if (line.length > LONGEST_LINE) throw new WorkFileRefused('too-large');
  return line;
}

/** Cuts bytes into lines, each with its newline. A last line without one is refused. */
export async function* linesOf(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    let at = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, at)) {
      parts.push(piece.subarray(at, end + 1));
      yield joined(parts, length + end + 1 - at);
      parts = [];
      length = 0;
      at = end + 1;
    }
    if (at < piece.length) parts.push(piece.slice(at));
    length += piece.length - at;
    if (length > LONGEST_LINE) throw new WorkFileRefused('too-large');
  }
  if (length > 0) throw new WorkFileRefused('miscounted');
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    line.set(part, at);
    at += part.length;
  }
  return line;
}

/** What a line says. Deep JSON is refused before it is parsed. */
export function parseLine(line: Uint8Array): unknown {
  if (depthOf(line) > DEEPEST_LINE) throw new WorkFileRefused('too-deep');
  try {
    return JSON.parse(utf8.decode(line));
  } catch (cause) {
    throw new WorkFileRefused('unknown', { cause });
  }
}

/** How many brackets stand open at the most, those in texts apart. */
function depthOf(line: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] ?? 0;
    if (byte === QUOTE) at = endOfText(line, at + 1);
    // The codes of `[` `]` and `{` `}` are told apart by one bit.
    else if ((byte | 0x20) === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((byte | 0x20) === 0x7d) depth -= 1;
  }
  return deepest;
}

/** Where the closing quote stands. */
function endOfText(line: Uint8Array, from: number): number {
  let at = from;
  while (at < line.length && line[at] !== QUOTE) at += line[at] === BACKSLASH ? 2 : 1;
  return at;
}
