// The one record a vault keeps of itself: wrapped keys, and nothing that tells whose they are.
import type { Cost } from './cost.ts';
import { isBearable } from './cost.ts';
import type { WrappedKey } from './keys.ts';
import { WRAPPED_LENGTH } from './keys.ts';
import type { Tries } from './tries.ts';
import { noTries } from './tries.ts';

const VERSION = 1;
export const SALT_LENGTH = 16;

/** Minutes without activity before the vault locks itself. */
export const idleLimits = { least: 5, most: 60, usual: 15 } as const;

/** What one secret opens: the vault key, and the key that wraps the keys of working files. */
export type Lock = {
  /** The vault key, wrapped by the secret. */
  readonly vaultKey: WrappedKey;
  /** A key the secret also gives, wrapped by the vault key: so an open vault can write files the secret opens. */
  readonly fileKey: WrappedKey;
};

export type PassphraseLock = Lock & {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: Cost;
};

export type VaultRecord = {
  readonly version: typeof VERSION;
  readonly passphrase: PassphraseLock;
  readonly recovery: Lock;
  /** The adviser's name, sealed. */
  readonly owner: { readonly iv: Uint8Array<ArrayBuffer>; readonly ct: ArrayBuffer };
  readonly idleMinutes: number;
  readonly tries: Tries;
  /** False from when a recovery code is shown until somebody has shown that they have it. */
  readonly isCodeConfirmed: boolean;
};

/** Where the record lies. One write is there as a whole or not at all. */
export interface VaultShelf {
  /** Undefined when there is no vault. */
  read(): Promise<unknown | undefined>;
  /** Whether locked cases lie beside the record's place: without a record, they have lost it. */
  hasLocked(): Promise<boolean>;
  write(record: VaultRecord): Promise<void>;
}

/** `costly`: opening it would take more memory or time than we would ever ask for. */
export type ReadRecord =
  | { readonly is: 'record'; readonly record: VaultRecord }
  | { readonly is: 'newer' | 'damaged' | 'costly' };

/**
 * Strict about the keys. A setting or a count that makes no sense is replaced instead: it must not keep
 * anybody from their cases.
 */
export function readVaultRecord(kept: unknown): ReadRecord {
  if (!isObject(kept) || !Number.isSafeInteger(kept.version)) return { is: 'damaged' };
  if (Number(kept.version) > VERSION) return { is: 'newer' };
  const { version, passphrase, recovery, owner, idleMinutes, tries, isCodeConfirmed } = kept;
  if (version !== VERSION || !isPassphraseLock(passphrase) || !isLock(recovery) || !isSealed(owner))
    return { is: 'damaged' };
  if (!isBearable(passphrase.cost)) return { is: 'costly' };
  return {
    is: 'record',
    record: {
      version,
      passphrase,
      recovery,
      owner,
      idleMinutes: isIdleMinutes(idleMinutes) ? idleMinutes : idleLimits.usual,
      tries: isTries(tries) ? tries : noTries,
      // Records from before this was noted have no mark; nobody is told to doubt a sheet they have.
      isCodeConfirmed: isCodeConfirmed !== false,
    },
  };
}

export function makeVaultRecord(
  parts: Pick<VaultRecord, 'passphrase' | 'recovery' | 'owner'>,
): VaultRecord {
  return {
    version: VERSION,
    ...parts,
    idleMinutes: idleLimits.usual,
    tries: noTries,
    isCodeConfirmed: false,
  };
}

export function isIdleMinutes(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= idleLimits.least &&
    value <= idleLimits.most
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isBytes(value: unknown, length: number): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.length === length;
}

function isLock(value: unknown): value is Lock {
  return (
    isObject(value) &&
    isBytes(value.vaultKey, WRAPPED_LENGTH) &&
    isBytes(value.fileKey, WRAPPED_LENGTH)
  );
}

function isPassphraseLock(value: unknown): value is PassphraseLock {
  return isObject(value) && isBytes(value.salt, SALT_LENGTH) && isCost(value.cost) && isLock(value);
}

function isCost(value: unknown): value is Cost {
  return isObject(value) && [value.m, value.t, value.p].every((one) => typeof one === 'number');
}

function isSealed(value: unknown): value is VaultRecord['owner'] {
  return isObject(value) && value.iv instanceof Uint8Array && value.ct instanceof ArrayBuffer;
}

function isTries(value: unknown): value is Tries {
  return isObject(value) && isCount(value.failed) && isCount(value.at);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
