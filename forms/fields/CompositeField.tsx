// One answer in several parts, kept together as one group: judgement, assessment, criterion, perspective.
import { describedBy, FieldName, NotesAfter, NotesBefore } from './FieldFrame.tsx';
import { idAt } from './fieldId.ts';
import { PartField } from './PartField.tsx';
import type { QuestionState } from './questionState.ts';
import { useAnnouncedChanges } from './useAnnouncedChanges.ts';

/**
 * The parts in order, named as one group. Where the first part asks the question itself
 * (a judgement's choice, an assessment's text), its name is the name of the group.
 */
export function CompositeField({ state }: { state: QuestionState<'cells'> }) {
  const { question, at, because, error, advice, parts, isCut } = state;
  useAnnouncedChanges(isCut ? undefined : parts.map((one) => one.part));
  const id = idAt(at);
  const isOptional = question.optional === true;
  const [first] = parts;
  const speaking = first?.part.label === question.label ? first : undefined;
  const notes = {
    id,
    because,
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
          <FieldName label={question.label} isOptional={isOptional} />
        </legend>
      )}
      <NotesBefore {...notes} />
      {question.kind === 'criterion' && <p className="criterion-meaning">{question.meaning}</p>}
      {parts.map((part) => {
        const isHead = part === speaking;
        return (
          <PartField
            key={part.part.id}
            state={isHead ? { ...part, isOptional } : part}
            isHead={isHead}
          />
        );
      })}
      <NotesAfter {...notes} />
    </fieldset>
  );
}
