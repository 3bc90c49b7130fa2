// Which paper is to be made, and as which files.
import { useId } from 'react';
import type { CaseView } from '#forms/answers/caseView.ts';
import { type ChildBand, childBands } from '#forms/content/child-edition.ts';
import { bandOfAge } from '../document/childBand.ts';
import type { EditionId } from '../document/edition.ts';
import { editionsOf } from '../document/editions.ts';
import { childInBands } from '../document/handouts.ts';
import type { FileForm } from '../pdf/makeFiles.ts';
import { printWords as words } from './printWords.ts';

/** One of the editions: what it is called, for whom, and what is in it. */
export function EditionChoice({
  view,
  chosen,
  onChoose,
}: {
  readonly view: CaseView;
  readonly chosen: EditionId;
  onChoose(edition: EditionId): void;
}) {
  const name = useId();
  return (
    <fieldset className="editions">
      <legend className="form-label">{words.choose}</legend>
      {editionsOf(view.record).map(({ id, title, forWhom, lead }) => (
        <div key={id} className="form-group-radio edition">
          <input
            id={`${name}-${id}`}
            type="radio"
            name={name}
            className="form-radio"
            value={id}
            checked={id === chosen || (id === 'child' && isForChild(chosen))}
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

/** True for the child's edition in any band of age. */
export function isForChild(edition: EditionId): boolean {
  return edition === 'child' || childInBands.some((one) => one.id === edition);
}

/** For which age the child's edition speaks; the child's own unless another is chosen. */
export function BandChoice({
  view,
  chosen,
  onChoose,
}: {
  readonly view: CaseView;
  readonly chosen: EditionId;
  onChoose(edition: EditionId): void;
}) {
  const name = useId();
  const usual = bandOfAge(view);
  const label = (band: ChildBand | undefined) =>
    childBands.find((one) => one.band === band)?.label ?? '';
  const choices = [
    { id: 'child' as const, text: words.band.byAge(label(usual)) },
    ...childInBands.map(({ id, band }) => ({ id, text: label(band) })),
  ];
  return (
    <fieldset>
      <legend className="form-label">{words.band.legend}</legend>
      {choices.map(({ id, text }) => (
        <div key={id} className="form-group-radio">
          <input
            id={`${name}-${id}`}
            type="radio"
            name={name}
            className="form-radio"
            value={id}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <label htmlFor={`${name}-${id}`} className="form-label">
            {text}
          </label>
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
