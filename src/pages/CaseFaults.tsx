// What the open case has lost or cannot read: what that means, and how to take out what is here.
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf, routes } from '../app/addresses.ts';
import { download, fileName } from '../app/download.ts';
import { Notice } from '../app/Notice.tsx';
import { SaveOpenFile } from '../app/SaveOpenFile.tsx';
import { useSession } from '../app/useCase.ts';
import { useDesk } from '../app/useDesk.ts';
import { words } from '../app/words.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { CaseId, StoreFault } from '../storage/caseStore.ts';
import { faultWords } from './faultWords.ts';
import { type Sought, useSought } from './useSought.ts';

/** Told one by one; the rest are counted. */
const TOLD = 5;

export function CaseFaults() {
  const session = useSession();
  const { state, again } = useSought(session);
  const isLost = ({ record }: StoreFault) => record === 'missing' || record === 'entry';
  const faults = session.faults.filter((fault) => state !== 'mended' || !isLost(fault));
  const missing = faults.filter(({ record }) => record === 'missing');
  const unread = faults.filter(({ record }) => record !== 'missing');
  return (
    <>
      <div role="status">{state !== 'alone' && <FromTeam state={state} again={again} />}</div>
      {missing.length > 0 && <Missing faults={missing} />}
      {unread.length > 0 && <Unread faults={unread} />}
    </>
  );
}

type FromTeamProps = { readonly state: Exclude<Sought, 'alone'>; again(): void };

/** What came of looking for it in the team's database. */
function FromTeam({ state, again }: FromTeamProps) {
  const { team } = faultWords;
  return (
    <Notice kind={state === 'mended' ? 'success' : 'info'}>
      <p>{team[state]}</p>
      {state === 'absent' && (
        <button type="button" className="button button-secondary button-small" onClick={again}>
          {team.again}
        </button>
      )}
    </Notice>
  );
}

type Props = { readonly faults: readonly StoreFault[] };

function Missing({ faults }: Props) {
  const { id } = useSession().getSnapshot().summary;
  return (
    <Notice kind="warning" heading={faultWords.heading}>
      <p>{faultWords.lead(faults.length)}</p>
      <Sentences faults={faults} />
      <p>{faultWords.todo}</p>
      <p>{faultWords.who}</p>
      <p>
        <Link to={routes.bringIn}>{faultWords.bringIn}</Link>
      </p>
      <p>
        <Link to={addressOf.history(id)}>{faultWords.check}</Link>
      </p>
    </Notice>
  );
}

/** The same sentence is said once. */
function Sentences({ faults }: Props) {
  const sentences = [...new Set(faults.map((fault) => fault.sentence))];
  return (
    <>
      {sentences.slice(0, TOLD).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {sentences.length > TOLD && <p>{words.case.faultsMore(sentences.length - TOLD)}</p>}
    </>
  );
}

function Unread({ faults }: Props) {
  const session = useSession();
  const { id } = session.getSnapshot().summary;
  return (
    <Notice kind="warning" heading={words.case.faultsHeading}>
      <Sentences faults={faults} />
      <div className="button-row">
        <SaveOpenFile session={session} look="button-secondary button-small" />
      </div>
      <TakeRecords id={id} />
    </Notice>
  );
}

/** Hands over the records that do not open, for somebody who knows the format. */
export function TakeRecords({ id }: { readonly id: CaseId }) {
  const { store } = useDesk();
  const [failed, setFailed] = useState(false);
  if (!store.rawRecords) return null;
  async function take() {
    const records = await store.rawRecords?.(id).catch(() => undefined);
    setFailed(records === undefined);
    if (records)
      download(
        JSON.stringify(records, null, 1),
        'application/json',
        fileName('poster', 'json', id),
      );
  }
  return (
    <>
      <p>{words.case.takeRecordsWhy[homeOf(id) ?? 'vault']}</p>
      <button
        type="button"
        className="button button-secondary button-small"
        onClick={() => void take()}
      >
        {words.case.takeRecords}
      </button>
      <p role="status">{failed ? words.case.noRecords : ''}</p>
    </>
  );
}
