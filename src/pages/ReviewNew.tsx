// A draft for one more person: who, by when, from whom, what they do not see, and the passphrase.
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../app/addresses.ts';
import { Notice } from '../app/Notice.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { refusalFor } from '../document/editionNeeds.ts';
import { reviewEdition } from '../review/reviewEdition.ts';
import type { ReviewOutcome, ReviewWish } from './makeReview.ts';
import { makeReview } from './makeReview.ts';
import { ReviewMade, ReviewStopped } from './ReviewMade.tsx';
import { ReviewNewForm } from './ReviewNewForm.tsx';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.make;

export function ReviewNew() {
  const [turn, setTurn] = useState(0);
  return (
    <section className="review-new">
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <Ways key={turn} onAnother={() => setTurn(turn + 1)} />
    </section>
  );
}

/** What keeps a draft from being sent, with the way to it; or the form. */
function Ways({ onAnother }: { onAnother(): void }) {
  const session = useSession();
  const { view, summary, phase } = useCase();
  const [outcome, setOutcome] = useState<ReviewOutcome | 'making'>();
  const isMade = outcome !== undefined && outcome !== 'making' && outcome.is === 'made';
  const refusal = refusalFor(view, summary.practice, reviewEdition('custodian', []));
  if (phase === 'closed')
    return (
      <p>
        {words.closed} <Link to={addressOf.case(summary.id)}>{words.toTasks}</Link>
      </p>
    );
  if (refusal !== undefined)
    return (
      <Notice kind="warning" heading={words.riskHeading} announce="status">
        <p>{refusal}</p>
        <p>
          <Link to={addressOf.field(summary.id, 'screening', 'risk-assessed-on')}>
            {words.toRisk}
          </Link>
        </p>
      </Notice>
    );

  async function make(wish: ReviewWish) {
    setOutcome('making');
    setOutcome(await makeReview(session, wish));
  }

  return (
    <>
      <p role="status">{outcome === 'making' ? words.working : ''}</p>
      {isMade && (
        <ReviewMade made={outcome} onAnother={onAnother} onGiveUp={() => setOutcome(undefined)} />
      )}
      {outcome !== undefined && outcome !== 'making' && outcome.is !== 'made' && (
        <ReviewStopped outcome={outcome} />
      )}
      <div hidden={isMade}>
        <ReviewNewForm isBusy={outcome === 'making'} onMake={(wish) => void make(wish)} />
      </div>
    </>
  );
}
