// The vault of the app, given once at the top, and what pages read of it.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { VaultEvent } from '#machines/vaultSetup.ts';
import type { AppVault, VaultStage } from './AppVault.ts';

const VaultContext = createContext<AppVault | undefined>(undefined);

export const VaultProvider = VaultContext.Provider;

/** The vault the app was started with. */
export function useVault(): AppVault {
  const vault = useContext(VaultContext);
  if (!vault) throw new Error('Expected a VaultProvider above');
  return vault;
}

/** Where the vault is; renders again when that changes, not for each second that passes. */
export function useVaultStage(): VaultStage {
  const { subscribe, getStage } = useVault();
  return useSyncExternalStore(subscribe, getStage);
}

/** Something small the vault tells; renders again when it changes. */
export function useVaultValue<T extends string | number | boolean | undefined>(
  read: (vault: AppVault) => T,
): T {
  const vault = useVault();
  return useSyncExternalStore(vault.subscribe, () => read(vault));
}

/** Tells the vault what the adviser does. */
export function useTellVault(): (event: VaultEvent) => void {
  const { actor } = useVault().running;
  return (event) => actor.send(event);
}
