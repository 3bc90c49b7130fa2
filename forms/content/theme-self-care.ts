// The theme of caring for oneself: meals, sleep, toilet, dressing, washing; counted in times, minutes, adults.
import {
  fullInquiry,
  partialInquiry,
  scoringRule,
  themeBecause,
  themeGrounds,
  themeProvenance,
} from './theme-frame.ts';
import {
  assessmentQuestion,
  challengesQuestion,
  childViewQuestion,
  levelQuestion,
  parentSupportQuestion,
  parentViewsQuestion,
  peersQuestion,
  relevanceQuestion,
  relevanceReasonQuestion,
  resourcesQuestion,
  statementsQuestion,
} from './theme-questions.ts';
import type { Section } from './types.ts';

export const themeSelfCare = {
  id: 'theme-self-care',
  phase: 'investigation',
  group: 'Temaer: barnets hverdag',
  title: 'Egenomsorg: spise, søvn, toilet, tøj og hygiejne',
  lead: 'Et døgn sammen med kroppen: måltider, toilet, bad, tøj, tænder og nat. Skriv gange, minutter og voksne, så andre kan se dagen for sig.',
  guidance: [
    'Hvad klarer barnet selv på et døgn – hvor, hvornår og med hvem?',
    'Hvad er svært? Hvor mange gange, hvor mange minutter og hvor mange voksne kræver det? Hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse klare det samme? Hvad er altså ud over det almindelige for alderen?',
    'Hvad virker allerede – særligt bestik, faste tider, toiletstol, ro ved bordet, en voksen ved siden af – og hvem giver hjælpen?',
    'Gå døgnet igennem: måltider, toilet, bad, påklædning, tænder og nat. En almindelig hverdag siger mere end den værste.',
    'Hvordan er natten? Hvornår sover barnet, hvor tit vågner det, og hvem står op?',
    'Tal nænsomt om toilet, bad og krop. Spørg barnet, hvem der må hjælpe, og skriv ikke mere, end sagen har brug for.',
    scoringRule,
  ],
  why: 'Her ligger det meste af den ekstra hjælp, som ingen ser. Kun når den er talt op, kan den skelnes fra det, alle forældre gør for et barn på den alder.',
  grounds: themeGrounds,
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-self-care'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'activity',
    shortTitle: 'Egenomsorg',
    scored: true,
    icsDimension: 'Udvikling og adfærd; Sundhedsforhold',
    icfChapters: 'd5 (søvn: b134)',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv gange, minutter og voksne. For eksempel: Aftensmaden tager 50 minutter med én voksen, oplyst af far den 3. marts. Bed gerne forældrene skrive et døgn ned.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvad vil du helst gøre selv? Hvem må hjælpe dig? Hvad er rart, og hvad er ikke rart? Billeder af dagens gøremål gør det lettere at svare.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'Skriv for måltider, toilet, bad, tøj og nat: hvor mange gange, hvor mange minutter, hvor mange voksne. Skil det fra, som alle børn på den alder får hjælp til.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet drikker selv af sin egen kop, tager strømper på, siger til, før det skal tisse, eller sover bedre med faste rutiner.',
    },
    {
      ...challengesQuestion,
      hint: 'Skriv gange, minutter og voksne på et almindeligt døgn. Hvad sker der, hvis ingen hjælper – spiser barnet, sover det, får det sår eller smerter?',
    },
    {
      ...levelQuestion,
      hint: `${levelQuestion.hint} Se på hele døgnet under ét, også natten.`,
    },
    {
      ...peersQuestion,
      hint: 'Hvad gør et barn på samme alder selv, og hvor lang tid tager det? Skriv det, der er ud over det almindelige: gange, minutter og voksne.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvor meget hjælp ligger ud over det almindelige for alderen, og hvad betyder den for barnet og for dem, der giver den? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
