// The pages of the reader, in the order they are read, and which of them an address in the file leads to.
import type { Spot } from '#forms/answers/reviews.ts';
import { plainTerms } from '#forms/content/plain-terms.ts';
import type { Chapter, DocPart } from '../document/model.ts';
import { chapterId } from '../reading/chapterId.ts';
import { numbered } from '../reading/numbered.ts';
import { factId } from '../reading/ValueView.tsx';
import type { ReviewPayload } from '../review/payload.ts';
import { askedSpots, type SpotPiece, spotChapters } from '../review/spots.ts';
import { termId } from './termRuns.ts';

/** A chapter with its places, and the part it stands in. */
export type ChapterPage = {
  readonly is: 'chapter';
  /** What stands after `#` in the address. */
  readonly id: string;
  /** In Danish, as in the draft. */
  readonly title: string;
  readonly part: DocPart;
  readonly chapter: Chapter;
  readonly pieces: readonly SpotPiece[];
  /** Those that are asked of. */
  readonly spots: readonly Spot[];
};

/** A page of the shell's own. */
export type OwnPage = {
  readonly is: 'start' | 'child' | 'closing' | 'handBack' | 'glossary' | 'whole';
  readonly id: string;
};

export type ReaderPage = ChapterPage | OwnPage;

const own = {
  start: { is: 'start', id: 'forside' },
  child: { is: 'child', id: 'til-barnet' },
  closing: { is: 'closing', id: 'egne-ord' },
  handBack: { is: 'handBack', id: 'giv-svaret' },
  /** Outside the order: one comes and goes. */
  glossary: { is: 'glossary', id: 'svaere-ord' },
  /** Outside it as well: all of the draft after each other, to print. */
  whole: { is: 'whole', id: 'det-hele' },
} as const satisfies Record<string, OwnPage>;

/** What the reader goes through. */
export type ReaderPages = {
  readonly inOrder: readonly ReaderPage[];
  readonly chapters: readonly ChapterPage[];
  readonly spots: readonly Spot[];
  readonly own: typeof own;
};

/** The pages of what is opened. */
export function pagesOf({ doc }: ReviewPayload): ReaderPages {
  const partOf = new Map(doc.parts.flatMap((part) => part.chapters.map((one) => [one, part])));
  const chapters = spotChapters(doc).flatMap(({ chapter, pieces }): ChapterPage[] => {
    const part = partOf.get(chapter);
    if (!part) return [];
    const spots = askedSpots(pieces);
    const title = numbered(chapter);
    return [{ is: 'chapter', id: chapterId(chapter.id), title, part, chapter, pieces, spots }];
  });
  return {
    inOrder: [own.start, ...chapters, own.child, own.closing, own.handBack],
    chapters,
    spots: chapters.flatMap((one) => one.spots),
    own,
  };
}

/** Where an address leads: a page, and a place on it where it is not the page itself. */
export type Target = { readonly page: ReaderPage; readonly place?: string };

/** `hash` with or without its `#`; what is nowhere leads to the start. */
export function targetOf({ inOrder, chapters, own }: ReaderPages, hash: string): Target {
  const id = decoded(hash.replace(/^#/, ''));
  const page = [...inOrder, own.glossary, own.whole].find((one) => one.id === id);
  if (page) return { page };
  if (plainTerms.some((one) => termId(one) === id)) return { page: own.glossary, place: id };
  const holder = chapters.find(({ pieces }) =>
    [
      ...pieces.flatMap(({ block, spot }) => [...(spot ? [placeId(spot)] : []), ...factIds(block)]),
    ].includes(id),
  );
  return holder ? { page: holder, place: id } : { page: own.start };
}

function factIds(block: SpotPiece['block']): readonly string[] {
  return block.block === 'facts' ? block.facts.map(({ number }) => factId(number)) : [];
}

/** Where a place stands on its page. */
export function placeId({ id }: Spot): string {
  return `sted-${id}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
