// Says on the tasks page why the decision cannot be finished while something the family said has no reply.
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { needingReply } from '#machines/reviewStates.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';

/** Each new number of `asked` moves the keyboard here. Nothing where nothing waits. */
export function ReviewWaiting({ asked }: { readonly asked: number }) {
  const { view, summary } = useCase();
  const box = useRef<HTMLElement>(null);
  const count = needingReply(view.record).length;
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  if (count === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="alert alert-warning"
      aria-labelledby="review-waiting"
    >
      <div className="alert-body">
        <h3 className="alert-heading" id="review-waiting">
          {words.tasks.reviewHeading}
        </h3>
        <p className="alert-text">
          {words.tasks.reviewWaits(count)}{' '}
          <Link to={addressOf.review(summary.id)}>{words.tasks.reviewLink}</Link>
        </p>
      </div>
    </section>
  );
}
