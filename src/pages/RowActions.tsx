// What can be done with one case in the overview, behind one button.
import { useEffect, useId, useRef, useState } from 'react';
import { words } from '../app/words.ts';
import type { CaseSummary } from '../storage/caseStore.ts';
import type { CaseActions } from './CaseList.tsx';

type Props = CaseActions & { readonly about: CaseSummary };

/** Closes on Escape, when something is chosen, and when the keyboard goes elsewhere. */
export function RowActions({ about, onExport, onCopy, onRemove }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const named = about.broken ? words.cases.unread : words.case.childNamed(about.name);
  const choose = (work: (about: CaseSummary) => void) => () => {
    setOpen(false);
    // Where the keyboard is given back to, after a question is asked.
    button.current?.focus();
    work(about);
  };
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => {
      if (!(target instanceof Node && box.current?.contains(target))) setOpen(false);
    };
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [isOpen]);
  return (
    <div ref={box} className="row-actions">
      <button
        ref={button}
        type="button"
        className="button button-secondary button-small"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.about(words.cases.actions, named)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.cases.actions}
      </button>
      <ul id={id} className="plain-list" hidden={!isOpen}>
        <Action text={words.save.toFile} name={named} onClick={choose(onExport)} />
        <Action text={words.cases.duplicate} name={named} onClick={choose(onCopy)} />
        <Action text={words.cases.remove} name={named} onClick={choose(onRemove)} />
      </ul>
    </div>
  );
}

type ActionProps = { readonly text: string; readonly name: string; onClick(): void };

function Action({ text, name, onClick }: ActionProps) {
  return (
    <li>
      <button
        type="button"
        className="function-link"
        aria-label={words.about(text, name)}
        onClick={onClick}
      >
        {text}
      </button>
    </li>
  );
}
