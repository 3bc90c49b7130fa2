// A locked copy among the files somebody may choose: known by its first bytes, and put back.
import type { ShelfTold } from './useShelf.ts';

/** How every copy begins (LOCKED-COPY.md). */
const MARK = '{"lockedCopy":';

export async function isLockedCopy(file: File): Promise<boolean> {
  try {
    return (await file.slice(0, MARK.length).text()) === MARK;
  } catch {
    return false;
  }
}

/** What came of it, for the overview. Rejects with a `StoreError`. */
export async function putBack(file: File): Promise<ShelfTold> {
  const [{ putBackLockedCopy }, { lockedCopyWords: words }] = await Promise.all([
    import('../storage/readLockedCopy.ts'),
    import('../storage/lockedCopyWords.ts'),
  ]);
  const done = await putBackLockedCopy(file);
  if (!done.ok) return { kind: 'error', heading: words.refusedHeading, text: [done.sentence] };
  const skipped = done.skipped > 0 ? [words.skipped(done.skipped)] : [];
  return { kind: 'success', text: [words.putBack, ...skipped] };
}
