// The first thing seen: a field for the passphrase. Nothing here tells whom the draft is about.
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { deriveHere } from '../review/deriveHere.ts';
import type { ReviewPayload } from '../review/payload.ts';
import { openPayload } from '../review/sealPayload.ts';
import { useWords } from './language.ts';
import { useTitle } from './useTitle.ts';

type Props = {
  readonly sealed: string;
  readonly chooser: ReactNode;
  readonly onOpened: (payload: ReviewPayload) => void;
};

type Fault = 'empty' | 'wrong' | 'damaged' | 'cannotOpen';

export function LockPage({ sealed, chooser, onOpened }: Props) {
  const { lock } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  /** How far the opening is, from 0 to 1; undefined while nothing is opened. */
  const [done, setDone] = useState<number>();
  const [fault, setFault] = useState<Fault | undefined>(canOpen() ? undefined : 'cannotOpen');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useTitle(lock.title);
  const isOpening = done !== undefined;

  useEffect(() => {
    if (fault === 'wrong' || fault === 'empty') field.current?.focus();
  }, [fault]);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (isOpening) return;
    setFault(undefined);
    if (passphrase.trim() === '') return setFault('empty');
    setDone(0);
    try {
      const opened = await openPayload(sealed, passphrase, deriveHere(setDone));
      if (opened.is === 'opened') return onOpened(opened.value);
      setFault(opened.is === 'refused' ? 'wrong' : 'damaged');
    } catch {
      // Not enough memory, or no such lock in the browser.
      setFault('cannotOpen');
    }
    setDone(undefined);
  };

  return (
    <>
      <header className="reader-head">{chooser}</header>
      <main className="reader-page">
        <h1>{lock.title}</h1>
        <p>{lock.lead}</p>
        <form onSubmit={open} noValidate>
          <label htmlFor={id} className="reader-label">
            {lock.field}
          </label>
          <p id={`${id}-hint`} className="reader-small">
            {lock.hint}
          </p>
          <div id={`${id}-fault`} role="alert">
            {fault && <p className="reader-fault">{lock[fault]}</p>}
          </div>
          <input
            ref={field}
            id={id}
            className="reader-input"
            type={isShown ? 'text' : 'password'}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            dir="auto"
            aria-describedby={`${id}-hint ${id}-fault`}
            aria-invalid={fault === 'wrong' || fault === 'empty'}
          />
          <div className="reader-buttons">
            <button
              type="submit"
              className="reader-button reader-main-button"
              aria-disabled={isOpening}
            >
              {lock.open}
            </button>
            <button type="button" className="reader-button" onClick={() => setShown(!isShown)}>
              {isShown ? lock.hide : lock.show}
            </button>
          </div>
          <div role="status">
            {isOpening && (
              <>
                <p>{lock.opening}</p>
                <progress value={done} aria-label={lock.opening} />
              </>
            )}
          </div>
        </form>
        <p>{lock.help}</p>
        <p className="reader-small">{lock.offline}</p>
      </main>
    </>
  );
}

function canOpen(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}
