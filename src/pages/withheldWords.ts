// The Danish words of the page where it is marked for whom each answer is meant.
import type { Audience } from '../document/audience.ts';

const count = (number: number, one: string, more: string) =>
  number === 1 ? `1 ${one}` : `${number} ${more}`;

const readers: { readonly [audience in Audience]: string } = {
  adviser: 'dig',
  family: 'familien',
  child: 'barnet',
  appeals: 'Ankestyrelsen',
  course: 'kursushæfter',
};

export const withheldPage = {
  title: 'Hvem må se hvad',
  lead: 'Her mærker du det, der ikke er for alle: en beskyttet adresse, noget om en anden person eller noget, der ikke er til familien, barnet eller Ankestyrelsen.',
  whatItDoes:
    'Det, du mærker, udelades af de udgaver, det ikke er til. Der står kun ”Noget er udeladt her”, aldrig hvorfor. Det, der er tilbage, beholder sine numre, så et spring i numrene kan ses. Din egen arbejdskopi viser stadig alt.',

  markedHeading: 'Mærket nu',
  nothingMarked: 'Intet er mærket. Alt, hvad der er skrevet, er med i alle udgaver.',
  noMore: 'Ikke mærket længere',
  markedBy: (when: string, by: string) =>
    by === '' ? `Mærket ${when}` : `Mærket ${when} af ${by}`,
  why: (because: string) => `Fordi: ${because}`,

  followsHeading: 'Følger med',
  followsLead:
    'Det her er ikke mærket selv. Det udelades, fordi det hænger sammen med noget, der er mærket.',
  askedFor: 'Der er kun spurgt om det på grund af et svar, som er udeladt.',
  restsOn:
    'Det bygger kun på oplysninger, der er udeladt. Bygger det også på andet, så peg på det i afsnittet. Så kommer det med igen.',
  forWhom: (audiences: readonly Audience[]) =>
    `Udelades for: ${audiences.map((one) => readers[one]).join(', ')}.`,

  addressHeading: 'Her kan den beskyttede adresse stå',
  addressLead:
    'Sagen siger, at en adresse er beskyttet. De her svar ligner en adresse eller er kontaktoplysninger. Se dem igennem. Intet mærkes af sig selv, og der kan stå noget andre steder.',
  addressMark: 'Mærk som beskyttet adresse',

  allHeading: 'Alt, der er skrevet, afsnit for afsnit',
  allLead: 'Åbn et afsnit, og vælg, hvem der ikke må se et svar eller en enkelt oplysning.',
  nothingWritten: 'Der er ikke skrevet noget i sagen endnu.',
  inSection: (answers: number, marks: number) =>
    marks === 0
      ? count(answers, 'svar', 'svar')
      : `${count(answers, 'svar', 'svar')}, ${count(marks, 'mærke', 'mærker')}`,
  rows: (number: number) => count(number, 'række', 'rækker'),
  deferred: (reason: string) => `Udskudt, fordi ${reason}`,

  open: 'Vælg, hvem der ikke må se det',
  openAbout: (label: string) => `Vælg, hvem der ikke må se det: ${label}`,
  legend: 'Hvorfor er det ikke for alle?',
  because: 'Din egen grund (valgfri)',
  becauseHint: 'Kun du og dine kolleger ser den. Den kommer aldrig med i en udgave.',
  toSection: 'Gå til afsnittet',

  apart: 'To har mærket det her uden at se hinanden. Indtil nogen vælger, gælder alle mærkerne.',
  apartBecause: 'To har skrevet hver sin grund. Vælg den, der skal gælde, eller behold begge.',
  choose: (what: string) => `Vælg: ${what}`,
  noMarks: 'Ingen mærker',
  noReason: 'Ingen grund',
  keepAll: 'Behold alle mærker',
  keepBoth: 'Behold begge grunde',
} as const;
