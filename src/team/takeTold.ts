// What a case key from a colleague does to the cases this browser knows of. Pure.
import { hasRemoved, isIn, takeGrant, withRemoval } from './caseKeys.ts';
import type { MemberId } from './documents.ts';
import type { GrantNote } from './grants.ts';
import type { TeamKeys } from './TeamNotes.ts';

/** A grant that opened: what it says, the key in base64url, and whose it is. */
export type Told = { readonly note: GrantNote; readonly raw: string; readonly from: MemberId };

/** Who it is told to, and whether a case with that id is in the vault. */
type Hearer = { readonly me: MemberId; readonly isHere: boolean };

/**
 * `known`: it is written down, and the case may be fetched whole. `noted`: nothing is to be fetched.
 * `stranger`: from one who is not in the case, at least not yet. `unheard`: whoever sent it has not heard
 * that the case was removed here.
 */
export type Taking =
  | { readonly is: 'known' | 'noted'; readonly keys: TeamKeys }
  | { readonly is: 'stranger' }
  | { readonly is: 'unheard'; readonly count: number };

/** The same keys back where nothing is new. */
export function takeTold(now: TeamKeys, told: Told, hearer: Hearer): Taking {
  const { note, from } = told;
  const isThis = ({ tag }: { readonly tag: string }) => tag === note.tag;
  const shared = now.cases.find(isThis);
  const offered = now.offered.find(isThis);
  const forgotten = now.forgotten.find(isThis);
  const known = shared ?? offered;
  const caseId = (known ?? forgotten)?.caseId ?? '';
  if (caseId !== '' && caseId !== note.caseId) return { is: 'stranger' };
  if (!isIn(known?.roll ?? note.roll, from)) {
    // One who removes the case tells everybody in it, and some have heard it from others before.
    return hasRemoved(note.roll, from) ? { is: 'noted', keys: now } : { is: 'stranger' };
  }
  if (shared) {
    const taken = withRemoval(takeGrant(shared, note, told.raw, hearer.me), from, note.roll);
    return {
      is: 'known',
      keys: { ...now, cases: [...now.cases.filter((one) => one !== shared), taken] },
    };
  }
  if (offered || forgotten) return takeAgain(now, told, hearer.me);
  if (!hearer.isHere || now.welcome.includes(note.caseId)) {
    const taken = takeGrant(undefined, note, told.raw, hearer.me);
    return { is: 'known', keys: { ...now, cases: [...now.cases, taken] } };
  }
  return takeAgain(now, told, hearer.me);
}

/** A case that is not to come by itself: waited with where whoever gave it has heard why, and gives it all the same. */
function takeAgain(now: TeamKeys, { note, raw, from }: Told, me: MemberId): Taking {
  const { tag, caseId } = note;
  const before = now.offered.find((one) => one.tag === tag);
  const count = now.forgotten.find((one) => one.tag === tag)?.count ?? 0;
  const told = note.roll[me] ?? 0;
  if (!before && isIn(note.roll, me) && told < count) return { is: 'unheard', count };
  const taken = withRemoval(takeGrant(before, note, raw, me), from, note.roll);
  const others = now.offered.filter((one) => one !== before);
  if (!isIn(taken.roll, me)) {
    // Taken away before there was an answer.
    const rest = now.forgotten.filter((one) => one.tag !== tag);
    const gone = { tag, caseId, count: Math.max(count, taken.roll[me] ?? 0) };
    return { is: 'noted', keys: { ...now, offered: others, forgotten: [...rest, gone] } };
  }
  const isLater = before === undefined || note.at >= before.at;
  const who = isLater ? { from, at: note.at } : { from: before.from, at: before.at };
  return { is: 'noted', keys: { ...now, offered: [...others, { ...taken, ...who }] } };
}
