// The opened draft, a page at a time: who gave it, its chapters, the reader's own words, and handing them back.
import {
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ReviewPayload } from '../review/payload.ts';
import { ChapterView } from './ChapterView.tsx';
import { ChildPage } from './ChildPage.tsx';
import { ClosingPage } from './ClosingPage.tsx';
import { ContentsNav } from './ContentsNav.tsx';
import { Explaining } from './Explaining.tsx';
import { GlossaryPage } from './GlossaryPage.tsx';
import { HandBackPage } from './HandBackPage.tsx';
import { KeptLine } from './KeptLine.tsx';
import { type Keeping, keepingOn, shelfHere } from './keepAnswer.ts';
import { Language } from './language.ts';
import { PageTurner } from './PageTurner.tsx';
import { pagesOf, type Target, targetOf } from './pages.ts';
import { StartPage } from './StartPage.tsx';
import { titleOf, windowTitle } from './titles.ts';
import { useAnswer } from './useAnswer.ts';
import { useHash } from './useHash.ts';
import { useTitle } from './useTitle.ts';
import { WholePage } from './WholePage.tsx';

type Props = {
  readonly payload: ReviewPayload;
  readonly chooser: ReactNode;
  /** Keeps the answer; null where nothing can be kept. Left out, the browser's own shelf is asked. */
  readonly keeping?: Keeping | null;
};

export function OpenedReader({ payload, chooser, keeping }: Props) {
  const { words } = useContext(Language);
  const pages = useMemo(() => pagesOf(payload), [payload]);
  const [shelf] = useState(() => keeping ?? (keeping === null ? undefined : keepingHere(payload)));
  const answering = useAnswer(shelf);
  const hash = useHash();
  const target = useMemo(() => targetOf(pages, hash), [pages, hash]);
  const { page } = target;
  const title = titleOf(page, payload, words);
  const main = useRef<HTMLElement>(null);
  const [openedAt] = useState(page.id);
  useTitle(windowTitle(page, payload, words));
  useMoveTo(target, main);
  const shared = { payload, pages, answering };
  return (
    <Explaining>
      <header className="reader-head">
        <a
          className="reader-skip reader-screen"
          href={`#${page.id}`}
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {words.reading.skip}
        </a>
        {chooser}
        {page.is !== 'start' && <ContentsNav key={page.id} {...shared} page={page} />}
      </header>
      <main className="reader-page" id="indhold" ref={main} tabIndex={-1}>
        <div role="status">
          {answering.isFound && page.id === openedAt && (
            <p className="reader-note">{words.keeping.found}</p>
          )}
        </div>
        {page.is === 'start' && <StartPage {...shared} title={title} />}
        {page.is === 'chapter' && (
          <ChapterView key={page.id} page={page} mark={payload.doc.mark} answering={answering} />
        )}
        {page.is === 'child' && <ChildPage {...shared} title={title} />}
        {page.is === 'closing' && <ClosingPage {...shared} title={title} />}
        {page.is === 'handBack' && <HandBackPage {...shared} title={title} />}
        {page.is === 'glossary' && <GlossaryPage title={title} />}
        {page.is === 'whole' && <WholePage {...shared} title={title} />}
        {page.is !== 'start' && <PageTurner pages={pages} page={page} />}
        <KeptLine answering={answering} />
      </main>
    </Explaining>
  );
}

function keepingHere({ key }: ReviewPayload): Keeping | undefined {
  const shelf = shelfHere();
  return shelf && keepingOn(shelf, key);
}

/** A page is begun from its top, and a place on it from there; also the first one, after the lock. */
function useMoveTo(target: Target, main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = target.place === undefined ? null : document.getElementById(target.place);
    if (place) {
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.scrollIntoView();
      place.focus({ preventScroll: true });
      return;
    }
    window.scrollTo(0, 0);
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [target, main]);
}
