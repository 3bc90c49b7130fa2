// Checks of the opening: dates, screening, and whether the child belongs to the target group.
import type { Check } from './check-grounds.ts';
import {
  datesInOrder,
  fromIndicators,
  fromMethodNote,
  individual,
  ownOrder,
  reasonsGiven,
} from './check-grounds.ts';

/** The three situations of § 20, as they are named in a sentence, by question. */
export const triggerNames: Readonly<Record<string, string>> = {
  'trigger-serious': 'alvorlig eller kompleks sag',
  'trigger-abuse': 'overgreb eller mistanke om det',
  'trigger-crisis-centre': 'taget fra krisecenter tilbage til et voldeligt hjem',
};

const targetGroupTest = {
  act: 'barnets-lov',
  ref: 'kapitel 8, §§ 80–90',
  says: 'Hver ydelse har sin egen målgruppe, og alle dens ord skal være opfyldt.',
  status: 'confirmed',
} as const;

const riskFirst = {
  act: 'barnets-lov',
  ref: '§ 18, stk. 3',
  says: 'Ved mistanke om æresrelateret konflikt eller negativ social kontrol vurderes risikoen, før forældre og netværk inddrages.',
  status: 'confirmed',
} as const;

export const openingChecks = {
  'aware-after-received': {
    indicators: ['Q05'],
    severity: 'B',
    message:
      'Datoen ligger efter henvendelsen den {received}. De 4 måneder regnes fra den første dag, I vidste noget. Se efter, om I vidste noget før, og forklar ellers datoen i næste svar.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 20, stk. 3',
      says: 'Fristen regnes fra, at kommunen blev opmærksom på, at barnet kan have brug for særlig støtte.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'birth-after-event': {
    indicators: [],
    severity: 'B',
    message:
      'Fødselsdatoen ligger efter {event} den {date}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'child-of-age': {
    indicators: [],
    severity: 'B',
    message:
      'Efter fødselsdatoen var barnet fyldt 18 år, da henvendelsen kom den {received}. Se efter, om begge datoer er rigtige. Er de det, så tal med din leder om, hvilken lov der gælder.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'need-before-birth': {
    indicators: [],
    severity: 'C',
    message:
      'Datoen ligger før barnets fødsel den {birth}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'personal-number': {
    indicators: [],
    severity: 'C',
    message: '{doubt}',
    ground: {
      act: 'good-practice',
      ref: 'Personnumre (CPR-kontoret)',
      says: 'Et personnummer kan tjekkes for tastefejl, men et nummer, der ikke følger modulus 11, kan godt være rigtigt.',
      status: 'confirmed',
    },
    provenance: {
      status: 'confirmed',
      source: 'CPR-kontorets side om modulus 11. Projektets lovnotat (law.md) § B',
      checked: '2026-11-21',
    },
  },
  'nobody-asked': {
    indicators: ['Q12'],
    severity: 'B',
    message:
      'Du har valgt en børnefaglig undersøgelse, men ingen fagpersoner er skrevet på. Tilføj dem, der kender barnet, eller skriv nedenfor, hvorfor ingen er med.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 22, stk. 1',
      says: 'I undersøgelsen inddrages de fagpersoner, der allerede kender barnet og familien.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'trigger-without-inquiry': {
    indicators: ['Q04'],
    severity: 'A',
    message:
      'Du har svaret ja til en situation i § 20: {which}. Så skal der besluttes en børnefaglig undersøgelse. Se på valget igen, og tal med din leder.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 20, stk. 1',
      says: 'I tre situationer skal der besluttes en børnefaglig undersøgelse.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'home-training-without-inquiry': {
    indicators: ['Q04'],
    severity: 'A',
    message:
      'Familien beder om hjemmetræning. Den kan kun godkendes på grundlag af en børnefaglig undersøgelse. Se på valget igen.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 85, stk. 3',
      says: 'Hjemmetræning godkendes på grundlag af en børnefaglig undersøgelse.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'risk-not-assessed': {
    indicators: ['Q03'],
    severity: 'A',
    message:
      'Der er skrevet en samtale med en forælder den {talked}, men ingen dato for risikovurderingen. Vurder risikoen nu, og skriv, hvordan I passer på barnet.',
    ground: riskFirst,
    provenance: fromIndicators,
  },
  'risk-assessed-late': {
    indicators: ['Q03'],
    severity: 'A',
    message:
      'Risikovurderingen er dateret efter den første samtale med en forælder den {talked}. Se efter, om datoerne er rigtige. Er de det, så skriv, hvordan I passer på barnet.',
    ground: riskFirst,
    provenance: fromIndicators,
  },
  'risk-before-talk': {
    indicators: ['Q03'],
    severity: 'A',
    message:
      'Der er tegn på konflikt om ære eller negativ social kontrol, og risikoen er ikke vurderet endnu. Vurder den under Screening, før du taler med forælderen.',
    ground: riskFirst,
    provenance: fromIndicators,
  },
  'screened-before-aware': {
    indicators: ['Q01'],
    severity: 'C',
    message:
      'Screeningen er afsluttet, før kommunen blev opmærksom den {aware}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'screened-after-decision': {
    indicators: ['Q01'],
    severity: 'A',
    message:
      'Screeningen er dateret efter afgørelsen den {decided}. Den skal ligge før. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 18',
      says: 'Kommunen screener og vælger spor, før der tages stilling til hjælpen.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'transition-not-chosen': {
    indicators: ['Q34'],
    severity: 'B',
    message:
      'Den unge er fyldt 15 et halvt år, og overgangen til voksenlivet er ikke med i afdækningen. Vælg temaet, eller skriv i begrundelsen, hvorfor det ikke er med.',
    ground: {
      act: 'barnets-lov',
      ref: '§§ 122–123',
      says: 'Forberedelsen af voksenlivet begynder snarest muligt efter 16-årsdagen. Det halve år før er vores egen påmindelse.',
      status: 'adjacent',
    },
    provenance: fromIndicators,
  },
  'diagnosis-as-basis': {
    indicators: ['Q23'],
    severity: 'A',
    message:
      'Alle de valgte oplysninger handler om diagnosen. Vælg også mindst én om hverdagen: Det er følgerne, der afgør, om kriteriet er opfyldt.',
    ground: individual,
    provenance: fromMethodNote,
  },
  'short-reason': {
    indicators: [],
    severity: 'C',
    message:
      'Begrundelsen er meget kort. Skriv, hvad der taler for svaret, så andre kan følge din tankegang.',
    ground: reasonsGiven,
    provenance: {
      status: 'inferred',
      source: 'Projektets egen regel: en begrundelse på få tegn fortæller sjældent hvorfor',
      checked: '2026-11-22',
    },
  },
  'diagnosis-as-reason': {
    indicators: ['Q23'],
    severity: 'A',
    message:
      'Begrundelsen er kort og nævner mest diagnosen. Skriv, hvad den betyder i hverdagen for netop dette barn.',
    ground: individual,
    provenance: fromMethodNote,
  },
  'target-group-despite-criterion': {
    indicators: ['Q22'],
    severity: 'A',
    message:
      'Du har svaret, at barnet hører til målgruppen, men ”{criterion}” står som {verdict}. Se på de to svar igen, så de følges ad.',
    ground: targetGroupTest,
    provenance: fromIndicators,
  },
  'outside-despite-criteria': {
    indicators: ['Q22'],
    severity: 'A',
    message:
      'Du har svaret, at barnet ikke hører til målgruppen, men alle kriterier står som opfyldt. Se på svarene igen, så de følges ad.',
    ground: targetGroupTest,
    provenance: fromIndicators,
  },
  'other-route-untried': {
    indicators: ['Q22', 'Q25'],
    severity: 'A',
    message:
      'Kun det ene spor er vurderet. Prøv også det andet, før I siger nej: De to spor er sidestillede, og ét er nok.',
    ground: {
      act: 'barnets-lov',
      ref: '§§ 86–87',
      says: 'Målgruppen er børn med betydelig og varigt nedsat funktionsevne eller en indgribende kronisk eller langvarig lidelse.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'statement-before-birth': {
    indicators: ['Q09'],
    severity: 'B',
    message:
      'Oplysningen er dateret før barnets fødsel den {birth}. Se efter, om datoen er rigtig. Handler den om graviditeten, så lad den stå.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'opinion-in-fact': {
    indicators: ['Q09'],
    severity: 'C',
    message:
      'Oplysningen står som faktum, men rummer ”{word}”. Skriv den neutralt, sæt ordene i citationstegn med den, der sagde dem, eller vælg holdning.',
    ground: {
      act: 'method',
      ref: 'Beskrivelse, analyse, vurdering (ICS)',
      says: 'Beskrivelsen gengiver neutralt, hvad der er set og sagt. Vurderingen kommer bagefter.',
      status: 'adjacent',
    },
    provenance: fromMethodNote,
  },
} as const satisfies Record<string, Check>;
