// What everybody wrote at the end of their answers, in full and as it was written.
import type { ReviewClosing as Closing, ReviewAnswer } from '#forms/answers/reviews.ts';
import { dayOf } from '../app/format.ts';
import { useCase } from '../app/useCase.ts';
import { nameOf } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.closing;

/** In the order it is asked. */
export const closingFields = [
  'statement',
  'wishes',
  'support',
  'meeting',
  'important',
  'different',
] as const satisfies readonly (keyof Closing)[];

/** Nothing where nobody wrote anything. An earlier answer stays beside the one after it. */
export function ReviewClosing() {
  const { reviews, reviewAnswers } = useCase().view.record;
  const written = reviewAnswers.filter(({ closing }) =>
    closingFields.some((field) => closing[field].trim() !== ''),
  );
  if (written.length === 0) return null;
  return (
    <section>
      <h2>{words.heading}</h2>
      <div className="review-sides">
        {written.map((answer) => (
          <One
            key={`${answer.review} ${answer.id}`}
            answer={answer}
            name={nameOf(reviews.find(({ id }) => id === answer.review))}
          />
        ))}
      </div>
    </section>
  );
}

function One({ answer, name }: { readonly answer: ReviewAnswer; readonly name: string }) {
  const { closing, writtenAt, way } = answer;
  return (
    <section className="review-said">
      <h3>{words.from(name, dayOf(writtenAt), reviewPage.comments.ways[way])}</h3>
      <dl className="review-closing">
        {closingFields
          .filter((field) => closing[field].trim() !== '')
          .map((field) => (
            <div key={field}>
              <dt>{words.fields[field]}</dt>
              <dd className="review-words">{closing[field]}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
