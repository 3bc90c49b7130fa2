// A field for pointing at what the case already holds: its statements, or the rows of another list.
import { useId, useState } from 'react';
import type { ReferenceTarget } from '../answers/references.ts';
import type { ReferencesPart } from '../content/types.ts';
import { listIn } from '../kinds/answer.ts';
import { formWords } from '../words.ts';
import type { FieldProps } from './FieldFrame.tsx';
import { GroupFrame } from './FieldFrame.tsx';
import { focusField, idAt } from './fieldId.ts';
import { answerAddress, useFormActions } from './formActions.ts';

/** From this many on, the list can be searched. */
const SEARCH_FROM = 8;

/** What is chosen stands as a list; the rest waits behind one line until it is opened. */
export function ReferencesField({ state, isHead }: FieldProps<ReferencesPart>) {
  const { write } = useFormActions();
  const [isOpen, setOpen] = useState(false);
  const id = idAt(state.at);
  const chosen = listIn(state.value);
  const targets = state.choices?.targets ?? [];
  const choose = (ids: ReadonlySet<string>) => {
    const known = targets.map((target) => target.id).filter((one) => ids.has(one));
    const gone = chosen.filter((one) => ids.has(one) && !known.includes(one));
    write([{ address: answerAddress(state.at), value: [...known, ...gone] }]);
  };
  return (
    <GroupFrame state={state} isHead={isHead}>
      {chosen.length > 0 && (
        <Chosen
          ids={chosen}
          targets={targets}
          whenRemoved={state.choices?.whenRemoved ?? ''}
          onRemove={(removed) => {
            choose(new Set(chosen.filter((one) => one !== removed)));
            focusField(`${id}-choose`);
          }}
        />
      )}
      {targets.length === 0 ? (
        <p className="references-empty" id={`${id}-choose`} tabIndex={-1}>
          {state.choices?.whenNone}
        </p>
      ) : (
        <details
          className="details references"
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary className="details-summary" id={`${id}-choose`} data-first-focus>
            {formWords.choose(targets.length)}
          </summary>
          {isOpen && (
            <div className="details-text">
              <Choices id={id} targets={targets} chosen={chosen} onChoose={choose} />
            </div>
          )}
        </details>
      )}
    </GroupFrame>
  );
}

function Chosen({
  ids,
  targets,
  whenRemoved,
  onRemove,
}: {
  ids: readonly string[];
  targets: readonly ReferenceTarget[];
  whenRemoved: string;
  onRemove(id: string): void;
}) {
  return (
    <ul className="chosen nobullet-list no-max-width" aria-label={formWords.chosen}>
      {ids.map((id) => {
        const target = targets.find((one) => one.id === id);
        const label = target?.label ?? whenRemoved;
        return (
          <li key={id}>
            <div>
              <span className={target ? 'chosen-label' : 'chosen-label chosen-gone'}>{label}</span>
              {target && target.detail !== '' && <span className="form-hint">{target.detail}</span>}
            </div>
            <button
              type="button"
              className="function-link"
              aria-label={formWords.about(formWords.remove, label)}
              onClick={() => onRemove(id)}
            >
              {formWords.remove}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Choices({
  id,
  targets,
  chosen,
  onChoose,
}: {
  id: string;
  targets: readonly ReferenceTarget[];
  chosen: readonly string[];
  onChoose(ids: ReadonlySet<string>): void;
}) {
  const searchId = useId();
  const [sought, setSought] = useState('');
  const found = targets.filter((target) => fits(target, sought));
  return (
    <>
      {targets.length >= SEARCH_FROM && (
        <div className="references-search">
          <label className="form-label" htmlFor={searchId}>
            {formWords.findAmong}
          </label>
          <input
            type="search"
            className="form-input"
            id={searchId}
            autoComplete="off"
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <p className="form-hint" role="status">
            {found.length === 0
              ? formWords.noneFound
              : formWords.found(found.length, targets.length)}
          </p>
        </div>
      )}
      <div className="references-list">
        {found.map((target) => (
          <div className="form-group-checkbox" key={target.id}>
            <input
              type="checkbox"
              className="form-checkbox"
              id={`${id}-${target.id}`}
              checked={chosen.includes(target.id)}
              aria-describedby={target.detail === '' ? undefined : `${id}-${target.id}-detail`}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(target.id);
                else next.delete(target.id);
                onChoose(next);
              }}
            />
            <label className="form-label" htmlFor={`${id}-${target.id}`}>
              <span className="chosen-label">{target.label}</span>
            </label>
            {target.detail !== '' && (
              <span className="form-hint" id={`${id}-${target.id}-detail`}>
                {target.detail}
              </span>
            )}
          </div>
        ))}
      </div>
    </>
  );
}

/** True when every word sought stands somewhere in the target, whatever the case of its letters. */
function fits(target: ReferenceTarget, sought: string): boolean {
  const text = `${target.label} ${target.detail}`.toLocaleLowerCase('da');
  return sought
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .every((word) => text.includes(word));
}
