// The document's own Danish words on drafts given to read: who got them, what was said, and what came of it.
import type {
  ReviewAnswer,
  ReviewComment,
  ReviewReply,
  ReviewRound,
} from '#forms/answers/reviews.ts';

export const REVIEW_PART = 'Familiens gennemlæsning';

export const reviewTitles = {
  rounds: 'Udkast, der er givet til gennemlæsning',
  comments: 'Bemærkninger og svar',
  since: 'Hvad er ændret, siden udkastet',
  awaited: 'Svar på udkast, der ikke er i sagen her',
} as const;

export const reviewTexts = {
  about:
    'En gennemlæsning er ikke en partshøring. At nogen ikke svarer, betyder ikke, at de er enige.',
  /** Where answers are not for everybody who gets this paper. */
  kept: 'Svarene på udkastet står ikke her. Hver, der har svaret, får svar på et papir for sig selv.',
  someKept:
    'Kun nogle af svarene på udkastet står her. Hver, der har svaret, får svar på et papir for sig selv.',
  given: 'Udkastet er givet til',
  noAnswer: 'Der er ikke kommet svar.',
  calledOff: 'Udkastet er kaldt tilbage.',
  /** After whose it was. */
  calledOffShort: 'udkastet er kaldt tilbage',
  noComments: 'Der er ingen bemærkninger til enkelte steder.',
  place: 'Sted i udkastet',
  said: 'Bemærkning',
  answered: 'Svar',
  whole: 'Udkastet som helhed',
  nowhere: 'Et sted, der ikke var i udkastet',
  same: 'Samme sted',
  notAnswered: 'Ikke besvaret',
  noneWanted: 'Ingen ændring ønsket',
  /** Of an agreement that is said no more. */
  noneNeeded: 'Skal ikke besvares',
  takenBack: 'Bemærkningen er ikke med i det nyeste svar.',
  takenBackWords: 'Teksten er ikke med i det nyeste svar.',
  earlier: 'Skrev før',
  shares: 'Den anden forælder må gerne se svaret.',
  sharesNot: 'Har ikke sagt ja til, at den anden forælder ser svaret.',
  /** Of answers whose draft has not arrived from the one who gave it. */
  awaited:
    'Her er svar, der er hentet ind, før sagen kender det udkast, de hører til. Det er derfor ikke til at se, hvem de er fra, og de står kun i arbejdsudgaven. Hent sagen fra den, der sendte udkastet.',
  /** Of what is said of a place that is in the draft alone. */
  awaitedPlace: 'Om et sted i udkastet',
  unchanged: 'Intet er ændret.',
  changed: 'Ændret',
  before: 'I udkastet',
  now: 'Nu',
  added: 'Nyt siden udkastet',
  gone: 'Ikke med længere',
} as const;

/** The paper with the replies to one person. `title` is followed by whom it is to. */
export const answersTexts = {
  title: 'Svar til',
  anyTitle: 'Svar på bemærkninger til udkastet',
  unnamed: { custodian: 'en forælder', young: 'den unge', supporter: 'en bisidder' },
  forWhom: {
    custodian: 'Til forælderen alene',
    young: 'Til den unge alene',
    supporter: 'Til bisidderen alene',
  },
  lead: 'Det, vedkommende har sagt til udkastet, dine svar, og hvad der er ændret siden. Andres svar er ikke med.',
  docTitle: 'Svar på dine bemærkninger til udkastet',
  mark: 'SVAR TIL DIG',
  kind: 'Om det udkast, du har læst',
  purpose: 'Her er det, du har sagt til udkastet, og hvad vi svarer.',
  says: 'Papiret er kun til den, der står øverst.',
  front: 'Til dig',
  about: 'Sådan læser du svarene',
  paragraphs: [
    'Du har læst et udkast og svaret på det. Her kan du se, hvad vi svarer på hver bemærkning, og hvad der er ændret siden udkastet.',
    'Her står kun dine egne ord. Har andre læst udkastet, er deres svar ikke med.',
    'Står der ”Ikke besvaret” eller ”Åben”, er vi ikke færdige med det. Er der noget, vi ikke har forstået rigtigt, så sig det til os.',
  ],
  part: 'Dine bemærkninger og vores svar',
  sender: 'Fra kommunen',
} as const;

export const saysTexts: { readonly [says in ReviewComment['says']]: string } = {
  recognise: 'Det genkender jeg',
  wrong: 'Det er ikke rigtigt',
  missing: 'Her mangler noget',
};

export const replyTexts: { readonly [state in ReviewReply['state']]: string } = {
  'taken-in': 'Taget med',
  kept: 'Ikke ændret',
  open: 'Åben',
};

export const recipientTexts: { readonly [is in ReviewRound['recipient']['is']]: string } = {
  custodian: 'forælder',
  young: 'den unge selv',
  supporter: 'bisidder',
};

/** Where the name is not for the reader, or not written. */
export const unnamedTexts: { readonly [is in ReviewRound['recipient']['is']]: string } = {
  custodian: 'En forælder',
  young: 'Den unge',
  supporter: 'En bisidder',
};

/** Follows the date. */
export const wayTexts: { readonly [way in ReviewAnswer['way']]: string } = {
  file: 'som svarfil',
  paper: 'på papir',
  phone: 'i telefonen',
  talk: 'i en samtale',
};

/** In the order they are asked. */
export const closingTexts = [
  { id: 'statement', label: 'Udtalelse' },
  { id: 'wishes', label: 'Ønsker og mål' },
  { id: 'support', label: 'Om den hjælp, der er foreslået' },
  { id: 'meeting', label: 'Var mødet okay?' },
  { id: 'important', label: 'Talte vi om det vigtige?' },
  { id: 'different', label: 'Noget, der skal være anderledes?' },
] as const;

export const handedTexts = {
  title: 'Udleveret',
  draft: 'Udkast til gennemlæsning',
  calledOff: 'Udkast til gennemlæsning (kaldt tilbage)',
  hearing: 'Partshøring',
  child: 'Barnet eller den unge',
  custodian: 'En forælder',
  other: 'En part',
} as const;

/** ”Pia Prøve kan genkende”. */
export function recognisedBy(name: string): string {
  return `${name} kan genkende`;
}

/** ”Siden udkastet til Pia Prøve og Per Prøve, 22. november 2026”. */
export function sinceFor(names: string, date: string): string {
  return `Udkastet til ${names}, ${date}`;
}
