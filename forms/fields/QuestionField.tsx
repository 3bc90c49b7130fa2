// One question on the page, whatever its kind, with the way to put it off.
import { memo } from 'react';
import { CompositeField } from './CompositeField.tsx';
import { DeferralField } from './DeferralField.tsx';
import { isEqual } from './isEqual.ts';
import { PartField } from './PartField.tsx';
import type { QuestionState } from './questionState.ts';
import { RowsField } from './RowsField.tsx';
import { fieldsOf } from './summary.ts';

/** Drawn again only when what is shown of this very question has changed. */
export const QuestionField = memo(function QuestionField({ state }: { state: QuestionState }) {
  const { question, deferred } = state;
  return (
    <div className="question">
      <AnswerField state={state} />
      {!question.optional && (
        <DeferralField question={question} reason={deferred} isMissed={hasError(state)} />
      )}
    </div>
  );
}, isEqual);

function AnswerField({ state }: { state: QuestionState }) {
  const { question, error, advice } = state;
  switch (state.shape) {
    case 'leaf':
      return <PartField state={state.field} isHead />;
    case 'cells':
      return (
        <CompositeField question={question} parts={state.parts} error={error} advice={advice} />
      );
    case 'rows':
      return <RowsField question={question} rows={state.rows} error={error} advice={advice} />;
  }
}

function hasError(state: QuestionState): boolean {
  return state.error !== undefined || fieldsOf(state).some((field) => field.error !== undefined);
}
