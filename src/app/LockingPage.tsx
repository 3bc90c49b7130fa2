// While the vault locks: nothing of a case is shown, and what is not saved yet is said, with the ways out.
import { useEffect, useState } from 'react';
import type { CaseSession } from '../session/CaseSession.ts';
import { SAVE_A_FILE } from '../storage/storeSentences.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useCopies } from './copies.ts';
import { Notice } from './Notice.tsx';
import { Page } from './Page.tsx';
import { useDesk } from './useDesk.ts';
import { useTellVault, useVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

const words = lockWords.locking;

export function LockingPage() {
  const isHeld = useVaultValue(({ running }) =>
    running.actor.getSnapshot().matches({ locking: 'held' }),
  );
  if (isHeld) return <Held />;
  return (
    <Page title={words.title}>
      <p role="status">{words.working}</p>
    </Page>
  );
}

/** Why nothing is saved, without the advice to save a file: there is a button for it. */
function whyOf(sentence: string): string {
  const all = sentence.split(/(?<=\.) /);
  return all.filter((one) => !one.startsWith(SAVE_A_FILE)).join(' ');
}

type Taking = 'none' | 'making' | 'failed';

const told = {
  none: '',
  making: words.making,
  failed: words.notInFile,
} as const satisfies { readonly [how in Taking]: string };

function Held() {
  const tell = useTellVault();
  const vault = useVault();
  const page = useDesk().last;
  const isRemoved = page?.isRemoved === true;
  const [isAsked, setAsked] = useState(false);
  const [taking, save] = useLockedFile();
  // Also after another try to save, which draws this page anew.
  const isTaken = page?.isInFile === true;
  useAskBeforeUnload(page);
  return (
    <Page title={isTaken ? words.takenTitle : isRemoved ? words.removedTitle : words.heldTitle}>
      {isTaken ? (
        <Notice kind="success" announce="status">
          <p>{words.inFile}</p>
        </Notice>
      ) : (
        <Why isRemoved={isRemoved} />
      )}
      <div className="button-row">
        {!isRemoved && (
          <button
            type="button"
            className={`button ${isTaken ? 'button-secondary' : 'button-primary'}`}
            onClick={() => tell({ type: 'saving.retried', at: Date.now() })}
          >
            {words.retry}
          </button>
        )}
        {page && (
          <button
            type="button"
            className={`button ${isRemoved && !isTaken ? 'button-primary' : 'button-secondary'}`}
            aria-disabled={taking === 'making' || undefined}
            onClick={() => void save()}
          >
            {words.toFile}
          </button>
        )}
        <button
          type="button"
          className={`button ${isTaken ? 'button-primary' : 'button-secondary'}`}
          onClick={() => (isTaken ? vault.abandonWords() : setAsked(true))}
        >
          {isTaken ? words.lockNow : isRemoved ? words.removedAbandon : words.abandon}
        </button>
      </div>
      <p role="status">{told[taking]}</p>
      {isAsked && (
        <ConfirmDialog
          heading={words.abandonHeading}
          text={isRemoved ? words.removedAbandonText : words.abandonText}
          yes={isRemoved ? words.removedAbandonYes : words.abandonYes}
          no={words.abandonNo}
          danger
          onYes={() => vault.abandonWords()}
          onNo={() => setAsked(false)}
        />
      )}
    </Page>
  );
}

function Why({ isRemoved }: { readonly isRemoved: boolean }) {
  const sentence = useVaultValue((one) => one.sentence);
  return (
    <Notice kind="error" announce="alert">
      {sentence !== undefined && !isRemoved && <p>{whyOf(sentence)}</p>}
      <p>{isRemoved ? words.removed : words.held}</p>
    </Notice>
  );
}

/** Loaded anew or closed, the page would take with it what only it has. */
function useAskBeforeUnload(page: CaseSession | undefined): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (page?.isRefused && !page.isInFile) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [page]);
}

/** The case that is hidden, as a locked file with what only the page has: nothing of it is shown by that. */
function useLockedFile(): readonly [Taking, () => Promise<void>] {
  const copies = useCopies();
  const page = useDesk().last;
  const [taking, setTaking] = useState<Taking>('none');
  const save = async () => {
    if (!page || taking === 'making') return;
    setTaking('making');
    try {
      const { saveWorkFile } = await import('./copiesExport.ts');
      const only = page.getSnapshot().summary.id;
      const { leftOut } = await saveWorkFile(copies, { only, page, progress: () => {} });
      setTaking(leftOut.length > 0 ? 'failed' : 'none');
    } catch {
      setTaking('failed');
    }
  };
  return [taking, save];
}
