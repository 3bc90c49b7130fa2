// One CouchDB database, by its documented HTTP API: the few requests that immutable documents need.
import { CouchError } from './CouchError.ts';
import {
  basicAuthorization,
  fateOf,
  isShaped,
  jsonFrom,
  type PutResult,
  refusalFor,
  rowsOf,
  type Sequence,
  sequenceFrom,
  unlike,
} from './couchAnswers.ts';
import type { TeamDocument } from './documents.ts';

/** Where the database is and who asks. The address ends without a slash: see `address.ts`. */
export type CouchAccess = {
  readonly address: string;
  readonly user: string;
  readonly password: string;
};

/** Milliseconds. */
const PATIENCE = 30_000;
/** Milliseconds the server is asked to wait for news: less than proxies let a line be idle. */
const LISTEN_FOR = 50_000;

export type ChangesPage = {
  /** Of documents that are there; what was deleted is left out. */
  readonly ids: readonly string[];
  readonly last: Sequence;
  /** Whether there may be more. */
  readonly full: boolean;
};

/** Every method rejects with a `CouchError`, or with the signal's reason when it was aborted. */
export class CouchDatabase {
  readonly #access: CouchAccess;
  readonly #fetch: typeof fetch;

  constructor(access: CouchAccess, fetchWith: typeof fetch = (...asked) => fetch(...asked)) {
    this.#access = access;
    this.#fetch = fetchWith;
  }

  /** Resolves when the database is there and lets the user in. */
  async check(signal: AbortSignal): Promise<void> {
    const told = await this.#ask('', { signal });
    if (!isShaped(told) || typeof told.db_name !== 'string') throw unlike('database');
  }

  /** What came after `since`, oldest first; `last` is where it ends. */
  changes(since: Sequence, limit: number, signal: AbortSignal): Promise<ChangesPage> {
    return this.#changes({ since, limit: String(limit) }, signal);
  }

  /** True as soon as something has come after `since`; false when nothing has for most of a minute. */
  async listen(since: Sequence, signal: AbortSignal): Promise<boolean> {
    const query = { since, limit: '1', feed: 'longpoll', timeout: String(LISTEN_FOR) };
    const enough = AbortSignal.timeout(LISTEN_FOR + 10_000);
    try {
      return (await this.#changes(query, AbortSignal.any([signal, enough]), false)).full;
    } catch (problem) {
      // Not every server ends the wait by itself.
      if (enough.aborted && !signal.aborted) return false;
      throw problem;
    }
  }

  /** Those of the documents that are there, unread. */
  async fetchAll(ids: readonly string[], signal: AbortSignal): Promise<readonly unknown[]> {
    const rows = rowsOf(
      await this.#ask('/_all_docs?include_docs=true', { body: { keys: ids }, signal }),
    );
    return rows.flatMap((row) => (row.doc === undefined || row.doc === null ? [] : [row.doc]));
  }

  /** Ids from `from` to `to` in the order of their code units, at most `limit`. */
  async idsBetween(
    from: string,
    to: string,
    limit: number,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const query = new URLSearchParams({
      startkey: JSON.stringify(from),
      endkey: JSON.stringify(to),
      limit: String(limit),
    });
    const rows = rowsOf(await this.#ask(`/_all_docs?${query}`, { signal }));
    return rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  }

  /** Writes documents that are not there; one that is there stays as it is. */
  async putAll(docs: readonly TeamDocument[], signal: AbortSignal): Promise<readonly PutResult[]> {
    const told = await this.#ask('/_bulk_docs', { body: { docs }, signal });
    if (!Array.isArray(told) || told.length !== docs.length) throw unlike('_bulk_docs');
    return told.map((row: unknown, at) => fateOf(row, docs[at]?._id ?? ''));
  }

  /** A note that the server keeps outside the documents, with its revision. */
  async readLocal(
    name: string,
    signal: AbortSignal,
  ): Promise<{ readonly [key: string]: unknown } | undefined> {
    try {
      const told = await this.#ask(`/_local/${name}`, { signal });
      if (!isShaped(told)) throw unlike('_local');
      return told;
    } catch (problem) {
      if (problem instanceof CouchError && problem.fault === 'missing') return undefined;
      throw problem;
    }
  }

  /** Gives back the note's new revision. */
  async writeLocal(name: string, note: object, signal: AbortSignal): Promise<string> {
    const told = await this.#ask(`/_local/${name}`, { method: 'PUT', body: note, signal });
    if (!isShaped(told) || typeof told.rev !== 'string') throw unlike('_local');
    return told.rev;
  }

  async #changes(
    query: { readonly [key: string]: string },
    signal: AbortSignal,
    hurried = true,
  ): Promise<ChangesPage> {
    const told = await this.#ask(`/_changes?${new URLSearchParams(query)}`, { signal, hurried });
    if (!isShaped(told) || !Array.isArray(told.results)) throw unlike('_changes');
    const ids = told.results.flatMap((row: unknown) =>
      isShaped(row) && typeof row.id === 'string' && row.deleted !== true ? [row.id] : [],
    );
    const full = told.results.length >= Number(query.limit);
    return { ids, last: sequenceFrom(told.last_seq), full };
  }

  async #ask(path: string, asked: Asked): Promise<unknown> {
    const { method, body, signal, hurried = true } = asked;
    const { address, user, password } = this.#access;
    const limit = AbortSignal.timeout(PATIENCE);
    let response: Response;
    let text: string;
    try {
      // Called as a function: a browser's own refuses to be a method.
      const fetchWith = this.#fetch;
      response = await fetchWith(address + path, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          authorization: `Basic ${basicAuthorization(user, password)}`,
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: hurried ? AbortSignal.any([signal, limit]) : signal,
        // No cookie is set or sent, nothing is kept, nobody is sent on elsewhere.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      text = await response.text();
    } catch (cause) {
      signal.throwIfAborted();
      throw new CouchError('away', 'The database was not reached', { cause });
    }
    if (!response.ok) throw refusalFor(response.status, text);
    return jsonFrom(text);
  }
}

type Asked = {
  readonly method?: 'PUT';
  readonly body?: object;
  readonly signal: AbortSignal;
  /** False for a request that is meant to take its time. */
  readonly hurried?: boolean;
};
