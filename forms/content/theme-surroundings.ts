// The theme of what surrounds the family: network, offers already given, attitudes and accessibility.
import {
  contextRule,
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

export const themeSurroundings = {
  id: 'theme-surroundings',
  phase: 'investigation',
  group: 'Temaer: familie og omgivelser',
  title: 'Netværk, tilbud og omgivelser',
  lead: 'Hvem er der omkring barnet, hvilke tilbud kører allerede, og hvordan tager verden imod? Nogle hindringer sidder i omgivelserne og ikke i barnet.',
  guidance: [
    'Hvor bliver barnet taget godt imod i dag – hvor, hvornår og af hvem?',
    'Hvad i omgivelserne gør det svært? Hvor tit, hvor længe, og hvad sker der, hvis ingen gør noget ved det?',
    'Hvilke steder og fællesskaber er åbne for et jævnaldrende barn uden funktionsnedsættelse, men ikke for dette barn?',
    'Hvad virker allerede – naboer, bedsteforældre, foreninger, ramper, en god træner – og hvem giver hjælpen?',
    'Hvem i netværket kan hjælpe, og hvem vil? Spørg dem, før du regner med dem.',
    'Hvordan er holdninger og tilgængelighed i dagtilbud, skole og fritid?',
    'Hvilke tilbud får familien allerede, fra hvem og efter hvilken lov? Taler de sammen?',
    contextRule,
  ],
  why: 'Samme barn kan have det let ét sted og svært et andet. Derfor beder loven os også se efter det i familien og omgivelserne, som kan være med til at hjælpe.',
  grounds: [
    ...themeGrounds,
    {
      act: 'barnets-lov',
      ref: '§ 22, stk. 6',
      says: 'Undersøgelsen skal sige, hvad i familien og omgivelserne der kan bidrage til at løse vanskelighederne.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 5',
      says: 'Kommunen skal se på alle muligheder for hjælp, også hos andre myndigheder.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-surroundings'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'context',
    shortTitle: 'Omgivelserne',
    scored: false,
    icsDimension: 'Socialt netværk',
    icfChapters: 'e3, e4, e5',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Én oplysning for hver person, hvert tilbud og hver hindring: hvem, hvor tit og siden hvornår. Skriv ikke navne på steder, der kan røbe en beskyttet adresse.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvem kan du godt lide at besøge? Hvor føler du dig velkommen? Hvor er det svært at være? Gå en tur, og lad barnet vise vej.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      label: 'Hvordan hjælper forældrene barnet ud blandt andre?',
      hint: 'For eksempel at de forklarer, baner vej, deltager i møder og holder kontakt til netværket. Skriv, hvor tit, og hvad det kræver.',
      missing: 'Skriv, hvordan forældrene hjælper barnet ud blandt andre.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Farmor passer barnet hver onsdag, svømmeklubben har et lille hold, eller skolen har lavet et stille rum.',
    },
    {
      ...challengesQuestion,
      hint: 'For eksempel lange afstande, trapper, støj, fordomme, få i netværket eller tilbud, der ikke taler sammen. Hvor tit mærkes det, og hvad følger der af det?',
    },
    {
      ...peersQuestion,
      label: 'Hvad har jævnaldrende adgang til, som barnet ikke har?',
      hint: 'Tænk på fritid, transport, pasning og besøg. Skriv forskellen konkret.',
      missing: 'Skriv, hvad jævnaldrende har adgang til, som barnet ikke har.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad i omgivelserne hjælper, og hvad hindrer? Hvad kan ændres, af hvem, og hvad bør blive, som det er? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
