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
  const { question, deferred, isCut } = state;
  return (
    <div className="question">
      <AnswerField state={state} />
      {!question.optional && !isCut && (
        <DeferralField
          question={question}
          reason={deferred}
          isMissed={hasError(state)}
          conflict={state.deferredConflict}
        />
      )}
    </div>
  );
}, isEqual);

function AnswerField({ state }: { state: QuestionState }) {
  switch (state.shape) {
    case 'leaf':
      return <PartField state={state.field} isHead />;
    case 'cells':
      return <CompositeField state={state} />;
    case 'rows':
      return <RowsField state={state} />;
  }
}

function hasError(state: QuestionState): boolean {
  return state.error !== undefined || fieldsOf(state).some((field) => field.error !== undefined);
}
