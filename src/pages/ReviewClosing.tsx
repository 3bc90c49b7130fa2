// What everybody wrote at the end of their answers: each text once and in full, with the reply to what wants one.
import { closingFields, closingsOf } from '#forms/answers/reviewSaid.ts';
import type {
  ReviewClosing as Closing,
  ReviewAnswer,
  ReviewRound,
} from '#forms/answers/reviews.ts';
import { answersOf } from '#forms/answers/reviews.ts';
import { needingReply } from '#machines/reviewStates.ts';
import { dayOf } from '../app/format.ts';
import { useCase } from '../app/useCase.ts';
import { ReviewEarlier } from './ReviewEarlier.tsx';
import type { SaidBy } from './ReviewReply.tsx';
import { ReviewReply } from './ReviewReply.tsx';
import { nameOf } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.closing;

/** How it went: read, and not replied to. */
const feedbackFields = ['meeting', 'important'] as const satisfies readonly (keyof Closing)[];

/** All that is asked at the end, in the order it is asked. */
export const askedFields = [
  'statement',
  'wishes',
  'support',
  ...feedbackFields,
  'different',
] as const satisfies readonly (keyof Closing)[];

/** Nothing where nobody wrote anything. What was written before stays, folded below what came after it. */
export function ReviewClosing() {
  const { reviews, reviewAnswers } = useCase().view.record;
  const written = reviewAnswers.filter(({ closing }) =>
    askedFields.some((field) => closing[field].trim() !== ''),
  );
  const rounds = [...new Set(written.map(({ review }) => review))];
  if (rounds.length === 0) return null;
  return (
    <section>
      <h2>{words.heading}</h2>
      {rounds.map((review) => (
        <One key={review} review={review} round={reviews.find(({ id }) => id === review)} />
      ))}
    </section>
  );
}

type Props = { readonly review: string; readonly round: ReviewRound | undefined };

function One({ review, round }: Props) {
  const { record } = useCase().view;
  const said = closingsOf(record, review);
  const asked = feedbackFields.flatMap((field) => feedbackOf(answersOf(record, review), field));
  return (
    <section className="review-end">
      <h3>
        {nameOf(round)}
        {round && <span className="note"> ({reviewPage.who[round.recipient.is]})</span>}
      </h3>
      <ul className="plain-list review-sides">
        {closingFields.flatMap((field) =>
          said
            .filter((one) => one.field === field)
            .map((one) => (
              <Said
                key={one.comment.id}
                said={{ ...one, round }}
                title={words.fields[field]}
                again={answersOf(record, review).filter(
                  (answer) =>
                    answer.way === 'file' &&
                    one.answer.way === 'file' &&
                    answer.writtenAt > one.since &&
                    answer.closing[field] === one.comment.words,
                )}
              />
            )),
        )}
      </ul>
      {asked.length > 0 && (
        <dl className="review-closing">
          {asked.map(({ field, text, at }) => (
            <div key={`${field} ${text}`}>
              <dt>
                {words.fields[field]} <span className="note">({dayOf(at)})</span>
              </dt>
              <dd className="review-words">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** What was said of how it went, each once, with when it was first said. */
function feedbackOf(answers: readonly ReviewAnswer[], field: (typeof feedbackFields)[number]) {
  const texts = new Map<string, string>();
  for (const { closing, writtenAt } of answers) {
    const text = closing[field].trim();
    if (text !== '' && !texts.has(text)) texts.set(text, writtenAt);
  }
  return [...texts].map(([text, at]) => ({ field, text, at }));
}

type SaidProps = {
  readonly said: SaidBy;
  readonly title: string;
  /** Later files with the very same words. */
  readonly again: readonly ReviewAnswer[];
};

function Said({ said, title, again }: SaidProps) {
  const { comment, answer, since, isTakenBack, review, round } = said;
  const { record } = useCase().view;
  const waits = needingReply(record).some(
    (one) => one.review === review && one.comment.id === comment.id,
  );
  const about = `${nameOf(round)}, ${title}`;
  return (
    <li className="review-said">
      <h4>
        {title}
        {waits && (
          <>
            {' '}
            <span className="badge badge-warning">{reviewPage.comments.waits}</span>
          </>
        )}
      </h4>
      <p className="review-words">{comment.words}</p>
      <p className="note">
        {reviewPage.comments.wrote(dayOf(since))} ({reviewPage.comments.ways[answer.way]}).
        {again.length > 0 &&
          ` ${words.again([...new Set(again.map(({ writtenAt }) => dayOf(writtenAt)))])}`}
      </p>
      {isTakenBack && <p className="note">{words.takenBack}</p>}
      <ReviewEarlier said={said} about={about} />
      <ReviewReply said={said} about={about} />
    </li>
  );
}
