// Takes in documents from the team database: members, keys, then entries; what does not open is laid aside.
import { digestOf } from '../log/chain.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import { readEntry } from '../log/readEntry.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { SealBroken } from '../storage/sealer.ts';
import { Aside, type LaidAside } from './Aside.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import type { SharedCase } from './caseKeys.ts';
import {
  entryDocumentId,
  entryPlace,
  entryRange,
  isEntryDocument,
  type KeyId,
  nameOf,
} from './documents.ts';
import { type Handing, importCaseKey } from './handing.ts';
import { LinkWatch } from './LinkWatch.ts';
import type { TeamCases } from './ports.ts';
import { openText } from './seals.ts';
import { takeGrants } from './takeGrants.ts';
import { takeMembers } from './takeMembers.ts';

/** Documents asked for at a time, and ids listed at a time. */
const DOCUMENTS = 200;
const IDS = 1_000;

type Found = { readonly id: string; readonly entry: LogEntry | undefined };

export class TakeIn {
  readonly #handing: Handing;
  readonly #cases: TeamCases;
  readonly #database: CouchDatabase;
  readonly #watches = new Map<CaseId, LinkWatch>();
  readonly #keys = new Map<KeyId, Promise<CryptoKey>>();
  /** Entries of shared cases that the server has by name. */
  readonly listed = new Set<string>();
  /** Those of them that are known to say what ours say. */
  readonly confirmed = new Set<string>();
  #received = 0;

  constructor(handing: Handing, cases: TeamCases, database: CouchDatabase) {
    this.#handing = handing;
    this.#cases = cases;
    this.#database = database;
  }

  /** How many entries were new here, since the last time this was asked. */
  takeReceived(): number {
    const count = this.#received;
    this.#received = 0;
    return count;
  }

