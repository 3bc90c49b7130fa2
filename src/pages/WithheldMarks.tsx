// One answer or row with its marks: what they are, and setting them.
import { memo, useId, useState } from 'react';
import type { Markable } from '#forms/answers/withheld.ts';
import { inOrder, reasonsAt } from '#forms/answers/withheld.ts';
import type { WithheldReason } from '#forms/content/withholding.ts';
import { withholdings } from '#forms/content/withholding.ts';
import { useSession } from '../app/useCase.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';
import { WithheldApart } from './WithheldApart.tsx';
import type { WithheldEntry } from './withheldEntries.ts';
import { withheldPage as words } from './withheldWords.ts';

type Props = {
  readonly entry: WithheldEntry;
  /** The section's title, where the entry stands away from its section. */
  readonly section?: string;
  /** Who set the mark and when, where that is told. */
  readonly written?: string;
  /** Marks and reasons that several set apart. */
  readonly conflicts: readonly ShownConflict[];
};

/** Drawn again only when something about this very place has changed: there may be hundreds. */
export const WithheldMarks = memo(Marks, isSame);

function isSame(before: Props, after: Props): boolean {
  return (
    before.section === after.section &&
    before.written === after.written &&
    before.conflicts.length === after.conflicts.length &&
    before.conflicts.every((one, at) => one === after.conflicts[at]) &&
    JSON.stringify(before.entry) === JSON.stringify(after.entry)
  );
}

function Marks({ entry, section, written, conflicts }: Props) {
  const { at, label, text, reasons, because } = entry;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div
      className={at.row === undefined || section ? 'withheld-entry' : 'withheld-entry withheld-row'}
    >
      <p className="withheld-label">{label}</p>
      {section !== undefined && <p className="note">{section}</p>}
      {text !== '' && <p className="withheld-text">{text}</p>}
      {reasons.length > 0 && (
        <ul className="plain-list withheld-tags">
          {withholdings
            .filter((one) => reasons.includes(one.value))
            .map((one) => (
              <li key={one.value} className="badge badge-warning">
                {one.label}
              </li>
            ))}
        </ul>
      )}
      {written !== undefined && <p className="note">{written}</p>}
      {because !== '' && !isOpen && <p className="withheld-text">{words.why(because)}</p>}
      {conflicts.map((one) => (
        <WithheldApart key={one.key} conflict={one} />
      ))}
      <button
        type="button"
        className="function-link withheld-open"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.openAbout(label)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.open}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Choices at={at} label={label} reasons={reasons} because={because} />}
      </div>
    </div>
  );
}

type ChoicesProps = Pick<WithheldEntry, 'at' | 'label' | 'reasons' | 'because'>;

function Choices({ at, label, reasons, because }: ChoicesProps) {
  const session = useSession();
  const id = useId();
  const toggle = (value: WithheldReason, isOn: boolean) => {
    // From what stands now, not from what was drawn: a colleague's mark may have come in between.
    const now = reasonsAt(session.getSnapshot().view.record, at);
    const next = isOn ? [...now, value] : now.filter((one) => one !== value);
    session.mark([{ address: { in: 'withheld', ...at }, value: inOrder(next) }]);
  };
  return (
    <>
      <fieldset className="withheld-choices">
        <legend className="form-label">
          {words.legend}
          <span className="sr-only"> ({label})</span>
        </legend>
        <div className="options">
          {withholdings.map(({ value, label: name, hint }) => (
            <div key={value} className="form-group-checkbox">
              <input
                type="checkbox"
                className="form-checkbox"
                id={`${id}-${value}`}
                checked={reasons.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
                aria-describedby={`${id}-${value}-hint`}
              />
              <label className="form-label" htmlFor={`${id}-${value}`}>
                {name}
              </label>
              <span className="form-hint" id={`${id}-${value}-hint`}>
                {hint}
              </span>
            </div>
          ))}
        </div>
      </fieldset>
      <Because at={at} because={because} />
    </>
  );
}

/** Kept while it is typed; part of the case when the field is left. */
function Because({ at, because }: { readonly at: Markable; readonly because: string }) {
  const session = useSession();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const change = (value: string) => ({ address: { in: 'withheldBecause', ...at }, value }) as const;
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {words.because}
      </label>
      <span className="form-hint" id={`${id}-hint`}>
        {words.becauseHint}
      </span>
      <textarea
        id={id}
        className="form-input"
        rows={2}
        aria-describedby={`${id}-hint`}
        value={typed ?? because}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          session.type(change(event.currentTarget.value));
        }}
        onBlur={() => {
          session.settle();
          // A closed case takes no typing; why something is marked it takes.
          if (typed !== undefined) session.mark([change(typed)]);
          setTyped(undefined);
        }}
      />
    </div>
  );
}
