// Checks of plan and follow-up: goals that answer needs and wishes, and dates the law sets.
import type { Check } from './check-grounds.ts';
import {
  datesInOrder,
  fromIndicators,
  fromMethodNote,
  ownOrder,
  planGoals,
} from './check-grounds.ts';

const firstFollowUp = {
  act: 'barnets-lov',
  ref: '§ 95, stk. 2',
  says: 'Første opfølgning er senest 3 måneder efter, at støtten begyndte, eller når en sideløbende undersøgelse er færdig, hvis det er før.',
  status: 'confirmed',
} as const;

export const planChecks = {
  'goal-without-need': {
    indicators: ['Q32'],
    severity: 'B',
    message:
      'Målet peger ikke på noget behov. Vælg det behov, målet møder, eller skriv behovet i den samlede faglige vurdering.',
    ground: planGoals,
    provenance: fromMethodNote,
  },
  'goal-without-wish': {
    indicators: ['Q32'],
    severity: 'B',
    message:
      'Målet peger ikke på noget ønske. Vælg det ønske, det hører til, eller tal med barnet om, hvorfor målet er med.',
    ground: planGoals,
    provenance: fromIndicators,
  },
  'need-without-goal': {
    indicators: ['Q32'],
    severity: 'B',
    message:
      'Intet mål møder barnets behov: {needs}. Tilføj et mål, eller lad et af målene pege på behovet. Er det mødt på en anden måde, så lad det være.',
    ground: planGoals,
    provenance: fromMethodNote,
  },
  'child-wish-without-goal': {
    indicators: ['Q32'],
    severity: 'C',
    message:
      'Intet mål hører til barnets ønske: {wishes}. Tilføj et mål, eller fortæl barnet, hvorfor ønsket ikke er med nu.',
    ground: planGoals,
    provenance: fromIndicators,
  },
  'target-before-start': {
    indicators: [],
    severity: 'C',
    message:
      'Målet skal være nået, før I begynder den {start}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'end-before-start': {
    indicators: [],
    severity: 'C',
    message:
      'Indsatsen slutter, før den begynder den {start}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'plan-before-decision': {
    indicators: [],
    severity: 'C',
    message:
      'Planen er dateret før afgørelsen den {decided}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'plan-late': {
    indicators: ['Q31'],
    severity: 'B',
    message:
      'Planen skal være færdig senest den {limit}. Kan det ikke nås, så skriv under Andre aftaler hvorfor, og fortæl familien det.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 91 og § 108, stk. 3',
      says: 'Barnets plan er færdig senest 3 måneder efter afgørelsen; ungeplanen senest 3 måneder efter afgørelsen eller 16-årsdagen.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'follow-up-not-statutory': {
    indicators: ['Q33'],
    severity: 'B',
    message:
      'Sagen har en støttende indsats efter § 32, så første opfølgning følger § 95. Se på valget igen.',
    ground: firstFollowUp,
    provenance: fromIndicators,
  },
  'follow-up-late': {
    indicators: ['Q33'],
    severity: 'B',
    message:
      'Første opfølgning skal være senest den {limit}. Flyt den frem, eller skriv i begrundelsen for rytmen, hvorfor det ikke kan lade sig gøre.',
    ground: firstFollowUp,
    provenance: fromIndicators,
  },
  'follow-up-before-start': {
    indicators: [],
    severity: 'C',
    message:
      'Opfølgningen ligger før den dag, indsatsen begynder ({start}). Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
} as const satisfies Record<string, Check>;
