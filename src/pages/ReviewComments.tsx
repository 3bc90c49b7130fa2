// What was said of drafts, place by place: the words, the text they were written to, the text now, and the answer.
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { findInstance } from '#forms/answers/caseView.ts';
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import type { Spot } from '#forms/answers/reviews.ts';
import { needingReply } from '#machines/reviewStates.ts';
import { addressOf } from '../app/addresses.ts';
import { dayOf } from '../app/format.ts';
import { unsettledIn } from '../app/unsettled.ts';
import { useCase } from '../app/useCase.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { labelledText } from '../document/quotedPlace.ts';
import { tellAll } from '../document/telling.ts';
import { shorten } from '../document/values.ts';
import { reviewSays } from '../log/words.ts';
import { ReviewEarlier } from './ReviewEarlier.tsx';
import { ReviewReply } from './ReviewReply.tsx';
import { nameOf } from './reviewPeople.ts';
import type { CommentedPlace, PlacedComment } from './reviewPlaces.ts';
import { commentedPlaces } from './reviewPlaces.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.comments;

export function ReviewComments() {
  const { view, summary, conflicts } = useCase();
  const { practice, changedAt } = summary;
  // A reply shows at once; the document behind the places is built when that is done.
  const later = useDeferredValue(view);
  const doc = useMemo(
    () =>
      buildDocument(later, {
        practice,
        datedAt: changedAt,
        unsettled: unsettledIn(conflicts),
      }),
    [later, practice, changedAt, conflicts],
  );
  const places = useMemo(() => commentedPlaces(view.record, doc), [view.record, doc]);
  const { reviews, reviewAnswers } = view.record;
  if (reviews.length === 0 && reviewAnswers.length === 0) return null;
  const waiting = needingReply(view.record);
  return (
    <section>
      <h2 id="bemaerkninger">{words.heading}</h2>
      {places.length === 0 && <p>{words.none}</p>}
      {reviewAnswers.length > 0 && (
        <p>
          {words.waiting(waiting.length)}{' '}
          {words.atTheEnd(waiting.filter(isAtTheEnd).length, waiting.length)}
        </p>
      )}
      {places.map((place) => (
        <Place key={place.key} place={place} />
      ))}
    </section>
  );
}

function isAtTheEnd({ field }: ReceivedComment): boolean {
  return field !== undefined;
}

function Place({ place }: { readonly place: CommentedPlace }) {
  const { view, summary } = useCase();
  const { at, is, text, comments, isByMany, isUnlike } = place;
  const title = is === 'whole' ? words.whole : is === 'unknown' ? words.unknownPlace : place.title;
  const [first] = comments;
  return (
    <section className="review-place">
      <h3>{title}</h3>
      {text !== undefined && first?.spot && (
        <Then name={comments.length === 1 ? nameOf(first.round) : undefined} spot={first.spot} />
      )}
      {text !== undefined && first?.place && <Now place={first.place} />}
      {at && first?.place?.is !== 'gone' && findInstance(view, at.instance) && (
        <p>
          <Link
            to={addressOf.field(summary.id, at.instance, at.question)}
            aria-label={`${words.toPlace}: ${title}`}
          >
            {words.toPlace}
          </Link>
        </p>
      )}
      {isByMany && <p>{words.several}</p>}
      {isUnlike && <p>{words.unlike}</p>}
      <ul className="plain-list review-sides">
        {comments.map((said) => (
          <Said
            key={`${said.review} ${said.comment.id}`}
            said={said}
            title={title}
            hasOwnText={text === undefined}
          />
        ))}
      </ul>
    </section>
  );
}

function Then({ name, spot }: { readonly name: string | undefined; readonly spot: Spot }) {
  const { view } = useCase();
  return (
    <>
      <p className="note">{name === undefined ? words.textThenAll : words.textThen(name)}</p>
      <blockquote className="review-text">{labelledText(tellAll(view), spot)}</blockquote>
    </>
  );
}

function Now({ place }: { readonly place: NonNullable<PlacedComment['place']> }) {
  const { view } = useCase();
  if (place.is === 'same') return <p className="note">{words.same}</p>;
  if (place.is === 'gone') return <p>{words.gone}</p>;
  return (
    <>
      <p className="note">{words.changed}</p>
      {place.now.map((spot) => (
        <blockquote key={spot.id} className="review-text">
          {labelledText(tellAll(view), spot)}
        </blockquote>
      ))}
    </>
  );
}

/** Signs of a comment that tell it from others at places that are called the same. */
const LONGEST = 40;

function aboutOf(name: string, title: string, said: string): string {
  return [name, title, shorten(said, LONGEST)].filter((one) => one !== '').join(', ');
}

type SaidProps = {
  readonly said: PlacedComment;
  readonly title: string;
  /** The others were written to other words than these. */
  readonly hasOwnText: boolean;
};

function Said({ said, title, hasOwnText }: SaidProps) {
  const { comment, answer, since, round, spot, place, isTakenBack, review } = said;
  const { record } = useCase().view;
  const name = nameOf(round);
  const waits = needingReply(record).some(
    (one) => one.review === review && one.comment.id === comment.id,
  );
  const isWhole = comment.spot === '';
  const about = aboutOf(name, title, comment.words);
  return (
    <li className="review-said">
      <h4>
        {name}
        {round && <span className="note"> ({reviewPage.who[round.recipient.is]})</span>}
        {waits && (
          <>
            {' '}
            <span className="badge badge-warning">{words.waits}</span>
          </>
        )}
      </h4>
      {!isWhole && (
        <p>
          <strong>{reviewSays[comment.says]}</strong>
        </p>
      )}
      {comment.words.trim() === '' ? (
        <p className="note">{words.noWords}</p>
      ) : (
        <p className="review-words">{comment.words}</p>
      )}
      <p className="note">
        {words.wrote(dayOf(since))} ({words.ways[answer.way]}).
      </p>
      {isTakenBack && <p className="note">{words.takenBack}</p>}
      <ReviewEarlier said={said} about={about} />
      {hasOwnText && spot && <Then name={name} spot={spot} />}
      {hasOwnText && place && <Now place={place} />}
      <ReviewReply said={said} about={about} />
    </li>
  );
}
