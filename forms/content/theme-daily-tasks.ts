// The theme of routines, shifts, being alone and being watched over, by day and by night.
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

export const themeDailyTasks = {
  id: 'theme-daily-tasks',
  phase: 'investigation',
  group: 'Temaer: barnets hverdag',
  title: 'Dagligdagens rutiner og opgaver',
  lead: 'Morgener, skift, ventetid, pligter og tid alene: Hvordan får barnet dagen til at hænge sammen, og hvor tæt skal en voksen være på?',
  guidance: [
    'Hvilke rutiner og opgaver klarer barnet selv – hvor, hvornår og med hvem?',
    'Hvilke skift og opgaver er svære? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse klare den samme morgen?',
    'Hvad virker allerede – dagsskema, nedtælling, faste voksne, skærmning – og hvem giver hjælpen?',
    'Hvor længe kan barnet være alene i et rum, hjemme eller ude? Hvad sker der så?',
    'Hvornår har barnet brug for opsyn, og hvor tæt på? Tænk på både dag og nat.',
    'Sker det, at barnet slår, løber væk eller gør skade på sig selv, så beskriv, hvad der gik forud. Der er næsten altid en grund.',
    scoringRule,
  ],
  why: 'Mange familier kan kun få dagen til at glide, fordi en voksen hele tiden er et skridt foran. Den indsats bliver først synlig, når vi spørger til skift, alenetid og opsyn.',
  grounds: themeGrounds,
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-daily-tasks'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'activity',
    shortTitle: 'Rutiner og opgaver',
    scored: true,
    icsDimension: 'Udvikling og adfærd',
    icfChapters: 'd2, d6',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Følg en almindelig dag fra morgen til nat. Skriv klokkeslæt, varighed og hvor tæt en voksen var på, hver oplysning med kilde og dato.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvornår på dagen er det rart? Hvornår går det for stærkt? Hvad vil du gerne klare selv? Læg dagen ud i billeder, og lad barnet pege.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel at de forbereder hvert skift, holder øje, låser døre eller sover let. Skriv, hvor mange timer i døgnet en voksen skal være tæt på.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet følger sit dagsskema, dækker gerne bord, kan vente, når det ser et ur, eller kan lege alene i ti minutter.',
    },
    {
      ...challengesQuestion,
      hint: 'Skriv, hvilke skift eller opgaver der driller, hvor tit, og hvor længe det varer. Hvilken fare eller konflikt opstår, hvis ingen voksen er der?',
    },
    {
      ...levelQuestion,
      hint: `${levelQuestion.hint} Ekstra opsyn og forberedelse er ekstra hjælp: Tænk det væk, når du vælger.`,
    },
    {
      ...peersQuestion,
      hint: 'Hvor længe kan et barn på samme alder være alene, og hvad klarer det selv om morgenen? Skriv forskellen i minutter, opgaver og opsyn.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvor tæt på skal en voksen være, hvornår og hvorfor? Hvad kan gøre barnet mere selvhjulpet og dagen mere rolig? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
