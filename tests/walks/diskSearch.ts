// Searches every file of a browser's profile for words, in every way a browser may have written them down.
import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { logRecords, packedValues, tableBlocks } from './levelDb.ts';

/** What must not be found, by what it is. */
export type Wanted = { readonly [what: string]: string };

/** `in`: the file, and how the words were packed in it. */
export type Hit = { readonly what: string; readonly as: string; readonly in: string };

/** Letters at the beginning of each word that are looked for: what is cut off in mid-word is found too. */
const ENOUGH = 8;

const CONSONANTS = 'bdfgklmnprstv';
const VOWELS = 'aeiouyæøå';

/** Words that nobody has written before, with Danish letters among the first. */
export function inventWords(count: number): string {
  const pick = (letters: string) => letters[randomInt(letters.length)] ?? '';
  const word = () => {
    const pairs = Array.from({ length: 6 }, () => pick(CONSONANTS) + pick(VOWELS));
    return `${pick(CONSONANTS)}ø${pairs.join('')}`;
  };
  return Array.from({ length: count }, word).join(' ');
}

/** Every place in the profile's files where a word of what is wanted stands, or the beginning of one. */
export async function searchProfile(profile: string, wanted: Wanted): Promise<readonly Hit[]> {
  const needles = Object.entries(wanted).flatMap(([what, text]) =>
    wordsIn(text).flatMap((word) => formsOf(word).map((form) => ({ what, ...form }))),
  );
  return searchFor(profile, needles);
}

/** Every place where these very bytes stand. */
export function searchBytes(profile: string, what: string, bytes: Buffer): Promise<readonly Hit[]> {
  return searchFor(profile, [{ what, as: 'bytes', bytes }]);
}

/** What of the wanted stands in a text: an address, a title, a request. */
export function foundIn(text: string, wanted: Wanted): readonly string[] {
  const bytes = Buffer.from(text);
  return Object.entries(wanted).flatMap(([what, words]) =>
    wordsIn(words).some((word) => formsOf(word).some((form) => bytes.includes(form.bytes)))
      ? [what]
      : [],
  );
}

type Form = { readonly as: string; readonly bytes: Buffer };

async function searchFor(
  profile: string,
  needles: readonly (Form & { readonly what: string })[],
): Promise<readonly Hit[]> {
  const hits = new Map<string, Hit>();
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    // A browser that is running puts files away while we look.
    const read = await readFile(path).catch(() => undefined);
    if (!read) continue;
    for (const [packed, bytes] of layersOf(file.name, read))
      for (const { what, as, bytes: needle } of needles)
        if (bytes.includes(needle)) {
          const hit = { what, as, in: relative(profile, path) + packed };
          hits.set(JSON.stringify(hit), hit);
        }
  }
  return [...hits.values()];
}

/** A file as it lies, and as it is when it is put together and unpacked. */
function layersOf(name: string, file: Buffer): readonly (readonly [packed: string, Buffer])[] {
  const layers: [string, Buffer][] = [['', file]];
  if (/^\d+\.log$/.test(name)) layers.push([' (log records)', logRecords(file)]);
  if (/^\d+\.(ldb|sst)$/.test(name)) layers.push([' (table blocks)', tableBlocks(file)]);
  const values = layers.map(([packed, bytes]) => [
    `${packed} (packed values)`,
    packedValues(bytes),
  ]);
  return [...layers, ...values.filter(isLayer)];
}

const isLayer = (one: readonly unknown[]): one is [string, Buffer] =>
  typeof one[0] === 'string' && one[1] instanceof Buffer && one[1].length > 0;

function wordsIn(text: string): readonly string[] {
  const words = text.split(/\s+/).map((word) => word.slice(0, ENOUGH));
  if (words.some((word) => word.length < ENOUGH)) throw new Error('Expected long words');
  return words;
}

/** A word in every way a browser, or we, might write it. */
function formsOf(word: string): readonly Form[] {
  const bytes = (as: BufferEncoding) => Buffer.from(word, as);
  const utf16 = bytes('utf16le');
  const percent = encodeURIComponent(word);
  const escaped = [...word]
    .map((sign) => {
      const code = sign.charCodeAt(0);
      return code < 128 ? sign : `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .join('');
  return [
    { as: 'UTF-8', bytes: bytes('utf8') },
    { as: 'Latin-1', bytes: bytes('latin1') },
    { as: 'UTF-16 LE', bytes: utf16 },
    { as: 'percent', bytes: Buffer.from(percent) },
    { as: 'percent', bytes: Buffer.from(percent.replace(/%../g, (one) => one.toLowerCase())) },
    { as: 'JSON escapes', bytes: Buffer.from(escaped) },
    { as: 'JSON escapes', bytes: Buffer.from(escaped.replace(/\\u..../g, upperEscape)) },
    ...(['utf8', 'latin1', 'utf16le'] as const).flatMap((as) =>
      base64FormsOf(bytes(as)).map((form) => ({ as: `base64 of ${as}`, bytes: form })),
    ),
  ];
}

const upperEscape = (one: string) => `\\u${one.slice(2).toUpperCase()}`;

/** Base64 of bytes that stand somewhere in others: the signs that are the same whatever stands around them. */
function base64FormsOf(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const own = text.slice(
      Math.ceil((before * 8) / 6),
      Math.floor(((before + bytes.length) * 8) / 6),
    );
    const url = own.replaceAll('+', '-').replaceAll('/', '_');
    return [Buffer.from(own), Buffer.from(url)];
  });
}
