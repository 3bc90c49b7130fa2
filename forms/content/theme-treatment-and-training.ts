// The theme of what helps the body: treatment, medicine, training and aids, and who holds it together.
import {
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

export const themeTreatmentAndTraining = {
  id: 'theme-treatment-and-training',
  phase: 'investigation',
  group: 'Temaer: krop og sind',
  title: 'Behandling, medicin, træning og hjælpemidler',
  lead: 'Her samler du den hjælp, barnets krop og sind får i dag: hvad det er, hvor meget det fylder, og hvad det ændrer.',
  guidance: [
    'Hvad klarer barnet selv af behandling og træning – hvor, hvornår og med hvem?',
    'Hvad er svært ved behandlingen eller træningen? Hvor tit, hvor længe, og hvad sker der, hvis den ikke bliver gjort?',
    'Hvor meget tid og hvor mange aftaler ville et jævnaldrende barn uden funktionsnedsættelse have?',
    'Hvilke hjælpemidler, hvilken medicin og hvilken træning virker allerede, og hvem giver hjælpen?',
    'Hvad får barnet nu, efter hvilken lov, hvor mange timer, og hvad er virkningen?',
    'Hvem holder sammen på aftalerne: forældrene, sygehuset, kommunen eller ingen?',
    'Her er hjælpen selv emnet. Skriv for hver ting, hvordan barnet har det uden den, og hvad den ændrer. Her sættes intet niveau.',
  ],
  why: 'Behandling kan fylde en barndom. Vi skal vide, hvad der gavner, hvad der slider, og hvad der mangler – og undgå at give det samme to gange eller overse det, en anden skal betale.',
  grounds: [
    ...themeGrounds,
    {
      act: 'retssikkerhedsloven',
      ref: '§ 5',
      says: 'Kommunen skal se på alle muligheder for hjælp, også efter anden lovgivning og hos andre myndigheder.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        {
          all: [
            partialInquiry,
            { question: 'screening/themes', is: ['theme-treatment-and-training'] },
          ],
        },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'core',
    shortTitle: 'Behandling',
    scored: false,
    icsDimension: 'Sundhedsforhold',
    icfChapters: 'd570, e1, e5',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Én oplysning ad gangen for behandling, medicin, træning og hjælpemidler: Hvad er det, siden hvornår, hvor tit, hvor mange timer og efter hvilken lov? Skriv også, hvordan det går uden.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvad synes du om træningen og medicinen? Hvad hjælper? Hvad vil du gerne slippe for? Barnet kan også vise det med et hjælpemiddel i hånden.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel medicin om natten, hjemmeøvelser, kørsel, bestilling og ringe rundt. Skriv antal gange og minutter på en almindelig uge.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Medicinen har givet færre anfald, barnet øver gerne med sin fysioterapeut, eller kørestolen bruges hver dag.',
    },
    {
      ...challengesQuestion,
      hint: 'For eksempel bivirkninger, lang ventetid, hjælpemidler, som barnet er vokset fra, eller træning, der går ud over leg og venner. Hvor tit, og hvad følger der af det?',
    },
    {
      ...peersQuestion,
      hint: 'Hvor mange aftaler, kilometer og timer har et barn på samme alder? Skriv det, der ligger ud over.',
    },
    {
      ...assessmentQuestion,
      hint: 'Virker den hjælp, barnet får? Er der nok af den, for meget eller for lidt sammenhæng? Hvad hører til hos en anden myndighed? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
