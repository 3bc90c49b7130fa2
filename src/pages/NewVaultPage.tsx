// Choosing a passphrase: the vault is made, its recovery code goes on paper, and the adviser goes on.
import type { FormEvent } from 'react';
import { useEffect, useId } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { NewVaultArrival } from '../app/addresses.ts';
import { addressOf, routes } from '../app/addresses.ts';
import { ChoosePassphrase, useChosenPassphrase } from '../app/ChoosePassphrase.tsx';
import { CodeQuestion } from '../app/CodeQuestion.tsx';
import { textOf } from '../app/formText.ts';
import { Page } from '../app/Page.tsx';
import { VaultUser } from '../app/PassphraseField.tsx';
import { StillWaiting } from '../app/StillWaiting.tsx';
import { UnlockForm } from '../app/UnlockForm.tsx';
import { useDesk } from '../app/useDesk.ts';
import { useTellVault, useVault, useVaultStage, useVaultValue } from '../app/useVault.ts';
import { VaultUnreadable } from '../app/VaultUnreadable.tsx';
import { lockWords } from '../app/vaultWords.ts';
import { words } from '../app/words.ts';
import { isOutdated, RecoverySheet } from './RecoverySheet.tsx';
import { vaultPageWords } from './vaultWords.ts';

const { make, sheet } = vaultPageWords;

export function NewVaultPage() {
  const stage = useVaultStage();
  const navigate = useNavigate();
  switch (stage) {
    case 'absent':
    case 'making':
      return (
        <Page title={make.title}>
          <p className="font-lead">{make.lead}</p>
          <MakeForm isBusy={stage === 'making'} />
        </Page>
      );
    case 'sheet':
      return (
        <Page key={stage} title={sheet.title}>
          <Sheet />
        </Page>
      );
    case 'unsure':
      return (
        <Page key={stage} title={lockWords.codeUnsure.heading}>
          <CodeQuestion onOpen={() => void navigate(routes.overview)} />
        </Page>
      );
    case 'unreadable':
      return (
        <Page title={make.title}>
          <VaultUnreadable />
        </Page>
      );
    case 'looking':
    case 'wiping':
      return (
        <Page title={make.title}>
          <p>{words.loading}</p>
          <StillWaiting />
        </Page>
      );
    case 'locked':
      return (
        <Page key={stage} title={lockWords.unlock.title}>
          <p className="font-lead">{make.takenLocked}</p>
          <UnlockForm takesKeyboard={false} />
        </Page>
      );
    default:
      return (
        <Page key="taken" title={make.takenTitle}>
          <p>{make.taken}</p>
          <p>
            <Link to={routes.security}>{make.takenLink}</Link>
          </p>
        </Page>
      );
  }
}

function MakeForm({ isBusy }: { readonly isBusy: boolean }) {
  const tell = useTellVault();
  const failure = useVaultValue((vault) => vault.sentence);
  const { faults, read } = useChosenPassphrase();
  const id = useId();
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const owner = textOf(new FormData(event.currentTarget), 'owner').trim();
    const passphrase = read(event.currentTarget, owner);
    if (passphrase !== undefined && !isBusy) tell({ type: 'vault.ordered', passphrase, owner });
  }
  return (
    <form onSubmit={send} noValidate className="vault-form">
      <VaultUser />
      <div className="form-group">
        <label className="form-label" htmlFor={id}>
          {make.name}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {make.nameHint}
        </span>
        <input
          id={id}
          name="owner"
          className="form-input"
          autoComplete="off"
          readOnly={isBusy}
          aria-describedby={`${id}-hint`}
        />
      </div>
      <ChoosePassphrase faults={{ first: failure, ...faults }} isBusy={isBusy} />
      <div className="button-row">
        <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
          {make.submit}
        </button>
      </div>
      <p role="status">{isBusy ? make.working : ''}</p>
    </form>
  );
}

function Sheet() {
  const tell = useTellVault();
  const { store } = useDesk();
  const { vault } = useVault();
  const navigate = useNavigate();
  const { state } = useLocation();
  const code = useVaultValue(({ running }) => running.actor.getSnapshot().context.recoveryCode);
  // The heading of this page is another than the form's; who was in the form is told.
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), []);

  // A new code may have been made in another window, while nobody looked at this one.
  useEffect(() => {
    if (code === undefined) return;
    const look = () => void isOutdated(vault, code).then((is) => is && tell(OUTDATED));
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [vault, code, tell]);

  async function goOn(kept: string) {
    if (await isOutdated(vault, kept)) return tell(OUTDATED);
    tell({ type: 'sheet.kept', at: Date.now(), code: kept });
    if (!arrivalIn(state).startsCase) return navigate(routes.overview);
    const { startCase } = await import('../storage/cases.ts');
    // What hinders the case is said in the overview, when it is tried there.
    const id = await startCase(store, new Date(), vault.owner).catch(() => undefined);
    return navigate(id === undefined ? routes.overview : addressOf.case(id));
  }

  return code && <RecoverySheet code={code} onKept={() => void goOn(code)} />;
}

const OUTDATED = { type: 'sheet.outdated', sentence: lockWords.codeUnsure.outdated } as const;

function arrivalIn(state: unknown): NewVaultArrival {
  return typeof state === 'object' && state !== null ? state : {};
}
