// Three buttons under a place of the draft, and room for words once one of them is pressed; boxes to tick on paper.
import { useContext, useState } from 'react';
import type { ReviewComment, Spot } from '#forms/answers/reviews.ts';
import type { Said } from './draftAnswer.ts';
import { Language } from './language.ts';
import type { Answering } from './useAnswer.ts';
import { WordsField } from './WordsField.tsx';

const sayings = [
  'recognise',
  'wrong',
  'missing',
] as const satisfies readonly ReviewComment['says'][];

/** Between the boxes. */
const EM_SPACE = '\u2003';

type Props = {
  readonly spot: Spot;
  readonly said: Said | undefined;
  readonly change: Answering['change'];
};

export function PlaceAnswer({ spot, said, change }: Props) {
  const { code, words } = useContext(Language);
  const { answering } = words;
  const { label, hint } = answering.words;
  /** What was just taken back, until something else is said. */
  const [gone, setGone] = useState<Said>();
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
      <p className="reader-paper">
        {sayings
          .map((says) => `${said?.says === says ? '☒' : '☐'} ${answering[says]}`)
          .join(EM_SPACE)}
      </p>
      {said && (
        <>
          <WordsField
            asked={{ label, hint: code === 'da' ? hint : `${hint} ${answering.ownLanguage}` }}
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
