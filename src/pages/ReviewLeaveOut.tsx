// What one recipient does not see: what is marked already, and places of the draft left out for them alone.
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ReviewRound, Spot } from '#forms/answers/reviews.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { redact } from '../document/redact.ts';
import { shorten } from '../document/values.ts';
import { reviewEdition } from '../review/reviewEdition.ts';
import { spotChapters } from '../review/spots.ts';
import { reviewPage } from './reviewWords.ts';

const words = reviewPage.make;
/** Signs of a place's text in the list. */
const LONGEST = 160;

type Props = {
  readonly is: ReviewRound['recipient']['is'];
  readonly name: string;
  readonly leftOut: readonly string[];
  onChange(leftOut: readonly string[]): void;
};

export function ReviewLeaveOut({ is, name, leftOut, onChange }: Props) {
  const { view, summary } = useCase();
  const [isOpen, setOpen] = useState(false);
  const { audience, note } = reviewEdition(is, []);
  const marked = useMemo(() => redact(view, audience).leftOut.length, [view, audience]);
  return (
    <section>
      <h3>{words.withheldHeading}</h3>
      {note !== undefined && <p>{note}</p>}
      <p>
        {words.marked(marked)} <Link to={addressOf.withheld(summary.id)}>{words.toWithheld}</Link>
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="review-summary">{words.leaveOut(name)}</summary>
        {isOpen && <Chapters is={is} leftOut={leftOut} onChange={onChange} />}
      </details>
      <p className="note" role="status">
        {words.leftOut(leftOut.length)}
      </p>
    </section>
  );
}

function Chapters({ is, leftOut, onChange }: Omit<Props, 'name'>) {
  const { view, summary } = useCase();
  const { practice, changedAt } = summary;
  const chapters = useMemo(() => {
    const doc = buildDocument(view, { practice, datedAt: changedAt }, reviewEdition(is, []));
    return spotChapters(doc).flatMap(({ chapter, pieces }) => {
      const spots = pieces.flatMap(({ spot }) => (spot && spot.at !== '' ? [spot] : []));
      return spots.length === 0 ? [] : [{ id: chapter.id, title: chapter.title, spots }];
    });
  }, [view, practice, changedAt, is]);
  return (
    <>
      <p>{words.leaveOutLead}</p>
      {chapters.map(({ id, title, spots }) => (
        <Chapter key={id} title={title} spots={spots} leftOut={leftOut} onChange={onChange} />
      ))}
    </>
  );
}

type ChapterProps = Pick<Props, 'leftOut' | 'onChange'> & {
  readonly title: string;
  readonly spots: readonly Spot[];
};

/** Drawn when it is opened: a draft may have hundreds of places. */
function Chapter({ title, spots, leftOut, onChange }: ChapterProps) {
  const [isOpen, setOpen] = useState(false);
  const answers = answersIn(spots);
  const chosen = answers.filter(({ at }) => leftOut.includes(at)).length;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="review-summary">
        {title} <span className="note">({words.inChapter(answers.length, chosen)})</span>
      </summary>
      {isOpen && (
        <fieldset className="review-chapter">
          <legend className="sr-only">{title}</legend>
          {answers.map((spot) => (
            <Place
              key={spot.at}
              spot={spot}
              chapter={title}
              isOut={leftOut.includes(spot.at)}
              onToggle={(isOut) =>
                onChange(isOut ? [...leftOut, spot.at] : leftOut.filter((one) => one !== spot.at))
              }
            />
          ))}
        </fieldset>
      )}
    </details>
  );
}

/** An answer in several paragraphs is left out as a whole: its first place stands for it. */
function answersIn(spots: readonly Spot[]): readonly Spot[] {
  return spots.filter((spot, at) => spots.findIndex((one) => one.at === spot.at) === at);
}

type PlaceProps = {
  readonly spot: Spot;
  readonly chapter: string;
  readonly isOut: boolean;
  onToggle(isOut: boolean): void;
};

function Place({ spot, chapter, isOut, onToggle }: PlaceProps) {
  const id = `out-${spot.id}`;
  const title = spot.title.startsWith(`${chapter}: `)
    ? spot.title.slice(chapter.length + 2)
    : spot.title;
  return (
    <div className="form-group-checkbox">
      <input
        type="checkbox"
        className="form-checkbox"
        id={id}
        checked={isOut}
        aria-describedby={`${id}-text`}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      <label className="form-label" htmlFor={id}>
        {title}
      </label>
      <span className="form-hint" id={`${id}-text`}>
        {shorten(spot.text, LONGEST)}
      </span>
    </div>
  );
}
