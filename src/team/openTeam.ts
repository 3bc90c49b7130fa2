// The team's part of an open vault: notes, sharing, and being in step, until the vault is locked.
import type { SealedCaseStore } from '../storage/sealedCaseStore.ts';
import { browserNetwork, openTabLine } from './browserTeam.ts';
import type { Handing } from './handing.ts';
import { asOnlyTab, exclusively } from './oneTab.ts';
import { mayConnectTo } from './pageLimits.ts';
import { Replicator } from './Replicator.ts';
import { Sharing } from './Sharing.ts';
import { pairOn, shelfOn } from './shelves.ts';
import { TeamNotes } from './TeamNotes.ts';
import { TeamSync } from './TeamSync.ts';
import { VaultCases } from './vaultCases.ts';

export type OpenTeam = {
  readonly notes: TeamNotes;
  readonly sharing: Sharing;
  readonly sync: Pick<TeamSync, 'leads' | 'view' | 'subscribe' | 'tell' | 'stop'>;
  readonly cases: Pick<VaultCases, 'entriesAfter' | 'isNews'>;
};

/** Begins at once; `sync.stop` ends it. `store`: the open vault's own. */
export function openTeam(store: SealedCaseStore): OpenTeam {
  const shelf = shelfOn(store.notes);
  const notes = new TeamNotes({ shelf, exclusively });
  const now = () => new Date().toISOString();
  const handing: Handing = { notes, pairs: pairOn(shelf), now };
  const cases = new VaultCases({
    store,
    isShared: async (id) => (await notes.keys.read()).cases.some(({ caseId }) => caseId === id),
  });
  const sync = new TeamSync({
    replicator: new Replicator({ handing, cases }),
    notes,
    onlyTab: (work, signal) => asOnlyTab('ug-team', work, signal),
    line: openTabLine(),
    mayConnect: mayConnectTo,
    network: browserNetwork,
    now,
    chance: Math.random,
  });
  // Notes that cannot be read are told of where they are shown.
  void sync.run().catch(() => undefined);
  return { notes, sharing: new Sharing(handing), sync, cases };
}
