// In the overview: a file that waits to be brought in, or one that was, and can be taken back.
import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { useCopies } from '../app/copies.ts';
import { Notice } from '../app/Notice.tsx';
import { importWords } from './importWords.ts';

/** Says nothing of the file: the vault may be locked. */
export function ImportWaiting() {
  const { importing } = useCopies();
  const { is } = useSyncExternalStore(importing.subscribe, importing.getSnapshot);
  if (is === 'none' || is === 'refused' || is === 'undone') return null;
  const isDone = is === 'done' || is === 'undoing';
  return (
    <Notice kind="info">
      <p>
        {isDone ? importWords.last : importWords.waiting}{' '}
        <Link to={routes.bringIn}>{isDone ? importWords.lastLink : importWords.waitingLink}</Link>
      </p>
    </Notice>
  );
}
