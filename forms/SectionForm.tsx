// The form of one section. It shows the record as written, holds the letters being typed, and reports the rest.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Address } from './answers/address.ts';
import type { Advice } from './answers/advice.ts';
import type { CaseView, Instance } from './answers/caseView.ts';
import { gapsIn } from './answers/completeness.ts';
import type { FieldConflict } from './answers/conflict.ts';
import type { Change } from './answers/record.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { apartId } from './fields/apart.ts';
import { FIELDS_AT_ONCE, firstFrameOf } from './fields/firstFrame.ts';
import { createFormActions, FormActionsContext } from './fields/formActions.ts';
import { Listener } from './fields/Listener.tsx';
import { followPresses } from './fields/press.ts';
import { QuestionField } from './fields/QuestionField.tsx';
import { questionStates } from './fields/questionState.ts';
import { summaryOfAdvice, summaryOfGaps } from './fields/summary.ts';
import { useAfterPaint } from './fields/useAfterPaint.ts';
import type { LeafValue } from './kinds/answer.ts';
import { formWords } from './words.ts';

export type SectionFormProps = {
  /** The record as written so far, seen through the content. */
  readonly view: CaseView;
  readonly instance: Instance;
  /** True once somebody has asked what is missing; else the form keeps quiet about it. */
  readonly showGaps: boolean;
  /** True for a reader who starts at the top: the first fields are drawn at once, the others in the next frame. */
  readonly topFirst?: boolean;
  /** Worth a second look; never in the way. */
  readonly advice: readonly Advice[];
  /** Answers of the section that stand in more than one version. */
  readonly conflicts: readonly FieldConflict[];
  /**
   * Every input event in a text field, with the whole text, and the text before it: what the person saw.
   * The receiver throttles.
   */
  onType(change: Change, before: string): void;
  /** What was typed is now an answer: the field was left. */
  onSettle(): void;
  /** The form goes away, and not because the reader went on: what is half typed is no answer yet. */
  onLeave(): void;
  /** What stands half typed at an address; undefined where nothing does. */
  begun(address: Address): string | undefined;
  /** Choices, references, rows, deferrals: at once, and in `view` before the next event. */
  onWrite(changes: readonly Change[]): void;
  /** One value for what stood in several versions. Only what the conflict shows gives way. */
  onChoose(conflict: FieldConflict, value: LeafValue): void;
  /** The words of all versions stand in the field now, and are gone on with like letters being typed. */
  onJoin(conflict: FieldConflict, words: string): void;
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
  const { view, instance, showGaps, advice, conflicts, topFirst = false } = props;
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
  useEffect(() => actions.leave, [actions]);
  useEffect(followPresses, []);

  // Who asks what is missing is led to any of the questions.
  const isWhole = useAfterPaint(topFirst) || showGaps;
  const gaps = showGaps ? gapsIn(view, instance.key) : [];
  const first = isWhole ? undefined : FIELDS_AT_ONCE;
  const asked = questionStates(view, instance, gaps, advice, conflicts, first);
  const states = isWhole ? asked : firstFrameOf(asked);
  return (
    <FormActionsContext value={actions}>
      <form
        className={isWhole ? 'section-form' : 'section-form section-form-top'}
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
        {isWhole && <Listener listener={listener} states={states} />}
        {isWhole && (
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
        )}
      </form>
      <form
        id={apartId(instance.key)}
        hidden
        noValidate
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
      />
    </FormActionsContext>
  );
}
