// The desk: opens cases and puts them away, and never opens one before what was left is written.
import type { CaseId, CaseStore } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import type { CaseSession } from './CaseSession.ts';

export class CaseDesk {
  readonly store: CaseStore;
  readonly #by: () => string;
  #written: Promise<unknown> = Promise.resolve();
  #last: CaseSession | undefined;

  /** `by`: the adviser's name in the history of the real cases; asked for each time something is written. */
  constructor(store: CaseStore, by: () => string = () => '') {
    this.store = store;
    this.#by = by;
  }

  /** The case last opened: what an error page can still save to a file. */
  get last(): CaseSession | undefined {
    return this.#last;
  }

  /** Opens a case; undefined when the store has none with this id, or nobody waits for it any more. */
  async open(id: CaseId, signal: AbortSignal): Promise<CaseSession | undefined> {
    await this.#written;
    const last = this.#last;
    // Words the store would not take are still in the page: go on with them.
    if (last?.getSnapshot().summary.id === id && last.saving.getSnapshot().matches('failed')) {
      last.follow();
      return last;
    }
    // What a session needs, machine and content, is fetched with the first case and not before.
    const [{ openSession }, stored] = await Promise.all([
      import('./openSession.ts'),
      this.store.load(id),
    ]);
    if (signal.aborted) return undefined;
    // Removed elsewhere while it was open: the page has it yet, and can save it to a file.
    if (
      !stored &&
      last?.getSnapshot().summary.id === id &&
      last.saving.getSnapshot().matches('removed')
    )
      return last;
    if (!stored) return undefined;
    this.#last = openSession(this.store, stored, this.#by);
    return this.#last;
  }

  /** Puts a case away; its last words are written before anything else is read. */
  leave(session: CaseSession): void {
    session.stopFollowing();
    this.#written = Promise.all([this.#written, session.leave()]);
  }

  /** When everything left behind is written, or the store has refused it. */
  async whenWritten(): Promise<void> {
    await this.#written;
  }

  /**
   * Hands every letter in the page to the store, and waits for it. Rejects with a `StoreError` when words
   * of a real case were not taken; they stay where they are, and may be tried again.
   */
  async saveAll(): Promise<void> {
    const last = this.#last;
    last?.retry();
    await last?.leave();
    await this.#written;
    if (!last || last.getSnapshot().summary.practice) return;
    if (last.isRefused) throw new StoreError(last.saving.getSnapshot().context.sentence ?? '');
  }

  /** Lets go of a real case that was open: nothing of it may be reached while the vault is locked. */
  forgetReal(): void {
    if (this.#last?.getSnapshot().summary.practice !== false) return;
    this.#last.stopFollowing();
    this.#last = undefined;
  }
}
