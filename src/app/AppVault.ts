// The vault as the app has it: the machine at work, and the store of the real cases opened and closed with it.
import { StoreError } from '../storage/caseStore.ts';
import type { Left } from '../storage/removeEverything.ts';
import type { KeyRing } from '../storage/sealer.ts';
import { storeError } from '../storage/storeSentences.ts';
import type { RunningVault } from '../vault/runVault.ts';
import { runVault } from '../vault/runVault.ts';
import type { Vault } from '../vault/Vault.ts';
import { vaultWords } from '../vault/words.ts';
import { sentenceOf } from './useDesk.ts';

const STAGES = [
  'looking',
  'absent',
  'making',
  'sheet',
  'unsure',
  'locked',
  'locking',
  'unreadable',
  'wiping',
] as const;

const passing = ['unreadable', 'cut-off', 'blocked'] as const;

/**
 * Where the vault is. `opening`: the keys are there, the real cases not yet. `open`: a page may show a
 * real case, and only then. `shut`: the keys are there, but the cases cannot be read. `removed`:
 * everything was removed from the browser, and the page must be loaded anew.
 */
export type VaultStage = (typeof STAGES)[number] | 'opening' | 'open' | 'shut' | 'removed';

export type AppVaultParts = {
  readonly vault: Vault;
  /** How many real cases lie unlocked, from before there was a vault. */
  readonly waiting?: number;
  /** The store of the real cases, from now on. Rejects with a `StoreError`. */
  openStore(ring: KeyRing): Promise<void>;
  closeStore(): void;
  /** Asks the browser not to clear away what is kept, now that there is something. */
  askToKeep(): void;
  saveWords(): Promise<void>;
  removeAll(): Promise<Left>;
  /** That there was a vault in this browser, as the browser remembers it elsewhere. */
  readonly mark?: { isThere(): boolean; clear(): void };
  /** The line to the other tabs; without it, the app's own. */
  readonly line?: string;
};

export class AppVault {
  readonly vault: Vault;
  readonly running: RunningVault;
  /** How many real cases lay unlocked when the app was started. */
  readonly waiting: number;
  readonly #parts: AppVaultParts;
  readonly #listeners = new Set<() => void>();
  #store: 'closed' | 'opening' | 'open' | StoreError = 'closed';
  /** When the store last opened, or failed to: one opening at a time, and the last counts. */
  #opened: Promise<void> = Promise.resolve();
  #left: Left | undefined;
  #isPlaceLost = false;
  #removed: 'here' | 'elsewhere' | undefined;

  constructor(parts: AppVaultParts) {
    const { vault, saveWords, line, waiting = 0 } = parts;
    this.waiting = waiting;
    this.#parts = parts;
    this.vault = vault;
    this.running = runVault(vault, {
      saveWords,
      removeAll: async () => {
        // Whatever comes of it: the store has let go of everything, and nothing more can be done here.
        this.#removed = 'here';
        this.#left = await parts.removeAll();
      },
      now: () => Date.now(),
      ...(line !== undefined && { line }),
    });
    this.running.actor.subscribe(() => this.#follow());
    this.#follow();
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getStage = (): VaultStage => {
    const state = this.running.actor.getSnapshot();
    if (this.#removed) return 'removed';
    if (state.matches('open')) {
      if (this.#store === 'open') return 'open';
      return this.#store instanceof StoreError ? 'shut' : 'opening';
    }
    return STAGES.find((stage) => state.matches(stage)) ?? 'looking';
  };

  /** What went wrong, for the adviser. */
  get sentence(): string | undefined {
    if (this.#store instanceof StoreError) return this.#store.message;
    return this.running.actor.getSnapshot().context.sentence;
  }

  /** A newer edition wrote the cases: they are whole, and this one must leave them alone. */
  get isNewer(): boolean {
    const { sentence } = this;
    return sentence === storeError('newer').message || sentence === vaultWords.newer;
  }

  /** The browser did not let the record be read, which may pass: that is no reason to remove anything. */
  get isUnopened(): boolean {
    const { sentence } = this;
    return passing.some((one) => storeError(one).message === sentence);
  }

  /** The vault's record is gone, and locked cases lie here without it. */
  get isLost(): boolean {
    return this.sentence === vaultWords.lost;
  }

  /** There was a vault here, and the browser has nothing left of it. */
  get isMissed(): boolean {
    return this.getStage() === 'absent' && (this.#parts.mark?.isThere() ?? false);
  }

  /** The adviser has read that. */
  noteMissed(): void {
    this.#parts.mark?.clear();
    this.#tell();
  }

  /** Locks although something is saved nowhere in the browser. */
  abandonWords(): void {
    this.losePlace();
    this.running.actor.send({ type: 'words.abandoned' });
  }

  /** What is open now will not be there, or not all of it, when the vault is opened again. */
  losePlace(): void {
    this.#isPlaceLost = true;
  }

  get isPlaceLost(): boolean {
    return this.#isPlaceLost;
  }

  /** A new vault is about to be made although such cases lie here. */
  get startsOver(): boolean {
    return this.vault.startsOver && this.getStage() === 'absent';
  }

  /** A new passphrase may be chosen. The locked cases stay as they lie, and it does not open them. */
  startOver(): void {
    this.vault.startOver();
    this.running.actor.send({ type: 'looking.retried' });
  }

  /** Everything was removed from this window, and not from another. */
  get isRemovedHere(): boolean {
    return this.#removed === 'here';
  }

  /** After everything was removed here: what the browser still has. */
  get left(): Left | undefined {
    return this.#left;
  }

  /** The stage, once it is known whether there is a vault and whether it opens by itself. */
  settled(): Promise<VaultStage> {
    return new Promise((resolve) => {
      let stop: (() => void) | undefined;
      const look = () => {
        const stage = this.getStage();
        if (stage === 'looking' || stage === 'opening') return;
        stop?.();
        resolve(stage);
      };
      stop = this.subscribe(look);
      look();
    });
  }

  /** Everything was removed in another window: nothing is here any more. */
  noteRemoved(): void {
    this.#removed = 'elsewhere';
    this.#tell();
  }

  #follow(): void {
    const state = this.running.actor.getSnapshot();
    if (state.matches('open')) this.#isPlaceLost = false;
    const hasKeys = state.matches('open') || state.matches('sheet') || state.matches('unsure');
    if (hasKeys && this.#store === 'closed') {
      this.#store = 'opening';
      const before = this.#opened;
      this.#opened = before.then(() => this.#open());
      // Only now is there something that must not be cleared away. The answer stands on the page about safety.
      if (state.matches('sheet')) this.#parts.askToKeep();
    }
    // While it is locking, the last words are still to be saved.
    if (!hasKeys && !state.matches('locking') && this.#store !== 'closed') {
      this.#store = 'closed';
      this.#parts.closeStore();
    }
    this.#tell();
  }

  async #open(): Promise<void> {
    if (this.#store !== 'opening') return;
    const outcome = await this.#parts.openStore(this.vault.keyRing()).then(
      () => 'open' as const,
      (cause: unknown) => new StoreError(sentenceOf(cause), { cause }),
    );
    // Locked meanwhile, and perhaps opened again with new keys: then this one is not to be used.
    if (this.#store === 'opening' && this.vault.isOpen) this.#store = outcome;
    else this.#parts.closeStore();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
