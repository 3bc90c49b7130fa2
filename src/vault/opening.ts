// What lies between a vault's record and an open vault.
import type { Sealed } from '../storage/sealer.ts';
import { SealBroken } from '../storage/sealer.ts';
import { asSource } from './keys.ts';
import { makeLock, openLock, recoverySecret } from './locks.ts';
import { passphraseFault } from './passphrase.ts';
import { VaultError } from './VaultError.ts';
import { VaultRing } from './VaultRing.ts';
import type { Lock, VaultRecord } from './vaultRecord.ts';
import { vaultWords } from './words.ts';

/** Where the adviser's name is sealed. */
const OWNER = 'vault/owner';

/** An open vault. */
export type Opening = {
  readonly ring: VaultRing;
  /** The adviser's name; '' where it cannot be read. */
  readonly owner: string;
  readonly idleMinutes: number;
};

/** `source`: the vault key, as one that others are derived from. `SealBroken` when it is not this vault's. */
export async function openWithSource(source: CryptoKey, record: VaultRecord): Promise<Opening> {
  const ring = await VaultRing.of(source);
  const owner = await ring.common.open(OWNER, record.owner);
  return { ring, owner: String(owner), idleMinutes: record.idleMinutes };
}

/** A spoilt name keeps nobody out: `vaultKey` has come out of its lock, so it is the right one. */
export async function openWithVaultKey(vaultKey: CryptoKey, record: VaultRecord): Promise<Opening> {
  const source = await asSource(vaultKey);
  try {
    return await openWithSource(source, record);
  } catch (cause) {
    if (!(cause instanceof SealBroken)) throw cause;
    return { ring: await VaultRing.of(source), owner: '', idleMinutes: record.idleMinutes };
  }
}

export async function sealOwner(ring: VaultRing, owner: string): Promise<VaultRecord['owner']> {
  return locked(await ring.common.seal(OWNER, owner));
}

function locked(sealed: Sealed): VaultRecord['owner'] {
  if ('plain' in sealed) throw new Error('Expected a sealed name, got a plain one');
  return sealed;
}

/** The vault key, wrappable, by a recovery code as it was typed. */
export async function openWithCode(
  record: VaultRecord,
  code: string,
): Promise<
  | { readonly is: 'fits'; readonly vaultKey: CryptoKey }
  | { readonly is: 'refused'; readonly sentence: string }
> {
  const read = await recoverySecret(code);
  if ('sentence' in read) return { is: 'refused', sentence: read.sentence };
  try {
    return { is: 'fits', vaultKey: await openLock('recovery', read.secret, record.recovery) };
  } catch (cause) {
    if (!(cause instanceof SealBroken)) throw cause;
    return { is: 'refused', sentence: vaultWords.recovery.refused };
  }
}

/** The vault key under a new recovery code. */
export async function lockWithCode(code: string, vaultKey: CryptoKey): Promise<Lock> {
  const read = await recoverySecret(code);
  if ('sentence' in read) throw new Error('Expected our own recovery code to be readable');
  return makeLock('recovery', read.secret, vaultKey);
}

/** Throws a `VaultError` for a new passphrase that breaks a rule. */
export function refuseUnfit(passphrase: string, owner: string): void {
  const fault = passphraseFault(passphrase, owner);
  if (fault !== undefined) throw new VaultError('unfit', fault);
}
