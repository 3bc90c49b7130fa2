// The page's side of the PDF worker: a promise, progress on the way, and a cancel that really stops.
import type { MadeFiles } from './makeFiles.ts';
import type { PdfProgress } from './makePdf.ts';
import type { PdfOrder, PdfReport } from './messages.ts';

type Options = {
  readonly onProgress?: (progress: PdfProgress) => void;
  /** Aborting ends the worker at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** Makes the files of a case in a worker of its own, which ends with it. Rejects where they cannot be made. */
export function makeFilesInWorker(
  order: PdfOrder,
  { onProgress, signal }: Options = {},
): Promise<MadeFiles> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      settle();
    };
    const cancel = () => end(() => reject(signal?.reason));
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<PdfReport>) => {
      if (data.is === 'progress') onProgress?.(data.progress);
      else if (data.is === 'ended') end(() => resolve(data.made));
      else end(() => reject(new Error(data.message)));
    });
    worker.addEventListener('error', (event) => {
      end(() => reject(new Error(event.message || 'The PDF worker did not start')));
    });
    worker.postMessage(order);
  });
}
