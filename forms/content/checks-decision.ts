// Checks of the decision: what it rests on, how it is reasoned, and that its dates can be true.
import type { Check } from './check-grounds.ts';
import {
  childHeard,
  childIsParty,
  consentGiven,
  datesInOrder,
  fromIndicators,
  fromMethodNote,
  individual,
  ownOrder,
  reasonsGiven,
  sufficientInformation,
} from './check-grounds.ts';

const appealGuidance = {
  act: 'forvaltningsloven',
  ref: '§ 25',
  says: 'Afgørelsen har en vejledning om klageinstans, fremgangsmåde og frist, medmindre parten får fuldt medhold.',
  status: 'confirmed',
} as const;

export const decisionChecks = {
  'parent-not-asked': {
    indicators: ['Q17'],
    severity: 'B',
    message:
      'Der er ingen række for {names}. Spørg hver forælder om forslaget, eller tilføj en række, der siger, at forælderen ikke har svaret.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 22, stk. 6',
      says: 'Det skal fremgå, hvordan forældremyndighedens indehavere ser på støtten.',
      status: 'confirmed',
    },
    provenance: fromMethodNote,
  },
  'decided-with-missing-information': {
    indicators: ['Q10'],
    severity: 'A',
    message:
      'I målgruppevurderingen står, at der mangler oplysninger ved {what}. Skaf dem, og ret vurderingen, før I afgør det, eller skriv, hvorfor I kan afgøre det uden.',
    ground: sufficientInformation,
    provenance: fromIndicators,
  },
  'given-outside-target-group': {
    indicators: ['Q22'],
    severity: 'A',
    message:
      'Målgruppevurderingen siger, at barnet ikke hører til målgruppen for denne hjælp. Se på de to svar igen, så de følges ad.',
    ground: {
      act: 'barnets-lov',
      ref: 'kapitel 8, §§ 80–90',
      says: 'Hver ydelse har sin egen målgruppe.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'same-reason-twice': {
    indicators: ['Q23'],
    severity: 'A',
    message:
      'Begrundelsen er ord for ord den samme som for {other}. Skriv, hvad der er afgørende for netop denne hjælp.',
    ground: individual,
    provenance: fromIndicators,
  },
  'rule-without-paragraph': {
    indicators: ['Q26'],
    severity: 'A',
    message:
      'Der står ingen paragraf. Skriv lov, § og stykke, så familien kan slå reglen op, for eksempel ”barnets lov § 32, stk. 1, nr. 2”.',
    ground: reasonsGiven,
    provenance: fromIndicators,
  },
  'service-level-only': {
    indicators: ['Q24'],
    severity: 'A',
    message:
      'Her står kun kommunens serviceniveau. Det kan ikke bære et afslag alene. Skriv også, hvad I har lagt vægt på om netop dette barns behov.',
    ground: individual,
    provenance: fromIndicators,
  },
  'one-fact-only': {
    indicators: ['Q23'],
    severity: 'B',
    message:
      'Afgørelsen bygger på én oplysning, og familien får ikke det hele. Vælg også de andre, I har lagt vægt på, helst om barnets hverdag.',
    ground: reasonsGiven,
    provenance: {
      status: 'inferred',
      source:
        'At oplysningerne skal være om netop dette barn, er bekræftet; tallet to er projektets eget. Projektets lovnotat (law.md) § 2 (Q23)',
      checked: '2026-11-21',
    },
  },
  'facts-after-decision': {
    indicators: ['Q09', 'Q26'],
    severity: 'A',
    message:
      'Ingen af de valgte oplysninger er dateret før afgørelsen den {decided}. Vælg dem, I havde, da I traf den, eller ret den dato, der er forkert.',
    ground: sufficientInformation,
    provenance: fromIndicators,
  },
  'child-not-heard': {
    indicators: ['Q13', 'Q14'],
    severity: 'A',
    message:
      'Der er truffet afgørelse om en støttende indsats, men barnets syn står ikke under Barnets stemme. Skriv det ind, eller hør barnet nu, og se på afgørelsen igen.',
    ground: childHeard,
    provenance: fromIndicators,
  },
  'decided-before-child-heard': {
    indicators: ['Q13'],
    severity: 'A',
    message:
      'Afgørelsen er dateret, før barnet blev hørt den {heard}. Se efter, om datoerne er rigtige, eller skriv den samtale ind, der var før.',
    ground: childHeard,
    provenance: fromIndicators,
  },
  'decided-before-received': {
    indicators: [],
    severity: 'B',
    message:
      'Afgørelsen er dateret før henvendelsen den {received}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'consent-missing': {
    indicators: ['Q28'],
    severity: 'A',
    message:
      'Der er ingen række for {names}. Indsatsen kræver samtykke fra hver, der har forældremyndigheden. Tilføj det, eller skriv, hvilken undtagelse der bruges.',
    ground: consentGiven,
    provenance: fromIndicators,
  },
  'consent-refused': {
    indicators: ['Q28'],
    severity: 'A',
    message:
      'Her er sagt nej, og der er skrevet en dag, hvor indsatsen begynder. Uden samtykke kan den som udgangspunkt ikke begynde. Tal med forælderen, og se på datoen igen.',
    ground: consentGiven,
    provenance: fromIndicators,
  },
  'consent-after-start': {
    indicators: ['Q28'],
    severity: 'A',
    message:
      'Samtykket er dateret, efter indsatsen begyndte den {start}. Se efter, om datoerne er rigtige.',
    ground: consentGiven,
    provenance: fromIndicators,
  },
  'start-before-decision': {
    indicators: ['Q28'],
    severity: 'B',
    message:
      'Indsatsen begynder før afgørelsen den {decided}. Se efter, om datoerne er rigtige. Begyndte den før, så skriv i begrundelsen hvorfor.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'deadline-without-notice': {
    indicators: ['Q30'],
    severity: 'B',
    message:
      'Kommunens frist var den {limit}, og der står ikke, hvad familien fik at vide. Giv besked med grund og ny dato, og skriv det her.',
    ground: {
      act: 'retssikkerhedsloven',
      ref: '§ 3',
      says: 'Kommunen giver besked, når dens frist for svar ikke kan holdes.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'full-grant-claimed': {
    indicators: ['Q29'],
    severity: 'B',
    message:
      'Ikke alt er bevilget som ønsket: {benefit}. Så skal afgørelsen have en klagevejledning. Vælg ja, og skriv den.',
    ground: appealGuidance,
    provenance: fromIndicators,
  },
  'appeal-placeholder': {
    indicators: ['Q29'],
    severity: 'B',
    message:
      'Her står stadig {word} fra forslaget. Skriv det rigtige i stedet, før det bliver sendt.',
    ground: appealGuidance,
    provenance: fromIndicators,
  },
  'appeal-incomplete': {
    indicators: ['Q29'],
    severity: 'B',
    message:
      'Vi kan ikke finde dette i vejledningen: {what}. Se efter, og tilføj det, hvis det mangler.',
    ground: appealGuidance,
    provenance: fromIndicators,
  },
  'child-may-appeal': {
    indicators: ['Q19'],
    severity: 'B',
    message:
      '{name} var fyldt {age} år og er selv part i afgørelsen om støttende indsats. Skriv også, at barnet selv kan klage, og fortæl barnet det, så det kan forstås.',
    ground: childIsParty,
    provenance: fromIndicators,
  },
  'delivered-before-decision': {
    indicators: [],
    severity: 'C',
    message:
      'Datoen ligger før afgørelsen den {decided}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'child-plan-from-16': {
    indicators: ['Q34'],
    severity: 'B',
    message:
      'Den unge er fyldt 16 år. Se efter, om planen skal være en ungeplan, der også handler om overgangen til voksenlivet, eller skriv, hvorfor den ikke skal.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 108',
      says: 'Fra 16 år tager kommunen i bestemte tilfælde stilling til en ungeplan.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
} as const satisfies Record<string, Check>;
