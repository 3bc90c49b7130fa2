// The printed case as meaning, not looks: what the PDF is set from, and every later way onto paper.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { Instant } from '#forms/answers/record.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { EggTheme } from '../egg/eggThemes.ts';
import type { PictureId } from '../pictures/drawings.ts';
import type { EditionId } from './edition.ts';
import type { DocFingerprint } from './fingerprint.ts';

/** The mark every page carries: a practice case, a finished one, or neither yet. */
export type DocStatus = 'UDKAST' | 'ENDELIG' | 'ØVELSE';

/** The whole document in reading order. Plain data: nothing in it knows of pages or fonts. */
export type Doc = {
  /** Neutral: it names the kind of document, never the child. */
  readonly title: string;
  readonly language: 'da-DK';
  readonly edition: EditionId;
  readonly status: DocStatus;
  /** What every page says of the document: its edition, or else its status. */
  readonly mark: string;
  /** Read from beginning to end: without a list of its chapters. */
  readonly isShort?: true;
  /** Room for notes beside the text. */
  readonly hasMargins?: true;
  /** Written into the file as its date, so that the same case gives the same file. */
  readonly datedAt: Instant;
  /** The day it is told as: ages are counted to it. */
  readonly day: LocalDate;
  /** What proves which state of the case it shows; absent where there is no log to ask. */
  readonly fingerprint?: DocFingerprint;
  readonly cover: Cover;
  readonly parts: readonly DocPart[];
};

/** What stands on the first page. */
export type Cover = {
  readonly title: string;
  readonly kind: string;
  /** Absent where it is not written and the reader is not told what is missing. */
  readonly childName?: Value;
  /** Birth date with the age on the day of print. */
  readonly birth?: Value;
  readonly purpose: string;
  readonly requestsLabel: string;
  /** What the family has asked for, one benefit each. */
  readonly requests: readonly string[];
  /** What the status mark means, in a sentence or two. */
  readonly statusText: string;
  readonly contributors: readonly { readonly role: string; readonly names: readonly string[] }[];
  readonly dates: readonly { readonly label: string; readonly date: string }[];
  /** Who has received what and when, by date; absent where no draft was given to anybody. */
  readonly handed?: readonly {
    readonly who: string;
    readonly what: string;
    readonly date: string;
  }[];
  /** How old the law is, and that the form is nobody's official one. */
  readonly law?: string;
};

/** A part of the document: what goes before the case, or one phase of it. */
export type DocPart = {
  readonly id: string;
  /** `1`, `2` …; absent for parts outside the count. */
  readonly number?: string;
  readonly title: string;
  readonly chapters: readonly Chapter[];
};

/** One section of the case as asked, or a chapter the document makes itself. */
export type Chapter = {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  /** The heading several chapters share, given on the first of them. */
  readonly group?: string;
  /** Stands under such a heading: this chapter's own, or one before it. */
  readonly isGrouped?: true;
  /** The section copy it prints; absent for the document's own chapters. */
  readonly instance?: InstanceKey;
  readonly blocks: readonly Block[];
};

/** Numbered facts that something rests on. */
export type Notes = {
  readonly numbers: readonly number[];
  /** How many cited facts are no longer in the case. */
  readonly lost: number;
  /** Those of the numbers whose facts are not in this document: there is nowhere to lead. */
  readonly elsewhere?: readonly number[];
  /** More is cited than this reader is told. Never how much. */
  readonly leftOut?: true;
};

/** What stands where an answer is expected. */
export type Value =
  /** Words, paragraph by paragraph; `fault` says what is wrong with them as an answer. */
  | { readonly is: 'words'; readonly paragraphs: readonly string[]; readonly fault?: string }
  | { readonly is: 'items'; readonly items: readonly string[] }
  | { readonly is: 'notes'; readonly notes: Notes }
  /** Not answered and not put off; the sentence says what to do. */
  | { readonly is: 'missing'; readonly sentence: string }
  /** Something stands there in the case that this reader is not told. */
  | { readonly is: 'left-out' };

/** A value with the label it answers to. */
export type Field = {
  /** The part or column it comes from. */
  readonly id: string;
  readonly label: string;
  readonly value: Value;
};

/** A numbered fact with its source. */
export type Fact = {
  readonly id: string;
  readonly number: number;
  readonly text: Value;
  /** Kind, source, date and document, in that order; only what is given or missing. */
  readonly source: readonly Field[];
};

/** One repeated row told as a small section of its own. */
export type RecordItem = {
  /** The row's id. */
  readonly row: string;
  readonly title: string;
  /** The words of the row that the title is made of; absent where it only counts. */
  readonly name?: string;
  readonly fields: readonly Field[];
};

