// A list of rows: statements, or what a section asks for. Rows can be added, removed and brought back.
import { useCallback, useEffect, useRef, useState } from 'react';
import { kindOf } from '../kinds/index.ts';
import { formWords } from '../words.ts';
import { describedBy, FieldName, NotesAfter, NotesBefore } from './FieldFrame.tsx';
import { focusField, idAt } from './fieldId.ts';
import { useFormActions } from './formActions.ts';
import type { QuestionState, RowState } from './questionState.ts';
import { RemovedRows } from './RemovedRows.tsx';
import { RowGroup } from './RowGroup.tsx';
import { itemNameOf } from './rowTitle.ts';

/** Where the keyboard goes once a row has come or gone. */
type NextFocus = { readonly row: string; readonly isThere: boolean; readonly field: string };

/** A row removed on this visit, as it stood. */
type JustRemoved = Pick<RowState, 'title' | 'sections'> & { readonly elsewhere?: true };

export function RowsField({ state }: { state: QuestionState<'rows'> }) {
  const { question, rows, isCut, because, error, advice } = state;
  const { instance, write, settle, newId, announce } = useFormActions();
  const id = idAt({ instance, question: question.id });
  const addId = `${id}-add`;
  const [justRemoved, setJustRemoved] = useState<ReadonlyMap<string, JustRemoved>>(new Map());
  const [left, setLeft] = useState<string>();
  const nextFocus = useRef<NextFocus | undefined>(undefined);
  const latestRows = useRef(rows);
  const lost = useRef<string>(undefined);

  const noteLost = useCallback((row: string) => {
    lost.current = row;
  }, []);

  // Taken out elsewhere while somebody was in it: they are told where their words are, and lose none.
  useEffect(() => {
    const was = latestRows.current.find((row) => row.id === lost.current);
    lost.current = undefined;
    if (!was || nextFocus.current || !rows.some((row) => row.id === was.id && row.isRemoved))
      return;
    settle();
    setJustRemoved((before) => new Map(before).set(was.id, { ...was, elsewhere: true }));
    setLeft(was.id);
    announce(`${formWords.rowRemovedElsewhere(was.title)} ${formWords.undoIsHere}`);
  }, [rows, settle, announce]);

  useEffect(() => {
    if (left !== undefined)
      document.getElementById(removedId(id, left))?.focus({ preventScroll: true });
  }, [left, id]);

  useEffect(() => {
    latestRows.current = rows;
    const next = nextFocus.current;
    if (!next || rows.some((row) => row.id === next.row && !row.isRemoved) !== next.isThere) return;
    nextFocus.current = undefined;
    focusField(next.field);
    // The way back stands above the row the keyboard went to: clear of the bar that stays at the top.
    if (!next.isThere)
      document.getElementById(removedId(id, next.row))?.scrollIntoView({ block: 'nearest' });
  }, [rows, id]);

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
      setJustRemoved((before) => new Map(before).set(row.id, row));
      mark(row.id, row.order, true);
      announce(`${sentenceOf(row)} ${formWords.undoIsHere}`);
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
            return (
              <RowGroup
                key={row.id}
                question={question.id}
                row={row}
                onRemove={remove}
                onLost={noteLost}
              />
            );
          const was = justRemoved.get(row.id);
          return (
            was && (
              <div className="row-removed" key={row.id} id={removedId(id, row.id)} tabIndex={-1}>
                <p>{sentenceOf(was)}</p>
                <button
                  type="button"
                  className="button button-secondary"
                  aria-label={formWords.about(formWords.undo, formWords.rowRemoved(was.title))}
                  onClick={() => restore(row, was.title)}
                >
                  {formWords.undo}
                </button>
              </div>
            )
          );
        })}
      </div>
      {!isCut && (
        <>
          <button
            type="button"
            className="button button-secondary"
            id={addId}
            data-first-focus={rows.some(isLive) ? undefined : true}
            onClick={add}
          >
            {question.kind === 'rows' ? question.addLabel : formWords.addStatement}
          </button>
          <RemovedRows
            rows={rows.filter((row) => row.isRemoved && row.hasWords && !justRemoved.has(row.id))}
            onRestore={(row) => restore(row, row.title)}
          />
        </>
      )}
      <NotesAfter {...notes} />
    </fieldset>
  );
}

function sentenceOf({ title, sections, elsewhere }: JustRemoved): string {
  const removed = (elsewhere ? formWords.rowRemovedElsewhere : formWords.rowRemoved)(title);
  return sections.length === 0 ? removed : `${removed} ${formWords.sectionsGone(sections)}`;
}

function removedId(list: string, row: string): string {
  return `${list}-removed-${row}`;
}

function isLive(row: RowState): boolean {
  return !row.isRemoved;
}
