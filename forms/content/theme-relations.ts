// The theme of being with others: contact, friendships, belonging, leisure and joy.
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

export const themeRelations = {
  id: 'theme-relations',
  phase: 'investigation',
  group: 'Temaer: barnets hverdag',
  title: 'Samspil, venskaber og fritid',
  lead: 'Hvem er barnet sammen med, hvor hører det til, og hvad gør det glad? Temaet handler om kontakt, venner, fællesskaber og fritid.',
  guidance: [
    'Hvem har barnet det godt sammen med i dag – hvor, hvornår og med hvad?',
    'Hvad er svært, når barnet skal være sammen med andre? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse få og beholde venner eller gå til noget i fritiden?',
    'Hvad virker allerede – små grupper, fælles interesser, korte aftaler, en voksen i nærheden – og hvem giver hjælpen?',
    'Har barnet venner, og hører det til i et fællesskab? Er det ensomt, eller bliver det mobbet?',
    'Hvad laver barnet i fritiden, og hvad ville det gerne? Hvad betyder spil, net og sociale medier?',
    'Hvad gør barnet glad?',
    scoringRule,
  ],
  why: 'Venner og fritid er ikke pynt på en sag. At høre til betyder meget for, hvordan et barn har det, og loven vil give barnet samme muligheder som jævnaldrende.',
  grounds: [
    ...themeGrounds,
    {
      act: 'barnets-lov',
      ref: '§ 2, stk. 1 og 2',
      says: 'Støtten skal give barnet samme muligheder som jævnaldrende. Personlig udvikling, færdigheder og relationer er et af formålene.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-relations'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'activity',
    shortTitle: 'Samspil og fritid',
    scored: true,
    icsDimension: 'Fritidsforhold og venskaber',
    icfChapters: 'd7, d9',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv, hvem barnet er sammen med, om hvad og hvor tit. For eksempel: Barnet har haft en ven med hjemme to gange i år, oplyst af mor den 3. marts.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvad gør dig glad? Hvem vil du gerne være sammen med? Hvad savner du? Tegn sammen et kort over de mennesker, der er vigtige for barnet.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel at de laver legeaftaler, bliver og hjælper legen på vej, kører til sport eller forklarer barnet for andre. Skriv, hvor tit.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet er omsorgsfuldt over for yngre børn, har en fast spilleven, elsker musik eller bliver inviteret til fødselsdage.',
    },
    {
      ...challengesQuestion,
      hint: 'Hvad går barnet glip af? Skriv, hvor tit konflikter, ensomhed eller afslag sker, og hvad der sker, hvis ingen voksen hjælper kontakten på vej.',
    },
    {
      ...levelQuestion,
      hint: `${levelQuestion.hint} Se på både samspil, venskaber og fritid. En voksen, der holder legen i gang, er ekstra hjælp.`,
    },
    {
      ...peersQuestion,
      hint: 'Hvor mange venner og aftaler har et barn på samme alder, og hvad klarer det uden voksne? Skriv forskellen konkret.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad betyder mest for, at barnet hører til et sted og har nogen at være sammen med? Hvad drømmer barnet om? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
