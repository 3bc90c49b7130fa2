// The places of a document one can say something of, and where they are in a later one.
import type { Spot } from '#forms/answers/reviews.ts';
import { plainText } from '#forms/kinds/plainText.ts';
import type { Chapter, Doc } from '../document/model.ts';
import { bytesOf } from '../vault/bytes.ts';
import { isBareAnswer } from './bareAnswers.ts';
import { idOfBytes } from './ids.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A piece of a chapter, with its place where there is something to say something of. */
export type SpotPiece = Piece & {
  readonly spot?: Spot;
  /** A place like any other, but nobody is asked of it. */
  readonly isBare?: true;
};

/** A chapter in pieces. */
export type SpotChapter = { readonly chapter: Chapter; readonly pieces: readonly SpotPiece[] };

/** Signs in a place's title. */
const LONGEST_TITLE = 160;

/**
 * The chapters in pieces, with their places. The same document gives the same places with the same ids; a place
 * has the id that its answer, its number in it and its words make, so the same id never means other words.
 */
export function spotChapters(doc: Doc): readonly SpotChapter[] {
  const counts = new Map<string, number>();
  return doc.parts.flatMap((part) =>
    part.chapters.map((chapter) => {
      const pieces = chapter.blocks.flatMap(piecesOf).map((one): SpotPiece => {
        if (one.at === undefined) return one;
        const nth = counts.get(one.at) ?? 0;
        counts.set(one.at, nth + 1);
        return { ...one, spot: spotOf(chapter, one, one.at, nth) };
      });
      return { chapter, pieces: withBare(pieces) };
    }),
  );
}

/** Marks what nobody is asked of; where a chapter has nothing else, it is asked of after all. */
function withBare(pieces: readonly SpotPiece[]): readonly SpotPiece[] {
  const isBare = ({ spot }: SpotPiece) => spot !== undefined && isBareAnswer(spot.at);
  if (!pieces.some((one) => one.spot && !isBare(one))) return pieces;
  return pieces.map((one) => (isBare(one) ? { ...one, isBare: true } : one));
}

/** The places of the pieces that somebody is asked of. */
export function askedSpots(pieces: readonly SpotPiece[]): readonly Spot[] {
  return pieces.flatMap(({ spot, isBare }) => (spot && !isBare ? [spot] : []));
}

function spotOf(chapter: Chapter, { label, text }: Piece, at: string, nth: number): Spot {
  const title =
    label === '' || label === chapter.title ? chapter.title : `${chapter.title}: ${label}`;
  const id = idOfBytes('s', bytesOf(JSON.stringify([at, nth, text])));
  return { id, at, nth, title: shortened(title), text };
}

function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TITLE
    ? line
    : `${plainText(line.slice(0, LONGEST_TITLE)).trimEnd()} …`;
}

/** Every place, in reading order. */
export function spotsOf(doc: Doc): readonly Spot[] {
  return spotChapters(doc).flatMap(({ pieces }) => pieces.flatMap(({ spot }) => spot ?? []));
}

/**
 * Where a place is in a document: the same words stand in the same answer; the answer, or the row, is there in
 * other words; or it is not there.
 */
export type SpotPlace =
  | { readonly is: 'same'; readonly spot: Spot }
  | { readonly is: 'changed'; readonly now: readonly Spot[] }
  | { readonly is: 'gone' };

/**
 * Finds places in one document. Built for the adviser's eyes (`work`) it has everything the case asks; in a
 * document for a reader, what has been left out since is gone. Words are looked for in their own answer alone,
 * so that what is said of one answer never comes to stand at another.
 */
export function spotFinder(doc: Doc): (spot: Spot) => SpotPlace {
  const byAnswer = new Map<string, Spot[]>();
  for (const spot of spotsOf(doc)) byAnswer.set(spot.at, [...(byAnswer.get(spot.at) ?? []), spot]);
  return (spot) => {
    const there = byAnswer.get(spot.at) ?? [];
    if (there.length === 0) return { is: 'gone' };
    const alike = there.filter((one) => one.text === spot.text);
    const same = alike.find((one) => one.nth === spot.nth) ?? alike[0];
    return same ? { is: 'same', spot: same } : { is: 'changed', now: there };
  };
}

/** Where one place is in a document; for several, `spotFinder` reads the document once. */
export function placeOf(spot: Spot, doc: Doc): SpotPlace['is'] {
  return spotFinder(doc)(spot).is;
}
