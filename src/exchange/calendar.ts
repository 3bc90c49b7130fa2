// The dates of a case as a calendar file (iCalendar, RFC 5545) that tells nobody whom or what they are about.
import { sha256 } from '@noble/hashes/sha2.js';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { DeadlineId } from '#forms/content/deadlines.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { addDays } from '#forms/kinds/localDate.ts';
import { deadlinesIn } from '../deadlines/deadlinesIn.ts';
import { dateOf, rowsAt } from '../deadlines/readCase.ts';
import { fileMark } from '../storage/caseIds.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { calendarWords as words } from './words.ts';

const encoder = new TextEncoder();

/** What a date is, as far as a calendar may know. */
type EntryKind = 'deadline' | 'followUp' | 'end';

type Entry = { readonly id: string; readonly kind: EntryKind; readonly date: LocalDate };

const followUps: ReadonlySet<DeadlineId> = new Set([
  'first-follow-up',
  'agreed-follow-up',
  'next-follow-up',
]);

/** The days that still ask something of somebody: deadlines, follow-ups, and help that ends. */
function entriesIn(view: CaseView): readonly Entry[] {
  const deadlines = deadlinesIn(view)
    .filter((one) => !one.done)
    .map(({ id, rule, date }): Entry => {
      return { id, kind: followUps.has(rule) ? 'followUp' : 'deadline', date };
    });
  const isClosed = view.record.phases.followUp?.state === 'finished';
  const ends = isClosed ? [] : rowsAt(view, 'measures', 'measures');
  return [
    ...deadlines,
    ...ends.flatMap(({ id, cells }): readonly Entry[] => {
      const date = dateOf(cells.end);
      return date === undefined || date < view.today
        ? []
        : [{ id: `end:${id}`, kind: 'end', date }];
    }),
  ];
}

/** How many days the calendar of a case has. */
export function countEntries(view: CaseView): number {
  return entriesIn(view).length;
}

/** Which case the dates are of. */
export type WhoseDates = { readonly id: CaseId; readonly practice: boolean };

/**
 * The calendar of a case: whole days in Denmark, without a time zone, as RFC 5545 has them. The same date of
 * the same case has the same name each time, so that calendars which follow the standard move it instead of
 * adding another. `now`: when the file is made; a later file wins over an earlier one.
 */
export function calendarOf(view: CaseView, { id, practice }: WhoseDates, now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Udredningsguiden//Frister//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(words.name)}`,
    'X-WR-TIMEZONE:Europe/Copenhagen',
    ...entriesIn(view).flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${uidOf(id, entry)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${minutesSince2020(now)}`,
      `DTSTART;VALUE=DATE:${entry.date.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(entry.date, 1).replaceAll('-', '')}`,
      `SUMMARY:${escaped(`${practice ? words.practice : ''}${words.titles[entry.kind]}${markOf(id)}`)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Rises from file to file: 1 for the first minute of 2020. Good until the year 6100. */
function minutesSince2020(now: Date): number {
  return Math.floor((now.getTime() - Date.UTC(2020)) / 60_000) + 1;
}

/** ` (k7q2)`: the four random signs that stand in the names of the case's files too. */
function markOf(id: CaseId): string {
  const mark = fileMark(id).slice(1);
  return mark === '' ? '' : ` (${mark})`;
}

/** Random to everybody who does not have the case: which rule a date comes from would tell of the child. */
function uidOf(id: CaseId, entry: Entry): string {
  const digest = sha256(encoder.encode(`${id}/${entry.id}`)).subarray(0, 16);
  const name = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${name}@udredningsguiden.example`;
}

/** Text as a property holds it (RFC 5545 § 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** At most 75 bytes to a line, never within a letter; more goes on after a line end and a space (§ 3.1). */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let room = 75;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (size > room) {
      lines.push(current);
      current = '';
      // The space that begins the next line counts.
      room = 74;
    }
    current += letter;
    room -= size;
  }
  return [...lines, current].join('\r\n ');
}
