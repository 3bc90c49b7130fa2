// Saves a case as a file on the adviser's own computer.
import type { CaseSession } from '../session/CaseSession.ts';
import type { CaseFile } from '../storage/caseFileSchema.ts';
import { download, fileName } from './download.ts';

/** Hands over the open case as it is in the page, saved or not. */
export async function exportCase(session: CaseSession): Promise<void> {
  session.settle();
  const [{ toCaseFile }, { content }] = await Promise.all([
    import('../storage/caseFile.ts'),
    import('#forms/content/index.ts'),
  ]);
  const { view, summary } = session.getSnapshot();
  downloadCase(toCaseFile(content, summary, view.record));
}

/** Hands over a case file. Its name tells nothing about the case. */
export function downloadCase(file: CaseFile): void {
  const name = fileName(file.practice ? 'oevelsessag' : 'sag', 'json', file.id);
  download(JSON.stringify(file, null, 2), 'application/json', name);
}
