// The theme of the family as a whole: siblings, the couple, home, work, sleep and money.
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

export const themeFamily = {
  id: 'theme-family',
  phase: 'investigation',
  group: 'Temaer: familie og omgivelser',
  title: 'Familie, søskende, bolig, arbejde og økonomi',
  lead: 'Hele familien lever med funktionsnedsættelsen. Her beskriver du søskende, hjemmet, arbejdet, søvnen og pengene – for dette barns skyld.',
  guidance: [
    'Hvad går godt i familien i dag – hvor, hvornår og hvem er sammen om det?',
    'Hvad er svært for familien? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan er hverdagen i en familie med et jævnaldrende barn uden funktionsnedsættelse?',
    'Hvad virker allerede – fleksibelt arbejde, plads i hjemmet, hjælp fra familie, tid til søskende – og hvem giver hjælpen?',
    'Hvordan har søskende det? Får de tid, ro og søvn, og må de have venner med hjem?',
    'Hvad betyder barnets behov for arbejde, nattesøvn og økonomi? Hvilke udgifter og hvilket fravær følger af funktionsnedsættelsen?',
    'Passer boligen til barnet? Hvis forældrene bor hver for sig, så beskriv begge hjem.',
    'Skriv kun det om andre i familien, som har betydning for dette barn. De har også ret til deres privatliv.',
    contextRule,
  ],
  why: 'Hjælpen skal ses fra barnets side, men barnet bor i en familie. Er der ingen ro om natten eller ingen tid til søskende, mærker alle det, også barnet.',
  grounds: [
    ...themeGrounds,
    {
      act: 'barnets-lov',
      ref: '§ 21',
      says: 'Kommunen skal overveje, om søskende også har brug for en undersøgelse.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      any: [
        fullInquiry,
        { all: [partialInquiry, { question: 'screening/themes', is: ['theme-family'] }] },
      ],
    },
    because: themeBecause,
  },
  theme: {
    layer: 'context',
    shortTitle: 'Familien',
    scored: false,
    icsDimension: 'Familieforhold og baggrund; Bolig, beskæftigelse og økonomi',
    icfChapters: 'e3, e1, e2',
  },
  questions: [
    relevanceQuestion,
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv det konkrete: timer på arbejde, nætter med afbrudt søvn, rum i boligen, udgifter. Hver oplysning med kilde og dato. Skriv ikke en beskyttet adresse.',
    },
    {
      ...childViewQuestion,
      hint: 'Spørg for eksempel: Hvem bor du sammen med? Hvad er hyggeligt hjemme? Hvad laver du med dine søskende? Barnet kan tegne sit hjem eller vise det frem.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      label: 'Hvordan får forældrene familien til at hænge sammen?',
      hint: 'For eksempel at de deler sig mellem børnene, går ned i tid, bytter vagter eller sover på skift. Skriv, hvor meget og siden hvornår.',
      missing: 'Skriv, hvordan forældrene får familien til at hænge sammen.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Søskende leger godt sammen, arbejdsgiveren er fleksibel, eller familien har en hund og en fast fredagstradition.',
    },
    {
      ...challengesQuestion,
      hint: 'Skriv følgerne for søskende, parforhold, arbejde, søvn, bolig og økonomi: hvor tit, hvor længe, og hvad der sker, hvis intet ændrer sig.',
    },
    {
      ...peersQuestion,
      label: 'Hvordan er det i familier med jævnaldrende børn?',
      hint: 'Skriv, hvad der er almindeligt, og hvad der er ekstra hos denne familie: timer, kroner, nætter, aflyste planer.',
      missing: 'Skriv, hvordan det er i familier med jævnaldrende børn, og hvad der er ekstra her.',
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad bærer familien, og hvad belaster den? Hvad betyder det for barnet og for søskende hver for sig? Skriv, så barnet kan læse det en dag.',
    },
  ],
} as const satisfies Section;
