// An open case: letters being typed, the case machine, the log and the store, held together.
import type { Address } from '#forms/answers/address.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { isHalfDate } from '#forms/answers/fits.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import type { ReviewReply } from '#forms/answers/reviews.ts';
import type { Marking } from '#forms/answers/withheld.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { LeafValue } from '#forms/kinds/answer.ts';
import type { ReviewEvent } from '#machines/caseMachine.ts';
import { settle as settlementOf } from '../log/conflicts.ts';
import type { OperationId, VersionMark } from '../log/operation.ts';
import type { CaseStore, StoredCase, StoreFault } from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';
import { CaseKeeper } from './CaseKeeper.ts';
import { Following } from './Following.ts';
import { Giving } from './Giving.ts';
import type { PageCopy } from './pageCopy.ts';
import { standingIn } from './pageCopy.ts';
import { SessionLog } from './SessionLog.ts';
import type { SessionSnapshot } from './ShownCase.ts';
import { ShownCase } from './ShownCase.ts';
import { browserTools } from './sessionTools.ts';
import type { ShownConflict } from './shownConflicts.ts';
import { sortDrafts } from './sortDrafts.ts';
import { seenIn } from './standing.ts';
import { TypedWords } from './TypedWords.ts';
import { Typing } from './Typing.ts';

/** A conflict as somebody saw it who settles it. */
type Settled = Pick<ShownConflict, 'address' | 'key' | 'seen'>;

/** One open case for as long as pages show it. */
export class CaseSession {
  /** Records of the case that could not be read when it was opened. */
  readonly faults: readonly StoreFault[];
  readonly #isHalf: (change: Change) => boolean;
  readonly #typed: TypedWords;
  readonly #log: SessionLog;
  readonly #shown: ShownCase;
  readonly #keeper: CaseKeeper;
  readonly #typing: Typing;
  readonly #giving: Giving;
  readonly #following: Following;

