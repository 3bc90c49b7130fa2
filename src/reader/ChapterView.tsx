// One chapter of the draft, each place with room for an answer.
import { useContext, useRef } from 'react';
import { Blocks } from '../reading/BlockView.tsx';
import { keyed } from '../reading/keyed.ts';
import { Told } from '../reading/Told.tsx';
import type { SpotPiece } from '../review/spots.ts';
import { Danish } from './Danish.tsx';
import { Terms } from './Explaining.tsx';
import { Language } from './language.ts';
import { PlaceAnswer } from './PlaceAnswer.tsx';
import { type ChapterPage, placeId } from './pages.ts';
import { ReadAloud } from './ReadAloud.tsx';
import type { Answering } from './useAnswer.ts';
import '../reading/reading.css';
import '../egg/egg.css';

type Props = {
  readonly page: ChapterPage;
  /** That it is a draft, as every page of it says. */
  readonly mark: string;
  readonly answering: Answering;
};

export function ChapterView({ page, mark, answering }: Props) {
  const { words, code } = useContext(Language);
  const { title, part, pieces, spots } = page;
  const told = useRef<HTMLElement>(null);
  return (
    <article ref={told}>
      <p className="reader-small reader-quiet">
        <Danish>
          {mark} · {part.title}
        </Danish>
      </p>
      <h1 tabIndex={-1} lang="da" dir="ltr">
        <Told text={title} />
      </h1>
      <ReadAloud told={told} />
      {code !== 'da' && <p className="reader-small reader-quiet">{words.language.staysDanish}</p>}
      {keyed(pieces, ({ spot, block }) => spot?.id ?? block.block).map(({ key, item }) => (
        <Piece key={key} piece={item} answering={answering} />
      ))}
      {isLeftOutIn(pieces) && (
        <p className="reader-note reader-quiet">
          {words.reading.leftOut} {words.reading.leftOutAsk}
        </p>
      )}
      {spots.length > 0 && code !== 'da' && (
        <p className="reader-small reader-quiet">{words.answering.ownLanguage}</p>
      )}
    </article>
  );
}

type PieceProps = { readonly piece: SpotPiece; readonly answering: Answering };

function Piece({ piece: { block, spot }, answering }: PieceProps) {
  return (
    <div className="reader-piece" {...(spot && { id: placeId(spot) })}>
      <div className="doc" lang="da" dir="ltr">
        <Terms>
          <Blocks blocks={[block]} />
        </Terms>
      </div>
      {spot && <PlaceAnswer spot={spot} answering={answering} />}
    </div>
  );
}

/** True where a mark says that something is left out. */
function isLeftOutIn(pieces: readonly SpotPiece[]): boolean {
  return /"(is|block)":"left-out"/.test(JSON.stringify(pieces.map(({ block }) => block)));
}
