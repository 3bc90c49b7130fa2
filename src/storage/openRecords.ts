// Opens sealed records, many at a time; what does not open is set aside and never stops the rest.
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { Operation } from '../log/operation.ts';
import { readEntry, readOperation } from '../log/readEntry.ts';
import type { CaseSummary } from './caseStore.ts';
import type { DraftRecord, EntryRecord } from './database.ts';
import type { Sealed, Sealer } from './sealer.ts';
import { SealBroken } from './sealer.ts';

/** Records opened side by side; more would only fill the memory. */
const AT_ONCE = 500;

/** An entry and where it lies in the store's log. */
export type PlacedEntry = { readonly seq: number; readonly entry: LogEntry };

/** What opened, and what did not. */
export type Opened<T, R> = { readonly good: readonly T[]; readonly broken: readonly R[] };

/** Opens each; `undefined` counts as broken. A lock that was turned meanwhile is no fault of the records. */
export async function openEach<T, R>(
  records: readonly R[],
  open: (record: R) => Promise<T | undefined>,
): Promise<Opened<T, R>> {
  const good: T[] = [];
  const broken: R[] = [];
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const some = records.slice(at, at + AT_ONCE);
    const opened = await Promise.all(some.map((record) => unlessBroken(() => open(record))));
    some.forEach((record, place) => {
      const value = opened[place];
      if (value === undefined) broken.push(record);
      else good.push(value);
    });
  }
  return { good, broken };
}

/** What was sealed; undefined when it does not open. */
export function openOne(sealer: Sealer, place: string, sealed: Sealed): Promise<unknown> {
  return unlessBroken(() => sealer.open(place, sealed));
}

async function unlessBroken<T>(open: () => Promise<T>): Promise<T | undefined> {
  try {
    return await open();
  } catch (cause) {
    if (cause instanceof SealBroken) return undefined;
    throw cause;
  }
}

/** Where a draft is bound to. */
export const draftPlace = ({ case: id, writer, slot }: Omit<DraftRecord, 'sealed'>) =>
  `draft/${id}/${writer}/${slot}`;

export function openEntries(sealer: Sealer, records: readonly EntryRecord[]) {
  return openEach(records, async ({ id, seq = 0, sealed }): Promise<PlacedEntry | undefined> => {
    const entry = readEntry(await sealer.open(id, sealed));
    return entry?.operation.id === id ? { seq, entry } : undefined;
  });
}

/** A draft and where it lies. */
export type PlacedDraft = {
  readonly writer: string;
  readonly slot: string;
  readonly key: string;
  readonly operation: Operation;
};

export function openDrafts(sealer: Sealer, records: readonly DraftRecord[]) {
  return openEach(records, async (record): Promise<PlacedDraft | undefined> => {
    const { writer, slot } = record;
    const value = await sealer.open(draftPlace(record), record.sealed);
    const key = partOf(value, 'key');
    const operation = readOperation(partOf(value, 'operation'));
    return typeof key === 'string' && operation ? { writer, slot, key, operation } : undefined;
  });
}

/** A part of an object from outside; undefined where there is none. */
function partOf(value: unknown, name: string): unknown {
  return isShaped(value) ? value[name] : undefined;
}

export function isShaped(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** A row as it is sealed: with what the log ended with when it was written, which nobody but the store reads. */
export type SealedRow = CaseSummary & { readonly end?: EntryLink | undefined };

/** The row in a record, if it is one of this case. */
export function readSummary(value: unknown, id: string): CaseSummary | undefined {
  if (!isSummary(value) || value.id !== id) return undefined;
  const { end: _, ...summary }: SealedRow = value;
  return summary;
}

const PHASES = {
  opening: true,
  investigation: true,
  decision: true,
  plan: true,
  followUp: true,
  closed: true,
} as const satisfies Record<CaseSummary['phase'], true>;

function isSummary(value: unknown): value is CaseSummary {
  return (
    isShaped(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    typeof value.practice === 'boolean' &&
    typeof value.createdAt === 'string' &&
    typeof value.changedAt === 'string' &&
    typeof value.open === 'number' &&
    typeof value.phase === 'string' &&
    Object.hasOwn(PHASES, value.phase)
  );
}
