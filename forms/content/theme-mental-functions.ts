// The theme of mental functions: attention, memory, overview, feelings and energy.
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

export const themeMentalFunctions = {
  id: 'theme-mental-functions',
  phase: 'investigation',
  group: 'Temaer: krop og sind',
  title: 'Mentale funktioner',
  lead: 'Opmærksomhed, hukommelse, overblik, følelser og energi: det, der foregår indeni, og som andre kun ser udefra. Skriv, hvad barnet gør og viser, ikke hvordan det ”er”.',
  guidance: [
    'Hvornår er barnet koncentreret, roligt og i godt humør – hvor og med hvem?',
    'Hvad er svært at huske, overskue, holde fast i eller rumme? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse klare den samme situation?',
    'Hvad virker allerede – pauser, skærmning, piktogrammer, medicin, rolige voksne – og hvem giver hjælpen?',
    'Hvordan skifter opmærksomhed, følelser og energi i løbet af en dag? Hvad betyder nattens søvn?',
    'Hvad får det til at løbe over, og hvad giver ro igen? Hvor lang tid tager det?',
    'Er barnet testet, så skriv testens navn, hvem der lavede den, datoen og det, den fandt. Et tal alene siger for lidt.',
    coreRule,
  ],
  why: 'Nogle børn bruger alle kræfter på at følge med, uden at det kan ses. Når vi ved, hvad der udløser, og hvad der dæmper, kan de voksne hjælpe, før det bliver for meget.',
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
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-mental-functions'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'core',
    shortTitle: 'Mentale funktioner',
    scored: false,
    icsDimension: 'Udvikling og adfærd',
    icfChapters: 'b1',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv det, nogen har set: Hvad skete der lige før, hvad gjorde barnet, og hvor længe varede det? Skriv også, hvad undersøgelser har vist, og hvornår de er lavet.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvornår er der ro i dit hoved? Hvad gør dig vred eller træt? Hvad hjælper så? Ansigter, farver eller et termometer kan sige det uden ord.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel at de forbereder barnet på dagen, husker for barnet, deler opgaver op, trøster eller skærmer. Skriv, hvor tit og hvor længe.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet husker ruter og billeder, kan fordybe sig, har humor eller ved selv, hvornår det skal have en pause.',
    },
    {
      ...challengesQuestion,
      hint: 'Skriv, hvad der udløser det, hvor tit det sker, og hvor lang tid der går, før barnet er roligt igen. Hvad sker der, hvis ingen hjælper?',
    },
    {
      ...peersQuestion,
      hint: 'Hvor længe kan et barn på samme alder holde fokus, vente eller falde til ro igen? Skriv forskellen i minutter eller gange.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad betyder mest for, at barnet kan være med og have det godt? Undgå ord, der sætter en etiket på barnet. Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
