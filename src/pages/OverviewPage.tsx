// Every case in this browser: start one, bring one in, open, copy, save and remove them.
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AppVault, VaultStage } from '../app/AppVault.ts';
import type { NewVaultArrival } from '../app/addresses.ts';
import { addressOf, routes } from '../app/addresses.ts';
import { CODE_HEADING, CodeQuestion } from '../app/CodeQuestion.tsx';
import { CodeReminder } from '../app/CodeReminder.tsx';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { Notice } from '../app/Notice.tsx';
import { Page } from '../app/Page.tsx';
import { SaveLocked } from '../app/SaveLocked.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { StillWaiting } from '../app/StillWaiting.tsx';
import { UnlockForm } from '../app/UnlockForm.tsx';
import { useSharedCases, useTeamDestination } from '../app/useShared.ts';
import type { Shelf } from '../app/useShelf.ts';
import { useShelf } from '../app/useShelf.ts';
import { useVault, useVaultStage, useVaultValue } from '../app/useVault.ts';
import { VaultMissed } from '../app/VaultMissed.tsx';
import { VaultUnreadable } from '../app/VaultUnreadable.tsx';
import { lockWords } from '../app/vaultWords.ts';
import { words } from '../app/words.ts';
import type { CaseSummary, StoreError } from '../storage/caseStore.ts';
import { CaseList } from './CaseList.tsx';
import { ExampleList } from './ExampleList.tsx';
import { ImportDrop } from './ImportDrop.tsx';
import { ImportWaiting } from './ImportWaiting.tsx';
import { importWords } from './importWords.ts';
import { OldCopies } from './OldCopies.tsx';
import { SharedWaiting } from './SharedWaiting.tsx';

/** Where there may be real cases that cannot be shown now. */
const isKeptBack = (stage: VaultStage) =>
  stage === 'locked' || stage === 'unsure' || stage === 'unreadable' || stage === 'shut';

/** What waits for a yes. */
type Asked = { readonly what: 'copy' | 'remove'; readonly about: CaseSummary };

export function OverviewPage() {
  const shelf = useShelf();
  const [asked, setAsked] = useState<Asked>();
  const { cases, told } = shelf;
  const shared = useSharedCases();
  const vault = useVault();
  const stage = useVaultStage();
  const isMissed = useVaultValue((one) => one.isMissed);
  const navigate = useNavigate();
  // Cases that cannot be shown now are not none.
  const mayHaveMore = isKeptBack(stage);
  return (
    <Page title={words.cases.heading}>
      <p className="font-lead">
        {words.cases.lead} <SentOut />
      </p>
      <StatusMessage told={told}>
        {told?.inside && <BringInAnyway inside={told.inside} onYes={shelf.bringInAnyway} />}
        {told?.open !== undefined && (
          <p>
            <Link to={addressOf.case(told.open)}>{words.cases.openIt}</Link>
          </p>
        )}
      </StatusMessage>
      {(stage === 'looking' || stage === 'opening') && <StillWaiting />}
      {stage === 'locked' && (
        <section className="unlock-section" aria-labelledby="unlock-heading">
          <h2 id="unlock-heading">{lockWords.unlock.title}</h2>
          <p>{lockWords.unlock.lead}</p>
          <UnlockForm takesKeyboard={false} />
        </section>
      )}
      <VaultMissed />
      {stage === 'absent' && vault.waiting > 0 && (
        <Notice kind="warning" heading={lockWords.waiting.heading(vault.waiting)}>
          <p>
            {lockWords.waiting.text} <Link to={routes.newVault}>{lockWords.none.link}</Link>
          </p>
        </Notice>
      )}
      {unlistedIn(shelf, vault).map((sentence) => (
        <Notice key={sentence} kind="error">
          <p>{sentence}</p>
        </Notice>
      ))}
      {stage === 'unreadable' && <VaultUnreadable />}
      {stage === 'shut' && (
        <>
          <Notice kind="error">
            <p>{vault.sentence}</p>
          </Notice>
          <SaveLocked isNewer={vault.isNewer} />
        </>
      )}
      {stage === 'sheet' && (
        <Notice kind="info" heading={lockWords.sheetWaits.title}>
          <p>
            {lockWords.sheetWaits.text}{' '}
            <Link to={routes.newVault}>{lockWords.sheetWaits.link}</Link>
          </p>
        </Notice>
      )}
      {stage === 'unsure' && (
        <section className="unlock-section" aria-labelledby={CODE_HEADING}>
          <h2 id={CODE_HEADING} tabIndex={-1}>
            {lockWords.codeUnsure.heading}
          </h2>
          <CodeQuestion />
        </section>
      )}
      {stage === 'open' && (
        <CodeReminder>
          <Link to={routes.access}>{lockWords.codeUnsure.link}</Link>
        </CodeReminder>
      )}
      {vault.startsOver && (
        <Notice kind="warning" heading={lockWords.startsOver.heading}>
          <p>{lockWords.startsOver.text}</p>
          <SaveLocked isNewer={false} isLost />
        </Notice>
      )}
      <div role="status">
        {shelf.mended > 0 && (
          <Notice kind="warning" heading={words.cases.mendedHeading}>
            <p>{words.cases.mended(shelf.mended)}</p>
            <p>{words.cases.mendedWhy}</p>
          </Notice>
        )}
      </div>
      <SharedWaiting />
      <ImportWaiting />
      <OldCopies cases={cases ?? []} onEmpty={shelf.emptyOfWords} />
      <StartRow shelf={shelf} />
      {cases?.length === 0 && !mayHaveMore && !vault.startsOver && !isMissed && (
        <p>{words.cases.none}</p>
      )}
      {cases !== undefined && cases.length > 0 && (
        <CaseList
          cases={cases}
          shared={shared}
          onExport={(one) =>
            one.practice ? shelf.exportCase(one.id) : navigate(addressOf.file(one.id))
          }
          onCopy={(about) => setAsked({ what: 'copy', about })}
          onRemove={(about) => setAsked({ what: 'remove', about })}
        />
      )}
      <ExampleList onOpen={shelf.openExample} />
      <ImportDrop onFile={shelf.bringInFile} />
      {asked && (stage === 'open' || asked.about.practice) && (
        <Question asked={asked} shelf={shelf} onDone={() => setAsked(undefined)} />
      )}
    </Page>
  );
}

