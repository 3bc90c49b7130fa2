// The Danish words of answers that stand in several versions, and of a case open in several windows.

const counts = ['to', 'tre', 'fire', 'fem', 'seks'];

/** ”to”, ”tre”; figures for many. */
function inWords(count: number): string {
  return counts[count - 2] ?? String(count);
}

export const conflictWords = {
  here: 'Dette vindue',
  elsewhere: 'Et andet vindue',
  byHere: (name: string) => `${name} i dette vindue`,

  heading: 'Svar i flere versioner',
  lead: 'Der er skrevet to steder på samme tid. Alle versioner er gemt. Vælg, hvilken der skal gælde, eller skriv dem sammen.',
  /** Each link names what it is about. */
  chooseAbout: (count: number, what: string) => `Vælg mellem ${inWords(count)} versioner: ${what}`,
  mark: (count: number) =>
    count === 1 ? '1 svar i flere versioner' : `${count} svar i flere versioner`,

  finishHeading: (phase: string) => `Se lige her, før du afslutter ${phase}`,
  finishText:
    'Der er svar i flere versioner. Du kan godt afslutte alligevel. Så gælder den nyeste version, til nogen vælger.',

  readLead: 'De er mærket her på siden. Der står den nyeste version, til nogen vælger.',
  printText: 'I dokumentet står den nyeste version. Vælg mellem dem først, så det er den rigtige.',

  openElsewhere:
    'Sagen er også åben i et andet vindue. Det, der bliver skrevet dér, kommer her, når feltet forlades.',
} as const;
