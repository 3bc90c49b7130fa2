// Calls a draft off, with the reason that stays in the case.
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import { endChange } from '#forms/answers/reviewChanges.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import { useSession } from '../app/useCase.ts';
import { ReviewField } from './ReviewField.tsx';
import { nameOf } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.rounds;

type Props = { readonly round: ReviewRound; onDone(told: string): void };

export function ReviewCallOff({ round, onDone }: Props) {
  const session = useSession();
  const [because, setBecause] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isMissing = because.trim() === '';

  function callOff(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (isMissing) {
      form.current?.querySelector<HTMLElement>('textarea')?.focus();
      return;
    }
    const end = { at: new Date().toISOString(), because: because.trim() };
    session.review('review.calledOff', [endChange(round.id, end)]);
    onDone(words.calledOffDone(nameOf(round)));
  }

  return (
    <form ref={form} noValidate onSubmit={callOff}>
      <ReviewField
        label={words.because}
        name="because"
        value={because}
        hint={words.becauseHint}
        fault={isTried && isMissing ? words.becauseMissing : undefined}
        isLong
        onChange={setBecause}
      />
      <button type="submit" className="button button-warning">
        {words.callOffAbout(nameOf(round))}
      </button>
    </form>
  );
}
