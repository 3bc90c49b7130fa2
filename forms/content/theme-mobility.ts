// The theme of moving and getting about: posture, walking or wheels, hands, transport, safety outside.
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

export const themeMobility = {
  id: 'theme-mobility',
  phase: 'investigation',
  group: 'Temaer: barnets hverdag',
  title: 'Bevægelse og færden',
  lead: 'Hvordan kommer barnet rundt, og hvad kan hænderne? Temaet handler om at sidde, stå, gå eller køre, gribe ting og komme sikkert frem ude og inde.',
  guidance: [
    'Hvor kan barnet selv komme hen i dag – hjemme, ude, i skole eller dagtilbud – og med hvem?',
    'Hvilke bevægelser og hvilke steder er svære? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse komme det samme sted hen?',
    'Hvad virker allerede – skinner, kørestol, greb, ramper, kørsel, en voksen ved siden af – og hvem giver hjælpen?',
    'Hvordan går det med at skifte stilling, forflytte sig, klare trapper og bruge hænderne?',
    'Kan barnet færdes ude i trafikken og være sikkert dér? Hvor langt rækker kræfterne på en dag?',
    scoringRule,
  ],
  why: 'At kunne komme derhen, hvor de andre er, afgør, om man er med. Vi skal vide, hvad der stopper barnet: kroppen, afstanden, trappen eller den manglende hånd at holde i.',
  grounds: themeGrounds,
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-mobility'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'activity',
    shortTitle: 'Bevægelse',
    scored: true,
    icsDimension: 'Udvikling og adfærd',
    icfChapters: 'd4',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv meter, trin, minutter og steder. For eksempel: Barnet går 50 meter med rollator på jævnt gulv, set af fysioterapeuten den 3. marts.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvor kan du bedst lide at være? Hvor vil du gerne kunne komme hen selv? Gå eller kør turen sammen, og se, hvad barnet viser.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel løft, forflytning, kørsel og hjælp på trapper. Skriv, hvor mange gange om dagen, og hvor mange voksne det kræver.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet kører selv sin kørestol, elsker at svømme, prøver igen, når det falder, eller har venner, der venter.',
    },
    {
      ...challengesQuestion,
      hint: 'Hvor går barnet i stå? Skriv steder, afstande og antal gange, og hvad barnet går glip af eller kan komme til skade ved uden hjælp.',
    },
    {
      ...levelQuestion,
      hint: `${levelQuestion.hint} Skinner, kørestol og andre hjælpemidler tæller med.`,
    },
    {
      ...peersQuestion,
      hint: 'Hvordan kommer et barn på samme alder op ad trappen, hen til legepladsen eller hjem fra skole? Skriv forskellen i tid, afstand og hjælp.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad betyder mest for, at barnet kan komme rundt og være med? Hvad kan omgivelserne ændre? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
