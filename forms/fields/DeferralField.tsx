// The way out of every required question: it cannot be answered yet, and here is why.
import { useEffect, useRef, useState } from 'react';
import type { FieldConflict } from '../answers/conflict.ts';
import { deferralWords } from '../content/part-words.ts';
import type { Question } from '../content/types.ts';
import { hasLetter } from '../kinds/answer.ts';
import { formWords } from '../words.ts';
import { ConflictBox } from './ConflictBox.tsx';
import { deferralId, focusField } from './fieldId.ts';
import { useFormActions } from './formActions.ts';
import { wordsCodec } from './TextField.tsx';
import { useTypedText } from './useTypedText.ts';

type DeferralProps = {
  readonly question: Question;
  /** The reason as written; '' while the question is not deferred. */
  readonly reason: string;
  /** True when the answer is missing and the reader has asked what is. */
  readonly isMissed: boolean;
  /** Set where the reason stands in more than one version. */
  readonly conflict: FieldConflict | undefined;
};

/** A quiet button; opened, a reason that keeps the question open, listed and printed as open. */
export function DeferralField(props: DeferralProps) {
  const { question, reason, conflict } = props;
  const { instance, form, write, join, announce } = useFormActions();
  const [isOpened, setOpened] = useState(false);
  const nextFocus = useRef('');
  const isOpen = isOpened || reason !== '';
  const id = deferralId(instance, question.id);
  const buttonId = `${id}-open`;

  useEffect(() => {
    if (nextFocus.current !== '' && focusField(nextFocus.current)) nextFocus.current = '';
  });

  const writeReason = (value: string) =>
    write([{ address: { in: 'deferral', instance, question: question.id }, value }]);

  const versions = conflict && (
    <ConflictBox
      conflict={conflict}
      fields={[id, buttonId]}
      onJoin={(words) => {
        form.setValue(nameOfReason(question), words);
        nextFocus.current = id;
        setOpened(true);
        join(nameOfReason(question), conflict, words);
      }}
    />
  );
  if (!isOpen)
    return (
      <>
        <button
          type="button"
          className="function-link deferral-open"
          id={buttonId}
          aria-label={formWords.about(deferralWords.label, question.label)}
          onClick={() => {
            nextFocus.current = id;
            setOpened(true);
            // Words from before it was taken back are still there: they count again.
            const kept: unknown = form.getValues(nameOfReason(question));
            if (typeof kept === 'string' && kept.trim() !== '') writeReason(kept);
          }}
        >
          {deferralWords.label}
        </button>
        {versions}
      </>
    );
  return (
    <div className="deferral">
      {hasLetter(reason) && <strong className="badge badge-warning">{formWords.deferred}</strong>}
      <ReasonField {...props} />
      <button
        type="button"
        className="function-link"
        aria-label={formWords.about(formWords.answerAnyway, question.label)}
        onClick={() => {
          nextFocus.current = buttonId;
          setOpened(false);
          if (reason !== '') writeReason('');
          announce(formWords.deferralTakenBack);
        }}
      >
        {formWords.answerAnyway}
      </button>
      {versions}
    </div>
  );
}

function nameOfReason(question: Question): string {
  // No question id has a colon, so no answer has this name.
  return `deferral:${question.id}`;
}

function ReasonField({ question, reason, isMissed }: DeferralProps) {
  const { instance } = useFormActions();
  const address = { in: 'deferral', instance, question: question.id } as const;
  const typed = useTypedText(nameOfReason(question), address, reason, wordsCodec);
  const id = deferralId(instance, question.id);
  const isMissing = isMissed && !hasLetter(reason);
  return (
    <div className={isMissing ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {deferralWords.label}
      </label>
      <span className="form-hint" id={`${id}-hint`}>
        {deferralWords.hint}
      </span>
      {isMissing && (
        <span className="form-error-message" id={`${id}-error`}>
          <span className="sr-only">{formWords.errorPrefix} </span>
          {deferralWords.missing}
        </span>
      )}
      <textarea
        className="form-input long-text"
        id={id}
        rows={2}
        lang="da"
        spellCheck
        aria-label={formWords.about(deferralWords.label, question.label)}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? `${id}-hint ${id}-error` : `${id}-hint`}
        {...typed}
      />
    </div>
  );
}
