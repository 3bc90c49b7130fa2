// The words around a draft that somebody is given to read and answer, apart from the draft itself.
import type { LocalDate } from '../types.ts';

/** The languages the reader can choose between. */
export type LanguageCode = 'da' | 'en' | 'ar' | 'uk' | 'pl' | 'tr' | 'so';

/** Where a language's words come from, and whether anybody with that mother tongue has read them. */
export type ReaderProvenance = {
  readonly source: 'our own wording' | 'our translation';
  /** True once somebody named in `note` has read every sentence. Until then the reader is told. */
  readonly checked: boolean;
  /** What is known of the words, in Danish: for those who keep the content. */
  readonly note: string;
  /** The day the words were last gone through. */
  readonly on: LocalDate;
};

/** One language: what it is, where its words come from, and the words. */
export type ReaderLanguage = {
  readonly code: LanguageCode;
  /** The language's name in itself, as it stands in the list of languages. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For `Intl`, so that dates are written as the language writes them, with Danish digits. */
  readonly dateLocale: string;
  readonly provenance: ReaderProvenance;
  /** That nobody with the mother tongue has checked the words; absent for Danish. */
  readonly unchecked?: string;
  readonly words: ReaderWords;
};

/** One text, whole sentences. */
type Sentence = string;
/** A button, a heading or another name of something; no full stop. */
type Label = string;
/** A question or a field with what helps to answer it. */
type Asked = { readonly label: Label; readonly hint: Sentence };

/**
 * Everything the shell says, screen by screen. Functions put in what is known only when it is read:
 * names and titles as they stand in the case, dates and times already written out, counts as numbers.
 */
export type ReaderWords = {
  /** Before it is opened. Nothing here tells whom it is about, or who made it. */
  readonly lock: {
    /** Also the page's title until it is opened. */
    readonly title: Label;
    readonly lead: Sentence;
    readonly field: Label;
    readonly hint: Sentence;
    readonly show: Label;
    readonly hide: Label;
    readonly open: Label;
    readonly opening: Sentence;
    readonly empty: Sentence;
    readonly wrong: Sentence;
    readonly help: Sentence;
    /** That nothing leaves the phone. */
    readonly offline: Sentence;
    /** The browser lacks what opening takes. */
    readonly cannotOpen: Sentence;
    /** The file is not whole. */
    readonly damaged: Sentence;
    /** There from the start, until the reader takes it away: in browsers too old, and where no script runs. */
    readonly notOpen: Sentence;
  };

  readonly start: {
    readonly title: (child: string) => Label;
    /** To the young person the draft is about. */
    readonly titleYou: Label;
    readonly to: (name: string) => Sentence;
    readonly because: {
      readonly custodian: Sentence;
      readonly young: Sentence;
      readonly supporter: Sentence;
    };
    readonly from: (adviser: string) => Sentence;
    readonly fromUnit: (adviser: string, unit: string) => Sentence;
    /** Nobody's name is known. */
    readonly fromNobody: Sentence;
    readonly madeAt: (date: string) => Sentence;
    readonly draft: Sentence;
    readonly answerBy: (date: string) => Sentence;
    readonly noTime: Sentence;
    /** The day has passed. */
    readonly late: Sentence;
    readonly silence: Sentence;
    readonly askTitle: Label;
    readonly ask: (adviser: string, contact: string) => Sentence;
    readonly askNobody: Sentence;
    readonly interpreter: Sentence;
    readonly howTitle: Label;
    /** What to do, in order. */
    readonly how: readonly Sentence[];
    readonly otherWaysTitle: Label;
    readonly otherWays: Sentence;
    readonly whoSeesTitle: Label;
    readonly whoSees: Sentence;
    /** To a custody holder: the other parent's file, and when each sees the other's answer. */
    readonly otherParent: Sentence;
    /** That promising more than the law allows would be wrong: a party can ask to see the case. */
    readonly access: Sentence;
    /** To the young person and the supporter. */
    readonly otherReaders: Sentence;
    readonly notHearingTitle: Label;
    readonly notHearing: Sentence;
    readonly practice: Sentence;
    readonly begin: Label;
  };

  readonly language: {
    readonly label: Label;
    /** That the casework text is not translated. */
    readonly staysDanish: Sentence;
  };

  readonly reading: {
    readonly skip: Label;
    readonly contents: Label;
    readonly start: Label;
    readonly next: Label;
    readonly previous: Label;
    readonly backToTop: Label;
    readonly readAloud: Label;
    readonly stop: Label;
    readonly noVoice: Sentence;
    readonly explain: (term: string) => Label;
    /** Beside an explanation, where the shell speaks another language. */
    readonly explainedInDanish: Sentence;
    readonly closeExplanation: Label;
    readonly glossary: Label;
    /** That explanations are in Danish; in Danish, what the list is. */
    readonly glossaryLead: Sentence;
    readonly leftOut: Sentence;
    /** Beside it: neither why nor how much. */
    readonly leftOutAsk: Sentence;
  };

  readonly answering: {
    /** Names the buttons of one place for those who cannot see which text they stand under. */
    readonly place: (title: string) => Label;
    readonly recognise: Label;
    readonly wrong: Label;
    readonly missing: Label;
    readonly words: Asked;
    readonly ownLanguage: Sentence;
    readonly takeBack: Label;
    readonly takenBack: Sentence;
    readonly undo: Label;
    /** The draft as a whole, where no single place fits. */
    readonly whole: Asked;
  };

  readonly closing: {
    readonly title: Label;
    readonly lead: Sentence;
    readonly statement: Asked;
    readonly wishes: Asked;
    readonly support: Asked;
    readonly feedbackTitle: Label;
    readonly meeting: Label;
    readonly important: Label;
    readonly different: Label;
    readonly shareTitle: Label;
    readonly share: Label;
    readonly shareHint: Sentence;
  };

  readonly keeping: {
    readonly kept: Sentence;
    readonly lastKept: (time: string) => Sentence;
    readonly cannotKeep: Sentence;
    readonly failed: Sentence;
    /** What was written earlier is there again. */
    readonly found: Sentence;
    readonly erase: Label;
    readonly eraseAsk: Sentence;
    readonly eraseYes: Label;
    readonly eraseNo: Label;
    readonly erased: Sentence;
  };

  readonly handBack: {
    readonly title: Label;
    readonly nothing: Sentence;
    readonly overview: Label;
    /** Stands before the words of the draft. */
    readonly draftSays: Label;
    /** Stands before the reader's own. */
    readonly youSay: Label;
    readonly change: Label;
    readonly make: Label;
    readonly made: (file: string) => Sentence;
    readonly sendTitle: Label;
    readonly send: readonly Sentence[];
    readonly nextTitle: Label;
    readonly next: readonly Sentence[];
    readonly again: Sentence;
    readonly notMade: Sentence;
    readonly print: Label;
    /** The whole draft, each place with what is answered there. */
    readonly printAll: Label;
    readonly printHint: Sentence;
    /** Heads the printed answer. */
    readonly printedTitle: (name: string) => Label;
    readonly printedOn: (date: string) => Sentence;
  };

  readonly counts: {
    readonly answered: (places: number) => Sentence;
    /** In the list of contents, after a theme's title. */
    readonly inTheme: (answered: number, all: number) => Label;
  };

  /** The page for the child. What stands on it is the draft's, in Danish. */
  readonly child: {
    readonly title: (child: string) => Label;
    readonly titleYou: Label;
    readonly lead: Sentence;
  };

  readonly errors: {
    readonly unexpected: Sentence;
    readonly tooLong: (signs: number) => Sentence;
  };
};
