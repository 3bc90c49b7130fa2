// Names of working files: what they are, the day and a mark of the one case; nothing of whom they are about.
import type { LocalDate } from '#forms/content/types.ts';
import { fileMark } from '../storage/caseIds.ts';
import type { CaseId } from '../storage/caseStore.ts';

export const WORK_FILE_ENDING = '.udredning';

/**
 * `udredning-2026-11-22-k7q2.udredning` for one case, `udredning-alle-2026-11-22.udredning` for all there
 * are. `only`: the one case.
 */
export function workFileName(day: LocalDate, only?: CaseId): string {
  const what = only === undefined ? `alle-${day}` : `${day}${fileMark(only)}`;
  return `udredning-${what}${WORK_FILE_ENDING}`;
}
