// What one person has said of a draft so far, and how it becomes an answer.
import type { ReviewClosing, ReviewComment, Spot } from '#forms/answers/reviews.ts';
import { type AnswerContents, commentIdAt } from '../review/answerFile.ts';

/** What is said of one place. */
export type Said = Pick<ReviewComment, 'says' | 'words'>;

/** Kept while it is written; `said` by the place's id. */
export type DraftAnswer = {
  readonly said: Readonly<Record<string, Said>>;
  /** Of the draft as a whole. */
  readonly whole: string;
  readonly closing: ReviewClosing;
  /** The other parent may see it. */
  readonly shares: boolean;
};

export type ClosingField = keyof ReviewClosing;

/** Nothing said yet. */
export const nothingSaid: DraftAnswer = {
  said: {},
  whole: '',
  closing: { statement: '', wishes: '', support: '', meeting: '', important: '', different: '' },
  shares: false,
};

/** What somebody does to their answer. */
export type AnswerChange =
  /** What was kept is there again. */
  | { readonly type: 'found'; readonly draft: DraftAnswer }
  | { readonly type: 'said'; readonly spot: string; readonly said: Said }
  | { readonly type: 'tookBack'; readonly spot: string }
  | { readonly type: 'whole'; readonly words: string }
  | { readonly type: 'closing'; readonly field: ClosingField; readonly words: string }
  | { readonly type: 'shares'; readonly shares: boolean }
  | { readonly type: 'erased' };

/** The answer after a change. */
export function changedAnswer(draft: DraftAnswer, change: AnswerChange): DraftAnswer {
  switch (change.type) {
    case 'found':
      return change.draft;
    case 'said':
      return { ...draft, said: { ...draft.said, [change.spot]: change.said } };
    case 'tookBack': {
      const { [change.spot]: _gone, ...said } = draft.said;
      return { ...draft, said };
    }
    case 'whole':
      return { ...draft, whole: change.words };
    case 'closing':
      return { ...draft, closing: { ...draft.closing, [change.field]: change.words } };
    case 'shares':
      return { ...draft, shares: change.shares };
    case 'erased':
      return nothingSaid;
  }
}

/** True where something is said; a tick alone says nothing. */
export function isSomethingSaid({ said, whole, closing }: DraftAnswer): boolean {
  return (
    Object.keys(said).length > 0 ||
    [whole, ...Object.values(closing)].some((words) => words.trim() !== '')
  );
}

/** How many of the places something is said of. */
export function answeredIn({ said }: DraftAnswer, spots: readonly Spot[]): number {
  return spots.filter(({ id }) => said[id] !== undefined).length;
}

/** What is handed back, place by place in the order of the draft. `now` is when it was written. */
export function contentsOf(
  { said, whole, closing, shares }: DraftAnswer,
  spots: readonly Spot[],
  now: Date,
): AnswerContents {
  const comments = spots.flatMap(({ id: spot }): ReviewComment[] => {
    const one = said[spot];
    return one ? [{ id: commentIdAt(spot), spot, says: one.says, words: one.words.trim() }] : [];
  });
  const words = whole.trim();
  if (words !== '') comments.push({ id: commentIdAt(''), spot: '', says: 'missing', words });
  return {
    writtenAt: now.toISOString(),
    shares,
    comments,
    closing: {
      statement: closing.statement.trim(),
      wishes: closing.wishes.trim(),
      support: closing.support.trim(),
      meeting: closing.meeting.trim(),
      important: closing.important.trim(),
      different: closing.different.trim(),
    },
  };
}

/** Reads what was kept; undefined where it is no such answer. */
export function readDraft(value: unknown): DraftAnswer | undefined {
  if (!isObject(value) || !isObject(value.said) || !isObject(value.closing)) return undefined;
  const { closing, whole, shares } = value;
  const said: Record<string, Said> = {};
  for (const [spot, one] of Object.entries(value.said))
    if (isObject(one) && isSaying(one.says) && typeof one.words === 'string')
      said[spot] = { says: one.says, words: one.words };
  const text = (words: unknown) => (typeof words === 'string' ? words : '');
  return {
    said,
    whole: text(whole),
    closing: {
      statement: text(closing.statement),
      wishes: text(closing.wishes),
      support: text(closing.support),
      meeting: text(closing.meeting),
      important: text(closing.important),
      different: text(closing.different),
    },
    shares: shares === true,
  };
}

function isSaying(value: unknown): value is Said['says'] {
  return value === 'recognise' || value === 'wrong' || value === 'missing';
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
