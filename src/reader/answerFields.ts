// What is asked at the end, in its order, in the reader's language.
import type { ReaderWords } from '#forms/content/reader/types.ts';
import type { ClosingField } from './draftAnswer.ts';

/** A field at the end; `hint` where something helps to answer it. */
export type AskedAtEnd = {
  readonly id: ClosingField;
  readonly label: string;
  readonly hint?: string;
  /** How it has gone, apart from the draft itself. */
  readonly isFeedback?: true;
};

export function answerFields({ closing }: ReaderWords): readonly AskedAtEnd[] {
  const { statement, wishes, support, meeting, important, different } = closing;
  return [
    { id: 'statement', ...statement },
    { id: 'wishes', ...wishes },
    { id: 'support', ...support },
    { id: 'meeting', label: meeting, isFeedback: true },
    { id: 'important', label: important, isFeedback: true },
    { id: 'different', label: different, isFeedback: true },
  ];
}
