// One row of a list: its fields as a named group, with the way to remove it last.
import { memo, useLayoutEffect, useRef } from 'react';
import { formWords } from '../words.ts';
import { idAt } from './fieldId.ts';
import { useFormActions } from './formActions.ts';
import { isEqual } from './isEqual.ts';
import { PartField } from './PartField.tsx';
import type { RowState } from './questionState.ts';
import { useAnnouncedChanges } from './useAnnouncedChanges.ts';

type RowProps = {
  readonly question: string;
  readonly row: RowState;
  readonly onRemove: (row: RowState) => void;
  /** The row goes away with the keyboard in it. */
  readonly onLost: (row: string) => void;
};

/** Drawn again only when something in this very row has changed. */
export const RowGroup = memo(function RowGroup({ question, row, onRemove, onLost }: RowProps) {
  const { instance } = useFormActions();
  useAnnouncedChanges(row.isCut ? undefined : row.parts.map((one) => one.part));
  const group = useRef<HTMLFieldSetElement>(null);
  const { id } = row;
  useLayoutEffect(() => {
    const shown = group.current;
    return () => {
      if (shown?.contains(document.activeElement)) onLost(id);
    };
  }, [onLost, id]);
  return (
    <fieldset
      ref={group}
      id={idAt({ instance, question, row: row.id })}
      className="row-group"
      tabIndex={-1}
    >
      <legend className="row-title">{row.title}</legend>
      <div className="row-fields">
        {row.parts.map((state) => (
          <PartField key={state.part.id} state={state} />
        ))}
      </div>
      {!row.isCut && (
        <button
          type="button"
          className="button button-tertiary"
          aria-label={formWords.about(formWords.remove, row.title)}
          onClick={() => onRemove(row)}
        >
          {formWords.remove}
        </button>
      )}
    </fieldset>
  );
}, isEqual);
