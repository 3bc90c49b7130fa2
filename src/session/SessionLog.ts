// The log of an open case as far as this page has it: what stands, where it was written, and how the next is dated.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import type { Operation, OperationId, Stamp, VersionMark } from '../log/operation.ts';
import { CaseFold } from '../log/operation.ts';
import { turnAfter, turnOf } from '../log/turns.ts';
import { makeVersion } from '../log/versions.ts';
import type { StoredCase } from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';
import { Stamps } from './Stamps.ts';
import type { SessionTools } from './sessionTools.ts';
import type { Origin, ShownConflict } from './shownConflicts.ts';
import { shownConflicts } from './shownConflicts.ts';
import { operationsOf } from './standing.ts';
import type { Base } from './TypedWords.ts';

export class SessionLog {
  readonly fold: CaseFold;
  /** Where the operations of this visit were written. */
  readonly #origins = new Map<OperationId, Origin>();
  readonly #stamps: Stamps;
  readonly #tools: SessionTools;

  constructor(index: ContentIndex, stored: StoredCase, tools: SessionTools) {
    this.#tools = tools;
    this.#stamps = new Stamps(() => tools.now());
    this.fold = new CaseFold(index, stored.foldState);
    for (const operation of stored.operations) this.fold.apply(operation);
    for (const { operation } of stored.drafts) this.#stamps.after(turnOf(operation));
    this.catchUp();
  }

  /** Now, and after everything that was dated here by a clock that goes as this one. */
  nextAt(): Instant {
    return this.#stamps.next();
  }

  stampAs(id: OperationId): Stamp {
    const at = this.nextAt();
    return { id, at, ...turnAfter(this.fold.latest, at), by: this.#by };
  }

  /** Takes in what the adviser writes, as operations that the store must be given. `bases`: what each change takes the place of. */
  write(
    changes: readonly Change[],
    bases: ReadonlyMap<string, Base>,
    at: Instant,
  ): readonly Operation[] {
    const operations = operationsOf(this.fold, changes, bases, { at, by: this.#by });
    this.take(operations, 'here');
    return operations;
  }

  /** Takes in the operation that names the case as it is now. */
  name(mark: VersionMark): Operation {
    const named = makeVersion(mark, this.stampAs(newId('o')));
    this.fold.apply(named);
    return named;
  }

  /** Takes in operations that are in the store, or on their way there. */
  take(operations: readonly Operation[], origin: Origin): void {
    for (const operation of operations) {
      if (origin) this.#origins.set(operation.id, origin);
      this.fold.apply(operation);
    }
  }

  /** From now on what is dated here is dated after everything taken in, if clocks agree. */
  catchUp(): void {
    this.#stamps.after(this.fold.latest);
  }

  /** The conflicts as pages read them; `before`: as they read them now. */
  conflictsIn(view: CaseView, before: readonly ShownConflict[]): readonly ShownConflict[] {
    return shownConflicts(view, this.fold, (id) => this.#origins.get(id), before);
  }

  get #by(): string {
    return this.#tools.by?.() ?? '';
  }
}
