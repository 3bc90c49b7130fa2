// Everything this browser keeps about its team, as notes on the sealed shelf.
import { z } from 'zod';
import type { Instant } from '#forms/answers/record.ts';
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';
import type { SharedCase } from './caseKeys.ts';
import type { CaseTag, MemberId } from './documents.ts';
import type { Member } from './members.ts';
import { Note } from './Note.ts';
import type { Exclusively, TeamShelf } from './ports.ts';

/** Which team, and who the adviser is in it. */
export type TeamSettings = {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Base64url. */
  readonly teamKey: string;
  readonly me: Member;
};

/** A colleague as this browser has seen one. */
export type KnownMember = Member & {
  /** When the adviser said that the fingerprint is the same on both screens; '' until then. */
  readonly comparedAt: string;
};

/**
 * Why a document was laid aside. `unreadable`: does not open or is none of ours. `no-key`: sealed with a
 * key this adviser has not got. `changed`: says something else than others followed. `stranger`: a key
 * from somebody who is not in the case. `taken`: an older version of the app laid it there, a key to a
 * case that was here already; it is looked at again, and the case is waited with.
 */
export type AsideWhy = 'unreadable' | 'no-key' | 'changed' | 'stranger' | 'taken';

/** Entries of a case that do not open here or are not here, and whether the database has been asked for them by name. */
export type Lack = { readonly operations: readonly OperationId[]; readonly asked: boolean };

/** How far the replication has come. */
export type SyncMemo = {
  /** Random; names this browser's note at the server. */
  readonly client: string;
  /** How many times something was sent; the server's note says the same unless it has lost something. */
  readonly count: number;
  /** Up to where the database's changes have been taken in. */
  readonly since: string;
  /** For each case, up to which place its entries have been sent. */
  readonly marks: { readonly [tag: CaseTag]: number };
  /** Documents laid aside, by id. `about`: the case, where that is known. */
  readonly aside: { readonly [id: string]: { readonly why: AsideWhy; readonly about: string } };
  /** Operations that are too large for the database. */
  readonly tooBig: readonly string[];
  /** What cases are known to lack in this browser. */
  readonly lacks: { readonly [id: CaseId]: Lack };
  /** The address all this is about; '' until a database has been reached. */
  readonly address: string;
};

// Even a try at compiling a schema is reported as a breach of the page's policy.
z.config({ jitless: true });

const id = z.string().max(200);
const list = z.array(id);
const member = z.object({ id, name: z.string(), publicKey: z.string(), at: z.string() });

const settings: z.ZodType<TeamSettings | null> = z.nullable(
  z.object({
    address: z.string(),
    user: z.string(),
    password: z.string(),
    teamKey: z.string(),
    me: member,
  }),
);

const members: z.ZodType<{ readonly [id: MemberId]: KnownMember }> = z.record(
  id,
  member.extend({ comparedAt: z.string() }),
);

const key = z.object({ id, epoch: z.int(), raw: z.string(), holders: list });
const sharedCase = z.object({
  tag: id,
  caseId: id,
  roll: z.record(id, z.int()),
  keys: z.array(key),
  outAt: z.string().optional(),
  removals: z.record(id, z.int()).optional(),
});

/** A case the adviser has removed here, or said no to. */
export type Forgotten = {
  readonly tag: CaseTag;
  /** '' where an older version of the app wrote it down. */
  readonly caseId: CaseId;
  /** The adviser's count in the roll since then: a grant with a higher one was made by somebody who has heard of it. */
  readonly count: number;
};

/** A case that somebody shares with the adviser and that waits for a yes or a no. */
export type OfferedCase = SharedCase & {
  /** Who shared it, and when, as they wrote it. */
  readonly from: MemberId;
  readonly at: Instant;
};

/** The cases shared, and those that are not to come by themselves. */
export type TeamKeys = {
  readonly cases: readonly SharedCase[];
  readonly forgotten: readonly Forgotten[];
  /** Cases the adviser has said may be joined with a shared one. */
  readonly welcome: readonly string[];
  /** Removed here before, or here already without being the shared one. */
  readonly offered: readonly OfferedCase[];
  /** Cases the adviser has said yes to and that have not been fetched whole since. */
  readonly due: readonly CaseTag[];
};
const forgotten = z.object({ tag: id, caseId: id, count: z.int() });
/** Older versions of the app kept the tag alone. */
const forgottenOnce = id.transform((tag) => ({ tag, caseId: '', count: 0 }));
const keys: z.ZodType<TeamKeys> = z.object({
  cases: z.array(sharedCase),
  forgotten: z.array(z.union([forgotten, forgottenOnce])),
  welcome: list,
  offered: z.array(sharedCase.extend({ from: id, at: z.string() })).default([]),
  due: list.default([]),
});
const noKeys: TeamKeys = { cases: [], forgotten: [], welcome: [], offered: [], due: [] };

const aside = z.object({
  why: z.enum(['unreadable', 'no-key', 'changed', 'stranger', 'taken']),
  about: id,
});
const memo: z.ZodType<SyncMemo> = z.object({
  client: id,
  count: z.int(),
  since: z.string(),
  marks: z.record(id, z.int()),
  aside: z.record(id, aside),
  tooBig: list,
  // Older versions of the app kept no such list.
  lacks: z.record(id, z.object({ operations: list, asked: z.boolean() })).default({}),
  address: z.string(),
});

const sealed = { _id: id, v: z.literal(1), iv: z.string(), ct: z.string() };
const grant = z.strictObject({ ...sealed, from: id, once: z.string(), wrapped: z.string() });

/** Documents other than entries: those waiting to be sent, and which were. */
export type Outbox = {
  readonly waiting: readonly (z.infer<typeof grant> | z.infer<typeof memberDocument>)[];
  /** Grants sent, with the case of each: should the database lose them, they are made anew. */
  readonly sent: readonly { readonly id: string; readonly tag: CaseTag }[];
};
const memberDocument = z.strictObject(sealed);
const outbox: z.ZodType<Outbox> = z.object({
  waiting: z.array(z.union([grant, memberDocument])),
  sent: z.array(z.object({ id, tag: id })),
});

export class TeamNotes {
  readonly settings: Note<TeamSettings | null>;
  readonly members: Note<{ readonly [id: MemberId]: KnownMember }>;
  readonly keys: Note<TeamKeys>;
  readonly memo: Note<SyncMemo>;
  readonly outbox: Note<Outbox>;

  constructor(where: { readonly shelf: TeamShelf; readonly exclusively: Exclusively }) {
    this.settings = new Note(where, 'settings', settings, () => null);
    this.members = new Note(where, 'members', members, () => ({}));
    this.keys = new Note(where, 'keys', keys, () => noKeys);
    this.memo = new Note(where, 'memo', memo, newMemo);
    this.outbox = new Note(where, 'outbox', outbox, () => ({ waiting: [], sent: [] }));
  }

  /** Forgets the team and its keys. The cases stay. */
  async removeAll(): Promise<void> {
    await this.settings.remove();
    await this.removeTeam();
  }

  /** Forgets everything but the settings. */
  async removeTeam(): Promise<void> {
    for (const note of [this.members, this.keys, this.memo, this.outbox]) await note.remove();
  }
}

function newMemo(): SyncMemo {
  const client = newId('');
  return { client, count: 0, since: '0', marks: {}, aside: {}, tooBig: [], lacks: {}, address: '' };
}
