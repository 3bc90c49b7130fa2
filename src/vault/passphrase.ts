// The passphrase as it is typed: made the same on every keyboard, and held to a few rules.
import { bytesOf } from './bytes.ts';
import { vaultWords } from './words.ts';

/** Signs at least. NIST SP 800-63B: length counts; composition rules only make people write notes. */
const SHORTEST = 12;
/** Different signs at least: four words have some ten. */
const FEWEST_SIGNS = 5;
/** Signs at most: four random words take some 30. A whole document pasted by mistake is refused. */
const LONGEST = 1000;

/**
 * One spelling of what somebody typed: å is one sign whichever keyboard wrote it, every kind of space is
 * a space, and none stand at the ends, where nobody sees them.
 */
export function preparePassphrase(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\s/gu, ' ').trim();
}

/** The prepared passphrase as bytes. Wipe them after use. */
export function passphraseBytes(typed: string): Uint8Array<ArrayBuffer> {
  return bytesOf(preparePassphrase(typed));
}

/** Signs that follow each other in the alphabet, among the digits, or on a Danish keyboard. */
const ROWS = [
  '1234567890',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopå',
  'asdfghjklæø',
  'zxcvbnm',
];

/** What anybody would try first beside a name: the app itself, and what it asks for. */
const COMMON =
  'udredningsguiden udredningsværktøjet kommune kommunen adgangssætning adgangskode kodeord password min mit';

/** What is wrong with a new passphrase, in a sentence that says what to do; undefined when it will do. */
export function passphraseFault(typed: string, owner: string): string | undefined {
  const signs = [...preparePassphrase(typed)];
  if (signs.length < SHORTEST) return vaultWords.passphrase.tooShort(SHORTEST, signs.length);
  if (signs.length > LONGEST) return vaultWords.passphrase.tooLong(LONGEST);
  if (new Set(signs).size === 1) return vaultWords.passphrase.oneSign;
  if (isRow(signs)) return vaultWords.passphrase.row;
  if (isOnlyName(typed, owner)) return vaultWords.passphrase.name;
  if (isOnlyName(typed, `${owner} ${COMMON}`)) return vaultWords.passphrase.common;
  if (isRepeated(signs)) return vaultWords.passphrase.repeated;
  return undefined;
}

/** True when too little is left once each word, or each bit that comes again and again, is counted once. */
function isRepeated(signs: readonly string[]): boolean {
  const text = signs.join('').toLocaleLowerCase('da');
  const once = [...new Set(text.split(' '))].join(' ');
  const bit = /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
  return (
    new Set(text).size < FEWEST_SIGNS || [...once].length < SHORTEST || [...bit].length < SHORTEST
  );
}

/** True when the signs stand in a known row, forwards or backwards, and perhaps from the beginning again. */
function isRow(signs: readonly string[]): boolean {
  const text = signs.join('').toLocaleLowerCase('da');
  const back = [...text].reverse().join('');
  return ROWS.map((row) => row.repeat(Math.ceil(text.length / row.length) + 1)).some(
    (row) => row.includes(text) || row.includes(back),
  );
}

/** True when nothing is left once the words of the name are taken out, however they are put together. */
function isOnlyName(typed: string, owner: string): boolean {
  const names = lettersOf(owner).filter((name) => name.length > 1);
  const letters = lettersOf(typed).join('');
  const left = names
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ''), letters);
  return letters !== '' && left === '';
}

/** The words of a text, in small letters, without digits and signs. */
function lettersOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('da')
      .match(/\p{L}+/gu) ?? []
  );
}
