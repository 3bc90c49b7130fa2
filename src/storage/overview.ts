// The overview's rows: each sealed by itself, and all of them once more in one packed cache that opens in one go.
import type { CaseId, CaseSummary } from './caseStore.ts';
import type { Database, RowRecord } from './database.ts';
import { isShaped, openEach, openOne, readSummary } from './openRecords.ts';
import { isKeyLost } from './readCase.ts';
import type { KeyRing } from './sealer.ts';

/** New rows from which the cache is made again. Fewer are opened one by one in no time. */
const MANY = 200;

type Listed = {
  readonly rows: readonly CaseSummary[];
  readonly broken: readonly CaseId[];
  readonly keyless: ReadonlySet<CaseId>;
};

const PLACE = 'cache/overview';

/**
 * A row sealed anew has a new random iv, so a row in the cache is the one on the disk when their ivs
 * agree. Whatever two windows write at once, the cache only saves time; it may be thrown away.
 */
export class Overview {
  readonly #db: Database;
  readonly #ring: KeyRing;
  readonly #atRest: (work: () => Promise<void>) => void;
  /** Rows opened before, by id and iv. */
  #known = new Map<string, CaseSummary>();
  #isFirst = true;
  /** Cases that nothing but their entries names. */
  #orphans: readonly CaseId[] = [];
  /** There are as many keys as rows, and still they name other cases. */
  #areIdsUnlike = false;

  constructor(db: Database, ring: KeyRing, atRest: (work: () => Promise<void>) => void) {
    this.#db = db;
    this.#ring = ring;
    this.#atRest = atRest;
  }

  /** From now on ids are compared, not only counted. */
  noteUnlikeIds(): void {
    this.#areIdsUnlike = true;
  }

  /** Listed from now on, for as long as they are there. */
  noteOrphans(ids: readonly CaseId[]): void {
    this.#orphans = ids;
  }

  /**
   * The rows as they are on the disk now; the cases whose row does not open or is not there; and those,
   * among either, that have no key.
   */
  async list(): Promise<Listed> {
    const orphans = this.#orphans.length > 0 ? await this.#stillThere(this.#orphans) : [];
    const tx = this.#db.transaction(['keys', 'rows', 'caches', 'counts']);
    const [count, records, kept, removals = 0] = await Promise.all([
      // Reading all ids would cost as much as the rows do: where the counts agree, `mendRows` compares them later.
      tx.objectStore('keys').count(),
      tx.objectStore('rows').getAll(),
      this.#isFirst ? tx.objectStore('caches').get('overview') : undefined,
      tx.objectStore('counts').get('removals'),
    ]);
    const isAsked = this.#areIdsUnlike || count !== records.length;
    const keys = isAsked ? await tx.objectStore('keys').getAllKeys() : undefined;
    if (kept) this.#known = unpack(await openOne(this.#ring.common, PLACE, kept.sealed));
    this.#isFirst = false;
    const known = this.#known;
    const now = new Map<string, CaseSummary>();
    const unknown: RowRecord[] = [];
    for (const record of records) {
      const name = nameOf(record);
      const row = name === undefined ? undefined : known.get(name);
      if (name === undefined || row === undefined) unknown.push(record);
      else now.set(name, row);
    }
    const { good, broken } = await openEach(unknown, async (record) => {
      const row = await this.openRow(record);
      const name = nameOf(record);
      if (row && name !== undefined) now.set(name, row);
      return row;
    });
    const rows = unknown.length === 0 ? [...now.values()] : inOrder(records, now, good);
    this.#known = now;
    if (good.length > MANY && now.size > 0) this.#atRest(() => this.#pack(now, removals));
    const { rowless, keyless } = compare(keys, records);
    const lost = orphans.filter((id) => !keyless.has(id));
    return {
      rows,
      broken: [...broken.map(({ id }) => id), ...rowless, ...lost],
      keyless: new Set([...keyless, ...lost]),
    };
  }

  async #stillThere(ids: readonly CaseId[]): Promise<readonly CaseId[]> {
    const are = await Promise.all(ids.map((id) => isKeyLost(this.#db, id)));
    return ids.filter((_, at) => are[at]);
  }

  /** One row; undefined where it is none. Rejects with `SealBroken` when it does not open. */
  async openRow({ id, sealed }: RowRecord): Promise<CaseSummary | undefined> {
    return readSummary(await this.#ring.common.open(rowPlace(id), sealed), id);
  }

  /** Keeps the rows packed. Where a case was removed meanwhile, its row must not come back with them. */
  async #pack(rows: ReadonlyMap<string, CaseSummary>, removals: number): Promise<void> {
    try {
      const sealed = await this.#ring.common.seal(PLACE, [...rows]);
      const tx = this.#db.transaction(['caches', 'counts'], 'readwrite');
      if (((await tx.objectStore('counts').get('removals')) ?? 0) === removals)
        await tx.objectStore('caches').put({ name: 'overview', upTo: 0, sealed });
      await tx.done;
    } catch {
      // Locked, closed or full by now. It is only a cache: the next list makes it.
    }
  }
}

/** Which cases have the one and not the other. */
function compare(keys: readonly CaseId[] | undefined, rows: readonly RowRecord[]) {
  if (!keys) return { rowless: [], keyless: new Set<CaseId>() };
  const named = new Set(rows.map(({ id }) => id));
  const locked = new Set(keys);
  return {
    rowless: keys.filter((id) => !named.has(id)),
    keyless: new Set([...named].filter((id) => !locked.has(id))),
  };
}

/** Where a row is bound to. */
export const rowPlace = (id: CaseId) => `row/${id}`;

/** Undefined for a row that is not locked: it opens as fast as it is found. */
function nameOf({ id, sealed }: RowRecord): string | undefined {
  return 'iv' in sealed ? `${id} ${btoa(String.fromCharCode(...sealed.iv))}` : undefined;
}

function unpack(value: unknown): Map<string, CaseSummary> {
  const rows = new Map<string, CaseSummary>();
  if (!Array.isArray(value)) return rows;
  for (const pair of value) {
    const [name, row]: unknown[] = Array.isArray(pair) ? pair : [];
    const id = isShaped(row) ? row.id : undefined;
    if (typeof name !== 'string' || typeof id !== 'string' || !name.startsWith(`${id} `)) continue;
    const summary = readSummary(row, id);
    if (summary) rows.set(name, summary);
  }
  return rows;
}

/** By id, as the disk has them. */
function inOrder(
  records: readonly RowRecord[],
  known: ReadonlyMap<string, CaseSummary>,
  opened: readonly CaseSummary[],
): readonly CaseSummary[] {
  const byId = new Map([...known.values(), ...opened].map((row) => [row.id, row]));
  return records.flatMap(({ id }) => byId.get(id) ?? []);
}
