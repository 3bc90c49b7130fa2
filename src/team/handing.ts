// Hands case keys to colleagues: makes the grants that are due and lays them in the outbox.
import type { Instant } from '#forms/answers/record.ts';
import { fromBase64Url, randomBytes, toBase64Url } from '../vault/bytes.ts';
import {
  currentKey,
  type Duty,
  type HeldKey,
  isIn,
  keyToTell,
  nextEpoch,
  owedGrants,
  type SharedCase,
  withKey,
} from './caseKeys.ts';
import { type CaseTag, type GrantDocument, type MemberId, newKeyId } from './documents.ts';
import { makeGrant } from './grants.ts';
import type { KeyPairShelf } from './ports.ts';
import { TeamError } from './TeamError.ts';
import type { KnownMember, TeamNotes } from './TeamNotes.ts';
import { teamWords } from './words.ts';

export type Handing = {
  readonly notes: TeamNotes;
  readonly pairs: KeyPairShelf;
  readonly now: () => Instant;
};

/** Who the adviser is, with the private key. Rejects with a `TeamError` when there is no team or no pair. */
export async function ownParty({ notes, pairs }: Handing) {
  const [settings, pair] = await Promise.all([notes.settings.read(), pairs.load()]);
  if (!settings || !pair) throw new TeamError(teamWords.damagedNotes);
  return { ...settings.me, privateKey: pair.privateKey };
}

/** A case key as one that seals; `extractable` only to wrap it for somebody. */
export function importCaseKey(raw: string, extractable = false): Promise<CryptoKey> {
  const bytes = fromBase64Url(raw);
  if (!bytes) throw new TeamError(teamWords.damagedNotes);
  const uses = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', extractable, uses);
}

/** The case with a new random key, which so far only `me` has. */
export function withNewKey(shared: SharedCase, me: MemberId): SharedCase {
  const raw = toBase64Url(randomBytes(32));
  return withKey(shared, { id: newKeyId(), epoch: nextEpoch(shared), raw, holders: [me] });
}

/** The case with those it should have told, and the grants that tell them. `also`: who is told although no key is owed. */
async function settleCase(
  handing: Handing,
  me: { readonly id: MemberId } | undefined,
  shared: SharedCase,
  also: readonly MemberId[],
): Promise<{ readonly shared: SharedCase; readonly grants: readonly GrantDocument[] }> {
  if (!me || !isIn(shared.roll, me.id)) return { shared, grants: [] };
  if (also.length === 0 && currentKey(shared) && owedGrants(shared, me.id).length === 0) {
    return { shared, grants: [] };
  }
  const keyed = currentKey(shared) ? shared : withNewKey(shared, me.id);
  const owed = owedGrants(keyed, me.id);
  const told = also.filter((to) => to !== me.id).flatMap((to) => tellingDuty(keyed, to));
  const known = await handing.notes.members.read();
  const duties = uniqueDuties([...owed, ...told]).filter(({ to }) => known[to] !== undefined);
  const settled = duties.reduce(
    (now, { key, to }) => withKey(now, { ...key, holders: [to] }),
    keyed,
  );
  const grants = await grantsFor(handing, settled, duties, known);
  return { shared: settled, grants };
}

/** The grants for these duties. Who is not known any more gets none. */
export async function grantsFor(
  handing: Handing,
  shared: SharedCase,
  duties: readonly Duty[],
  known: { readonly [id: MemberId]: KnownMember },
): Promise<readonly GrantDocument[]> {
  const me = await ownParty(handing);
  const { tag, caseId, roll } = shared;
  const made = await Promise.all(
    duties.map(async ({ key, to }) => {
      const recipient = known[to];
      if (!recipient) return [];
      const { id, epoch } = key;
      const holders = shared.keys.find((one) => one.id === id)?.holders ?? key.holders;
      const note = { tag, caseId, key: id, epoch, roll, holders, at: handing.now() };
      return [await makeGrant(me, recipient, note, await importCaseKey(key.raw, true))];
    }),
  );
  return made.flat();
}

/** Everything needed for everybody in the case to have every key this adviser has, and for those who are out to know it. */
export function allDuties(shared: SharedCase, me: MemberId): readonly Duty[] {
  const { roll, keys } = shared;
  return Object.keys(roll)
    .sort()
    .filter((to) => to !== me)
    .flatMap((to) => {
      if (!isIn(roll, to)) return tellingDuty(shared, to);
      return keys.filter((key: HeldKey) => key.holders.includes(to)).map((key) => ({ key, to }));
    });
}

/** A grant gives one who has been taken out nothing new: it says that it is so. */
function tellingDuty(shared: SharedCase, to: MemberId): readonly Duty[] {
  const key = keyToTell(shared, to);
  return key ? [{ key, to }] : [];
}

function uniqueDuties(duties: readonly Duty[]): readonly Duty[] {
  return [...new Map(duties.map((duty) => [`${duty.key.id} ${duty.to}`, duty])).values()];
}

/** Changes what is known of shared cases and lays what is to be told in the outbox. */
export async function settleCases(
  handing: Handing,
  turn: (cases: readonly SharedCase[]) => readonly SharedCase[],
  also: (shared: SharedCase) => readonly MemberId[] = () => [],
): Promise<number> {
  const { notes } = handing;
  let count = 0;
  await notes.keys.change(async (now) => {
    const turned = turn(now.cases);
    // Read once, however many cases there are.
    const me = (await notes.settings.read())?.me;
    const settled = await Promise.all(
      turned.map((shared) => settleCase(handing, me, shared, also(shared))),
    );
    const made = settled.flatMap(({ shared, grants }) =>
      grants.map((grant) => ({ grant, tag: shared.tag })),
    );
    count = made.length;
    const cases = settled.map(({ shared }) => shared);
    if (cases.length === now.cases.length && cases.every((one, at) => one === now.cases[at])) {
      return now;
    }
    // Told before it is noted as told: after a crash in between it is told twice, never not at all.
    await layOut(handing, made);
    return { ...now, cases };
  });
  return count;
}

type MadeGrant = { readonly grant: GrantDocument; readonly tag: CaseTag };

/** Lays grants where the next round sends them from. */
export async function layOut({ notes }: Handing, made: readonly MadeGrant[]): Promise<void> {
  if (made.length === 0) return;
  await notes.outbox.change(({ waiting, sent }) => ({
    waiting: [...waiting, ...made.map(({ grant }) => grant)],
    sent: [...sent, ...made.map(({ grant, tag }) => ({ id: grant._id, tag }))],
  }));
}
