// What the adviser may set while the vault is open: when it locks itself, and their name in the history.
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { textOf } from '../app/formText.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { sentenceOf } from '../app/useDesk.ts';
import { useVault, useVaultValue } from '../app/useVault.ts';
import { idleLimits } from '../vault/vaultRecord.ts';
import { vaultPageWords } from './vaultWords.ts';

const { settings: words } = vaultPageWords;

const MINUTES = [idleLimits.least, 10, idleLimits.usual, 20, 30, 45, idleLimits.most];

export function VaultSettings() {
  const { running, vault } = useVault();
  const minutes = useVaultValue(({ running: one }) => one.actor.getSnapshot().context.idleMinutes);
  const [told, setTold] = useState<Told>();
  const id = useId();

  function attempt(work: Promise<void>, done: string): void {
    work.then(
      () => setTold({ kind: 'success', text: [done] }),
      (cause: unknown) => setTold({ kind: 'error', text: [sentenceOf(cause)] }),
    );
  }

  function saveName(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const owner = textOf(new FormData(event.currentTarget), 'owner').trim();
    attempt(vault.keepOwner(owner), words.nameSaved);
  }

  return (
    <section className="vault-form">
      <h2>{words.heading}</h2>
      <StatusMessage told={told} />
      <div className="form-group">
        <label className="form-label" htmlFor={`${id}-idle`}>
          {words.idle}
        </label>
        <span className="form-hint" id={`${id}-idle-hint`}>
          {words.idleHint}
        </span>
        <select
          id={`${id}-idle`}
          className="form-select"
          aria-describedby={`${id}-idle-hint`}
          value={minutes}
          onChange={({ currentTarget }) => {
            const chosen = Number(currentTarget.value);
            attempt(running.keepIdleMinutes(chosen), words.idleSaved(chosen));
          }}
        >
          {[...new Set([...MINUTES, minutes])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={count}>
                {words.minutes(count)}
              </option>
            ))}
        </select>
      </div>
      <form onSubmit={saveName}>
        <div className="form-group">
          <label className="form-label" htmlFor={`${id}-name`}>
            {words.name}
          </label>
          <span className="form-hint" id={`${id}-name-hint`}>
            {words.nameHint}
          </span>
          <input
            id={`${id}-name`}
            name="owner"
            className="form-input"
            autoComplete="off"
            defaultValue={vault.owner}
            aria-describedby={`${id}-name-hint`}
          />
        </div>
        <div className="button-row">
          <button type="submit" className="button button-secondary">
            {words.saveName}
          </button>
        </div>
      </form>
    </section>
  );
}
