// The drafts that were given to read: to whom, how each stands, and calling one off or writing its answer in.
import { useState } from 'react';
import { isSharingUnclear, sharesIn } from '#forms/answers/reviewSharing.ts';
import type { ReviewRound, Reviews } from '#forms/answers/reviews.ts';
import { answersOf, endOf, roundsAwaited } from '#forms/answers/reviews.ts';
import { childBands } from '#forms/content/child-edition.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { roundStateOf } from '#machines/reviewStates.ts';
import { dayOf } from '../app/format.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase } from '../app/useCase.ts';
import { ReviewCallOff } from './ReviewCallOff.tsx';
import { ReviewEntry } from './ReviewEntry.tsx';
import { nameOf, reviewFileName } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.rounds;

export function ReviewRounds() {
  const { record } = useCase().view;
  const { reviews } = record;
  const awaited = roundsAwaited(record).flatMap((review) => answersOf(record, review)).length;
  const [told, setTold] = useState<Told>();
  const tell = (text: string) => setTold({ kind: 'success', text: [text] });
  return (
    <section>
      <h2>{words.heading}</h2>
      <StatusMessage told={told} />
      {reviews.length === 0 && <p>{words.none}</p>}
      {awaited > 0 && <p className="review-mind">{words.awaited(awaited)}</p>}
      <ul className="plain-list">
        {reviews.toReversed().map((round) => (
          <Round key={round.id} round={round} onDone={tell} />
        ))}
      </ul>
    </section>
  );
}

type Props = { readonly round: ReviewRound; onDone(told: string): void };

function Round({ round, onDone }: Props) {
  const { record, today } = useCase().view;
  const [open, setOpen] = useState<'callOff' | 'enter'>();
  const { sentAt, answerBy, spots, leftOut, recipient } = round;
  const band = childBands.find((one) => one.band === round.band);
  const state = roundStateOf(record, round, today);
  const answers = answersOf(record, round.id);
  const end = endOf(record, round.id);
  const name = nameOf(round);
  const done = (text: string) => {
    setOpen(undefined);
    onDone(text);
  };
  return (
    <li className="review-round">
      <h3>
        {name} <span className="note">({reviewPage.who[recipient.is]})</span>
      </h3>
      <p className={state === 'overdue' || state === 'answered' ? 'review-mind' : undefined}>
        {words.state[state]}
      </p>
      <p>
        {words.sent(dayOf(sentAt))} {words.answerBy(longDate(answerBy))}{' '}
        {words.answers(answers.length)}
      </p>
      {end && <p>{words.calledOff(dayOf(end.at), end.because)}</p>}
      <p className="note">
        {words.places(spots.length)} {leftOut.length > 0 && `${words.leftOut(leftOut.length)} `}
        {band && `${words.band(band.label)} `}
        {words.file(reviewFileName(round))}
      </p>
      {recipient.is === 'custodian' && answers.length > 0 && (
        <p className="note">{sharingText(record, round.id)}</p>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button-secondary"
          aria-label={words.enterAbout(name)}
          aria-expanded={open === 'enter'}
          onClick={() => setOpen(open === 'enter' ? undefined : 'enter')}
        >
          {words.enter}
        </button>
        {!end && (
          <button
            type="button"
            className="button button-secondary"
            aria-label={words.callOffAbout(name)}
            aria-expanded={open === 'callOff'}
            onClick={() => setOpen(open === 'callOff' ? undefined : 'callOff')}
          >
            {words.callOff}
          </button>
        )}
      </div>
      {open === 'callOff' && !end && <ReviewCallOff round={round} onDone={done} />}
      {open === 'enter' && (
        <ReviewEntry round={round} onDone={done} onClose={() => setOpen(undefined)} />
      )}
    </li>
  );
}

function sharingText(record: Reviews, review: string): string {
  if (sharesIn(record, review)) return words.shares;
  return isSharingUnclear(record, review) ? words.sharesUnclear : words.sharesNot;
}
