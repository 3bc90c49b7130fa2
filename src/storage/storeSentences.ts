// Turns the browser's errors into sentences an adviser can act on.
import type { Instant } from '#forms/answers/record.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import type { StoreFault, StoreTrouble } from './caseStore.ts';
import { StoreError } from './caseStore.ts';

/** How the advice to save a file begins, which is no use where none can be made. */
export const SAVE_A_FILE = 'Gem sagen i en fil';

const sentences = {
  full: 'Der er ikke mere plads i browseren. Slet filer på computeren eller sager i browseren, som du ikke skal bruge, og prøv igen.',
  blocked:
    'Udredningsguiden må ikke gemme i denne browser. Brug et almindeligt vindue i stedet for et privat, og tillad, at siden gemmer data.',
  newer:
    'Sagerne er gemt med en nyere app-version. Intet er tabt: de ligger her stadig. Luk guidens andre vinduer. Genindlæs siden, så du får den nyeste app-version. Hjælper det ikke, så tøm browserens cache, men slet ikke sidens data, for dér ligger sagerne.',
  'cut-off': `Forbindelsen til browserens lager blev afbrudt. ${SAVE_A_FILE}, og genindlæs siden.`,
  unreadable:
    'Browseren kunne ikke læse sagerne. Genindlæs siden, og prøv igen. Hjælper det ikke, så luk browseren helt, og åbn den igen.',
  unwritable: `Browseren kunne ikke gemme. ${SAVE_A_FILE}, og prøv igen.`,
  taken: 'Sagen findes allerede her i browseren. Åbn den fra oversigten.',
  removed: `Sagen er slettet i et andet vindue, så det nye kan ikke gemmes. ${SAVE_A_FILE}, hvis du vil beholde den.`,
  locked:
    'De rigtige sager er låst. Lås op med din adgangssætning, eller vælg en, hvis du ingen har, og prøv igen.',
  'other-home':
    'Øvelsessager og rigtige sager holdes adskilt. Brug ”Lav en øvelseskopi”, hvis du vil øve dig på en rigtig sag.',
  'other-case': 'Noget af det hører til en anden sag her i browseren. Hent den rigtige fil ind.',
  'broken-key':
    'Sagen kan ikke låses op, fordi dens nøgle er beskadiget. Hent sagen ind igen fra en fil, hvis du har den.',
  'lost-key':
    'Sagen kan ikke låses op, fordi dens nøgle mangler. Resten af den ligger her stadig. Har du sagen i en fil, så hent først de beskadigede poster ud, slet sagen i oversigten, og hent filen ind.',
  cleared: 'Alt er fjernet fra denne browser. Genindlæs siden, hvis du vil begynde på en ny sag.',
} as const satisfies { readonly [trouble in StoreTrouble]: string };

/** What the store itself has to say. */
export function storeError(trouble: StoreTrouble, cause?: unknown): StoreError {
  return new StoreError(sentences[trouble], { trouble, cause });
}

const OTHERWISE = { open: 'unreadable', read: 'unreadable', write: 'unwritable' } as const;

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
    throw storeError(troubleOf(name, doing) ?? OTHERWISE[doing], cause);
  }
}

function troubleOf(name: string, doing: keyof typeof OTHERWISE): StoreTrouble | undefined {
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  // Before anything is open, both mean that nothing may be kept: forbidden, or a private window.
  if (name === 'SecurityError' || (name === 'InvalidStateError' && doing === 'open'))
    return 'blocked';
  if (doing === 'open' && isForbidden()) return 'blocked';
  if (name === 'VaultLocked') return 'locked';
  if (name === 'InvalidStateError' || name === 'AbortError' || name === 'TransactionInactiveError')
    return 'cut-off';
  return undefined;
}

/** Chromium calls a database it may not open by the name it has for a broken one; the small storages say it plainly. */
function isForbidden(): boolean {
  if (typeof window === 'undefined') return false;
  try {
    return window.localStorage === null;
  } catch {
    return true;
  }
}

/** What a record that does not open means for the adviser. */
export function faultSentence({
  record,
  after,
  before,
}: Pick<StoreFault, 'after' | 'before'> & {
  readonly record: Exclude<StoreFault['record'], 'missing'>;
}): string {
  if (record === 'row')
    return 'Sagens linje i oversigten kunne ikke læses. Den er skrevet igen ud fra sagen selv.';
  const what =
    record === 'draft'
      ? 'Noget, der var ved at blive skrevet, kan ikke læses.'
      : `En ændring${around(after, before)} kan ikke læses.`;
  return `${what} Resten af sagen er her. Har du sagen i en fil, så hent filen ind; ellers se sagen igennem, og skriv det igen, der mangler.`;
}

/** What an entry that is known of and not there means. `before`: when something that follows it was written. */
export function missingSentence(since: Instant, before: Instant | undefined): string {
  const what = before
    ? `En ændring fra ${dayOf(before)} eller tidligere mangler`
    : 'En ændring, der var den seneste her i browseren, er fjernet';
  return `${what}. Det blev opdaget ${dayOf(since)}.`;
}

function around(after: Instant | undefined, before: Instant | undefined): string {
  const from = after && dayOf(after);
  const to = before && dayOf(before);
  if (from && to) return from === to ? ` fra ${from}` : ` fra mellem ${from} og ${to}`;
  if (from) return ` fra ${from} eller senere`;
  return to ? ` fra ${to} eller tidligere` : '';
}

function dayOf(instant: Instant): string {
  return longDate(localDateOf(new Date(instant)));
}
