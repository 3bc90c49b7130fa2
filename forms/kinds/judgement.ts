// No judgement without a reason: choice, reason and what it rests on are one answer.
import type { AssessmentQuestion, JudgementQuestion, Part } from '../content/types.ts';
import { textIn } from './answer.ts';
import type { Kind } from './kind.ts';

/** Stored as `choice`, `reason` and, where the question asks for it, `basis` (statement ids). */
export const judgement: Kind<JudgementQuestion> = {
  shape: 'cells',
  parts(question) {
    const parts: Part[] = [
      {
        id: 'choice',
        kind: 'choice',
        label: question.label,
        missing: question.missing,
        options: question.options,
        ...(question.hint === undefined ? {} : { hint: question.hint }),
      },
      { id: 'reason', kind: 'longText', ...question.reason },
    ];
    if (question.basis) {
      const { label, hint, missing } = question.basis;
      parts.push({
        id: 'basis',
        kind: 'references',
        from: { to: 'statements' },
        label,
        missing,
        ...(hint === undefined ? {} : { hint }),
      });
    }
    return parts;
  },
  rowsNeeded: () => 0,
  isPartNeeded: (question, part, cells) =>
    part.id !== 'basis' || !question.basis?.notNeededFor?.includes(textIn(cells.choice)),
};

/** Stored as `text` and `basis` (statement ids). */
export const assessment: Kind<AssessmentQuestion> = {
  shape: 'cells',
  parts: (question) => [
    {
      id: 'text',
      kind: 'longText',
      label: question.label,
      missing: question.missing,
      ...(question.hint === undefined ? {} : { hint: question.hint }),
    },
    { id: 'basis', kind: 'references', from: { to: 'statements' }, ...question.basis },
  ],
  rowsNeeded: () => 0,
  isPartNeeded: () => true,
};
