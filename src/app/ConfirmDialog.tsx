// Asks before something that cannot be taken back. The native dialog keeps focus and Escape right.
import { useId, useLayoutEffect, useRef } from 'react';
import { words } from './words.ts';

type Props = {
  readonly heading: string;
  readonly text: string;
  readonly yes: string;
  readonly no?: string;
  /** True where saying yes destroys something. */
  readonly danger?: boolean;
  onYes(): void;
  onNo(): void;
};

/** Shown as long as it is mounted; the keyboard goes back to where it was afterwards. */
export function ConfirmDialog(props: Props) {
  const { heading, text, yes, no = words.cancel, danger = false, onYes, onNo } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Where a yes destroys something, Enter must not be a yes.
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    // Closed while still on the page: that is what gives the keyboard back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={`${id}-heading`}>{heading}</h2>
      <p id={`${id}-text`}>{text}</p>
      <div className="button-row">
        <button
          type="button"
          className={`button ${danger ? 'button-warning' : 'button-primary'}`}
          onClick={onYes}
        >
          {yes}
        </button>
        <button
          type="button"
          className="button button-secondary"
          data-first={danger || undefined}
          onClick={onNo}
        >
          {no}
        </button>
      </div>
    </dialog>
  );
}
