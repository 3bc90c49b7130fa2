// Which real cases are shared with a team, and which database what is locked goes to.
import type { CaseId } from '../storage/caseStore.ts';
import { isIn, membersIn } from '../team/caseKeys.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import { keptTeamOrigin } from '../team/pageLimits.ts';
import { useTeam, useTeamFact } from './useTeam.ts';

/** How many others have the case; `out` where they have it and the adviser was taken out. */
export type SharedMark = { readonly is: 'in' | 'out'; readonly others: number };

const none: ReadonlyMap<CaseId, SharedMark> = new Map();

/** The real cases that others have too. Empty while the vault is locked, and until it is known. */
export function useSharedCases(): ReadonlyMap<CaseId, SharedMark> {
  const fact = useTeamFact(readShared);
  const { team } = useTeam();
  return team && fact.state === 'known' ? fact.value : none;
}

async function readShared({ notes }: OpenTeam): Promise<ReadonlyMap<CaseId, SharedMark>> {
  const [settings, { cases }] = await Promise.all([notes.settings.read(), notes.keys.read()]);
  if (!settings) return none;
  const { id: me } = settings.me;
  const marks = new Map<CaseId, SharedMark>();
  for (const { caseId, roll } of cases) {
    const others = membersIn(roll).filter((one) => one !== me).length;
    const is = isIn(roll, me) || marks.get(caseId)?.is === 'in' ? 'in' : 'out';
    if (others > 0 || is === 'out') marks.set(caseId, { is, others });
  }
  return marks;
}

/** Where what is shared goes: known in full while the vault is open, else the database's own origin. */
export type TeamDestination = { readonly address: string; readonly isOpen: boolean };

/** Undefined where there is no team. */
export function useTeamDestination(): TeamDestination | undefined {
  const { settings, isKnown } = useTeam();
  if (settings) return { address: settings.address, isOpen: true };
  const origin = isKnown ? undefined : keptTeamOrigin();
  return origin === undefined ? undefined : { address: origin, isOpen: false };
}
