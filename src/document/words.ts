// The document's own Danish words: titles, marks and sentences that no question asks for.
import { notice } from '#forms/content/notice.ts';
import type { PhaseId } from '#forms/content/types.ts';
import type { Need } from './edition.ts';
import type { DocStatus } from './model.ts';

/** Neutral on purpose: the title stands in window bars, file lists and logs. */
export const DOC_TITLE = 'Udredning og plan – børnehandicap';

export const phaseTitles: { readonly [phase in PhaseId]: string } = {
  opening: 'Åbning',
  investigation: 'Udredning',
  decision: 'Afgørelse',
  plan: 'Plan',
  followUp: 'Opfølgning',
};

/** Where something is not told to this reader: not why, and not how much. */
export const LEFT_OUT = 'Noget er udeladt her.';

/** Where a section holds no answer yet. */
export const NOTHING_WRITTEN = 'Her er ikke skrevet noget endnu.';

/** Stands on paper for signs that its letters lack: nobody writes it by chance. */
export const SIGN_MARK = '◊';
/** Said on the first page of a file that has such marks. */
export const SIGN_MARK_SAID = `${SIGN_MARK} står i stedet for et tegn, som filen ikke kan vise.`;

/** Where nothing is open. */
export const ALL_ANSWERED = 'Alt er besvaret. Ingen punkter er udskudt.';

/** Where nothing of what the reader is told is open: of the rest nothing is said. */
export const NOTHING_OPEN = 'Intet af det, der står her, mangler eller er udskudt.';

/** Why an edition is not made, and what to do. */
export const needSentences: { readonly [need in Need]: string } = {
  practice:
    'Sagen er en rigtig sag, og den kan ikke blive til et kursushæfte. Lav en øvelseskopi uden ord fra oversigten, eller brug en af de opdigtede sager.',
  'risk-assessed':
    'Udkastet laves ikke endnu. I screeningen er der markeret tegn på konflikt om ære eller negativ social kontrol, og så skal risikoen vurderes, før forældre eller netværk inddrages (barnets lov § 18, stk. 3). Skriv risikovurderingen og datoen for den i afsnittet Screening.',
  decided:
    'Der er ikke truffet nogen afgørelse i sagen endnu. Skriv i afsnittet Afgørelse, hvornår afgørelsen er truffet.',
};

/** What stands in several versions, in the chapter of what is open. */
export const unsettledHeading = 'Svar i flere versioner';

/** Follows ”Mangler:”. */
export function unsettledSentence(versions: number): string {
  const count = ['to', 'tre', 'fire', 'fem'][versions - 2] ?? String(versions);
  return `Et valg mellem ${count} versioner af svaret. Her står den nyeste.`;
}

export const statusTexts: { readonly [status in DocStatus]: string } = {
  ØVELSE: notice.practice.line,
  UDKAST: 'Udkast. Sagen er ikke afsluttet, og indholdet kan ændre sig.',
  ENDELIG: 'Endelig. De faser, dokumentet dækker, er afsluttet.',
};

export const partTitles = {
  front: 'Overblik',
  appeal: 'Klage',
} as const;

export const chapterTitles = {
  points: 'Åbne og udskudte punkter',
  history: 'Sagens forløb',
  egg: 'Ægget: barnets funktionsevne samlet',
  cited: 'Oplysninger, der er lagt vægt på',
  facts: 'Alle oplysninger efter nummer',
  sender: 'Afsender',
} as const;

/** Before the name of who a letter comes from. */
export const GREETING = 'Med venlig hilsen';

/** Where there is room for notes beside the text; it is said on the first page, and stands over the room on each. */
export const NOTES_HEADING = 'Dine noter';
export const NOTES_ROOM = `Til højre på hver side er der plads til noter under ordene ”${NOTES_HEADING}”.`;

/** Before the signs that prove which state of the case a document shows. */
export const FINGERPRINT = 'Fingeraftryk';
