// One field of a form about the team, with what is wrong beside it.
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  /** What is wrong with it, and what to do. */
  readonly fault?: string | undefined;
  readonly autoComplete?: string;
  readonly start?: string;
  readonly isLong?: boolean;
  readonly isBusy: boolean;
};

/** What is typed stays in the field: it is read when the form is sent. */
export function TeamField(props: Props) {
  const { label, name, hint, fault, autoComplete = 'off', start, isLong = false, isBusy } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const field = {
    id,
    name,
    autoComplete,
    autoCapitalize: 'off',
    spellCheck: false,
    readOnly: isBusy,
    defaultValue: start,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': described || undefined,
  } as const;
  return (
    <div className={fault ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="form-error-message" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      )}
      {isLong ? (
        <textarea {...field} className="form-input team-code" rows={4} />
      ) : (
        <input {...field} type="text" className="form-input" />
      )}
    </div>
  );
}
