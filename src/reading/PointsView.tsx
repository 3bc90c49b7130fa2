// Everything open in the case, by the chapter it stands in.
import { words } from '../app/words.ts';
import type { Block, Place } from '../document/model.ts';
import { chapterId } from './chapterId.ts';
import { Told } from './Told.tsx';

type Points = Extract<Block, { block: 'points' }>;

export function PointsView({ block: { waiting, missing } }: { readonly block: Points }) {
  return (
    <>
      {waiting.length > 0 && (
        <div className="doc-block">
          <p className="doc-block-label">{words.read.waitingPoints}</p>
          <ul className="doc-points">
            {waiting.map(({ place, label, reason }) => (
              <li key={`${place.id} ${label}`}>
                <PlaceLink place={place} />: <Told text={label} />
                <p className="doc-waiting">
                  <strong>{words.read.waiting}</strong> <Told text={reason} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <div className="doc-block">
          <p className="doc-block-label">{words.read.missingPoints}</p>
          <ul className="doc-points">
            {missing.map(({ place, labels, isBegun }) => (
              <li key={place.id} className="doc-open">
                <PlaceLink place={place} />:{' '}
                <Told text={isBegun ? labels.join('; ') : words.read.notBegun(labels.length)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function PlaceLink({ place }: { readonly place: Place }) {
  return (
    <a href={`#${chapterId(place.id)}`}>
      {place.number} <Told text={place.title} />
    </a>
  );
}
