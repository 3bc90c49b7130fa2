// A list of rows: statements, or what a section asks for. Rows can be added, removed and brought back.
import { useCallback, useEffect, useRef, useState } from 'react';
import { kindOf } from '../kinds/index.ts';
import { formWords } from '../words.ts';
import { describedBy, FieldName, NotesAfter, NotesBefore } from './FieldFrame.tsx';
import { focusField, idAt } from './fieldId.ts';
import { useFormActions } from './formActions.ts';
import type { QuestionState, RowState } from './questionState.ts';
import { RowGroup } from './RowGroup.tsx';
import { itemNameOf } from './rowTitle.ts';

/** Where the keyboard goes once a row has come or gone. */
type NextFocus = { readonly row: string; readonly isThere: boolean; readonly field: string };

export function RowsField({ state }: { state: QuestionState<'rows'> }) {
  const { question, rows, because, error, advice } = state;
  const { instance, write, newId, announce } = useFormActions();
  const id = idAt({ instance, question: question.id });
  const addId = `${id}-add`;
  const [titlesRemoved, setTitlesRemoved] = useState<ReadonlyMap<string, string>>(new Map());
  const nextFocus = useRef<NextFocus | undefined>(undefined);
  const latestRows = useRef(rows);

  useEffect(() => {
    latestRows.current = rows;
    const next = nextFocus.current;
    if (!next || rows.some((row) => row.id === next.row && !row.isRemoved) !== next.isThere) return;
    nextFocus.current = undefined;
    focusField(next.field);
  }, [rows]);

  const mark = useCallback(
    (row: string, order: number, removed: boolean) =>
      write([
        { address: { in: 'row', instance, question: question.id, row }, value: { order, removed } },
      ]),
    [write, instance, question.id],
  );

  const add = () => {
    const row = newId();
    const [first] = kindOf(question).parts;
    const place = { instance, question: question.id, row, ...(first && { part: first.id }) };
    nextFocus.current = { row, isThere: true, field: idAt(place) };
    mark(row, Math.max(0, ...rows.map((one) => one.order)) + 1, false);
    announce(formWords.rowAdded(`${itemNameOf(question)} ${rows.filter(isLive).length + 1}`));
  };

  const remove = useCallback(
    (row: RowState) => {
      const live = latestRows.current.filter(isLive);
      const next = live[live.findIndex((one) => one.id === row.id) + 1];
      nextFocus.current = {
        row: row.id,
        isThere: false,
        field: next ? idAt({ instance, question: question.id, row: next.id }) : addId,
      };
      setTitlesRemoved((before) => new Map(before).set(row.id, row.title));
      mark(row.id, row.order, true);
      announce(`${formWords.rowRemoved(row.title)} ${formWords.undoIsHere}`);
    },
    [mark, announce, instance, question.id, addId],
  );

  const restore = (row: RowState, title: string) => {
    const field = idAt({ instance, question: question.id, row: row.id });
    nextFocus.current = { row: row.id, isThere: true, field };
    mark(row.id, row.order, false);
    announce(formWords.rowRestored(title));
  };

  const notes = {
    id,
    because,
    hint: question.hint,
    error,
    advice,
  };
  return (
    <fieldset
      id={id}
      className={error === undefined ? 'rows' : 'rows form-error'}
      aria-describedby={describedBy(notes)}
    >
      <legend className="form-label question-label" id={`${id}-label`}>
        <FieldName label={question.label} isOptional={question.optional === true} />
      </legend>
      <NotesBefore {...notes} />
      <div className="rows-list">
        {rows.map((row) => {
          if (!row.isRemoved)
            return <RowGroup key={row.id} question={question.id} row={row} onRemove={remove} />;
          const title = titlesRemoved.get(row.id);
          return (
            title !== undefined && (
              <div className="row-removed" key={row.id}>
                <p>{formWords.rowRemoved(title)}</p>
                <button
                  type="button"
                  className="button button-secondary"
                  aria-label={formWords.about(formWords.undo, formWords.rowRemoved(title))}
                  onClick={() => restore(row, title)}
                >
                  {formWords.undo}
                </button>
              </div>
            )
          );
        })}
      </div>
      <button
        type="button"
        className="button button-secondary"
        id={addId}
        data-first-focus={rows.some(isLive) ? undefined : true}
        onClick={add}
      >
        {question.kind === 'rows' ? question.addLabel : formWords.addStatement}
      </button>
      <NotesAfter {...notes} />
    </fieldset>
  );
}

function isLive(row: RowState): boolean {
  return !row.isRemoved;
}
