// Asks before something that cannot be taken back. The native dialog keeps focus and Escape right.
import { useEffect, useId, useRef } from 'react';
import { words } from './words.ts';

type Props = {
  readonly heading: string;
  readonly text: string;
  readonly yes: string;
  readonly danger?: boolean;
  onYes(): void;
  onNo(): void;
};

export function ConfirmDialog({ heading, text, yes, danger = false, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={headingId}>{heading}</h2>
      <p>{text}</p>
      <div className="button-row">
        <button
          type="button"
          className={`button ${danger ? 'button-warning' : 'button-primary'}`}
          onClick={onYes}
        >
          {yes}
        </button>
        <button type="button" className="button button-secondary" onClick={onNo}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
