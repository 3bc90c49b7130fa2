// One field of a form about the team, with what is wrong beside it.
import { FieldBox } from '../app/FieldBox.tsx';

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
  const field = {
    name,
    autoComplete,
    autoCapitalize: 'off',
    spellCheck: false,
    readOnly: isBusy,
    defaultValue: start,
  };
  return (
    <FieldBox label={label} hint={hint} fault={fault} isFaultAnnounced>
      {(ties) =>
        isLong ? (
          <textarea {...field} {...ties} className="form-input team-code" rows={4} />
        ) : (
          <input {...field} {...ties} type="text" className="form-input" />
        )
      }
    </FieldBox>
  );
}
