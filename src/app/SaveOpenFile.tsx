// The button that saves a case as an open file, as it is in the page: of a real case only after a warning.
import { useState } from 'react';
import type { CaseSession } from '../session/CaseSession.ts';
import { plainFileWords } from '../workfile/plainWords.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { exportCase } from './exportCase.ts';
import { words } from './words.ts';

/** `look`: the button's classes beside `button`. */
type Props = { readonly session: CaseSession; readonly look: string };

export function SaveOpenFile({ session, look }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { practice } = session.getSnapshot().summary;
  return (
    <>
      <button
        type="button"
        className={`button ${look}`}
        onClick={() => (practice ? void exportCase(session) : setAsking(true))}
      >
        {words.save.toFile}
      </button>
      {isAsking && (
        <ConfirmDialog
          heading={plainFileWords.ask}
          text={plainFileWords.warning}
          yes={plainFileWords.yes}
          danger
          onYes={() => {
            setAsking(false);
            void exportCase(session);
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
