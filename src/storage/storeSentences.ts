// Turns the browser's errors into sentences an adviser can act on.
import { StoreError } from './caseStore.ts';

/** What the database itself has to say. */
export const storeSentences = {
  taken: 'Sagen findes allerede her i browseren. Åbn den fra oversigten.',
  removed:
    'Sagen er slettet i et andet vindue, så det nye kan ikke gemmes. Gem sagen i en fil, hvis du vil beholde den.',
} as const;

const FULL =
  'Der er ikke mere plads i browseren. Gem sagen i en fil, og slet noget, du ikke skal bruge.';
const NEWER =
  'Sagerne er gemt af en nyere udgave af Udredningsguiden. Genindlæs siden, så du får den nye udgave.';
const CUT_OFF =
  'Forbindelsen til browserens lager blev afbrudt. Gem sagen i en fil, og genindlæs siden.';

const OTHERWISE = {
  open: 'Udredningsguiden må ikke gemme i denne browser. Brug et almindeligt vindue i stedet for et privat, og tillad, at siden gemmer data.',
  read: 'Browseren kunne ikke læse sagerne. Genindlæs siden, og prøv igen.',
  write: 'Browseren kunne ikke gemme. Gem sagen i en fil, og prøv igen.',
} as const;

/** Does the work; what goes wrong becomes a `StoreError`. */
export async function tellingWhy<T>(
  doing: keyof typeof OTHERWISE,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    const name = cause instanceof Error ? cause.name : '';
    throw new StoreError(sentenceFor(name) ?? OTHERWISE[doing], { cause });
  }
}

function sentenceFor(name: string): string | undefined {
  if (name === 'QuotaExceededError') return FULL;
  if (name === 'VersionError') return NEWER;
  if (name === 'InvalidStateError' || name === 'AbortError') return CUT_OFF;
  return undefined;
}
