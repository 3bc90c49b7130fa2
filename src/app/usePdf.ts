// Makes the open case into a PDF in a worker, as the export machine says.
import { useMachine } from '@xstate/react';
import { useEffect, useState } from 'react';
import { exportMachine } from '#machines/exportMachine.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { unsettledIn } from './unsettled.ts';
import { useSession } from './useCase.ts';

/** The machine's state, and how to speak to it. Leaving the page calls the making off. */
export function usePdf() {
  const session = useSession();
  const [maker] = useState(() => new PdfMaker(session));
  const [state, send] = useMachine(maker.machine);
  useEffect(() => () => maker.stop(), [maker]);
  return { state, send };
}

/** Whoever does what the machine asks for. One document at a time. */
class PdfMaker {
  readonly machine;
  readonly #session: CaseSession;
  #making = new AbortController();

  constructor(session: CaseSession) {
    this.#session = session;
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
            (made) => self.send({ type: 'document.made', made }),
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

  /** The case as it is in the page. The PDF's code is fetched only here. */
  async #make(signal: AbortSignal, tell: (page: number, pages?: number) => void) {
    this.#session.settle();
    const { view, summary, conflicts } = this.#session.getSnapshot();
    const { makePdfInWorker } = await import('../pdf/pdfInWorker.ts');
    const { practice, changedAt } = summary;
    const { record, today } = view;
    const meta = { practice, datedAt: changedAt, unsettled: unsettledIn(conflicts) };
    const order = { record, today, meta };
    return makePdfInWorker(order, {
      signal,
      onProgress: (one) => tell(one.page, one.step === 'writing' ? one.pages : undefined),
    });
  }
}
