// Records of the open case that could not be read: what that means, and how to take out what is here.
import { useState } from 'react';
import { download, fileName } from '../app/download.ts';
import { Notice } from '../app/Notice.tsx';
import { SaveOpenFile } from '../app/SaveOpenFile.tsx';
import { useSession } from '../app/useCase.ts';
import { useDesk } from '../app/useDesk.ts';
import { words } from '../app/words.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { CaseId } from '../storage/caseStore.ts';

/** Told one by one; the rest are counted. */
const TOLD = 5;

export function CaseFaults() {
  const session = useSession();
  const { id } = session.getSnapshot().summary;
  const sentences = [...new Set(session.faults.map((fault) => fault.sentence))];
  if (sentences.length === 0) return null;
  return (
    <Notice kind="warning" heading={words.case.faultsHeading}>
      {sentences.slice(0, TOLD).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {sentences.length > TOLD && <p>{words.case.faultsMore(sentences.length - TOLD)}</p>}
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
