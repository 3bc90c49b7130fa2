// Where the team's database is, and who logs on to it: changed when it moves, or the password does.
import type { FormEvent } from 'react';
import { useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { PassphraseField } from '../app/PassphraseField.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
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
  const [told, setTold] = useState<Told>();
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
    try {
      await app.join({ address, teamKey }, { name: settings.me.name, user, password });
      setTold({ kind: 'success', text: [words.saved] });
    } catch (cause) {
      setTold({ kind: 'error', text: [teamSentenceOf(cause)] });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate autoComplete="off">
      <StatusMessage told={told} />
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
    </form>
  );
}
