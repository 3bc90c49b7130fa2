// Reads chosen PDFs beside the page, so that it stays free however large they are.
import type { TakenFromPdf } from '../workfile/inPdf.ts';
import type { PdfComparison } from './comparePdfs.ts';
import type { ReadProof } from './readProof.ts';

/** What a PDF can be asked for. */
export type PdfReader = {
  takeCaseOut(file: Blob): Promise<TakenFromPdf>;
  readProof(file: Blob): Promise<ReadProof>;
  /** Holds the file against the same document made again. */
  compare(file: Blob, made: Uint8Array): Promise<PdfComparison>;
};

/** To the worker: one question, after which it ends. */
export type PdfQuestion =
  | { readonly ask: 'case'; readonly file: Blob }
  | { readonly ask: 'proof'; readonly file: Blob }
  | { readonly ask: 'compare'; readonly file: Blob; readonly made: Uint8Array };

/** From the worker. */
export type PdfAnswer =
  | { readonly is: 'case'; readonly taken: TakenFromPdf }
  | { readonly is: 'proof'; readonly proof: ReadProof }
  | { readonly is: 'compare'; readonly comparison: PdfComparison }
  | { readonly is: 'failed'; readonly message: string };

/** The reader of the app: a worker for each question. Rejects where a worker cannot be started or breaks. */
export const pdfReader: PdfReader = {
  async takeCaseOut(file) {
    const answer = await ask({ ask: 'case', file });
    if (answer.is === 'case') return answer.taken;
    throw unexpected(answer);
  },
  async readProof(file) {
    const answer = await ask({ ask: 'proof', file });
    if (answer.is === 'proof') return answer.proof;
    throw unexpected(answer);
  },
  async compare(file, made) {
    const answer = await ask({ ask: 'compare', file, made });
    if (answer.is === 'compare') return answer.comparison;
    throw unexpected(answer);
  },
};

function unexpected(answer: PdfAnswer): Error {
  return new Error(
    answer.is === 'failed' ? answer.message : `Expected another answer: ${answer.is}`,
  );
}

function ask(question: PdfQuestion): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdfReader.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.addEventListener('message', ({ data }: MessageEvent<PdfAnswer>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message || 'The worker that reads PDFs did not start'));
    });
    worker.postMessage(question);
  });
}
