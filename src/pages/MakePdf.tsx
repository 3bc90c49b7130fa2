// The button that makes a document, progress with a way out, and the files, or why there are none.
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { ExportProgress, MadeDocument, StoppedDocument } from '#machines/exportMachine.ts';
import { addressOf } from '../app/addresses.ts';
import { download, editionFileName } from '../app/download.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase } from '../app/useCase.ts';
import { usePdf, type Wish } from '../app/usePdf.ts';
import { words } from '../app/words.ts';
import type { Edition } from '../document/edition.ts';
import { notSearchedSentence } from '../handover/words.ts';
import type { FileForm } from '../pdf/makeFiles.ts';
import type { PdfOrder } from '../pdf/messages.ts';
import { printWords } from './printWords.ts';

type Props = {
  /** A version to print instead of the case as it is. */
  readonly earlier?: PdfOrder;
  readonly edition: Edition;
  /** As which files, and what lies in them. The edition and the wish given first count. */
  readonly wish: Omit<Wish, 'edition'>;
  /** A file was handed to the browser. */
  onSaved?(form: FileForm): void;
};

export function MakePdf({ earlier, edition, wish, onSaved }: Props) {
  const { state, send } = usePdf(earlier, { ...wish, edition: edition.id });
  const { progress, made, stopped } = state.context;
  const told = useMemo(() => {
    const isHit = stopped !== undefined && stopped.sentence === undefined;
    const found = isHit && earlier ? { ...stopped, sentence: printWords.earlier.stopped } : stopped;
    return outcomes[state.value](made, found);
  }, [state.value, made, stopped, earlier]);
  return (
    <>
      <StatusMessage told={told}>
        {made && <Download made={made} edition={edition} onSaved={onSaved} />}
        {stopped && stopped.found.length > 0 && <Found found={stopped.found} />}
      </StatusMessage>
      {state.matches('making') ? (
        <Making progress={progress} onCancel={() => send({ type: 'document.cancelled' })} />
      ) : (
        <button
          type="button"
          className={`button ${made ? 'button-secondary' : 'button-primary'}`}
          onClick={() => send({ type: 'document.requested' })}
        >
          {made ? againLabel(wish.forms) : makeLabel(wish.forms)}
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

function makeLabel(forms: readonly FileForm[] = ['pdf']): string {
  if (!forms.includes('html')) return words.print.make;
  return forms.includes('pdf') ? printWords.make.both : printWords.make.html;
}

function againLabel(forms: readonly FileForm[] = ['pdf']): string {
  return forms.includes('html') ? printWords.make.again : words.print.makeAgain;
}

const types = { pdf: 'application/pdf', html: 'text/html' } as const;

type DownloadProps = {
  readonly made: MadeDocument;
  readonly edition: Edition;
  readonly onSaved: Props['onSaved'];
};

function Download({ made, edition, onSaved }: DownloadProps) {
  const { summary } = useCase();
  const notSearched = notSearchedSentence(made.searched?.notSearched ?? []);
  const nameOf = (form: FileForm) => editionFileName(edition, form, summary);
  return (
    <>
      {made.searched !== undefined && <p>{printWords.searched(made.searched)}</p>}
      {notSearched !== undefined && <p>{notSearched}</p>}
      {made.replaced.length > 0 && <p>{words.print.replaced(made.replaced)}</p>}
      {made.files.map(({ form, bytes }) => (
        <div key={form}>
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              download(bytes, types[form], nameOf(form));
              onSaved?.(form);
            }}
          >
            {printWords.download[form]}
          </button>
          <p className="note">{words.print.fileName(nameOf(form))}</p>
        </div>
      ))}
    </>
  );
}

/** What stands in the file that must not, each with the way to where it is written. */
function Found({ found }: { readonly found: StoppedDocument['found'] }) {
  const { id } = useCase().summary;
  return (
    <>
      <ul aria-label={printWords.stoppedPlaces}>
        {found.map(({ sentence, instance, question }) => (
          <li key={`${instance} ${question} ${sentence}`}>
            {sentence}{' '}
            <Link to={addressOf.field(id, instance, question)}>{printWords.toAnswer}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={addressOf.withheld(id)}>{printWords.whoMaySee}</Link>
      </p>
    </>
  );
}

type Outcomes = {
  readonly [state in ReturnType<typeof usePdf>['state']['value']]: (
    made: MadeDocument | undefined,
    stopped: StoppedDocument | undefined,
  ) => Told | undefined;
};

const outcomes: Outcomes = {
  idle: () => undefined,
  making: () => undefined,
  done: (made) => ({ kind: 'success', text: [words.print.done(made?.pages ?? 0)] }),
  stopped: (_made, stopped) => ({
    kind: 'error',
    heading: printWords.stoppedHeading,
    text: [stopped?.sentence ?? printWords.stopped],
  }),
  failed: () => ({
    kind: 'error',
    heading: words.print.failedHeading,
    text: [words.print.failed],
  }),
  cancelled: () => ({ kind: 'info', text: [words.print.cancelled] }),
};
