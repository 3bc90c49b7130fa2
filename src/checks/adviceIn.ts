// What is worth a second look ("se lige her"): soft, explained, never in the way, never counted.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { reasonForDeferral } from '#forms/answers/completeness.ts';
import type { Section } from '#forms/content/types.ts';
import { assessmentRules } from './assessmentRules.ts';
import { decisionRules } from './decisionRules.ts';
import { hearingRules } from './hearingRules.ts';
import { openingRules } from './openingRules.ts';
import { partyRules } from './partyRules.ts';
import { planRules } from './planRules.ts';
import { reasonRules } from './reasonRules.ts';
import type { CheckAdvice, Rule } from './rule.ts';
import { statementRules } from './statementRules.ts';
import { targetGroupRules } from './targetGroupRules.ts';
import { themeRules } from './themeRules.ts';
import { voiceRules } from './voiceRules.ts';

/** Every rule, in the order the case is walked. */
export const rules: readonly Rule[] = [
  ...openingRules,
  ...targetGroupRules,
  ...statementRules,
  ...voiceRules,
  ...themeRules,
  ...assessmentRules,
  ...hearingRules,
  ...partyRules,
  ...decisionRules,
  ...planRules,
  ...reasonRules,
];

/** The advice of one section. */
export type SectionAdvice = {
  readonly instance: Instance;
  readonly advice: readonly CheckAdvice[];
};

const adviceOf = new WeakMap<CaseView, Map<InstanceKey, readonly CheckAdvice[]>>();
const rulesOf = new WeakMap<Section, readonly Rule[]>();

/**
 * The advice for a section as it stands, what matters most first. A question that waits with a
 * reason is left in peace.
 */
export function adviceIn(view: CaseView, instance: Instance): readonly CheckAdvice[] {
  const known = adviceOf.get(view) ?? new Map<InstanceKey, readonly CheckAdvice[]>();
  adviceOf.set(view, known);
  const found = known.get(instance.key);
  if (found) return found;
  const look = { view, instance, key: instance.key };
  const made = rulesFor(instance.section)
    .flatMap((one) => one.adviceFor(look))
    .filter(({ question }) => reasonForDeferral(view, instance.key, question) === '')
    .sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0));
  known.set(instance.key, made);
  return made;
}

/** The advice of every section that has some, in the order of the case. */
export function adviceForCase(view: CaseView): readonly SectionAdvice[] {
  return instancesIn(view)
    .map((instance) => ({ instance, advice: adviceIn(view, instance) }))
    .filter(({ advice }) => advice.length > 0);
}

function rulesFor(section: Section): readonly Rule[] {
  const found = rulesOf.get(section);
  if (found) return found;
  const made = rules.filter((one) => one.looksAt(section));
  rulesOf.set(section, made);
  return made;
}
