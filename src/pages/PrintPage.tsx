// Makes the case into a document: what is open first, then for whom and as what, then the file.
import { useState } from 'react';
import { Link } from 'react-router';
import { instancesIn } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn } from '#forms/answers/completeness.ts';
import { addressOf } from '../app/addresses.ts';
import { conflictWords } from '../app/conflictWords.ts';
import { useCopies } from '../app/copies.ts';
import { Notice } from '../app/Notice.tsx';
import { PageHeading } from '../app/Page.tsx';
import { answerConflicts } from '../app/unsettled.ts';
import { useCase, useSession } from '../app/useCase.ts';
import { useDesk } from '../app/useDesk.ts';
import { words } from '../app/words.ts';
import type { EditionId } from '../document/edition.ts';
import { refusalFor } from '../document/editionNeeds.ts';
import { findEdition } from '../document/editions.ts';
import type { FileForm } from '../pdf/makeFiles.ts';
import { CarryCase } from './CarryCase.tsx';
import { EditionChoice, FormChoice } from './EditionChoice.tsx';
import { MakePdf } from './MakePdf.tsx';
import { printWords } from './printWords.ts';

export function PrintPage() {
  const [edition, setEdition] = useState<EditionId>('work');
  const [forms, setForms] = useState<readonly FileForm[]>(['pdf']);
  const [isCarried, setCarried] = useState(false);
  const { practice } = useCase().summary;
  const mayCarry = findEdition(edition)?.carriesCase === true && forms.includes('pdf');
  const carries = mayCarry && isCarried;
  return (
    <>
      <PageHeading title={words.print.heading} />
      <p className="font-lead">{words.print.lead}</p>
      <OpenPoints />
      <section>
        <h2>{printWords.heading}</h2>
        <EditionChoice chosen={edition} onChoose={setEdition} />
        <FormChoice chosen={forms} onChoose={setForms} />
        {mayCarry && <CarryCase isChosen={isCarried} practice={practice} onChoose={setCarried} />}
        {forms.length > 0 && (
          <Making
            key={`${edition} ${forms.join()} ${carries}`}
            edition={edition}
            forms={forms}
            carries={carries}
          />
        )}
      </section>
    </>
  );
}

/** What keeps the edition from being made, or what is left out of it, and the button. */
function Making({
  edition: id,
  forms,
  carries,
}: {
  readonly edition: EditionId;
  readonly forms: readonly FileForm[];
  /** The case itself lies in the PDF. */
  readonly carries: boolean;
}) {
  const { view, summary } = useCase();
  const [session, desk, copies] = [useSession(), useDesk(), useCopies()];
  const carry = async () => {
    const { carriedCase } = await import('../app/carriedCase.ts');
    return carriedCase(session, desk, copies);
  };
  const edition = findEdition(id);
  const refusal = edition && refusalFor(view, summary.practice, edition);
  if (refusal !== undefined)
    return (
      <Notice kind="warning" heading={printWords.cannotHeading} announce="status">
        <p>{refusal}</p>
      </Notice>
    );
  return (
    <>
      {edition?.audience !== 'adviser' && (
        <p>
          {printWords.handOut}{' '}
          <Link to={addressOf.withheld(summary.id)}>{printWords.whoMaySee}</Link>
        </p>
      )}
      <MakePdf wish={{ edition: id, forms, ...(carries && { carry }) }} />
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
