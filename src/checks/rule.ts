// A rule: which sections it looks at, and where in them something is worth a second look.

import type { InstanceKey } from '#forms/answers/address.ts';
import type { Advice } from '#forms/answers/advice.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { acts } from '#forms/content/acts.ts';
import type { Check, CheckSeverity } from '#forms/content/check-grounds.ts';
import type { CheckId } from '#forms/content/checks.ts';
import { checks } from '#forms/content/checks.ts';
import type { Ground, Section } from '#forms/content/types.ts';
import type { SlotsIn } from '../deadlines/fillIn.ts';
import { fillIn } from '../deadlines/fillIn.ts';

/** Advice with the check it comes from and its ground. */
export type CheckAdvice = Advice & {
  readonly check: CheckId;
  readonly severity: CheckSeverity;
  readonly ground: Ground;
};

/** The section looked at, in its case. */
export type Look = {
  readonly view: CaseView;
  readonly instance: Instance;
  readonly key: InstanceKey;
};

/** The names a check's sentence waits for. */
type Slots<Id extends CheckId> = SlotsIn<(typeof checks)[Id]['message']>;

/** Where a rule found something, with the words its sentence waits for. */
export type Found<Id extends CheckId> = {
  readonly question: string;
  readonly row?: string;
  readonly part?: string;
} & ([Slots<Id>] extends [never]
  ? unknown
  : { readonly fill: Readonly<Record<Slots<Id>, string>> });

export type Rule = {
  readonly id: CheckId;
  readonly looksAt: (section: Section) => boolean;
  readonly adviceFor: (look: Look) => readonly CheckAdvice[];
};

/** Makes the rule of one check. The types hold that every name in its sentence is given. */
export function rule<Id extends CheckId>(
  id: Id,
  looksAt: (section: Section) => boolean,
  find: (look: Look) => readonly Found<Id>[],
): Rule {
  const { message, severity, ground }: Check = checks[id];
  return {
    id,
    looksAt,
    adviceFor: (look) =>
      find(look).map((found) => ({
        question: found.question,
        ...(found.row === undefined ? {} : { row: found.row }),
        ...(found.part === undefined ? {} : { part: found.part }),
        message: `${fillIn(message, fillOf(found))} Grundlag: ${cite(ground)}.`,
        check: id,
        severity,
        ground,
      })),
  };
}

/** Holds for the section with this id. */
export function inSection(id: string): (section: Section) => boolean {
  return (section) => section.id === id;
}

/** Holds for every theme of the investigation. */
export function inThemes(section: Section): boolean {
  return section.theme !== undefined;
}

function fillOf(found: object): Readonly<Record<string, string>> {
  return 'fill' in found ? Object.fromEntries(Object.entries(found.fill ?? {})) : {};
}

/** The ground as it is named in a sentence: ”barnets lov § 18, stk. 3”; method and practice by name alone. */
function cite(ground: Ground): string {
  const name = acts.find((act) => act.id === ground.act)?.shortName ?? ground.act;
  return ground.ref.includes('§') || ground.ref.startsWith('kapitel')
    ? `${name} ${ground.ref}`
    : name;
}
