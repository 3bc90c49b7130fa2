// What is ordered of the PDF: the case as it is, or as it was. The same state always gives the same order.

import { versionTitle } from '../log/words.ts';
import { historyPage } from '../pages/historyWords.ts';
import type { PdfOrder } from '../pdf/messages.ts';
import type { CaseThen } from '../proof/caseAt.ts';
import { dayAndTime } from './format.ts';
import { unsettledIn } from './unsettled.ts';

/** The case as it was: a named version says on its cover which it is. */
export function orderOf(
  { view, version, fingerprint, changedAt, conflicts, now }: CaseThen,
  practice: boolean,
): PdfOrder {
  const { record, today } = view;
  const unsettled = unsettledIn(conflicts);
  const told = version && historyPage.version.onCover(versionTitle(version.mark), savedAt(version));
  return {
    record,
    today,
    meta: {
      practice,
      datedAt: changedAt,
      unsettled,
      fingerprint,
      ...(told === undefined ? {} : { version: told }),
    },
    ...(now && { now }),
  };
}

/** When a version was saved, and by whom. */
export function savedAt({ at, by }: NonNullable<CaseThen['version']>): string {
  return historyPage.versions.saved(dayAndTime(at), by);
}
