// Makes the open case, or a version of it, into a PDF in a worker, as the export machine says.
import { useMachine } from '@xstate/react';
import { useEffect, useState } from 'react';
import { exportMachine } from '#machines/exportMachine.ts';
import type { PdfOrder } from '../pdf/messages.ts';
import type { CarriedFile } from '../pdf/tagging/attachFile.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { unsettledIn } from './unsettled.ts';
import { useSession } from './useCase.ts';

/** What is wished for: which edition, as which files, and what lies in the PDF: asked for when it is made. */
export type Wish = Pick<PdfOrder, 'edition' | 'forms'> & {
  readonly carry?: () => Promise<CarriedFile>;
};

/**
 * The machine's state, and how to speak to it. Leaving the page calls the making off. `order`: what to
 * print instead of the case as it is. The order and the wish given first count.
 */
export function usePdf(order?: PdfOrder, wish: Wish = {}) {
  const session = useSession();
  const [maker] = useState(
    () =>
      new PdfMaker(
        () => ({ ...(order ?? orderOf(session)), ...wish }),
        () => session.getSnapshot().summary.id,
      ),
  );
  const [state, send] = useMachine(maker.machine);
  useEffect(() => () => maker.stop(), [maker]);
  return { state, send };
}

/** Whoever does what the machine asks for. One document at a time. */
class PdfMaker {
  readonly machine;
  readonly #order: () => PdfOrder & Wish;
  readonly #caseId: () => CaseId;
  #making = new AbortController();

  constructor(order: () => PdfOrder & Wish, caseId: () => CaseId) {
    this.#order = order;
    this.#caseId = caseId;
    this.machine = exportMachine.provide({
      actions: {
        startMaking: ({ self }) => {
          const making = new AbortController();
          this.#making = making;
          this.#make(making.signal, (page, pages) =>
            self.send({
              type: 'document.progressed',
              progress: { page, ...(pages === undefined ? {} : { pages }) },
            }),
          ).then(
            (made) =>
              self.send(
                made.is === 'made'
                  ? { type: 'document.made', made }
                  : { type: 'document.stopped', stopped: made },
              ),
            () => {
              // What was called off says no more.
              if (!making.signal.aborted) self.send({ type: 'document.failed' });
            },
          );
        },
        stopMaking: () => this.stop(),
      },
    });
  }

  stop(): void {
    this.#making.abort();
  }

  /** The PDF's code is fetched only here. */
  async #make(signal: AbortSignal, tell: (page: number, pages?: number) => void) {
    const { carry, ...order } = this.#order();
    const [{ makeFilesInWorker }, { withFingerprint }] = await Promise.all([
      import('../pdf/pdfInWorker.ts'),
      import('../proof/caseFingerprint.ts'),
    ]);
    const proved = await withFingerprint(order, this.#caseId());
    const carried = await carry?.();
    signal.throwIfAborted();
    return makeFilesInWorker(carried ? { ...proved, carried } : proved, {
      signal,
      onProgress: (one) => tell(one.page, one.step === 'writing' ? one.pages : undefined),
    });
  }
}

/** The case as it is in the page. */
function orderOf(session: CaseSession): PdfOrder {
  session.settle();
  const { view, summary, conflicts } = session.getSnapshot();
  const { practice, changedAt } = summary;
  const { record, today } = view;
  const meta = { practice, datedAt: changedAt, unsettled: unsettledIn(conflicts) };
  return { record, today, meta };
}
