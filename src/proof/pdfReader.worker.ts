// Reads a chosen PDF beside the page. Loaded only when somebody has chosen one.
import { takeCaseOut } from '../workfile/inPdf.ts';
import { comparePdfs } from './comparePdfs.ts';
import type { PdfAnswer, PdfQuestion } from './pdfReader.ts';
import { readProof } from './readProof.ts';

self.addEventListener('message', ({ data }: MessageEvent<PdfQuestion>) => {
  answerTo(data).then(
    (answer) => self.postMessage(answer),
    (error: unknown) =>
      self.postMessage({ is: 'failed', message: String(error) } satisfies PdfAnswer),
  );
});

async function answerTo(question: PdfQuestion): Promise<PdfAnswer> {
  switch (question.ask) {
    case 'case':
      return { is: 'case', taken: await takeCaseOut(question.file) };
    case 'proof':
      return { is: 'proof', proof: await readProof(question.file) };
    case 'compare':
      return { is: 'compare', comparison: await comparePdfs(question.file, question.made) };
  }
}
