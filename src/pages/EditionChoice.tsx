// Which paper is to be made, and as which files.
import { useId } from 'react';
import type { EditionId } from '../document/edition.ts';
import { editions } from '../document/editions.ts';
import type { FileForm } from '../pdf/makeFiles.ts';
import { printWords as words } from './printWords.ts';

/** One of the editions: what it is called, for whom, and what is in it. */
export function EditionChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: EditionId;
  onChoose(edition: EditionId): void;
}) {
  const name = useId();
  return (
    <fieldset className="editions">
      <legend className="form-label">{words.choose}</legend>
      {editions.map(({ id, title, forWhom, lead }) => (
        <div key={id} className="form-group-radio edition">
          <input
            id={`${name}-${id}`}
            type="radio"
            name={name}
            className="form-radio"
            value={id}
            checked={chosen === id}
            aria-describedby={`${name}-${id}-lead`}
            onChange={() => onChoose(id)}
          />
          <label htmlFor={`${name}-${id}`} className="form-label">
            {title}
          </label>
          <span className="form-hint" id={`${name}-${id}-lead`}>
            <strong>{forWhom}.</strong> {lead}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

const allForms: readonly FileForm[] = ['pdf', 'html'];

/** PDF, HTML or both. */
export function FormChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly FileForm[];
  onChoose(forms: readonly FileForm[]): void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className="form-label">{words.forms}</legend>
      {allForms.map((form) => (
        <div key={form} className="form-group-checkbox">
          <input
            id={`${name}-${form}`}
            type="checkbox"
            className="form-checkbox"
            checked={chosen.includes(form)}
            aria-describedby={`${name}-${form}-hint`}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(allForms.filter((one) => (one === form ? checked : chosen.includes(one))))
            }
          />
          <label htmlFor={`${name}-${form}`} className="form-label">
            {words.form[form].label}
          </label>
          <span className="form-hint" id={`${name}-${form}-hint`}>
            {words.form[form].hint}
          </span>
        </div>
      ))}
      {chosen.length === 0 && (
        <p className="form-error-message" role="alert">
          {words.noForm}
        </p>
      )}
    </fieldset>
  );
}
