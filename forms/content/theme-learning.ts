// The theme of play, learning, daycare and school, with the question of a psychological assessment (PPV).
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
  whenRelevant,
} from './theme-questions.ts';
import type { Section } from './types.ts';

export const themeLearning = {
  id: 'theme-learning',
  phase: 'investigation',
  group: 'Temaer: barnets hverdag',
  title: 'Læring, leg, dagtilbud og skole',
  lead: 'Hvordan leger og lærer barnet, og hvordan går det i dagtilbud eller skole? Se efter lysten til at lære, ikke kun efter det, der driller.',
  guidance: [
    'Hvad kan barnet selv, når det leger eller lærer – hvor, hvornår og med hvem? Hvad er det nysgerrigt på?',
    'Hvad er svært at lære, følge eller være med i? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse lege eller lære det samme?',
    'Hvad virker allerede – støttetimer, mindre gruppe, billeder, pauser, en bestemt voksen – og hvem giver hjælpen?',
    'Hvor mange timer er barnet der, og hvor mange timers støtte får det? Hvad får barnet ud af dem?',
    'Er der fravær, så skriv hvor meget, siden hvornår og hvorfor – også barnets egen forklaring.',
    'Hvad siger PPR, og hvornår blev det skrevet?',
    scoringRule,
  ],
  why: 'Dagtilbud og skole er børns arbejdsplads og mødested. Vi skal vide, hvad barnet får ud af dagen, og hvad skolen eller dagtilbuddet selv har ansvar for at give.',
  grounds: themeGrounds,
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-learning'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'activity',
    shortTitle: 'Læring og leg',
    scored: true,
    icsDimension: 'Dagtilbud, skoleforhold og læring',
    icfChapters: 'd1, d810–d839, d880',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Bed om en statusudtalelse fra dem, der er sammen med barnet hver dag. Skriv timer, støtte, fravær og konkrete eksempler, hver med kilde og dato.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvad er du god til? Hvad er sjovt, og hvad er svært? Hvornår er en god skoledag? Lad barnet vise sit yndlingssted, eller vær med i legen.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel lektier, aflevering, der tager tid, møder og at hente før tid. Skriv, hvor tit det sker, og hvad det betyder for forældrenes dag.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet lærer med hænderne, kan alle dinosaurernes navne, er trygt ved én bestemt voksen eller blomstrer i små grupper.',
    },
    {
      ...challengesQuestion,
      hint: 'Hvad kan barnet ikke være med i eller lære uden hjælp? Skriv timer, dage og situationer, og hvad der sker, når støtten mangler.',
    },
    {
      ...levelQuestion,
      hint: `${levelQuestion.hint} Støttetimer og en ekstra voksen er ekstra hjælp: Tænk dem væk, når du vælger.`,
    },
    {
      ...peersQuestion,
      hint: 'Hvad kan et barn på samme alder lege, læse eller følge med i, og hvor længe ad gangen? Skriv forskellen konkret.',
    },
    {
      id: 'ppv',
      kind: 'judgement',
      label: 'Er en pædagogisk-psykologisk vurdering (PPV) overvejet?',
      hint: 'Spørgsmålet skal stilles, når barnet har vanskeligheder med skolegangen.',
      missing: 'Vælg, om en pædagogisk-psykologisk vurdering er overvejet, og skriv hvorfor.',
      options: [
        {
          value: 'not-relevant',
          label: 'Det er ikke relevant',
          hint: 'For eksempel fordi skolegangen ikke er svær.',
        },
        {
          value: 'considered-no',
          label: 'Det er overvejet, men ikke nødvendigt nu',
          hint: 'For eksempel fordi der ligger en ny vurdering.',
        },
        {
          value: 'considered-yes',
          label: 'Ja, barnet bør have en vurdering',
          hint: 'Skriv, hvem der tager fat i PPR og hvornår.',
        },
      ],
      reason: {
        label: 'Hvorfor?',
        hint: 'Skriv, hvad du bygger det på, og hvad der sker nu.',
        missing: 'Skriv, hvorfor vurderingen er eller ikke er nødvendig.',
      },
      shownWhen: whenRelevant,
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 22, stk. 4',
          says: 'Har barnet vanskeligheder med skolegangen, skal kommunen overveje en pædagogisk-psykologisk vurdering.',
          status: 'confirmed',
        },
        {
          act: 'folkeskoleloven',
          ref: '§ 12, stk. 2',
          says: 'Den bestemmelse om pædagogisk-psykologisk vurdering, som barnets lov henviser til.',
          status: 'adjacent',
        },
      ],
    },
    {
      ...assessmentQuestion,
      hint: 'Lærer, leger og trives barnet? Hvad hører til skolens eller dagtilbuddets eget ansvar, og hvad mangler derudover? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
