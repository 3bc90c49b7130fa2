// The theme of understanding and being understood, with or without spoken words.
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

export const themeCommunication = {
  id: 'theme-communication',
  phase: 'investigation',
  group: 'Temaer: barnets hverdag',
  title: 'Kommunikation',
  lead: 'Hvordan forstår barnet andre, og hvordan gør det sig selv forståeligt? Alle børn kommunikerer: med ord, tegn, billeder, blik, lyde eller krop.',
  guidance: [
    'Hvad kan barnet fortælle og forstå i dag – hvor, hvornår og med hvem?',
    'Hvornår går det galt med at forstå eller blive forstået? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville et jævnaldrende barn uden funktionsnedsættelse sige eller forstå det samme?',
    'Hvad virker allerede – tegn, billeder, talemaskine, høreapparat, god tid – og hvem giver hjælpen?',
    'Hvordan siger barnet ”ja”, ”nej”, ”av” og ”jeg vil gerne”?',
    'Hvilket sprog taler familien, og bruger barnet ASK (alternativ og supplerende kommunikation)? Er hjælpemidlet med alle steder?',
    'Hvem forstår barnet, og hvem gør ikke?',
    scoringRule,
  ],
  why: 'Et barn, der ikke bliver forstået, kan hverken sige fra, bede om hjælp eller få venner på egne vilkår. Svarene viser også, hvordan vi selv skal tale med barnet i sagen.',
  grounds: [
    ...themeGrounds,
    {
      act: 'barnets-lov',
      ref: '§ 5 (vejledning nr. 10073 af 2023)',
      says: 'Samtalen skal tilpasses barnets måde at kommunikere på og barnets funktionsnedsættelse.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-communication'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'activity',
    shortTitle: 'Kommunikation',
    scored: true,
    icsDimension: 'Udvikling og adfærd',
    icfChapters: 'd3',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv, hvad barnet siger eller viser, og hvem der forstod det. For eksempel: Barnet peger på billedet ”pause” to-tre gange om dagen, set af pædagogen den 3. marts.',
    },
    {
      ...childViewQuestion,
      hint: 'Brug barnets eget sprog, tegn eller billeder, og giv god tid. Vis med ansigter: Hvem forstår dig godt? Hvornår er det svært? Beskriv svar uden ord, som du så dem.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      hint: 'For eksempel at de oversætter for andre, laver billedkort, lærer tegn eller ringer forud. Skriv, hvor tit barnet har brug for, at de er der.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Barnet viser tydeligt ja og nej, bruger 40 billeder, ler ad vittigheder eller har en ven, der altid forstår.',
    },
    {
      ...challengesQuestion,
      hint: 'Hvad kan barnet ikke få sagt eller forstået? Hvor tit sker det, hvad gør barnet så, og hvad sker der, når ingen tolker?',
    },
    {
      ...levelQuestion,
      hint: `${levelQuestion.hint} Talemaskine, billeder og høreapparat tæller med. En voksen, der tolker, er ekstra hjælp.`,
    },
    {
      ...peersQuestion,
      hint: 'Hvad kan et barn på samme alder fortælle om sin dag, og hvor mange forstår det? Skriv forskellen i ord, emner og mennesker.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad skal der til, for at barnet kan forstå, blive forstået og sige fra – også uden forældrene? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
