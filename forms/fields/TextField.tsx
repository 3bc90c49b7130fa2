// Fields for typed words: one line, several lines, and a date.
import { useState } from 'react';
import type { DatePart, LongTextPart, TextPart } from '../content/types.ts';
import { textIn } from '../kinds/answer.ts';
import { isLocalDate, shortDate, storedDate, typedDate } from '../kinds/localDate.ts';
import { plainText } from '../kinds/plainText.ts';
import { formWords } from '../words.ts';
import type { FieldProps } from './FieldFrame.tsx';
import { FieldFrame, inputState } from './FieldFrame.tsx';
import { nameAt } from './fieldId.ts';
import { answerAddress, useFormActions } from './formActions.ts';
import { holdHeight, releaseHeight } from './heldHeight.ts';
import type { TextCodec } from './useTypedText.ts';
import { isLeft, useTypedText } from './useTypedText.ts';

/** Words are kept as they are shown, but for invisible control characters. */
export const wordsCodec: TextCodec = {
  toShown: (stored) => stored,
  toTyped: plainText,
  toStored: plainText,
  isHalf: () => false,
};

/** Dates are shown as day.month.year; what is no date yet is kept as typed. */
const dateCodec: TextCodec = {
  toShown: shortDate,
  toTyped: (typed) => typedDate(plainText(typed)),
  toStored: (typed) => storedDate(plainText(typed)),
  isHalf: (stored) => stored !== '' && !isLocalDate(stored),
};

function useTypedPart(state: FieldProps['state'], codec: TextCodec) {
  const address = answerAddress(state.at);
  return useTypedText(nameAt(state.at), address, textIn(state.value), codec);
}

const FORMATS = {
  'personal-number': { className: 'form-input input-char-11', inputMode: 'numeric' },
  phone: { className: 'form-input input-width-xs', type: 'tel' },
} as const;

/** One line of words. A telephone or personal number gets the keyboard and width that fit. */
export function TextField({ state, isHead }: FieldProps<TextPart>) {
  const typed = useTypedPart(state, wordsCodec);
  const { format } = state.part;
  const look = format === undefined ? { className: 'form-input' } : FORMATS[format];
  return (
    <FieldFrame state={state} isHead={isHead}>
      <input type="text" autoComplete="off" {...look} {...inputState(state)} {...typed} />
    </FieldFrame>
  );
}

/** Several lines of words. It grows with what is written. */
export function LongTextField({ state, isHead }: FieldProps<LongTextPart>) {
  const typed = useTypedPart(state, wordsCodec);
  return (
    <FieldFrame state={state} isHead={isHead}>
      <textarea
        className="form-input long-text"
        rows={4}
        lang="da"
        spellCheck
        {...inputState(state)}
        {...typed}
        onFocus={(event) => {
          holdHeight(event.currentTarget);
          typed.onFocus(event);
        }}
        onBlur={(event) => {
          releaseHeight(event.currentTarget);
          typed.onBlur(event);
        }}
      />
    </FieldFrame>
  );
}

/** A date, written as people write it. On leaving, a date is put in order; other words stay. */
export function DateField({ state, isHead }: FieldProps<DatePart>) {
  const { form } = useFormActions();
  const typed = useTypedPart(state, dateCodec);
  const [isUnreadable, setUnreadable] = useState(false);
  const shown = isUnreadable && state.error === undefined;
  const noted = shown ? { ...state, advice: formWords.dateUnreadable } : state;
  const tidy = (text: string) => {
    const stored = dateCodec.toStored(text);
    if (dateCodec.toShown(stored) !== text) form.setValue(typed.name, dateCodec.toShown(stored));
    setUnreadable(dateCodec.isHalf(stored));
  };
  return (
    <FieldFrame state={noted} isHead={isHead} formatHint={formWords.dateHint}>
      <input
        type="text"
        className="form-input input-char-11"
        autoComplete="off"
        {...inputState(noted, formWords.dateHint)}
        {...typed}
        onBlur={(event) => {
          if (isLeft(event, dateCodec)) tidy(event.currentTarget.value);
          typed.onBlur(event);
        }}
      />
    </FieldFrame>
  );
}
