// Follows a plain link inside the app. The router's own links are drawn again wherever the reader goes.
import type { MouseEvent } from 'react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

export type Follow = (event: MouseEvent<HTMLAnchorElement>) => void;

/** What a link does when it is pressed; the same function for as long as the app stands. */
export function useFollow(): Follow {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      const { currentTarget: link, button, metaKey, altKey, ctrlKey, shiftKey } = event;
      const to = link.getAttribute('href');
      // Another tab, another window, a download: the browser's own.
      if (to === null || button !== 0 || metaKey || altKey || ctrlKey || shiftKey) return;
      event.preventDefault();
      // As with any link, going where one is leaves no step to go back to.
      navigate(to, { replace: link.ariaCurrent === 'page' });
    },
    [navigate],
  );
}
