// Saves the open case as a file on the adviser's own computer.
import { content } from '#forms/content/index.ts';
import { toCaseFile } from '../storage/caseFile.ts';
import { download, fileName } from './download.ts';
import { useSession } from './useCaseSession.ts';

/** Hands over the case as it is in the page, saved or not. */
export function useExportCase(): () => void {
  const session = useSession();
  return () => {
    session.settle();
    const { view, summary } = session.getSnapshot();
    const file = toCaseFile(content, summary, view.record);
    const name = fileName(summary.practice ? 'oevelsessag' : 'sag', 'json');
    download(JSON.stringify(file, null, 2), 'application/json', name);
  };
}
