// The copies of a real case in the saved line, and the one thing to do about them.
import { Link } from 'react-router';
import { fileWords } from '../pages/fileWords.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { addressOf, routes } from './addresses.ts';
import { useCaseCopies, useCopies, useKeptFile, useTeamCopy } from './copies.ts';
import { tellCopies } from './copiesLine.ts';

const words = fileWords.line;

/** Nothing until it is known where the case is. */
export function CopiesShown({ id }: { readonly id: CaseId }) {
  const copies = useCaseCopies(id);
  const kept = useKeptFile();
  const team = useTeamCopy(id);
  if (!copies) return null;
  const { sentences, offer } = tellCopies({ copies, kept, team, now: new Date().toISOString() });
  return (
    <span className="save-copies">
      {' '}
      {sentences.join(' ')}
      {team?.waits && (
        <>
          {' '}
          <Link to={routes.team}>{words.toJoin}</Link>
        </>
      )}
      {offer && ' '}
      {offer === 'allow' && <Allow />}
      {offer === 'see' && <Link to={routes.copy}>{words.see}</Link>}
      {offer === 'save' && <Link to={addressOf.file(id)}>{words.save}</Link>}
    </span>
  );
}

/** The browser asks only as part of a click. */
function Allow() {
  const copies = useCopies();
  return (
    <button
      type="button"
      className="function-link"
      onClick={() => void copies.keeping().then((file) => file.allow())}
    >
      {fileWords.kept.allow}
    </button>
  );
}
