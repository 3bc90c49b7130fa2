// Checks of the investigation: the child's and the parents' voices, the themes, and the overall assessment.
import type { Check } from './check-grounds.ts';
import {
  childHeard,
  datesInOrder,
  fromIndicators,
  fromMethodNote,
  ownOrder,
  sufficientInformation,
} from './check-grounds.ts';

const bothSides = {
  act: 'barnets-lov',
  ref: '§ 22, stk. 1',
  says: 'Undersøgelsen ser på både udfordringer og ressourcer hos barnet, i familien og i netværket.',
  status: 'confirmed',
} as const;

const fourMonths = {
  act: 'barnets-lov',
  ref: '§ 20, stk. 3',
  says: 'Undersøgelsen er færdig inden 4 måneder. Kan det undtagelsesvis ikke nås, laves en foreløbig vurdering.',
  status: 'confirmed',
} as const;

export const investigationChecks = {
  'direct-contact-needed': {
    indicators: ['Q13'],
    severity: 'A',
    message:
      'Familien beder også om {benefit}, og det handler ikke alene om forældrenes økonomi. Barnet skal derfor høres direkte. Vælg en af de to andre muligheder.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 5 (Ankestyrelsens principmeddelelse 22-25)',
      says: 'Kun i afgørelser, der alene handler om forældrenes økonomi, er direkte kontakt med barnet ikke udgangspunktet.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'heard-after-decision': {
    indicators: ['Q13'],
    severity: 'A',
    message:
      'Datoen ligger efter afgørelsen den {decided}. Barnet skal være hørt før. Se efter, om datoen er rigtig, eller skriv den samtale ind, der var før.',
    ground: childHeard,
    provenance: fromIndicators,
  },
  'words-not-told': {
    indicators: ['Q14'],
    severity: 'A',
    message:
      'Her står, at barnet er hørt, men ikke hvad barnet sagde eller viste. Skriv barnets egne ord.',
    ground: childHeard,
    provenance: fromIndicators,
  },
  'communication-not-fitted': {
    indicators: ['Q18'],
    severity: 'C',
    message:
      'I åbningen står, at I skal bruge {needs} for at forstå hinanden. Skriv, hvordan det var med i samtalen med barnet, eller at barnet ikke selv har brug for det.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 5 (vejledning nr. 10073 af 2023)',
      says: 'Samtalen tilpasses barnets kommunikation og funktionsnedsættelse.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'bisidder-after-decision': {
    indicators: ['Q16'],
    severity: 'B',
    message:
      'Datoen ligger efter afgørelsen den {decided}. Barnet skal vide fra begyndelsen, at det kan have en bisidder. Se efter, om datoen er rigtig.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 6',
      says: 'Barnet har ret til en bisidder gennem hele sagen, og kommunen skal fortælle barnet om det.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'one-source': {
    indicators: ['Q12'],
    severity: 'B',
    message:
      'Alle temaets oplysninger kommer fra én kilde: {source}. Spørg også en anden, der ser barnet her, eller lad vurderingen bygge på flere af sagens oplysninger.',
    ground: sufficientInformation,
    provenance: fromMethodNote,
  },
  'family-only': {
    indicators: ['Q12'],
    severity: 'B',
    message:
      'Temaet bygger kun på oplysninger fra familien. Spørg også en fagperson, der kender barnet, eller tag med, hvad du selv har set.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 22, stk. 1',
      says: 'I undersøgelsen inddrages de fagpersoner, der allerede kender barnet og familien.',
      status: 'confirmed',
    },
    provenance: fromMethodNote,
  },
  'old-statements': {
    indicators: ['Q11'],
    severity: 'C',
    message:
      'Temaets nyeste oplysning er fra {newest}. Spørg, om det stadig er sådan, og skriv svaret ind som en ny oplysning.',
    ground: sufficientInformation,
    provenance: {
      status: 'inferred',
      source:
        'At oplysninger skal være aktuelle, følger af sagsoplysningen; grænsen på 12 måneder er projektets egen. Projektets lovnotat (law.md) § 2 (Q11)',
      checked: '2026-11-21',
    },
  },
  'challenges-without-resources': {
    indicators: ['Q07'],
    severity: 'B',
    message:
      'Du har skrevet, hvad der er svært, men ikke hvad der lykkes. Skriv også det, der hjælper, eller hvorfor I ikke har set noget endnu.',
    ground: bothSides,
    provenance: fromMethodNote,
  },
  'resources-without-challenges': {
    indicators: ['Q07'],
    severity: 'B',
    message:
      'Du har skrevet, hvad der lykkes, men ikke hvad der er svært. Skriv også det, så behovet kan ses, eller at intet er svært her.',
    ground: bothSides,
    provenance: fromIndicators,
  },
  'family-not-cited': {
    indicators: ['Q14'],
    severity: 'C',
    message:
      'Vurderingen peger ikke på noget, barnet eller forældrene har fortalt, selv om temaet har oplysninger fra dem. Tag dem med, eller skriv, hvorfor de ikke bærer vurderingen.',
    ground: {
      act: 'good-practice',
      ref: 'Faglig udredning (anbefalinger på social.dk)',
      says: 'Barnet skal kunne genkende sit syn i vurderingen.',
      status: 'confirmed',
    },
    provenance: fromMethodNote,
  },
  'level-without-need': {
    indicators: ['Q10'],
    severity: 'B',
    message:
      'Niveauet er 2 eller højere i {themes}, men intet behov hører til eller bygger på oplysninger derfra. Tilføj et behov, eller en række, der siger, at der intet er, og hvorfor.',
    ground: {
      act: 'method',
      ref: 'Kompensationsbehov',
      says: 'Værktøjet fører fra funktionsniveau til kompensationsbehov.',
      status: 'confirmed',
    },
    provenance: fromMethodNote,
  },
  'siblings-contradict': {
    indicators: ['Q06'],
    severity: 'B',
    message:
      'Under Barnet og familien står, at barnet {siblings}. Ret det sted, der er forkert, så de to svar følges ad.',
    ground: {
      act: 'barnets-lov',
      ref: '§ 21',
      says: 'Kommunen skal overveje, om søskende også har brug for en undersøgelse.',
      status: 'confirmed',
    },
    provenance: fromIndicators,
  },
  'finished-before-screening': {
    indicators: [],
    severity: 'C',
    message:
      'Datoen ligger før screeningen den {screened}. Se efter, hvilken af de to datoer der er skrevet forkert.',
    ground: datesInOrder,
    provenance: ownOrder,
  },
  'provisional-missing': {
    indicators: ['Q05'],
    severity: 'B',
    message:
      'Undersøgelsen blev færdig efter fristen den {limit}, og der er ingen foreløbig vurdering fra før. Skriv her, hvorfor det trak ud, og hvad familien fik at vide.',
    ground: fourMonths,
    provenance: fromIndicators,
  },
  'provisional-late': {
    indicators: ['Q05'],
    severity: 'B',
    message:
      'Den foreløbige vurdering er dateret efter fristen den {limit}. Se efter, om datoen er rigtig. Er den det, så skriv, hvorfor det trak ud.',
    ground: fourMonths,
    provenance: fromIndicators,
  },
} as const satisfies Record<string, Check>;

/** How ”has siblings” and ”has none” are told in a sentence. */
export const siblingWords = {
  yes: 'har søskende',
  no: 'ikke har søskende',
} as const;

/** What is needed to understand each other, as named in a sentence, by choice. */
export const communicationWords: Readonly<Record<string, string>> = {
  interpreter: 'tolk',
  aac: 'billeder eller anden ASK',
  'sign-language': 'tegnsprog eller tegn',
  'easy-language': 'let sprog og god tid',
  other: 'noget andet særligt',
};
