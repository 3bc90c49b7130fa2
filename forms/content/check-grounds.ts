// The type of a check, and the grounds and provenance that several checks share.
import type { Ground, Provenance } from './types.ts';

/**
 * How much a breach can matter: A can change the decision, B is about the way to it,
 * C is good practice. It orders the advice and is never shown as a mark.
 */
export type CheckSeverity = 'A' | 'B' | 'C';

/** One thing that is worth a second look. Which answers it reads stands in `src/checks`. */
export type Check = {
  /** The quality indicators of the law note it serves, Q01–Q34; none where it only guards the case's own order. */
  readonly indicators: readonly string[];
  readonly severity: CheckSeverity;
  /** What to look at, and what to do. `{name}` is filled from the case. */
  readonly message: string;
  readonly ground: Ground;
  readonly provenance: Provenance;
};

/** A rule of the law note's list, with our own wording. */
export const fromIndicators = {
  status: 'inferred',
  source:
    'Reglen følger kvalitetsindikatorerne i Projektets lovnotat (law.md) § 2. Ordene, og hvordan den læses i sagen, er projektets egne',
  checked: '2026-11-21',
} as const satisfies Provenance;

/** A rule of the method note's list of checks. */
export const fromMethodNote = {
  status: 'inferred',
  source:
    'Reglen følger listen over eftersyn i Projektets metodenotat (udredning.md) § 9. Ordene, og hvordan den læses i sagen, er projektets egne',
  checked: '2026-11-21',
} as const satisfies Provenance;

/** A rule of ours: dates and answers that cannot all be right. */
export const ownOrder = {
  status: 'inferred',
  source: 'Projektets egen regel: sagens datoer og svar skal kunne være sande på samme tid',
  checked: '2026-11-21',
} as const satisfies Provenance;

export const sufficientInformation = {
  act: 'retssikkerhedsloven',
  ref: '§ 10',
  says: 'Kommunen har ansvaret for, at sagen er oplyst godt nok.',
  status: 'confirmed',
} as const satisfies Ground;

export const childHeard = {
  act: 'barnets-lov',
  ref: '§ 5, stk. 3',
  says: 'Barnets holdning og synspunkter skal indhentes, før der træffes afgørelse.',
  status: 'confirmed',
} as const satisfies Ground;

export const childIsParty = {
  act: 'barnets-lov',
  ref: '§ 3',
  says: 'Fra 10 år er barnet selv part i en række sager, blandt andet om støttende indsatser efter § 32.',
  status: 'confirmed',
} as const satisfies Ground;

export const reasonsGiven = {
  act: 'forvaltningsloven',
  ref: '§ 24',
  says: 'Begrundelsen nævner reglerne, hovedhensynene bag et skøn og om nødvendigt de væsentlige faktiske forhold.',
  status: 'confirmed',
} as const satisfies Ground;

export const individual = {
  act: 'barnets-lov',
  ref: '§ 1, stk. 3',
  says: 'Hjælpen bygger på en konkret og individuel vurdering af barnet og familien.',
  status: 'confirmed',
} as const satisfies Ground;

export const planGoals = {
  act: 'barnets-lov',
  ref: '§ 92',
  says: 'Planens mål bygger på undersøgelsen, indsatsen og barnets egne ønsker og behov.',
  status: 'confirmed',
} as const satisfies Ground;

export const consentGiven = {
  act: 'barnets-lov',
  ref: '§ 32, stk. 2',
  says: 'En støttende indsats kræver samtykke fra forældremyndighedens indehaver. §§ 37–39 indeholder undtagelser.',
  status: 'confirmed',
} as const satisfies Ground;

export const datesInOrder = {
  act: 'good-practice',
  ref: 'Datoer i rækkefølge',
  says: 'Frister og alder regnes ud fra sagens datoer, så de skal passe sammen.',
  status: 'inferred',
} as const satisfies Ground;
