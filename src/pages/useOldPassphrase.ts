// Trying something that takes the passphrase there is: what it refuses is said beside its field.
import { useState } from 'react';
import { sentenceOf } from '../app/useDesk.ts';
import type { Refusal } from '../vault/VaultBook.ts';
import { VaultError } from '../vault/VaultError.ts';
import { vaultPageWords } from './vaultWords.ts';

/** `attempt` gives what came of it, or undefined when it was refused, and then the field says why. */
export function useOldPassphrase() {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  async function attempt<T extends { readonly is: string }>(
    old: string,
    work: () => Promise<T | Refusal>,
  ): Promise<T | undefined> {
    if (isBusy) return undefined;
    setFault(old === '' ? vaultPageWords.access.oldEmpty : undefined);
    if (old === '') return undefined;
    setBusy(true);
    try {
      const outcome = await work();
      if (!isRefusal(outcome)) return outcome;
      setFault(outcome.sentence);
    } catch (cause) {
      setFault(cause instanceof VaultError ? cause.message : sentenceOf(cause));
    } finally {
      setBusy(false);
    }
    return undefined;
  }

  return { isBusy, fault, attempt };
}

function isRefusal(outcome: { readonly is: string }): outcome is Refusal {
  return outcome.is === 'refused' || outcome.is === 'paused';
}
