// What somebody wrote before they wrote it anew: kept, and folded away so that the newest is what one reads.
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import { reviewSays } from '../log/words.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.comments;

type Props = { readonly said: ReceivedComment; readonly about: string };

/** Nothing where it was written once. */
export function ReviewEarlier({ said: { earlier, comment, field }, about }: Props) {
  if (earlier.length === 0) return null;
  const tellsWhat = field === undefined && comment.spot !== '';
  return (
    <details className="details">
      <summary className="details-summary">
        {words.earlier(earlier.length)}
        <span className="sr-only">: {about}</span>
      </summary>
      {earlier.map((one) => (
        <p key={`${one.says} ${one.words}`} className="review-words">
          {tellsWhat && reviewSays[one.says]}
          {tellsWhat && one.words.trim() !== '' && ': '}
          {one.words}
        </p>
      ))}
    </details>
  );
}
