// A chosen PDF held against the open case: read and compared beside the page, made anew in the PDF's own worker.
import type { Pace } from '../log/slices.ts';
import type { KnownCase } from '../proof/caseAt.ts';
import type { PdfJudgement } from '../proof/judgePdf.ts';
import { orderOf } from './pdfOrders.ts';

/** Rejects where the document cannot be made again, or with the reason of `pace.signal`. */
export async function judgeChosen(
  file: Blob,
  known: KnownCase,
  pace: Pace = {},
): Promise<PdfJudgement> {
  const [{ judgePdf }, { pdfReader }, { findEdition }, { makeFilesInWorker }] = await Promise.all([
    import('../proof/judgePdf.ts'),
    import('../proof/pdfReader.ts'),
    import('../document/editions.ts'),
    import('../pdf/pdfInWorker.ts'),
  ]);
  const { signal } = pace;
  return judgePdf(file, known, {
    reader: pdfReader,
    pace,
    make: (then, edition) => {
      const found = findEdition(edition, then.view.record);
      if (!found) return undefined;
      const order = { ...orderOf(then, known.practice), edition: found.id };
      return makeFilesInWorker(order, signal ? { signal } : {}).then((made) => {
        const [pdf] = made.is === 'made' ? made.files : [];
        if (!pdf) throw new Error(`Expected the edition ${edition} to be made again`);
        return pdf.bytes;
      });
    },
  });
}
