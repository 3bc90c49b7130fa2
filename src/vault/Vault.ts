// The vault: made with a passphrase, opened with it or with the recovery code, and locked again.
import type { KeyRing } from '../storage/sealer.ts';
import { SealBroken } from '../storage/sealer.ts';
import { alone } from './alone.ts';
import { defaultCost, isCheaper } from './cost.ts';
import type { FileKeyWrap } from './fileKeyWrap.ts';
import { openOwnFileKey, wrapFileKey, wrapFileKeyFor } from './fileKeyWrap.ts';
import { VaultLocked } from './KeyDrawer.ts';
import { asSource, makeKey } from './keys.ts';
import type { Opening } from './opening.ts';
import {
  lockWithCode,
  openWithCode,
  openWithSource,
  openWithVaultKey,
  refuseUnfit,
  sealOwner,
} from './opening.ts';
import { passphraseKeyInWorker } from './passphraseKey.ts';
import { makeRecoveryCode } from './recoveryCode.ts';
import { noTries } from './tries.ts';
import type { Refusal, VaultTools } from './VaultBook.ts';
import { VaultBook } from './VaultBook.ts';
import { VaultError } from './VaultError.ts';
import { VaultRing } from './VaultRing.ts';
import type { VaultShelf } from './vaultRecord.ts';
import { idleLimits, isIdleMinutes, makeVaultRecord } from './vaultRecord.ts';
import { vaultWords } from './words.ts';

const browserTools: VaultTools = {
  derive: passphraseKeyInWorker,
  cost: defaultCost,
  now: () => Date.now(),
  alone,
};

export type VaultLook =
  | { readonly is: 'absent' }
  /** `pause`: milliseconds before a passphrase is taken. */
  | { readonly is: 'kept'; readonly pause: number };

/** A recovery code that fits no lock here, or has a slip; the sentence says which. */
export type CodeRefusal = { readonly is: 'refused'; readonly sentence: string };

type Opened = { readonly is: 'opened' };

/**
 * The vault as one tab has it. What touches the record rejects with a `VaultError` where the record is of
 * no use, and with what the shelf rejects with; the record is then as it was.
 */
export class Vault {
  readonly #book: VaultBook;
  readonly #tools: VaultTools;
  #opening: Opening | undefined;
  /** How often it was locked: what began before a lock must not open after it. */
  #locks = 0;

  constructor(shelf: VaultShelf, tools = browserTools) {
    this.#tools = tools;
    this.#book = new VaultBook(shelf, tools);
  }

  get isOpen(): boolean {
    return this.#opening !== undefined;
  }

  /** The adviser's name as it is to stand in the history. Throws `VaultLocked`. */
  get owner(): string {
    return this.#open.owner;
  }

  /** Minutes without activity before the vault locks itself. Throws `VaultLocked`. */
  get idleMinutes(): number {
    return this.#open.idleMinutes;
  }

  /** For another tab of the app and nobody else. Not extractable. Throws `VaultLocked`. */
  get key(): CryptoKey {
    return this.#open.ring.source;
  }

  /** For the store. After `lock`, all that came of it rejects with `VaultLocked`. Throws `VaultLocked`. */
  keyRing(): KeyRing {
    return this.#open.ring;
  }

