// Words of the trade, explained where one taps them. The explanations are in Danish, as the draft is.
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { PlainTerm } from '#forms/content/plain-terms/types.ts';
import { Explain } from '../reading/explain.ts';
import { keyed } from '../reading/keyed.ts';
import { Language } from './language.ts';
import { termId, termRuns } from './termRuns.ts';

const Open = createContext<(term: PlainTerm) => void>(() => {});

/** Has room for one explanation at a time. */
export function Explaining({ children }: { readonly children: ReactNode }) {
  const [term, setTerm] = useState<PlainTerm>();
  const close = useCallback(() => setTerm(undefined), []);
  return (
    <Open value={setTerm}>
      {children}
      {term && <Explanation term={term} onClose={close} />}
    </Open>
  );
}

/** In here, words that are explained can be tapped. */
export function Terms({ children }: { readonly children: ReactNode }) {
  return <Explain value={explained}>{children}</Explain>;
}

function explained(text: string): ReactNode {
  const runs = termRuns(text);
  if (runs.every(({ term }) => term === undefined)) return text;
  return keyed(runs, (run) => run.text).map(({ key, item }) =>
    item.term ? <Term key={key} term={item.term} text={item.text} /> : item.text,
  );
}

/** Leads to the word in the list of words, and opens its explanation on the way. */
function Term({ term, text }: { readonly term: PlainTerm; readonly text: string }) {
  const open = useContext(Open);
  const explain = (event: MouseEvent) => {
    event.preventDefault();
    open(term);
  };
  return (
    <a href={`#${termId(term)}`} className="reader-term" aria-haspopup="dialog" onClick={explain}>
      {text}
    </a>
  );
}

type ExplanationProps = { readonly term: PlainTerm; readonly onClose: () => void };

function Explanation({ term, onClose }: ExplanationProps) {
  const { words, code } = useContext(Language);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed, it gives the focus back to the word.
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="reader-explanation" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{words.reading.explain(term.term)}</h2>
      <p lang="da" dir="ltr">
        {term.says}
      </p>
      {code !== 'da' && (
        <p className="reader-small reader-quiet">{words.reading.explainedInDanish}</p>
      )}
      <button type="button" className="reader-button" onClick={() => dialog.current?.close()}>
        {words.reading.closeExplanation}
      </button>
    </dialog>
  );
}
