// The head of a working file: its random key, wrapped so that the vault's passphrase or recovery code opens it.
import { SealBroken } from '../storage/sealer.ts';
import { fromBase64Url, randomBytes, toBase64Url } from './bytes.ts';
import type { Cost } from './cost.ts';
import { isBearable } from './cost.ts';
import { unwrapKey, WRAPPED_LENGTH, wrapKey } from './keys.ts';
import { fileWrapping, ownFileWrapping, recoverySecret } from './locks.ts';
import type { DeriveKey } from './passphraseKey.ts';
import { passphraseKeyInWorker } from './passphraseKey.ts';
import type { VaultRecord } from './vaultRecord.ts';
import { SALT_LENGTH } from './vaultRecord.ts';
import { vaultWords } from './words.ts';

/** Plain JSON, to stand in a file. Bytes as base64url without padding. */
export type FileKeyWrap = {
  readonly passphrase: {
    /** 16 bytes. */
    readonly salt: string;
    /** Argon2id: KiB of memory, passes, lanes. */
    readonly m: number;
    readonly t: number;
    readonly p: number;
    /** The file key in AES-KW: 40 bytes. */
    readonly key: string;
  };
  readonly recovery: { readonly key: string };
};

/** What a person can give to open a file. */
export type FileSecret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** The file's key (AES-GCM, not extractable), or a sentence. The same sentence whatever did not fit. */
export type OpenedFileKey =
  | { readonly is: 'opened'; readonly key: CryptoKey }
  | { readonly is: 'refused'; readonly sentence: string };

/** The head of a file, strictly read. Undefined when it is none, or would cost more than is bearable. */
export function readFileKeyWrap(value: unknown): FileKeyWrap | undefined {
  if (!isObject(value) || !isObject(value.passphrase) || !isObject(value.recovery))
    return undefined;
  const { salt, m, t, p, key } = value.passphrase;
  const recoveryKey = value.recovery.key;
  if (typeof m !== 'number' || typeof t !== 'number' || typeof p !== 'number') return undefined;
  if (!isBearable({ m, t, p })) return undefined;
  if (!isText(salt, SALT_LENGTH) || !isText(key, WRAPPED_LENGTH)) return undefined;
  if (!isText(recoveryKey, WRAPPED_LENGTH)) return undefined;
  return { passphrase: { salt, m, t, p, key }, recovery: { key: recoveryKey } };
}

/** Opens a file with what a person gave, with or without a vault. Takes about a second with a passphrase. */
export async function openFileKey(
  wrap: FileKeyWrap,
  given: FileSecret,
  derive: DeriveKey = passphraseKeyInWorker,
): Promise<OpenedFileKey> {
  if ('recoveryCode' in given) {
    const read = await recoverySecret(given.recoveryCode);
    if ('sentence' in read) return { is: 'refused', sentence: read.sentence };
    return opened(wrap.recovery.key, await fileWrapping('recovery', read.secret));
  }
  const { salt, m, t, p, key } = wrap.passphrase;
  const bytes = fromBase64Url(salt);
  if (!bytes || !isBearable({ m, t, p }))
    return { is: 'refused', sentence: vaultWords.damagedFile };
  const secret = await derive(given.passphrase, bytes, { m, t, p });
  return opened(key, await fileWrapping('passphrase', secret));
}

async function opened(wrapped: string, wrapping: CryptoKey): Promise<OpenedFileKey> {
  const key = await fileKeyIn(wrapped, wrapping);
  return key ? { is: 'opened', key } : { is: 'refused', sentence: vaultWords.fileRefused };
}

/** Wraps a file's key for both secrets of an open vault. `fileKey` must be extractable. */
export async function wrapFileKey(
  fileKey: CryptoKey,
  source: CryptoKey,
  { passphrase, recovery }: VaultRecord,
): Promise<FileKeyWrap> {
  const [byPassphrase, byRecovery] = await Promise.all([
    ownFileWrapping('passphrase', source, passphrase),
    ownFileWrapping('recovery', source, recovery),
  ]);
  const [key, recoveryKey] = await Promise.all([
    wrapKey(fileKey, byPassphrase),
    wrapKey(fileKey, byRecovery),
  ]);
  return {
    passphrase: { salt: toBase64Url(passphrase.salt), ...passphrase.cost, key: toBase64Url(key) },
    recovery: { key: toBase64Url(recoveryKey) },
  };
}

/** A passphrase that a file is to have for itself, and what it is to cost to try one. */
export type OwnPassphrase = {
  readonly passphrase: string;
  readonly cost: Cost;
  readonly derive: DeriveKey;
};

/**
 * Wraps a file's key for a passphrase of its own, to hand to somebody. The vault's recovery code opens it
 * too, and so does the vault itself; the vault's passphrase does not.
 */
export async function wrapFileKeyFor(
  fileKey: CryptoKey,
  { passphrase, cost, derive }: OwnPassphrase,
  source: CryptoKey,
  { recovery }: VaultRecord,
): Promise<FileKeyWrap> {
  const salt = randomBytes(SALT_LENGTH);
  const [byPassphrase, byRecovery] = await Promise.all([
    derive(passphrase, salt, cost).then((secret) => fileWrapping('passphrase', secret)),
    ownFileWrapping('recovery', source, recovery),
  ]);
  const [key, recoveryKey] = await Promise.all([
    wrapKey(fileKey, byPassphrase),
    wrapKey(fileKey, byRecovery),
  ]);
  return {
    passphrase: { salt: toBase64Url(salt), ...cost, key: toBase64Url(key) },
    recovery: { key: toBase64Url(recoveryKey) },
  };
}

/** The file's key by an open vault itself: the vault's passphrase or recovery code is still the file's. */
export async function openOwnFileKey(
  wrap: FileKeyWrap,
  source: CryptoKey,
  { passphrase, recovery }: VaultRecord,
): Promise<CryptoKey | undefined> {
  return (
    (await fileKeyIn(wrap.recovery.key, await ownFileWrapping('recovery', source, recovery))) ??
    (await fileKeyIn(wrap.passphrase.key, await ownFileWrapping('passphrase', source, passphrase)))
  );
}

/** Undefined where the wrapping key is another, or a bit has changed. */
async function fileKeyIn(wrapped: string, wrapping: CryptoKey): Promise<CryptoKey | undefined> {
  const bytes = fromBase64Url(wrapped);
  if (!bytes) return undefined;
  try {
    return await unwrapKey(bytes, wrapping);
  } catch (cause) {
    if (cause instanceof SealBroken) return undefined;
    throw cause;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, bytes: number): value is string {
  return typeof value === 'string' && fromBase64Url(value)?.length === bytes;
}
