// The vault: made with a passphrase, opened with it or with the recovery code, and locked again.
import type { KeyRing } from '../storage/sealer.ts';
import { SealBroken } from '../storage/sealer.ts';
import { alone } from './alone.ts';
import { defaultCost } from './cost.ts';
import type { FileKeyWrap } from './fileKeyWrap.ts';
import { openOwnFileKey, wrapFileKey, wrapFileKeyFor } from './fileKeyWrap.ts';
import { VaultLocked } from './KeyDrawer.ts';
import type { Opening } from './opening.ts';
import { openWithSource, refuseUnfit, sealOwner } from './opening.ts';
import { passphraseKeyInWorker } from './passphraseKey.ts';
import type { Refusal, VaultTools } from './VaultBook.ts';
import { VaultBook } from './VaultBook.ts';
import type { CodeRefusal, Renewed } from './VaultSecrets.ts';
import { VaultSecrets } from './VaultSecrets.ts';
import type { VaultShelf } from './vaultRecord.ts';
import { idleLimits, isIdleMinutes } from './vaultRecord.ts';
import { makeVault, openByCode, openByPassphrase } from './waysIn.ts';

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

type Opened = { readonly is: 'opened' };

/**
 * The vault as one tab has it. What touches the record rejects with a `VaultError` where the record is of
 * no use, and with what the shelf rejects with; the record is then as it was.
 */
export class Vault {
  readonly #book: VaultBook;
  readonly #secrets: VaultSecrets;
  readonly #tools: VaultTools;
  #opening: Opening | undefined;
  /** How often it was locked: what began before a lock must not open after it. */
  #locks = 0;

  constructor(shelf: VaultShelf, tools = browserTools) {
    this.#tools = tools;
    this.#book = new VaultBook(shelf, tools);
    this.#secrets = new VaultSecrets(this.#book, tools);
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

  /** What there is, without opening it. Waits for no other tab: whatever that is at, one must be told where one is. */
  async look(): Promise<VaultLook> {
    const record = await this.#book.find();
    if (!record) return { is: 'absent' };
    const pause = this.#book.pauseIn(record);
    if (pause > 0) void this.#noteClock().catch(() => undefined);
    return { is: 'kept', pause };
  }

  /** A pause that begins anew, because the clock was set back, begins when it is shown. */
  #noteClock(): Promise<number> {
    return this.#tools.alone(async () => this.#book.pauseNow(await this.#book.get()));
  }

  /** A new vault may be made here although locked cases have lost theirs. They stay, and it does not open them. */
  startOver(): void {
    this.#book.startOver();
  }

  /** Whether somebody has said yes to that in this tab. */
  get startsOver(): boolean {
    return this.#book.startsOver;
  }

  /** Makes a vault and opens it. The code is shown to be printed, and kept nowhere; see `confirmRecoveryCode`. */
  make(passphrase: string, owner: string): Promise<{ readonly recoveryCode: string }> {
    return this.#opened(async (settle) => {
      const { opening, recoveryCode } = await makeVault(this.#book, passphrase, owner);
      settle(opening);
      return { recoveryCode };
    });
  }

  unlock(passphrase: string): Promise<Opened | Refusal> {
    return this.#opened(async (settle) => {
      const found = await openByPassphrase(this.#book, this.#tools.cost, passphrase);
      if ('is' in found) return found;
      settle(found);
      return { is: 'opened' };
    });
  }

  /** Whether the code opens this vault, so that a new passphrase may be asked for. Changes nothing. */
  checkRecoveryCode(code: string): Promise<{ readonly is: 'fits' } | CodeRefusal> {
    return this.#secrets.check(code);
  }

  /** Opens with the recovery code, and puts a new passphrase in the place of the forgotten one. */
  unlockWithRecovery(code: string, passphrase: string): Promise<Opened | CodeRefusal> {
    return this.#opened(async (settle) => {
      const found = await openByCode(this.#book, code, passphrase);
      if ('is' in found) return found;
      settle(found);
      return { is: 'opened' };
    });
  }

  /** Wraps the vault key anew, in one write: whatever happens, the old passphrase fits or the new. */
  changePassphrase(old: string, next: string): Promise<{ readonly is: 'changed' } | Refusal> {
    return this.#secrets.changePassphrase(old, next);
  }

  /** A new code, not confirmed yet. The sheet with the old one opens nothing from then on. */
  renewRecoveryCode(passphrase: string): Promise<Renewed | Refusal> {
    return this.#secrets.renewCode(passphrase);
  }

  /** Somebody has shown that they have this code. Refused where it is not the newest. */
  confirmRecoveryCode(code: string): Promise<{ readonly is: 'confirmed' } | CodeRefusal> {
    return this.#secrets.confirmCode(code);
  }

  /** False when the newest code was shown, and the page closed before anybody had confirmed it. */
  isRecoveryCodeConfirmed(): Promise<boolean> {
    return this.#secrets.isCodeConfirmed();
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

  /** Work at the record that opens the vault; `settle` throws where it was locked meanwhile. */
  #opened<T>(work: (settle: (opening: Opening) => void) => Promise<T>): Promise<T> {
    const locks = this.#locks;
    return this.#tools.alone(() => work((opening) => this.#settle(opening, locks)));
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
