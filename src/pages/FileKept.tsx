// The file that is kept up to date: chosen, allowed again after a restart, written now, or let go of.
import { useEffect, useState } from 'react';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { useCopies, useKeptFile } from '../app/copies.ts';
import { Notice } from '../app/Notice.tsx';
import { canKeepFile, pickFile } from '../workfile/fileHandle.ts';
import { workFileName } from '../workfile/fileNames.ts';
import type { KeptFile } from '../workfile/keptFile.ts';
import type { KeptFileState } from '../workfile/keptFileStates.ts';
import { keptFileSentence } from '../workfile/keptFileStates.ts';
import { fileWords } from './fileWords.ts';
import './file.css';

const words = fileWords.kept;

export function FileKept() {
  return (
    <section className="file-page">
      <h2>{words.heading}</h2>
      {canKeepFile() ? (
        <>
          <p>{words.what}</p>
          <Keeping />
        </>
      ) : (
        <p>{words.cannot}</p>
      )}
    </section>
  );
}

function Keeping() {
  const copies = useCopies();
  const state = useKeptFile();
  const [told, setTold] = useState('');
  const [isAsking, setAsking] = useState(false);
  useEffect(() => void copies.keeping(), [copies]);

  /** What the person pressed; the picker and the browser's own question need the click itself. */
  async function act(work: (file: KeptFile) => Promise<void>, done = '') {
    setTold('');
    try {
      await work(await copies.keeping());
      setTold(done);
    } catch {
      setTold(words.failed);
    }
  }
  const choose = () =>
    void act(async (file) => {
      const handle = await pickFile(workFileName(localDateOf(new Date())));
      if (handle) await file.choose(handle);
    });

  return (
    <>
      <div role="status">{state.is !== 'none' && <State state={state} />}</div>
      <div className="button-row">
        {state.is === 'no-permission' && (
          <Press text={words.allow} first onPress={() => void act((file) => file.allow())} />
        )}
        {state.is === 'changed-elsewhere' && (
          <Press text={words.takeOver} onPress={() => setAsking(true)} />
        )}
        {(state.is === 'due' || state.is === 'failed') && (
          <Press text={words.now} first onPress={() => void act((file) => file.save())} />
        )}
        <Press
          text={state.is === 'none' ? words.choose : words.chooseOther}
          first={state.is === 'none'}
          onPress={choose}
        />
        {state.is !== 'none' && (
          <Press
            text={words.forget}
            onPress={() => void act((file) => file.forget(), words.forgotten)}
          />
        )}
      </div>
      <p role="status">{told}</p>
      {isAsking && (
        <ConfirmDialog
          heading={words.takeOverAsk}
          text={words.takeOverText}
          yes={words.takeOver}
          danger
          onYes={() => {
            setAsking(false);
            void act((file) => file.takeOver());
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}

function State({ state }: { readonly state: KeptFileState }) {
  const sentence = keptFileSentence(state, new Date().toISOString());
  const lacking = 'lacking' in state ? (state.lacking ?? []) : [];
  const kind =
    lacking.length > 0
      ? 'warning'
      : state.is === 'kept'
        ? 'success'
        : state.is === 'due' || state.is === 'writing'
          ? 'info'
          : 'warning';
  return (
    <Notice kind={kind}>
      <p>{sentence}</p>
      {lacking.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </Notice>
  );
}

type PressProps = { readonly text: string; readonly first?: boolean; onPress(): void };

function Press({ text, first = false, onPress }: PressProps) {
  return (
    <button
      type="button"
      className={`button ${first ? 'button-primary' : 'button-secondary'}`}
      onClick={onPress}
    >
      {text}
    </button>
  );
}
