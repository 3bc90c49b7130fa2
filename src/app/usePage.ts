// A page's title and focus. A title never tells who a case is about.
import { createContext, useContext, useEffect, useRef } from 'react';
import type { Location } from 'react-router';
import { useLocation } from 'react-router';
import { words } from './words.ts';

/** The address the app was loaded at. There, the browser's own focus is left alone. */
export const FirstLocation = createContext<Location | undefined>(undefined);

/** True until the reader goes to another page: after loading, and after a reload. */
function useIsFirstPage(): boolean {
  return useContext(FirstLocation) === useLocation();
}

/** The address at which a page was locked away and is back: there the reader goes on where they were. */
export const CameBack = createContext<Location | undefined>(undefined);

function useHasComeBack(): boolean {
  return useContext(CameBack) === useLocation();
}

/** Whether the reader has been here a moment ago: a page loaded anew, or unlocked again. */
export function useIsReturn(): boolean {
  const isFirst = useIsFirstPage();
  return useHasComeBack() || isFirst;
}

/** Sets the title, and moves the keyboard to the page's heading when the page is gone to inside the app. */
export function usePage(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const hasComeBack = useHasComeBack();
  const isFirst = useRef(useIsFirstPage() && !hasComeBack);
  useEffect(() => {
    document.title = `${title} – ${words.appName}`;
  }, [title]);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
