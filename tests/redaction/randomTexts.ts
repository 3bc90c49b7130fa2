// Texts that nobody else has written: invented words, in every shape a person types or pastes.
import { type Chance, oneOf } from '../kill/chance.ts';

const SOUNDS = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'kl',
  'sn',
  'tr',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø', 'å'];
const COMMON = [
  'barnet',
  'og',
  'er',
  'i',
  'skolen',
  'med',
  'det',
  'ikke',
  'på',
  'familien',
  'har',
  'når',
];
const ODD = [
  '<b>',
  '&amp;',
  '”',
  '"',
  '</script>',
  '\u00AD',
  '\u200B',
  '🙂',
  '–',
  '(',
  '%20',
  '\\u00e6',
  'Ω',
  '§ 86',
];

/** A word of three to six syllables: of fewer there are so many that two may be alike. */
function anyWord(chance: Chance): string {
  const count = 3 + Math.floor(chance() * 4);
  const word = Array.from(
    { length: count },
    () => oneOf(chance, SOUNDS) + oneOf(chance, VOWELS),
  ).join('');
  return chance() < 0.3 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function anyNumber(chance: Chance): string {
  const digits = Array.from({ length: 8 }, () => Math.floor(chance() * 10));
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.map((part) => part.join('')).join(oneOf(chance, ['', ' ', '-', '.', '\u00A0']));
}

function anySentence(chance: Chance, most: number): string {
  const count = 1 + Math.floor(chance() * most);
  const words = Array.from({ length: count }, () => {
    const kind = chance();
    if (kind < 0.45) return oneOf(chance, COMMON);
    if (kind < 0.48) return oneOf(chance, ODD);
    return kind < 0.5 ? anyNumber(chance) : anyWord(chance);
  });
  return [anyWord(chance), ...words].join(' ');
}

/** A street with its number, and often more, as addresses are written. */
function anyAddress(chance: Chance): string {
  const name = anyWord(chance);
  const street = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const end = oneOf(chance, ['vej', 'gade', 'stræde', 'vænget', 's Allé', ' Torv', '']);
  const number = 1 + Math.floor(chance() * 199);
  return `${street}${end} ${number}${oneOf(chance, ['', ', 3. tv', ' B, 1. th'])}`;
}

/** One text: an address, a name, some words, a number, sentences on one line or more, or one endless word. */
export function anyText(chance: Chance): string {
  const kind = chance();
  if (kind < 0.05) return anyAddress(chance);
  if (kind < 0.25) return anyWord(chance);
  if (kind < 0.4) return `${anyWord(chance)} ${anyWord(chance)}`;
  if (kind < 0.5) return `${anyWord(chance)} ${anyNumber(chance)}`;
  if (kind < 0.7) return anySentence(chance, 8);
  if (kind < 0.75) return Array.from({ length: 30 }, () => anyWord(chance)).join('');
  if (kind < 0.8) return anySentence(chance, 8).normalize('NFD');
  const count = 2 + Math.floor(chance() * 6);
  const ends = ['. ', '.\n', '!\n\n', '? '];
  return Array.from({ length: count }, () => anySentence(chance, 14) + oneOf(chance, ends))
    .join('')
    .trim();
}
