// What an edition of the case says of itself: for whom it is, what is in it, and what must be so before it is made.
import type { ChildBand, ChildTexts } from '#forms/content/child-edition.ts';
import type { ContactTexts } from '#forms/content/handouts.ts';
import type { PhaseId } from '#forms/content/types.ts';
import type { Audience } from './audience.ts';

export type EditionId =
  | 'work'
  | 'family'
  | 'decision'
  | ChildEditionId
  | 'appeals'
  | 'course'
  | AnswersEditionId;

/** With replies to the one who got this draft last: the round's id. */
type AnswersEditionId = `answers-${string}`;

/** `child` is told in the band of the child's age, the others in a chosen one. */
export type ChildEditionId = 'child' | 'childsmall' | 'childmiddle' | 'childteen';

/**
 * What stands on the first page beside the name, in the order it is printed. `handed`: who has received what,
 * where a draft was given to anybody.
 */
export type CoverItem = 'birth' | 'requests' | 'contributors' | 'dates' | 'handed' | 'law';

/** Where the chapters of a part come from. A section that is named goes out of its phase. */
export type Source =
  /** Every section asked in a phase. */
  | { readonly phase: PhaseId }
  /** These sections, and each of their copies. */
  | { readonly sections: readonly string[] }
  /** Every theme. */
  | { readonly themes: true }
  /** A chapter that the document makes from the case. */
  | { readonly own: OwnChapter }
  /** Fixed words, and with `contact` whom to call. */
  | {
      readonly text: string;
      readonly title: string;
      readonly paragraphs: readonly string[];
      readonly contact?: ContactTexts;
    };

/**
 * `points`: what is open. `history`: how the case has gone. `cited`: the facts that are cited and stand
 * nowhere else. `facts`: every fact by its number. `said`, `now`, `ask`: for the child, what it said, what
 * happens and who helps.
 * `review`: drafts given to read, and what came of them. `since`: what is other now than in those drafts.
 * `sender`: who it comes from.
 */
export type OwnChapter =
  | 'said'
  | 'points'
  | 'history'
  | 'cited'
  | 'facts'
  | 'now'
  | 'ask'
  | 'review'
  | 'since'
  | 'sender';

export type EditionPart = {
  readonly id: string;
  readonly title: string;
  /** Stands before the count of parts begins. */
  readonly uncounted?: true;
  readonly from: readonly Source[];
};

/**
 * Something that must be so before an edition is made. `practice`: the case is invented. `risk-assessed`:
 * no risk for the child by involving parents stands unassessed. `decided`: something is decided.
 */
export type Need = 'practice' | 'risk-assessed' | 'decided';

export type Edition = {
  readonly id: EditionId;
  /** Whose eyes it is for: what is withheld from them is left out. */
  readonly audience: Audience;
  /** What is left out for this one reader as well: `instance/question` or `instance/question/row`. */
  readonly leftOut?: readonly string[];
  /** The drafts it tells of, by id: those of one person, with what came back to them and nothing else. All without it. */
  readonly rounds?: readonly string[];
  /** What the adviser calls it. */
  readonly title: string;
  readonly forWhom: string;
  /** What its files are called, before the day: ASCII, and nothing of the case. */
  readonly fileName: string;
  /** What it is for and what is in it, in a sentence or two for the adviser. */
  readonly lead: string;
  /** What the adviser must know before it is made; also where nothing else is said of the edition. */
  readonly note?: string;
  /** The title of the file, in window bars and file lists: never a name. */
  readonly docTitle: string;
  /** The mark on every page; without one the state of the case: draft or final. */
  readonly mark?: string;
  readonly cover: {
    readonly title: string;
    readonly kind: string;
    /** What it is for, to the reader; without it the purpose of the case. */
    readonly purpose?: string;
    readonly requestsLabel?: string;
    readonly shows: readonly CoverItem[];
    /** What the mark means; without it what the state of the case means. */
    readonly says?: string;
  };
  readonly parts: readonly EditionPart[];
  /** Whether the reader is told what is missing and what waits. */
  readonly tellsOpen: boolean;
  /** Answers that are never in it, as `section/question` or a question's id: nothing marks their place. */
  readonly never: readonly string[];
  /** Labels as this reader is spoken to, by the keys of `printLabels`. */
  readonly labels: ReadonlyMap<string, string>;
  /** Section titles as this reader is spoken to, by section. */
  readonly titles: ReadonlyMap<string, string>;
  readonly needs: readonly Need[];
  /** Its words for each band of the child's age, where it is for a child. */
  readonly bands?: { readonly [band in ChildBand]: ChildTexts };
  /** The chosen band; by the child's age without it. */
  readonly band?: ChildBand;
  /** Read from beginning to end: without a list of its chapters. */
  readonly isShort?: true;
  /** Room for notes beside the text. */
  readonly hasMargins?: true;
  /** The file may carry the locked case. */
  readonly carriesCase?: true;
};
