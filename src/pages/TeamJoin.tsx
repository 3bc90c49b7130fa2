// Coming into a team: with a colleague's invitation, or as its first.
import type { FormEvent } from 'react';
import { useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { Notice } from '../app/Notice.tsx';
import { PassphraseField } from '../app/PassphraseField.tsx';
import { useAppTeam } from '../app/useTeam.ts';
import { useVault } from '../app/useVault.ts';
import { TeamField } from './TeamField.tsx';
import { focusFirstFault, readJoining, type TeamFaults, type Way } from './teamForm.ts';
import { teamPage } from './teamWords.ts';

const { join: words } = teamPage;
const WAYS: readonly Way[] = ['invited', 'founder'];

export function TeamJoin() {
  const app = useAppTeam();
  const { vault } = useVault();
  const [way, setWay] = useState<Way>('invited');
  const [faults, setFaults] = useState<TeamFaults>({});
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const read = await readJoining(new FormData(form), way);
    setFaults(read.ok ? {} : read.faults);
    if (!read.ok) return focusFirstFault(form, read.faults);
    setBusy(true);
    setFailure(undefined);
    try {
      await app.join(read.value.invitation, read.value.who);
    } catch (cause) {
      setFailure(teamSentenceOf(cause));
      setBusy(false);
    }
  }

  return (
    <section className="vault-form">
      <h2>{words.heading}</h2>
      <p>{teamPage.needs}</p>
      {failure !== undefined && (
        <Notice kind="error" announce="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <form onSubmit={(event) => void send(event)} noValidate autoComplete="off">
        <fieldset className="form-group team-ways">
          <legend className="form-label">{words.how}</legend>
          {WAYS.map((one) => (
            <div key={one} className="form-group-radio">
              <input
                type="radio"
                id={`way-${one}`}
                name="way"
                className="form-radio"
                checked={way === one}
                onChange={() => {
                  setWay(one);
                  setFaults({});
                }}
              />
              <label className="form-label" htmlFor={`way-${one}`}>
                {words[one]}
              </label>
            </div>
          ))}
        </fieldset>
        {way === 'invited' ? (
          <TeamField
            key="invitation"
            name="invitation"
            label={words.invitation}
            hint={words.invitationHint}
            fault={faults.invitation}
            isBusy={isBusy}
            isLong
          />
        ) : (
          <TeamField
            key="address"
            name="address"
            label={words.address}
            hint={words.addressHint}
            fault={faults.address}
            isBusy={isBusy}
          />
        )}
        <TeamField
          name="name"
          label={words.name}
          hint={words.nameHint}
          fault={faults.name}
          start={vault.isOpen ? vault.owner : ''}
          isBusy={isBusy}
        />
        <TeamField
          name="user"
          label={words.user}
          hint={words.userHint}
          fault={faults.user}
          isBusy={isBusy}
        />
        <PassphraseField
          name="password"
          label={words.password}
          autoComplete="new-password"
          fault={faults.password}
          isBusy={isBusy}
        />
        <p className="team-before">{words.before}</p>
        <div className="button-row">
          <button
            type="submit"
            className="button button-primary"
            aria-disabled={isBusy || undefined}
          >
            {way === 'invited' ? words.submitInvited : words.submitFounder}
          </button>
        </div>
        <p role="status">{isBusy ? teamPage.working : ''}</p>
      </form>
    </section>
  );
}
