// What stands after `#` in the address: the page that is read, so that the phone's own way back leads back.
import { useSyncExternalStore } from 'react';

export function useHash(): string {
  return useSyncExternalStore(listen, () => window.location.hash);
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
