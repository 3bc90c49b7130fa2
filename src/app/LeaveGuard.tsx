// Asks before words the store has refused, or a case it has no more, are left behind.
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { addressOf } from './addresses.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useCase, useSession } from './useCase.ts';
import { words } from './words.ts';

export function LeaveGuard() {
  const session = useSession();
  const { summary } = useCase();
  const blocker = useBlocker(
    ({ nextLocation }) =>
      session.isRefused && !nextLocation.pathname.startsWith(addressOf.case(summary.id)),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (session.isRefused) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [session]);
  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      heading={session.isRemoved ? words.save.leaveRemovedHeading : words.save.leaveHeading}
      text={session.isRemoved ? words.save.leaveRemovedText : words.save.leaveText}
      yes={words.save.leaveYes}
      no={words.save.leaveNo}
      danger
      onYes={() => blocker.proceed()}
      onNo={() => blocker.reset()}
    />
  );
}
