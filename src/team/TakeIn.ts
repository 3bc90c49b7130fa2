// Takes in documents from the team database: members, keys, then entries; what does not open is laid aside.
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import { readEntry } from '../log/readEntry.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { SealBroken } from '../storage/sealer.ts';
import { fromBase64Url, toBase64Url } from '../vault/bytes.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import { isIn, type SharedCase, takeGrant } from './caseKeys.ts';
import {
  type CaseTag,
  entryDocumentId,
  entryRange,
  type GrantDocument,
  isEntryDocument,
  isGrantDocument,
  isMemberDocument,
  type KeyId,
  nameOf,
} from './documents.ts';
import { openGrant } from './grants.ts';
import { type Handing, importCaseKey, ownParty, settleCases } from './handing.ts';
import { LinkWatch } from './LinkWatch.ts';
import { memberKey, openMember } from './members.ts';
import type { TeamCases } from './ports.ts';
import { openText } from './seals.ts';
import { TeamError } from './TeamError.ts';
import type { AsideWhy, SyncMemo } from './TeamNotes.ts';
import { teamWords } from './words.ts';

/** Documents asked for at a time, and ids listed at a time. */
const DOCUMENTS = 200;
const IDS = 1_000;

export type Aside = SyncMemo['aside'];

/** Where an entry is bound to: its own id, and the key that it names. */
export function entryPlace(id: string, key: KeyId): string {
  return `${id} ${key}`;
}

type Found = { readonly entry: LogEntry } | { readonly why: AsideWhy };

export class TakeIn {
  readonly #handing: Handing;
  readonly #cases: TeamCases;
  readonly #database: CouchDatabase;
  readonly #watches = new Map<CaseId, LinkWatch>();
  readonly #keys = new Map<KeyId, Promise<CryptoKey>>();
  readonly #atServer = new Set<string>();
  #received = 0;
  #aside: Record<string, Aside[string]> = {};

  constructor(handing: Handing, cases: TeamCases, database: CouchDatabase) {
    this.#handing = handing;
    this.#cases = cases;
    this.#database = database;
  }

  /** Entries of shared cases that are known to be at the server. */
  get atServer(): Set<string> {
    return this.#atServer;
  }

  /** How many entries were new here, since the last time this was asked. */
  takeReceived(): number {
    const count = this.#received;
    this.#received = 0;
    return count;
  }

