// Changing the passphrase, and a new recovery code; both ask for the passphrase there is.
import { useState } from 'react';
import { CodeReminder } from '../app/CodeReminder.tsx';
import { Page } from '../app/Page.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useTellVault, useVault } from '../app/useVault.ts';
import { VaultGate } from '../app/VaultGate.tsx';
import { lockWords } from '../app/vaultWords.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { isOutdated, RecoverySheet } from './RecoverySheet.tsx';
import { NEW_CODE, RenewCode } from './RenewCode.tsx';
import { vaultPageWords } from './vaultWords.ts';

const { access: words, sheet } = vaultPageWords;

export function VaultAccessPage() {
  return (
    <VaultGate mayAnswer>
      <Access />
    </VaultGate>
  );
}

function Access() {
  const [told, setTold] = useState<Told>();
  const [code, setCode] = useState<string>();
  const { vault } = useVault();
  const tellVault = useTellVault();
  const tell = (sentence: string) => setTold({ kind: 'success', text: [sentence] });
  async function keep(kept: string) {
    const isOld = await isOutdated(vault, kept);
    setCode(undefined);
    if (isOld) return setTold({ kind: 'warning', text: [lockWords.codeUnsure.outdated] });
    // What could not be noted is said again by the reminder.
    await vault.confirmRecoveryCode(kept).catch(() => undefined);
    // It was asked for before the cases, and here is the answer.
    tellVault({ type: 'sheet.kept', at: Date.now(), code: kept });
    tell(words.renewed);
  }
  if (code !== undefined)
    return (
      <Page key="sheet" title={sheet.newTitle}>
        <RecoverySheet code={code} onKept={() => void keep(code)} />
      </Page>
    );
  return (
    <Page title={words.title}>
      <StatusMessage told={told} />
      <CodeReminder>
        <a href={`#${NEW_CODE}`}>{lockWords.codeUnsure.link}</a>
      </CodeReminder>
      <ChangePassphrase onChanged={() => tell(words.changed)} />
      <RenewCode onRenewed={setCode} />
    </Page>
  );
}
