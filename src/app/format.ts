// Dates and times as people read them, in Denmark's time.
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';

const clock = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** `12.03` of an instant. */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant));
}

/** `3. februar 2026` of an instant. */
export function dayOf(instant: string): string {
  return longDate(localDateOf(new Date(instant)));
}

/** `3. februar 2026 kl. 12.03` of an instant. */
export function dayAndTime(instant: string): string {
  return `${dayOf(instant)} kl. ${clockTime(instant)}`;
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
