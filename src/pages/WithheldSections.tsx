// Everything written, section by section. A section is drawn when it is opened: there may be hundreds of rows.
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';
import { WithheldMarks } from './WithheldMarks.tsx';
import { conflictsOf } from './WithheldNow.tsx';
import { entriesIn } from './withheldEntries.ts';
import { withheldPage as words } from './withheldWords.ts';

type Props = { readonly view: CaseView; readonly conflicts: readonly ShownConflict[] };

export function WithheldSections({ view, conflicts }: Props) {
  const instances = instancesIn(view).filter(({ key }) => isWritten(view, key));
  return (
    <section>
      <h2>{words.allHeading}</h2>
      <p>{instances.length === 0 ? words.nothingWritten : words.allLead}</p>
      {instances.map((instance) => (
        <Section key={instance.key} instance={instance} view={view} conflicts={conflicts} />
      ))}
    </section>
  );
}

function isWritten({ record }: CaseView, key: string): boolean {
  return record.answers[key] !== undefined || record.deferred[key] !== undefined;
}

function Section({ instance, view, conflicts }: Props & { readonly instance: Instance }) {
  const { id } = useCase().summary;
  const [isOpen, setOpen] = useState(false);
  const entries = useMemo(() => entriesIn(view, instance), [view, instance]);
  if (entries.length === 0) return null;
  const answers = entries.filter(({ at }) => at.row === undefined).length;
  const marks = entries.filter(({ reasons }) => reasons.length > 0).length;
  return (
    <details className="withheld-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {instance.title} <span className="note">({words.inSection(answers, marks)})</span>
      </summary>
      {isOpen && (
        <>
          <p>
            <Link to={addressOf.section(id, instance.key)}>{words.toSection}</Link>
          </p>
          <ul className="plain-list withheld-list">
            {entries.map((entry) => (
              <li key={entry.key}>
                <WithheldMarks entry={entry} conflicts={conflictsOf(conflicts, entry)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
