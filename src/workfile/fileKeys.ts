// The keys of one working file, all made from its root key and the salt that no other file has.
import { SealBroken } from '../storage/sealer.ts';
import { bytesOf, randomBytes } from '../vault/bytes.ts';
import type { Cost } from '../vault/cost.ts';
import { asSource, makeKey, unwrapKey, wrapKey, wrappingKey } from '../vault/keys.ts';
import type { DeriveKey } from '../vault/passphraseKey.ts';
import type { Header, KeySlot } from './header.ts';
import { WorkFileRefused } from './refusals.ts';

/** What it takes to write: the slots as they stand in the file, and the root key they wrap (HKDF). */
export type FileLock = { readonly slots: readonly KeySlot[]; readonly rootKey: CryptoKey };

/** Finds the root key in one of the slots; undefined when the secret opens none of them. */
export type UnlockSlots = (slots: readonly KeySlot[]) => Promise<CryptoKey | undefined>;

/** The keys of one file: one seals its header, the other its frames. */
export type FileKeys = { readonly headerKey: CryptoKey; readonly frameKey: CryptoKey };

/** Derives a file's own keys. */
export async function deriveFileKeys(
  rootKey: CryptoKey,
  { fileSalt }: Pick<Header, 'fileSalt'>,
): Promise<FileKeys> {
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: fileSalt,
    info: bytesOf(`udredningsguiden/arbejdsfil/1/${info}`),
  });
  const [headerKey, frameKey] = await Promise.all([
    crypto.subtle.deriveKey(
      from('header'),
      rootKey,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign', 'verify'],
    ),
    crypto.subtle.deriveKey(from('frames'), rootKey, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ]);
  return { headerKey, frameKey };
}

/** HMAC-SHA-256 over the header's bytes: 32 bytes. */
export async function sealHeader(
  { headerKey }: FileKeys,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', headerKey, bytes));
}

/**
 * Refuses as locked when the seal does not fit: the secret is another, or the header was changed. The
 * seal also binds the file to one key, which AES-GCM alone does not.
 */
export async function checkSeal(
  { headerKey }: FileKeys,
  bytes: Uint8Array<ArrayBuffer>,
  seal: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (!(await crypto.subtle.verify('HMAC', headerKey, seal, bytes)))
    throw new WorkFileRefused('locked');
}

/** What each secret's wrapping key is derived for. */
const WRAPS = 'file';

/** A lock for a passphrase and a root key made on the spot: for those who have no vault. */
export async function makeFileLock(
  derive: DeriveKey,
  passphrase: string,
  cost: Cost,
): Promise<FileLock> {
  const salt = randomBytes(16);
  const wrapping = await wrappingKey(await derive(passphrase, salt, cost), WRAPS);
  const root = await makeKey();
  const wrapped = await wrapKey(root, wrapping);
  return { slots: [{ by: 'passphrase', cost, salt, wrapped }], rootKey: await asSource(root) };
}

/** Opens the slot of the passphrase. */
export function unlockWithPassphrase(derive: DeriveKey, passphrase: string): UnlockSlots {
  return async (slots) => {
    const slot = slots.find((one) => one.by === 'passphrase');
    if (slot?.by !== 'passphrase') return undefined;
    const wrapping = await wrappingKey(await derive(passphrase, slot.salt, slot.cost), WRAPS);
    try {
      return await asSource(await unwrapKey(slot.wrapped, wrapping, true));
    } catch (cause) {
      if (cause instanceof SealBroken) return undefined;
      throw cause;
    }
  };
}
