// Personal numbers (CPR): what can be seen from the ten digits alone. It warns and never blocks.
import type { LocalDate } from '../content/types.ts';
import { isLocalDate } from './localDate.ts';

const DIGITS = /^\d{10}$/;
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

const WORDS = {
  length:
    'Et personnummer har ti cifre: dag, måned, år og fire cifre til. Se efter, om der mangler et, eller om der er et for meget.',
  date: 'De første seks cifre passer ikke med en dag i kalenderen. Se efter en tastefejl. Har barnet et erstatningsnummer, så lad det stå.',
  future: 'Personnummeret peger på en dag, der ikke er kommet endnu. Se efter en tastefejl.',
  birthDate:
    'Personnummeret passer ikke med den fødselsdato, du har skrevet. Se efter begge steder.',
  modulus:
    'Personnummeret følger ikke den gamle kontrolregel (modulus 11). Numre fra efter 1. oktober 2007 kan godt være rigtige alligevel. Se lige efter en tastefejl.',
} as const;

/** The ten digits without the hyphen and white space; undefined for anything else. */
function digitsIn(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  return DIGITS.test(digits) ? digits : undefined;
}

/**
 * The century of a two-digit year, given by the seventh digit.
 * Source: the CPR office's table of seventh digit and year; Projektets lovnotat (law.md), CPR number.
 */
function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

/** The birth date that the ten digits hold; undefined when they hold no day from 1900 on. */
export function findBirthDateIn(personalNumber: string): LocalDate | undefined {
  const digits = digitsIn(personalNumber);
  if (digits === undefined) return undefined;
  const year = Number(digits.slice(4, 6));
  const fullYear = centuryOf(Number(digits[6]), year) + year;
  const date = `${fullYear}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
  return isLocalDate(date) ? date : undefined;
}

/** True when the weighted sum of the ten digits divides by 11, as it did for every number until 1 October 2007. */
export function passesModulus11(personalNumber: string): boolean {
  const digits = digitsIn(personalNumber);
  if (digits === undefined) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === 0;
}

/**
 * One sentence on what looks odd about a personal number; undefined when nothing does or the text is blank.
 * `birthDate` is the date written in the case, where it is known.
 */
export function doubtAboutPersonalNumber(
  text: string,
  today: LocalDate,
  birthDate?: LocalDate,
): string | undefined {
  if (text.trim() === '') return undefined;
  if (digitsIn(text) === undefined) return WORDS.length;
  const born = findBirthDateIn(text);
  if (born === undefined) return WORDS.date;
  if (born > today) return WORDS.future;
  if (birthDate !== undefined && born !== birthDate) return WORDS.birthDate;
  return passesModulus11(text) ? undefined : WORDS.modulus;
}
