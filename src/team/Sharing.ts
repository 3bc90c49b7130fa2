// What an adviser does with the team: joins it, shares a case, takes access away, compares fingerprints.
import type { Instant } from '#forms/answers/record.ts';
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { fromBase64Url, toBase64Url } from '../vault/bytes.ts';
import { isIn, membersIn, type SharedCase, withMember } from './caseKeys.ts';
import { type MemberId, newCaseTag, newMemberId } from './documents.ts';
import { type Handing, settleCases, withNewKey } from './handing.ts';
import type { Invitation } from './invitation.ts';
import { fingerprintOf, makeKeyPair, publicText } from './keyPairs.ts';
import { memberKey, sealMember } from './members.ts';
import { leaveCases } from './removal.ts';
import {
  type CaseStanding,
  type Removal,
  removalsOf,
  standingOf,
  type WaitingCase,
  waitingIn,
} from './standing.ts';
import { TeamError } from './TeamError.ts';
import type { KnownMember, Lack } from './TeamNotes.ts';
import { teamWords } from './words.ts';

/** A colleague as shown to the adviser. */
export type Colleague = KnownMember & {
  /** 8 groups of 5 digits. */
  readonly fingerprint: readonly string[];
  /** Whether it is the adviser's own entry. */
  readonly me: boolean;
  /** Whether others on the team have the same name: one of them may be nobody's colleague. */
  readonly namesake: boolean;
};

/** Every change is kept when the promise resolves, and sent at the next round: all of it works offline. */
export class Sharing {
  readonly #handing: Handing;

  constructor(handing: Handing) {
    this.#handing = handing;
  }

  /**
   * Joins a team, or changes user and password in it. The address must be one that `checkAddress`
   * passed. A name once given in a team stays, and so does the team where its database is moved.
   */
  async join(
    invitation: Invitation,
    who: { readonly name: string; readonly user: string; readonly password: string },
  ): Promise<void> {
    const { notes, pairs, now } = this.#handing;
    const pair = (await pairs.load()) ?? (await pairs.keep(await makeKeyPair()));
    const publicKey = await publicText(pair.publicKey);
    const { address, teamKey } = invitation;
    const { user, password, name } = who;
    await notes.settings.change(async (there) => {
      const same = there?.teamKey === toBase64Url(teamKey);
      if (!same) await notes.removeTeam();
      const me = same ? there.me : { id: newMemberId(), name, publicKey, at: now() };
      if (me !== there?.me) {
        const document = await sealMember(await memberKey(teamKey), me);
        await notes.outbox.change((box) => ({ ...box, waiting: [...box.waiting, document] }));
      }
      return { address, user, password, teamKey: toBase64Url(teamKey), me };
    });
  }

  /** Forgets the team and all its keys in this browser. Cases stay; what is on the server stays there. */
  leave(): Promise<void> {
    return this.#handing.notes.removeAll();
  }

  /** What is needed to invite somebody else. */
  async invitation(): Promise<Invitation | undefined> {
    const settings = await this.#handing.notes.settings.read();
    const teamKey = fromBase64Url(settings?.teamKey ?? '');
    return settings && teamKey ? { address: settings.address, teamKey } : undefined;
  }

  /** Everybody on the team that this browser has heard of, by name. */
  async colleagues(): Promise<readonly Colleague[]> {
    const { notes } = this.#handing;
    const [settings, known] = await Promise.all([notes.settings.read(), notes.members.read()]);
    const all = Object.values(known);
    const told = all.map(async (one) => ({
      ...one,
      fingerprint: await fingerprintOf(one.publicKey),
      me: one.id === settings?.me.id,
      namesake: all.some(({ id, name }) => id !== one.id && likeness(name) === likeness(one.name)),
    }));
    return (await Promise.all(told)).sort((a, b) => a.name.localeCompare(b.name, 'da'));
  }

