// Says where the decision is finished what of the family's reading holds it up, and which answers it would be without.
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { needingReply, unansweredRounds } from '#machines/reviewStates.ts';
import { addressOf } from '../app/addresses.ts';
import { Notice } from '../app/Notice.tsx';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { listed } from '../document/values.ts';
import { recipientOf } from './ReviewTasks.tsx';

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

/** Drafts whose day is still to come: a word before the decision is finished, and no lock. */
export function ReviewStillOut() {
  const { view } = useCase();
  const out = unansweredRounds(view).filter((one) => !one.isOverdue);
  if (out.length === 0) return null;
  const names = [...new Set(out.map(({ round }) => recipientOf(round)))];
  return (
    <Notice kind="warning">
      <p>{words.tasks.readingStillOut(listed(names), names.length === 1)}</p>
    </Notice>
  );
}
