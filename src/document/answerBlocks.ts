// The print registry: what each kind of question becomes on paper, whatever section asks it.
import { reasonForDeferral } from '#forms/answers/completeness.ts';
import type {
  AssessmentQuestion,
  CriterionQuestion,
  JudgementQuestion,
  Option,
  PartQuestion,
  PerspectiveQuestion,
  Question,
} from '#forms/content/types.ts';
import { cellsIn, leafIn } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import type { AnswerOf, Block, Field, ScaleStep, Value } from './model.ts';
import { factsBlock, rowsBlocks } from './rowBlocks.ts';
import { quotedAnswers } from './rowLayouts.ts';
import { isLeftOut, labelOf } from './telling.ts';
import type { Printing } from './values.ts';
import { fieldAt, gapAt, valueAt } from './values.ts';

/** Everything one shown question puts into the document: its answer, what is missing, why it waits. */
export function answerBlocks(printing: Printing, question: Question): readonly Block[] {
  const { telling, instance } = printing;
  if (isLeftOut(telling, instance, question.id)) return [{ block: 'left-out' }];
  const of = ofQuestion(printing, question);
  const label = labelOf(telling, instance.section.id, question);
  const told = toldBlocks(printing, question);
  const gap = kindOf(question).shape === 'rows' ? gapAt(printing, question) : undefined;
  const reason = telling.edition.tellsOpen
    ? reasonForDeferral(printing.view, of.instance, of.question)
    : '';
  return [
    ...told,
    ...(gap ? [{ block: 'missing' as const, of, label, sentence: gap.message }] : []),
    ...(reason === '' ? [] : [{ block: 'waiting' as const, of, label, reason }]),
  ];
}

function toldBlocks(printing: Printing, question: Question): readonly Block[] {
  switch (question.kind) {
    case 'judgement':
      return judgementBlocks(printing, question);
    case 'assessment':
      return assessmentBlocks(printing, question);
    case 'criterion':
      return criterionBlocks(printing, question);
    case 'perspective':
      return perspectiveBlocks(printing, question);
    case 'statements':
      return factsBlock(printing, question);
    case 'rows':
      return rowsBlocks(printing, question);
    default:
      return simpleBlocks(printing, question);
  }
}

function ofQuestion({ instance }: Printing, question: Question): AnswerOf {
  return { instance: instance.key, question: question.id };
}

/** The parts of a composite answer that are told. */
function partsOf(printing: Printing, question: Question): readonly Field[] {
  const { view, instance } = printing;
  const cells = cellsIn(view.record.answers[instance.key]?.[question.id]);
  return kindOf(question).parts.flatMap((part) => {
    const field = fieldAt(printing, question, part, cells);
    return field ? [field] : [];
  });
}

/** Splits one part off from the others. */
function splitOff(fields: readonly Field[], id: string) {
  return {
    value: fields.find((field) => field.id === id)?.value,
    rest: fields.filter((field) => field.id !== id),
  };
}

const NOTHING: Value = { is: 'words', paragraphs: [] };

function simpleBlocks(printing: Printing, question: PartQuestion): readonly Block[] {
  const { view, instance } = printing;
  const answer = leafIn(view.record.answers[instance.key]?.[question.id]);
  const value = valueAt(printing, question, question, answer, {});
  if (value === undefined) return [];
  const of = ofQuestion(printing, question);
  const label = labelOf(printing.telling, instance.section.id, question);
  const whose = quotedAnswers.get(`${instance.section.id}/${question.id}`);
  if (whose === undefined || value.is !== 'words') return [{ block: 'answer', of, label, value }];
  const words = [{ id: question.id, label, value, labelled: false }];
  return [{ block: 'quote', of, whose, who: label, how: [], words }];
}

function judgementBlocks(printing: Printing, question: JudgementQuestion): readonly Block[] {
  const fields = partsOf(printing, question);
  if (fields.length === 0) return [];
  const { value, rest } = splitOff(fields, 'choice');
  const step = value?.is === 'words' ? stepOf(printing, question) : undefined;
  return [
    {
      block: 'judgement',
      of: ofQuestion(printing, question),
      label: labelOf(printing.telling, printing.instance.section.id, question),
      choice: value ?? NOTHING,
      ...(step ? { step } : {}),
      rest,
    },
  ];
}

/** Where on a numbered scale the choice stands; undefined when the options are no such scale. */
function stepOf({ view, instance }: Printing, question: JudgementQuestion): ScaleStep | undefined {
  const steps = question.options.filter(isStep).map((option) => Number(option.value));
  if (steps.length < 3) return undefined;
  const { choice } = cellsIn(view.record.answers[instance.key]?.[question.id]);
  const at = steps.find((step) => String(step) === choice);
  return { at, max: Math.max(...steps) };
}

function isStep(option: Option): boolean {
  return /^\d$/.test(option.value);
}

function assessmentBlocks(printing: Printing, question: AssessmentQuestion): readonly Block[] {
  const fields = partsOf(printing, question);
  if (fields.length === 0) return [];
  const { value, rest } = splitOff(fields, 'text');
  const label = labelOf(printing.telling, printing.instance.section.id, question);
  return [
    {
      block: 'assessment',
      of: ofQuestion(printing, question),
      label,
      text: value ?? NOTHING,
      rest,
    },
  ];
}

function criterionBlocks(printing: Printing, question: CriterionQuestion): readonly Block[] {
  const fields = partsOf(printing, question);
  if (fields.length === 0) return [];
  const { value, rest } = splitOff(fields, 'verdict');
  const basis = rest.filter((field) => field.id === 'basis');
  return [
    {
      block: 'criterion',
      of: ofQuestion(printing, question),
      label: labelOf(printing.telling, printing.instance.section.id, question),
      verdict: value ?? NOTHING,
      // What it rests on closes the reasoning in print, whatever the form asks first.
      rest: [...rest.filter((field) => field.id !== 'basis'), ...basis],
    },
  ];
}

function perspectiveBlocks(printing: Printing, question: PerspectiveQuestion): readonly Block[] {
  const fields = partsOf(printing, question);
  if (fields.length === 0) return [];
  const isHow = ({ id }: Field) => id === 'how' || id === 'on';
  return [
    {
      block: 'quote',
      of: ofQuestion(printing, question),
      whose: question.whose,
      who: labelOf(printing.telling, printing.instance.section.id, question),
      how: fields.filter(isHow).map((field) => ({ ...field, labelled: false })),
      words: fields
        .filter((field) => !isHow(field))
        .map((field) => ({ ...field, labelled: field.id !== 'words' })),
    },
  ];
}
