// Says on the tasks page what stands out of the drafts given to read: answers that wait, are late, or came after the decision.
import { Link } from 'react-router';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { isFinished } from '#machines/phases.ts';
import { needingReply, unansweredRounds } from '#machines/reviewStates.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { reviewNameless } from '../log/words.ts';

/** Nothing where nobody is waited for and nothing waits. */
export function ReviewTasks() {
  const { view, summary } = useCase();
  const waiting = needingReply(view.record).length;
  const out = unansweredRounds(view);
  if (waiting === 0 && out.length === 0) return null;
  const tellWaiting = isFinished(view, 'decision')
    ? words.tasks.readingDecided
    : words.tasks.readingWaits;
  return (
    <section>
      <h2>{words.tasks.readingHeading}</h2>
      <ul className="plain-list date-list">
        {waiting > 0 && <li className="date-item date-passed">{tellWaiting(waiting)}</li>}
        {out.map(({ round, isOverdue }) => {
          const tell = isOverdue ? words.tasks.readingOverdue : words.tasks.readingOut;
          return (
            <li key={round.id} className={isOverdue ? 'date-item date-near' : 'date-item'}>
              {tell(recipientOf(round), longDate(round.answerBy))}
            </li>
          );
        })}
      </ul>
      <p>
        <Link to={addressOf.review(summary.id)}>{words.tasks.readingLink}</Link>
      </p>
    </section>
  );
}

/** What a recipient is called where a sentence begins. */
export function recipientOf({ recipient }: ReviewRound): string {
  const name = recipient.name.trim();
  return name === '' ? `${reviewNameless.charAt(0).toUpperCase()}${reviewNameless.slice(1)}` : name;
}
