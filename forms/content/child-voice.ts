// Investigation: the child is heard before anybody decides; three ways, each with its ground.
import type { Section } from './types.ts';

export const childVoice = {
  id: 'child-voice',
  phase: 'investigation',
  whenSkippedIn: 'decision',
  group: 'Barnet og forældrene',
  title: 'Barnets stemme',
  lead: 'Her kommer barnet til orde, før nogen beslutter noget. Skriv barnets egne ord, og fortæl, hvor og hvordan I var sammen.',
  guidance: [
    'Find et roligt sted, hvor barnet er trygt, og lad gerne barnet vælge det. En gåtur eller en leg kan være bedre end et mødebord.',
    'Fortæl barnet, hvem du er, hvad du skriver, og hvem der læser det. Sig, at det er i orden ikke at svare.',
    'Spørg åbent: Hvad er du glad for? Hvad er svært? Hvad vil du gerne kunne? Hvem hjælper dig godt? Hvad skal de voksne vide?',
    'Har barnet få eller ingen ord, så brug billeder, tegn, talemaskine eller leg. Læg mærke til, hvad barnet søger hen til og væk fra. Beskriv, hvad du så, før du tolker det.',
    'En voksen, barnet er trygt ved, kan hjælpe samtalen på vej. Skriv, hvis det er den voksnes ord og ikke barnets.',
    'Giv tid, og kom gerne igen. Nogle børn svarer først efter en pause eller på vej ud ad døren.',
    'Læs op for barnet, hvad du har skrevet: Er det sådan, du sagde det?',
    'Taler I sammen uden forældrene, så hold fast i dialogen med dem bagefter, og forklar dem hvorfor.',
  ],
  why: 'Det er barnets liv, og barnet ved noget, som ingen andre ved. Derfor kræver loven, at barnet bliver hørt før hver afgørelse om barnet, og at undtagelser bliver begrundet.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 5, stk. 3',
      says: 'Barnets holdning og synspunkter skal indhentes ved samtale eller anden direkte kontakt, før der træffes afgørelse om barnet.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 5, stk. 4',
      says: 'Kun i helt særlige tilfælde kan den direkte kontakt undlades. Så skal barnets syn indhentes på en anden måde.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 5 (Ankestyrelsens principmeddelelse 22-25)',
      says: 'Udgangspunktet om direkte kontakt gælder ikke afgørelser, der alene handler om forældrenes økonomi. Det gælder dog undtagelsesvis, når afgørelsen har direkte betydning for barnet. Det skal altid vurderes konkret.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 6',
      says: 'Barnet har ret til en bisidder gennem hele sagen, og kommunen skal fortælle barnet om det.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 5 (vejledning nr. 10073 af 2023)',
      says: 'Vælg et sted, hvor barnet er trygt, og tilpas samtalen til barnets kommunikation og funktionsnedsættelse. Hold dialogen med forældrene, når I taler uden dem.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Spørgsmål til barnet',
      says: 'Spørgsmålene til barnet og de veje uden ord, vi foreslår, er vores egne.',
      status: 'inferred',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Pligterne: Projektets lovnotat (law.md) § 0.3 og A1. Trinnet og spørgsmålene: Projektets metodenotat (udredning.md) § 2.2 og § 4',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'mode',
      kind: 'choice',
      label: 'Hvordan er barnet hørt i sagen?',
      hint: 'Direkte kontakt er hovedreglen. Den gælder, så snart bare én del af sagen handler om andet end forældrenes økonomi.',
      missing: 'Vælg, hvordan barnet er hørt.',
      options: [
        {
          value: 'direct',
          label: 'Ved samtale eller anden direkte kontakt',
          hint: 'Hovedreglen i barnets lov § 5, stk. 3. Leg, billeder, tegn og samvær tæller også.',
        },
        {
          value: 'other-way',
          label: 'På en anden måde, fordi direkte kontakt ikke er mulig',
          hint: 'Kun i helt særlige tilfælde efter § 5, stk. 4. Du skal skrive grunden og barnets syn, som I ellers kender det.',
        },
        {
          value: 'not-required',
          label: 'Sagen handler alene om forældrenes økonomi',
          hint: 'Efter principmeddelelse 22-25 er direkte kontakt så ikke udgangspunktet. Du skal vurdere, om afgørelsen alligevel har direkte betydning for barnet.',
        },
      ],
    },
    {
      id: 'talks',
      kind: 'rows',
      label: 'Hvornår har I været sammen, og hvad sagde barnet?',
      hint: 'Én række for hver gang. Små møder tæller også, når barnet har fået plads til at fortælle.',
      missing: 'Tilføj mindst én samtale eller anden direkte kontakt med barnet.',
      itemName: 'samtale',
      addLabel: 'Tilføj en samtale eller et møde',
      atLeast: 1,
      nameColumn: 'setting',
      shownWhen: {
        when: { question: 'mode', is: ['direct'] },
        because: 'Vises, fordi barnet er mødt direkte.',
      },
      columns: [
        {
          id: 'date',
          kind: 'date',
          range: 'past',
          label: 'Hvornår?',
          missing: 'Skriv datoen, hvor du var sammen med barnet.',
        },
        {
          id: 'setting',
          kind: 'text',
          label: 'Hvor og hvordan?',
          hint: 'For eksempel ”på værelset med barnets biler” eller ”gåtur ved skolen”. Skriv ikke en beskyttet adresse.',
          missing: 'Skriv, hvor I var, og hvordan I var sammen.',
        },
        {
          id: 'means',
          kind: 'choice',
          label: 'Hvordan talte I mest sammen?',
          missing: 'Vælg, hvordan I mest talte sammen.',
          options: [
            { value: 'speech', label: 'Tale' },
            { value: 'aac', label: 'ASK, for eksempel talemaskine eller kommunikationsbog' },
            { value: 'sign', label: 'Tegn eller tegnsprog' },
            { value: 'pictures', label: 'Billeder eller tegninger' },
            { value: 'play', label: 'Leg' },
            { value: 'observation-dialogue', label: 'Samvær, hvor jeg så og svarede på barnet' },
            { value: 'video', label: 'Video' },
          ],
        },
        {
          id: 'without-parents',
          kind: 'choice',
          label: 'Var I sammen uden forældrene?',
          missing: 'Vælg, om I var sammen uden forældrene.',
          options: [
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nej' },
          ],
        },
        {
          id: 'without-parents-reason',
          kind: 'longText',
          label: 'Hvorfor uden forældrene?',
          hint: 'Skriv, hvorfor det var bedst for barnet, og hvad du har fortalt forældrene.',
          missing: 'Skriv, hvorfor det var bedst for barnet at tale uden forældrene.',
          shownWhen: {
            when: { part: 'without-parents', is: ['yes'] },
            because: 'Vises, fordi I var sammen uden forældrene.',
          },
        },
        {
          id: 'words',
          kind: 'longText',
          label: 'Barnets egne ord',
          hint: 'Skriv ordene, som barnet sagde dem, eller det, barnet viste. ”Samtale afholdt” siger ikke, hvad barnet mener.',
          missing: 'Skriv, hvad barnet sagde eller viste, med barnets egne ord.',
        },
      ],
    },
    {
      id: 'exception-ground',
      kind: 'longText',
      label: 'Hvorfor er direkte kontakt ikke mulig?',
      hint: 'Loven siger helt særlige tilfælde. Skriv, hvad der er særligt netop her. At barnet er lille, har en diagnose eller ikke taler, er ikke nok i sig selv.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 5, stk. 4',
          says: 'Kun i helt særlige tilfælde kan den direkte kontakt undlades. Så skal barnets syn indhentes på en anden måde.',
          status: 'confirmed',
        },
      ],
      missing: 'Begrund, hvorfor sagen er et helt særligt tilfælde efter § 5, stk. 4.',
      shownWhen: {
        when: { question: 'mode', is: ['other-way'] },
        because: 'Vises, fordi barnet ikke er mødt direkte. Det kræver en grund efter § 5, stk. 4.',
      },
    },
    {
      id: 'exception-tried',
      kind: 'longText',
      label: 'Hvad har I prøvet?',
      hint: 'Skriv hvornår, hvordan og med hvem. Skriv også, om og hvornår I prøver igen.',
      missing: 'Skriv, hvad I har prøvet for at møde barnet direkte.',
      shownWhen: {
        when: { question: 'mode', is: ['other-way'] },
        because: 'Vises, fordi barnet ikke er mødt direkte.',
      },
    },
    {
      id: 'other-source',
      kind: 'choice',
      label: 'Hvordan kender I så barnets syn?',
      missing: 'Vælg, hvordan I kender barnets syn.',
      options: [
        { value: 'parent', label: 'Fra en forælder' },
        { value: 'professional', label: 'Fra en fagperson, der kender barnet' },
        { value: 'observation', label: 'Fra observation af barnet' },
        { value: 'drawing', label: 'Fra en tegning, et brev eller en optagelse fra barnet' },
      ],
      shownWhen: {
        when: { question: 'mode', is: ['other-way'] },
        because: 'Vises, fordi barnets syn skal indhentes på en anden måde.',
      },
    },
    {
      id: 'other-date',
      kind: 'date',
      range: 'past',
      label: 'Hvornår fik I barnets syn?',
      missing: 'Skriv datoen, hvor I fik barnets syn.',
      shownWhen: {
        when: { question: 'mode', is: ['other-way'] },
        because: 'Vises, fordi barnets syn skal indhentes på en anden måde.',
      },
    },
    {
      id: 'other-words',
      kind: 'longText',
      label: 'Hvad mener barnet, så vidt I kan forstå?',
      hint: 'Skriv, hvem der siger det, og hvad de bygger det på. Hold barnets syn og den voksnes syn adskilt.',
      missing: 'Skriv, hvad barnet mener, og hvem I ved det fra.',
      shownWhen: {
        when: { question: 'mode', is: ['other-way'] },
        because: 'Vises, fordi barnets syn skal indhentes på en anden måde.',
      },
    },
    {
      id: 'direct-impact',
      kind: 'judgement',
      label: 'Har afgørelsen alligevel direkte betydning for barnet?',
      hint: 'Tænk på, om den ændrer, hvem der er hos barnet, hvor barnet er, eller hvad barnet kan være med til.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 5 (Ankestyrelsens principmeddelelse 22-25)',
          says: 'Også i sager om forældrenes økonomi skal det vurderes konkret, om afgørelsen har direkte betydning for barnet.',
          status: 'confirmed',
        },
      ],
      missing: 'Vælg, om afgørelsen har direkte betydning for barnet, og begrund det.',
      options: [
        { value: 'no', label: 'Nej, kun forældrenes økonomi' },
        {
          value: 'yes',
          label: 'Ja, barnet mærker det direkte',
          hint: 'Så skal barnet høres alligevel.',
        },
      ],
      reason: {
        label: 'Hvorfor vurderer du det sådan?',
        hint: 'Skriv det konkret for dette barn og denne ydelse.',
        missing: 'Begrund, hvorfor afgørelsen har eller ikke har direkte betydning for barnet.',
      },
      shownWhen: {
        when: { question: 'mode', is: ['not-required'] },
        because:
          'Vises, fordi principmeddelelse 22-25 kræver en konkret vurdering, også når sagen alene handler om forældrenes økonomi.',
      },
    },
    {
      id: 'impact-words',
      kind: 'longText',
      label: 'Hvad siger barnet, og hvordan er det hørt?',
      hint: 'Skriv dato, sted, hvordan I talte sammen, og barnets egne ord.',
      missing: 'Skriv, hvordan barnet er hørt, og hvad barnet siger.',
      shownWhen: {
        when: {
          all: [
            { question: 'mode', is: ['not-required'] },
            { question: 'direct-impact/choice', is: ['yes'] },
          ],
        },
        because: 'Vises, fordi afgørelsen har direkte betydning for barnet. Så skal barnet høres.',
      },
    },
    {
      id: 'fits-communication',
      kind: 'longText',
      label: 'Hvordan passede formen til barnet?',
      hint: 'Skriv, hvad du gjorde for, at barnet kunne være med: billeder, tolk, korte sætninger, pauser, en kendt voksen. Var intet særligt nødvendigt, så skriv det.',
      missing: 'Skriv, hvordan formen passede til barnets måde at kommunikere på.',
      shownWhen: {
        when: {
          any: [
            { question: 'mode', is: ['direct', 'other-way'] },
            {
              all: [
                { question: 'mode', is: ['not-required'] },
                { question: 'direct-impact/choice', is: ['yes'] },
              ],
            },
          ],
        },
        because: 'Vises, fordi barnets syn er indhentet, og formen skal passe til barnet.',
      },
    },
    {
      id: 'bisidder-told',
      kind: 'date',
      range: 'past',
      label: 'Hvornår fik barnet at vide, at det kan have en bisidder?',
      hint: 'Helst før den første samtale.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 6',
          says: 'Barnet har ret til en bisidder gennem hele sagen, og kommunen skal fortælle barnet om det.',
          status: 'confirmed',
        },
      ],
      missing: 'Skriv datoen, hvor barnet fik at vide, at det kan have en bisidder.',
    },
    {
      id: 'bisidder-how',
      kind: 'longText',
      label: 'Hvordan fik barnet det at vide?',
      hint: 'En bisidder er en person, barnet kan have med til støtte. Bisidderen skal være fyldt 15 år og har tavshedspligt. Skriv dine ord til barnet, og hvad barnet svarede.',
      missing: 'Skriv, hvordan barnet fik det at vide, og hvad barnet svarede.',
    },
  ],
} as const satisfies Section;
