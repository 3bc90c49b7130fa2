// The sentences for a PDF that no case is taken out of: what is wrong with it, and what to do.

const NOTHING_TAKEN = 'Intet er hentet ind.';

export const pdfRefusals = {
  empty: `PDF’en er tom. ${NOTHING_TAKEN} Hent den igen fra der, hvor den er gemt.`,
  unreadable: `PDF’en kan ikke læses. Den er måske flyttet, eller du har ikke adgang til den. ${NOTHING_TAKEN} Vælg den igen.`,
  'too-large': `PDF’en er for stor til at være fra Udredningsguiden. ${NOTHING_TAKEN} Vælg den arbejdskopi, du har gemt.`,
  damaged: `PDF’en er skåret over eller beskadiget. ${NOTHING_TAKEN} Hent den igen fra der, hvor den er gemt, eller brug en anden kopi.`,
  encrypted: `PDF’en er låst af et andet program med en kode. ${NOTHING_TAKEN} Gem den uden kode, eller brug den, du først gemte. Sagen i den er låst i forvejen.`,
  'no-case': `Denne PDF har ingen sag i sig. Den er kun til at læse. ${NOTHING_TAKEN} Vælg en arbejdskopi, der er gemt med sagen i, eller en fil, hvis navn ender på .udredning.`,
  several: `Der ligger flere filer i PDF’en, så det kan ikke ses, hvilken der er sagen. ${NOTHING_TAKEN} Brug den PDF, du først gemte.`,
  changed: `Sagen i PDF’en er beskadiget eller byttet ud, efter at den blev gemt. ${NOTHING_TAKEN} Brug en anden kopi.`,
  resaved: `PDF’en er ændret, efter at den blev gemt: den er gemt igen af et andet program, eller noget i den er rettet, tilføjet eller fjernet. ${NOTHING_TAKEN} Brug helst den PDF, du først gemte. Har du den ikke, kan du hente sagen alligevel. Du ser altid, hvad der hentes ind, før du siger ja.`,
  'not-ours': `Der ligger en fil i PDF’en, men den er ikke en sag fra Udredningsguiden. ${NOTHING_TAKEN} Vælg en arbejdskopi, der er gemt med sagen i.`,
  'open-real': `Der ligger en åben fil med en rigtig sag i PDF’en. Sådan gemmer Udredningsguiden ikke. ${NOTHING_TAKEN} Spørg den, PDF’en kommer fra.`,
} as const;

/** What can keep a case from being taken out of a PDF: one sentence for each. */
export type PdfFault = keyof typeof pdfRefusals;