  /** The adviser says that the fingerprint was the same on both screens. */
  async compared(id: MemberId, at: Instant): Promise<void> {
    await this.#handing.notes.members.change((now) => {
      const one = now[id];
      return one ? { ...now, [id]: { ...one, comparedAt: at } } : now;
    });
  }

  /** Those who are in the case; empty when it is not shared. */
  async sharedWith(caseId: CaseId): Promise<readonly MemberId[]> {
    const { cases } = await this.#handing.notes.keys.read();
    const rolls = cases.filter((one) => one.caseId === caseId).map(({ roll }) => roll);
    return [...new Set(rolls.flatMap(membersIn))].sort();
  }

  /** Gives colleagues the case, from its first entry on; who has it already is given all of it again. */
  async share(caseId: CaseId, to: readonly MemberId[]): Promise<void> {
    const me = await this.#me();
    if (!caseId.startsWith('c')) throw new TeamError(teamWords.practice);
    await this.#turn(caseId, (there) => {
      const start = there ?? withNewKey({ tag: newCaseTag(), caseId, roll: {}, keys: [] }, me);
      if (there && !isIn(there.roll, me)) throw new TeamError(teamWords.notIn);
      const roll = [me, ...to].reduce((now, id) => withMember(now, id, 'in'), start.roll);
      const keys = start.keys.map((key) => ({
        ...key,
        holders: key.holders.filter((id) => id === me || !to.includes(id)),
      }));
      return { ...start, roll, keys };
    });
  }

  /**
   * From now on the case is sealed with a key the member is not given, and the member is told.
   * `teamWords.takenAway` says what that does not do.
   */
  async takeAway(caseId: CaseId, member: MemberId): Promise<void> {
    const me = await this.#me();
    const turn = (there: SharedCase | undefined) => {
      if (!there || !isIn(there.roll, me)) throw new TeamError(teamWords.notIn);
      return { ...there, roll: withMember(there.roll, member, 'out') };
    };
    await this.#turn(caseId, turn, [member]);
  }

  /** How the adviser is in a case, as far as this browser has heard. */
  standing(caseId: CaseId): Promise<CaseStanding> {
    return standingOf(this.#handing.notes, caseId);
  }

  /** Goes out of a case that is removed here, and tells those who have it. They keep theirs. */
  forgetCase(caseId: CaseId): Promise<void> {
    const isThis = (one: SharedCase) => one.caseId === caseId;
    return leaveCases(this.#handing, ({ cases, offered }) => [...cases, ...offered].filter(isThis));
  }

  /** Shared cases that wait for the adviser's word: removed here before, or here already apart from the shared one. */
  waiting(): Promise<readonly WaitingCase[]> {
    return waitingIn(this.#handing.notes);
  }

  /** Yes to a case that waits: it is fetched whole at the next round, and joined with what is here of it. */
  async takeUp(caseId: CaseId): Promise<void> {
    await this.#handing.notes.keys.change((now) => {
      const taken = now.offered.filter((one) => one.caseId === caseId);
      if (taken.length === 0) return now;
      const tags = taken.map(({ tag }) => tag);
      return {
        cases: [...now.cases, ...taken.map(({ from: _from, at: _at, ...shared }) => shared)],
        offered: now.offered.filter((one) => one.caseId !== caseId),
        forgotten: now.forgotten.filter(({ tag }) => !tags.includes(tag)),
        welcome: [...new Set([...now.welcome, caseId])],
        due: [...new Set([...now.due, ...tags])],
      };
    });
  }

  /** No to a case that waits, which those who are in it are told. What is here of it stays as it is. */
  decline(caseId: CaseId): Promise<void> {
    const isThis = (one: SharedCase) => one.caseId === caseId;
    return leaveCases(this.#handing, ({ offered }) => offered.filter(isThis));
  }

  /** Colleagues who have removed the case at theirs, and were not taken out after it. */
  whoRemoved(caseId: CaseId): Promise<readonly Removal[]> {
    return removalsOf(this.#handing.notes, caseId);
  }

  /** What a case is known to lack here is looked for in the team's database at the next round, once. */
  async seek(caseId: CaseId, operations: readonly OperationId[]): Promise<void> {
    const { notes } = this.#handing;
    const { cases } = await notes.keys.read();
    if (operations.length === 0 || !cases.some((one) => one.caseId === caseId)) return;
    const lack = { operations, asked: false };
    await notes.memo.change((now) => ({ ...now, lacks: { ...now.lacks, [caseId]: lack } }));
  }

  /** What a case is known to lack; undefined where that is nothing. */
  async lackIn(caseId: CaseId): Promise<Lack | undefined> {
    return (await this.#handing.notes.memo.read()).lacks[caseId];
  }

  async #me(): Promise<MemberId> {
    const settings = await this.#handing.notes.settings.read();
    if (!settings) throw new TeamError(teamWords.off);
    return settings.me.id;
  }

  async #turn(
    caseId: CaseId,
    turn: (there: SharedCase | undefined) => SharedCase,
    also: readonly MemberId[] = [],
  ): Promise<void> {
    await settleCases(
      this.#handing,
      (cases) => {
        // As a rule one; more when two had the case from a file and both shared it.
        const there = cases.filter((one) => one.caseId === caseId);
        const turned = there.length === 0 ? [turn(undefined)] : there.map(turn);
        return [...cases.filter((one) => one.caseId !== caseId), ...turned];
      },
      // Whoever is in hears who else is, even those who are owed no key.
      (shared) => (shared.caseId === caseId ? [...membersIn(shared.roll), ...also] : []),
    );
  }
}

/** Names that look alike at a glance. */
function likeness(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('da').replace(/\s+/g, '');
}
