// The nouns of the content pack: what is asked, as plain data with its grounds and provenance.

/** A calendar day in Denmark, `YYYY-MM-DD`; never an instant. */
export type LocalDate = string;

/** The phases a case passes through, in order. Their rules live in the case machine. */
export type PhaseId = 'opening' | 'investigation' | 'decision' | 'plan' | 'followUp';

/** How sure we are that an item says what its source says. */
export type ProvenanceStatus =
  /** A source about this very thing says so. */
  | 'confirmed'
  /** A source about a neighbouring thing (the adult method, one municipality) says so. */
  | 'adjacent'
  /** Our own wording or conclusion; never to be shown as the agency's. */
  | 'inferred';

/** Where a domain item comes from, and when somebody last held it against the source. */
export type Provenance = {
  readonly status: ProvenanceStatus;
  readonly source: string;
  readonly checked: LocalDate;
};

/** The acts and methods that can be a ground; their titles and text dates stand in `acts.ts`. */
export type ActId =
  | 'barnets-lov'
  | 'forvaltningsloven'
  | 'offentlighedsloven'
  | 'retssikkerhedsloven'
  | 'folkeskoleloven'
  | 'method'
  | 'good-practice';

/** Why something is asked: a provision or a rule of the method. */
export type Ground = {
  readonly act: ActId;
  /** The place in the act, as printed: `§ 18, stk. 2`; for the method: its part. */
  readonly ref: string;
  /** What it demands, in our own short Danish words. */
  readonly says: string;
  readonly status: ProvenanceStatus;
};

/** One thing that can be chosen. `value` is stored, `label` is read. */
export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
};

/** A named set of options that several questions share, for instance the functioning level 0–4. */
export type Scale = {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly options: readonly Option[];
  readonly provenance: Provenance;
};

/**
 * When something is asked. Addresses: `question-id` in the same section, or `section-id/question-id`;
 * add `/part` for a part of a composite answer (`outcome/choice`).
 */
export type Condition =
  /** The answer is, or contains, one of these values. */
  | { readonly question: string; readonly is: readonly string[] }
  /** Some row of a rows question has one of these values in the column: `intake/requests`, `benefit`. */
  | { readonly anyRow: string; readonly column: string; readonly is: readonly string[] }
  /** In a repeated section: the row it stands for has one of these values in the column. */
  | { readonly forRow: string; readonly is: readonly string[] }
  /** Inside a row or composite answer: another part of the same row has one of these values. */
  | { readonly part: string; readonly is: readonly string[] }
  /** The child has reached this age today (birth date known). */
  | { readonly ageFrom: { readonly years: number; readonly months?: number } }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A condition with the sentence that tells the adviser why the question appeared. */
export type ShownWhen = { readonly when: Condition; readonly because: string };

/** What references may point at. */
export type ReferenceSource =
  /** Every statement (oplysning) in the case. */
  | { readonly to: 'statements' }
  /** The rows of a rows question, read by one of their columns. `section-id/question-id`. */
  | {
      readonly to: 'rows';
      readonly of: string;
      readonly labelColumn: string;
      readonly noun: string;
    };

/** What every question and every part of a composite answer has. */
export type Asked = {
  /** Unique in its section (or row); kebab-case. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown when the answer is missing; says what to do. */
  readonly missing: string;
  /** True when the answer may be left out without a reason. */
  readonly optional?: true;
  readonly shownWhen?: ShownWhen;
};

type OnlyInQuestions = {
  /** Own grounds; without them the section's grounds hold. */
  readonly grounds?: readonly Ground[];
  /** Own provenance; without it the section's holds. */
  readonly provenance?: Provenance;
  /** True for practical details (a telephone number): editing it withdraws no finished phase. */
  readonly administrative?: true;
};

export type TextPart = Asked & {
  readonly kind: 'text';
  readonly format?: 'personal-number' | 'phone';
};
export type LongTextPart = Asked & { readonly kind: 'longText' };
export type ChoicePart = Asked & {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** `list` for many options (a select); radio buttons otherwise. */
  readonly look?: 'radio' | 'list';
};
export type ChoicesPart = Asked & { readonly kind: 'choices'; readonly options: readonly Option[] };
export type DatePart = Asked & {
  readonly kind: 'date';
  /** `past`: cannot be later than today. `any`: no bound. */
  readonly range: 'past' | 'any';
};
export type ReferencesPart = Asked & {
  readonly kind: 'references';
  readonly from: ReferenceSource;
};

