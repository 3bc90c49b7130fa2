// When something is asked, said in FHIR: as enableWhen, else as an expression, else in our own words.

import type { ContentIndex, Target } from '#forms/answers/contentIndex.ts';
import { findTarget } from '#forms/answers/contentIndex.ts';
import { BIRTH_DATE } from '#forms/answers/sectionReads.ts';
import type { Condition, PhaseId, Question, Section, ShownWhen } from '#forms/content/types.ts';
import { codingOf, forRowLinkId, linkIdOf, rowLinkId, valueIn } from './canonical.ts';
import type { EnableWhen, Extension } from './fhir.ts';
import { questionnaireWords } from './words.ts';

/** Where a condition stands: in a section, and inside a composite answer in its question. */
export type Place = {
  readonly index: ContentIndex;
  readonly section: Section;
  readonly question?: Question;
};

/** A condition as an item says it. `isSaid` is false where only our own extension tells it. */
export type SaidCondition = {
  readonly isSaid: boolean;
  readonly extension: readonly Extension[];
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
};

/** The extension of Structured Data Capture for what enableWhen cannot say. */
const EXPRESSION_URL =
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';

/** Says a condition; nothing where there is none. */
export function sayCondition(place: Place, shownWhen: ShownWhen | undefined): SaidCondition {
  if (!shownWhen) return { isSaid: true, extension: [] };
  const because = valueIn('because', { valueString: shownWhen.because });
  const flat = flatten(place, shownWhen.when);
  if (flat) {
    const { terms, behaviour } = flat;
    const several = terms.length > 1 ? { enableBehavior: behaviour } : {};
    return { isSaid: true, extension: because, enableWhen: terms, ...several };
  }
  const condition = valueIn('condition', { valueString: JSON.stringify(shownWhen.when) });
  const expression = findExpression(place, shownWhen.when);
  if (expression === undefined) return { isSaid: false, extension: [...because, ...condition] };
  const said = {
    url: EXPRESSION_URL,
    valueExpression: { language: 'text/fhirpath', expression },
  } as const;
  return { isSaid: true, extension: [...because, ...condition, said] };
}

/**
 * When a section is asked: its own condition, and that its phase is not skipped, which `isPhaseSkipped`
 * (forms/answers/caseView.ts) holds for all sections of the phase.
 */
export function sectionCondition(index: ContentIndex, section: Section): ShownWhen | undefined {
  const { shownWhen, whenSkippedIn, phase } = section;
  const skip = whenSkippedIn === undefined ? skips[phase] : undefined;
  if (!skip || !findTarget(index, section, skip.question)) return shownWhen;
  const isGoneThrough: Condition = { not: { question: skip.question, is: [skip.is] } };
  return shownWhen
    ? { when: { all: [isGoneThrough, shownWhen.when] }, because: shownWhen.because }
    : { when: isGoneThrough, because: skip.because };
}

/** The choices that lead past a phase. */
const skips: {
  readonly [phase in PhaseId]?: {
    readonly question: string;
    readonly is: string;
    readonly because: string;
  };
} = {
  investigation: {
    question: 'screening/outcome/choice',
    is: 'none',
    because: questionnaireWords.investigated,
  },
  plan: {
    question: 'plan-choice/plan-choice/choice',
    is: 'no-plan',
    because: questionnaireWords.planned,
  },
};

type Flat = { readonly behaviour: 'all' | 'any'; readonly terms: readonly EnableWhen[] };

/** The condition as one list of terms; undefined where it takes more, or other values than answers. */
function flatten(place: Place, condition: Condition): Flat | undefined {
  if ('not' in condition) {
    const inner = flatten(place, condition.not);
    return (
      inner && {
        behaviour: inner.behaviour === 'all' ? 'any' : 'all',
        terms: inner.terms.map((one) => ({
          ...one,
          operator: one.operator === '=' ? '!=' : '=',
        })),
      }
    );
  }
  if ('all' in condition) return joined(place, 'all', condition.all);
  if ('any' in condition) return joined(place, 'any', condition.any);
  const asked = findAsked(place, condition);
  if (!asked || !('is' in condition)) return undefined;
  return {
    behaviour: 'any',
    terms: condition.is.map((value) => ({
      question: asked.linkId,
      operator: '=',
      answerCoding: codingOf(asked.options, value),
    })),
  };
}

