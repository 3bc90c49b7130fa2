// Reminds whoever has not confirmed that the newest recovery code is on paper.
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Notice } from './Notice.tsx';
import { useVault } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

const words = lockWords.codeUnsure;

/** Only where the vault is open. `children`: the link to where a new code is made. */
export function CodeReminder({ children }: { readonly children: ReactNode }) {
  const { vault } = useVault();
  const [isUnsure, setUnsure] = useState(false);
  useEffect(() => {
    let left = false;
    const look = () =>
      void vault.isRecoveryCodeConfirmed().then(
        (isConfirmed) => {
          if (!left) setUnsure(!isConfirmed);
        },
        // A record that cannot be read is told of where the vault is opened.
        () => undefined,
      );
    look();
    // It may have been confirmed in another window.
    window.addEventListener('focus', look);
    return () => {
      left = true;
      window.removeEventListener('focus', look);
    };
  }, [vault]);
  if (!isUnsure) return null;
  return (
    <Notice kind="warning" heading={words.heading}>
      <p>
        {words.text} {children}
      </p>
    </Notice>
  );
}
