// An open case: letters being typed, the case machine, the log and the store, held together.
import { createActor } from 'xstate';
import { addressKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Change, Instant, StoredValue } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { LocalDate, PhaseId } from '#forms/content/types.ts';
import type { LeafValue } from '#forms/kinds/answer.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import type { WrittenElsewhere } from '#machines/merging.ts';
import { saveMachine } from '#machines/saveMachine.ts';
import { settle as settlementOf } from '../log/conflicts.ts';
import type { Operation, OperationId, Stamp, VersionMark } from '../log/operation.ts';
import { CaseFold, lastOfEach, makeOperation } from '../log/operation.ts';
import { makeVersion } from '../log/versions.ts';
import type {
  CaseStore,
  CaseSummary,
  LogPlace,
  StoredCase,
  StoreFault,
} from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';
import { changesOf, closesCase, saysSomething } from './elsewhere.ts';
import { SaveQueue } from './SaveQueue.ts';
import { Stamps } from './Stamps.ts';
import type { SessionTools } from './sessionTools.ts';
import { browserTools } from './sessionTools.ts';
import type { Origin, ShownConflict } from './shownConflicts.ts';
import { shownConflicts } from './shownConflicts.ts';
import { sortDrafts } from './sortDrafts.ts';
import { addsNothing, operationsOf, seenIn } from './standing.ts';
import { summaryOf } from './summaryOf.ts';
import type { Base } from './TypedWords.ts';
import { TypedWords } from './TypedWords.ts';

/** How long letters may wait before the store gets them, in milliseconds. */
const TYPING_PAUSE = 250;

/** What the pages read. A new object for each change of the case; typing makes none. */
export type SessionSnapshot = {
  readonly view: CaseView;
  readonly phase: PhaseId | 'closed';
  readonly summary: CaseSummary;
  /** Answers that stand in more than one version. The same list until something about them changes. */
  readonly conflicts: readonly ShownConflict[];
};

/** A conflict as somebody saw it who settles it. */
type Settled = Pick<ShownConflict, 'address' | 'key' | 'seen'>;

/** What goes with an event to the log: what each change takes the place of, and which words say nothing new. */
type Given = { readonly bases: ReadonlyMap<string, Base>; readonly idle: ReadonlySet<string> };

const NOTHING: Given = { bases: new Map(), idle: new Set() };

/** One open case for as long as pages show it. */
export class CaseSession {
  readonly saving = createActor(saveMachine);
  /** Records of the case that could not be read when it was opened. */
  readonly faults: readonly StoreFault[];
  readonly #store: CaseStore;
  readonly #tools: SessionTools;
  readonly #fold: CaseFold;
  readonly #machine;
  readonly #queue: SaveQueue;
  readonly #typed: TypedWords;
  readonly #listeners = new Set<() => void>();
  /** Where the operations of this visit were written. */
  readonly #origins = new Map<OperationId, Origin>();
  readonly #stamps: Stamps;
  readonly #place: LogPlace;
  #given = NOTHING;
  #stopFollowing: (() => void) | undefined;
  /** The row in the store does not say what came from elsewhere. */
  #isRowBehind = false;
  #snapshot: SessionSnapshot;
  #callOff: (() => void) | undefined;

