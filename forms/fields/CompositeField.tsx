// One answer in several parts, kept together as one group: judgement, assessment, criterion, perspective.
import type { Question } from '../content/types.ts';
import { describedBy, FieldName, NotesAfter, NotesBefore } from './FieldFrame.tsx';
import { idAt } from './fieldId.ts';
import { useFormActions } from './formActions.ts';
import { PartField } from './PartField.tsx';
import type { PartState } from './questionState.ts';
import { useAnnouncedChanges } from './useAnnouncedChanges.ts';

type CompositeProps = {
  readonly question: Question;
  readonly parts: readonly PartState[];
  readonly error: string | undefined;
  readonly advice: string | undefined;
};

/**
 * The parts in order, named as one group. Where the first part asks the question itself
 * (a judgement's choice, an assessment's text), its name is the name of the group.
 */
export function CompositeField({ question, parts, error, advice }: CompositeProps) {
  useAnnouncedChanges(parts.map((one) => one.part));
  const { instance } = useFormActions();
  const id = idAt({ instance, question: question.id });
  const [first] = parts;
  const speaking = first?.part.label === question.label ? first : undefined;
  const notes = {
    id,
    because: question.shownWhen?.because,
    hint: speaking ? undefined : question.hint,
    error,
    advice,
  };
  return (
    <fieldset
      id={id}
      className="composite"
      aria-labelledby={speaking ? `${idAt(speaking.at)}-label` : `${id}-label`}
      aria-describedby={describedBy(notes)}
    >
      {!speaking && (
        <legend className="form-label question-label" id={`${id}-label`}>
          <FieldName label={question.label} isOptional={question.optional === true} />
        </legend>
      )}
      <NotesBefore {...notes} />
      {question.kind === 'criterion' && <p className="criterion-meaning">{question.meaning}</p>}
      {parts.map((state) => (
        <PartField key={state.part.id} state={state} isHead={state === speaking} />
      ))}
      <NotesAfter {...notes} />
    </fieldset>
  );
}
