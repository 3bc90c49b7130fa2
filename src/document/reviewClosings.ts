// What somebody wrote at the end of their answers to a draft, in full, and what came of it.
import type { Instant } from '#forms/answers/record.ts';
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import { closingFields, closingsOf } from '#forms/answers/reviewSaid.ts';
import type { ReviewAnswer, ReviewReply, Reviews } from '#forms/answers/reviews.ts';
import { answersOf, replyTo } from '#forms/answers/reviews.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import type { Block, ToldField, Value } from './model.ts';
import { closingTexts, replyTexts, reviewTexts as texts, wayTexts } from './reviewWords.ts';
import { words } from './values.ts';

type Said = Extract<Block, { block: 'said' }>;

/**
 * Each text once, with how and when it came, what stood there before, and the reply. `value`: words as the reader
 * may have them. `isForWork`: how the meeting went is told as well, which nobody replies to.
 */
export function closingBlocks(
  record: Reviews,
  review: string,
  value: (text: string) => Value,
  isForWork: boolean,
): readonly Block[] {
  const said = closingsOf(record, review);
  const answered = closingTexts.flatMap(({ id, label }) =>
    said
      .filter(({ field }) => field === id)
      .flatMap((one) => [...wordsOf(label, one, value), ...replyBlocks(record, one, value)]),
  );
  return [...answered, ...(isForWork ? feedback(record, review, value) : [])];
}

function wordsOf(
  label: string,
  { comment, answer, since, earlier, isTakenBack }: ReceivedComment,
  value: (text: string) => Value,
): readonly Block[] {
  const now = saidBlock(label, value(comment.words), { way: answer.way, writtenAt: since });
  return [
    isTakenBack
      ? { ...now, how: [...now.how, field('taken-back', words(texts.takenBackWords))] }
      : now,
    ...earlier.map((then) =>
      saidBlock(`${label} (${texts.earlier.toLowerCase()})`, value(then.words), undefined),
    ),
  ];
}

function replyBlocks(
  record: Reviews,
  { review, comment }: ReceivedComment,
  value: (text: string) => Value,
): readonly Block[] {
  const reply = replyTo(record, review, comment.id);
  const state = `${texts.answered}: ${reply ? stateText(reply) : texts.notAnswered}.`;
  const lines = (reply?.words ?? '').split('\n').map((line) => line.trim());
  const isOut = reply !== undefined && value(reply.words).is === 'left-out';
  const paragraphs = [state, ...(isOut ? [] : lines)].filter((line) => line !== '');
  return [{ block: 'text', paragraphs }, ...(isOut ? [{ block: 'left-out' as const }] : [])];
}

/** How it went, answer by answer. */
function feedback(
  record: Reviews,
  review: string,
  value: (text: string) => Value,
): readonly Block[] {
  const waits: readonly string[] = closingFields;
  const asked = closingTexts.filter(({ id }) => !waits.includes(id));
  const seen = new Set<string>();
  return answersOf(record, review).flatMap((answer) =>
    asked.flatMap(({ id, label }) => {
      const text = answer.closing[id].trim();
      const isNew = text !== '' && !seen.has(`${id} ${text}`);
      seen.add(`${id} ${text}`);
      return isNew ? [saidBlock(label, value(text), answer)] : [];
    }),
  );
}

/** Somebody's words, and how and when they came where that is known. */
export function saidBlock(
  who: string,
  value: Value | undefined,
  answer: Pick<ReviewAnswer, 'writtenAt' | 'way'> | undefined,
): Said {
  return {
    block: 'said',
    whose: 'parent',
    who,
    how: answer ? [field('how', words(`${dayOf(answer.writtenAt)} ${wayTexts[answer.way]}`))] : [],
    words: value ? [field('words', value)] : [],
  };
}

/** What became of it, and when that was answered. */
export function stateText({ state, at }: ReviewReply): string {
  return `${replyTexts[state]} (${dayOf(at)})`;
}

/** A field of a block; without a label where none is given. */
export function field(id: string, value: Value, label = ''): ToldField {
  return { id, label, value, labelled: label !== '' };
}

/** The day of a moment, in words. */
export function dayOf(at: Instant): string {
  return longDate(localDateOf(new Date(at)));
}
