// The glossary: what the words of the trade in a draft mean, told to a parent.
import { caseworkTerms } from './plain-terms/casework.ts';
import { childTerms } from './plain-terms/child.ts';
import { healthTerms } from './plain-terms/health.ts';
import { helpTerms } from './plain-terms/help.ts';
import { moneyTerms } from './plain-terms/money.ts';
import { peopleTerms } from './plain-terms/people.ts';
import { planningTerms } from './plain-terms/planning.ts';
import { rightsTerms } from './plain-terms/rights.ts';
import type { PlainTerm } from './plain-terms/types.ts';
import type { Provenance } from './types.ts';

/** Every explained word. A new one is one entry in its group. */
export const plainTerms: readonly PlainTerm[] = [
  ...caseworkTerms,
  ...rightsTerms,
  ...helpTerms,
  ...moneyTerms,
  ...childTerms,
  ...healthTerms,
  ...peopleTerms,
  ...planningTerms,
];

/** Where all the explanations come from. */
export const plainTermsProvenance = {
  status: 'inferred',
  source:
    'Vores egne forklaringer, ikke lovens ord og ikke Social- og Boligstyrelsens. Paragrafferne er holdt op mod Projektets lovnotat (law.md). Ikke prøvet med forældre endnu, og ikke læst af en jurist.',
  checked: '2026-11-22',
} as const satisfies Provenance;
