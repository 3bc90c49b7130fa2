// Dates and times as people read them, in Denmark's time.
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import { isAhead } from '../log/turns.ts';

const clock = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** `12.03` of an instant. */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant));
}

/** `3. februar 2026` of an instant; one that is yet to come is said to be so. */
export function dayOf(instant: string, now = new Date()): string {
  return `${day(instant)}${aheadNote(instant, now)}`;
}

/** `3. februar 2026 kl. 12.03` of an instant; one that is yet to come is said to be so. */
export function dayAndTime(instant: string, now = new Date()): string {
  return `${day(instant)} kl. ${clockTime(instant)}${aheadNote(instant, now)}`;
}

function day(instant: string): string {
  return longDate(localDateOf(new Date(instant)));
}

/** What was written cannot have been written later than now: the date is a clock's mistake. */
function aheadNote(instant: string, now: Date): string {
  return isAhead(instant, now.toISOString()) ? ' (i fremtiden: uret kan have gået forkert)' : '';
}

const number = new Intl.NumberFormat('da-DK', { maximumSignificantDigits: 2 });

/** `1,4 MB` of a number of bytes. */
export function sizeOf(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'] as const;
  let size = bytes / 1000;
  let at = 0;
  while (size >= 1000 && at < units.length - 1) {
    size /= 1000;
    at += 1;
  }
  return `${number.format(size)} ${units[at]}`;
}