/** Why cases could not be listed: each reason once, and not what stands in the vault's own box. */
function unlistedIn({ troubles }: Shelf, vault: AppVault): readonly string[] {
  const isTold = ({ message, trouble }: StoreError) =>
    message === vault.sentence || (trouble === 'newer' && vault.isNewer);
  const found = [troubles?.practice, troubles?.vault].filter((one) => one !== undefined);
  return [...new Set(found.filter((one) => !isTold(one)).map((one) => one.message))];
}

type AnywayProps = { readonly inside: File; onYes(inside: File): void };

/** The second, deliberate step past a PDF that was changed. */
function BringInAnyway({ inside, onYes }: AnywayProps) {
  return (
    <button type="button" className="button button-secondary" onClick={() => onYes(inside)}>
      {importWords.anyway}
    </button>
  );
}

function StartRow({ shelf }: { readonly shelf: Shelf }) {
  const chooser = useRef<HTMLInputElement>(null);
  const vault = useVault();
  const stage = useVaultStage();
  const navigate = useNavigate();
  /** The first real case needs a passphrase, and its recovery code on paper; that leads back to the case. */
  async function start() {
    const now = await vault.settled();
    if (now === 'absent' || now === 'making' || now === 'sheet')
      navigate(routes.newVault, { state: { startsCase: true } satisfies NewVaultArrival });
    else shelf.start();
  }
  return (
    <div className="button-row">
      {!isKeptBack(stage) && (
        <button type="button" className="button button-primary" onClick={() => void start()}>
          {words.cases.start}
        </button>
      )}
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
        accept=".udredning,.pdf,.json,application/pdf,application/json,application/octet-stream"
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

/** What leaves this browser, and where it goes. */
function SentOut() {
  const to = useTeamDestination();
  const { sentOut } = words.cases;
  if (!to) return sentOut.nothing;
  return to.isOpen ? sentOut.team(to.address) : sentOut.locked(to.address);
}

type QuestionProps = { readonly asked: Asked; readonly shelf: Shelf; onDone(): void };

function Question({ asked: { what, about }, shelf, onDone }: QuestionProps) {
  const { name } = about;
  const mayBeShared = useTeamDestination() !== undefined && !about.practice;
  if (what === 'copy')
    return (
      <ConfirmDialog
        heading={words.cases.duplicateHeading(name)}
        text={about.practice ? words.cases.duplicateText : words.cases.duplicateRealText}
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
      heading={about.broken ? words.cases.removeUnreadHeading : words.cases.removeHeading(name)}
      text={
        mayBeShared
          ? `${words.cases.removeText} ${words.cases.removeShared}`
          : words.cases.removeText
      }
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
