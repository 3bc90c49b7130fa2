// Checks a case's log, and says in plain words what was changed or taken away.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import { findQuestion, findSection } from '#forms/answers/contentIndex.ts';
import type { Instant } from '#forms/answers/record.ts';
import { dayAndTime, dayOf } from '../app/format.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { phaseTitles } from '../document/words.ts';
import type { LogFault } from '../log/chain.ts';
import { verifyLog } from '../log/chain.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import { isAhead } from '../log/turns.ts';
import { versionTitle } from '../log/words.ts';
import type { StoreFault, WitnessedLink } from '../storage/caseStore.ts';
import { historyPage } from './historyWords.ts';

const words = historyPage.check;

export type ToldFault = {
  readonly id: OperationId;
  readonly fault: LogFault['fault'];
  readonly sentence: string;
};

export type CheckedLog = {
  /** How many entries there are. */
  readonly entries: number;
  /** What was changed or taken away; empty for a whole log. */
  readonly faults: readonly ToldFault[];
  /** False where nothing says what the log ended with: entries may have been taken from its end unseen. */
  readonly isEndKnown: boolean;
  /** What the store could not read when the case was opened, in its own sentences. */
  readonly unread: readonly string[];
  /** Dates that cannot be right, in sentences. No fault of the log: nobody has changed them. */
  readonly dates: readonly string[];
};

/** What a log is held against beside itself. */
export type Witnesses = {
  /** What the store says the log ended with, or has lost; without it the newest entry has no witness. */
  readonly end?: readonly WitnessedLink[];
  /** What the store has told of already: an entry that does not open is not told of as taken away. */
  readonly unread?: readonly StoreFault[];
  /** What the clock here says. */
  readonly now?: Instant;
};

/** Words are read against `view`, the case as it is now. */
export async function checkLog(
  view: CaseView,
  entries: readonly LogEntry[],
  { end = [], unread: faultsTold = [], now = new Date().toISOString() }: Witnesses = {},
  pace: Pace = {},
): Promise<CheckedLog> {
  const found = await verifyLog(entries, end, pace);
  const unread = faultsTold.filter(({ record }) => record !== 'missing');
  const since = new Map(end.map((one) => [one.id, one.lostSince]));
  const told = new Set(unread.map((one) => one.place));
  const faults = found.filter(({ fault, id }) => fault !== 'missing' || !told.has(id));
  const byId = new Map(entries.map((entry) => [entry.operation.id, entry]));
  return {
    entries: byId.size,
    isEndKnown: end.some(({ lostSince }) => lostSince === undefined),
    faults: faults.map(({ fault, id }) => ({
      id,
      fault,
      sentence:
        sentenceOf(view, fault, byId.get(id), followerOf(entries, id)) + sinceWhen(since.get(id)),
    })),
    unread: unread.map((one) => one.sentence),
    dates: datesIn([...byId.values()], now),
  };
}

/** What is told of a log in which nothing was found: of its end only where that is known. */
export function outcomeOf({ entries, isEndKnown, dates }: CheckedLog): Told {
  const doubts = dates.length === 0 ? [] : [...dates, words.datesWhat];
  if (isEndKnown && doubts.length > 0)
    return {
      kind: 'warning',
      heading: words.datesHeading,
      text: [words.holds(entries), ...doubts],
    };
  if (isEndKnown)
    return {
      kind: 'success',
      heading: words.holdsHeading,
      text: [words.holds(entries), words.newest],
    };
  const text = [words.holdsInside(entries), words.endUnknown, words.endUnknownWhy, ...doubts];
  return { kind: 'warning', heading: words.endUnknownHeading, text };
}

/** What is dated later than now, and what is dated before something it came after. */
function datesIn(entries: readonly LogEntry[], now: Instant): readonly string[] {
  const ahead = entries.map(({ operation }) => operation.at).filter((at) => isAhead(at, now));
  const turned = entries.filter(({ operation }) => operation.turn !== undefined).length;
  const latest = ahead.reduce((last, at) => (at > last ? at : last), '');
  return [
    ...(ahead.length === 0 ? [] : [words.ahead(ahead.length, dayOf(latest, new Date(latest)))]),
    ...(turned === 0 ? [] : [words.turned(turned)]),
  ];
}

/** The first that was written after an entry. */
function followerOf(entries: readonly LogEntry[], id: OperationId): LogEntry | undefined {
  return entries
    .filter(({ after }) => after.some((link) => link.id === id))
    .reduce<LogEntry | undefined>(
      (first, one) => (first && first.operation.at <= one.operation.at ? first : one),
      undefined,
    );
}

function sinceWhen(since: Instant | undefined): string {
  return since === undefined ? '' : ` ${words.since(dayAndTime(since))}`;
}

function sentenceOf(
  view: CaseView,
  fault: LogFault['fault'],
  entry: LogEntry | undefined,
  follower: LogEntry | undefined,
): string {
  if (entry === undefined || fault === 'missing')
    return follower
      ? words.missing(words.before(dayAndTime(follower.operation.at)))
      : words.missingKnown;
  const { at, by } = entry.operation;
  return words[fault](words.entry(dayAndTime(at), by, placesOf(view, entry)));
}

/** Questions that are named in one sentence; an import may hold thousands. */
const NAMED = 3;

/** What an entry is about: questions, phases, or the version it names. */
function placesOf(view: CaseView, { operation: { changes, mark } }: LogEntry): string {
  if (mark) return `”${versionTitle(mark)}”`;
  const places = new Set(
    changes.slice(0, 100).flatMap(({ address }) => {
      if (address.in === 'phase') return [`”${phaseTitles[address.phase]}”`];
      if (!('question' in address)) return [];
      const { instance, question } = address;
      const section =
        findInstance(view, instance)?.title ?? findSection(view.index, instance)?.title;
      const asked = findQuestion(view.index, instance, question);
      return section && asked ? [words.at(section, asked.label)] : [];
    }),
  );
  const named = [...places].slice(0, NAMED);
  return named.join(' og ') + (places.size > NAMED ? ' m.m.' : '');
}
