// The invitation to hand to a colleague, hidden until it is asked for: it is the team's key.
import { useEffect, useId, useRef, useState } from 'react';
import { teamSentenceOf } from '../app/AppTeam.ts';
import { Notice } from '../app/Notice.tsx';
import { useAppTeam } from '../app/useTeam.ts';
import { writeInvitation } from '../team/invitation.ts';
import { teamWords } from '../team/words.ts';
import { teamPage } from './teamWords.ts';

const { invite: words } = teamPage;

export function TeamInvite() {
  const app = useAppTeam();
  const [text, setText] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [copied, setCopied] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    if (text !== undefined) field.current?.focus();
  }, [text]);

  async function show() {
    try {
      const invitation = await app.attempt(({ sharing }) => sharing.invitation());
      if (invitation) setText(await writeInvitation(invitation));
    } catch (cause) {
      setFault(teamSentenceOf(cause));
    }
  }

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text ?? '');
      setCopied(words.copied);
    } catch {
      setCopied(words.notCopied);
    }
  }

  function hide() {
    setText(undefined);
    setCopied(undefined);
  }

  return (
    <section className="team-section">
      <h2>{words.heading}</h2>
      <p>{words.text}</p>
      <Notice kind="warning">
        <p>{teamWords.invitation.giveSafely}</p>
      </Notice>
      {fault !== undefined && (
        <Notice kind="error" announce="alert">
          <p>{fault}</p>
        </Notice>
      )}
      {text === undefined ? (
        <div className="button-row">
          <button type="button" className="button button-secondary" onClick={() => void show()}>
            {words.show}
          </button>
        </div>
      ) : (
        <>
          <div className="form-group">
            <label className="form-label" htmlFor={id}>
              {words.field}
            </label>
            <textarea
              ref={field}
              id={id}
              className="form-input team-code"
              rows={4}
              autoComplete="off"
              readOnly
              value={text}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          </div>
          <div className="button-row">
            <button type="button" className="button button-primary" onClick={() => void copy()}>
              {words.copy}
            </button>
            <button type="button" className="button button-secondary" onClick={hide}>
              {words.hide}
            </button>
          </div>
        </>
      )}
      <p role="status">{copied}</p>
    </section>
  );
}
