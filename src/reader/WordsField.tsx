// A field for own words, in any language, with what helps to write them.
import { useId } from 'react';
import { LONGEST_WORDS } from '../review/limits.ts';
import { useWords } from './language.ts';

type Props = {
  readonly asked: { readonly label: string; readonly hint?: string };
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly rows?: number;
};

export function WordsField({ asked: { label, hint }, value, onChange, rows = 4 }: Props) {
  const { errors } = useWords();
  const id = useId();
  const isFull = value.length >= LONGEST_WORDS;
  return (
    <div className="reader-field">
      <label htmlFor={id} className="reader-label">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="reader-small reader-screen">
          {hint}
        </p>
      )}
      <div role="alert" id={`${id}-full`}>
        {isFull && <p className="reader-fault">{errors.tooLong(LONGEST_WORDS)}</p>}
      </div>
      <textarea
        id={id}
        className="reader-input reader-screen"
        rows={rows}
        value={value}
        maxLength={LONGEST_WORDS}
        onChange={(event) => onChange(event.target.value)}
        // Whoever writes in Arabic writes from the right, whatever the shell speaks.
        dir="auto"
        autoComplete="off"
        aria-describedby={`${hint === undefined ? '' : `${id}-hint `}${id}-full`}
      />
      <p className="reader-paper reader-lines" dir="auto">
        {value}
      </p>
    </div>
  );
}
