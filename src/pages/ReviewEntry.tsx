// Writes an answer in that came on paper, by telephone or in a talk: comments place by place, and the words at the end.
import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { answerChange } from '#forms/answers/reviewChanges.ts';
import type { ReviewComment, ReviewRound } from '#forms/answers/reviews.ts';
import { shortDate } from '#forms/kinds/localDate.ts';
import { useCase, useSession } from '../app/useCase.ts';
import { askedFields } from './ReviewClosing.tsx';
import { ReviewEntryComments } from './ReviewEntryComments.tsx';
import { ReviewChoice, ReviewField } from './ReviewField.tsx';
import { type BegunEntry, entryFaults, entryFrom, nothingEntered } from './reviewEntered.ts';
import { nameOf } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';
import { type Begun, useKept } from './useKept.ts';

const words = reviewPage.entry;
const ways = ['paper', 'phone', 'talk'] as const;
const begun: Begun<BegunEntry> = new WeakMap();

type Props = { readonly round: ReviewRound; onDone(told: string): void; onClose(): void };

/** What is begun is there again until it is saved or closed without saving. */
export function ReviewEntry({ round, onDone, onClose }: Props) {
  const session = useSession();
  const { today } = useCase().view;
  const [start] = useState(() => ({ ...nothingEntered, day: shortDate(today) }));
  const [entry, put] = useKept(begun, round.id, start);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const faults = isTried ? entryFaults(entry, today) : {};
  const change = (more: Partial<BegunEntry>) => put({ ...entry, ...more });

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(entryFaults(entry, today));
    if (wrong !== undefined || entry.way === undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${id}-${wrong}"]`)?.focus();
      return;
    }
    const answer = entryFrom({ ...entry, way: entry.way }, round.id, new Date());
    session.review('review.answered', [answerChange(answer)]);
    put(undefined);
    onDone(words.saved(nameOf(round)));
  }

  return (
    <form ref={form} noValidate onSubmit={save} className="review-entry">
      <h4>{words.heading(nameOf(round))}</h4>
      <p>{words.lead}</p>
      <ReviewChoice
        legend={words.way}
        name={`${id}-way`}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
        chosen={entry.way}
        fault={faults.way}
        onChoose={(way) => change({ way })}
      />
      <ReviewField
        label={words.day}
        name={`${id}-day`}
        value={entry.day}
        hint={words.dayHint}
        fault={faults.day}
        onChange={(day) => change({ day })}
      />
      <ReviewEntryComments
        round={round}
        comments={entry.comments}
        begun={entry.begun}
        name={`${id}-words`}
        fault={faults.words}
        onBegin={(one) => change({ begun: one })}
        onChange={(comments: readonly ReviewComment[], one) => change({ comments, begun: one })}
      />
      <fieldset>
        <legend className="form-label">{words.closing}</legend>
        {askedFields.map((field) => (
          <ReviewField
            key={field}
            label={reviewPage.closing.fields[field]}
            name={`${id}-${field}`}
            value={entry.closing[field]}
            isLong
            onChange={(text) => change({ closing: { ...entry.closing, [field]: text } })}
          />
        ))}
      </fieldset>
      {round.recipient.is === 'custodian' && (
        <fieldset>
          <legend className="form-label">{words.shares}</legend>
          <div className="form-group-checkbox">
            <input
              type="checkbox"
              className="form-checkbox"
              id={`${id}-shares`}
              checked={entry.shares}
              onChange={({ currentTarget }) => change({ shares: currentTarget.checked })}
            />
            <label className="form-label" htmlFor={`${id}-shares`}>
              {words.sharesYes}
            </label>
          </div>
        </fieldset>
      )}
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {words.save}
        </button>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => {
            put(undefined);
            onClose();
          }}
        >
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
