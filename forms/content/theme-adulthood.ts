// The theme of the way into adult life, with the six topics of the law; asked from 15 and a half years.
import {
  fullInquiry,
  partialInquiry,
  scoringRule,
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

export const themeAdulthood = {
  id: 'theme-adulthood',
  phase: 'investigation',
  group: 'Temaer: barnets hverdag',
  title: 'Overgang til voksenlivet',
  lead: 'Den unge er på vej til at blive voksen. Her samler I den unges egne drømme og det, der skal være klar på 18-årsdagen, så hjælpen ikke stopper midt i det hele.',
  guidance: [
    'Hvad klarer den unge selv i dag – hvor, hvornår og med hvem?',
    'Hvad er svært ved at blive mere selvstændig? Hvor tit, hvor længe, og hvad sker der, hvis ingen hjælper?',
    'Hvordan ville en jævnaldrende uden funktionsnedsættelse klare det samme?',
    'Hvad virker allerede – hjælpemidler, påmindelser, medicin, voksne – og hvem giver hjælpen?',
    'Hvad vil den unge selv med sit voksenliv? Begynd der, før I taler om ydelser.',
    'Gå de seks emner igennem: støtte, uddannelse, arbejde og forsørgelse, bolig, socialt liv og andet.',
    'Hvem skal med fra voksenområdet, beskæftigelsesområdet, uddannelsen og sundhedsvæsenet, og hvornår?',
    'Spørg også, hvordan den unge gerne vil have forældrene med, når den unge selv bestemmer.',
    scoringRule,
  ],
  why: 'På 18-årsdagen ophører hjælpen efter barnets lov, og nye love og nye mennesker tager over. Det går godt, når arbejdet begynder i tide, og når den unge selv er med.',
  grounds: [
    ...themeGrounds,
    {
      act: 'barnets-lov',
      ref: '§ 108',
      says: 'Når den unge fylder 16 år, skal kommunen tage stilling til en ungeplan, blandt andet hvis den unge har barnets plan eller støtte efter § 32. Planen skal være klar inden 3 måneder.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 122',
      says: 'Forberedelsen begynder snarest muligt efter 16-årsdagen for unge med betydelig og varigt nedsat funktionsevne eller en indgribende kronisk eller langvarig lidelse, også når kun forældrene får hjælp efter §§ 86 og 87. Det er læst i DUKH’s lovguide, ikke i lovteksten.',
      status: 'adjacent',
    },
    {
      act: 'barnets-lov',
      ref: '§ 123',
      says: 'Forberedelsen sker på tværs og i dialog. Den omfatter støtte, uddannelse, beskæftigelse og forsørgelse, bolig, sociale forhold og andet og skal være færdig, så hjælpen kan begynde lige efter det fyldte 18. år.',
      status: 'confirmed',
    },
  ],
  provenance: themeProvenance,
  shownWhen: {
    when: {
      all: [
        { ageFrom: { years: 15, months: 6 } },
        {
          any: [
            fullInquiry,
            { all: [partialInquiry, { question: 'screening/themes', is: ['theme-adulthood'] }] },
          ],
        },
      ],
    },
    because:
      'Temaet er med, fordi den unge er fyldt 15 et halvt år. Fra 16-årsdagen skal kommunen tage stilling til en ungeplan (barnets lov § 108) og forberede overgangen til voksenlivet (§§ 122–123). Vi begynder et halvt år før, så I kan nå det.',
  },
  theme: {
    layer: 'activity',
    shortTitle: 'Voksenliv',
    scored: true,
    icsDimension: 'Ikke en dimension i ICS-trekanten; følger barnets lov §§ 122–123',
    icfChapters: 'd6, d8, d920',
  },
  questions: [
    {
      ...relevanceQuestion,
      label: 'Er temaet relevant for den unge lige nu?',
      missing: 'Vælg, om temaet er relevant for den unge.',
    },
    relevanceReasonQuestion,
    {
      ...statementsQuestion,
      hint: 'Skriv, hvad den unge kan og øver sig på, og hvad skole, praktiksted og læger siger om fremtiden. Hver oplysning med kilde og dato.',
    },
    {
      ...childViewQuestion,
      label: 'Hvad siger den unge selv?',
      hint: 'Spørg for eksempel: Hvor vil du gerne bo? Hvad vil du lave om dagen? Hvem skal hjælpe dig, og med hvad? Billeder og besøg gør det lettere at vælge.',
      missing: 'Skriv, hvad den unge siger eller viser, eller hvorfor synet ikke er indhentet.',
    },
    parentViewsQuestion,
    {
      ...parentSupportQuestion,
      label: 'Hvordan støtter forældrene den unge på vej til voksenlivet?',
      hint: 'Skriv, hvad de gør i dag, som en anden skal overtage, og hvad de gerne vil blive ved med.',
      missing: 'Skriv, hvordan forældrene støtter den unge på vej til voksenlivet.',
    },
    {
      ...resourcesQuestion,
      hint: 'For eksempel: Den unge tager selv bussen, har et fritidsjob, ved, hvad medicinen er til, eller siger klart fra.',
    },
    {
      ...challengesQuestion,
      hint: 'Hvad bliver svært, når de voksne ikke længere er der på samme måde? Skriv, hvor tit der er brug for hjælp, og hvad der sker uden.',
    },
    {
      ...levelQuestion,
      label: 'Hvilket funktionsniveau har den unge her?',
      hint: `${levelQuestion.hint} Sammenlign med unge på samme alder, ikke med voksne.`,
    },
    {
      ...peersQuestion,
      hint: 'Hvad klarer andre på samme alder selv: penge, transport, aftaler, medicin, mad? Skriv forskellen konkret.',
      missing: 'Skriv, hvordan en jævnaldrende ville klare det samme.',
    },
    {
      id: 'support-18',
      kind: 'longText',
      label: 'Støtte: Hvilken hjælp skal være klar på 18-årsdagen?',
      hint: 'Skriv, hvilken hjælp der stopper, hvilken hjælp den unge får brug for, og hvem der undersøger det.',
      missing: 'Skriv, hvilken støtte den unge får brug for som 18-årig, eller at der ingen er.',
      shownWhen: whenRelevant,
    },
    {
      id: 'education-18',
      kind: 'longText',
      label: 'Uddannelse: Hvad vil og kan den unge?',
      hint: 'Skriv den unges ønske, hvem der vejleder, og hvilken støtte uddannelsen kræver.',
      missing: 'Skriv, hvad planen er for uddannelse, eller hvad I mangler at finde ud af.',
      shownWhen: whenRelevant,
    },
    {
      id: 'work-18',
      kind: 'longText',
      label: 'Arbejde og forsørgelse: Hvad skal den unge leve af?',
      hint: 'Skriv om job, praktik og indtægt fra 18-årsdagen, og hvem i kommunen der har kontakten.',
      missing: 'Skriv, hvad den unge skal arbejde med og leve af, eller hvad I mangler at afklare.',
      shownWhen: whenRelevant,
    },
    {
      id: 'housing-18',
      kind: 'longText',
      label: 'Bolig: Hvor vil den unge bo?',
      hint: 'Hjemme, selv eller med støtte? Skriv den unges ønske, hvornår det kan blive aktuelt, og hvad boligen skal kunne.',
      missing: 'Skriv, hvor den unge vil bo, eller hvad I mangler at afklare.',
      shownWhen: whenRelevant,
    },
    {
      id: 'social-18',
      kind: 'longText',
      label: 'Socialt liv: Hvem og hvad skal være i den unges hverdag?',
      hint: 'Venner, kærester, fritid, familie og fællesskaber. Skriv det, der skal følge med ind i voksenlivet.',
      missing: 'Skriv, hvad der er vigtigt for den unges sociale liv.',
      shownWhen: whenRelevant,
    },
    {
      id: 'other-18',
      kind: 'longText',
      label: 'Andet: Hvad skal I også nå?',
      hint: 'For eksempel skift til voksenafdeling på sygehuset, hjælpemidler, fuldmagt eller værgemål, MitID og bank.',
      missing: 'Skriv, hvad I også skal nå, eller skriv, at der ikke er andet.',
      shownWhen: whenRelevant,
    },
    {
      ...assessmentQuestion,
      hint: 'Hvad betyder mest for, at den unge får et godt voksenliv på sine egne vilkår? Hvad skal ske, hvem gør det, og hvornår? Skriv, så den unge kan læse det.',
    },
  ],
} as const satisfies Section;
