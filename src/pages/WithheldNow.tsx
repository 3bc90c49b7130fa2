// What is marked now, in the order of the case, with who marked it and why.
import { useState } from 'react';
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { dayAndTime } from '../app/format.ts';
import { useSession } from '../app/useCase.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';
import { WithheldMarks } from './WithheldMarks.tsx';
import type { WithheldEntry } from './withheldEntries.ts';
import { entriesIn, entryKey } from './withheldEntries.ts';
import { withheldPage as words } from './withheldWords.ts';

type Props = { readonly view: CaseView; readonly conflicts: readonly ShownConflict[] };

/** An entry whose last mark is taken off stays for this visit, so that the keyboard is not lost with it. */
export function WithheldNow({ view, conflicts }: Props) {
  const session = useSession();
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const all = markedEntries(view, known);
  const fresh = all.filter(({ entry }) => !known.has(entry.key));
  if (fresh.length > 0) setKnown(new Set([...known, ...fresh.map(({ entry }) => entry.key)]));
  const written = (entry: WithheldEntry) => {
    if (entry.reasons.length === 0) return words.noMore;
    const writer = session.writerOf({ in: 'withheld', ...entry.at });
    return writer && words.markedBy(dayAndTime(writer.at), writer.by);
  };
  return (
    <section>
      <h2>{words.markedHeading}</h2>
      {all.length === 0 && <p>{words.nothingMarked}</p>}
      <ul className="plain-list withheld-list">
        {all.map(({ entry, title }) => (
          <li key={entry.key}>
            <WithheldMarks
              entry={entry}
              section={title}
              conflicts={conflictsOf(conflicts, entry)}
              {...(written(entry) === undefined ? {} : { written: written(entry) ?? '' })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function markedEntries(view: CaseView, known: ReadonlySet<string>) {
  const sections = new Set([...known].map((key) => key.slice(0, key.indexOf('/'))));
  return instancesIn(view)
    .filter(({ key }) => view.record.withheld[key] !== undefined || sections.has(key))
    .flatMap((instance) =>
      entriesIn(view, instance)
        .filter(({ key, reasons }) => reasons.length > 0 || known.has(key))
        .map((entry) => ({ entry, title: instance.title })),
    );
}

/** The conflicts about one place's marks. */
export function conflictsOf(
  conflicts: readonly ShownConflict[],
  { key }: Pick<WithheldEntry, 'key'>,
): readonly ShownConflict[] {
  return conflicts.filter(
    ({ address }) =>
      (address.in === 'withheld' || address.in === 'withheldBecause') && entryKey(address) === key,
  );
}
