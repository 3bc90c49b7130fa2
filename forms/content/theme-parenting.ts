// The theme of the parents: what they succeed with, what the child's needs demand of them, what they need.
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

export const themeParenting = {
  id: 'theme-parenting',
  phase: 'investigation',
  group: 'Temaer: familie og omgivelser',
  title: 'Forældrenes støtte og ressourcer',
  lead: 'Hvad gør forældrene for barnet, hvad lykkes de med, og hvad koster det af kræfter? Vi ser på opgaven, ikke på om de er gode nok.',
  guidance: [
    'Hvad lykkes forældrene med i dag, hver for sig og sammen – hvor og hvornår?',
    'Hvad er svært at nå eller holde til? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper dem?',
    'Hvad ville forældre til et jævnaldrende barn uden funktionsnedsættelse gøre i den samme situation?',
    'Hvad virker allerede – aftaler, viden, aflastning, bedsteforældre, gode kolleger – og hvem giver hjælpen?',
    'Hvad kræver barnets behov ud over den almindelige forældreopgave?',
    'Har de brug for viden, aflastning, ro eller en at tale med?',
    'Tal med forældrene hver for sig, også når de bor sammen. De kan have forskellig hverdag og forskellige kræfter.',
    contextRule,
  ],
  why: 'Barnet hviler på forældrenes kræfter. Vi spørger for at kunne støtte dem i tide, og fordi deres ekstra indsats ellers ikke kan ses i sagen.',
  grounds: [
    ...themeGrounds,
    {
      act: 'method',
      ref: 'Forældrekompetencer (ICS-trekanten)',
      says: 'Trygt omsorgsmiljø, stimulering og vejledning, understøttelse af relationer.',
      status: 'adjacent',
    },
    {
      act: 'method',
      ref: 'Kompensationsbehov',
      says: 'Værktøjet ser på behovet hos både barnet og familien.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-parenting'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'context',
    shortTitle: 'Forældrene',
    scored: false,
    icsDimension: 'Trygt omsorgsmiljø; Stimulering og vejledning; Understøttelse af relationer',
    icfChapters: 'e3, e4',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv, hvad forældrene gør, og hvad andre har set. For eksempel: Mor lægger dagen frem i billeder hver morgen, set ved hjemmebesøg den 3. marts.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvad er rart at lave med mor eller far? Hvem trøster dig? Er der noget, de voksne skal vide? Barnet skal ikke vælge side.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      label: 'Hvad gør forældrene ud over det, forældre plejer at gøre?',
      hint: 'Saml det ekstra fra alle temaer: omsorg, træning, møder, nætter, koordinering. Skriv timer på en almindelig uge, og hvem der gør hvad.',
      missing: 'Skriv, hvad forældrene gør ud over det, forældre plejer at gøre.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: De aflæser barnet hurtigt, deles om nætterne, tager imod hjælp og finder noget at grine ad.',
    },
    {
      ...challengesQuestion,
      hint: 'Skriv, hvad der slider: søvn, tid, sygdom, bekymring, uenighed. Hvor længe har det stået på, og hvad sker der med barnet, hvis de ikke får hjælp?',
    },
    {
      ...peersQuestion,
      label: 'Hvad gør forældre til jævnaldrende børn?',
      hint: 'Skriv, hvad der er almindeligt for alderen, og hvor meget dette barns behov lægger oveni: timer, nætter, møder.',
      missing: 'Skriv, hvad forældre til jævnaldrende børn gør, og hvor meget der lægges oveni.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad bærer forældrene godt, hvad er for tungt, og hvad kan lette det? Bedøm opgaven og ikke menneskene. Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
