// Opening: what is known now, and how much must be found out before anything can be decided.
import { themeOptions } from './themes-list.ts';
import type { Condition, Section } from './types.ts';

const anyTrigger = {
  any: [
    { question: 'trigger-serious', is: ['yes'] },
    { question: 'trigger-abuse', is: ['yes'] },
    { question: 'trigger-crisis-centre', is: ['yes'] },
  ],
} as const satisfies Condition;

export const screening = {
  id: 'screening',
  phase: 'opening',
  group: 'Første vurdering',
  title: 'Screening',
  lead: 'Hvad ved I allerede, og hvor meget skal I finde ud af? Screeningen ender ét af tre steder: ingen yderligere afdækning, en afdækning af udvalgte forhold eller en børnefaglig undersøgelse.',
  guidance: [
    'Begynd med det, I ved, og hvem I ved det fra. Screeningen bygger på de oplysninger, der ligger der nu.',
    'Hænger behovet sammen med en funktionsnedsættelse, helt eller delvist? Det skal vægte i valget.',
    'Hvor sammensat er det? Ét afgrænset forhold kræver sjældent en hel undersøgelse. Flere forhold, der griber ind i hinanden, gør det ofte.',
    'Undersøg ikke mere, end der er brug for. Familien skal ikke fortælle det samme igen, hvis I ved det i forvejen.',
    'Beder familien om hjemmetræning, skal der laves en børnefaglig undersøgelse, før den kan godkendes.',
    'Er der tegn på konflikt om ære eller negativ social kontrol, så vurder risikoen, før du taler med forældre eller netværk.',
  ],
  why: 'Alle sager skal screenes, også når familien kun søger om en enkelt ydelse. Valget afgør, hvor grundigt I undersøger, og familien har krav på at forstå hvorfor.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 18',
      says: 'Ved viden eller grund til at tro, at et barn har brug for hjælp, skal kommunen screene og vælge mellem tre spor. Sagens kompleksitet skal vægte, også om behovet helt eller delvist skyldes en funktionsnedsættelse.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 20, stk. 1',
      says: 'En børnefaglig undersøgelse skal besluttes ved alvorlige eller komplekse sager, ved overgreb eller mistanke om det, og når et barn tages fra et krisecenter tilbage til et voldeligt hjem.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 19',
      says: 'En afdækning ser på ét eller flere forhold og ligger mellem screening og børnefaglig undersøgelse.',
      status: 'inferred',
    },
    {
      act: 'barnets-lov',
      ref: '§ 85, stk. 3',
      says: 'Hjemmetræning kan kun godkendes på grundlag af en børnefaglig undersøgelse.',
      status: 'confirmed',
    },
    {
      act: 'offentlighedsloven',
      ref: '§ 13',
      says: 'Mundtlige oplysninger og faglige vurderinger, der har betydning for sagen, skal skrives ned hurtigst muligt.',
      status: 'confirmed',
    },
  ],
  provenance: {
    status: 'confirmed',
    source:
      'Barnets lov §§ 18 og 20, LBK nr. 282 af 17. marts 2025; § 19 kun gennem vejledningens overskrift. Spørgsmålenes ord er projektets egne. Projektets lovnotat (law.md) § A2',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'known',
      kind: 'statements',
      label: 'Hvad ved I nu?',
      hint: 'Én oplysning ad gangen, med kilde og dato. Du kan bruge dem igen i målgruppevurderingen og i resten af sagen.',
      missing:
        'Skriv mindst én oplysning med kilde og dato, så man kan se, hvad screeningen bygger på.',
      grounds: [
        {
          act: 'retssikkerhedsloven',
          ref: '§ 10',
          says: 'Kommunen har ansvaret for, at sagen er oplyst godt nok.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'functioning-cause',
      kind: 'judgement',
      label: 'Kommer behovet af en funktionsnedsættelse?',
      hint: 'Tænk på følgerne i hverdagen, ikke kun på, om der er en diagnose.',
      options: [
        { value: 'wholly', label: 'Ja, helt' },
        { value: 'partly', label: 'Ja, delvist' },
        { value: 'no', label: 'Nej' },
        {
          value: 'unknown',
          label: 'Det ved vi ikke endnu',
          hint: 'Skriv, hvad I gør for at finde ud af det.',
        },
      ],
      reason: {
        label: 'Hvad bygger du det på?',
        hint: 'Hvad i det, I ved nu, peger den vej, og hvad peger den anden?',
        missing: 'Skriv, hvorfor du mener det, eller hvordan I finder ud af det.',
      },
      missing: 'Vælg, om behovet kommer af en funktionsnedsættelse, og skriv hvorfor.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 18, stk. 2',
          says: 'Det skal vægte i screeningen, om behovet helt eller delvist skyldes nedsat funktionsevne.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'trigger-serious',
      kind: 'choice',
      label: 'Er sagen alvorlig eller kompleks?',
      hint: 'Også hvis en anbringelse kan komme på tale.',
      options: [
        { value: 'no', label: 'Nej' },
        { value: 'yes', label: 'Ja' },
        { value: 'unknown', label: 'Det ved vi ikke endnu' },
      ],
      missing:
        'Vælg, om sagen er alvorlig eller kompleks. Svaret afgør, om der skal laves en børnefaglig undersøgelse.',
    },
    {
      id: 'trigger-abuse',
      kind: 'choice',
      label: 'Har barnet været udsat for overgreb, eller er der mistanke om det?',
      hint: 'Et barn med en funktionsnedsættelse kan have sværere ved at fortælle om det. Spørg også dem, der ser barnet til daglig.',
      options: [
        { value: 'no', label: 'Nej' },
        { value: 'yes', label: 'Ja, eller der er mistanke' },
        { value: 'unknown', label: 'Det ved vi ikke endnu' },
      ],
      missing: 'Vælg, om der har været overgreb eller er mistanke om det.',
    },
    {
      id: 'trigger-crisis-centre',
      kind: 'choice',
      label: 'Er barnet taget fra et krisecenter tilbage til et voldeligt hjem?',
      options: [
        { value: 'no', label: 'Nej' },
        { value: 'yes', label: 'Ja' },
        { value: 'unknown', label: 'Det ved vi ikke endnu' },
      ],
      missing: 'Vælg, om barnet er taget fra et krisecenter tilbage til et voldeligt hjem.',
    },
    {
      id: 'triggers-note',
      kind: 'longText',
      label: 'Uddyb dine svar om de tre situationer',
      hint: 'Hvad ved I, hvem siger det, og hvordan finder I ud af resten? Sikr barnet først.',
      missing: 'Skriv, hvad I ved, og hvordan I finder ud af resten.',
      shownWhen: {
        when: {
          any: [
            { question: 'trigger-serious', is: ['yes', 'unknown'] },
            { question: 'trigger-abuse', is: ['yes', 'unknown'] },
            { question: 'trigger-crisis-centre', is: ['yes', 'unknown'] },
          ],
        },
        because:
          'Vises, fordi du har svaret ja eller ved ikke til mindst én af de tre situationer.',
      },
    },
    {
      id: 'risk',
      kind: 'choice',
      label: 'Er der tegn på konflikt om ære eller negativ social kontrol?',
      hint: 'Spørgsmålet kommer, før du inddrager forældre og netværk, for en samtale kan sætte barnet i fare.',
      options: [
        { value: 'no', label: 'Nej, ingen tegn' },
        { value: 'yes', label: 'Ja, der er tegn' },
      ],
      missing: 'Vælg, om der er tegn på konflikt om ære eller negativ social kontrol.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 18, stk. 3',
          says: 'Er der mistanke om æresrelateret konflikt eller negativ social kontrol, skal risikoen vurderes, før forældre eller netværk inddrages.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'risk-assessed-on',
      kind: 'date',
      range: 'past',
      label: 'Hvornår vurderede I risikoen?',
      hint: 'Datoen skal ligge før den første samtale med forældre eller netværk.',
      missing:
        'Skriv datoen for risikovurderingen. Er den ikke lavet, så lav den, før I taler med forældrene.',
      shownWhen: {
        when: { question: 'risk', is: ['yes'] },
        because: 'Vises, fordi der er tegn på konflikt om ære eller negativ social kontrol.',
      },
    },
    {
      id: 'risk-assessment',
      kind: 'longText',
      label: 'Hvad er risikoen, og hvordan passer I på barnet?',
      hint: 'Hvem må vide hvad, hvem taler med barnet, og hvad gør I, hvis det bliver farligt?',
      missing: 'Skriv, hvad I vurderer, at risikoen er, og hvordan I passer på barnet.',
      shownWhen: {
        when: { question: 'risk', is: ['yes'] },
        because: 'Vises, fordi der er tegn på konflikt om ære eller negativ social kontrol.',
      },
    },
    {
      id: 'outcome',
      kind: 'judgement',
      label: 'Hvor meget skal I finde ud af?',
      hint: 'Vælg det mindste, der er nok til at træffe en rigtig afgørelse.',
      options: [
        {
          value: 'none',
          label: 'Ingen yderligere afdækning',
          hint: 'I ved nok til at afgøre det, der er søgt om. Målgruppevurderingen skal stadig laves.',
        },
        {
          value: 'partial',
          label: 'Afdækning af udvalgte forhold (§ 19)',
          hint: 'I mangler viden om ét eller flere afgrænsede forhold.',
        },
        {
          value: 'full',
          label: 'Børnefaglig undersøgelse (§ 20)',
          hint: 'Sagen er alvorlig eller kompleks, eller hele barnets situation skal belyses. Fristen er 4 måneder.',
        },
      ],
      reason: {
        label: 'Hvorfor netop dette spor og ikke de to andre?',
        hint: 'Skriv, hvad der gør, at mindre ikke er nok, og at mere ikke er nødvendigt.',
        missing: 'Skriv, hvorfor du vælger dette spor, og hvorfor de to andre ikke passer.',
      },
      basis: {
        label: 'Hvilke oplysninger bygger valget på?',
        missing: 'Vælg mindst én af de oplysninger, valget bygger på.',
      },
      missing: 'Vælg et af de tre spor, og skriv hvorfor.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 18',
          says: 'Screeningen ender i ét af tre spor, og kompleksiteten skal vægte.',
          status: 'confirmed',
        },
        {
          act: 'barnets-lov',
          ref: '§ 20, stk. 1',
          says: 'I tre situationer skal der besluttes en børnefaglig undersøgelse. Ellers kan den startes, når den er nødvendig.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'outcome-deviation',
      kind: 'longText',
      label:
        'Du har valgt mindre end en børnefaglig undersøgelse. Hvordan hænger det sammen med § 20?',
      hint: 'Er en af de tre situationer til stede, siger loven, at undersøgelsen skal besluttes. Tag det op med din leder, før I går videre.',
      missing:
        'Skriv, hvorfor I ikke vælger en børnefaglig undersøgelse, og hvem du har drøftet det med, eller ret dit valg.',
      shownWhen: {
        when: {
          all: [anyTrigger, { question: 'outcome/choice', is: ['none', 'partial'] }],
        },
        because:
          'Vises, fordi du har svaret ja til en af situationerne i § 20 og valgt noget andet end en børnefaglig undersøgelse.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 20, stk. 1',
          says: 'Er én af de tre situationer til stede, skal der besluttes en børnefaglig undersøgelse.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'themes',
      kind: 'choices',
      label: 'Hvilke forhold skal afdækkes?',
      hint: 'Vælg de temaer, I mangler viden om. Du kan tilføje flere undervejs.',
      options: themeOptions,
      missing: 'Vælg mindst ét tema, der skal afdækkes.',
      shownWhen: {
        when: { question: 'outcome/choice', is: ['partial'] },
        because: 'Vises, fordi du har valgt en afdækning. Kun de temaer, du vælger, kommer med.',
      },
    },
    {
      id: 'screened-on',
      kind: 'date',
      range: 'past',
      label: 'Hvornår blev screeningen afsluttet?',
      missing: 'Skriv datoen, hvor screeningen blev afsluttet. Den skal ligge før afgørelsen.',
    },
  ],
} as const satisfies Section;
