// What a secret (passphrase or recovery code) opens, and how it is made to open it.
import {
  asSource,
  asWrapping,
  sourceKey,
  unwrapKey,
  wrapKey,
  wrappableKey,
  wrappingKey,
} from './keys.ts';
import { readRecoveryCode } from './recoveryCode.ts';
import type { Lock } from './vaultRecord.ts';

/** Which secret: their keys are kept apart. */
export type SecretKind = 'passphrase' | 'recovery';

/** A lock that the secret opens. `vaultKey` must be wrappable. */
export async function makeLock(
  kind: SecretKind,
  secret: CryptoKey,
  vaultKey: CryptoKey,
): Promise<Lock> {
  const [forVault, forFiles, own] = await Promise.all([
    wrappingKey(secret, `${kind} vault`),
    wrappableKey(secret, `${kind} files`),
    asSource(vaultKey).then((source) => wrappingForFileKey(kind, source)),
  ]);
  const [wrapped, fileKey] = await Promise.all([
    wrapKey(vaultKey, forVault),
    wrapKey(forFiles, own),
  ]);
  return { vaultKey: wrapped, fileKey };
}

/** The vault key, wrappable. Rejects with `SealBroken` where the secret is another. */
export async function openLock(
  kind: SecretKind,
  secret: CryptoKey,
  lock: Lock,
): Promise<CryptoKey> {
  return unwrapKey(lock.vaultKey, await wrappingKey(secret, `${kind} vault`), true);
}

/** The key that wraps working files for this secret, found from the secret itself. */
export function fileWrapping(kind: SecretKind, secret: CryptoKey): Promise<CryptoKey> {
  return wrappingKey(secret, `${kind} files`);
}

/** The same key, found from an open vault. `source`: the vault key, as one that others are derived from. */
export async function ownFileWrapping(
  kind: SecretKind,
  source: CryptoKey,
  lock: Lock,
): Promise<CryptoKey> {
  return asWrapping(await unwrapKey(lock.fileKey, await wrappingForFileKey(kind, source), true));
}

function wrappingForFileKey(kind: SecretKind, source: CryptoKey): Promise<CryptoKey> {
  return wrappingKey(source, `${kind} file key`);
}

/** A recovery code as it was typed: the secret it stands for, or what to look at. */
export async function recoverySecret(
  typed: string,
): Promise<{ readonly secret: CryptoKey } | { readonly sentence: string }> {
  const read = readRecoveryCode(typed);
  if (read.is === 'slip') return { sentence: read.sentence };
  return { secret: await sourceKey(read.bytes) };
}
