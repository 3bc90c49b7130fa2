// How the kept copy is, and the sentence for it.
import type { Instant } from '#forms/answers/record.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import { StoreError } from '../storage/caseStore.ts';
import { WorkFileRefused } from './refusals.ts';

export type KeptFileState =
  /** No file has been chosen. */
  | { readonly is: 'none' }
  | {
      /**
       * `kept`: the file has everything. `due`: something is not in it yet. `writing`: on its way.
       * `no-permission`: the browser must ask the person first. `changed-elsewhere`: the file is not
       * the one we wrote, and is left alone. `failed`: `sentence` says why.
       */
      readonly is: 'kept' | 'due' | 'writing' | 'no-permission' | 'changed-elsewhere';
      readonly name: string;
      /** When the file was last written; absent before the first time. */
      readonly at?: Instant;
      /** What could not be read here when it was, in sentences that name the cases. */
      readonly lacking?: readonly string[];
    }
  | {
      readonly is: 'failed';
      readonly name: string;
      readonly at?: Instant;
      readonly sentence: string;
    };

const clock = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** `i dag kl. 10.12`, `i går kl. 16.40`, `for 3 dage siden, 19. november 2026`. */
export function ageOfCopy(at: Instant, now: Instant): string {
  const [day, today] = [localDateOf(new Date(at)), localDateOf(new Date(now))];
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  const time = `kl. ${clock.format(new Date(at))}`;
  if (days <= 0) return `i dag ${time}`;
  return days === 1 ? `i går ${time}` : `for ${days} dage siden, ${longDate(day)}`;
}

/** What the adviser should know of the copy; '' where there is none. */
export function keptFileSentence(state: KeptFileState, now: Instant): string {
  if (state.is === 'none') return '';
  const { name, at } = state;
  const age = at === undefined ? undefined : ageOfCopy(at, now);
  const old = age ? ` Kopien er fra ${age}.` : ' Der er ingen kopi i den endnu.';
  switch (state.is) {
    case 'kept':
      return `${state.lacking ? 'Alt, hvad der kan læses,' : 'Alt'} er også gemt i filen ”${name}”, senest ${age ?? 'i dag'}.`;
    case 'due':
      return `Det nyeste er ikke i filen ”${name}” endnu.${old}`;
    case 'writing':
      return `Gemmer i filen ”${name}” …`;
    case 'no-permission':
      return `Browseren skal have lov, før der kan gemmes i filen ”${name}” igen. Vælg ”Giv lov”.${old}`;
    case 'changed-elsewhere':
      return `Filen ”${name}” har noget, som denne browser ikke selv har skrevet, så den er ikke rørt. Hent den ind, så intet i den går tabt, eller vælg en anden fil.`;
    case 'failed':
      return `${state.sentence}${old}`;
  }
}

/** Why it could not be written, and what to do. */
export function failureSentence(cause: unknown): string {
  if (cause instanceof StoreError || cause instanceof WorkFileRefused) return cause.message;
  switch (cause instanceof Error ? cause.name : '') {
    case 'QuotaExceededError':
      return 'Der er ikke plads til filen på drevet. Ryd op, eller vælg et andet sted til den.';
    case 'NotFoundError':
      return 'Mappen med filen findes ikke længere. Sæt drevet i, eller vælg en ny fil.';
    case 'NoModificationAllowedError':
      return 'Filen er optaget af et andet program eller en anden fane. Den prøves igen om lidt.';
    default:
      return 'Filen kunne ikke skrives. Den prøves igen om lidt. Hjælper det ikke, så vælg en anden fil.';
  }
}
