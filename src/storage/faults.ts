// Records that do not open: what they mean for the adviser, and the records themselves for a specialist.
import type { Instant } from '#forms/answers/record.ts';
import type { OperationId } from '../log/operation.ts';
import type { CaseId, RawRecord, StoreFault } from './caseStore.ts';
import type { DraftRecord, EntryRecord } from './database.ts';
import type { LostEntry } from './logEnd.ts';
import type { PlacedEntry } from './openRecords.ts';
import { draftPlace, isShaped } from './openRecords.ts';
import { faultSentence, missingSentence } from './storeSentences.ts';

/** When each broken record was first seen, by its place. */
export type FirstSeen = { readonly [place: string]: Instant | undefined };

/** The note a case keeps of it. */
export const faultNote = (id: CaseId) => `${id}/faults`;

export function readFirstSeen(value: unknown): FirstSeen {
  if (!isShaped(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([place, at]) => (typeof at === 'string' ? [[place, at]] : [])),
  );
}

type Broken = {
  readonly entries: readonly EntryRecord[];
  readonly drafts: readonly DraftRecord[];
  /** The row's place when it does not open. */
  readonly row: string | undefined;
  /** Entries that opened, in the store's order. */
  readonly good: readonly PlacedEntry[];
};

export function faultsOf(
  { entries, drafts, row, good }: Broken,
  seen: FirstSeen,
  now: Instant,
): readonly StoreFault[] {
  const told = (
    fault: Omit<StoreFault, 'seenAt' | 'sentence'> & Parameters<typeof faultSentence>[0],
  ): StoreFault => ({
    ...fault,
    seenAt: seen[fault.place] ?? now,
    sentence: faultSentence(fault),
  });
  return [
    ...entries.map(({ id, seq = 0 }) => {
      const after = good.findLast((one) => one.seq < seq)?.entry.operation.at;
      const before = good.find((one) => one.seq > seq)?.entry.operation.at;
      return told({
        record: 'entry',
        place: id,
        ...(after && { after }),
        ...(before && { before }),
      });
    }),
    ...drafts.map((one) => told({ record: 'draft', place: draftPlace(one) })),
    ...(row === undefined ? [] : [told({ record: 'row', place: row })]),
  ];
}

/** Entries that are known of and not there; the first that follows each tells before when it was written. */
export function missingFaults(
  missing: readonly LostEntry[],
  good: readonly PlacedEntry[],
): readonly StoreFault[] {
  if (missing.length === 0) return [];
  const before = new Map<OperationId, Instant>();
  for (const { entry } of good)
    for (const { id } of entry.after) {
      const { at } = entry.operation;
      before.set(id, minimum(before.get(id), at));
    }
  return missing.map(({ id, since }) => {
    const followed = before.get(id);
    const fault = { record: 'missing', ...(followed && { before: followed }) } as const;
    return { ...fault, place: id, seenAt: since, sentence: missingSentence(since, followed) };
  });
}

const minimum = (a: Instant | undefined, b: Instant) => (a !== undefined && a < b ? a : b);

/** A record as JSON can hold it: bytes as base64. */
export function rawRecord(store: string, record: unknown): RawRecord {
  return { store, record: JSON.parse(JSON.stringify(record, asText)) };
}

function asText(_key: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { base64: base64Of(new Uint8Array(value)) };
  if (value instanceof Uint8Array) return { base64: base64Of(value) };
  return value;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
