// The registry of fields: the one place that turns a simple kind into what is seen of it.
import { ChoiceField, ChoicesField } from './ChoiceField.tsx';
import type { PartState } from './questionState.ts';
import { ReferencesField } from './ReferencesField.tsx';
import { DateField, LongTextField, TextField } from './TextField.tsx';

/** The field for a simple question, a part of a composite answer, or a column of a row. */
export function PartField({ state, isHead = false }: { state: PartState; isHead?: boolean }) {
  const { part } = state;
  switch (part.kind) {
    case 'text':
      return <TextField state={{ ...state, part }} isHead={isHead} />;
    case 'longText':
      return <LongTextField state={{ ...state, part }} isHead={isHead} />;
    case 'date':
      return <DateField state={{ ...state, part }} isHead={isHead} />;
    case 'choice':
      return <ChoiceField state={{ ...state, part }} isHead={isHead} />;
    case 'choices':
      return <ChoicesField state={{ ...state, part }} isHead={isHead} />;
    case 'references':
      return <ReferencesField state={{ ...state, part }} isHead={isHead} />;
  }
}
