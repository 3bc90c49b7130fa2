// The document's own Danish words: titles, marks and sentences that no question asks for.
import type { PhaseId } from '#forms/content/types.ts';
import type { DocStatus } from './model.ts';

/** Neutral on purpose: the title stands in window bars, file lists and logs. */
export const DOC_TITLE = 'Udredning og plan – børnehandicap';

export const NOT_OFFICIAL =
  'Dokumentet er lavet med Udredningsguiden. Spørgsmål og opbygning er ikke Social- og Boligstyrelsens officielle skema, før de er holdt op mod metodehåndbogen.';

export const phaseTitles: { readonly [phase in PhaseId]: string } = {
  opening: 'Åbning',
  investigation: 'Udredning',
  decision: 'Afgørelse',
  plan: 'Plan',
  followUp: 'Opfølgning',
};

export const statusTexts: { readonly [status in DocStatus]: string } = {
  ØVELSE:
    'Øvelsessag. Alle personer, steder og hændelser er opdigtede, og dokumentet må ikke bruges i en rigtig sag.',
  UDKAST: 'Udkast. Sagen er ikke afsluttet, og indholdet kan ændre sig.',
  ENDELIG: 'Endelig. De faser, dokumentet dækker, er afsluttet.',
};

export const partTitles = {
  front: 'Overblik',
  appeal: 'Klagevejledning',
} as const;

export const chapterTitles = {
  points: 'Åbne og udskudte punkter',
  history: 'Sagens forløb',
  egg: 'Ægget: barnets funktionsevne samlet',
} as const;
