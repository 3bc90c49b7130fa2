// The form that saves a version: what kind it is, and its name.
import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import type { VersionMark } from '../log/operation.ts';
import { historyPage } from './historyWords.ts';

const words = historyPage.versions;

type Kind = VersionMark['kind'];

const kinds = ['draft-sent', 'after-hearing', 'final', 'other'] as const satisfies readonly Kind[];

/** What is still to be filled in. */
type Lack = 'kind' | 'name' | 'length' | undefined;

/** Letters in a name: it stands on the cover of a document. */
const LONGEST_NAME = 120;

export function HistoryNaming({ onNamed }: { onNamed(mark: VersionMark): void }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<Kind>();
  const [lack, setLack] = useState<Lack>();

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    const name = typeof typed === 'string' ? typed.trim() : '';
    const lacking = lackOf(kind, name);
    setLack(lacking);
    if (kind === undefined || lacking !== undefined) {
      const field = lacking === 'kind' ? 'kind' : 'name';
      form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
      return;
    }
    onNamed({ kind, name });
    form.current?.reset();
    setKind(undefined);
  }
  const fault =
    lack === 'name' ? words.nameMissing : lack === 'length' ? words.nameTooLong(LONGEST_NAME) : '';

  return (
    <form ref={form} className="history-naming" noValidate onSubmit={save}>
      <fieldset
        className={lack === 'kind' ? 'form-group form-error' : 'form-group'}
        aria-describedby={lack === 'kind' ? `${id}-kind-error` : undefined}
      >
        <legend className="form-label">{words.kind}</legend>
        {lack === 'kind' && <Fault id={`${id}-kind-error`} text={words.kindMissing} />}
        {kinds.map((one) => (
          <div key={one} className="form-group-radio">
            <input
              type="radio"
              className="form-radio"
              id={`${id}-${one}`}
              name="kind"
              value={one}
              checked={kind === one}
              onChange={() => setKind(one)}
            />
            <label htmlFor={`${id}-${one}`}>{words.kinds[one]}</label>
          </div>
        ))}
      </fieldset>
      <div className={fault !== '' ? 'form-group form-error' : 'form-group'}>
        <label className="form-label" htmlFor={`${id}-name`}>
          {words.name}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {words.nameHint}
        </span>
        {fault !== '' && <Fault id={`${id}-name-error`} text={fault} />}
        <input
          type="text"
          className="form-input"
          id={`${id}-name`}
          name="name"
          autoComplete="off"
          aria-invalid={fault !== '' || undefined}
          aria-describedby={fault !== '' ? `${id}-hint ${id}-name-error` : `${id}-hint`}
        />
      </div>
      <button type="submit" className="button button-primary">
        {words.save}
      </button>
    </form>
  );
}

function lackOf(kind: Kind | undefined, name: string): Lack {
  if (kind === undefined) return 'kind';
  if (kind === 'other' && name === '') return 'name';
  return [...name].length > LONGEST_NAME ? 'length' : undefined;
}

function Fault({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <span className="form-error-message" id={id}>
      {text}
    </span>
  );
}
