// Where the team's database is, and who logs on to it: changed when it moves, or the password does.
import type { FormEvent } from 'react';
import { useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { Notice } from '../app/Notice.tsx';
import { PassphraseField } from '../app/PassphraseField.tsx';
import { useAppTeam } from '../app/useTeam.ts';
import type { TeamSettings as Settings } from '../team/TeamNotes.ts';
import { fromBase64Url } from '../vault/bytes.ts';
import { TeamField } from './TeamField.tsx';
import { focusFirstFault, readSettings, type TeamFaults } from './teamForm.ts';
import { teamPage } from './teamWords.ts';

const { join, settings: words } = teamPage;

export function TeamSettings({ settings }: { readonly settings: Settings }) {
  const app = useAppTeam();
  const [faults, setFaults] = useState<TeamFaults>({});
  const [told, setTold] = useState('');
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const read = readSettings(new FormData(form));
    setFaults(read.ok ? {} : read.faults);
    if (!read.ok) return focusFirstFault(form, read.faults);
    const { address, user, password } = read.value;
    const teamKey = fromBase64Url(settings.teamKey);
    if (!teamKey) return;
    setBusy(true);
    setTold('');
    setFailure(undefined);
    try {
      await app.join({ address, teamKey }, { name: settings.me.name, user, password });
      setTold(words.saved);
    } catch (cause) {
      setFailure(teamSentenceOf(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate autoComplete="off">
      {failure !== undefined && (
        <Notice kind="error" announce="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <TeamField
        name="address"
        label={join.address}
        fault={faults.address}
        start={settings.address}
        isBusy={isBusy}
      />
      <TeamField
        name="user"
        label={join.user}
        fault={faults.user}
        start={settings.user}
        isBusy={isBusy}
      />
      <PassphraseField
        name="password"
        label={join.password}
        autoComplete="new-password"
        fault={faults.password}
        isBusy={isBusy}
      />
      <div className="button-row">
        <button
          type="submit"
          className="button button-secondary"
          aria-disabled={isBusy || undefined}
        >
          {words.save}
        </button>
      </div>
      <p role="status">{told}</p>
    </form>
  );
}
