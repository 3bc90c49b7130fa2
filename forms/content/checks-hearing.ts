// Checks of the hearing of parties: who is in its log, what they were heard of, and that nothing was decided too soon.
import type { Check } from './check-grounds.ts';
import { childIsParty, datesInOrder, fromIndicators, ownOrder } from './check-grounds.ts';

const hearing = {
  act: 'forvaltningsloven',
  ref: '§ 19',
  says: 'Der må ikke træffes afgørelse, før parten har kunnet udtale sig.',
  status: 'confirmed',
} as const;

export const hearingChecks = {
  'child-not-in-hearing': {
    indicators: ['Q19', 'Q20'],
    severity: 'B',
    message:
      '{name} er fyldt {age} år og er selv part i sagen om støttende indsats. Tilføj også en række for barnet, eller skriv under ”Andet om partshøringen”, hvorfor barnet ikke skulle høres.',
    ground: childIsParty,
    provenance: fromIndicators,
  },
  'hearing-without-facts': {
    indicators: ['Q20'],
    severity: 'A',
    message:
      'Her står ikke, hvad parten er hørt om. Vælg de oplysninger, der er sendt, eller skriv, hvad det ellers var.',
    ground: hearing,
    provenance: fromIndicators,
  },
  'hearing-after-decision': {
    indicators: ['Q20'],
    severity: 'A',
    message:
      'Høringen er sendt efter afgørelsen den {decided}. Parten skal kunne udtale sig før. Se efter, om datoerne er rigtige.',
    ground: hearing,
    provenance: fromIndicators,
  },
  'decided-before-hearing-ended': {
    indicators: ['Q20'],
    severity: 'A',
    message:
      'Afgørelsen den {decided} ligger før fristen for at svare, og der var ikke kommet svar. Se efter, om datoerne er rigtige. Er der brugt en undtagelse i loven, så vælg det ovenfor, og skriv hvorfor.',
    ground: hearing,
    provenance: fromIndicators,
  },
  'decided-while-hearing-open': {
    indicators: ['Q20'],
    severity: 'A',
    message:
      'Den dag ventede en partshøring stadig på svar; fristen er den {limit}. Vent med afgørelsen til da, hvis høringen gælder denne hjælp. Se ellers efter, om datoerne er rigtige.',
    ground: hearing,
    provenance: fromIndicators,
  },
  'hearing-dates-swapped': {
    indicators: [],
    severity: 'C',
    message:
      'Datoen ligger før den dag, oplysningerne blev sendt ({sent}). Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'silence-before-deadline': {
    indicators: ['Q20'],
    severity: 'B',
    message:
      'Fristen er først den {limit}, så parten kan nå at svare endnu. Vent med at skrive, at der ikke kom svar, og udskyd svaret på loggen så længe. Se ellers efter, om fristen er skrevet rigtigt.',
    ground: hearing,
    provenance: fromIndicators,
  },
  'draft-read-not-heard': {
    indicators: ['Q20'],
    severity: 'C',
    message:
      '{names} har fået et udkast at læse, men står ikke i høringsloggen. At læse et udkast er ikke det samme som at blive partshørt. Se efter, om der er oplysninger i sagen, de også skal høres om.',
    ground: hearing,
    provenance: fromIndicators,
  },
} as const satisfies Record<string, Check>;
