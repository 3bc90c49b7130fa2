// Saving one case as a file: locked, which is what one should do, or open for other programs, with a warning.
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { exportCase } from '../app/exportCase.ts';
import { PageHeading } from '../app/Page.tsx';
import { useCase, useSavedLine, useSession } from '../app/useCase.ts';
import { useDesk } from '../app/useDesk.ts';
import { words as appWords } from '../app/words.ts';
import { StoreError } from '../storage/caseStore.ts';
import { ExchangePart } from './ExchangePart.tsx';
import { FileForm } from './FileForm.tsx';
import { fileWords } from './fileWords.ts';

const words = fileWords.save;

export function FileCasePage() {
  const session = useSession();
  const desk = useDesk();
  const { id, practice } = useCase().summary;
  const { state } = useSavedLine();
  return (
    <div className="file-page">
      <PageHeading title={words.title} />
      {practice ? (
        <>
          <p className="font-lead">{words.practiceText}</p>
          <button
            type="button"
            className="button button-primary"
            onClick={() => void exportCase(session)}
          >
            {appWords.save.toFile}
          </button>
        </>
      ) : (
        <>
          {state !== 'removed' && <p className="font-lead">{words.lead}</p>}
          <section>
            <h2>{words.heading}</h2>
            <p>{state === 'removed' ? words.whatAlone : words.what}</p>
            <FileForm
              only={id}
              page={session}
              before={async () => {
                session.settle();
                await desk.saveAll().catch(leaveInPage);
              }}
            />
            <p>
              <Link to={routes.copy}>{fileWords.all.link}</Link>
            </p>
          </section>
        </>
      )}
      <ExchangePart />
    </div>
  );
}

/** What the store would not take goes into the file from the page. */
function leaveInPage(cause: unknown): void {
  if (!(cause instanceof StoreError)) throw cause;
}
