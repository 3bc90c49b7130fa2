// How writes are made whole: all of a transaction or nothing of it.

/** The work under way; a refusal on the spot comes as any other. */
export async function begun<T>(work: () => Promise<T>): Promise<T> {
  return work();
}

/** Work side by side; one that is refused on the spot leaves none of the others unheard. */
export async function together<T>(writes: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  return Promise.all(writes.map(begun));
}

/** All of the work or nothing, and done only when the database says that it is. */
export async function asOne<T>(
  tx: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<T>,
): Promise<T> {
  const done = tx.done;
  try {
    const [result] = await Promise.all([work(), done]);
    return result;
  } catch (cause) {
    try {
      tx.abort();
    } catch {
      // It was the database itself that broke off.
    }
    await done.catch(() => undefined);
    throw cause;
  }
}
