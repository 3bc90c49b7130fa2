// Local dates as advisers write them: day.month.year on screen, YYYY-MM-DD in store. No instants.
import type { LocalDate } from '../content/types.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DANISH = /^(\d{1,2})(?:\. |[.\-/ ])(\d{1,2})(?:\. |[.\-/ ])(\d{4})$/;
const SHORT_YEAR = /^(\d{1,2})(?:\. |[.\-/ ])(\d{1,2})(?:\. |[.\-/ ])([0-4]\d)$/;
// Could as well be read from the year on: 26-03-05.
const EITHER_WAY = /^\d\d-\d\d-\d\d$/;
const DANISH_IN_WORDS = /^(\d{1,2})\.? ([a-z]{3,9})\.? (\d{4})$/i;
const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isInCalendar(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function toLocalDate(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1900 || year > 2200 || !isInCalendar(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True for a `YYYY-MM-DD` that is a day in the calendar, 1900–2200. */
export function isLocalDate(text: string): boolean {
  const found = ISO.exec(text);
  return (
    found !== null &&
    toLocalDate(Number(found[1]), Number(found[2]), Number(found[3])) !== undefined
  );
}

/** True for text in the stored form that is no day: `2026-02-31`. */
export function isImpossibleDate(text: string): boolean {
  return ISO.test(text) && !isLocalDate(text);
}

/**
 * What is stored for what was typed: the local date where it is one, else the words as typed.
 * Years 00–49 are 2000–2049; other years of two digits stay words
 * (an impossible ISO date is turned round, so that the stored form always means a real day).
 */
export function storedDate(typed: string): string {
  const text = typed.trim();
  const danish = DANISH.exec(text);
  if (danish) return toLocalDate(Number(danish[3]), Number(danish[2]), Number(danish[1])) ?? text;
  const short = EITHER_WAY.test(text) ? null : SHORT_YEAR.exec(text);
  if (short)
    return toLocalDate(2000 + Number(short[3]), Number(short[2]), Number(short[1])) ?? text;
  const inWords = DANISH_IN_WORDS.exec(text);
  if (inWords)
    return toLocalDate(Number(inWords[3]), monthNamed(inWords[2]), Number(inWords[1])) ?? text;
  const iso = ISO.exec(text);
  if (iso && !isLocalDate(text)) return `${iso[3]}.${iso[2]}.${iso[1]}`;
  return text;
}

/** What is stored while somebody types: a year of two digits may be the beginning of four, and waits. */
export function typedDate(typed: string): string {
  return SHORT_YEAR.test(typed.trim()) ? typed : storedDate(typed);
}

/** 1–12 for a month's name or its first three letters; 0 for anything else. */
function monthNamed(name = ''): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower) + 1;
}

/** `2026-02-03` → `3.2.2026`, for fields and tables; other text unchanged. */
export function shortDate(stored: string): string {
  const found = ISO.exec(stored);
  return found && isLocalDate(stored)
    ? `${Number(found[3])}.${Number(found[2])}.${found[1]}`
    : stored;
}

/** `2026-02-03` → `3. februar 2026`, for running text; other text unchanged. */
export function longDate(stored: string): string {
  const found = ISO.exec(stored);
  if (!found || !isLocalDate(stored)) return stored;
  return `${Number(found[3])}. ${MONTHS[Number(found[2]) - 1]} ${found[1]}`;
}

/** Adds calendar months, held back to the month's last day (31 October + 4 months = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (!ISO.test(date) || !isInCalendar(year, month, day))
    throw new Error(`Expected a local date, got ${date}`);
  const total = year * 12 + (month - 1) + months;
  const toYear = Math.floor(total / 12);
  const toMonth = (total % 12) + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}`;
}

/** Adds calendar days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whole years on the given day; a child born 29 February has its birthday on 28 February in other years. */
export function ageInYears(birth: LocalDate, on: LocalDate): number {
  let years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  if (on < addMonths(birth, years * 12)) years -= 1;
  return years;
}

/** The local date in Denmark of an instant. */
export function localDateOf(instant: Date): LocalDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(instant);
}
