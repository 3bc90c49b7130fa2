// How things stand with the team, in sentences: first the state, then what the adviser should know besides.
import type { Instant } from '#forms/answers/record.ts';
import type { SyncView } from './syncView.ts';
import { teamWords } from './words.ts';

/** Pauses shorter than this are over before anybody has looked at the clock. Seconds. */
const SHORT = 60;

/**
 * One sentence for the state. Something went wrong with the store: that sentence comes instead.
 * `clock` writes an instant as people read the time.
 */
export function stateSentence(view: SyncView, clock: (at: Instant) => string): string {
  if (view.sentence !== undefined) return view.sentence;
  if (view.state === 'refused') return view.why ? teamWords.refused[view.why] : teamWords.off;
  if (view.state === 'waiting') {
    if (!view.reached) return teamWords.neverReached;
    const isLong = view.pause >= SHORT && view.until !== undefined;
    return isLong ? teamWords.waitingUntil(clock(view.until)) : teamWords.waiting;
  }
  if (view.state === 'inStep' && !isWhole(view)) return teamWords.inStepBut;
  return teamWords[view.state];
}

/** Whether everything is there and everything is here, as far as is known. */
export function isWhole({ report }: SyncView): boolean {
  if (!report) return true;
  const { aside, gaps, tooBig, waiting } = report;
  return [...Object.values(aside), gaps, tooBig, waiting].every((count) => count === 0);
}

/** What the adviser should know besides; none when all is well. */
export function concerns({ report }: SyncView): readonly string[] {
  if (!report) return [];
  const { aside, gaps, tooBig, resent, waiting } = report;
  const found: string[] = [];
  if (resent > 0) found.push(teamWords.lost(resent));
  for (const why of ['changed', 'unreadable', 'stranger', 'no-key'] as const) {
    if (aside[why] > 0) found.push(teamWords.setAside[why](aside[why]));
  }
  if (waiting > 0) found.push(teamWords.waitingCases(waiting));
  if (gaps > 0) found.push(teamWords.gaps(gaps));
  if (tooBig > 0) found.push(teamWords.tooBig(tooBig));
  return found;
}
