// Trying something that takes the passphrase there is: what it refuses is said beside its field.
import { useEffect, useState } from 'react';
import { sentenceOf } from '../app/useDesk.ts';
import { lockWords } from '../app/vaultWords.ts';
import type { Refusal } from '../vault/VaultBook.ts';
import { VaultError } from '../vault/VaultError.ts';
import { vaultPageWords } from './vaultWords.ts';

/**
 * `attempt` gives what came of it, or undefined when it was refused, and then the field says why. A refusal
 * that costs a pause gives way to `told` when the pause is over.
 */
export function useOldPassphrase() {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [told, setTold] = useState('');
  /** A new one for each refusal: two pauses may be as long. */
  const [wait, setWait] = useState<{ readonly pause: number }>();

  useEffect(() => {
    if (!wait) return;
    const timer = setTimeout(() => {
      setFault(undefined);
      setTold(lockWords.unlock.pauseOver);
      setWait(undefined);
    }, wait.pause);
    return () => clearTimeout(timer);
  }, [wait]);

  async function attempt<T extends { readonly is: string }>(
    old: string,
    work: () => Promise<T | Refusal>,
  ): Promise<T | undefined> {
    if (isBusy) return undefined;
    setFault(old === '' ? vaultPageWords.access.oldEmpty : undefined);
    setTold('');
    if (old === '') return undefined;
    setWait(undefined);
    setBusy(true);
    try {
      const outcome = await work();
      if (!isRefusal(outcome)) return outcome;
      setFault(outcome.sentence);
      if (outcome.pause > 0) {
        setTold(lockWords.unlock.pauseTold);
        setWait({ pause: outcome.pause });
      }
    } catch (cause) {
      setFault(cause instanceof VaultError ? cause.message : sentenceOf(cause));
    } finally {
      setBusy(false);
    }
    return undefined;
  }

  /** What was said of the passphrase before says nothing of what is in the field now; a pause still does. */
  function forget(): void {
    if (!wait) setFault(undefined);
  }

  return { isBusy, fault, told, attempt, forget };
}

function isRefusal(outcome: { readonly is: string }): outcome is Refusal {
  return outcome.is === 'refused' || outcome.is === 'paused';
}