/** A field whose label is left out where a head or a name beside it says the same. */
export type ToldField = Field & { readonly labelled: boolean };

/** Which answer a block prints. */
export type AnswerOf = { readonly instance: InstanceKey; readonly question: string };

/** A step on a scale from 0 to `max`; `at` is undefined when not assessed. */
export type ScaleStep = { readonly at: number | undefined; readonly max: number };

export type Block =
  /** The document's own running text; large for those who have just learned to read, with a picture beside it. */
  | {
      readonly block: 'text';
      readonly paragraphs: readonly string[];
      readonly isLarge?: true;
      readonly picture?: PictureId;
    }
  /** Something stands here in the case that this reader is not told. Never why, and never how much. */
  | { readonly block: 'left-out' }
  /** A simple answer under its label. */
  | {
      readonly block: 'answer';
      readonly of: AnswerOf;
      readonly label: string;
      readonly value: Value;
    }
  /** What a person says, in own words; the child's are set apart. */
  | {
      readonly block: 'quote';
      readonly of: AnswerOf;
      /** The id of the row it is, of those that are said several times. */
      readonly row?: string;
      readonly whose: 'child' | 'parent';
      /** Who speaks: "Barnet", or the parent's name. */
      readonly who: string;
      /** Who speaks, where the case says it and not a label. */
      readonly name?: string;
      /** How and when it was said, in short. */
      readonly how: readonly ToldField[];
      readonly words: readonly ToldField[];
    }
  /** What somebody said, in own words, where it stands as no answer of the case: to a draft, or told again. */
  | {
      readonly block: 'said';
      readonly whose: 'child' | 'parent';
      readonly isLarge?: true;
      /** What it is an answer to, or when it was said. */
      readonly who: string;
      readonly how: readonly ToldField[];
      readonly words: readonly ToldField[];
    }
  | {
      readonly block: 'facts';
      /** Absent where facts of the whole case are gathered. */
      readonly of?: AnswerOf;
      readonly label: string;
      readonly facts: readonly Fact[];
    }
  /** A choice with its reason and what it rests on. */
  | {
      readonly block: 'judgement';
      readonly of: AnswerOf;
      readonly label: string;
      readonly choice: Value;
      readonly step?: ScaleStep;
      readonly rest: readonly Field[];
    }
  /** One legal criterion, its verdict first. */
  | {
      readonly block: 'criterion';
      readonly of: AnswerOf;
      readonly label: string;
      readonly verdict: Value;
      readonly rest: readonly Field[];
    }
  /** A professional assessment in words, with the facts it rests on. */
  | {
      readonly block: 'assessment';
      readonly of: AnswerOf;
      readonly label: string;
      readonly text: Value;
      readonly rest: readonly Field[];
    }
  | {
      readonly block: 'records';
      readonly of: AnswerOf;
      readonly label: string;
      readonly items: readonly RecordItem[];
    }
  | {
      readonly block: 'table';
      readonly of?: AnswerOf;
      readonly label: string;
      /** Head and share of the width of each column; shares add up to 1. */
      readonly columns: readonly { readonly head: string; readonly share: number }[];
      /** A cell holds one or more fields. */
      readonly rows: readonly (readonly (readonly ToldField[])[])[];
      /** The ids of the rows, one for each; absent where they are rows of no answer. */
      readonly rowIds?: readonly string[];
      /** The first cell of each row is its number, which is no part of the answer. */
      readonly isNumbered?: true;
    }
  | { readonly block: 'list'; readonly label: string; readonly items: readonly string[] }
  /** The whole question is without an answer. */
  | {
      readonly block: 'missing';
      readonly of: AnswerOf;
      readonly label: string;
      readonly sentence: string;
    }
  /** The question waits, and why. */
  | {
      readonly block: 'waiting';
      readonly of: AnswerOf;
      readonly label: string;
      readonly reason: string;
    }
  /** Everything open, by the chapter it stands in: what waits, and what is missing. */
  | {
      readonly block: 'points';
      readonly waiting: readonly WaitingPoint[];
      readonly missing: readonly MissingPoint[];
    }
  | { readonly block: 'egg'; readonly themes: readonly EggTheme[] };

/** A chapter as others point at it. */
export type Place = Pick<Chapter, 'id' | 'number' | 'title'>;

/** A question that waits, and why. */
export type WaitingPoint = {
  readonly place: Place;
  readonly label: string;
  readonly reason: string;
};

/** What a chapter lacks; `isBegun` is false where nothing at all is written in it. */
export type MissingPoint = {
  readonly place: Place;
  readonly labels: readonly string[];
  readonly isBegun: boolean;
};
