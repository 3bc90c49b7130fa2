// Bringing in a working file: unlocked, shown, asked about, brought in, and taken back.
import { useEffect, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { useCopies } from '../app/copies.ts';
import type { Importing, ImportState } from '../app/copiesImport.ts';
import { Notice } from '../app/Notice.tsx';
import { Page } from '../app/Page.tsx';
import { VaultGate } from '../app/VaultGate.tsx';
import { fileWords } from './fileWords.ts';
import { ImportDone, ImportUndone } from './ImportDone.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportSecret } from './ImportSecret.tsx';

const words = fileWords.bringIn;

export function ImportPage() {
  return (
    <VaultGate>
      <Page title={words.title}>
        <Steps />
      </Page>
    </VaultGate>
  );
}

function Steps() {
  const { importing } = useCopies();
  const state = useSyncExternalStore(importing.subscribe, importing.getSnapshot);
  useEffect(() => {
    if (state.is === 'waiting') void importing.read();
  }, [importing, state]);
  return (
    <>
      {isBefore(state) && <p className="font-lead">{words.lead}</p>}
      <p role="status">{progressOf(state)}</p>
      <Step state={state} importing={importing} />
      {!isBefore(state) && state.is !== 'bringing' && state.is !== 'undoing' && (
        <p>
          <Link to={routes.overview}>{words.toOverview}</Link>
        </p>
      )}
    </>
  );
}

const isBefore = ({ is }: ImportState) =>
  is === 'waiting' || is === 'reading' || is === 'locked' || is === 'ready';

function progressOf(state: ImportState): string {
  switch (state.is) {
    case 'reading':
      return state.asked && state.share === 0 ? words.opening : words.reading(state.share);
    case 'bringing':
      return words.working;
    case 'undoing':
      return words.undoing;
    default:
      return '';
  }
}

function Step({
  state,
  importing,
}: {
  readonly state: ImportState;
  readonly importing: Importing;
}) {
  switch (state.is) {
    case 'none':
      return <p>{words.none}</p>;
    case 'locked':
    case 'reading':
      if (state.is === 'reading' && !state.asked) return null;
      return (
        <>
          <ImportSecret
            isBusy={state.is === 'reading'}
            sentence={state.is === 'locked' ? state.sentence : undefined}
            onSend={(secret) => void importing.read(secret)}
          />
          <Cancel onCancel={() => importing.close()} />
        </>
      );
    case 'refused':
      return (
        <Notice kind="error" heading={words.refusedHeading} announce="alert">
          <p>{state.sentence}</p>
        </Notice>
      );
    case 'ready':
      return (
        <ImportPreview
          manifest={state.file.manifest}
          previews={state.previews}
          leftOut={state.leftOut}
          onLeaveOut={(leftOut) => importing.leaveOut(leftOut)}
          onYes={() => void importing.bringIn()}
          onNo={() => importing.close()}
        />
      );
    case 'done':
      return <ImportDone done={state} onUndo={() => void importing.undo()} />;
    case 'undone':
      return <ImportUndone undone={state} />;
    default:
      return null;
  }
}

function Cancel({ onCancel }: { onCancel(): void }) {
  return (
    <p>
      <Link to={routes.overview} onClick={onCancel}>
        {words.cancel}
      </Link>
    </p>
  );
}
