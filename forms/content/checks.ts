// Every check by its id: what to look at again, on what ground. They explain; they never judge or block.
import type { Check } from './check-grounds.ts';
import { decisionChecks } from './checks-decision.ts';
import { hearingChecks } from './checks-hearing.ts';
import { investigationChecks } from './checks-investigation.ts';
import { openingChecks } from './checks-opening.ts';
import { planChecks } from './checks-plan.ts';

/** The checks in the order the case is walked. A new check is one entry here and one rule in `src/checks`. */
export const checks = {
  ...openingChecks,
  ...investigationChecks,
  ...hearingChecks,
  ...decisionChecks,
  ...planChecks,
} as const satisfies Record<string, Check>;

/** The id of a check. */
export type CheckId = keyof typeof checks;

/** Raised whenever a check is added, taken away, or reads the case in another way: `YYYY-MM-DD.n`. */
export const checksVersion = '2026-11-22.3';
