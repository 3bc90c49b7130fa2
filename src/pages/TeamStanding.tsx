// How it stands with the team database: one sentence, what to do, and what was laid aside.
import { clockTime, dayAndTime } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { useAppTeam, useTeam } from '../app/useTeam.ts';
import { concerns, isWhole, stateSentence } from '../team/syncSentences.ts';
import type { SyncView } from '../team/syncView.ts';
import type { TeamSettings as Settings } from '../team/TeamNotes.ts';
import { TeamSettings } from './TeamSettings.tsx';
import { teamPage } from './teamWords.ts';

const { state: words } = teamPage;

const KINDS = {
  off: 'info',
  working: 'info',
  inStep: 'success',
  waiting: 'warning',
  offline: 'warning',
  refused: 'error',
} as const satisfies Record<SyncView['state'], string>;

export function TeamStanding({ settings }: { readonly settings: Settings }) {
  const { view } = useTeam();
  const app = useAppTeam();
  const { state, why, doneAt } = view;
  const isCalm = why === 'reload' || (state === 'inStep' && !isWhole(view));
  const mayTry = state === 'waiting' || state === 'offline' || state === 'refused';
  return (
    <section className="team-section">
      <h2>{words.heading}</h2>
      <p className="team-member">{words.member(settings.me.name, settings.address)}</p>
      <div role="status" data-team-state={state}>
        <Notice kind={isCalm ? 'info' : KINDS[state]}>
          <p>{stateSentence(view, clockTime)}</p>
          {doneAt !== undefined && state !== 'inStep' && <p>{words.doneAt(dayAndTime(doneAt))}</p>}
        </Notice>
      </div>
      {why === 'reload' ? (
        <>
          <p>{words.reloadText}</p>
          <div className="button-row">
            <button
              type="button"
              className="button button-primary"
              onClick={() => window.location.reload()}
            >
              {words.reload}
            </button>
          </div>
        </>
      ) : (
        mayTry && (
          <div className="button-row">
            <button
              type="button"
              className="button button-secondary"
              onClick={() => void app.attempt(async () => {}, 'sync.asked').catch(() => undefined)}
            >
              {words.tryNow}
            </button>
          </div>
        )
      )}
      {concerns(view).map((text) => (
        <Notice key={text} kind="warning">
          <p>{text}</p>
        </Notice>
      ))}
      <details className="team-details" open={state === 'refused' && why !== 'reload'}>
        <summary>{words.settings}</summary>
        <TeamSettings settings={settings} />
      </details>
    </section>
  );
}
