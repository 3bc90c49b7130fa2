// Makes the case into a document: what is open first, then for whom and as what, then the file.
import { Link } from 'react-router';
import { instancesIn } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn } from '#forms/answers/completeness.ts';
import { addressOf } from '../app/addresses.ts';
import { conflictWords } from '../app/conflictWords.ts';
import { PageHeading } from '../app/Page.tsx';
import { answerConflicts } from '../app/unsettled.ts';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { MakeEdition } from './MakeEdition.tsx';
import { printWords } from './printWords.ts';

export function PrintPage() {
  return (
    <>
      <PageHeading title={words.print.heading} />
      <p className="font-lead">{words.print.lead}</p>
      <OpenPoints />
      <section>
        <h2>{printWords.heading}</h2>
        <MakeEdition />
      </section>
    </>
  );
}

function OpenPoints() {
  const { view, summary, conflicts: found } = useCase();
  const conflicts = answerConflicts(found);
  const all = instancesIn(view);
  const missing = all.flatMap((one) => gapsIn(view, one.key)).length;
  const waiting = all.flatMap((one) => deferralsIn(view, one.key)).length;
  return (
    <section>
      <h2>{words.print.openHeading}</h2>
      {missing + waiting + conflicts.length === 0 && <p>{words.print.nothingOpen}</p>}
      {missing > 0 && <p>{words.print.missing(missing)}</p>}
      {waiting > 0 && <p>{words.tasks.deferred(waiting)}</p>}
      {conflicts.length > 0 && (
        <p>
          {conflictWords.mark(conflicts.length)}. {conflictWords.printText}
        </p>
      )}
      {missing + waiting + conflicts.length > 0 && (
        <p>
          <Link to={addressOf.case(summary.id)}>{words.print.seeTasks}</Link>
        </p>
      )}
    </section>
  );
}
