// Opens what the app stands on: the homes of the cases, the desk, and the vault that opens the real ones.
import { CaseDesk } from '../session/CaseDesk.ts';
import { moveIfOld } from '../storage/moveIfOld.ts';
import { browserTools } from '../storage/neighbours.ts';
import { NAMES, openHomes } from '../storage/openHomes.ts';
import { askToPersist } from '../storage/persistence.ts';
import { vaultShelf } from '../storage/vaultShelf.ts';
import { Vault } from '../vault/Vault.ts';
import { watchPage } from '../vault/watchPage.ts';
import { AppVault } from './AppVault.ts';
import { Copies } from './copies.ts';

export type StartedApp = {
  readonly desk: CaseDesk;
  readonly vault: AppVault;
  readonly copies: Copies;
};

/** Rejects with a `StoreError` where the browser lets nothing be kept. */
export async function startApp(): Promise<StartedApp> {
  let onRemoved: () => void = () => {};
  const homes = await openHomes({ onRemoved: () => onRemoved() });
  const waiting = await moveIfOld(homes);
  const keys = new Vault(vaultShelf);
  const desk = new CaseDesk(homes, () => (keys.isOpen ? keys.owner : ''));
  const copies = new Copies({
    store: homes,
    vault: keys,
    findStore: () => homes.vault,
    line: browserTools.channel(NAMES.vault),
  });
  const vault = new AppVault({
    vault: keys,
    waiting,
    async openStore(ring) {
      await homes.openVault(ring);
      await moveIfOld(homes);
      void copies.opened();
    },
    closeStore() {
      desk.forgetReal();
      homes.closeVault();
      copies.closed();
    },
    askToKeep: () => void askToPersist(),
    async saveWords() {
      await desk.saveAll();
      await copies.saveKept();
    },
    removeAll: () => homes.removeEverything(),
  });
  onRemoved = () => vault.noteRemoved();
  watchPage(vault.running);
  return { desk, vault, copies };
}
