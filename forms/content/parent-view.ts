// Investigation: each custody holder by themselves; disagreement stands, side by side.
import type { Section, ShownWhen } from './types.ts';

const whenHeard = {
  when: { question: 'how', is: ['meeting', 'home-visit', 'phone', 'video', 'written'] },
  because: 'Vises, fordi forælderen er blevet hørt.',
} as const satisfies ShownWhen;

export const parentView = {
  id: 'parent-view',
  phase: 'investigation',
  whenSkippedIn: 'decision',
  group: 'Barnet og forældrene',
  title: 'Forælderens perspektiv',
  lead: 'Hver forælder får sin egen side. Skriv det, forælderen selv siger, også når I er uenige.',
  guidance: [
    'Tal med hver forælder for sig mindst én gang. Det er lettere at sige noget svært, når man er alene.',
    'Begynd med barnet: Hvad er barnet godt til? Hvad gør jer glade sammen?',
    'Spørg derefter: Hvad håber du for barnet og for jeres hverdag? Hvad bekymrer dig mest? Hvad har du brug for?',
    'Send gerne emnerne i forvejen, så der er tid til at tænke. Skriv ordene ned, mens forælderen kan se dem.',
    'Er forældrene uenige med hinanden, med barnet eller med dig, så skriv hvert syn for sig. Uenighed er en oplysning og ikke en fejl.',
    'Fortæl, hvad du kan love, og hvad du ikke kan. Fortæl, hvad der sker nu, og hvem der gør det.',
    'Er der tegn på æresrelateret konflikt eller negativ social kontrol, skal risikoen være vurderet, før du taler med forældrene.',
    'Har den ene forælder en beskyttet adresse, så skriv intet her, der kan røbe den.',
  ],
  why: 'Forældre kender deres barn bedst og er ikke altid enige. Når hvert syn står for sig, kan den, der læser sagen, se begge, og ingen bliver skrevet ind i den andens ord.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 22',
      says: 'Undersøgelsen skal så vidt muligt laves sammen med forældremyndighedens indehaver og den unge, der er fyldt 15 år.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 2, stk. 4',
      says: 'Vanskelighederne skal så vidt muligt løses i samarbejde med familien. Kan de ikke det, skal grunden forklares.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 18, stk. 3',
      says: 'Ved mistanke om æresrelateret konflikt eller negativ social kontrol skal risikoen vurderes, før forældre og netværk inddrages.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Perspektiver (ICS)',
      says: 'De forskellige syn på barnets behov skal kunne ses hver for sig.',
      status: 'adjacent',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Spørgsmålene er projektets egne, bygget på Projektets metodenotat (udredning.md) § 9 og Projektets lovnotat (law.md) A2 og G',
    checked: '2026-11-21',
  },
  repeatFor: { rowsOf: 'child/custodians', nameColumn: 'name' },
  questions: [
    {
      id: 'how',
      kind: 'choice',
      label: 'Hvordan har du fået forælderens syn?',
      hint: 'Har I talt sammen flere gange, så vælg den vigtigste.',
      missing: 'Vælg, hvordan du har fået forælderens syn.',
      options: [
        { value: 'meeting', label: 'Ved et møde' },
        { value: 'home-visit', label: 'Ved et hjemmebesøg' },
        { value: 'phone', label: 'I telefonen' },
        { value: 'video', label: 'På video' },
        { value: 'written', label: 'Skriftligt' },
        { value: 'not-obtained', label: 'Forælderens syn er ikke indhentet' },
      ],
    },
    {
      id: 'not-obtained-reason',
      kind: 'longText',
      label: 'Hvorfor er forælderens syn ikke indhentet?',
      hint: 'Skriv, hvad du har prøvet, hvornår, og hvad du gør nu. Tavshed er ikke det samme som et ja.',
      missing: 'Skriv, hvorfor forælderens syn ikke er indhentet, og hvad du har prøvet.',
      shownWhen: {
        when: { question: 'how', is: ['not-obtained'] },
        because: 'Vises, fordi forælderens syn ikke er indhentet.',
      },
    },
    {
      id: 'talked-on',
      kind: 'date',
      range: 'past',
      label: 'Hvornår?',
      missing: 'Skriv datoen, hvor du fik forælderens syn.',
      shownWhen: whenHeard,
    },
    {
      id: 'words',
      kind: 'longText',
      label: 'Hvad siger forælderen om barnet og hverdagen?',
      hint: 'Skriv forælderens egne ord, gerne i citat. Gem din vurdering til senere.',
      missing: 'Skriv, hvad forælderen siger om barnet og hverdagen.',
      shownWhen: whenHeard,
    },
    {
      id: 'hopes',
      kind: 'longText',
      label: 'Hvad håber forælderen?',
      hint: 'For barnet, for familien og for sig selv.',
      missing: 'Skriv, hvad forælderen håber.',
      shownWhen: whenHeard,
    },
    {
      id: 'worries',
      kind: 'longText',
      label: 'Hvad bekymrer forælderen?',
      hint: 'Skriv det, som forælderen siger det. Skriv også, hvis noget ikke bekymrer.',
      missing: 'Skriv, hvad der bekymrer forælderen, eller at intet gør.',
      shownWhen: whenHeard,
    },
    {
      id: 'resources',
      kind: 'longText',
      label: 'Hvad lykkes, og hvad giver kræfter?',
      hint: 'Det, forælderen er stolt af, og det, der hjælper på en svær dag.',
      missing: 'Skriv, hvad der lykkes og giver kræfter, eller lad feltet stå tomt.',
      optional: true,
      shownWhen: whenHeard,
    },
    {
      id: 'disagrees',
      kind: 'choice',
      label: 'Er forælderen uenig med nogen om noget vigtigt?',
      hint: 'Med den anden forælder, med barnet eller med dig.',
      missing: 'Vælg, om forælderen er uenig med nogen om noget vigtigt.',
      options: [
        { value: 'no', label: 'Nej' },
        { value: 'yes', label: 'Ja' },
      ],
      shownWhen: whenHeard,
    },
    {
      id: 'disagreement',
      kind: 'longText',
      label: 'Hvad er uenigheden?',
      hint: 'Skriv, hvem der er uenige, om hvad, og med hvilke ord. Afgør ikke her, hvem der har ret.',
      missing: 'Skriv, hvem der er uenige, og om hvad.',
      shownWhen: {
        when: {
          all: [whenHeard.when, { question: 'disagrees', is: ['yes'] }],
        },
        because: 'Vises, fordi forælderen er uenig med nogen. Begge syn skal stå i sagen.',
      },
    },
  ],
} as const satisfies Section;
