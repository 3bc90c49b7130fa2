// The button that makes a PDF, progress with a way out, and the file.
import { useEffect, useMemo, useRef } from 'react';
import type { ExportProgress, MadeDocument } from '#machines/exportMachine.ts';
import { download, fileName } from '../app/download.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase } from '../app/useCase.ts';
import { usePdf } from '../app/usePdf.ts';
import { words } from '../app/words.ts';
import type { PdfOrder } from '../pdf/messages.ts';

/** `order`: what to print instead of the case as it is. */
export function MakePdf({ order }: { readonly order?: PdfOrder }) {
  const { state, send } = usePdf(order);
  const { progress, made } = state.context;
  const told = useMemo(() => outcomes[state.value](made), [state.value, made]);
  return (
    <>
      <StatusMessage told={told}>{made && <Download made={made} />}</StatusMessage>
      {state.matches('making') ? (
        <Making progress={progress} onCancel={() => send({ type: 'document.cancelled' })} />
      ) : (
        <button
          type="button"
          className={`button ${made ? 'button-secondary' : 'button-primary'}`}
          onClick={() => send({ type: 'document.requested' })}
        >
          {made ? words.print.makeAgain : words.print.make}
        </button>
      )}
    </>
  );
}

type MakingProps = { readonly progress: ExportProgress | undefined; onCancel(): void };

function Making({ progress, onCancel }: MakingProps) {
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the way out must not be pressed by mistake.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="making">
      <label htmlFor="progress">{words.print.progress(progress?.page, progress?.pages)}</label>
      {progress?.pages === undefined ? (
        <progress id="progress" />
      ) : (
        <progress id="progress" value={progress.page} max={progress.pages} />
      )}
      <button type="button" className="button button-secondary" onClick={onCancel}>
        {words.print.cancel}
      </button>
    </div>
  );
}

function Download({ made }: { readonly made: MadeDocument }) {
  const { id, practice } = useCase().summary;
  const name = fileName(practice ? 'oevelse' : 'dokument', 'pdf', id);
  return (
    <>
      {made.replaced.length > 0 && <p>{words.print.replaced(made.replaced)}</p>}
      <button
        type="button"
        className="button button-primary"
        onClick={() => download(made.bytes, 'application/pdf', name)}
      >
        {words.print.download}
      </button>
      <p className="note">{words.print.fileName(name)}</p>
    </>
  );
}

type Outcomes = {
  readonly [state in ReturnType<typeof usePdf>['state']['value']]: (
    made: MadeDocument | undefined,
  ) => Told | undefined;
};

const outcomes: Outcomes = {
  idle: () => undefined,
  making: () => undefined,
  done: (made) => ({ kind: 'success', text: [words.print.done(made?.pages ?? 0)] }),
  failed: () => ({
    kind: 'error',
    heading: words.print.failedHeading,
    text: [words.print.failed],
  }),
  cancelled: () => ({ kind: 'info', text: [words.print.cancelled] }),
};
