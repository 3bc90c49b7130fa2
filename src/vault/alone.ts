// One tab at a time: what is read of the vault's record is still true when it is written.
import { VaultError } from './VaultError.ts';
import { vaultWords } from './words.ts';

/** Milliseconds to wait for another tab: longer than working out a key takes anywhere. */
const PATIENCE = 15_000;

/**
 * Does the work while no other tab of the app does such work. Rejects with a `VaultError` where another tab
 * does not come to an end; then the work was not begun.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(PATIENCE);
  let isBegun = false;
  const begun = () => {
    isBegun = true;
    return work();
  };
  try {
    return await navigator.locks.request('udredningsguiden-boks', { signal }, begun);
  } catch (cause) {
    if (signal.aborted && !isBegun) throw new VaultError('busy', vaultWords.busy, { cause });
    throw cause;
  }
}
