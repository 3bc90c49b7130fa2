// The Danish words of the exchanged files, and of the part of a page that saves them.

/** What the questionnaire calls itself. */
export const questionnaireWords = {
  title:
    'Udredningsguiden: projektets egen rekonstruktion af en udredning, ikke Social- og Boligstyrelsens skema',
  publisher: 'Udredningsguiden (ikke en myndighed)',
  statement: 'Oplysning',
  investigated: 'Med, medmindre screeningen viser, at der ikke skal afdækkes mere.',
  planned: 'Med, medmindre der ikke laves en plan.',
} as const;

/** What stands in a response beside what people wrote. */
export const responseWords = {
  statementNamed: (number: number) => `Oplysning ${number}`,
} as const;

/** What a calendar shows: to whoever looks at it, it may tell nothing of the child or the case. */
export const calendarWords = {
  name: 'Frister fra Udredningsguiden',
  practice: 'Øvelse: ',
  titles: {
    deadline: 'Frist i en sag',
    followUp: 'Opfølgning i en sag',
    end: 'Noget slutter i en sag',
  },
} as const;
