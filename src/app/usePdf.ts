// Makes the open case, or a version of it, into a PDF in a worker, as the export machine says.
import { useMachine } from '@xstate/react';
import { useEffect, useState } from 'react';
import { exportMachine } from '#machines/exportMachine.ts';
import type { PdfOrder } from '../pdf/messages.ts';
import type { CarriedFile } from '../pdf/tagging/attachFile.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import { unsettledIn } from './unsettled.ts';
import { useSession } from './useCase.ts';

/** What is wished for: which edition, as which files, and what lies in the PDF: asked for when it is made. */
export type Wish = Pick<PdfOrder, 'edition' | 'forms'> & {
  readonly carry?: () => Promise<CarriedFile>;
};

/**
 * The machine's state, and how to speak to it. Leaving the page calls the making off. `earlier`: a version to
 * print instead of the case as it is. The version and the wish given first count.
 */
export function usePdf(earlier?: PdfOrder, wish: Wish = {}) {
  const session = useSession();
  const [maker] = useState(() => new PdfMaker(session, earlier, wish));
  const [state, send] = useMachine(maker.machine);
  useEffect(() => () => maker.stop(), [maker]);
  return { state, send };
}

/** Whoever does what the machine asks for. One document at a time. */
class PdfMaker {
  readonly machine;
  readonly #session: CaseSession;
  readonly #earlier: PdfOrder | undefined;
  readonly #wish: Wish;
  #making = new AbortController();

  constructor(session: CaseSession, earlier: PdfOrder | undefined, wish: Wish) {
    this.#session = session;
    this.#earlier = earlier;
    this.#wish = wish;
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
    const { carry, ...wish } = this.#wish;
    const now = orderOf(this.#session);
    const { id } = this.#session.getSnapshot().summary;
    const [{ makeFilesInWorker }, { withFingerprint, withNow }] = await Promise.all([
      import('../pdf/pdfInWorker.ts'),
      import('../proof/caseFingerprint.ts'),
    ]);
    const earlier = this.#earlier;
    const order = await (earlier ? withNow(earlier, now, id) : withFingerprint(now, id));
    const carried = await carry?.();
    signal.throwIfAborted();
    return makeFilesInWorker(
      { ...order, ...wish, ...(carried && { carried }) },
      {
        signal,
        onProgress: (one) => tell(one.page, one.step === 'writing' ? one.pages : undefined),
      },
    );
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
