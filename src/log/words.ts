// The Danish words of history, changes and conflicts.
import type { ReviewAnswer, ReviewComment, ReviewReply } from '#forms/answers/reviews.ts';
import type { VersionMark } from './operation.ts';

/** What stands for something a text pointed at and that is there no more. */
export const gone = 'noget, der er fjernet siden';

/** A row nobody has given a name: `itemName` is one row in a word. */
export function nameless(itemName: string): string {
  return `${itemName} uden navn`;
}

/** A row by its name: Mål ”At cykle selv”. */
export function rowTitle(itemName: string, name: string): string {
  return name === '' ? nameless(upperFirst(itemName)) : `${upperFirst(itemName)} ”${name}”`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One row of a list of statements, in a word. */
export const statementName = 'oplysning';

const versionTitles: { readonly [kind in VersionMark['kind']]: string } = {
  'draft-sent': 'Udkast sendt',
  'after-hearing': 'Efter høring',
  final: 'Endelig',
  other: 'Version',
};

/** A version's title: what it is, and its own name where it has one. */
export function versionTitle({ kind, name }: VersionMark): string {
  if (kind === 'other' && name !== '') return name;
  return name === '' ? versionTitles[kind] : `${versionTitles[kind]}: ${name}`;
}

export const historyWords = {
  written: 'Skrevet',
  emptied: 'Svaret er slettet',
  'row-added': 'Tilføjet',
  'row-removed': 'Fjernet',
  'row-returned': 'Sat ind igen',
  'row-moved': 'Flyttet i rækkefølgen',
  deferred: 'Udskudt, fordi',
  'deferral-ended': 'Ikke udskudt længere',
  withheld: 'Mærket',
  shared: 'Mærket er taget af',
  'withheld-because': 'Grunden til mærket',
  'withheld-because-removed': 'Grunden til mærket er slettet',
  'phase-finished': 'Fasen er afsluttet',
  'phase-withdrawn': 'Fasen er åben igen',
  reopened: 'Sagen er åbnet igen, fordi',
  'review-sent': 'Udkast sendt til',
  'review-answered': 'Svar fra',
  'review-replied': 'Bemærkning besvaret',
  'review-ended': 'Gennemlæsning afblæst',
  'version-named': 'Version gemt',
  imported: 'Hentet ind fra en fil',
  undone: 'Hentning fra en fil er fortrudt',
} as const;

/** How an answer to a draft came in. */
export const reviewWays = {
  file: 'fil',
  paper: 'papir',
  phone: 'telefon',
  talk: 'samtale',
} as const satisfies { readonly [way in ReviewAnswer['way']]: string };

/** What a comment without words says, as the person who read chose it. */
export const reviewSays = {
  recognise: 'Det genkender jeg',
  wrong: 'Det er ikke rigtigt',
  missing: 'Her mangler noget',
} as const satisfies { readonly [says in ReviewComment['says']]: string };

/** What several answered apart to one comment. */
export const replyLabels = {
  section: 'Gennemlæsning',
  label: 'Svar på bemærkning',
} as const;

/** What was answered to a comment on a draft, before the words. */
export const reviewStates = {
  'taken-in': 'Taget med',
  kept: 'Teksten er ikke ændret',
  open: 'Står åben',
} as const satisfies { readonly [state in ReviewReply['state']]: string };

/** Who got a draft, where the name is missing. */
export const reviewNameless = 'en modtager uden navn';

export const historyNotes = {
  chose: 'Valgt, efter at flere havde skrevet hver sit.',
  import: 'Det skete, da en fil blev hentet ind.',
  undo: 'Sat tilbage, da en hentning fra en fil blev fortrudt.',
} as const;

/** Which mark, where several wrote apart about for whom something is meant. */
export const withheldLabels = {
  withheld: 'Hvem må se det?',
  withheldBecause: 'Grunden til mærket',
} as const;

export const changeWords = {
  added: 'Tilføjet',
  changed: 'Ændret',
  removed: 'Fjernet',
  from: 'fra',
  to: 'til',
  order: 'Rækkefølgen er ændret.',
  deferred: 'Udskudt, fordi',
  deferralChanged: 'Grunden til at vente er ændret',
  deferralEnded: 'Ikke udskudt længere. Grunden var',
  withheld: 'Mærket',
  withheldChanged: 'Mærket er ændret',
  shared: 'Ikke mærket længere. Mærket var',
  because: 'Grunden til mærket',
  becauseChanged: 'Grunden til mærket er ændret',
  becauseRemoved: 'Grunden til mærket er slettet. Den var',
  notAsked: 'Der spørges ikke længere om det.',
  finished: 'er afsluttet',
  withdrawn: 'er ikke længere afsluttet',
  reopened: 'Sagen er åbnet igen, fordi:',
} as const;
