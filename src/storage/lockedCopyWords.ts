// The sentences about a locked copy, in Danish: what it is, and what to do with it.

const REFUSED = 'Intet er hentet ind.';

export const lockedCopyWords = {
  save: 'Gem det låste som en fil',
  why: 'Du kan gemme en kopi af alt, hvad der ligger her om de rigtige sager, som det ligger: stadig låst. Filen kan hentes ind i en browser, hvor der ingen rigtige sager er, og låses op med din adgangssætning eller gendannelseskode. Er noget af det beskadiget, kommer resten med.',
  whyNewer:
    'Sagerne er gemt med en nyere app-version, så filen skal hentes ind i den eller en, der er nyere endnu.',
  whyLost:
    'Du kan gemme en kopi af alt, hvad der ligger her om de rigtige sager, som det ligger: stadig låst. Nøglen er ikke med, for den er her ikke. Filen kan kun blive til noget sammen med en låst kopi fra før, som har nøglen, og med hjælp fra en, der kender formatet. Gem den, så der er noget at hjælpe med.',
  working: 'Samler det låste …',
  saved: 'Det låste er gemt som en fil i mappen med hentede filer.',
  failed: 'Det låste kunne ikke gemmes som en fil. Genindlæs siden, og prøv igen.',

  refusedHeading: 'Den låste kopi er ikke hentet ind',
  refused: {
    newer: `Filen er en låst kopi af sager, der er gemt med en nyere app-version. ${REFUSED} Genindlæs siden, så du får den nyeste app-version, og hent filen ind igen.`,
    taken: `Filen er en låst kopi af alle rigtige sager i en browser. Den kan kun lægges, hvor der ingen rigtige sager er, og her er der nogle. ${REFUSED} Hent den ind i en anden browser, lås op, og gem sagerne i en arbejdsfil. Den kan du hente ind her.`,
    damaged: `Filen er en låst kopi, men den er ikke hel, eller noget i den er ændret. ${REFUSED} Brug en anden kopi af den.`,
    tooLarge: `Filen er en låst kopi, men den er for stor til, at browseren kan læse den. ${REFUSED} Bed den, der står for guiden, om hjælp.`,
  },
  putBack:
    'De låste sager er lagt i denne browser. Genindlæs siden, og lås op med den adgangssætning eller gendannelseskode, de havde.',
  skipped: (count: number) =>
    `${count === 1 ? '1 post var' : `${count} poster var`} så beskadiget, at ${count === 1 ? 'den' : 'de'} ikke kunne komme med.`,
} as const;
