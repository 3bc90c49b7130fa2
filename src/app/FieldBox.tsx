// Around one field of the app's own forms: its label, a hint and what is wrong, tied to the control.
import type { ReactNode } from 'react';
import { useId } from 'react';

/** What the control must take over, so that it is told with its hint and its fault. */
export type FieldTies = {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
};

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, and what to do. */
  readonly fault?: string | undefined;
  /** The fault may come when the keyboard is elsewhere: it is read out by itself. */
  readonly isFaultAnnounced?: boolean;
  children(ties: FieldTies): ReactNode;
};

export function FieldBox({ label, hint, fault, isFaultAnnounced = false, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
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
        <span
          className="form-error-message"
          id={`${id}-fault`}
          role={isFaultAnnounced ? 'alert' : undefined}
        >
          {fault}
        </span>
      )}
      {children({
        id,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described || undefined,
      })}
    </div>
  );
}
