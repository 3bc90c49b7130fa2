// The ways into a vault: made new, by its passphrase, or by the recovery code. Nobody else may be at the record.
import type { Cost } from './cost.ts';
import { isCheaper } from './cost.ts';
import { asSource, makeKey } from './keys.ts';
import type { Opening } from './opening.ts';
import { lockWithCode, openWithCode, openWithVaultKey, refuseUnfit, sealOwner } from './opening.ts';
import { makeRecoveryCode } from './recoveryCode.ts';
import { noTries } from './tries.ts';
import type { Refusal, VaultBook } from './VaultBook.ts';
import { VaultError } from './VaultError.ts';
import { VaultRing } from './VaultRing.ts';
import type { CodeRefusal } from './VaultSecrets.ts';
import { makeVaultRecord } from './vaultRecord.ts';
import { vaultWords } from './words.ts';

/** Rejects with a `VaultError` where there is a vault already, or the passphrase breaks a rule. */
export async function makeVault(
  book: VaultBook,
  passphrase: string,
  owner: string,
): Promise<{ readonly opening: Opening; readonly recoveryCode: string }> {
  if (await book.find()) throw new VaultError('taken', vaultWords.taken);
  refuseUnfit(passphrase, owner);
  const vaultKey = await makeKey();
  const ring = await VaultRing.of(await asSource(vaultKey));
  const recoveryCode = makeRecoveryCode();
  const record = makeVaultRecord({
    passphrase: await book.lockWith(passphrase, vaultKey),
    recovery: await lockWithCode(recoveryCode, vaultKey),
    owner: await sealOwner(ring, owner),
  });
  await book.write(record);
  return { opening: { ring, owner, idleMinutes: record.idleMinutes }, recoveryCode };
}

/** A lock that was cheaper to try than `cost` is made anew, where the shelf will take it. */
export async function openByPassphrase(
  book: VaultBook,
  cost: Cost,
  passphrase: string,
): Promise<Opening | Refusal> {
  const record = await book.get();
  const tried = await book.tryPassphrase(record, passphrase);
  if (tried.is !== 'fits') return tried;
  const opening = await openWithVaultKey(tried.vaultKey, record);
  const raised = isCheaper(record.passphrase.cost, cost)
    ? await book.lockWith(passphrase, tried.vaultKey).catch(() => record.passphrase)
    : record.passphrase;
  await book.keepTries({ ...record, passphrase: raised }, noTries);
  return opening;
}

/** With a new passphrase in the place of the forgotten one. */
export async function openByCode(
  book: VaultBook,
  code: string,
  passphrase: string,
): Promise<Opening | CodeRefusal> {
  const record = await book.get();
  const found = await openWithCode(record, code);
  if (found.is === 'refused') return found;
  const opening = await openWithVaultKey(found.vaultKey, record);
  refuseUnfit(passphrase, opening.owner);
  const lock = await book.lockWith(passphrase, found.vaultKey);
  // Whoever writes the code has it.
  await book.write({ ...record, passphrase: lock, tries: noTries, isCodeConfirmed: true });
  return opening;
}
