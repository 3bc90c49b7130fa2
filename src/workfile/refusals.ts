// The sentences for a working file that is not taken in: what is wrong with it, and what to do.

const NOTHING_TAKEN = 'Intet er hentet ind.';
const OTHER_COPY = 'Hent filen igen fra der, hvor den er gemt, eller brug en anden kopi.';
const SAVE_AGAIN = 'Gem en ny fil fra den Udredningsguide, den kommer fra, og prøv med den.';

export const refusals = {
  empty: 'Filen er tom. Vælg den fil, du har gemt fra Udredningsguiden.',
  'not-ours':
    'Filen er ikke en arbejdsfil fra Udredningsguiden. Vælg en fil, hvis navn ender på .udredning.',
  newer:
    'Filen er gemt med en nyere app-version. Genindlæs siden, så du får den nyeste app-version, og åbn filen igen.',
  'cut-off': `Filen er skåret over, så noget af den mangler. ${NOTHING_TAKEN} ${OTHER_COPY}`,
  damaged: `Filen er beskadiget eller ændret, efter at den blev gemt. ${NOTHING_TAKEN} ${OTHER_COPY}`,
  locked:
    'Filen kan ikke låses op. Enten er adgangssætningen eller gendannelseskoden en anden, eller også er filens begyndelse beskadiget; det kan ikke ses på filen. Prøv igen med det, der gjaldt, da filen blev gemt, eller brug en anden kopi.',
  'too-large': `Filen er for stor til at være en arbejdsfil. ${NOTHING_TAKEN} Vælg den fil, du har gemt fra Udredningsguiden.`,
  'too-much-work': `Filen kræver mere arbejde at låse op, end en arbejdsfil gør. ${NOTHING_TAKEN} Brug kun filer fra en, du kender.`,
  'unpacks-too-large': `Filen folder sig ud til mere, end en arbejdsfil kan rumme. ${NOTHING_TAKEN} Brug kun filer fra en, du kender.`,
  'too-deep': `Filen har flere lag inden i hinanden, end en sag kan have. ${NOTHING_TAKEN} ${SAVE_AGAIN}`,
  'too-many': `Filen har flere sager eller ændringer, end en arbejdsfil kan rumme. ${NOTHING_TAKEN} Gem sagerne i flere filer.`,
  unknown: `Filen har noget, som denne app-version ikke kender. ${NOTHING_TAKEN} Opdatér Udredningsguiden, og prøv igen.`,
  miscounted: `Filen stemmer ikke med sin egen optælling, så noget mangler eller er kommet til. ${NOTHING_TAKEN} ${SAVE_AGAIN}`,
  'broken-chain': `Historikken i en af filens sager hænger ikke sammen. Noget mangler eller er ændret. ${NOTHING_TAKEN} ${SAVE_AGAIN}`,
  'twice-the-same': `Den samme sag eller ændring står to gange i filen. ${NOTHING_TAKEN} ${SAVE_AGAIN}`,
  'far-future': `En ændring i filen er dateret længere ude i fremtiden, end noget kan være skrevet. ${NOTHING_TAKEN} ${SAVE_AGAIN}`,
  'mixed-homes': `Filen blander rigtige sager og øvelsessager. ${NOTHING_TAKEN} ${SAVE_AGAIN}`,
  unreadable:
    'Filen kan ikke læses. Den er måske flyttet eller ændret, eller du har ikke adgang til den. Vælg den igen.',
  stopped: `Læsningen af filen er stoppet. ${NOTHING_TAKEN} Vælg filen igen for at begynde forfra.`,
} as const;

/** What can be wrong with a file: one sentence for each. */
export type WorkFileFault = keyof typeof refusals;

/** A file that is refused; the message is the sentence for the person. */
export class WorkFileRefused extends Error {
  override name = 'WorkFileRefused';
  readonly fault: WorkFileFault;

  constructor(fault: WorkFileFault, options?: ErrorOptions) {
    super(refusals[fault], options);
    this.fault = fault;
  }
}
