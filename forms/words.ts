// The Danish words of the form itself: buttons, marks and notices. What is asked stands in content.

/** Words the fields, rows and the error summary share. Functions put names into a sentence. */
export const formWords = {
  everythingAsked:
    'Alle spørgsmål skal besvares, medmindre der står ”valgfrit”. Kan du ikke svare endnu, så skriv hvorfor.',
  optional: '(valgfrit)',
  errorPrefix: 'Fejl:',
  advicePrefix: 'Se lige her:',
  continue: 'Gem og fortsæt',
  /** The name of a button that stands on the page many times: what it does, and to what. */
  about: (action: string, what: string) => `${action}: ${what}`,

  dateHint: 'Dag.måned.år, for eksempel 3.2.2026',
  dateUnreadable: 'Vi kan ikke læse det som en dato endnu. Det, du har skrevet, bliver stående.',

  chooseOne: 'Vælg fra listen',
  clearChoice: 'Fjern valget',

  chosen: 'Valgt',
  choose: (count: number) => (count === 1 ? 'Vælg (1 mulighed)' : `Vælg mellem ${count}`),
  findAmong: 'Find i listen',
  found: (shown: number, all: number) => `${shown} af ${all} vises`,
  noneFound: 'Ingen passer. Prøv et kortere ord.',
  remove: 'Fjern',
  removedStatement: 'Oplysningen er fjernet',
  removedRow: 'Det, der var valgt her, er fjernet',
  noStatements:
    'Der er ingen oplysninger at vælge endnu. Skriv dem først med knappen ”Tilføj oplysning” her eller i et andet afsnit. Så kan du vælge dem her.',
  noRows: (section: string, question: string) =>
    `Der er ikke noget at vælge endnu. Skriv det først i afsnittet ”${section}” under ”${question}”. Så kan du vælge det her.`,

  statement: 'Oplysning',
  addStatement: 'Tilføj oplysning',
  noRowsYet: 'Der er ikke skrevet noget her endnu.',
  rowRemoved: (title: string) => `${title} er fjernet.`,
  rowRemovedElsewhere: (title: string) =>
    `${title} er fjernet et andet sted. Det, du har skrevet, er gemt.`,
  rowRestored: (title: string) => `${title} er her igen.`,
  rowAdded: (title: string) => `${title} er tilføjet.`,
  undo: 'Fortryd',
  /** Follows when sections of their own went with the row. */
  sectionsGone: (titles: readonly string[]) => {
    const names = titles.map((title) => `”${title}”`);
    const last = names[names.length - 1] ?? '';
    return names.length === 1
      ? `Afsnittet ${last} vises ikke længere; det, du har skrevet i det, er gemt og kommer igen, hvis du henter rækken tilbage.`
      : `Afsnittene ${names.slice(0, -1).join(', ')} og ${last} vises ikke længere; det, du har skrevet i dem, er gemt og kommer igen, hvis du henter rækken tilbage.`;
  },
  removedRows: (count: number) => `Fjernet (${count})`,
  bringBack: 'Hent tilbage',
  undoIsHere: 'Du kan fortryde med knappen lige før.',

  deferred: 'Udskudt',
  answerAnyway: 'Svar alligevel',
  deferralTakenBack: 'Spørgsmålet er ikke længere udskudt.',

  nowAsked: (count: number, firstLabel: string, because: string) =>
    count === 1
      ? `Nyt spørgsmål: ${firstLabel} ${because}`
      : `${count} nye spørgsmål. Det første er: ${firstLabel} ${because}`,
  notAskedNow: (count: number, firstLabel: string) =>
    count === 1
      ? `Spørgsmålet ”${firstLabel}” vises ikke længere. Det, du har skrevet, er gemt.`
      : `${count} spørgsmål vises ikke længere. Det, du har skrevet, er gemt.`,

  versions: (count: number) => `Her er ${countInWords(count)} versioner af svaret`,
  versionsChoose: (count: number) =>
    `De er skrevet hver for sig, uden at den ene kendte den anden. ${both(count)} er gemt. Vælg den, der skal gælde.`,
  versionsChooseOrJoin: (count: number) =>
    `De er skrevet hver for sig, uden at den ene kendte den anden. ${both(count)} er gemt. Vælg den, der skal gælde, eller saml dem.`,
  versionWritten: (when: string) => `Skrevet ${when}`,
  versionEmptied: 'Svaret er slettet.',
  versionWhole: 'Læs hele versionen',
  versionKeep: 'Behold denne',
  versionsJoin: 'Skriv dem sammen',
  versionsKeepAll: 'Behold alt det valgte',
  versionsCame: (label: string) =>
    `Der er kommet en version mere af svaret på ”${label}”. Du kan vælge mellem dem lige efter feltet.`,
  versionsSettled: (label: string) => `Der er nu én version af svaret på ”${label}”.`,

  missingHeading: 'Mangler',
  missingLead: (count: number) =>
    count === 1
      ? 'Ét svar mangler. Du kan svare nu eller skrive, hvorfor det må vente.'
      : `${count} svar mangler. Du kan svare nu eller skrive, hvorfor de må vente.`,
  missingOrWrongHeading: 'Mangler eller skal rettes',
  missingOrWrongLead: (count: number) =>
    count === 1
      ? 'Ét svar skal rettes. Du kan gøre det nu eller skrive, hvorfor det må vente.'
      : `${count} svar mangler eller skal rettes. Du kan gøre det nu eller skrive, hvorfor de må vente.`,
  adviceHeading: 'Se lige her',
  adviceLead: 'Det hindrer dig ikke i at gå videre.',
} as const;

function countInWords(count: number): string {
  return ['to', 'tre', 'fire', 'fem', 'seks'][count - 2] ?? String(count);
}

function both(count: number): string {
  return count === 2 ? 'Begge' : 'Alle';
}