  constructor(index: ContentIndex, store: CaseStore, stored: StoredCase, tools = browserTools) {
    this.faults = stored.faults;
    const log = new SessionLog(index, stored, tools);
    const found = sortDrafts(stored.drafts);
    const typed = new TypedWords(found.typed);
    this.#isHalf = (change) => isHalfDate(index, change);
    typed.hold(this.#isHalf);
    const shown = new ShownCase({
      index,
      log,
      row: stored.summary,
      now: tools.now(),
      tellLog: ({ changes, at }) => giving.write(changes, at),
    });
    const keeper = new CaseKeeper({
      store,
      id: stored.summary.id,
      now: () => tools.now().toISOString(),
      nothingWaits: () => typed.allKept,
      summary: () => shown.row,
      later: (work, pause) => tools.later(work, pause),
      ownTask: tools.ownTask?.bind(tools),
    });
    const typing = new Typing({ words: typed, log, keeper, tools });
    const giving = new Giving({ log, typed, typing, keeper, shown });
    const { place } = stored;
    const following = new Following({
      store,
      place,
      log,
      typed,
      typing,
      keeper,
      shown,
      giving,
    });
    this.#typed = typed;
    this.#log = log;
    this.#shown = shown;
    this.#keeper = keeper;
    this.#typing = typing;
    this.#giving = giving;
    this.#following = following;
    // A page that died may have left a row that says more or less than the log.
    if (JSON.stringify(shown.row) !== JSON.stringify(stored.summary)) keeper.keepRow();
    following.settleFound(found.besides);
    following.start();
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => this.#shown.subscribe(listener);

  readonly getSnapshot = (): SessionSnapshot => this.#shown.getSnapshot();

  /** How the saving stands. */
  get saving() {
    return this.#keeper.saving;
  }

  /** True when the page alone has something: words that the store has refused, or a case that it has no more. */
  get isRefused(): boolean {
    return this.#keeper.isRefused;
  }

  /** The store has the case no more: it was deleted elsewhere while it was open here. */
  get isRemoved(): boolean {
    return this.#keeper.isRemoved;
  }

  /** Everything that was written here is in a file that was made of it. */
  get isInFile(): boolean {
    return this.#keeper.isInFile;
  }

  /** What the page has, whatever the store has. */
  get inPage(): PageCopy {
    return {
      summary: this.#shown.row,
      unsaved: this.#keeper.unsaved,
      drafts: this.#typing.drafts(),
      putInFile: this.#keeper.beginFile(),
      alone: () => standingIn(this.#log.fold),
    };
  }

  /** Hears what other windows, files and colleagues write, from what was loaded on; once is enough. */
  follow(): void {
    this.#following.start();
  }

  /** Hears no more. What was heard stays, and everything can still be written. */
  stopFollowing(): void {
    this.#following.stop();
  }

  /**
   * Letters typed in a field: kept within half a second, an answer once settled. `from` is what the field
   * said before them, where that is not what the case says: nothing else is replaced by them.
   */
  type(change: Change, from = this.#giving.valueAt(change)): void {
    if (this.#shown.isClosed) return;
    const { fold } = this.#log;
    this.#typing.put(change, () => ({ seen: seenIn(fold, change.address, from), from }));
  }

  /** Words joined from all versions, to be gone on with as letters being typed. */
  join({ address, seen }: Settled, words: LeafValue): void {
    this.settle();
    if (!this.#shown.isClosed) this.#typing.put({ address, value: words }, () => ({ seen }));
  }

  /** Hands what is being typed to the store now, as drafts. */
  keepTyped(): void {
    this.#typing.keep();
  }

  /** What was typed becomes answers. */
  settle(): void {
    this.#typed.release();
    this.#giving.settle();
  }

  /** What was typed becomes answers, but for a date half typed: it waits as a draft, and is gone on with. */
  putDown(): void {
    this.#typed.hold(this.#isHalf);
    this.#giving.settle();
    this.#typing.keep();
  }

  /** What waits half typed at an address. */
  begunAt(address: Address): string | undefined {
    const text = this.#typed.heldAt(address);
    return typeof text === 'string' ? text : undefined;
  }

  /** Answers given in one go: choices, references, rows, deferrals. */
  write(changes: readonly Change[]): void {
    if (!this.#shown.isClosed) this.#giving.give(changes);
  }

  /** Who wrote what is read at an address, and when; undefined where nobody did. `by` is '' where nobody is named. */
  writerOf(address: Address): { readonly by: string; readonly at: Instant } | undefined {
    const [head] = this.#log.fold.headsAt({ address });
    return head && { by: head.by, at: head.at };
  }

  /** Marks for whom answers and rows are meant, and why: also in a closed case. */
  mark(changes: readonly Marking[], conflict?: Settled): void {
    const seen = new Map(conflict && [[conflict.key, { seen: conflict.seen }]]);
    this.#giving.putBeside('answer.marked', changes, seen);
  }

  /**
   * A draft was given to somebody to read, an answer came back, one was replied to, or a round was called
   * off. What is there already is written no second time. The machine refuses a new round in a closed case,
   * and one to parents whom it may be a risk to involve.
   */
  review(type: ReviewEvent, changes: readonly Change[], conflict?: Settled): void {
    this.settle();
    const seen = new Map(conflict && [[conflict.key, { seen: conflict.seen }]]);
    this.#giving.putBeside(type, changes, seen);
  }

  /**
   * Lets one value stand where several did: a version, or something of one's own. Only what `conflict`
   * showed gives way to it. A reply to a comment can be chosen in a closed case too.
   */
  choose(conflict: Settled, value: LeafValue | ReviewReply): void {
    const { changes, seen } = settlementOf(conflict, value);
    const shown = new Map([...seen].map(([key, ids]) => [key, { seen: ids }]));
    if (conflict.address.in === 'reviewReply')
      this.#giving.putBeside('review.replied', changes, shown);
    if (conflict.address.in === 'reviewReply' || this.#shown.isClosed) return;
    // Letters under way in the field are somebody's words too: another version, if they differ.
    this.settle();
    this.#giving.give(changes, shown);
  }

  /**
   * Finishes the phase the case is in. Does nothing while an answer is missing, nor when the words that
   * were being typed opened an earlier phase again.
   */
  finishPhase(): void {
    const { phase } = this.getSnapshot();
    this.settle();
    if (this.getSnapshot().phase === phase)
      this.#shown.send({ type: 'phase.finished', at: this.#log.nextAt() });
  }

  /** Opens a closed case again; what another window left typed becomes answers now. */
  reopen(reason: string): void {
    this.#shown.send({ type: 'case.reopened', reason, at: this.#log.nextAt(), id: newId('o') });
    this.settle();
  }

  /**
   * Names the case as it is now, with what is being typed. A version changes nothing, so a closed case
   * takes one too. Returns the operation that names it, which is saved like any other.
   */
  nameVersion(mark: VersionMark): OperationId {
    this.settle();
    const named = this.#log.name(mark);
    this.#giving.append([named]);
    return named.id;
  }

  /** Remembers where the adviser is, so that reopening lands there. */
  setPlace(instance: string, field?: string): void {
    const { place } = this.getSnapshot().summary;
    if (place?.instance === instance && place.field === field) return;
    this.#shown.put({ instance, ...(field === undefined ? {} : { field }) });
    this.#keeper.keepRow();
  }

  /** Tells the session which day it is; ages and limits follow. */
  setToday(today: LocalDate): void {
    if (today !== this.getSnapshot().view.today) this.#shown.send({ type: 'day.changed', today });
  }

  /** Tries again to save what the store refused. */
  retry(): void {
    this.#keeper.retry();
  }

  /** Puts down what is typed and waits until the store has everything it will take. */
  async leave(): Promise<void> {
    this.putDown();
    this.#keeper.catchUp();
    await this.#keeper.idle();
  }

  /** Takes over words that a window left behind in mid-word, when it is gone. */
  takeLeft(): Promise<void> {
    return this.#following.takeLeft();
  }
}
