// That there is a vault in this browser, said in another of its storages: a browser that finds its database
// damaged begins a new one without a word, and then nothing else would know that there ever was one.

/** Tells nothing but that. */
const MARK = 'udredningsguiden-har-boks';

export function setVaultMark(): void {
  withStorage((storage) => {
    if (storage.getItem(MARK) === null) storage.setItem(MARK, '1');
  });
}

export function hasVaultMark(): boolean {
  return withStorage((storage) => storage.getItem(MARK) !== null) ?? false;
}

export function clearVaultMark(): void {
  withStorage((storage) => storage.removeItem(MARK));
}

/** Undefined where there is no such storage, or the browser refuses it. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  if (typeof window === 'undefined') return undefined;
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
