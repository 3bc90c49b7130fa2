// A conflict of the log as a field shows it: whose version is whose, and when it was written.
import type { FieldConflict } from '#forms/answers/conflict.ts';
import { isLeafValue } from '#forms/answers/fits.ts';
import { conflictWords as words } from '../app/conflictWords.ts';
import { dayAndTime } from '../app/format.ts';
import { isOfAnswer } from '../app/unsettled.ts';
import { joinedValue } from '../log/conflicts.ts';
import type { ShownConflict, ShownVersion } from '../session/shownConflicts.ts';

/** Undefined for what no field of the form shows: for whom an answer is meant. */
export function fieldConflict(conflict: ShownConflict): FieldConflict | undefined {
  const { address, key, seen, versions } = conflict;
  if (!isOfAnswer(address)) return undefined;
  return {
    address,
    key,
    seen,
    versions: versions.flatMap(({ value, ...version }) =>
      isLeafValue(value)
        ? [
            {
              id: version.operation,
              value,
              text: version.text,
              who: whoWrote(version),
              when: dayAndTime(version.at),
            },
          ]
        : [],
    ),
    joined: joinedValue(conflict),
  };
}

/** The name, else the window; '' where neither is known any more. */
function whoWrote({ by, origin }: Pick<ShownVersion, 'by' | 'origin'>): string {
  if (by === '')
    return { here: words.here, elsewhere: words.elsewhere, before: '' }[origin ?? 'before'];
  if (origin === 'here') return words.byHere(by);
  return by;
}
