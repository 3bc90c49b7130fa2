// The editions that are handed out: to the family, to the child, to the appeals board.
import { childTexts } from '#forms/content/child-edition.ts';
import { handoutTexts } from '#forms/content/handouts.ts';
import type { CoverItem, Edition, EditionPart } from './edition.ts';
import { familyLabels, familyTitles } from './editionLabels.ts';
import { REVIEW_PART } from './reviewWords.ts';
import { partTitles } from './words.ts';

/** What the screening says of danger to the child: in no paper that is handed out. */
export const neverHandedOut = [
  'screening/risk',
  'screening/risk-assessed-on',
  'screening/risk-assessment',
  'screening/trigger-abuse',
  'screening/trigger-crisis-centre',
  'screening/triggers-note',
] as const;

/**
 * What a paper to others is searched for before it is handed over, beside what is marked: it has no business
 * in any edition that never holds it.
 */
export const searchedFor = [
  ...neverHandedOut,
  'child/child-personal-number',
  'child/protected-note',
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

/** Spoken as the document speaks to anybody. */
export const plain = {
  labels: new Map<string, string>(),
  titles: new Map<string, string>(),
} as const;
const whole: readonly CoverItem[] = ['birth', 'requests', 'contributors', 'dates', 'handed', 'law'];
/** The first page of a whole case. */
export const standard = {
  title: 'Udredning og plan',
  kind: 'Børnehandicap',
  shows: whole,
} as const;

/** The way to complain, last and easy to find. */
export const appeal: EditionPart = {
  id: 'appeal',
  title: partTitles.appeal,
  from: [{ sections: ['appeal'] }],
};

/** What families said of drafts they read: an annex, there only where somebody got one. */
export const review: EditionPart = {
  id: 'review',
  title: REVIEW_PART,
  from: [{ own: 'since' }, { own: 'review' }],
};

const { custodian } = handoutTexts.drafts;

/** The draft as custody holders get it, and as it is printed for the family. `drafts.ts` has the others. */
export const family: Edition = {
  id: 'family',
  audience: 'family',
  title: 'Udkast til familien',
  forWhom: 'Til forældrene, og til den unge selv',
  fileName: 'udkast-familien',
  lead: `Barnets og forældrenes ord først, så det, kommunen ved, og det, du foreslår. Familien kan se, om noget er forkert, før noget bliver besluttet. ${custodian.note}`,
  note: custodian.note,
  docTitle: custodian.docTitle,
  mark: custodian.mark,
  cover: {
    title: custodian.title,
    kind: 'Udredning og plan',
    purpose: custodian.purpose,
    requestsLabel: custodian.requestsLabel,
    shows: ['birth', 'requests', 'contributors', 'law'],
    says: custodian.says,
  },
  parts: [
    {
      id: 'front',
      title: custodian.parts.front,
      uncounted: true,
      from: [{ text: 'draft', ...custodian.draft }],
    },
    {
      id: 'voices',
      title: custodian.parts.voices,
      from: [{ sections: ['child-voice', 'parent-view', 'wishes'] }],
    },
    { id: 'asked', title: custodian.parts.asked, from: [{ sections: ['intake'] }] },
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
    'recommendation/hearings',
    'recommendation/hearing-reason',
    'recommendation/hearing-note',
  ],
  labels: familyLabels,
  titles: familyTitles,
  needs: ['risk-assessed'],
};

export const decision: Edition = {
  ...plain,
  id: 'decision',
  audience: 'family',
  title: 'Afgørelse og plan',
  forWhom: 'Til familien',
  fileName: 'afgoerelse',
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
    review,
    { ...appeal, title: 'Afsender og klage', from: [{ own: 'sender' }, ...appeal.from] },
  ],
  tellsOpen: false,
  never: [...neverHandedOut, ...internal, 'assessment/provisional', 'assessment/provisional-on'],
  needs: ['decided'],
};

export const child: Edition = {
  ...plain,
  id: 'child',
  audience: 'child',
  title: 'Børneudgave',
  forWhom: 'Til barnet eller den unge',
  fileName: 'boern',
  lead: 'Få og korte ord om, hvad barnet har sagt, hvem der bestemmer, hvad der er besluttet, hvad der sker nu, og hvem barnet kan spørge. Læs den sammen med barnet.',
  docTitle: 'Hvad sker der nu?',
  mark: 'TIL DIG',
  cover: {
    title: 'Til dig',
    kind: 'Hvad sker der nu?',
    purpose: childTexts.middle.purpose,
    shows: [],
    says: childTexts.middle.says,
  },
  bands: childTexts,
  isShort: true,
  parts: [
    { id: 'said', title: 'Dine ord', uncounted: true, from: [{ own: 'said' }] },
    { id: 'now', title: 'Din sag', uncounted: true, from: [{ own: 'now' }] },
    { id: 'ask', title: 'Hvem kan jeg spørge?', uncounted: true, from: [{ own: 'ask' }] },
  ],
  tellsOpen: false,
  never: [...neverHandedOut, ...internal],
  needs: [],
};

/** The same in a band that is chosen, whatever the child's age. */
export const childInBands: readonly Edition[] = [
  { ...child, id: 'childsmall', band: 'small' },
  { ...child, id: 'childmiddle', band: 'middle' },
  { ...child, id: 'childteen', band: 'teen' },
];

export const appeals: Edition = {
  ...plain,
  id: 'appeals',
  audience: 'appeals',
  title: 'Bilag til Ankestyrelsen',
  forWhom: 'Til Ankestyrelsen, når nogen klager',
  fileName: 'ankestyrelsen',
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
    review,
    { id: 'history', title: 'Forløb', from: [{ own: 'history' }] },
  ],
  tellsOpen: false,
  never: [...neverHandedOut, 'screening/known', 'statements'],
  needs: ['decided'],
};
