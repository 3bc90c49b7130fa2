// The theme of the child's body, senses and health: the ground everyday life stands on.
import {
  coreRule,
  fullInquiry,
  partialInquiry,
  themeBecause,
  themeGrounds,
  themeProvenance,
} from './theme-frame.ts';
import {
  assessmentQuestion,
  challengesQuestion,
  childViewQuestion,
  parentSupportQuestion,
  parentViewsQuestion,
  peersQuestion,
  relevanceQuestion,
  relevanceReasonQuestion,
  resourcesQuestion,
  statementsQuestion,
} from './theme-questions.ts';
import type { Section } from './types.ts';

export const themeBodyAndHealth = {
  id: 'theme-body-and-health',
  phase: 'investigation',
  group: 'Temaer: krop og sind',
  title: 'Krop, sanser og helbred',
  lead: 'Vi begynder med kroppen: syn, hørelse, smerter, anfald, kræfter og helbred. Det er grunden, som resten af hverdagen står på.',
  guidance: [
    'Hvad har barnets krop det godt med i dag – hvor, hvornår og med hvem?',
    'Hvad er svært for kroppen eller sanserne? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse have det på den samme dag?',
    'Hvad virker allerede – briller, høreapparat, medicin, hvile, skærmning, voksne – og hvem giver hjælpen?',
    'Hvilke diagnoser er stillet, af hvem og hvornår? I hvilket dokument står de?',
    'Hvordan er syn, hørelse, smerter, anfald og sansefølsomhed?',
    'Hvad venter lægerne, at der sker med tiden: bliver det bedre, bliver det ved, eller bliver det sværere?',
    coreRule,
  ],
  why: 'En diagnose fortæller ikke, hvordan et barn har det. To børn med samme diagnose kan have vidt forskellige dage. Derfor skal vi vide både, hvad lægerne har fundet, og hvad barnet mærker.',
  grounds: [
    ...themeGrounds,
    {
      act: 'barnets-lov',
      ref: '§ 22',
      says: 'Er det nødvendigt, skal barnet undersøges af en læge eller en autoriseret psykolog.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-body-and-health'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'core',
    shortTitle: 'Krop og helbred',
    scored: false,
    icsDimension: 'Sundhedsforhold',
    icfChapters: 'b2, b3, b4–b8',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv én oplysning ad gangen. Diagnoser: hvem stillede dem, hvornår, og hvor står det? Skriv også det, barnet mærker: smerter, anfald, træthed, lyd og lys.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvad kan din krop godt lide? Gør noget ondt? Hvad er for højt eller for lyst? Barnet kan også pege på en tegning af en krop.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel kontroller på sygehuset, vågne nætter, eller at de holder øje med smerter og anfald. Skriv, hvor tit og hvor længe.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet siger til, når det gør ondt, har godt af vand og varme eller hører fint med sit høreapparat.',
    },
    {
      ...challengesQuestion,
      hint: 'Skriv, hvad smerter, anfald, træthed eller sanseindtryk gør ved dagen: hvor tit, hvor længe, og hvad der sker, hvis ingen griber ind.',
    },
    {
      ...peersQuestion,
      hint: 'Hvor tit er et barn på samme alder sygt, træt eller hos lægen? Skriv forskellen i dage, timer eller gange.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad betyder kroppen og helbredet for barnets hverdag? Hvad ventes der at ske med tiden, og hvem siger det? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
