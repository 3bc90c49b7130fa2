// Opens what the app stands on: the homes of the cases, the desk, and the vault that opens the real ones.
import { CaseDesk } from '../session/CaseDesk.ts';
import { databaseNames } from '../storage/databaseNames.ts';
import { moveIfOld } from '../storage/moveIfOld.ts';
import { browserTools } from '../storage/neighbours.ts';
import { openHomes } from '../storage/openHomes.ts';
import { askToPersist } from '../storage/persistence.ts';
import { sweep } from '../storage/sweep.ts';
import { clearVaultMark, hasVaultMark } from '../storage/vaultMark.ts';
import { vaultShelf } from '../storage/vaultShelf.ts';
import { Vault } from '../vault/Vault.ts';
import { watchPage } from '../vault/watchPage.ts';
import { AppTeam, teamIn } from './AppTeam.ts';
import { AppVault } from './AppVault.ts';
import { Copies } from './copies.ts';
import { TeamState } from './teamCopies.ts';

export type StartedApp = {
  readonly desk: CaseDesk;
  readonly vault: AppVault;
  readonly copies: Copies;
  readonly team: AppTeam;
};

/** Rejects with a `StoreError` where the browser lets nothing be kept. */
export async function startApp(): Promise<StartedApp> {
  let onRemoved: () => void = () => {};
  const team = new AppTeam();
  const homes = await openHomes({
    onRemoved: () => onRemoved(),
    beforeRemoval: (id) => team.forgetCase(id),
  });
  // At once, before much is written: what is written after half a record takes everything with it. Nobody waits for it.
  void sweep();
  const waiting = await moveIfOld(homes);
  const keys = new Vault(vaultShelf);
  const desk = new CaseDesk(homes, () => (keys.isOpen ? keys.owner : ''));
  const copies = new Copies({
    store: homes,
    vault: keys,
    findStore: () => homes.vault,
    line: browserTools.channel(databaseNames.vault),
  });
  copies.team = new TeamState(team);
  const vault = new AppVault({
    vault: keys,
    waiting,
    async openStore(ring) {
      await homes.openVault(ring);
      await moveIfOld(homes);
      void copies.opened();
      if (homes.vault) void team.open(teamIn(homes.vault));
    },
    closeStore() {
      desk.forgetReal();
      team.close();
      homes.closeVault();
      copies.closed();
    },
    askToKeep: () => void askToPersist(),
    mark: { isThere: hasVaultMark, clear: clearVaultMark },
    async saveWords() {
      await desk.saveAll();
      if (desk.last?.isRemoved) vault.losePlace();
      await copies.saveKept();
    },
    removeAll() {
      team.close();
      return homes.removeEverything();
    },
  });
  onRemoved = () => {
    team.close();
    vault.noteRemoved();
  };
  watchPage(vault.running);
  return { desk, vault, copies, team };
}
