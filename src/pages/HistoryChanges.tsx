// ”What has changed since …”: a version is chosen, and laid beside the case as it is now.
import { useCallback, useId } from 'react';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { addressOf } from '../app/addresses.ts';
import { dayAndTime } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { useCase } from '../app/useCase.ts';
import type { CaseChanges } from '../log/changesSince.ts';
import { changesSince } from '../log/changesSince.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import type { NamedVersion } from '../log/versions.ts';
import { foldAt } from '../log/versions.ts';
import { versionTitle } from '../log/words.ts';
import { HistoryChangeList } from './HistoryChangeList.tsx';
import { historyPage } from './historyWords.ts';
import type { Working } from './useWork.ts';
import { useWork } from './useWork.ts';

const words = historyPage.changes;

type Props = {
  readonly entries: readonly LogEntry[];
  /** The newest first. */
  readonly versions: readonly NamedVersion[];
  readonly chosen: OperationId | undefined;
  onChoose(version: OperationId | undefined): void;
};

export function HistoryChanges({ entries, versions, chosen, onChoose }: Props) {
  const id = useId();
  const { view } = useCase();
  const version = versions.find((one) => one.operation === chosen);
  const compare = useCallback(
    async (pace: Pace) => version && changesSince(await viewOf(view, entries, version, pace), view),
    [view, entries, version],
  );
  const found = useWork(version && compare);
  if (versions.length === 0) return <p>{words.noVersions}</p>;
  return (
    <>
      <p>{words.lead}</p>
      <div className="form-group">
        <label className="form-label" htmlFor={id}>
          {words.choose}
        </label>
        <select
          className="form-select"
          id={id}
          value={version?.operation ?? ''}
          onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
        >
          <option value="">{words.none}</option>
          {versions.map(({ operation, mark, at }) => (
            <option key={operation} value={operation}>
              {versionTitle(mark)} ({dayAndTime(at)})
            </option>
          ))}
        </select>
      </div>
      <p role="status">{found && summaryOf(found)}</p>
      {found?.state === 'failed' && (
        <Notice kind="error">
          <p>{found.sentence}</p>
        </Notice>
      )}
      {found?.state === 'done' && found.value && <Found changes={found.value} />}
    </>
  );
}

function Found({ changes }: { readonly changes: CaseChanges }) {
  const { view, summary } = useCase();
  return (
    <HistoryChangeList
      changes={changes}
      addressOf={(instance) =>
        findInstance(view, instance) && addressOf.section(summary.id, instance)
      }
    />
  );
}

function summaryOf(found: Working<CaseChanges | undefined>): string | undefined {
  if (found.state === 'working') return words.working;
  if (found.state === 'failed' || !found.value) return undefined;
  const { sections, course } = found.value;
  const questions = sections.reduce((sum, one) => sum + one.questions.length, 0);
  return questions + course.length === 0 ? words.same : words.found(questions, sections.length);
}

/** The case as a reader saw it on the day the version was named. */
async function viewOf(
  { index }: CaseView,
  entries: readonly LogEntry[],
  { operation, at }: NamedVersion,
  pace: Pace,
): Promise<CaseView> {
  const then = await foldAt(index, entries, operation, pace);
  if (!then) throw new Error(`Expected the version ${operation} in the log it was found in`);
  return { index, record: then.fold.record, today: localDateOf(new Date(at)) };
}