  /** Entries that others follow and that have not come. */
  get gaps(): number {
    return [...this.#watches.values()].reduce((sum, watch) => sum + watch.gaps, 0);
  }

  /** Takes in what these ids name, in any order and however often; gives back what lies aside after it. */
  async take(ids: readonly string[], aside: Aside, signal: AbortSignal): Promise<Aside> {
    this.#aside = { ...aside };
    const members = ids.filter((id) => nameOf(id)?.kind === 'member');
    const newMembers = await this.#takeMembers(members, signal);
    const tags = await this.#takeGrants(ids, newMembers, signal);
    const { cases } = await this.#handing.notes.keys.read();
    for (const shared of cases) {
      const own = ids.filter((id) => id.startsWith(`e-${shared.tag}-`));
      for (const id of own) this.#atServer.add(id);
      await this.#takeEntries(shared, own, signal);
      if (tags.has(shared.tag)) await this.#takeWholeCase(shared, signal);
    }
    return this.#aside;
  }

  async #takeMembers(ids: readonly string[], signal: AbortSignal): Promise<boolean> {
    const known = await this.#handing.notes.members.read();
    const fresh = ids.filter((id) => !known[id]);
    if (fresh.length === 0) return false;
    const settings = await this.#handing.notes.settings.read();
    const teamKey = fromBase64Url(settings?.teamKey ?? '');
    if (!teamKey) throw new TeamError(teamWords.damagedNotes);
    const key = await memberKey(teamKey);
    const found = await this.#eachDocument(fresh, signal, async (id, value) => {
      if (!isMemberDocument(value) || value._id !== id) throw new SealBroken('No member');
      return [id, { ...(await openMember(key, value)), comparedAt: '' }] as const;
    });
    // A member once seen is never replaced: the server cannot give somebody another key.
    await this.#handing.notes.members.change((now) => ({ ...Object.fromEntries(found), ...now }));
    return found.length > 0;
  }

  /** Gives back the cases that a key came for. */
  async #takeGrants(
    ids: readonly string[],
    newMembers: boolean,
    signal: AbortSignal,
  ): Promise<ReadonlySet<CaseTag>> {
    const me = await ownParty(this.#handing);
    const isMine = (id: string) => {
      const named = nameOf(id);
      return named?.kind === 'grant' && named.to === me.id;
    };
    const waiting = Object.entries(this.#aside).filter(
      ([id, { why, about }]) =>
        isMine(id) && (why === 'stranger' || (why === 'taken' && about !== '')),
    );
    const fresh = ids.filter(isMine);
    const again = newMembers || fresh.length > 0 || (await this.#anyWelcome());
    const asked = [...new Set([...fresh, ...(again ? waiting.map(([id]) => id) : [])])];
    const tags = new Set<CaseTag>();
    let left: readonly GrantDocument[] = await this.#eachDocument(asked, signal, (id, value) => {
      if (!isGrantDocument(value) || value._id !== id) throw new SealBroken('No grant');
      return Promise.resolve(value);
    });
    // A grant may rest on one that stands after it: who it is from may only be in by then.
    for (let before = -1; left.length > 0 && left.length !== before; ) {
      before = left.length;
      const late: GrantDocument[] = [];
      for (const grant of left) {
        const tag = await this.#takeGrant(grant, me);
        if (tag === undefined) late.push(grant);
        else tags.add(tag);
      }
      left = late;
    }
    if (tags.size > 0) await settleCases(this.#handing, (cases) => cases);
    return tags;
  }

  async #anyWelcome(): Promise<boolean> {
    return (await this.#handing.notes.keys.read()).welcome.length > 0;
  }

  async #takeGrant(
    grant: GrantDocument,
    me: Awaited<ReturnType<typeof ownParty>>,
  ): Promise<CaseTag | undefined> {
    const sender = (await this.#handing.notes.members.read())[grant.from];
    if (!sender) return this.#lay(grant._id, 'stranger');
    let opened: Awaited<ReturnType<typeof openGrant>>;
    try {
      opened = await openGrant(sender, me, grant);
    } catch (problem) {
      if (!(problem instanceof SealBroken)) throw problem;
      return this.#lay(grant._id, 'unreadable');
    }
    const { note, caseKey } = opened;
    const raw = toBase64Url(await crypto.subtle.exportKey('raw', caseKey));
    const isHere = await this.#cases.has(note.caseId);
    let why: AsideWhy | undefined;
    await this.#handing.notes.keys.change((now) => {
      const known = now.cases.find((one) => one.tag === note.tag);
      if (now.forgotten.includes(note.tag)) return now;
      const isOf = known === undefined || known.caseId === note.caseId;
      if (!isOf || !isIn(known?.roll ?? note.roll, sender.id)) why = 'stranger';
      else if (!known && isHere && !now.welcome.includes(note.caseId)) why = 'taken';
      if (why !== undefined) return now;
      const others = now.cases.filter((one) => one !== known);
      return { ...now, cases: [...others, takeGrant(known, note, raw)] };
    });
    if (why !== undefined) return this.#lay(grant._id, why, note.caseId);
    delete this.#aside[grant._id];
    return note.tag;
  }

  /** Everything the server has of the case that is not here. */
  async #takeWholeCase(shared: SharedCase, signal: AbortSignal): Promise<void> {
    let [from, to] = entryRange(shared.tag);
    for (;;) {
      const ids = await this.#database.idsBetween(from, to, IDS, signal);
      for (const id of ids) {
        this.#atServer.add(id);
        if (this.#aside[id]?.why === 'no-key') delete this.#aside[id];
      }
      await this.#takeEntries(shared, ids, signal);
      if (ids.length < IDS) return;
      from = `${ids.at(-1)}-`;
    }
  }

  async #takeEntries(
    shared: SharedCase,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    const wanted = ids.flatMap((id): OperationId[] => {
      const named = nameOf(id);
      return named?.kind === 'entry' && !this.#aside[id] ? [named.operation] : [];
    });
    if (wanted.length === 0) return;
    const lacking = await this.#cases.lacking(shared.caseId, wanted);
    for (let at = 0; at < lacking.length; at += DOCUMENTS) {
      const some = lacking.slice(at, at + DOCUMENTS).map((id) => entryDocumentId(shared.tag, id));
      const found = await this.#eachDocument(some, signal, (id, value) =>
        this.#openEntry(shared, id, value),
      );
      await this.#add(shared, found);
    }
  }

  async #openEntry(shared: SharedCase, id: string, value: unknown) {
    if (!isEntryDocument(value) || value._id !== id) throw new SealBroken('No entry');
    const held = shared.keys.find((one) => one.id === value.key);
    if (!held) return { id, why: 'no-key' } as const;
    const key = this.#keys.get(held.id) ?? importCaseKey(held.raw);
    this.#keys.set(held.id, key);
    const entry = readEntry(await openText(await key, entryPlace(id, held.id), value));
    if (!entry || entryDocumentId(shared.tag, entry.operation.id) !== id) {
      throw new SealBroken('No entry of this name');
    }
    return { id, entry };
  }

  async #add(
    shared: SharedCase,
    found: readonly (Found & { readonly id: string })[],
  ): Promise<void> {
    const watch = this.#watches.get(shared.caseId) ?? new LinkWatch(this.#cases, shared.caseId);
    this.#watches.set(shared.caseId, watch);
    await watch.catchUp();
    const good: LogEntry[] = [];
    for (const one of found) {
      if (!('entry' in one)) this.#lay(one.id, one.why, shared.caseId);
      else if (await watch.accept(one.entry)) good.push(one.entry);
      else this.#lay(one.id, 'changed', shared.caseId);
    }
    if (good.length === 0) return;
    this.#received += (await this.#cases.addEntries(shared.caseId, good)).length;
  }

  /** Fetches documents and reads each; one that cannot be read is laid aside and stops nobody. */
  async #eachDocument<T>(
    ids: readonly string[],
    signal: AbortSignal,
    read: (id: string, value: unknown) => Promise<T>,
  ): Promise<T[]> {
    if (ids.length === 0) return [];
    const asked = new Set(ids);
    const values = await this.#database.fetchAll([...asked], signal);
    const found = await Promise.all(
      values.map(async (value): Promise<T[]> => {
        const id = idIn(value);
        // Only what was asked for, and that once.
        if (id === undefined || !asked.delete(id)) return [];
        try {
          return [await read(id, value)];
        } catch (problem) {
          if (!(problem instanceof SealBroken)) throw problem;
          this.#lay(id, 'unreadable');
          return [];
        }
      }),
    );
    return found.flat();
  }

  #lay(id: string, why: AsideWhy, about = ''): undefined {
    this.#aside[id] = { why, about };
  }
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    typeof value._id === 'string'
    ? value._id
    : undefined;
}
