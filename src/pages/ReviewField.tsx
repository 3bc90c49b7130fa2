// Fields of the forms about drafts given to read: one text, or one choice of several, with what is wrong beside it.
import type { ReactNode } from 'react';
import { useId } from 'react';
import { FieldBox } from '../app/FieldBox.tsx';

type FieldProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly hint?: string;
  /** What is wrong with it, and what to do. */
  readonly fault?: string | undefined;
  readonly isLong?: boolean;
  readonly isBusy?: boolean;
  readonly children?: ReactNode;
  onChange(value: string): void;
};

/** `children` stand under the field. */
export function ReviewField(props: FieldProps) {
  const { label, name, value, hint, fault, isLong = false, isBusy = false, children } = props;
  const field = { name, value, className: 'form-input', autoComplete: 'off', readOnly: isBusy };
  return (
    <FieldBox label={label} hint={hint} fault={fault}>
      {(ties) => (
        <>
          {isLong ? (
            <textarea
              {...field}
              {...ties}
              rows={4}
              onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
            />
          ) : (
            <input
              {...field}
              {...ties}
              type="text"
              onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
            />
          )}
          {children}
        </>
      )}
    </FieldBox>
  );
}

type ChoiceProps<V extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly {
    readonly value: V;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly chosen: V | undefined;
  readonly fault?: string | undefined;
  onChoose(value: V): void;
};

/** One of several. `name` must be another one for each on a page. */
export function ReviewChoice<V extends string>(props: ChoiceProps<V>) {
  const { legend, name, options, chosen, fault, onChoose } = props;
  const id = useId();
  return (
    <fieldset
      className={fault ? 'form-group form-error' : 'form-group'}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend className="form-label">{legend}</legend>
      {fault && (
        <span className="form-error-message" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      {options.map(({ value, label, hint }) => (
        <div key={value} className="form-group-radio">
          <input
            type="radio"
            className="form-radio"
            id={`${id}-${value}`}
            name={name}
            value={value}
            checked={chosen === value}
            aria-describedby={hint ? `${id}-${value}-hint` : undefined}
            onChange={() => onChoose(value)}
          />
          <label className="form-label" htmlFor={`${id}-${value}`}>
            {label}
          </label>
          {hint && (
            <span className="form-hint" id={`${id}-${value}-hint`}>
              {hint}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}
