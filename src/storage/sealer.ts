// The port to whoever locks and unlocks records. The store writes what it is given and knows no key.
import type { CaseId } from './caseStore.ts';

/** A record as it lies on the disk: locked, or for practice cases plain. */
export type Sealed =
  | { readonly iv: Uint8Array<ArrayBuffer>; readonly ct: ArrayBuffer }
  | { readonly plain: unknown };

/** Locks and unlocks the records of one case, or the rows of the overview. */
export interface Sealer {
  /** `place` is the record's own id and is bound to it: a record moved to another place does not open. */
  seal(place: string, value: unknown): Promise<Sealed>;
  /** What was sealed, as JSON gives it back. Rejects with `SealBroken` when it does not open. */
  open(place: string, sealed: Sealed): Promise<unknown>;
  /** Always the same random-looking name for the same words; tells nothing of them. */
  nameFor(words: string): Promise<string>;
}

/** The record was changed, moved, or belongs to another key. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

/** A case key as it may lie on the disk. Practice cases have none: `{ plain: true }`. */
export type KeptKey = { readonly wrapped: Uint8Array<ArrayBuffer> } | { readonly plain: true };

/** The keys of everything in a store, while it is unlocked. */
export interface KeyRing {
  /** For the overview's rows and the store's own notes. */
  readonly common: Sealer;
  /** A new random key for a case. */
  makeCaseKey(id: CaseId): Promise<{ readonly kept: KeptKey; readonly sealer: Sealer }>;
  /** Rejects with `SealBroken` when the key is not of this vault. */
  openCaseKey(id: CaseId, kept: KeptKey): Promise<Sealer>;
}
