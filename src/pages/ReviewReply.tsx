// The adviser's answer to one comment: what became of it, and why; and where several answered apart, the choice.

import type { FormEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { isReviewReply, replyChange } from '#forms/answers/reviewChanges.ts';
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import { wantsReply } from '#forms/answers/reviewSaid.ts';
import type { ReviewReply as Reply, ReviewRound } from '#forms/answers/reviews.ts';
import { replyTo } from '#forms/answers/reviews.ts';
import { dayAndTime } from '../app/format.ts';
import { useCase, useSession } from '../app/useCase.ts';
import { ReviewChoice, ReviewField } from './ReviewField.tsx';
import { nameOf } from './reviewPeople.ts';
import { reviewPage } from './reviewWords.ts';
import { type Begun, useKept } from './useKept.ts';

const words = reviewPage.reply;
const states = ['taken-in', 'kept', 'open'] as const satisfies readonly Reply['state'][];

type BegunReply = { readonly state: Reply['state'] | undefined; readonly text: string };
const begun: Begun<BegunReply> = new WeakMap();

/** What somebody said, and in which round; undefined for a round that is not here. */
export type SaidBy = ReceivedComment & { readonly round: ReviewRound | undefined };

type Props = { readonly said: SaidBy; readonly about: string };

/** What is answered, and the way to answer or to change it. */
export function ReviewReply({ said, about }: Props) {
  const { review, comment, since, round, earlier } = said;
  const { record } = useCase().view;
  const reply = replyTo(record, review, comment.id);
  const [start] = useState<BegunReply>({ state: reply?.state, text: reply?.words ?? '' });
  const [typed, put] = useKept(begun, `${review} ${comment.id}`, start);
  const [isOpen, setOpen] = useState(typed !== start);
  const [saved, setSaved] = useState('');
  const isWanted = wantsReply(comment) && !reply;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved !== '') box.current?.focus();
  }, [saved]);
  return (
    <div ref={box} tabIndex={-1} className="review-reply">
      <p role="status" className="note">
        {saved}
      </p>
      {reply && (
        <>
          <p>
            <strong>{words.states[reply.state].label}.</strong>{' '}
            <span className="note">{words.answered(dayAndTime(reply.at))}</span>
          </p>
          <p className="review-words">{reply.words}</p>
          {earlier.length > 0 && reply.at < since && <p>{words.before}</p>}
        </>
      )}
      <Apart said={said} />
      {isWanted || isOpen ? (
        <ReplyForm
          said={said}
          about={about}
          typed={typed}
          onType={put}
          onSaved={() => {
            put(undefined);
            setOpen(false);
            setSaved(words.saved(nameOf(round)));
          }}
        />
      ) : (
        <button
          type="button"
          className="function-link"
          aria-label={`${reply ? words.change : words.write}: ${about}`}
          onClick={() => {
            put(reply ? { state: reply.state, text: reply.words } : start);
            setOpen(true);
            setSaved('');
          }}
        >
          {reply ? words.change : words.write}
        </button>
      )}
    </div>
  );
}

type FormProps = Props & {
  readonly typed: BegunReply;
  onType(typed: BegunReply): void;
  onSaved(): void;
};

function ReplyForm({ said, about, typed, onType, onSaved }: FormProps) {
  const session = useSession();
  const name = useId();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { state, text } = typed;
  const lacksState = isTried && state === undefined;
  const lacksWords = isTried && state !== undefined && text.trim() === '';

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (state === undefined || text.trim() === '') {
      const wrong = state === undefined ? 'input' : 'textarea';
      form.current?.querySelector<HTMLElement>(wrong)?.focus();
      return;
    }
    const { review, comment } = said;
    const at = new Date().toISOString();
    const reply = { review, comment: comment.id, at, state, words: text.trim() };
    session.review('review.replied', [replyChange(reply)]);
    onSaved();
  }

  return (
    <form ref={form} noValidate onSubmit={save}>
      <fieldset>
        <legend className="sr-only">
          {words.heading}: {about}
        </legend>
        <ReviewChoice
          legend={words.legend}
          name={name}
          options={states.map((value) => ({ value, label: words.states[value].label }))}
          chosen={state}
          fault={lacksState ? words.stateMissing : undefined}
          onChoose={(value) => onType({ ...typed, state: value })}
        />
        <ReviewField
          label={state === undefined ? words.heading : words.states[state].ask}
          name="reply"
          value={text}
          hint={words.hint}
          fault={lacksWords && state ? words.wordsMissing[state] : undefined}
          isLong
          onChange={(value) => onType({ ...typed, text: value })}
        />
        <button type="submit" className="button button-secondary">
          {words.save}
          <span className="sr-only">: {about}</span>
        </button>
      </fieldset>
    </form>
  );
}

/** Nothing where nobody answered apart. */
function Apart({ said }: { readonly said: SaidBy }) {
  const session = useSession();
  const { conflicts } = useCase();
  const conflict = conflicts.find(
    ({ address }) =>
      address.in === 'reviewReply' &&
      address.review === said.review &&
      address.comment === said.comment.id,
  );
  if (!conflict) return null;
  return (
    <div className="alert alert-warning">
      <div className="alert-body">
        <p className="alert-text">{words.apart}</p>
        <ul className="plain-list">
          {conflict.versions.map(({ operation, at, by, text, value }) => (
            <li key={operation}>
              <button
                type="button"
                className="button button-secondary"
                onClick={() => {
                  if (isReviewReply(value)) session.choose(conflict, value);
                }}
              >
                {words.choose(text)}
              </button>{' '}
              <span className="note">
                {by === '' ? dayAndTime(at) : `${by}, ${dayAndTime(at)}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
