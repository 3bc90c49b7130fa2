// What bringing a file in did, and what undoing it did.
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../app/addresses.ts';
import type { ImportState } from '../app/copiesImport.ts';
import { Notice } from '../app/Notice.tsx';
import type { CasePreview } from '../workfile/preview.ts';
import { workFileWords } from '../workfile/words.ts';
import { fileWords } from './fileWords.ts';
import './file.css';

const words = fileWords.bringIn;

type DoneProps = {
  readonly done: Extract<ImportState, { is: 'done' }>;
  onUndo(): void;
};

export function ImportDone({ done, onUndo }: DoneProps) {
  const { receipt, previews, leftOut, sentence } = done;
  const box = useKeyboard();
  const { cases } = receipt;
  return (
    <div ref={box} tabIndex={-1} className="file-page status-message" role="status">
      {sentence !== undefined && (
        <Notice kind="error">
          <p>{sentence}</p>
        </Notice>
      )}
      <Notice kind="success" heading={words.doneHeading}>
        {told(done).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <ul>
          {cases.slice(0, SHOWN).map(({ id }) => (
            <li key={id}>
              <Link to={addressOf.case(id)}>{nameOf(previews, id)}</Link>
            </li>
          ))}
        </ul>
        {leftOut.length > 0 && <LeftOut ids={leftOut} previews={previews} />}
      </Notice>
      {cases.length > 0 && (
        <>
          <p>{words.undoText}</p>
          <button type="button" className="button button-secondary" onClick={onUndo}>
            {words.undo}
          </button>
        </>
      )}
    </div>
  );
}

/** Links to at most so many cases: the rest are in the overview. */
const SHOWN = 10;

function told({ receipt: { cases }, previews }: DoneProps['done']): readonly string[] {
  const fresh = cases.filter(({ state }) => state === 'new').length;
  const merged = cases.length - fresh;
  const came = new Set(cases.map(({ id }) => id));
  const isApart = previews.some(
    (one) => came.has(one.id) && 'conflicts' in one && one.conflicts.length > 0,
  );
  const sentences = [
    fresh === 0 ? '' : fresh === 1 ? words.doneNew(fresh) : words.doneNewMany(fresh),
    merged === 0 ? '' : words.doneMerged(merged),
    isApart ? words.doneApart : '',
  ].filter((text) => text !== '');
  return sentences.length > 0 ? sentences : [words.doneNothing];
}

type LeftOutProps = {
  readonly ids: readonly string[];
  readonly previews: readonly CasePreview[];
};

/** Counted; and named, unless the vault was locked since. */
function LeftOut({ ids, previews }: LeftOutProps) {
  const names = previews.filter(({ id }) => ids.includes(id)).slice(0, SHOWN);
  return (
    <>
      <p>{words.doneLeftOut(ids.length)}</p>
      {names.length > 0 && (
        <ul>
          {names.map(({ id, name }) => (
            <li key={id}>{words.caseNamed(name)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The name is not known any more when the vault was locked since. */
function nameOf(previews: readonly CasePreview[], id: string): string {
  const preview = previews.find((one) => one.id === id);
  return preview ? words.caseNamed(preview.name) : words.open;
}

type UndoneProps = { readonly undone: Extract<ImportState, { is: 'undone' }> };

export function ImportUndone({ undone: { cases, previews } }: UndoneProps) {
  const box = useKeyboard();
  const count = (state: (typeof cases)[number]['state']) =>
    cases.filter((one) => one.state === state).length;
  const { undo } = workFileWords;
  const kept = cases.filter(({ sentences }) => sentences.length > 0);
  return (
    <div ref={box} tabIndex={-1} className="file-page status-message" role="status">
      <Notice kind={kept.length > 0 ? 'info' : 'success'} heading={words.undoneHeading}>
        {count('removed') > 0 && <p>{undo.removed(count('removed'))}</p>}
        {count('restored') > 0 && <p>{undo.restored(count('restored'))}</p>}
        {count('gone') > 0 && <p>{words.gone}</p>}
        {kept.map(({ id, sentences: [why, ...places] }) => (
          <div key={id}>
            <p>
              {nameOf(previews, id)}: {why}
            </p>
            <ul>
              {places.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          </div>
        ))}
      </Notice>
    </div>
  );
}

/** What came of it takes the keyboard: the button that was pressed is gone. */
function useKeyboard() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return box;
}
