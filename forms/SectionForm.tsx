// The form of one section. It shows the record as written, holds the letters being typed, and reports the rest.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Advice } from './answers/advice.ts';
import type { CaseView, Instance } from './answers/caseView.ts';
import { gapsIn } from './answers/completeness.ts';
import type { Change } from './answers/record.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { createFormActions, FormActionsContext } from './fields/formActions.ts';
import { Listener } from './fields/Listener.tsx';
import { followPresses } from './fields/press.ts';
import { QuestionField } from './fields/QuestionField.tsx';
import { questionStates } from './fields/questionState.ts';
import { summaryOfAdvice, summaryOfGaps } from './fields/summary.ts';
import { formWords } from './words.ts';

export type SectionFormProps = {
  /** The record as written so far, seen through the content. */
  readonly view: CaseView;
  readonly instance: Instance;
  /** True once somebody has asked what is missing; else the form keeps quiet about it. */
  readonly showGaps: boolean;
  /** Worth a second look; never in the way. */
  readonly advice: readonly Advice[];
  /** Every input event in a text field, with the whole text. The receiver throttles. */
  onType(change: Change): void;
  /** What was typed is now an answer: the field was left, or the form. */
  onSettle(): void;
  /** Choices, references, rows, deferrals: at once, and in `view` before the next event. */
  onWrite(changes: readonly Change[]): void;
  /** "Gem og fortsæt". */
  onContinue(): void;
  /** A new row id: see `isRowId`. */
  newId(): string;
};

/** One form at a time: another section is another form. */
export function SectionForm(props: SectionFormProps) {
  return <InstanceForm key={props.instance.key} {...props} />;
}

function InstanceForm(props: SectionFormProps) {
  const { view, instance, showGaps, advice } = props;
  const form = useForm();
  const reports = useRef(props);
  const listener = useRef<HTMLParagraphElement>(null);
  const [actions] = useState(() => ({
    form,
    ...createFormActions(instance.key, reports, listener),
  }));
  useLayoutEffect(() => {
    reports.current = props;
  });
  useEffect(() => actions.settle, [actions]);
  useEffect(followPresses, []);

  const gaps = showGaps ? gapsIn(view, instance.key) : [];
  const states = questionStates(view, instance, gaps, advice);
  return (
    <FormActionsContext value={actions}>
      <form
        className="section-form"
        aria-label={instance.title}
        noValidate
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
      >
        {showGaps && (
          <ErrorSummary gaps={summaryOfGaps(gaps, states)} advice={summaryOfAdvice(states)} />
        )}
        <p className="form-hint">{formWords.everythingAsked}</p>
        {states.map((state) => (
          <QuestionField key={state.question.id} state={state} />
        ))}
        <Listener listener={listener} states={states} />
        <div className="form-end">
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              actions.settle();
              props.onContinue();
            }}
          >
            {formWords.continue}
          </button>
        </div>
      </form>
    </FormActionsContext>
  );
}
