// What stands where a real case would while it may not be shown, at the same address.
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Location } from 'react-router';
import { Link, useLocation, useParams } from 'react-router';
import { routes } from './addresses.ts';
import { CodeQuestion } from './CodeQuestion.tsx';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';
import { Page } from './Page.tsx';
import { SaveLocked } from './SaveLocked.tsx';
import { StillWaiting } from './StillWaiting.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { CameBack } from './usePage.ts';
import { useVault, useVaultStage, useVaultValue } from './useVault.ts';
import { VaultMissed } from './VaultMissed.tsx';
import { VaultUnreadable } from './VaultUnreadable.tsx';
import { lockWords } from './vaultWords.ts';
import { words } from './words.ts';

type Props = {
  /** Also where the recovery code is asked for: they are no case, and help with the answer. */
  readonly mayAnswer?: boolean;
  readonly children: ReactNode;
};

/** Shows the children while the vault is open. Who was locked out finds the place they left. */
export function VaultGate({ mayAnswer = false, children }: Props) {
  const stage = useVaultStage();
  const { sentence, isNewer } = useVault();
  const isMissed = useVaultValue((vault) => vault.isMissed);
  const isPlaceLost = useVaultValue((vault) => vault.isPlaceLost);
  const location = useLocation();
  const { caseId } = useParams();
  const [lockedAt, setLockedAt] = useState<Location>();
  if (stage === 'locked' && lockedAt !== location) setLockedAt(location);
  switch (mayAnswer && stage === 'unsure' ? 'open' : stage) {
    case 'open':
      return <CameBack value={lockedAt}>{children}</CameBack>;
    case 'locked':
      return (
        <Page title={lockWords.unlock.title}>
          <p className="font-lead">
            {caseId === undefined
              ? lockWords.unlock.leadOnPage
              : isPlaceLost
                ? lockWords.unlock.lead
                : lockWords.unlock.leadInPlace}
          </p>
          <UnlockForm takesKeyboard />
          <ToOverview />
        </Page>
      );
    case 'absent':
      return (
        <Page title={isMissed ? lockWords.missed.title : lockWords.none.title}>
          <VaultMissed />
          {!isMissed && <p>{lockWords.none.text}</p>}
          <p>
            <Link to={routes.newVault}>{lockWords.none.link}</Link>
          </p>
          <ToOverview />
        </Page>
      );
    case 'sheet':
      return (
        <Page title={lockWords.sheetWaits.title}>
          <p>{lockWords.sheetWaits.text}</p>
          <p>
            <Link to={routes.newVault}>{lockWords.sheetWaits.link}</Link>
          </p>
        </Page>
      );
    case 'unsure':
      return (
        <Page key={stage} title={lockWords.codeUnsure.heading}>
          <CodeQuestion />
        </Page>
      );
    case 'unreadable':
      return (
        <Page title={lockWords.unreadable.title}>
          <VaultUnreadable />
        </Page>
      );
    case 'shut':
      return (
        <Page title={words.errors.storeHeading}>
          <Notice kind="error">
            <p>{sentence}</p>
          </Notice>
          <SaveLocked isNewer={isNewer} />
        </Page>
      );
    default:
      return (
        <Loading>
          <StillWaiting />
        </Loading>
      );
  }
}

function ToOverview() {
  return (
    <p>
      <Link to={routes.overview}>{words.case.toOverview}</Link>
    </p>
  );
}
