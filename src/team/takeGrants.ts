// Takes in case keys from colleagues: only from those who are in the case, and never for a case against the adviser's word.
import { SealBroken } from '../storage/sealer.ts';
import { toBase64Url } from '../vault/bytes.ts';
import type { Aside } from './Aside.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import {
  type CaseTag,
  type GrantDocument,
  isGrantDocument,
  type MemberId,
  nameOf,
} from './documents.ts';
import { type GrantNote, makeGrant, openGrant } from './grants.ts';
import { type Handing, layOut, ownParty, settleCases } from './handing.ts';
import type { TeamCases } from './ports.ts';
import type { KnownMember } from './TeamNotes.ts';
import { type Taking, takeTold } from './takeTold.ts';

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
  const isWorthAnotherTry = newMembers || fresh.length > 0;
  const waiting = Object.keys(aside.laid).filter((id) => {
    const why = aside.laid[id]?.why;
    return isGrantFor(id, me.id) && (why === 'taken' || (isWorthAnotherTry && why === 'stranger'));
  });
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
  const answered = new Set<string>();
  // A grant may rest on one that comes after it: only then is the one it is from in the case.
  for (let before = -1; left.length > 0 && left.length !== before; ) {
    before = left.length;
    const late: GrantDocument[] = [];
    for (const grant of left) {
      const { tag, isLate } = await takeOne(where, grant, me, aside, answered);
      if (isLate) late.push(grant);
      if (tag !== undefined) tags.add(tag);
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

type Outcome = { readonly tag?: CaseTag; readonly isLate?: true };

async function takeOne(
  { handing, cases }: Where,
  grant: GrantDocument,
  me: Awaited<ReturnType<typeof ownParty>>,
  aside: Aside,
  answered: Set<string>,
): Promise<Outcome> {
  const { notes } = handing;
  const sender = (await notes.members.read())[grant.from];
  if (!sender) {
    aside.lay(grant._id, 'stranger');
    return { isLate: true };
  }
  const opened = await openGrant(sender, me, grant).catch((problem: unknown) => {
    if (!(problem instanceof SealBroken)) throw problem;
  });
  if (!opened) {
    aside.lay(grant._id, 'unreadable');
    return {};
  }
  const { note, caseKey } = opened;
  const raw = toBase64Url(await crypto.subtle.exportKey('raw', caseKey));
  const isHere = await cases.has(note.caseId);
  let taking: Taking | undefined;
  await notes.keys.change((now) => {
    taking = takeTold(now, { note, raw, from: sender.id }, { me: me.id, isHere });
    return 'keys' in taking ? taking.keys : now;
  });
  if (taking?.is === 'stranger') {
    aside.lay(grant._id, 'stranger', note.caseId);
    return { isLate: true };
  }
  aside.take(grant._id);
  if (taking?.is === 'unheard') {
    const roll = { ...note.roll, [me.id]: taking.count };
    const about = `${note.tag} ${sender.id}`;
    // Each key of the case comes by itself; one answer is enough.
    if (!answered.has(about)) await tellRemoval(handing, sender, { ...note, roll }, caseKey);
    answered.add(about);
  }
  return taking?.is === 'known' ? { tag: note.tag } : {};
}

/** Says once more that the case was removed here, to one who gave it and cannot have heard it. */
async function tellRemoval(
  handing: Handing,
  to: KnownMember,
  note: GrantNote,
  caseKey: CryptoKey,
): Promise<void> {
  const me = await ownParty(handing);
  const grant = await makeGrant(me, to, { ...note, at: handing.now() }, caseKey);
  await layOut(handing, [{ grant, tag: note.tag }]);
}
