// Whether the parents may be involved: a risk that the screening found must be assessed first.
import { leafIn, textIn } from '../kinds/answer.ts';
import type { CaseView } from './caseView.ts';

const SCREENING = 'screening';

/** True unless a risk of involving the parents is known and stands unassessed (BL § 18). */
export function isRiskAssessed({ record }: CaseView): boolean {
  const said = (question: string) => textIn(leafIn(record.answers[SCREENING]?.[question])).trim();
  if (said('risk') !== 'yes') return true;
  return said('risk-assessed-on') !== '' && said('risk-assessment') !== '';
}
