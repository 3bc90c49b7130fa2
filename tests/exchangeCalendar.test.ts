// The calendar of a case: readable to others, told again as the same dates, and silent about the child.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { plainText } from '#forms/kinds/plainText.ts';
import { examples } from '#src/cases/examples.ts';
import { deadlinesIn } from '#src/deadlines/deadlinesIn.ts';
import { calendarOf, folded } from '#src/exchange/calendar.ts';
import { calendarWords } from '#src/exchange/words.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { row, say, viewOf } from './fixtures/makeCase.ts';

const NOW = new Date('2026-11-22T10:15:30.000Z');
/** As the app gives them: a letter and 26 random signs. */
const REAL = { id: 'ck7q20123456789abcdefghijkl', practice: false } as const;
const bytesIn = (text: string) => new TextEncoder().encode(text).length;

async function exampleFile(id: string): Promise<CaseFile> {
  const example = examples.find((one) => one.id === id);
  if (!example) throw new Error(`Expected an example called ${id}`);
  return example.load();
}

function seenOn(file: CaseFile, today: string): CaseView {
  return { index: indexContent(content), record: recordOf(content, file), today };
}

/** What another program reads in the file. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const start = one.getFirstPropertyValue('dtstart');
    const end = one.getFirstPropertyValue('dtend');
    if (!(start instanceof ICAL.Time) || !(end instanceof ICAL.Time))
      throw new Error('Expected two times');
    return {
      uid: String(one.getFirstPropertyValue('uid')),
      title: String(one.getFirstPropertyValue('summary')),
      sequence: Number(one.getFirstPropertyValue('sequence')),
      date: start.toString(),
      isWholeDay: start.isDate && end.isDate,
      days: end.subtractDate(start).toSeconds() / 86_400,
    };
  });
}

const measuresUntil = (...ends: readonly string[]) =>
  ends.flatMap((end, at) => [
    row(`measures/measures:m${at}`, at + 1),
    say(`measures/measures:m${at}/what`, 'Hemmelig indsats'),
    say(`measures/measures:m${at}/end`, end),
  ]);

describe('the calendar of a case', () => {
  test.each(examples)('of $id has each date that waits, as a whole day', async ({ id }) => {
    const file = await exampleFile(id);
    const view = seenOn(file, '2026-03-01');
    const waiting = deadlinesIn(view).filter((one) => !one.done);
    const events = eventsIn(calendarOf(view, REAL, NOW));
    expect(waiting.length).toBeGreaterThan(0);
    expect(events.map((one) => one.date)).toEqual(
      expect.arrayContaining(waiting.map((one) => one.date)),
    );
    for (const event of events) expect(event).toMatchObject({ isWholeDay: true, days: 1 });
  });

  test('tells what ends, while it is ahead', () => {
    const view = viewOf(content, measuresUntil('2026-11-21', '2026-11-22', '2027-01-31', 'snart'));
    const events = eventsIn(calendarOf({ ...view, today: '2026-11-22' }, REAL, NOW));
    expect(events.map(({ title, date }) => [title, date])).toEqual([
      ['Noget slutter i en sag (k7q2)', '2026-11-22'],
      ['Noget slutter i en sag (k7q2)', '2027-01-31'],
    ]);
  });

  test('calls a follow-up one, and everything else a deadline', async () => {
    const view = seenOn(await exampleFile('epilepsi'), '2026-03-01');
    const waiting = deadlinesIn(view).filter((one) => !one.done);
    const [followUp] = waiting.filter((one) => one.rule.endsWith('follow-up'));
    const [other] = waiting.filter((one) => !one.rule.endsWith('follow-up'));
    const told = eventsIn(calendarOf(view, REAL, NOW)).map(({ date, title }) => [date, title]);
    expect(told).toContainEqual([followUp?.date, 'Opfølgning i en sag (k7q2)']);
    expect(told).toContainEqual([other?.date, 'Frist i en sag (k7q2)']);
  });

  test.each(examples)('of $id holds no word of the case', async ({ id }) => {
    const file = await exampleFile(id);
    const view = seenOn(file, '2026-03-01');
    const text = calendarOf(view, REAL, NOW).replaceAll('\r\n ', '');
    const own = Object.values(calendarWords.titles).join(' ') + calendarWords.name;
    for (const word of wordsOf([file.answers, file.deferred]))
      if (!own.includes(word)) expect(text).not.toContain(word);
    for (const { label, note, rule } of deadlinesIn(view)) {
      expect(text).not.toContain(label);
      expect(text).not.toContain(note);
      expect(text).not.toContain(rule);
    }
    expect(text).not.toContain(REAL.id);
    expect(text).not.toMatch(/DESCRIPTION|LOCATION|ATTENDEE|ORGANIZER|COMMENT/);
  });

  test('says that practice is practice, and has no signs where the id is not ours', async () => {
    const view = seenOn(await exampleFile('epilepsi'), '2026-03-01');
    const events = eventsIn(calendarOf(view, { id: 'epilepsi', practice: true }, NOW));
    for (const { title } of events)
      expect(title).toMatch(/^Øvelse: (Frist|Opfølgning|Noget)[^(]+$/);
  });
});

describe('a calendar told again', () => {
  const first = viewOf(content, measuresUntil('2027-01-31'));
  const moved = viewOf(content, measuresUntil('2027-03-31'));
  const later = new Date('2026-11-22T10:16:30.000Z');

  test('moves the same date, and is the later one', () => {
    const [before] = eventsIn(calendarOf(first, REAL, NOW));
    const [after] = eventsIn(calendarOf(moved, REAL, later));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.date).not.toBe(before?.date);
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
  });

  test('is the same text for the same case and moment', () => {
    expect(calendarOf(first, REAL, NOW)).toBe(calendarOf(first, REAL, NOW));
  });

  test('shares no name with another case, nor between two dates', () => {
    const other = { id: 'c00000000000000000000000000', practice: false };
    const both = viewOf(content, measuresUntil('2027-01-31', '2027-01-31'));
    const uids = [REAL, other].flatMap((whose) =>
      eventsIn(calendarOf(both, whose, NOW)).map(({ uid }) => uid),
    );
    expect(new Set(uids).size).toBe(4);
  });
});

describe('its lines', () => {
  test('end as RFC 5545 says, the last one too, and are short enough', async () => {
    const text = calendarOf(seenOn(await exampleFile('autisme'), '2026-03-01'), REAL, NOW);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(bytesIn(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/DT(START|END)[^:]*TZID/);
  });

  test('of any text are folded between letters, at 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const line = plainText(typed).replaceAll('\n', '');
        const lines = folded(line).split('\r\n');
        for (const one of lines) expect(bytesIn(one)).toBeLessThanOrEqual(75);
        expect(lines.map((one, at) => (at === 0 ? one : one.slice(1))).join('')).toBe(line);
        for (const one of lines.slice(1)) expect(one.startsWith(' ')).toBe(true);
      }),
    );
    expect(folded(`${'x'.repeat(74)}ø`)).toBe(`${'x'.repeat(74)}\r\n ø`);
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
  });
});

/** Every word of five letters or more that somebody wrote in the case. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.match(/\p{L}{5,}/gu) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}
