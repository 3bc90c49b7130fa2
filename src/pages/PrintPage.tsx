// Makes the case into a PDF: what is open first, then progress with a way out, then the file.
import { Link } from 'react-router';
import { instancesIn } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn } from '#forms/answers/completeness.ts';
import { addressOf } from '../app/addresses.ts';
import { conflictWords } from '../app/conflictWords.ts';
import { PageHeading } from '../app/Page.tsx';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { MakePdf } from './MakePdf.tsx';

export function PrintPage() {
  return (
    <>
      <PageHeading title={words.print.heading} />
      <p className="font-lead">{words.print.lead}</p>
      <OpenPoints />
      <MakePdf />
    </>
  );
}

function OpenPoints() {
  const { view, summary, conflicts } = useCase();
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
