// What bringing in one case would do, and whether it is to be brought in.
import { useId } from 'react';
import { dayAndTime } from '../app/format.ts';
import type { CasePreview } from '../workfile/preview.ts';
import { fileWords } from './fileWords.ts';
import { HistoryChangeList } from './HistoryChangeList.tsx';

const words = fileWords.bringIn;

export type CaseChoice = {
  readonly isChosen: boolean;
  /** The id of the sentence that says what is wrong with the choice. */
  readonly fault: string | undefined;
  choose(isChosen: boolean): void;
};

/** `choice`: only where there is more than one case to choose from. */
type Props = { readonly preview: CasePreview; readonly choice?: CaseChoice };

export function ImportCase({ preview, choice }: Props) {
  const { name, state, sentences } = preview;
  const id = useId();
  return (
    <section
      className={`import-case import-${choice?.isChosen === false ? 'left-out' : state}`}
      aria-labelledby={id}
    >
      <h2 id={id}>
        {words.caseNamed(name)} <span className="history-how">{words.states[state]}</span>
      </h2>
      {choice && <Choice choice={choice} heading={id} />}
      {sentences.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {isMerge(preview) && preview.replaced.length > 0 && <Replaced lines={preview.replaced} />}
      {isMerge(preview) && preview.conflicts.length > 0 && <Apart {...preview} />}
      {isMerge(preview) && preview.changes.sections.length > 0 && (
        <details>
          <summary>{words.changes}</summary>
          {preview.conflicts.length > 0 && <p>{words.changesApart}</p>}
          <HistoryChangeList changes={preview.changes} addressOf={() => undefined} />
        </details>
      )}
    </section>
  );
}

type Merge = Extract<CasePreview, { conflicts: unknown }>;
const isMerge = (preview: CasePreview): preview is Merge => 'conflicts' in preview;

/** Lines that are shown at once; the rest are under what is changed. */
const SHOWN = 10;

function Replaced({ lines }: { readonly lines: readonly string[] }) {
  const more = lines.length - SHOWN;
  return (
    <>
      <h3>{words.replaced}</h3>
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{words.replacedMore(more)}</li>}
      </ul>
    </>
  );
}

/** Named by its label and the case's own heading, as there are several with the same label. */
function Choice({ choice, heading }: { readonly choice: CaseChoice; readonly heading: string }) {
  const id = useId();
  return (
    <div className="form-group-checkbox">
      <input
        type="checkbox"
        id={id}
        className="form-checkbox"
        checked={choice.isChosen}
        aria-labelledby={`${id}-label ${heading}`}
        aria-describedby={choice.fault}
        aria-invalid={choice.fault === undefined ? undefined : true}
        onChange={({ currentTarget }) => choice.choose(currentTarget.checked)}
      />
      <label className="form-label" htmlFor={id} id={`${id}-label`}>
        {words.take}
      </label>
    </div>
  );
}

function Apart({ conflicts, fromFile }: Pick<Merge, 'conflicts' | 'fromFile'>) {
  return (
    <>
      <h3>{words.apart}</h3>
      <ul className="import-apart">
        {conflicts.map(({ key, section, label, row, part, versions }) => (
          <li key={key}>
            <strong>{[label, row, part].filter((one) => one !== '').join(' – ')}</strong>{' '}
            <span className="note">({section})</span>
            <ul>
              {versions.map(({ operation, text, by, at }) => (
                <li key={operation}>
                  <span className="history-text">{text === '' ? words.emptied : text}</span>{' '}
                  <span className="note">
                    ({words.from(fromFile.has(operation))}, {words.by(by, dayAndTime(at))})
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
