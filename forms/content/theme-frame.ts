// What every theme stands on: when it is part of a case, its grounds and provenance, and how its layer is described.
import type { Condition, Ground, Provenance } from './types.ts';

/** The screening ended in a full inquiry (børnefaglig undersøgelse): every theme is considered. */
export const fullInquiry = {
  question: 'screening/outcome/choice',
  is: ['full'],
} as const satisfies Condition;

/** The screening ended in a partial inquiry (afdækning): only the chosen themes are considered. */
export const partialInquiry = {
  question: 'screening/outcome/choice',
  is: ['partial'],
} as const satisfies Condition;

/** Why a theme is part of this case. */
export const themeBecause =
  'Temaet er med, fordi screeningen førte til en børnefaglig undersøgelse, eller fordi du valgte temaet til afdækningen.';

/** Where the themes and their guiding questions come from. */
export const themeProvenance = {
  status: 'inferred',
  source:
    'Projektets metodenotat (udredning.md) § 3.7 og § 4. Temaet og spørgsmålene er vores egen rekonstruktion ud fra ICS, ICF-CY og VUM, ikke Social- og Boligstyrelsens ord',
  checked: '2026-11-21',
} as const satisfies Provenance;

/** The grounds every theme stands on. */
export const themeGrounds = [
  {
    act: 'barnets-lov',
    ref: '§ 18',
    says: 'Screeningen afgør, om der skal afdækkes enkelte forhold eller laves en børnefaglig undersøgelse.',
    status: 'confirmed',
  },
  {
    act: 'barnets-lov',
    ref: '§ 22, stk. 1',
    says: 'En børnefaglig undersøgelse ser på helheden: udfordringer og ressourcer hos barnet, i familien og i netværket. Fagfolk, der kender barnet, skal inddrages.',
    status: 'confirmed',
  },
  {
    act: 'barnets-lov',
    ref: '§ 5, stk. 3',
    says: 'Barnets holdning og synspunkter skal løbende indhentes og inddrages.',
    status: 'confirmed',
  },
  {
    act: 'retssikkerhedsloven',
    ref: '§ 10',
    says: 'Kommunen har ansvaret for, at sagen er oplyst godt nok.',
    status: 'confirmed',
  },
  {
    act: 'method',
    ref: 'Temaer i Ægget',
    says: 'Lagene og temaerne er vores egen opdeling. Værktøjets egne temaer har vi ikke kunnet læse.',
    status: 'inferred',
  },
] as const satisfies readonly Ground[];

/** How to set the level in the themes of everyday life. */
export const scoringRule =
  'Vurder, hvordan barnet klarer sig med sin medicin og sine hjælpemidler, men uden den ekstra hjælp, som forældre, netværk og fagfolk giver ud over det almindelige for alderen. Ellers skjuler hjælpen behovet.';

/** How to describe the themes of body and mind, which carry no level. */
export const coreRule =
  'Beskriv krop og sind, som de er uden medicin, hjælpemidler og særlig hjælp. Skriv bagefter, hvad hjælpen ændrer. Her sættes intet niveau.';

/** Why the themes of family and surroundings carry no level. */
export const contextRule =
  'Her sættes intet niveau. Vi beskriver det, der bærer, og det, der belaster. Vi giver ikke familien karakterer.';