  /** Entries that others follow and that have not come, of the cases something came for. */
  get gaps(): ReadonlyMap<CaseId, readonly OperationId[]> {
    return new Map([...this.#watches].map(([id, watch]) => [id, watch.gaps]));
  }

  /** Reads a case anew, as it lies: what was sound before may be damaged since. */
  async readAnew(id: CaseId): Promise<void> {
    this.#watches.delete(id);
    await this.#watchOf(id);
  }

  /** Everything the server has of the case that is not here; these too where they were laid aside before. */
  async takeAgain(
    shared: SharedCase,
    operations: readonly OperationId[],
    aside: Aside,
    signal: AbortSignal,
  ): Promise<void> {
    for (const id of operations) aside.take(entryDocumentId(shared.tag, id));
    await this.#takeWholeCase(shared, aside, signal);
  }

  /** Asks for entries of a case by name. What is there and right is taken in. */
  async askFor(
    shared: SharedCase,
    operations: readonly OperationId[],
    aside: Aside,
    signal: AbortSignal,
  ): Promise<void> {
    for (let at = 0; at < operations.length; at += DOCUMENTS) {
      const some = operations.slice(at, at + DOCUMENTS);
      const ids = some.map((id) => entryDocumentId(shared.tag, id));
      const found = await aside.readEach(this.#database, ids, signal, (id, value) =>
        this.#openEntry(shared, id, value),
      );
      await this.#add(shared, found, aside);
    }
  }

  /** Takes in what these ids name, in any order and however often; gives back what lies aside after it. */
  async take(ids: readonly string[], laid: LaidAside, signal: AbortSignal): Promise<LaidAside> {
    const aside = new Aside(laid);
    const where = { handing: this.#handing, cases: this.#cases, database: this.#database };
    const { notes } = this.#handing;
    const newMembers = await takeMembers({ ...where, notes }, ids, aside, signal);
    const tags = await takeGrants(where, ids, newMembers, aside, signal);
    const { cases, due } = await notes.keys.read();
    for (const shared of cases) {
      const own = ids.filter((id) => id.startsWith(entryRange(shared.tag)[0]));
      await this.#takeEntries(shared, own, aside, signal);
      if (tags.has(shared.tag) || due.includes(shared.tag))
        await this.#takeWholeCase(shared, aside, signal);
    }
    if (due.length > 0)
      await notes.keys.change((now) => ({
        ...now,
        due: now.due.filter((tag) => !due.includes(tag)),
      }));
    return aside.laid;
  }

  /**
   * Looks at entries that the server has by name and that did not come here from it. Gives back the ids
   * of those that say something else than ours do.
   */
  async unlike(
    shared: SharedCase,
    ours: ReadonlyMap<string, LogEntry>,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const aside = new Aside({});
    const found = await aside.readEach(this.#database, [...ours.keys()], signal, (id, value) =>
      this.#openEntry(shared, id, value),
    );
    const same = await Promise.all(
      found.map(async ({ id, entry }) => {
        const own = ours.get(id);
        // Sealed with a key not yet here: it is looked at when the key comes.
        if (!entry || !own) return true;
        return (await digestOf(entry)) === (await digestOf(own));
      }),
    );
    const changed = found.filter((_, at) => !same[at]).map(({ id }) => id);
    return [...changed, ...Object.keys(aside.laid)];
  }

  /** Everything the server has of the case that is not here. */
  async #takeWholeCase(shared: SharedCase, aside: Aside, signal: AbortSignal): Promise<void> {
    let [from, to] = entryRange(shared.tag);
    for (;;) {
      const ids = await this.#database.idsBetween(from, to, IDS, signal);
      for (const id of ids) aside.take(id, 'no-key');
      await this.#takeEntries(shared, ids, aside, signal);
      if (ids.length < IDS) return;
      // The next id there can be.
      from = `${[...ids].sort().at(-1)}-`;
    }
  }

  async #takeEntries(
    shared: SharedCase,
    ids: readonly string[],
    aside: Aside,
    signal: AbortSignal,
  ): Promise<void> {
    const wanted = new Set<OperationId>();
    for (const id of ids) {
      const named = nameOf(id);
      if (named?.kind !== 'entry') continue;
      this.listed.add(id);
      if (!aside.has(id)) wanted.add(named.operation);
    }
    if (wanted.size === 0) return;
    const lacking = await this.#cases.lacking(shared.caseId, [...wanted]);
    await this.askFor(shared, lacking, aside, signal);
  }

  /** Without an entry: sealed with a key that is not here. Rejects with `SealBroken` otherwise. */
  async #openEntry(shared: SharedCase, id: string, value: unknown): Promise<Found> {
    if (!isEntryDocument(value) || value._id !== id) throw new SealBroken('No entry');
    const held = shared.keys.find((one) => one.id === value.key);
    if (!held) return { id, entry: undefined };
    const key = this.#keys.get(held.id) ?? importCaseKey(held.raw);
    this.#keys.set(held.id, key);
    const entry = readEntry(await openText(await key, entryPlace(id, held.id), value));
    if (!entry || entryDocumentId(shared.tag, entry.operation.id) !== id) {
      throw new SealBroken('No entry of this name');
    }
    return { id, entry };
  }

  async #add(shared: SharedCase, found: readonly Found[], aside: Aside): Promise<void> {
    const watch = await this.#watchOf(shared.caseId);
    const good: LogEntry[] = [];
    for (const { id, entry } of found) {
      if (!entry) aside.lay(id, 'no-key', shared.caseId);
      else if (await watch.accept(entry)) {
        good.push(entry);
        this.confirmed.add(id);
      } else aside.lay(id, 'changed', shared.caseId);
    }
    if (good.length === 0) return;
    this.#received += (await this.#cases.addEntries(shared.caseId, good)).length;
  }

  async #watchOf(id: CaseId): Promise<LinkWatch> {
    const watch = this.#watches.get(id) ?? new LinkWatch(this.#cases, id);
    this.#watches.set(id, watch);
    await watch.catchUp();
    return watch;
  }
}
