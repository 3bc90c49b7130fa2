// Names of working files: what they are and the day, no name, no number, no count.
import type { LocalDate } from '#forms/content/types.ts';
import type { Manifest } from './records.ts';

export const WORK_FILE_ENDING = '.udredning';

/** `udredning-2026-11-22.udredning` for one case, `udredning-alle-2026-11-22.udredning` for all there are. */
export function workFileName(scope: Manifest['scope'], day: LocalDate): string {
  return `udredning-${scope === 'all' ? 'alle-' : ''}${day}${WORK_FILE_ENDING}`;
}
