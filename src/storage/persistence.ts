// Whether the browser has promised to keep what is here, and how much room there is.

/** `not`: the browser may clear it when it needs the room. `unknown`: it does not say. */
export type Persistence = {
  readonly kept: 'persisted' | 'not' | 'unknown';
  /** Bytes, roughly, as the browser tells them; absent where it does not. */
  readonly usage?: number;
  readonly quota?: number;
};

/** Asks the browser to keep everything until somebody removes it, and says what it answered. */
export function askToPersist(): Promise<Persistence> {
  return told((storage) => storage.persist());
}

/** What the browser has answered before. Asks for nothing. */
export function persistence(): Promise<Persistence> {
  return told((storage) => storage.persisted());
}

async function told(ask: (storage: StorageManager) => Promise<boolean>): Promise<Persistence> {
  // Absent where a page is not served safely, and in older browsers.
  const storage = 'storage' in navigator ? navigator.storage : undefined;
  if (!storage) return { kept: 'unknown' };
  const [kept, room] = await Promise.all([
    ask(storage).then(
      (yes) => (yes ? ('persisted' as const) : ('not' as const)),
      () => 'unknown' as const,
    ),
    storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  const { usage, quota } = room;
  return {
    kept,
    ...(usage !== undefined && { usage }),
    ...(quota !== undefined && { quota }),
  };
}
