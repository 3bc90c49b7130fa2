// Drafts given to read: what is out, what came back, what was answered, and giving one more.
import { Link } from 'react-router';
import { findInstance } from '#forms/answers/caseView.ts';
import { addressOf } from '../app/addresses.ts';
import { PageHeading } from '../app/Page.tsx';
import { useCase } from '../app/useCase.ts';
import { ReviewClosing } from './ReviewClosing.tsx';
import { ReviewComments } from './ReviewComments.tsx';
import { ReviewLoad } from './ReviewLoad.tsx';
import { ReviewNew } from './ReviewNew.tsx';
import { ReviewRounds } from './ReviewRounds.tsx';
import { reviewPage as words } from './reviewWords.ts';
import './review.css';

export function ReviewPage() {
  const { view, summary } = useCase();
  return (
    <div className="review">
      <PageHeading title={words.title} />
      <p className="font-lead">{words.lead}</p>
      <p>
        {words.notHearing}{' '}
        {findInstance(view, 'recommendation') && (
          <Link to={addressOf.field(summary.id, 'recommendation', 'hearing')}>
            {words.toHearing}
          </Link>
        )}
      </p>
      <ReviewRounds />
      <ReviewLoad />
      <ReviewComments />
      <ReviewClosing />
      <ReviewNew />
    </div>
  );
}
