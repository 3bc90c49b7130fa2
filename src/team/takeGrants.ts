// Takes in case keys from colleagues: only from those who are in the case, only for cases that may be joined.
import { SealBroken } from '../storage/sealer.ts';
import { toBase64Url } from '../vault/bytes.ts';
import type { Aside } from './Aside.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import { isIn, takeGrant } from './caseKeys.ts';
import {
  type CaseTag,
  type GrantDocument,
  isGrantDocument,
  type MemberId,
  nameOf,
} from './documents.ts';
import { openGrant } from './grants.ts';
import { type Handing, ownParty, settleCases } from './handing.ts';
import type { TeamCases } from './ports.ts';
import type { AsideWhy } from './TeamNotes.ts';

type Where = {
  readonly handing: Handing;
  readonly cases: TeamCases;
  readonly database: CouchDatabase;
};

/** Gives back the cases that a key came for, known before or not. `newMembers`: those laid aside get another chance. */
export async function takeGrants(
  where: Where,
  ids: readonly string[],
  newMembers: boolean,
  aside: Aside,
  signal: AbortSignal,
): Promise<ReadonlySet<CaseTag>> {
  const { handing, database } = where;
  const me = await ownParty(handing);
  const fresh = ids.filter((id) => isGrantFor(id, me.id));
  const { welcome } = await handing.notes.keys.read();
  const isWorthAnotherTry = newMembers || fresh.length > 0 || welcome.length > 0;
  const waiting = Object.keys(aside.laid).filter(
    (id) => isWorthAnotherTry && isGrantFor(id, me.id) && aside.laid[id]?.why !== 'unreadable',
  );
  let left: readonly GrantDocument[] = await aside.readEach(
    database,
    [...fresh, ...waiting],
    signal,
    (id, value) => {
      if (!isGrantDocument(value) || value._id !== id) throw new SealBroken('No grant');
      return Promise.resolve(value);
    },
  );
  const tags = new Set<CaseTag>();
  // A grant may rest on one that comes after it: only then is the one it is from in the case.
  for (let before = -1; left.length > 0 && left.length !== before; ) {
    before = left.length;
    const late: GrantDocument[] = [];
    for (const grant of left) {
      const tag = await takeOne(where, grant, me, aside);
      if (tag === undefined) late.push(grant);
      else tags.add(tag);
    }
    left = late;
  }
  if (tags.size > 0) await settleCases(handing, (cases) => cases);
  return tags;
}

function isGrantFor(id: string, me: MemberId): boolean {
  const named = nameOf(id);
  return named?.kind === 'grant' && named.to === me;
}

async function takeOne(
  { handing, cases }: Where,
  grant: GrantDocument,
  me: Awaited<ReturnType<typeof ownParty>>,
  aside: Aside,
): Promise<CaseTag | undefined> {
  const sender = (await handing.notes.members.read())[grant.from];
  if (!sender) {
    aside.lay(grant._id, 'stranger');
    return undefined;
  }
  const opened = await openGrant(sender, me, grant).catch((problem: unknown) => {
    if (!(problem instanceof SealBroken)) throw problem;
  });
  if (!opened) {
    aside.lay(grant._id, 'unreadable');
    return undefined;
  }
  const { note, caseKey } = opened;
  const raw = toBase64Url(await crypto.subtle.exportKey('raw', caseKey));
  const isHere = await cases.has(note.caseId);
  let why: AsideWhy | undefined;
  await handing.notes.keys.change((now) => {
    const known = now.cases.find((one) => one.tag === note.tag);
    if (now.forgotten.includes(note.tag)) return now;
    const isOfCase = known === undefined || known.caseId === note.caseId;
    if (!isOfCase || !isIn(known?.roll ?? note.roll, sender.id)) why = 'stranger';
    else if (!known && isHere && !now.welcome.includes(note.caseId)) why = 'taken';
    if (why !== undefined) return now;
    const others = now.cases.filter((one) => one !== known);
    return { ...now, cases: [...others, takeGrant(known, note, raw, me.id)] };
  });
  if (why !== undefined) {
    aside.lay(grant._id, why, note.caseId);
    return undefined;
  }
  aside.take(grant._id);
  return note.tag;
}