/** The simple kinds: one value each. They are questions, parts of composite answers, and columns of rows. */
export type Part = TextPart | LongTextPart | ChoicePart | ChoicesPart | DatePart | ReferencesPart;

/** A reason or another piece of text that belongs to a composite answer. */
export type PartWords = {
  readonly label: string;
  readonly hint?: string;
  readonly missing: string;
};

/** A choice that counts only with its reason, and with what it rests on where `basis` is given. */
export type JudgementQuestion = Asked &
  OnlyInQuestions & {
    readonly kind: 'judgement';
    readonly options: readonly Option[];
    readonly reason: PartWords;
    readonly basis?: PartWords & {
      /** Choices that say "we do not know yet": they need a reason, but rest on no statement. */
      readonly notNeededFor?: readonly string[];
    };
  };

/** A professional assessment in words, which counts only with the statements it rests on. */
export type AssessmentQuestion = Asked &
  OnlyInQuestions & { readonly kind: 'assessment'; readonly basis: PartWords };

/** One legal criterion: facts, meaning in daily life, compared with peers, verdict, reason. */
export type CriterionQuestion = Asked &
  OnlyInQuestions & {
    readonly kind: 'criterion';
    /** What the law's word means, in short own words. */
    readonly meaning: string;
    /** True where comparing with children of the same age makes sense. */
    readonly comparesWithPeers: boolean;
  };

/** What a child or a parent says, in own words, and how it was obtained — or why not. */
export type PerspectiveQuestion = Asked &
  OnlyInQuestions & { readonly kind: 'perspective'; readonly whose: 'child' | 'parent' };

/** Facts, one source each: the oplysninger that judgements rest on. */
export type StatementsQuestion = Asked & OnlyInQuestions & { readonly kind: 'statements' };

/** Repeatable rows with columns of the simple kinds. Counts as answered with at least `atLeast` rows. */
export type RowsQuestion = Asked &
  OnlyInQuestions & {
    readonly kind: 'rows';
    /** One row, in a word: "mål", "søskende". */
    readonly itemName: string;
    readonly addLabel: string;
    readonly atLeast: number;
    /** The column whose text names the row in headings and lists. */
    readonly nameColumn: string;
    readonly columns: readonly Part[];
  };

export type PartQuestion = Part & OnlyInQuestions;

export type Question =
  | PartQuestion
  | JudgementQuestion
  | AssessmentQuestion
  | CriterionQuestion
  | PerspectiveQuestion
  | StatementsQuestion
  | RowsQuestion;

/** The Egg's layers (our reconstruction): body and mind, everyday life, surroundings. */
export type EggLayer = 'core' | 'activity' | 'context';

/** What makes a section a theme of the investigation. */
export type Theme = {
  readonly layer: EggLayer;
  /** Short name for the figure. */
  readonly shortTitle: string;
  /** True where the functioning level 0–4 is assessed. */
  readonly scored: boolean;
  readonly icsDimension: string;
  readonly icfChapters: string;
};

/** One step of the wizard. A new section is one such object and one line in the list. */
export type Section = {
  /** Kebab-case ASCII; part of the page's address, so it never tells who the case is about. */
  readonly id: string;
  readonly phase: PhaseId;
  /** The heading it stands under in the menu. */
  readonly group: string;
  readonly title: string;
  /** One or two sentences at the top of the page. */
  readonly lead: string;
  /** Guiding questions and advice, shown beside the form. */
  readonly guidance: readonly string[];
  /** "Hvorfor spørger vi?" */
  readonly why: string;
  readonly grounds: readonly Ground[];
  readonly provenance: Provenance;
  readonly shownWhen?: ShownWhen;
  /** When the case skips this section's phase, it is asked in that phase instead. */
  readonly whenSkippedIn?: PhaseId;
  /** One copy of the section for each row of a rows question, named by a column. */
  readonly repeatFor?: { readonly rowsOf: string; readonly nameColumn: string };
  readonly theme?: Theme;
  readonly questions: readonly Question[];
};

/** The whole versioned pack of what is asked. */
export type Content = {
  /** Raised whenever words, options or conditions change: `YYYY-MM-DD.n`. */
  readonly version: string;
  /** The day whose law the texts reflect: "lovgrundlag pr."; when they were read stands in `notice.ts`. */
  readonly lawAsOf: LocalDate;
  readonly sections: readonly Section[];
};
