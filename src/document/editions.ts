// The editions: what the case is put on paper for, and for whom. The builder knows none of them by name.
import { handoutTexts } from '#forms/content/handouts.ts';
import type { PhaseId } from '#forms/content/types.ts';
import type { Audience } from './audience.ts';
import { familyLabels, familyTitles } from './editionLabels.ts';
import { DOC_TITLE, partTitles, phaseTitles } from './words.ts';

export type EditionId = 'work' | 'family' | 'decision' | 'child' | 'appeals' | 'course';

/** What stands on the first page beside the name, in the order it is printed. */
export type CoverItem = 'birth' | 'requests' | 'contributors' | 'dates' | 'law';

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
      readonly contact?: true;
    };

/**
 * `points`: what is open. `history`: how the case has gone. `cited`: the facts that are cited and stand
 * nowhere else. `facts`: every fact by its number. `now`, `ask`: for the child, what happens and who helps.
 */
export type OwnChapter = 'points' | 'history' | 'cited' | 'facts' | 'now' | 'ask';

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
  /** What the adviser calls it. */
  readonly title: string;
  readonly forWhom: string;
  /** What it is for and what is in it, in a sentence or two for the adviser. */
  readonly lead: string;
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
  /** Room for notes beside the text. */
  readonly hasMargins?: true;
  /** The file may carry the locked case. */
  readonly carriesCase?: true;
};

/** What the screening says of danger to the child: in no paper that is handed out. */
export const neverHandedOut = [
  'screening/risk',
  'screening/risk-assessed-on',
  'screening/risk-assessment',
  'screening/trigger-abuse',
  'screening/trigger-crisis-centre',
  'screening/triggers-note',
] as const;

/** Answers about how the office works, and what is only for finding the person. */
const internal = [
  'child/child-personal-number',
  'child/protected-address',
  'child/protected-note',
  'decision/municipal-deadline',
  'decision/deadline-notice',
  'appeal/delivered-how',
  'appeal/delivered-on',
] as const;

const plain = { labels: new Map<string, string>(), titles: new Map<string, string>() } as const;
const whole: readonly CoverItem[] = ['birth', 'requests', 'contributors', 'dates', 'law'];
const standard = { title: 'Udredning og plan', kind: 'Børnehandicap', shows: whole } as const;

const phaseParts = (['opening', 'investigation', 'decision', 'plan', 'followUp'] as const).map(
  (phase): EditionPart => ({ id: phase, title: phaseTitles[phase], from: [{ phase }] }),
);
const overview: EditionPart = {
  id: 'front',
  title: partTitles.front,
  uncounted: true,
  from: [{ own: 'points' }, { own: 'history' }],
};
const appeal: EditionPart = {
  id: 'appeal',
  title: partTitles.appeal,
  from: [{ sections: ['appeal'] }],
};

/** Everything, for the one who works with the case. */
export const work: Edition = {
  ...plain,
  id: 'work',
  audience: 'adviser',
  title: 'Arbejdskopi',
  forWhom: 'Til dig og dine kolleger',
  lead: 'Hele sagen, med det, der mangler, og det, der venter. Den er ikke til at give videre.',
  docTitle: DOC_TITLE,
  cover: standard,
  parts: [overview, ...phaseParts, appeal],
  tellsOpen: true,
  never: [],
  needs: [],
  carriesCase: true,
};

const family: Edition = {
  id: 'family',
  audience: 'family',
  title: 'Udkast til familien',
  forWhom: 'Til forældrene, og til den unge selv',
  lead: 'Barnets og forældrenes ord først, så det, kommunen ved, og det, du foreslår. Familien kan se, om noget er forkert, før noget bliver besluttet.',
  docTitle: 'Udkast til jer – udredning og plan',
  mark: 'UDKAST TIL FAMILIEN',
  cover: {
    title: 'Udkast til jer',
    kind: 'Udredning og plan',
    purpose: handoutTexts.family.purpose,
    requestsLabel: 'I har bedt om',
    shows: ['birth', 'requests', 'contributors', 'law'],
    says: handoutTexts.family.says,
  },
  parts: [
    {
      id: 'front',
      title: 'Til jer',
      uncounted: true,
      from: [{ text: 'draft', ...handoutTexts.family.draft, contact: true }],
    },
    {
      id: 'voices',
      title: 'Barnets og jeres ord',
      from: [{ sections: ['child-voice', 'parent-view', 'wishes'] }],
    },
    { id: 'asked', title: 'Det har I bedt om', from: [{ sections: ['intake'] }] },
    { id: 'known', title: 'Det ved vi nu', from: [{ sections: ['screening'] }, { themes: true }] },
    {
      id: 'assessed',
      title: 'Sådan ser vi på det',
      from: [{ sections: ['analysis', 'assessment', 'target-group'] }],
    },
    {
      id: 'proposed',
      title: 'Det foreslår vi',
      from: [{ sections: ['recommendation', 'goals', 'measures', 'plan-terms'] }],
    },
  ],
  tellsOpen: false,
  never: [
    ...neverHandedOut,
    ...internal,
    'intake/aware-date',
    'intake/aware-how',
    'screening/trigger-serious',
    'screening/outcome-deviation',
    'recommendation/hearing',
    'recommendation/hearing-sent',
    'recommendation/hearing-deadline',
    'recommendation/hearing-note',
  ],
  labels: familyLabels,
  titles: familyTitles,
  needs: ['risk-assessed'],
};