  constructor(index: ContentIndex, store: CaseStore, stored: StoredCase, tools = browserTools) {
    this.#store = store;
    this.#tools = tools;
    this.#stamps = new Stamps(() => tools.now());
    this.faults = stored.faults;
    this.#fold = new CaseFold(index, stored.foldState);
    const { typed, besides } = sortDrafts(stored.drafts);
    this.#typed = new TypedWords(typed);
    for (const operation of stored.operations) this.#fold.apply(operation);
    for (const { at } of [...typed, ...besides]) this.#stamps.after(at);
    this.#stamps.after(this.#fold.latest);
    const view = { index, record: this.#fold.record, today: localDateOf(tools.now()) };
    const machine = caseMachine.provide({
      actions: { tellLog: (_, { changes, at }) => this.#log(changes, at) },
    });
    this.#machine = createActor(machine, { input: { view } });
    this.#machine.start();
    this.saving.start();
    this.#queue = new SaveQueue(
      this.saving,
      () => tools.now().toISOString(),
      () => this.#typed.allKept,
    );
    const phase = this.#phase();
    const summary = summaryOf(stored.summary, view, phase, stored.summary.changedAt);
    this.#snapshot = { view, phase, summary, conflicts: this.#conflictsIn(view, []) };
    // A page that died may have left a row that says more or less than the log.
    if (JSON.stringify(summary) !== JSON.stringify(stored.summary)) this.#keepSummary();
    this.#machine.subscribe(() => this.#renew());
    this.#settleFound(besides);
    this.#place = stored.place;
    this.follow();
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): SessionSnapshot => this.#snapshot;

  /** Hears what other windows, files and colleagues write, from what was loaded on; once is enough. */
  follow(): void {
    const { id } = this.#snapshot.summary;
    this.#stopFollowing ??= this.#store.watch(id, (news) => this.#hear(news), this.#place);
  }

  /** Hears no more. What was heard stays, and everything can still be written. */
  stopFollowing(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
  }

  /**
   * Letters typed in a field: kept within half a second, an answer once settled. `from` is what the field
   * said before them, where that is not what the case says: nothing else is replaced by them.
   */
  type(change: Change, from = this.#valueAt(change)): void {
    this.#typeOver(change, () => ({ seen: seenIn(this.#fold, change.address, from), from }));
  }

  /** Words joined from all versions, to be gone on with as letters being typed. */
  join(conflict: Settled, words: LeafValue): void {
    this.settle();
    const { address, seen } = conflict;
    this.#typeOver({ address, value: words }, () => ({ seen }));
  }

  #typeOver(change: Change, begin: () => Base): void {
    if (this.#snapshot.phase === 'closed') return;
    this.#typed.put(change, begin);
    // Told of the first letter only: a machine has no place in each key.
    if (!this.saving.getSnapshot().matches('unsaved')) this.saving.send({ type: 'words.written' });
    this.#callOff ??= this.#tools.later(() => this.keepTyped(), TYPING_PAUSE);
  }

  /** Hands what is being typed to the store now, as drafts. */
  keepTyped(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    for (const [key, typed] of this.#typed.takeUnkept()) {
      const seen = new Map([[key, typed.base.seen]]);
      const draft = makeOperation(this.#fold, [typed.change], this.#stampAs(typed.draft), seen);
      this.#queue.add(() => this.#store.keepDraft(this.#snapshot.summary.id, key, draft));
    }
  }

  /** What was typed becomes answers. */
  settle(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#typed.all.length > 0) this.#give([]);
  }

  /** Answers given in one go: choices, references, rows, deferrals. */
  write(changes: readonly Change[]): void {
    if (this.#snapshot.phase !== 'closed') this.#give(changes);
  }

  /**
   * Lets one value stand where several did: a version, or something of one's own. Only what `conflict`
   * showed gives way to it.
   */
  choose(conflict: Settled, value: LeafValue): void {
    if (this.#snapshot.phase === 'closed') return;
    // Letters under way in the field are somebody's words too: another version, if they differ.
    this.settle();
    const { changes, seen } = settlementOf(conflict, value);
    this.#give(changes, new Map([...seen].map(([key, ids]) => [key, { seen: ids }])));
  }

  /**
   * Finishes the phase the case is in. Does nothing while an answer is missing, nor when the words that
   * were being typed opened an earlier phase again.
   */
  finishPhase(): void {
    const { phase } = this.#snapshot;
    this.settle();
    if (this.#snapshot.phase === phase)
      this.#machine.send({ type: 'phase.finished', at: this.#stamps.next() });
  }

  /** Opens a closed case again; what another window left typed becomes answers now. */
  reopen(reason: string): void {
    this.#machine.send({ type: 'case.reopened', reason, at: this.#stamps.next(), id: newId('o') });
    this.settle();
  }

  /**
   * Names the case as it is now, with what is being typed. A version changes nothing, so a closed case
   * takes one too. Returns the operation that names it, which is saved like any other.
   */
  nameVersion(mark: VersionMark): OperationId {
    this.settle();
    const named = makeVersion(mark, this.#stampAs(newId('o')));
    this.#fold.apply(named);
    this.#append([named]);
    return named.id;
  }

  /** Remembers where the adviser is, so that reopening lands there. */
  setPlace(instance: string, field?: string): void {
    const place = { instance, ...(field === undefined ? {} : { field }) };
    const { summary } = this.#snapshot;
    if (summary.place?.instance === instance && summary.place.field === field) return;
    this.#snapshot = { ...this.#snapshot, summary: { ...summary, place } };
    this.#keepSummary();
  }

  /** Tells the session which day it is; ages and limits follow. */
  setToday(today: LocalDate): void {
    if (today !== this.#snapshot.view.today) this.#machine.send({ type: 'day.changed', today });
  }

  /** Tries again to save what the store refused. */
  retry(): void {
    this.#queue.run();
  }

  /** Settles what is typed and waits until the store has everything it will take. */
  async leave(): Promise<void> {
    this.settle();
    if (this.#isRowBehind) this.#keepSummary();
    await this.#queue.idle();
  }

  /**
   * Words of windows that are gone become answers. Two that typed in the same field did not see each
   * other: both are kept, and stand side by side. A closed case takes none; its drafts wait.
   */
  #settleFound(besides: readonly Operation[]): void {
    const isOpen = this.#snapshot.phase !== 'closed' && besides.length > 0;
    // In the log before the drafts go, and folded after them: neither replaces the other.
    if (isOpen) this.#queue.add(() => this.#keep(besides, []));
    this.settle();
    if (!isOpen) return;
    for (const operation of besides) this.#fold.apply(operation);
    this.#merge(changesOf(besides));
  }

  /** Typed words first, then the given changes: one event. `shown`: what those saw who chose. */
  #give(given: readonly Change[], shown: ReadonlyMap<string, Base> = new Map()): void {
    this.#typed.overrule(given);
    this.#giving(given, shown, (changes) => {
      if (changes.length > 0)
        this.#machine.send({ type: 'answer.written', changes, at: this.#stamps.next() });
      else this.#append([]);
    });
  }

  /** Finds out what typed words and given changes say that is new, and works with it. */
  #giving(
    given: readonly Change[],
    shown: ReadonlyMap<string, Base>,
    work: (changes: readonly Change[]) => void,
  ): void {
    const bases = new Map(given.map((change) => [keyOf(change), this.#baseOf(change)]));
    for (const [key, base] of shown) bases.set(key, base);
    for (const { change, base } of this.#typed.all) bases.set(keyOf(change), base);
    const all = lastOfEach([...this.#typed.all.map((one) => one.change), ...given]);
    const isIdle = (change: Change) => addsNothing(this.#fold, change, bases.get(keyOf(change)));
    const idle = new Set(all.filter(isIdle).map(keyOf));
    this.#given = { bases, idle };
    work(all.filter((change) => !idle.has(keyOf(change))));
    this.#given = NOTHING;
  }

  /** What a choice takes the place of: what the page shows there. */
  #baseOf(change: Change): Base {
    return { seen: seenIn(this.#fold, change.address, this.#valueAt(change)) };
  }

  #log(changes: readonly Change[], at: Instant): void {
    const { bases } = this.#given;
    const operations = operationsOf(this.#fold, changes, bases, { at, by: this.#by });
    for (const operation of operations) {
      this.#origins.set(operation.id, 'here');
      this.#fold.apply(operation);
    }
    this.#append(operations);
  }

  /** Takes in what was written elsewhere. It is in the store already; of words being typed none is touched. */
  #hear(operations: readonly Operation[]): void {
    const news = operations.filter((one) => !this.#fold.has(one.id));
    if (news.length === 0) return;
    for (const operation of news) {
      this.#origins.set(operation.id, 'elsewhere');
      this.#fold.apply(operation);
    }
    this.#stamps.after(this.#fold.latest);
    this.#isRowBehind = true;
    this.#merge([...changesOf(news), ...(news.some(closesCase) ? this.#lastWords() : [])]);
  }

  /**
   * Words being typed when the case was closed elsewhere: answers now, given without knowing of it. Later
   * a closed case would not take them.
   */
  #lastWords(): readonly WrittenElsewhere[] {
    const at = this.#stamps.next();
    const written: WrittenElsewhere[] = [];
    this.#giving([], new Map(), (changes) => {
      this.#log(changes, at);
      written.push(...changes.map((change) => ({ change, at })));
    });
    return written;
  }

  /**
   * Takes over words that a window left behind in mid-word, when it is gone: answers now, beside what was
   * written since. A closed case takes none; they wait. What cannot be read now is found when the case is
   * opened next.
   */
  async takeLeft(): Promise<void> {
    await this.#queue.idle();
    const { id } = this.#snapshot.summary;
    const stored = await this.#store.load(id).catch(() => undefined);
    const found = stored?.drafts.filter(({ operation }) => !this.#typed.has(operation.id)) ?? [];
    const left = found.filter(({ operation }) => !this.#fold.has(operation.id));
    if (left.length === 0 || this.#snapshot.phase === 'closed') return;
    const keys = left.map((one) => one.key);
    const news = left.map((one) => one.operation).filter((one) => saysSomething(this.#fold, one));
    for (const operation of news) {
      this.#origins.set(operation.id, 'elsewhere');
      this.#fold.apply(operation);
    }
    this.saving.send({ type: 'words.written' });
    this.#queue.add(() => this.#keep(news, keys));
    this.#typed.giveAgain(keys);
    this.keepTyped();
    this.#stamps.after(this.#fold.latest);
    if (news.length > 0) this.#merge(changesOf(news));
  }

  /** Tells the machine what the fold has taken in. */
  #merge(written: readonly WrittenElsewhere[]): void {
    const { record } = this.#fold;
    this.#machine.send({ type: 'log.merged', record, written, at: this.#stamps.next() });
  }

  /** Hands operations to the store; the drafts of what is written now, or already was, are settled. */
  #append(operations: readonly Operation[]): void {
    const written = new Set(operations.flatMap((one) => one.changes.map(keyOf)));
    const { idle } = this.#given;
    const settled = this.#typed.settle((key) => written.has(key) || idle.has(key));
    if (operations.length === 0 && settled.length === 0) return;
    this.saving.send({ type: 'words.written' });
    this.#queue.add(() => this.#keep(operations, settled));
  }

  #keep(operations: readonly Operation[], settled: readonly string[]): Promise<void> {
    const { summary } = this.#snapshot;
    return this.#store.append(summary.id, operations, settled, summary);
  }

  #keepSummary(): void {
    const { summary } = this.#snapshot;
    this.#isRowBehind = false;
    this.#queue.add(() => this.#store.keepSummary(summary), 'aside');
  }

  get #by(): string {
    return this.#tools.by?.() ?? '';
  }

  #stampAs(id: OperationId): Stamp {
    return { id, at: this.#stamps.next(), by: this.#by };
  }

  /** What the pages show at an address. */
  #valueAt({ address }: Change): StoredValue {
    return valueAt(this.#snapshot.view.record, address) ?? '';
  }

  #conflictsIn(view: CaseView, before = this.#snapshot.conflicts): readonly ShownConflict[] {
    return shownConflicts(view, this.#fold, (id) => this.#origins.get(id), before);
  }

  #renew(): void {
    const { view } = this.#machine.getSnapshot().context;
    const before = this.#snapshot;
    const phase = this.#phase();
    if (view === before.view && phase === before.phase) return;
    const isWritten = view.record !== before.view.record;
    const changedAt = isWritten ? this.#fold.latest : before.summary.changedAt;
    const summary = summaryOf(before.summary, view, phase, changedAt);
    this.#snapshot = { view, phase, summary, conflicts: this.#conflictsIn(view) };
    for (const listener of this.#listeners) listener();
  }

  #phase(): PhaseId | 'closed' {
    const { value } = this.#machine.getSnapshot();
    if (value === 'resuming' || value === 'afterOpening' || value === 'afterDecision')
      throw new Error(`Expected a phase, got the passing state ${value}`);
    return value;
  }
}

function keyOf({ address }: Change): string {
  return addressKey(address);
}
