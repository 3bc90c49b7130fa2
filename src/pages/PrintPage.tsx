// Makes the case into a PDF: what is open first, then progress with a way out, then the file.
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { instancesIn } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn } from '#forms/answers/completeness.ts';
import type { ExportProgress, MadeDocument } from '#machines/exportMachine.ts';
import { addressOf } from '../app/addresses.ts';
import { conflictWords } from '../app/conflictWords.ts';
import { download, fileName } from '../app/download.ts';
import { PageHeading } from '../app/Page.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase } from '../app/useCase.ts';
import { usePdf } from '../app/usePdf.ts';
import { words } from '../app/words.ts';

export function PrintPage() {
  const { state, send } = usePdf();
  const { progress, made } = state.context;
  const told = useMemo(() => outcomes[state.value](made), [state.value, made]);
  return (
    <>
      <PageHeading title={words.print.heading} />
      <p className="font-lead">{words.print.lead}</p>
      <OpenPoints />
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

function OpenPoints() {
  const { view, summary, conflicts } = useCase();
  const all = instancesIn(view);
  const missing = all.flatMap((one) => gapsIn(view, one.key)).length;
  const waiting = all.flatMap((one) => deferralsIn(view, one.key)).length;
  return (
    <section>
      <h2>{words.print.openHeading}</h2>
      {missing + waiting + conflicts.length === 0 && <p>{words.print.nothingOpen}</p>}
      {missing > 0 && <p>{words.print.missing(missing)}</p>}
      {waiting > 0 && <p>{words.tasks.deferred(waiting)}</p>}
      {conflicts.length > 0 && (
        <p>
          {conflictWords.mark(conflicts.length)}. {conflictWords.printText}
        </p>
      )}
      {missing + waiting + conflicts.length > 0 && (
        <p>
          <Link to={addressOf.case(summary.id)}>{words.print.seeTasks}</Link>
        </p>
      )}
    </section>
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
  const { practice } = useCase().summary;
  const name = fileName(practice ? 'oevelse' : 'dokument', 'pdf');
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