const decision: Edition = {
  ...plain,
  id: 'decision',
  audience: 'family',
  title: 'Afgørelse og plan',
  forWhom: 'Til familien',
  lead: 'Afgørelsen med begrundelse og de oplysninger, den bygger på, planen og klagevejledningen. Den kan gives til familien.',
  docTitle: 'Afgørelse og plan – børnehandicap',
  cover: { ...standard, title: 'Afgørelse og plan' },
  parts: [
    { id: 'decision', title: 'Afgørelse', from: [{ sections: ['decision'] }] },
    {
      id: 'reasons',
      title: 'Begrundelse',
      from: [{ sections: ['target-group', 'assessment'] }, { own: 'cited' }],
    },
    {
      id: 'plan',
      title: 'Plan',
      from: [
        { sections: ['plan-choice', 'wishes', 'goals', 'measures', 'plan-terms'] },
        { sections: ['follow-up-rhythm'] },
      ],
    },
    appeal,
  ],
  tellsOpen: false,
  never: [...neverHandedOut, ...internal, 'assessment/provisional', 'assessment/provisional-on'],
  needs: ['decided'],
};

const child: Edition = {
  ...plain,
  id: 'child',
  audience: 'child',
  title: 'Børneudgave',
  forWhom: 'Til barnet eller den unge',
  lead: 'Få og korte ord om, hvem der bestemmer, hvad der er besluttet, hvad der sker nu, og hvem barnet kan spørge. Læs den sammen med barnet.',
  docTitle: 'Hvad sker der nu?',
  mark: 'TIL DIG',
  cover: {
    title: 'Hvad sker der nu?',
    kind: 'Til dig',
    purpose: handoutTexts.child.purpose,
    shows: [],
    says: handoutTexts.child.says,
  },
  parts: [
    { id: 'now', title: 'Hvad sker der nu?', uncounted: true, from: [{ own: 'now' }] },
    { id: 'ask', title: 'Hvem kan jeg spørge?', uncounted: true, from: [{ own: 'ask' }] },
  ],
  tellsOpen: false,
  never: [...neverHandedOut, ...internal],
  needs: [],
};

const appeals: Edition = {
  ...plain,
  id: 'appeals',
  audience: 'appeals',
  title: 'Bilag til Ankestyrelsen',
  forWhom: 'Til Ankestyrelsen, når nogen klager',
  lead: 'Afgørelsen og begrundelsen, hver oplysning efter sit nummer, det, barnet og forældrene siger, og sagens forløb.',
  docTitle: 'Bilag til Ankestyrelsen – børnehandicap',
  mark: 'BILAG TIL ANKESTYRELSEN',
  cover: {
    ...standard,
    title: 'Bilag til Ankestyrelsen',
    says: handoutTexts.appeals.says,
  },
  parts: [
    {
      id: 'about',
      title: 'Om bilaget',
      uncounted: true,
      from: [{ text: 'about', ...handoutTexts.appeals.about }],
    },
    {
      id: 'decision',
      title: 'Afgørelse',
      from: [{ sections: ['decision', 'appeal', 'target-group', 'recommendation'] }],
    },
    {
      id: 'voices',
      title: 'Barnet og forældrene',
      from: [{ sections: ['child-voice', 'parent-view'] }],
    },
    {
      id: 'assessed',
      title: 'Vurderinger',
      from: [
        { sections: ['intake', 'screening'] },
        { themes: true },
        { sections: ['analysis', 'assessment'] },
      ],
    },
    { id: 'facts', title: 'Oplysninger', from: [{ own: 'facts' }] },
    { id: 'history', title: 'Forløb', from: [{ own: 'history' }] },
  ],
  tellsOpen: false,
  never: [...neverHandedOut, 'screening/known', 'statements'],
  needs: ['decided'],
};

const course: Edition = {
  ...plain,
  id: 'course',
  audience: 'course',
  title: 'Kursushæfte',
  forWhom: 'Til undervisning',
  lead: 'En hel øvelsessag på tværs af siden med plads til noter ved siden af. Rigtige sager kan ikke blive til et kursushæfte.',
  docTitle: 'Kursushæfte – udredning og plan',
  mark: 'KURSUSHÆFTE',
  cover: { ...standard, kind: 'Kursushæfte' },
  parts: [overview, ...phaseParts, appeal],
  tellsOpen: true,
  never: ['child/child-personal-number'],
  needs: ['practice'],
  hasMargins: true,
};

/** Every edition, in the order they are offered. */
export const editions: readonly Edition[] = [work, family, decision, child, appeals, course];

/** The edition with this id. */
export function findEdition(id: string): Edition | undefined {
  return editions.find((one) => one.id === id);
}