  /** What there is, without opening it. */
  look(): Promise<VaultLook> {
    return this.#tools.alone(async () => {
      const record = await this.#book.find();
      if (!record) return { is: 'absent' };
      return { is: 'kept', pause: await this.#book.pauseNow(record) };
    });
  }

  /** Makes a vault and opens it. The code is shown to be printed, and kept nowhere; see `confirmRecoveryCode`. */
  make(passphrase: string, owner: string): Promise<{ readonly recoveryCode: string }> {
    const locks = this.#locks;
    return this.#tools.alone(async () => {
      if (await this.#book.find()) throw new VaultError('taken', vaultWords.taken);
      refuseUnfit(passphrase, owner);
      const vaultKey = await makeKey();
      const ring = await VaultRing.of(await asSource(vaultKey));
      const recoveryCode = makeRecoveryCode();
      const record = makeVaultRecord({
        passphrase: await this.#book.lockWith(passphrase, vaultKey),
        recovery: await lockWithCode(recoveryCode, vaultKey),
        owner: await sealOwner(ring, owner),
      });
      await this.#book.write(record);
      this.#settle({ ring, owner, idleMinutes: record.idleMinutes }, locks);
      return { recoveryCode };
    });
  }

  unlock(passphrase: string): Promise<Opened | Refusal> {
    const locks = this.#locks;
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      const tried = await this.#book.tryPassphrase(record, passphrase);
      if (tried.is !== 'fits') return tried;
      const opening = await openWithVaultKey(tried.vaultKey, record);
      const raised = isCheaper(record.passphrase.cost, this.#tools.cost)
        ? await this.#book.lockWith(passphrase, tried.vaultKey).catch(() => record.passphrase)
        : record.passphrase;
      await this.#book.keepTries({ ...record, passphrase: raised }, noTries);
      this.#settle(opening, locks);
      return { is: 'opened' };
    });
  }

  /** Whether the code opens this vault, so that a new passphrase may be asked for. Changes nothing. */
  async checkRecoveryCode(code: string): Promise<{ readonly is: 'fits' } | CodeRefusal> {
    const found = await openWithCode(await this.#book.get(), code);
    return found.is === 'refused' ? found : { is: 'fits' };
  }

  /** Opens with the recovery code, and puts a new passphrase in the place of the forgotten one. */
  unlockWithRecovery(code: string, passphrase: string): Promise<Opened | CodeRefusal> {
    const locks = this.#locks;
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      const found = await openWithCode(record, code);
      if (found.is === 'refused') return found;
      const opening = await openWithVaultKey(found.vaultKey, record);
      refuseUnfit(passphrase, opening.owner);
      const lock = await this.#book.lockWith(passphrase, found.vaultKey);
      // Whoever writes the code has it.
      await this.#book.write({
        ...record,
        passphrase: lock,
        tries: noTries,
        isCodeConfirmed: true,
      });
      this.#settle(opening, locks);
      return { is: 'opened' };
    });
  }

  /** Wraps the vault key anew, in one write: whatever happens, the old passphrase fits or the new. */
  changePassphrase(old: string, next: string): Promise<{ readonly is: 'changed' } | Refusal> {
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      const tried = await this.#book.tryPassphrase(record, old);
      if (tried.is !== 'fits') return tried;
      await this.#book.keepTries(record, noTries);
      refuseUnfit(next, (await openWithVaultKey(tried.vaultKey, record)).owner);
      const lock = await this.#book.lockWith(next, tried.vaultKey);
      await this.#book.write({ ...record, passphrase: lock, tries: noTries });
      return { is: 'changed' };
    });
  }

  /** A new code, not confirmed yet. The sheet with the old one opens nothing from then on. */
  renewRecoveryCode(
    passphrase: string,
  ): Promise<{ readonly is: 'renewed'; readonly recoveryCode: string } | Refusal> {
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      const tried = await this.#book.tryPassphrase(record, passphrase);
      if (tried.is !== 'fits') return tried;
      const recoveryCode = makeRecoveryCode();
      const recovery = await lockWithCode(recoveryCode, tried.vaultKey);
      await this.#book.write({ ...record, recovery, tries: noTries, isCodeConfirmed: false });
      return { is: 'renewed', recoveryCode };
    });
  }

  /** Somebody has shown that they have the newest code. */
  confirmRecoveryCode(): Promise<void> {
    return this.#tools.alone(async () => {
      const record = await this.#book.get();
      if (!record.isCodeConfirmed) await this.#book.write({ ...record, isCodeConfirmed: true });
    });
  }

  /** False when the newest code was shown, and the page closed before anybody had confirmed it. */
  isRecoveryCodeConfirmed(): Promise<boolean> {
    return this.#tools.alone(async () => (await this.#book.get()).isCodeConfirmed);
  }

  /** Between 5 and 60; see `idleLimits`. Rejects with `VaultLocked`. */
  keepIdleMinutes(idleMinutes: number): Promise<void> {
    const { least, most } = idleLimits;
    if (!isIdleMinutes(idleMinutes))
      throw new RangeError(`Expected ${least} to ${most} minutes, got ${idleMinutes}`);
    return this.#tools.alone(async () => {
      const opening = this.#open;
      await this.#book.write({ ...(await this.#book.get()), idleMinutes });
      if (this.#opening === opening) this.#opening = { ...opening, idleMinutes };
    });
  }

  /** The adviser's name from now on. Rejects with `VaultLocked`. */
  keepOwner(owner: string): Promise<void> {
    return this.#tools.alone(async () => {
      const opening = this.#open;
      const sealed = await sealOwner(opening.ring, owner);
      await this.#book.write({ ...(await this.#book.get()), owner: sealed });
      if (this.#opening === opening) this.#opening = { ...opening, owner };
    });
  }

  /** Opens with the key another tab gave. False when it is not this vault's. */
  async adopt(key: CryptoKey): Promise<boolean> {
    const locks = this.#locks;
    const record = await this.#book.find();
    if (!record) return false;
    try {
      this.#settle(await openWithSource(key, record), locks);
      return true;
    } catch (cause) {
      if (cause instanceof SealBroken) return false;
      throw cause;
    }
  }

  /**
   * The head of a working file: its key, wrapped so that today's passphrase and recovery code open it,
   * without asking for either. `fileKey`: as `makeKey` gives it. Rejects with `VaultLocked`.
   */
  async fileKeyWrap(fileKey: CryptoKey): Promise<FileKeyWrap> {
    const source = this.key;
    return wrapFileKey(fileKey, source, await this.#book.get());
  }

  /**
   * The same for a file with a passphrase of its own, which then opens it in the place of the vault's.
   * Rejects with a `VaultError` where that breaks a rule.
   */
  async fileKeyWrapFor(fileKey: CryptoKey, passphrase: string): Promise<FileKeyWrap> {
    const source = this.key;
    refuseUnfit(passphrase, this.owner);
    const { derive, cost } = this.#tools;
    return wrapFileKeyFor(fileKey, { passphrase, cost, derive }, source, await this.#book.get());
  }

  /** The key of a file this vault wrote; undefined when a secret must be asked for. Rejects with `VaultLocked`. */
  async openOwnFileKey(wrap: FileKeyWrap): Promise<CryptoKey | undefined> {
    const source = this.key;
    return openOwnFileKey(wrap, source, await this.#book.get());
  }

  /** Forgets every key, also those the store holds. */
  lock(): void {
    this.#locks += 1;
    this.#opening?.ring.forget();
    this.#opening = undefined;
  }

  /** Locks, then removes everything while no other tab is writing to the vault. */
  wipe(remove: () => Promise<void>): Promise<void> {
    this.lock();
    return this.#tools.alone(remove);
  }

  /** One ring for as long as the vault is open: the store holds on to it. */
  #settle(opening: Opening, locks: number): void {
    if (locks === this.#locks && !this.#opening) {
      this.#opening = opening;
      return;
    }
    opening.ring.forget();
    if (locks !== this.#locks) throw new VaultLocked();
  }

  get #open(): Opening {
    if (!this.#opening) throw new VaultLocked();
    return this.#opening;
  }
}
