// How a shared case stands, as far as this browser has heard: who has it, who has removed it, what waits.
import type { Instant } from '#forms/answers/record.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { isIn } from './caseKeys.ts';
import type { CaseTag, MemberId } from './documents.ts';
import type { TeamNotes } from './TeamNotes.ts';

/** Whether the adviser is in a case: nobody shares it, in it, or taken out of it. */
export type CaseStanding = {
  /** Whether a shared one waits to be joined with the one that is here. */
  readonly waits: boolean;
  /** How many entries of it came that are sealed with a key this browser has not got. */
  readonly locked: number;
} & (
  | { readonly is: 'alone' | 'in' }
  /** `since`: undefined where nobody told. */
  | { readonly is: 'out'; readonly since: Instant | undefined }
);

/** A shared case that waits for a yes or a no. */
export type WaitingCase = {
  readonly tag: CaseTag;
  readonly caseId: CaseId;
  /** Who shared it; undefined where that is not known any more. */
  readonly name: string | undefined;
  /** When, as they wrote it. */
  readonly at: Instant;
};

/** A colleague who has removed the case. `isGivenAgain`: it was shared anew, and waits there for a yes. */
export type Removal = { readonly id: MemberId; readonly isGivenAgain: boolean };

export async function standingOf(notes: TeamNotes, caseId: CaseId): Promise<CaseStanding> {
  const [settings, keys, memo] = await Promise.all([
    notes.settings.read(),
    notes.keys.read(),
    notes.memo.read(),
  ]);
  const shared = keys.cases.filter((one) => one.caseId === caseId);
  const aside = Object.values(memo.aside);
  const locked = aside.filter(({ why, about }) => why === 'no-key' && about === caseId).length;
  const waits = keys.offered.some((one) => one.caseId === caseId);
  if (!settings || shared.length === 0) return { is: 'alone', locked, waits };
  if (shared.some(({ roll }) => isIn(roll, settings.me.id))) return { is: 'in', locked, waits };
  const since = shared.flatMap(({ outAt }) => outAt ?? []).sort()[0];
  return { is: 'out', since, locked, waits };
}

export async function waitingIn(notes: TeamNotes): Promise<readonly WaitingCase[]> {
  const [{ offered }, known] = await Promise.all([notes.keys.read(), notes.members.read()]);
  return offered.map(({ tag, caseId, from, at }) => ({ tag, caseId, name: known[from]?.name, at }));
}

export async function removalsOf(notes: TeamNotes, caseId: CaseId): Promise<readonly Removal[]> {
  const { cases } = await notes.keys.read();
  const found = cases.filter((one) => one.caseId === caseId);
  return found.flatMap(({ roll, removals = {} }) =>
    Object.entries(removals).flatMap(([id, count]) => {
      const since = (roll[id] ?? 0) - count;
      return since === 0 || since === 1 ? [{ id, isGivenAgain: since === 1 }] : [];
    }),
  );
}
