// What tells of a text by itself: the parts of a marked person's name, and the street of a protected address.
import { sectionIdOf } from '#forms/answers/address.ts';
import type { LeftOutText } from '../document/leftOutTexts.ts';
import type { FixedWording } from './fixedWording.ts';
import { type Word, wordsOf } from './fold.ts';

/** A part: words of the text. `hasCapital`: it counts only where it is written with a capital letter. */
type TextPart = { readonly words: readonly Word[]; readonly hasCapital?: true };

/** Names of those who are told of, folded. */
export type ToldNames = {
  /** Words of the names of those who stand in the case in their own right. */
  readonly own: ReadonlySet<string>;
  /** Full names that are mentioned elsewhere, each as its words. */
  readonly mentioned: readonly (readonly string[])[];
};

export const nobody: ToldNames = { own: new Set(), mentioned: [] };

/** Where people stand in their own right; any other name may be that of somebody who is marked. */
const OWN: ReadonlySet<string> = new Set([
  'child/child-name',
  'child/custodians',
  'child/siblings',
  'caseworkers/adviser',
  'caseworkers/professionals',
]);

/** Words that are told, and where; without a place it is the name of whoever reads. */
type Told = Pick<LeftOutText, 'text' | 'is'> & Partial<Pick<LeftOutText, 'of'>>;

/** True for the name of somebody who stands in the case in their own right. */
export function isOwnName({ is, of }: Told): boolean {
  if (is !== 'name') return false;
  return of === undefined || OWN.has(`${sectionIdOf(of.instance)}/${of.question}`);
}

/** The names in what is told. */
export function toldNamesIn(told: readonly Told[], fixed: FixedWording): ToldNames {
  const named = told.filter(({ is }) => is !== undefined);
  const [own, others] = [named.filter(isOwnName), named.filter((one) => !isOwnName(one))];
  const lettersIn = (text: string) => wordsOf(headOf(text)).map(({ letters }) => letters);
  return {
    own: new Set(own.flatMap(({ text }) => lettersIn(text))),
    mentioned: others
      .filter(({ text }) => wordsOf(headOf(text)).every((one) => isCapital(text, one)))
      .map(({ text }) => lettersIn(text))
      .filter((words) => words.length > 1 && !words.some((one) => fixed.words.has(one))),
  };
}

/** What is looked for by itself. */
export function partsOf(
  { text, partly }: LeftOutText,
  fixed: FixedWording,
  told: ToldNames,
): readonly TextPart[] {
  if (partly === undefined) return [];
  return partly === 'name' ? nameParts(text, fixed, told) : streetParts(text, fixed);
}

/** More words than a name has. */
const MOST_NAMES = 6;

/** A name as it is written before what else is said of the person: ”Søren Højlund, ergoterapeut”. */
function headOf(text: string): string {
  return text.split(/[,;:()/\d\r\n]/, 1)[0] ?? '';
}

/** Each name of the person, but for what others who are told are called too, and our own words. */
function nameParts(text: string, fixed: FixedWording, told: ToldNames): readonly TextPart[] {
  const all = wordsOf(headOf(text));
  if (all.length > MOST_NAMES) return [];
  const capitals = all.filter((one) => isCapital(text, one));
  const known = capitals.length > 0 ? fixed.capitals : fixed.words;
  const letters = new Set(all.map((one) => one.letters));
  const isTold = (name: string) =>
    told.own.has(name) ||
    told.mentioned.some((one) => one.includes(name) && one.some((word) => !letters.has(word)));
  return (capitals.length > 0 ? capitals : all)
    .filter((one) => one.letters.length > 1 && !known.has(one.letters) && !isTold(one.letters))
    .map((one) => ({ words: [one], ...(capitals.length > 0 && { hasCapital: true }) }));
}

/** True for a word that begins with a capital letter in the text. */
export function isCapital(text: string, { from }: Word): boolean {
  return /\p{Lu}/u.test(text.charAt(from));
}

/** What streets end in, folded as words are; and what hardly any other word ends in. */
const STREET =
  /(?:vej|vejen|gade|gaden|stræde|strædet|plads|pladsen|torv|torvet|vænge|vænget|park|parken|have|haven|bakke|bakken|toft|toften|ager|ageren|lund|lunden|vang|vangen|eng|engen|kaj|kajen|brink|brinken|krog|krogen|sti|stien|boulevard|^alle)$/;
const SURE_STREET = /(?:vej|gade|stræde|vænge|vænget|torv|^alle)$/;

/** What a date and a time begin with where the sentence does: no street is called so. */
const BEFORE_DATE = new Set(
  'den d til fra før efter siden inden omkring mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(
    ' ',
  ),
);
/** After the day: a month in small letters, as it is written in Danish, or month and year in digits. */
const REST_OF_DATE =
  /^\.?\s{0,3}(?:(?:jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|dec)\b|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L}))|^[./-]\s?\d{1,2}[./-]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)/u;

/** True where the number is the day of a date and no house's: ”Den 11. september”. */
function isDay(text: string, before: Word, number: Word): boolean {
  if (!/^(?:0?[1-9]|[12]\d|3[01])$/.test(number.letters)) return false;
  return BEFORE_DATE.has(before.letters) || REST_OF_DATE.test(text.slice(number.to));
}

/** Streets, with and without their number: what ends as streets do, and before a number any other name. */
function streetParts(text: string, fixed: FixedWording): readonly TextPart[] {
  const words = wordsOf(text);
  return words.flatMap((word, at): readonly TextPart[] => {
    const number = words[at + 1];
    const isNumbered = number !== undefined && isHouseNumber(text, word, number);
    const isNamed = isCapital(text, word);
    const ending = STREET.exec(word.letters)?.[0];
    const isStreet = isNumbered ? ending !== undefined : isNamed && SURE_STREET.test(word.letters);
    if (!isStreet && !(isNumbered && isNamed && !isDay(text, word, number))) return [];
    // ”Vej” alone is no name, ”Andersens Vej” is.
    const before = ending === word.letters ? words[at - 1] : undefined;
    if (ending === word.letters && !before) return [];
    const street = before ? [before, word] : [word];
    const isOurs = street.every(({ letters }) => fixed.words.has(letters));
    return [
      ...(isStreet && !isOurs ? [{ words: street }] : []),
      ...(isNumbered ? [{ words: [...street, number] }] : []),
    ];
  });
}

/** Up to three digits and a letter right after the street, and no telephone number. */
function isHouseNumber(text: string, street: Word, number: Word): boolean {
  const between = text.slice(street.to, number.from);
  const after = text.slice(number.to);
  return (
    /^\s{1,3}$/.test(between) && /^\d{1,3}\p{L}?$/u.test(number.letters) && !/^\s*\d/.test(after)
  );
}
