// The answers that stood in several versions when a version of the case was named: side by side, to be read only.
import { startsOf, VersionText } from '#forms/fields/VersionText.tsx';
import { formWords } from '#forms/words.ts';
import { conflictWords } from '../app/conflictWords.ts';
import { dayAndTime } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import type { Doc } from '../document/model.ts';
import type { Conflict, ConflictVersion } from '../log/conflicts.ts';
import { chapterId } from '../reading/chapterId.ts';
import { historyPage } from './historyWords.ts';
import './history.css';

const words = historyPage.version;

type Props = {
  readonly conflicts: readonly Conflict[];
  /** The document beneath, where each stands. */
  readonly doc: Doc;
};

/** Nothing where there were none. */
export function VersionConflicts({ conflicts, doc }: Props) {
  if (conflicts.length === 0) return null;
  return (
    <Notice kind="warning" heading={conflictWords.mark(conflicts.length)}>
      <p>{words.conflicts}</p>
      <ul className="plain-list version-conflicts">
        {conflicts.map((conflict) => (
          <OneConflict key={conflict.key} conflict={conflict} doc={doc} />
        ))}
      </ul>
    </Notice>
  );
}

function OneConflict({ conflict, doc }: { readonly conflict: Conflict; readonly doc: Doc }) {
  const { address, section, label, row, part, versions } = conflict;
  const what = [label, row, part].filter((one) => one !== '').join(', ');
  const chapter = doc.parts
    .flatMap(({ chapters }) => chapters)
    .find(({ instance }) => 'instance' in address && instance === address.instance);
  const starts = startsOf(versions.map(({ text }) => text));
  return (
    <li>
      <h3>
        {what} <span className="note">({section})</span>
      </h3>
      <ul className="plain-list version-conflict-sides">
        {versions.map((version, at) => (
          <li key={version.operation} className="field-version">
            <p className="field-version-who">{written(version)}</p>
            <VersionText text={version.text} start={starts[at] ?? ''} />
          </li>
        ))}
      </ul>
      {chapter && (
        <p>
          <a href={`#${chapterId(chapter.id)}`}>{words.seeAt(section)}</a>
        </p>
      )}
    </li>
  );
}

function written({ by, at }: ConflictVersion): string {
  const when = dayAndTime(at);
  return by === '' ? formWords.versionWritten(when) : `${by}, ${when}`;
}
