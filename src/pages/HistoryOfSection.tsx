// The history of each answer of one section. Read once when opened: nothing here follows what is typed above.
import { useCallback, useState } from 'react';
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import type { Section } from '#forms/content/types.ts';
import { useCase } from '../app/useCase.ts';
import type { LogEntry } from '../log/entry.ts';
import { readHistory } from '../log/history.ts';
import type { Operation } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import { inSlices } from '../log/slices.ts';
import { HistoryItems } from './HistoryItems.tsx';
import { historyPage } from './historyWords.ts';
import { LogGate } from './LogGate.tsx';
import { useCaseLog } from './useCaseLog.ts';
import { useWork } from './useWork.ts';
import './history.css';

const words = historyPage.section;

type Props = { readonly instance: Instance };

export default function HistoryOfSection({ instance }: Props) {
  const read = useCaseLog();
  return (
    <LogGate read={read}>
      {(entries) => <OfSection instance={instance} entries={entries} />}
    </LogGate>
  );
}

type OfSectionProps = Props & { readonly entries: readonly LogEntry[] };

function OfSection({ instance: { key, section }, entries }: OfSectionProps) {
  const { view: now } = useCase();
  // As it was when the log was read: later words come with the next reading.
  const [at, setAt] = useState({ view: now, entries });
  if (at.entries !== entries) setAt({ view: now, entries });
  const { view } = at;
  const find = useCallback(
    (pace: Pace) => historiesOf(view, key, section, entries, pace),
    [view, key, section, entries],
  );
  const found = useWork(find);
  if (found?.state !== 'done') return <p role="status">{historyPage.reading(0)}</p>;
  if (found.value.length === 0) return <p>{words.none}</p>;
  return found.value.map(({ question, items }) => (
    <section key={question.id}>
      <h2>{question.label}</h2>
      <HistoryItems items={items} atOnce={5} more={words.older} />
    </section>
  ));
}

async function historiesOf(
  view: CaseView,
  key: InstanceKey,
  section: Section,
  entries: readonly LogEntry[],
  pace: Pace,
) {
  const ofSection: Operation[] = [];
  const look = ({ operation }: LogEntry) => {
    const isHere = operation.changes.some(
      ({ address }) => 'instance' in address && address.instance === key,
    );
    if (isHere) ofSection.push(operation);
  };
  await inSlices(entries, look, pace);
  const history = readHistory(view, ofSection);
  return section.questions.flatMap((question) => {
    const items = history.ofQuestion(key, question.id);
    return items.length === 0 ? [] : [{ question, items }];
  });
}
