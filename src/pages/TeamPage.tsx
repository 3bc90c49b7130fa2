// The team: coming into one, how it stands, colleagues, inviting, and leaving it.
import { useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { Notice } from '../app/Notice.tsx';
import { Page } from '../app/Page.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useAppTeam, useNeededTeam } from '../app/useTeam.ts';
import { VaultGate } from '../app/VaultGate.tsx';
import { TeamApart } from './TeamApart.tsx';
import { TeamColleagues } from './TeamColleagues.tsx';
import { TeamInvite } from './TeamInvite.tsx';
import { TeamJoin } from './TeamJoin.tsx';
import { TeamStanding } from './TeamStanding.tsx';
import './team.css';
import { teamPage as words } from './teamWords.ts';

export function TeamPage() {
  return (
    <VaultGate>
      <Team />
    </VaultGate>
  );
}

function Team() {
  const { settings, isKnown, sentence, team } = useNeededTeam();
  const [told, setTold] = useState<Told>();
  const tellLeft = () => setTold({ kind: 'success', text: [words.leave.left] });
  return (
    <Page title={words.title}>
      <p className="font-lead">{words.lead}</p>
      <StatusMessage told={told} />
      {!isKnown || !team ? (
        <p role="status">{words.working}</p>
      ) : sentence !== undefined ? (
        <>
          <Notice kind="error">
            <p>{sentence}</p>
          </Notice>
          <Leave onLeft={tellLeft} />
        </>
      ) : settings ? (
        <>
          <TeamStanding settings={settings} />
          <TeamApart />
          <TeamColleagues />
          <TeamInvite />
          <Leave onLeft={tellLeft} />
        </>
      ) : (
        <TeamJoin />
      )}
    </Page>
  );
}

function Leave({ onLeft }: { onLeft(): void }) {
  const app = useAppTeam();
  const [isAsked, setAsked] = useState(false);
  const [fault, setFault] = useState<string>();
  const { leave } = words;
  const go = () => {
    setAsked(false);
    app.leave().then(onLeft, (cause: unknown) => setFault(teamSentenceOf(cause)));
  };
  return (
    <section className="team-section">
      <h2>{leave.heading}</h2>
      <p>{leave.text}</p>
      {fault !== undefined && (
        <Notice kind="error" announce="alert">
          <p>{fault}</p>
        </Notice>
      )}
      <div className="button-row">
        <button type="button" className="button button-secondary" onClick={() => setAsked(true)}>
          {leave.button}
        </button>
      </div>
      {isAsked && (
        <ConfirmDialog
          heading={leave.ask}
          text={leave.askText}
          yes={leave.yes}
          danger
          onYes={go}
          onNo={() => setAsked(false)}
        />
      )}
    </section>
  );
}
