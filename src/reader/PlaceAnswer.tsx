// Three buttons under a place of the draft, and room for words once one of them is pressed.
import { useState } from 'react';
import type { ReviewComment, Spot } from '#forms/answers/reviews.ts';
import type { Said } from './draftAnswer.ts';
import { useWords } from './language.ts';
import type { Answering } from './useAnswer.ts';
import { WordsField } from './WordsField.tsx';

const sayings = [
  'recognise',
  'wrong',
  'missing',
] as const satisfies readonly ReviewComment['says'][];

type Props = { readonly spot: Spot; readonly answering: Answering };

export function PlaceAnswer({ spot, answering: { draft, change } }: Props) {
  const { answering } = useWords();
  /** What was just taken back, until something else is said. */
  const [gone, setGone] = useState<Said>();
  const said = draft.said[spot.id];
  const say = (one: Said) => {
    setGone(undefined);
    change({ type: 'said', spot: spot.id, said: one });
  };
  const takeBack = () => {
    setGone(said);
    change({ type: 'tookBack', spot: spot.id });
  };
  return (
    <fieldset className="reader-place">
      <legend className="reader-unseen">{answering.place(spot.title)}</legend>
      <div className="reader-says reader-screen">
        {sayings.map((says) => (
          <button
            key={says}
            type="button"
            className="reader-say"
            aria-pressed={said?.says === says}
            onClick={() => (said?.says === says ? takeBack() : say({ words: '', ...said, says }))}
          >
            {answering[says]}
          </button>
        ))}
      </div>
      {said && (
        <>
          <WordsField
            asked={answering.words}
            value={said.words}
            onChange={(words) => say({ ...said, words })}
            rows={3}
          />
          <button type="button" className="reader-link reader-screen" onClick={takeBack}>
            {answering.takeBack}
          </button>
        </>
      )}
      <div role="status" className="reader-screen">
        {gone && !said && (
          <p className="reader-small">
            {answering.takenBack}{' '}
            <button type="button" className="reader-link" onClick={() => say(gone)}>
              {answering.undo}
            </button>
          </p>
        )}
      </div>
    </fieldset>
  );
}
