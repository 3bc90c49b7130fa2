// Which other sections' answers decide what is asked in a section, and what of it is missing. Read off the content.
import type { Condition, Section } from '../content/types.ts';
import { kindOf } from '../kinds/index.ts';
import type { ContentIndex } from './contentIndex.ts';
import { findTarget } from './contentIndex.ts';

/** Where the child's birth date stands in the content. */
export const BIRTH_DATE = { instance: 'child', question: 'child-birth-date' } as const;

/** Choices that lead past a whole phase, and so decide where every section is asked, and whether. */
export const SKIPPING = {
  investigation: { instance: 'screening', question: 'outcome', choice: 'none' },
  plan: { instance: 'plan-choice', question: 'plan-choice', choice: 'no-plan' },
} as const;

export type SectionReads = {
  /** The sections that decide whether the section is asked, how often, and under which title; by id. */
  readonly asked: readonly string[];
  /** These, and the ones that decide which of its questions are asked, and what they may point at; by id. */
  readonly all: readonly string[];
  /** Whether some answer points at statements: these may stand anywhere. */
  readonly statements: boolean;
};

/** Read by every section: what leads past its phase, and the child's age. */
const ALWAYS = [BIRTH_DATE.instance, ...Object.values(SKIPPING).map((one) => one.instance)];

const known = new WeakMap<ContentIndex, Map<string, SectionReads>>();

/** What a section reads beside its own answers. */
export function readsOf(index: ContentIndex, section: Section): SectionReads {
  const ofIndex = known.get(index) ?? new Map<string, SectionReads>();
  known.set(index, ofIndex);
  const found = ofIndex.get(section.id);
  if (found) return found;
  const { questions, repeatFor, shownWhen } = section;
  const asked = [...questions, ...questions.flatMap((question) => kindOf(question).parts)];
  const sources = asked.flatMap((one) => (one.kind === 'references' ? [one.from] : []));
  const ofSection = [
    ...(repeatFor ? [repeatFor.rowsOf] : []),
    ...(shownWhen ? addressesIn(shownWhen.when) : []),
  ];
  const ofQuestions = [
    ...asked.flatMap((one) => (one.shownWhen ? addressesIn(one.shownWhen.when) : [])),
    ...sources.flatMap((source) => (source.to === 'rows' ? [source.of] : [])),
  ];
  const reads = {
    asked: sectionsAt(index, section, ofSection),
    all: sectionsAt(index, section, [...ofSection, ...ofQuestions]),
    statements: sources.some(({ to }) => to === 'statements'),
  };
  ofIndex.set(section.id, reads);
  return reads;
}

/** The sections the addresses lead to; for a repeated one the rows too that say which copies there are. */
function sectionsAt(index: ContentIndex, from: Section, addresses: readonly string[]) {
  const found = addresses.flatMap((address) => findTarget(index, from, address)?.section ?? []);
  const rows = found.flatMap((one) =>
    one.repeatFor ? (findTarget(index, one, one.repeatFor.rowsOf)?.section ?? []) : [],
  );
  return [...new Set([...ALWAYS, ...[...found, ...rows].map((one) => one.id)])];
}

/** The addresses a condition reads. */
function addressesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(addressesIn);
  if ('any' in condition) return condition.any.flatMap(addressesIn);
  if ('not' in condition) return addressesIn(condition.not);
  if ('question' in condition) return [condition.question];
  if ('anyRow' in condition) return [condition.anyRow];
  return [];
}
