// The answer as it stands, kept while it is written; says plainly where it is not.
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import {
  type AnswerChange,
  changedAnswer,
  type DraftAnswer,
  isSomethingSaid,
  nothingSaid,
} from './draftAnswer.ts';
import type { Keeping } from './keepAnswer.ts';

/** Milliseconds of rest before what is written is kept. */
const REST = 400;

/**
 * `reading`: what was kept is looked for. `none`: nothing can be kept here. `failed`: the last words are not kept.
 * `kept.at` is when it was last kept, and absent before the first time.
 */
export type Kept =
  | { readonly is: 'reading' }
  | { readonly is: 'none' }
  | { readonly is: 'failed' }
  | { readonly is: 'kept'; readonly at?: Date };

export type Answering = {
  readonly draft: DraftAnswer;
  readonly change: (change: AnswerChange) => void;
  readonly kept: Kept;
  /** Something written earlier was there at the opening. */
  readonly isFound: boolean;
  /** It was erased, and nothing is written since. */
  readonly isErased: boolean;
  readonly erase: () => void;
  /** The answer file is made as it stands: nothing is lost if the page closes. */
  readonly markHandedBack: () => void;
};

/** Without `keeping` nothing is kept. */
export function useAnswer(keeping: Keeping | undefined): Answering {
  const [draft, dispatch] = useReducer(changedAnswer, nothingSaid);
  const [kept, setKept] = useState<Kept>({ is: keeping ? 'reading' : 'none' });
  const [isFound, setFound] = useState(false);
  const [isErased, setErased] = useState(false);
  const [handedBack, setHandedBack] = useState<DraftAnswer>(nothingSaid);
  /** What is kept, or being kept. */
  const saved = useRef<DraftAnswer>(nothingSaid);

  useEffect(() => {
    if (!keeping) return;
    let isGone = false;
    keeping.load().then(
      (found) => {
        if (isGone) return;
        if (found && isSomethingSaid(found)) {
          saved.current = found;
          dispatch({ type: 'found', draft: found });
          setFound(true);
        }
        setKept({ is: 'kept' });
      },
      () => !isGone && setKept({ is: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, [keeping]);

  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  useEffect(
    () =>
      keeping?.onOther(async () => {
        const found = (await keeping.load()) ?? nothingSaid;
        // What is written here and not kept yet goes before what is written in another window.
        if (saved.current !== latest.current) return;
        saved.current = found;
        dispatch({ type: 'found', draft: found });
      }),
    [keeping],
  );

  const save = useCallback(() => {
    if (!keeping || saved.current === draft) return;
    saved.current = draft;
    keeping.save(draft).then(
      () => saved.current === draft && setKept({ is: 'kept', at: new Date() }),
      () => setKept({ is: 'failed' }),
    );
  }, [keeping, draft]);

  useEffect(() => {
    const timer = setTimeout(save, REST);
    // A phone may end the page as soon as it is out of sight.
    document.addEventListener('visibilitychange', save);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', save);
    };
  }, [save]);

  useEffect(() => {
    const isSafe = () =>
      handedBack === draft ||
      !isSomethingSaid(draft) ||
      (kept.is === 'kept' && saved.current === draft);
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSafe()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [draft, handedBack, kept]);

  const change = useCallback((one: AnswerChange) => {
    setErased(false);
    dispatch(one);
  }, []);
  const erase = useCallback(() => {
    saved.current = nothingSaid;
    (keeping?.erase() ?? Promise.resolve()).then(
      () => setErased(true),
      () => setKept({ is: 'failed' }),
    );
    setFound(false);
    dispatch({ type: 'erased' });
  }, [keeping]);
  const markHandedBack = useCallback(() => setHandedBack(draft), [draft]);
  return { draft, change, kept, isFound, isErased, erase, markHandedBack };
}
