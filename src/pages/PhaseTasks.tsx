// One phase on the front page: its sections with their states, and the way to finish it.
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesInPhase, isPhaseSkipped } from '#forms/answers/caseView.ts';
import { gapsIn, gapsInPhase, sectionState } from '#forms/answers/completeness.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { needingReply } from '#machines/reviewStates.ts';
import { addressOf } from '../app/addresses.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { dayOf } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { phaseNote } from '../app/phaseNote.ts';
import { StateTag } from '../app/StateTag.tsx';
import { answerConflicts, conflictsInSection } from '../app/unsettled.ts';
import { useCase, useSession } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';
import { PhaseConflicts } from './PhaseConflicts.tsx';
import { PhaseGaps } from './PhaseGaps.tsx';
import { ReviewStillOut, ReviewWaiting } from './ReviewWaiting.tsx';

type Props = { readonly phase: PhaseId; onFinished(told: string): void };

export function PhaseTasks({ phase, onFinished }: Props) {
  const { view, phase: current } = useCase();
  const note = phaseNote(view, phase, current);
  const mark = view.record.phases[phase];
  const isSkipped = isPhaseSkipped(view, phase);
  const isDone = mark?.state === 'finished' && !isSkipped;
  return (
    <section className="phase-tasks">
      <h2>
        {words.phases[phase]}{' '}
        {note !== undefined && <span className="badge phase-note">{note}</span>}
      </h2>
      {mark?.state === 'withdrawn' && !isSkipped && (
        <Notice kind="warning">
          <p>{mark.because}</p>
        </Notice>
      )}
      {isSkipped && (phase === 'investigation' || phase === 'plan') && (
        <p>{words.tasks.skippedBecause[phase]}</p>
      )}
      {isDone ? (
        <details className="details">
          <summary className="details-summary">
            {words.tasks.finishedNote(dayOf(mark.at), instancesInPhase(view, phase).length)}
          </summary>
          <TaskList phase={phase} />
        </details>
      ) : (
        <TaskList phase={phase} />
      )}
      {phase === current && <FinishPhase phase={phase} onFinished={onFinished} />}
    </section>
  );
}

function TaskList({ phase }: { readonly phase: PhaseId }) {
  const { view } = useCase();
  return (
    <ul className="plain-list task-list">
      {instancesInPhase(view, phase).map((instance) => (
        <Task key={instance.key} instance={instance} />
      ))}
    </ul>
  );
}

function Task({ instance }: { readonly instance: Instance }) {
  const { view, summary, conflicts } = useCase();
  const missing = gapsIn(view, instance.key).length;
  const state = sectionState(view, instance.key);
  return (
    <li className="task">
      <Link to={addressOf.section(summary.id, instance.key)}>{instance.title}</Link>
      <span className="task-missing">
        {state !== 'empty' && missing > 0 && words.tasks.missing(missing)}
      </span>
      <StateTag state={state} conflicts={conflictsInSection(conflicts, instance.key)} />
    </li>
  );
}

/** Never disabled: pressed too early, it says what is missing and where. */
function FinishPhase({ phase, onFinished }: Props) {
  const session = useSession();
  const { view, conflicts } = useCase();
  const [asked, setAsked] = useState(0);
  const [looked, setLooked] = useState<readonly ShownConflict[]>();
  const [waited, setWaited] = useState(0);
  const [isConfirming, setConfirming] = useState(false);
  const closes = phase === 'followUp';
  const gaps = gapsInPhase(view, phase);
  const shown = inPhase(view, phase, conflicts);

  function finish() {
    setConfirming(false);
    session.finishPhase();
    const next = session.getSnapshot().phase;
    onFinished(
      next === 'closed'
        ? words.tasks.finishedCase
        : words.tasks.finished(words.phases[phase], words.phases[next]),
    );
  }

  function tryToFinish() {
    session.settle();
    const { view: now, conflicts: standing } = session.getSnapshot();
    const versions = inPhase(now, phase, standing);
    if (gapsInPhase(now, phase).length > 0) setAsked(asked + 1);
    // It stands above the button already; the machine would not finish the phase.
    else if (phase === 'decision' && needingReply(now.record).length > 0) setWaited(waited + 1);
    // Said once: whoever has looked at them may go on.
    else if (versions.some((one) => !looked?.includes(one))) setLooked(versions);
    else if (closes) setConfirming(true);
    else finish();
  }

  return (
    <>
      {phase === 'decision' && <ReviewWaiting asked={waited} />}
      {phase === 'decision' && <ReviewStillOut />}
      {asked > 0 && gaps.length > 0 && <PhaseGaps phase={phase} gaps={gaps} asked={asked} />}
      {looked && gaps.length === 0 && shown.length > 0 && (
        <PhaseConflicts phase={phase} conflicts={shown} />
      )}
      <button type="button" className="button button-primary" onClick={tryToFinish}>
        {closes ? words.tasks.finishAndClose : words.tasks.finish(words.inPhase[phase])}
      </button>
      {isConfirming && (
        <ConfirmDialog
          heading={words.tasks.closeHeading}
          text={words.tasks.closeText}
          yes={words.tasks.closeYes}
          onYes={finish}
          onNo={() => setConfirming(false)}
        />
      )}
    </>
  );
}

function inPhase(
  view: CaseView,
  phase: PhaseId,
  conflicts: readonly ShownConflict[],
): readonly ShownConflict[] {
  const keys = new Set(instancesInPhase(view, phase).map((one) => one.key));
  return answerConflicts(conflicts).filter((one) => keys.has(one.address.instance));
}
