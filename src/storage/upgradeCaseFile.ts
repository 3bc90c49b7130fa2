// Brings a case file of an older version up to this one, one step for each version, before it is checked.
import { withHearingLog } from './upgradeHearings.ts';

/** The oldest version there is a way up from. */
export const OLDEST_CASE_FILE = 1;

type Plain = { readonly [key: string]: unknown };

/**
 * The steps: from the version a step is for to the next one. They add what is new and take nothing away, so
 * that whatever an odd file holds is still there to be checked.
 */
const upgradeSteps: { readonly [from: number]: (file: Plain) => Plain } = {
  /** For whom something is meant: everything was for everybody. */
  1: (file) => ({ withheld: {}, withheldBecause: {}, ...file, version: 2 }),
  /** Drafts given to read: none had been. The hearing of parties has a log. */
  2: (file) => ({
    reviews: [],
    reviewAnswers: [],
    reviewReplies: [],
    reviewEnds: [],
    ...withHearingLog(file),
    version: 3,
  }),
};

/** The file as this version writes it; the same file where it is of this version already, or no file at all. */
export function upgradeCaseFile(file: unknown): unknown {
  let now = file;
  while (isPlain(now) && typeof now.version === 'number') {
    const step = upgradeSteps[now.version];
    if (!step) break;
    now = step(now);
  }
  return now;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
