// The answers that stand in several versions, with links to where one chooses between them.
import { Link } from 'react-router';
import { findInstance } from '#forms/answers/caseView.ts';
import { idAt } from '#forms/fields/fieldId.ts';
import { addressOf } from '../app/addresses.ts';
import { conflictWords as words } from '../app/conflictWords.ts';
import { isOfAnswer } from '../app/unsettled.ts';
import { useCase } from '../app/useCase.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';

/** On the front page of a case. Nothing where there are none. */
export function ConflictList() {
  const { conflicts } = useCase();
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <ConflictLinks conflicts={conflicts} />
    </section>
  );
}

export function ConflictLinks({ conflicts }: { readonly conflicts: readonly ShownConflict[] }) {
  return (
    <ul className="conflict-list">
      {conflicts.map((conflict) => (
        <ConflictItem key={conflict.key} conflict={conflict} />
      ))}
    </ul>
  );
}

function ConflictItem({ conflict }: { readonly conflict: ShownConflict }) {
  const { view, summary } = useCase();
  const { address, section, label, row, part, versions } = conflict;
  const what = [label, row, part].filter((one) => one !== '').join(', ');
  if (address.in === 'reviewReply')
    return (
      <li>
        <Link to={addressOf.review(summary.id)}>{words.chooseAbout(versions.length, what)}</Link>{' '}
        <span className="note">({section})</span>
      </li>
    );
  const { instance, question } = address;
  // A link to a deferral leads to its question.
  const at = address.in === 'answer' ? address : { instance, question };
  const to = isOfAnswer(address)
    ? { pathname: addressOf.section(summary.id, instance), hash: idAt(at) }
    : addressOf.withheld(summary.id);
  return (
    <li>
      <Link to={to}>{words.chooseAbout(versions.length, what)}</Link>{' '}
      <span className="note">({findInstance(view, instance)?.title ?? section})</span>
    </li>
  );
}
