// For whom a document is, as which files, and the making of it: of the case as it is, or of a version.
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '#forms/answers/caseView.ts';
import { addressOf } from '../app/addresses.ts';
import type { FileNote } from '../app/copies.ts';
import { useCopies } from '../app/copies.ts';
import { Notice } from '../app/Notice.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { useDesk } from '../app/useDesk.ts';
import { answersEditions } from '../document/answersEdition.ts';
import type { Edition, EditionId } from '../document/edition.ts';
import { refusalFor, refusalForEarlier } from '../document/editionNeeds.ts';
import { findEdition } from '../document/editions.ts';
import type { FileForm } from '../pdf/makeFiles.ts';
import type { PdfOrder } from '../pdf/messages.ts';
import { CarryCase } from './CarryCase.tsx';
import { BandChoice, EditionChoice, FormChoice, isForChild } from './EditionChoice.tsx';
import { MakePdf } from './MakePdf.tsx';
import { printWords as words } from './printWords.ts';

/** A version that is printed instead of the case as it is. */
export type Earlier = {
  readonly view: CaseView;
  readonly order: PdfOrder;
  /** Nothing it stands on is missing: only a whole version goes to others. */
  readonly isWhole: boolean;
};

type Props = { readonly earlier?: Earlier };

export function MakeEdition({ earlier }: Props) {
  const [edition, setEdition] = useState<EditionId>('work');
  const [forms, setForms] = useState<readonly FileForm[]>(['pdf']);
  const [isCarried, setCarried] = useState(false);
  const { view, summary } = useCase();
  const { practice } = summary;
  const printed = earlier?.view ?? view;
  const found = findEdition(edition, printed.record);
  // What lies in a PDF is the case as it is: in that of a version it would be another than is printed.
  const mayCarry = !earlier && found?.carriesCase === true && forms.includes('pdf');
  const carries = mayCarry && isCarried;
  return (
    <>
      <EditionChoice view={printed} chosen={edition} onChoose={setEdition} />
      {isForChild(edition) && <BandChoice view={printed} chosen={edition} onChoose={setEdition} />}
      <FormChoice chosen={forms} onChoose={setForms} />
      {mayCarry && <CarryCase isChosen={isCarried} practice={practice} onChoose={setCarried} />}
      {found && forms.length > 0 && (
        <Making
          key={`${edition} ${forms.join()} ${carries}`}
          edition={found}
          forms={forms}
          carries={carries}
          {...(earlier && { earlier })}
        />
      )}
    </>
  );
}

type MakingProps = Props & {
  readonly edition: Edition;
  readonly forms: readonly FileForm[];
  /** The case itself lies in the PDF. */
  readonly carries: boolean;
};

/** What keeps the edition from being made, or what is left out of it, and the button. */
function Making({ edition, forms, carries, earlier }: MakingProps) {
  const { view, summary } = useCase();
  const carrying = useCarrying();
  const printed = earlier?.view ?? view;
  const isForOthers = edition.audience !== 'adviser';
  const refusal = earlier
    ? (refusalForEarlier(earlier.view, view, summary.practice, edition) ??
      (isForOthers && !earlier.isWhole ? words.earlier.notWhole : undefined))
    : refusalFor(view, summary.practice, edition);
  if (refusal !== undefined)
    return (
      <Notice kind="warning" heading={words.cannotHeading} announce="status">
        <p>{refusal}</p>
      </Notice>
    );
  return (
    <>
      {isForOthers && (
        <p>
          {earlier ? words.earlier.handOut : words.handOut}{' '}
          <Link to={addressOf.withheld(summary.id)}>{words.whoMaySee}</Link>
        </p>
      )}
      {earlier && <p>{words.earlier.onCover}</p>}
      {edition.id === 'decision' && answersEditions(printed.record).length > 0 && (
        <p>{words.ownAnswers}</p>
      )}
      <MakePdf
        edition={edition}
        wish={{ forms, ...(carries && { carry: carrying.carry }) }}
        {...(carries && { onSaved: carrying.noteSaved })}
        {...(earlier && { earlier: earlier.order })}
      />
    </>
  );
}

/** The case for its PDF; and once that is saved, it counts among the copies. */
function useCarrying() {
  const [session, desk, copies] = [useSession(), useDesk(), useCopies()];
  const copy = useRef<FileNote>(undefined);
  return {
    carry: async () => {
      const { carriedCase } = await import('../app/carriedCase.ts');
      const carried = await carriedCase(session, desk, copies);
      copy.current = carried.copy;
      return carried.file;
    },
    noteSaved: (form: FileForm) => {
      const { id } = session.getSnapshot().summary;
      // Where it cannot be noted, the line says less than there is.
      if (form === 'pdf' && copy.current) void copies.note(id, copy.current).catch(() => undefined);
    },
  };
}
