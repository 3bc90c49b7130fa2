// What stands around every field: its name, why it is asked, advice and errors, tied together for those who listen.
import type { ReactNode } from 'react';
import { formWords } from '../words.ts';
import { ConflictBox } from './ConflictBox.tsx';
import { focusField, idAt, nameAt } from './fieldId.ts';
import { useFormActions } from './formActions.ts';
import type { PartState } from './questionState.ts';

/** What every field component gets. */
export type FieldProps<P = PartState['part']> = {
  readonly state: PartState & { readonly part: P };
  /** True when the field speaks for the whole question: its name is set larger. */
  readonly isHead: boolean;
};

type Notes = {
  readonly id: string;
  readonly because?: string | undefined;
  readonly hint?: string | undefined;
  readonly formatHint?: string | undefined;
  readonly error?: string | undefined;
  readonly advice?: string | undefined;
};

/** The notes of a field, from what the content and the record say about it. */
function notesOf(state: PartState, formatHint?: string): Notes {
  return {
    id: idAt(state.at),
    because: state.because,
    hint: state.part.hint,
    formatHint,
    error: state.error,
    advice: state.advice,
  };
}

/** The ids of the notes there are, for `aria-describedby`. */
export function describedBy(notes: Notes): string | undefined {
  const { id } = notes;
  const ids = [
    notes.because === undefined ? '' : `${id}-because`,
    notes.hint === undefined ? '' : `${id}-hint`,
    notes.formatHint === undefined ? '' : `${id}-format`,
    notes.error === undefined ? '' : `${id}-error`,
    notes.advice === undefined ? '' : `${id}-advice`,
  ].filter((one) => one !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Why it is asked, how to answer, and what is wrong: between the name and the input. */
export function NotesBefore({ id, because, hint, formatHint, error }: Notes) {
  return (
    <>
      {because !== undefined && (
        <span className="form-because" id={`${id}-because`}>
          {because}
        </span>
      )}
      {hint !== undefined && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {formatHint !== undefined && (
        <span className="form-hint" id={`${id}-format`}>
          {formatHint}
        </span>
      )}
      {error !== undefined && (
        <span className="form-error-message" id={`${id}-error`}>
          <span className="sr-only">{formWords.errorPrefix} </span>
          {error}
        </span>
      )}
    </>
  );
}

/** Worth a second look: after the input, and never in the way. */
export function NotesAfter({ id, advice }: Notes) {
  return (
    advice !== undefined && (
      <p className="form-advice" id={`${id}-advice`}>
        <strong>{formWords.advicePrefix}</strong> {advice}
      </p>
    )
  );
}

/** The name of a field, with a mark where it may be left out. */
export function FieldName({ label, isOptional }: { label: string; isOptional: boolean }) {
  return (
    <>
      {label}
      {isOptional && <span className="weight-normal"> {formWords.optional}</span>}
    </>
  );
}

type FrameProps = FieldProps & {
  readonly formatHint?: string | undefined;
  readonly children: ReactNode;
};

/** Around one input with a label of its own. */
export function FieldFrame({ state, isHead, formatHint, children }: FrameProps) {
  const notes = notesOf(state, formatHint);
  return (
    <div className={groupClass(state)} data-size={sizeOf(state)}>
      <label className={nameClass(isHead)} htmlFor={notes.id} id={`${notes.id}-label`}>
        <FieldName label={state.part.label} isOptional={state.isOptional} />
      </label>
      <NotesBefore {...notes} />
      {children}
      <NotesAfter {...notes} />
      <Versions state={state} />
    </div>
  );
}

/** Around several controls that are one answer. */
export function GroupFrame({ state, isHead, children }: FrameProps) {
  const notes = notesOf(state);
  return (
    <div className={groupClass(state)} data-size={sizeOf(state)}>
      <fieldset id={notes.id} aria-describedby={describedBy(notes)}>
        <legend className={nameClass(isHead)} id={`${notes.id}-label`}>
          <FieldName label={state.part.label} isOptional={state.isOptional} />
        </legend>
        <NotesBefore {...notes} />
        {children}
        <NotesAfter {...notes} />
        <Versions state={state} />
      </fieldset>
    </div>
  );
}

/** After the input, so that nothing moves above the words somebody is in. */
function Versions({ state: { at, conflict } }: { readonly state: PartState }) {
  const { form, join } = useFormActions();
  if (!conflict) return null;
  return (
    <ConflictBox
      conflict={conflict}
      fields={[idAt(at)]}
      onJoin={(words) => {
        form.setValue(nameAt(at), words);
        join(nameAt(at), conflict, words);
        focusField(idAt(at));
      }}
    />
  );
}

/** What an input tells those who listen about itself. */
export function inputState(state: PartState, formatHint?: string) {
  return {
    id: idAt(state.at),
    'aria-describedby': describedBy(notesOf(state, formatHint)),
    'aria-invalid': state.error === undefined ? undefined : true,
    'aria-required': state.isOptional ? undefined : true,
  } as const;
}

function groupClass(state: PartState): string {
  return state.error === undefined ? 'form-group' : 'form-group form-error';
}

/** In a row, short fields stand side by side; the others have a line of their own. */
function sizeOf({ part }: PartState): 'short' | 'long' {
  const isShort =
    part.kind === 'text' ||
    part.kind === 'date' ||
    (part.kind === 'choice' && part.look === 'list');
  return isShort ? 'short' : 'long';
}

function nameClass(isHead: boolean): string {
  return isHead ? 'form-label question-label' : 'form-label';
}
