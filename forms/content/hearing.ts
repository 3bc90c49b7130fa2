// The hearing of parties (FVL § 19): whether it is needed, and the log of who was heard of what. No reading of a draft.
import type { Question } from './types.ts';

const heard = { question: 'hearing', is: ['held'] } as const;
const notHeard = { question: 'hearing', is: ['not-needed', 'exception'] } as const;
const answered = { part: 'answer', is: ['came'] } as const;

/** Asked in the recommendation, last. */
export const hearingQuestions = [
  {
    id: 'hearing',
    kind: 'choice',
    label: 'Er der oplysninger, familien skal høres om (partshøring)?',
    hint: 'Høring er nødvendig, når oplysninger er til ugunst, er væsentlige for afgørelsen, og parten ikke kan ventes at vide, at I har dem. At familien har læst et udkast, er ikke i sig selv en partshøring.',
    options: [
      {
        value: 'not-needed',
        label: 'Nej, det er ikke nødvendigt',
        hint: 'For eksempel fordi parten kender oplysningerne, eller fordi de får alt det, de har bedt om.',
      },
      {
        value: 'held',
        label: 'Ja, og oplysningerne er sendt i høring',
        hint: 'Skriv i loggen herunder, hvem der er hørt om hvad.',
      },
      {
        value: 'exception',
        label: 'Ja, men en undtagelse i loven bruges',
        hint: 'Undtagelserne er snævre. Skriv hvilken.',
      },
    ],
    missing:
      'Vælg, om der skal partshøres. Er oplysningerne ikke sendt endnu, så udskyd svaret med en begrundelse.',
    grounds: [
      {
        act: 'forvaltningsloven',
        ref: '§ 19',
        says: 'Der må ikke træffes afgørelse, før parten har kunnet udtale sig om sådanne oplysninger. En overtrædelse kan gøre afgørelsen ugyldig.',
        status: 'confirmed',
      },
    ],
  },
  {
    id: 'hearings',
    kind: 'rows',
    label: 'Høringslog: Hvem er hørt, om hvad, og hvad svarede de?',
    hint: 'Én række for hver part og hver gang, I har sendt noget. Vent med afgørelsen, til alle har svaret, eller fristen er gået. Intet svar er ikke det samme som et ja.',
    missing:
      'Tilføj en række for hver part, der er hørt, så det kan ses, hvem der fik hvad og hvornår.',
    itemName: 'høring',
    addLabel: 'Tilføj en høring',
    atLeast: 1,
    nameColumn: 'who',
    shownWhen: {
      when: heard,
      because: 'Vises, fordi du har svaret, at oplysninger er sendt i høring.',
    },
    grounds: [
      {
        act: 'forvaltningsloven',
        ref: '§ 19',
        says: 'Parten skal kende oplysningerne og have kunnet udtale sig, før der træffes afgørelse.',
        status: 'confirmed',
      },
    ],
    provenance: {
      status: 'inferred',
      source:
        'Rækkens felter følger Projektets lovnotat (law.md) afsnit B (noten om, at forældres gennemlæsning og partshøring er to ting), § 1 (krav O14) og § 2 (indikator Q20). Ordene er projektets egne',
      checked: '2026-11-22',
    },
    columns: [
      {
        id: 'party',
        kind: 'choice',
        label: 'Hvem er hørt?',
        hint: 'Fra 10 år er barnet selv part i nogle sager, blandt andet om støttende indsatser efter § 32.',
        options: [
          { value: 'custodian', label: 'En forælder' },
          { value: 'child', label: 'Barnet eller den unge selv' },
          { value: 'other', label: 'En anden part' },
        ],
        missing: 'Vælg, hvem der er hørt.',
      },
      {
        id: 'who',
        kind: 'references',
        from: { to: 'rows', of: 'child/custodians', labelColumn: 'name', noun: 'forælder' },
        label: 'Hvilken forælder?',
        hint: 'Én i hver række.',
        missing:
          'Vælg, hvilken forælder der er hørt. Mangler forælderen, så tilføj personen under Barnet og familien.',
        shownWhen: {
          when: { part: 'party', is: ['custodian'] },
          because: 'Vises, fordi en forælder er hørt.',
        },
      },
      {
        id: 'name',
        kind: 'text',
        label: 'Hvad hedder parten?',
        missing: 'Skriv navnet på den part, der er hørt.',
        shownWhen: {
          when: { part: 'party', is: ['other'] },
          because: 'Vises, fordi en anden part er hørt.',
        },
      },
      {
        id: 'facts',
        kind: 'references',
        from: { to: 'statements' },
        label: 'Hvilke af sagens oplysninger er sendt?',
        hint: 'Dem, der taler imod det, parten ønsker, og som parten måske ikke kender.',
        missing: 'Vælg de oplysninger, der er sendt til parten.',
        optional: true,
      },
      {
        id: 'facts-more',
        kind: 'longText',
        label: 'Er der sendt andet?',
        hint: 'For eksempel en beregning eller et notat, der ikke står som en oplysning i sagen.',
        missing: 'Skriv, hvad der ellers er sendt til parten.',
        optional: true,
      },
      {
        id: 'sent',
        kind: 'date',
        range: 'past',
        label: 'Hvornår er det sendt?',
        missing: 'Skriv datoen, hvor oplysningerne blev sendt til parten.',
      },
      {
        id: 'deadline',
        kind: 'date',
        range: 'any',
        label: 'Hvad er fristen for at svare?',
        hint: 'Giv tid nok til at læse, tænke og få hjælp.',
        missing: 'Skriv den frist, parten har fået til at svare.',
      },
      {
        id: 'answer',
        kind: 'choice',
        label: 'Er der kommet svar?',
        options: [
          { value: 'came', label: 'Ja, parten har svaret' },
          { value: 'none', label: 'Nej, intet svar inden fristen' },
        ],
        missing:
          'Vælg, om parten har svaret. Er fristen ikke gået endnu, så udskyd svaret på loggen med en begrundelse.',
      },
      {
        id: 'answered-on',
        kind: 'date',
        range: 'past',
        label: 'Hvornår kom svaret?',
        missing: 'Skriv datoen, hvor parten svarede.',
        shownWhen: { when: answered, because: 'Vises, fordi parten har svaret.' },
      },
      {
        id: 'words',
        kind: 'longText',
        label: 'Hvad svarede parten?',
        hint: 'Helst med partens egne ord.',
        missing: 'Skriv, hvad parten svarede.',
        shownWhen: { when: answered, because: 'Vises, fordi parten har svaret.' },
      },
      {
        id: 'changed',
        kind: 'longText',
        label: 'Hvad betød det for afgørelsen?',
        hint: 'Hvad blev ændret, eller hvorfor ændrede svaret ikke noget? Kom der intet svar, så skriv, hvad I har bygget på i stedet.',
        missing: 'Skriv, hvad høringen ændrede i afgørelsen, eller hvorfor den ikke ændrede noget.',
      },
    ],
  },
  {
    id: 'hearing-reason',
    kind: 'longText',
    label: 'Hvorfor er der ikke hørt?',
    hint: 'Hvorfor er det ikke nødvendigt? Eller hvilken undtagelse bruger I, og hvorfor?',
    missing:
      'Skriv, hvorfor høring ikke er nødvendig, eller hvilken undtagelse I bruger, og hvorfor.',
    shownWhen: {
      when: notHeard,
      because: 'Vises, fordi du har svaret, at der ikke er sendt noget i høring.',
    },
  },
  {
    id: 'hearing-note',
    kind: 'longText',
    label: 'Andet om partshøringen',
    hint: 'For eksempel sprog og tolk, eller hvem der ikke skulle høres, og hvorfor.',
    missing: 'Skriv, hvad der ellers er at sige om høringen.',
    optional: true,
    shownWhen: {
      when: { any: [heard, notHeard] },
      because: 'Vises, fordi du har svaret på, om der skal høres.',
    },
  },
] as const satisfies readonly Question[];
