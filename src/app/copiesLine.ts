// What the saved line says of a case's copies: no more than is confirmed, and a reminder when only this browser has the newest.
import type { Instant } from '#forms/answers/record.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { fileWords } from '../pages/fileWords.ts';
import type { KeptFileState } from '../workfile/keptFileStates.ts';
import { ageOfCopy } from '../workfile/keptFileStates.ts';
import type { CaseCopies, TeamCopy } from './copies.ts';

const words = fileWords.line;

export type CopiesTold = {
  /** One after the other, each with its full stop. */
  readonly sentences: readonly string[];
  /** What the adviser may do about it: let the browser write, see what is wrong, or save a file. */
  readonly offer: 'allow' | 'see' | 'save' | undefined;
};

export type CopiesKnown = {
  readonly copies: CaseCopies;
  readonly kept: KeptFileState;
  readonly team: TeamCopy | undefined;
  readonly now: Instant;
};

export function tellCopies({ copies, kept, team, now }: CopiesKnown): CopiesTold {
  const { file, behindSince } = copies;
  const isFileNewest = behindSince === undefined;
  const sentences = [file ? fileSentence(file, isFileNewest, now) : words.noFile];
  if (team) sentences.push(words.team(team.text));
  if (kept.is === 'no-permission') return { sentences: [...sentences, words.asks], offer: 'allow' };
  if (kept.is === 'failed' || kept.is === 'changed-elsewhere')
    return { sentences: [...sentences, words.stuck], offer: 'see' };
  const isOnlyHere = !isFileNewest && !team?.isNewest;
  if (isOnlyHere && isMoreThanWorkingDay(behindSince, now))
    return { sentences: [...sentences, words.reminder], offer: 'save' };
  return { sentences, offer: undefined };
}

/** A download is handed over by the browser, which does not say where it came to lie: ”hentet”, not more. */
function fileSentence(
  { at, how }: NonNullable<CaseCopies['file']>,
  isNewest: boolean,
  now: Instant,
): string {
  const age = ageOfCopy(at, now);
  if (how === 'pdf') return isNewest ? words.pdf(age) : words.pdfBehind(age);
  if (how === 'kept') return isNewest ? words.file(age) : words.fileBehind(age);
  return isNewest ? words.downloaded(age) : words.downloadedBehind(age);
}

const DAY = 86_400_000;

/** The same time on the next day that is no Saturday or Sunday has passed. */
export function isMoreThanWorkingDay(since: Instant, now: Instant): boolean {
  let end = Date.parse(since) + DAY;
  while (isWeekend(end)) end += DAY;
  return Date.parse(now) > end;
}

function isWeekend(at: number): boolean {
  const day = new Date(localDateOf(new Date(at))).getUTCDay();
  return day === 0 || day === 6;
}
