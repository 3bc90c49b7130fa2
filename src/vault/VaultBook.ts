// Reads and writes the vault's record, and counts the tries at its passphrase.
import { SealBroken } from '../storage/sealer.ts';
import { randomBytes } from './bytes.ts';
import type { Cost } from './cost.ts';
import { makeLock, openLock } from './locks.ts';
import type { DeriveKey } from './passphraseKey.ts';
import type { Tries } from './tries.ts';
import { onClock, pauseLeft } from './tries.ts';
import { VaultError } from './VaultError.ts';
import type { PassphraseLock, VaultRecord, VaultShelf } from './vaultRecord.ts';
import { readVaultRecord, SALT_LENGTH } from './vaultRecord.ts';
import { vaultWords } from './words.ts';

/** What a vault needs from its surroundings; tests give their own clock and a cheap key. */
export type VaultTools = {
  readonly derive: DeriveKey;
  /** What a try at a new passphrase is to cost. */
  readonly cost: Cost;
  /** Milliseconds since 1970. */
  now(): number;
  /** Does the work while no other tab does such work: the record is read and written in one go. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

/** A passphrase that did not open. `paused`: it was not even tried. */
export type Refusal = {
  readonly is: 'refused' | 'paused';
  readonly sentence: string;
  /** Milliseconds before the next try is taken; 0 at first. */
  readonly pause: number;
};

/** `vaultKey` is wrappable: let go of it soon. */
type Fitting = { readonly is: 'fits'; readonly vaultKey: CryptoKey };

export class VaultBook {
  readonly #shelf: VaultShelf;
  readonly #tools: VaultTools;
  /** Tries the shelf would not take: it may be full, and then the cases must still be reached. */
  #unkept: Tries | undefined;
  /** A new vault may be made beside cases that have lost theirs. */
  #mayStartOver = false;

  constructor(shelf: VaultShelf, tools: VaultTools) {
    this.#shelf = shelf;
    this.#tools = tools;
  }

  /** Somebody has said yes to a new vault although locked cases lie here without theirs. */
  startOver(): void {
    this.#mayStartOver = true;
  }

  get startsOver(): boolean {
    return this.#mayStartOver;
  }

  /**
   * Undefined when there is no vault. Rejects with a `VaultError` where the record is of no use, or is gone
   * from locked cases.
   */
  async find(): Promise<VaultRecord | undefined> {
    const kept = await this.#shelf.read();
    if (kept === undefined) {
      if (!this.#mayStartOver && (await this.#shelf.hasLocked()))
        throw new VaultError('lost', vaultWords.lost);
      return undefined;
    }
    const read = readVaultRecord(kept);
    if (read.is === 'record') return read.record;
    const problem = read.is === 'newer' ? 'newer' : 'damaged';
    throw new VaultError(problem, vaultWords[read.is]);
  }

  async get(): Promise<VaultRecord> {
    const record = await this.find();
    if (!record) throw new VaultError('absent', vaultWords.absent);
    return record;
  }

  /** Rejects where the shelf refuses; then the record is as it was. */
  async write(record: VaultRecord): Promise<void> {
    await this.#shelf.write(record);
    this.#unkept = undefined;
  }

  /** Milliseconds before a passphrase is taken, as far as the record says; writes nothing. */
  pauseIn(record: VaultRecord): number {
    const now = this.#tools.now();
    return pauseLeft(onClock(this.#unkept ?? record.tries, now), now);
  }

  /** The same, for who is about to try one: a clock that was set back is noted. */
  async pauseNow(record: VaultRecord): Promise<number> {
    const kept = this.#unkept ?? record.tries;
    const tries = onClock(kept, this.#tools.now());
    if (tries !== kept) await this.keepTries(record, tries);
    return pauseLeft(tries, this.#tools.now());
  }

  /**
   * Tries a passphrase. The try is counted before it is made, so that ending the tab in the middle
   * saves nobody the count; whoever finds it to fit writes a record without tries.
   */
  async tryPassphrase(record: VaultRecord, passphrase: string): Promise<Fitting | Refusal> {
    const left = await this.pauseNow(record);
    if (left > 0) {
      const sentence = vaultWords.paused(Math.ceil(left / 1000));
      return { is: 'paused', sentence, pause: left };
    }
    const before = this.#unkept ?? record.tries;
    const failed = before.failed + 1;
    await this.keepTries(record, { failed, at: this.#tools.now() });
    const { salt, cost } = record.passphrase;
    try {
      const secret = await this.#tools.derive(passphrase, salt, cost);
      return { is: 'fits', vaultKey: await openLock('passphrase', secret, record.passphrase) };
    } catch (cause) {
      if (!(cause instanceof SealBroken)) {
        await this.keepTries(record, before);
        throw cause;
      }
    }
    // The pause begins when the answer is seen, not when the working out began.
    const tries = { failed, at: this.#tools.now() };
    await this.keepTries(record, tries);
    return { is: 'refused', sentence: vaultWords.refused, pause: pauseLeft(tries, tries.at) };
  }

  /** The vault key under a passphrase, with a new salt and at today's cost. */
  async lockWith(passphrase: string, vaultKey: CryptoKey): Promise<PassphraseLock> {
    const { derive, cost } = this.#tools;
    const salt = randomBytes(SALT_LENGTH);
    const secret = await derive(passphrase, salt, cost);
    return { ...(await makeLock('passphrase', secret, vaultKey)), salt, cost };
  }

  /** Writes the record with other tries. A shelf that refuses keeps nobody out: the tab then counts for itself. */
  async keepTries(record: VaultRecord, tries: Tries): Promise<void> {
    try {
      await this.write({ ...record, tries });
    } catch {
      this.#unkept = tries;
    }
  }
}
