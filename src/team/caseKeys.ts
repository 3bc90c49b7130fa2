// Who is in a shared case, which key is written with, and what somebody must still be given. Pure.
import type { Instant } from '#forms/answers/record.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { CaseTag, KeyId, MemberId } from './documents.ts';
import type { GrantNote, Roll } from './grants.ts';

/** A case key this adviser has. */
export type HeldKey = {
  readonly id: KeyId;
  readonly epoch: number;
  /** The key itself, base64url. */
  readonly raw: string;
  /** Everybody known to have been given it. */
  readonly holders: readonly MemberId[];
};

/** A case that is shared with the team. */
export type SharedCase = {
  readonly tag: CaseTag;
  readonly caseId: CaseId;
  readonly roll: Roll;
  readonly keys: readonly HeldKey[];
  /** When the adviser was taken out, as whoever did it wrote it; undefined while in, and where nobody told. */
  readonly outAt?: Instant | undefined;
  /** Those who said that they have removed the case, with the count that said so: given it again they have a higher one. */
  readonly removals?: Roll | undefined;
};

/** Those in the case, sorted. */
export function membersIn(roll: Roll): readonly MemberId[] {
  return Object.keys(roll)
    .filter((id) => isIn(roll, id))
    .sort();
}

export function isIn(roll: Roll, id: MemberId): boolean {
  return (roll[id] ?? 0) % 2 === 1;
}

/** The same in whatever order and however often rolls are put together. */
export function mergeRolls(a: Roll, b: Roll): Roll {
  const all = [...Object.entries(a), ...Object.entries(b)];
  const merged: Record<MemberId, number> = {};
  for (const [id, count] of all) merged[id] = Math.max(merged[id] ?? 0, count);
  return merged;
}

/** The roll with the member in or out; unchanged when that is so already. */
export function withMember(roll: Roll, id: MemberId, place: 'in' | 'out'): Roll {
  return isIn(roll, id) === (place === 'in') ? roll : { ...roll, [id]: (roll[id] ?? 0) + 1 };
}

/**
 * The key that new entries are sealed with: of the newest, one that nobody holds who is out, and of
 * several the one that sorts first. Undefined: a new key must be made before anything more is sent.
 */
export function currentKey({ keys, roll }: SharedCase): HeldKey | undefined {
  const newest = Math.max(...keys.map((key) => key.epoch));
  return keys
    .filter((key) => key.epoch === newest && key.holders.every((id) => isIn(roll, id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** The epoch of the next key. */
export function nextEpoch({ keys }: SharedCase): number {
  return Math.max(0, ...keys.map((key) => key.epoch)) + 1;
}

/** Adds a key, or holders to a key that is there. The same in any order. */
export function withKey(shared: SharedCase, key: HeldKey): SharedCase {
  const there = shared.keys.find((one) => one.id === key.id);
  const holders = [...new Set([...(there?.holders ?? []), ...key.holders])].sort();
  const others = shared.keys.filter((one) => one.id !== key.id);
  const keys = [...others, { ...(there ?? key), holders }];
  return { ...shared, keys: keys.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** What a grant to `me` tells, put into what was known of the case. The same in any order. */
export function takeGrant(
  known: SharedCase | undefined,
  note: GrantNote,
  raw: string,
  me: MemberId,
): SharedCase {
  const { tag, caseId, roll, key: id, epoch, holders } = note;
  const start = known ?? { tag, caseId, roll: {}, keys: [] };
  const merged = { ...start, roll: mergeRolls(start.roll, roll), outAt: outAt(start, note, me) };
  return withKey(merged, { id, epoch, raw, holders });
}

/** Several may have taken the adviser out unseen by each other: it was when the first did. */
function outAt({ roll, outAt: before }: SharedCase, note: GrantNote, me: MemberId) {
  const [known, told] = [roll[me] ?? 0, note.roll[me] ?? 0];
  if (told < known) return before;
  if (told === 0 || isIn(note.roll, me)) return undefined;
  return told > known || before === undefined || note.at < before ? note.at : before;
}

/** What a grant tells of whoever made it: one whose count there is even has removed the case. */
export function withRemoval(shared: SharedCase, from: MemberId, told: Roll): SharedCase {
  const count = told[from] ?? 0;
  if (!hasRemoved(told, from) || count <= (shared.removals?.[from] ?? 0)) return shared;
  return { ...shared, removals: { ...shared.removals, [from]: count } };
}

/** Whether whoever made a grant with this roll says in it to have removed the case. */
export function hasRemoved(told: Roll, from: MemberId): boolean {
  return (told[from] ?? 0) > 0 && !isIn(told, from);
}

export type Duty = { readonly key: HeldKey; readonly to: MemberId };

/**
 * The key by which a member can be told who is in the case: the one that is written with; to one who is
 * out, the newest that was given before. Undefined where there is none to tell by.
 */
export function keyToTell(shared: SharedCase, to: MemberId): HeldKey | undefined {
  return isIn(shared.roll, to) ? currentKey(shared) : newestKeyOf(shared, to);
}

/** The newest key that the member was given. */
export function newestKeyOf({ keys }: SharedCase, to: MemberId): HeldKey | undefined {
  return keys
    .filter(({ holders }) => holders.includes(to))
    .sort((a, b) => b.epoch - a.epoch || (a.id < b.id ? -1 : 1))[0];
}

/** The keys that those in the case have not been given, and `me` has. */
export function owedGrants(shared: SharedCase, me: MemberId): readonly Duty[] {
  const { roll, keys } = shared;
  if (!isIn(roll, me)) return [];
  const current = currentKey(shared);
  const late = membersIn(roll).filter((id) => current && !current.holders.includes(id));
  return late.flatMap((to) =>
    keys.filter((key) => !key.holders.includes(to)).map((key) => ({ key, to })),
  );
}
