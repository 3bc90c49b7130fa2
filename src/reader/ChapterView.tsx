// One chapter of the draft, each place with room for an answer.
import { memo, useContext, useRef } from 'react';
import { LEFT_OUT } from '../document/words.ts';
import { Blocks } from '../reading/BlockView.tsx';
import { keyed } from '../reading/keyed.ts';
import { Told } from '../reading/Told.tsx';
import type { SpotPiece } from '../review/spots.ts';
import { Danish } from './Danish.tsx';
import type { Said } from './draftAnswer.ts';
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
  /** What heads it: `h2` where it is one of several on a page. */
  readonly heading?: 'h1' | 'h2';
};

export function ChapterView({ page, mark, answering, heading: Heading = 'h1' }: Props) {
  const { words, code } = useContext(Language);
  const { title, part, pieces } = page;
  const told = useRef<HTMLElement>(null);
  return (
    <article ref={told}>
      <p className="reader-small reader-quiet">
        <Danish>
          {mark} · {part.title}
        </Danish>
      </p>
      <Heading tabIndex={-1} lang="da" dir="ltr">
        <Told text={title} />
      </Heading>
      <ReadAloud told={told} />
      {code !== 'da' && <p className="reader-small reader-quiet">{words.language.staysDanish}</p>}
      {keyed(pieces, ({ spot, block }) => spot?.id ?? block.block).map(({ key, item }) => (
        <Piece
          key={key}
          piece={item}
          said={item.spot && answering.draft.said[item.spot.id]}
          change={answering.change}
        />
      ))}
      {isLeftOutIn(pieces) && (
        <p className="reader-note reader-quiet">
          {words.reading.leftOut} {words.reading.leftOutAsk}
        </p>
      )}
    </article>
  );
}

type PieceProps = {
  readonly piece: SpotPiece;
  readonly said: Said | undefined;
  readonly change: Answering['change'];
};

/** Set again only when something is said of it: a phone is slow where a whole chapter is, at each letter. */
const Piece = memo(function Piece({ piece: { block, spot, isBare }, said, change }: PieceProps) {
  return (
    <div className="reader-piece" {...(spot && { id: placeId(spot) })}>
      <div className="doc" lang="da" dir="ltr">
        <Terms>
          <Blocks blocks={[block]} />
        </Terms>
      </div>
      {spot && !isBare && <PlaceAnswer spot={spot} said={said} change={change} />}
    </div>
  );
});

/** True where a mark says that something is left out. */
function isLeftOutIn(pieces: readonly SpotPiece[]): boolean {
  const blocks = JSON.stringify(pieces.map(({ block }) => block));
  return /"(is|block)":"left-out"/.test(blocks) || blocks.includes(LEFT_OUT);
}