function joined(
  place: Place,
  behaviour: 'all' | 'any',
  conditions: readonly Condition[],
): Flat | undefined {
  const terms: EnableWhen[] = [];
  for (const condition of conditions) {
    const inner = flatten(place, condition);
    if (!inner || (inner.behaviour !== behaviour && inner.terms.length > 1)) return undefined;
    terms.push(...inner.terms);
  }
  return { behaviour, terms };
}

/**
 * The one question a leaf asks about, seen from its place. None where it may have several answers in
 * reach (rows, copies of another section): enableWhen looks at the nearest only.
 */
function findAsked(
  { index, section, question }: Place,
  condition: Condition,
): { readonly linkId: string; readonly options: string } | undefined {
  if ('part' in condition) {
    if (!question) return undefined;
    const linkId = linkIdOf(section.id, question.id, condition.part);
    return { linkId, options: linkId };
  }
  if ('forRow' in condition) {
    const options = rowColumnLinkId(index, section, condition.forRow);
    const linkId = forRowLinkId(section.id, condition.forRow);
    return options === undefined ? undefined : { linkId, options };
  }
  if (!('question' in condition)) return undefined;
  const target = findTarget(index, section, condition.question);
  if (!target || (target.section.repeatFor && target.section.id !== section.id)) return undefined;
  const linkId = linkIdOf(target.section.id, target.question.id, target.part);
  return { linkId, options: linkId };
}

/** The column of the rows a repeated section stands for. */
function rowColumnLinkId(index: ContentIndex, section: Section, column: string) {
  const target = section.repeatFor && findTarget(index, section, section.repeatFor.rowsOf);
  return target && linkIdOf(target.section.id, target.question.id, column);
}

/** The condition in FHIRPath; undefined where it depends on which row or copy is being answered. */
function findExpression(place: Place, condition: Condition): string | undefined {
  if ('not' in condition) {
    const inner = findExpression(place, condition.not);
    return inner && `${inner}.not()`;
  }
  if ('all' in condition) return joinedExpression(place, ' and ', condition.all);
  if ('any' in condition) return joinedExpression(place, ' or ', condition.any);
  if ('ageFrom' in condition) {
    const { years, months = 0 } = condition.ageFrom;
    const birth = answersAt(linkIdOf(BIRTH_DATE.instance), [
      linkIdOf(BIRTH_DATE.instance, BIRTH_DATE.question),
    ]);
    return `${birth}.where($this + ${years * 12 + months} months <= today()).exists()`;
  }
  const answers = findAnswers(place, condition);
  if (answers === undefined || !('is' in condition)) return undefined;
  const codes = condition.is.map((value) => `code = '${value}'`).join(' or ');
  return `${answers}.where(${codes}).exists()`;
}

function joinedExpression(place: Place, word: string, conditions: readonly Condition[]) {
  const all = conditions.map((one) => findExpression(place, one));
  return all.includes(undefined) ? undefined : `(${all.join(word)})`;
}

/** Every answer a leaf asks about, from the top of the response; undefined for what is told within a copy. */
function findAnswers({ index, section }: Place, condition: Condition): string | undefined {
  if ('anyRow' in condition) {
    const target = findTarget(index, section, condition.anyRow);
    if (!target || isOwnCopy(section, target)) return undefined;
    return answersAt(target.section.id, [
      linkIdOf(target.section.id, target.question.id),
      rowLinkId(target.section.id, target.question.id),
      linkIdOf(target.section.id, target.question.id, condition.column),
    ]);
  }
  if (!('question' in condition)) return undefined;
  const target = findTarget(index, section, condition.question);
  if (!target || isOwnCopy(section, target)) return undefined;
  return answersAt(
    target.section.id,
    [undefined, ...(target.part === undefined ? [] : [target.part])].map((part) =>
      linkIdOf(target.section.id, target.question.id, part),
    ),
  );
}

function isOwnCopy(section: Section, target: Target): boolean {
  return target.section.id === section.id && section.repeatFor !== undefined;
}

function answersAt(section: string, below: readonly string[]): string {
  const steps = [section, ...below].map((linkId) => `.item.where(linkId = '${linkId}')`);
  return `%resource${steps.join('')}.answer.value`;
}
