// The comments of an answer that is written in: those that are added, and one more.
import { useId, useState } from 'react';
import type { ReviewComment, ReviewRound } from '#forms/answers/reviews.ts';
import { shorten } from '../document/values.ts';
import { reviewSays } from '../log/words.ts';
import { ReviewChoice, ReviewField } from './ReviewField.tsx';
import type { BegunComment } from './reviewEntered.ts';
import { commentFrom, nothingBegun } from './reviewEntered.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.entry;
const sayings = ['recognise', 'wrong', 'missing'] as const;
/** Signs of a place's text in the list of places. */
const LONGEST = 70;

type Props = {
  readonly round: ReviewRound;
  readonly comments: readonly ReviewComment[];
  readonly begun: BegunComment;
  /** The field of the words, for whoever sends the keyboard there. */
  readonly name: string;
  readonly fault: string | undefined;
  onBegin(begun: BegunComment): void;
  onChange(comments: readonly ReviewComment[], begun: BegunComment): void;
};

export function ReviewEntryComments(props: Props) {
  const { round, comments, begun, name, fault, onBegin, onChange } = props;
  const [isWordless, setWordless] = useState(false);
  const id = useId();
  const titleOf = (spot: string) =>
    spot === '' ? words.whole : (round.spots.find((one) => one.id === spot)?.title ?? words.whole);

  function add() {
    // A tick at a place says something; of the whole draft nothing is said without words.
    const lacks = begun.spot === '' && begun.words.trim() === '';
    setWordless(lacks);
    if (!lacks) onChange([...comments, commentFrom(begun)], nothingBegun);
  }

  return (
    <fieldset>
      <legend className="form-label">{words.comments}</legend>
      <ul className="plain-list">
        {comments.map((one) => (
          <li key={one.id} className="review-said">
            <p>
              <strong>{titleOf(one.spot)}</strong>
              {one.spot !== '' && `: ${reviewSays[one.says]}`}
            </p>
            {one.words !== '' && <p className="review-words">{one.words}</p>}
            <button
              type="button"
              className="function-link"
              aria-label={words.removeAbout(titleOf(one.spot))}
              onClick={() =>
                onChange(
                  comments.filter((other) => other !== one),
                  begun,
                )
              }
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <div className="form-group">
        <label className="form-label" htmlFor={id}>
          {words.place}
        </label>
        <select
          id={id}
          className="form-select review-select"
          value={begun.spot}
          onChange={({ currentTarget }) => onBegin({ ...begun, spot: currentTarget.value })}
        >
          <option value="">{words.whole}</option>
          {round.spots.map((spot) => (
            <option key={spot.id} value={spot.id}>
              {spot.title} – {shorten(spot.text, LONGEST)}
            </option>
          ))}
        </select>
      </div>
      {begun.spot !== '' && (
        <ReviewChoice
          legend={words.says}
          name={`${id}-says`}
          options={sayings.map((value) => ({ value, label: reviewSays[value] }))}
          chosen={begun.says}
          onChoose={(says) => onBegin({ ...begun, says })}
        />
      )}
      <ReviewField
        label={words.words}
        name={name}
        value={begun.words}
        fault={isWordless ? words.wordsFault : fault}
        isLong
        onChange={(text) => {
          setWordless(false);
          onBegin({ ...begun, words: text });
        }}
      />
      <button type="button" className="button button-secondary" onClick={add}>
        {words.add}
      </button>
    </fieldset>
  );
}
