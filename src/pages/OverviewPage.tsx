// Every case in this browser: start one, bring one in, open, copy, save and remove them.
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../app/addresses.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { Page } from '../app/Page.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import type { Shelf } from '../app/useShelf.ts';
import { useShelf } from '../app/useShelf.ts';
import { words } from '../app/words.ts';
import type { CaseSummary } from '../storage/caseStore.ts';
import { CaseList } from './CaseList.tsx';
import { ExampleList } from './ExampleList.tsx';

/** What waits for a yes. */
type Asked = { readonly what: 'copy' | 'remove'; readonly about: CaseSummary };

export function OverviewPage() {
  const shelf = useShelf();
  const [asked, setAsked] = useState<Asked>();
  const { cases, told } = shelf;
  return (
    <Page title={words.cases.heading}>
      <p className="font-lead">{words.cases.lead}</p>
      <StatusMessage told={told}>
        {told?.open !== undefined && (
          <p>
            <Link to={addressOf.case(told.open)}>{words.cases.openIt}</Link>
          </p>
        )}
      </StatusMessage>
      <StartRow shelf={shelf} />
      {cases?.length === 0 && <p>{words.cases.none}</p>}
      {cases !== undefined && cases.length > 0 && (
        <CaseList
          cases={cases}
          onExport={(one) => shelf.exportCase(one.id)}
          onCopy={(about) => setAsked({ what: 'copy', about })}
          onRemove={(about) => setAsked({ what: 'remove', about })}
        />
      )}
      <ExampleList onOpen={shelf.openExample} />
      {asked && <Question asked={asked} shelf={shelf} onDone={() => setAsked(undefined)} />}
    </Page>
  );
}

function StartRow({ shelf }: { readonly shelf: Shelf }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="button-row">
      <button type="button" className="button button-primary" onClick={shelf.start}>
        {words.cases.start}
      </button>
      <button
        type="button"
        className="button button-secondary"
        onClick={() => chooser.current?.click()}
      >
        {words.cases.open}
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.cases.open}
        onChange={(event) => {
          const { files } = event.currentTarget;
          const file = files?.[0];
          if (file) shelf.bringInFile(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {shelf.isBusy && <p role="status">{words.cases.busy}</p>}
    </div>
  );
}

type QuestionProps = { readonly asked: Asked; readonly shelf: Shelf; onDone(): void };

function Question({ asked: { what, about }, shelf, onDone }: QuestionProps) {
  const name = about.name === '' ? words.cases.unnamed : about.name;
  if (what === 'copy')
    return (
      <ConfirmDialog
        heading={words.cases.duplicateHeading(name)}
        text={words.cases.duplicateText}
        yes={words.cases.duplicateYes}
        onYes={() => {
          onDone();
          shelf.copyAsPractice(about.id);
        }}
        onNo={onDone}
      />
    );
  return (
    <ConfirmDialog
      heading={words.cases.removeHeading(name)}
      text={words.cases.removeText}
      yes={words.cases.removeYes}
      danger
      onYes={() => {
        onDone();
        shelf.remove(about.id, name);
      }}
      onNo={onDone}
    />
  );
}
