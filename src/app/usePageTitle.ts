// The page's title and focus: a title never tells who a case is about.
import { useEffect, useRef } from 'react';
import { words } from './words.ts';

/** Sets the title, and moves focus to the heading when a new page is shown inside the app. */
export function usePageTitle(title: string, focusHeading = true) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${words.appName}`;
    if (focusHeading && document.activeElement === document.body) heading.current?.focus();
  }, [title, focusHeading]);
  return heading;
}
