// One tab at a time: what is read of the vault's record is still true when it is written.

/** Does the work while no other tab of the app does such work. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('udredningsguiden-boks', work);
}
