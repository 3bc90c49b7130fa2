// The field in which a recovery code is written, with what is wrong with it.
import type { Ref } from 'react';
import { useId } from 'react';

type Props = {
  readonly ref: Ref<HTMLTextAreaElement>;
  /** The field's name in its form. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the code, and what to do; nothing while nothing is. */
  readonly fault: string | undefined;
  /** True while the code is tried. */
  readonly isBusy: boolean;
};

export function RecoveryCodeField({ ref, name, label, hint, fault, isBusy }: Props) {
  const id = useId();
  return (
    <div className={fault ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <span className="form-hint" id={`${id}-hint`}>
        {hint}
      </span>
      {fault && (
        <span className="form-error-message" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      )}
      <textarea
        ref={ref}
        id={id}
        name={name}
        rows={2}
        className="form-input recovery-input"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        readOnly={isBusy}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
      />
    </div>
  );
}
