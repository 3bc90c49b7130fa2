// Where to go on: what was done last, what is open, and which date comes next.
import { Link } from 'react-router';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { findInstance, instancesIn, instancesInPhase } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn, gapsInPhase } from '#forms/answers/completeness.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { findPlace } from '#forms/fields/fieldId.ts';
import type { SectionArrival } from '../app/addresses.ts';
import { addressOf } from '../app/addresses.ts';
import { dayAndTime } from '../app/format.ts';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { NextDate } from './DateList.tsx';

export function ResumeCard() {
  const { view, phase, summary } = useCase();
  if (phase === 'closed') return null;
  const left = summary.place && findInstance(view, summary.place.instance);
  const goal = left ?? firstUnfinished(view, phase);
  const isNew = Object.keys(view.record.answers).length === 0;
  const missing = gapsInPhase(view, phase).length;
  const waiting = instancesIn(view).flatMap((one) => deferralsIn(view, one.key)).length;
  return (
    <section className="resume-card">
      <h2>{headingOf(left, isNew)}</h2>
      {left && <LastPlace />}
      <ul className="nobullet-list">
        <li>
          {words.tasks.openIn(missing, words.inPhase[phase])}{' '}
          {missing === 0 && words.tasks.allAnswered}
        </li>
        {waiting > 0 && <li>{words.tasks.deferred(waiting)}</li>}
        <NextDate />
      </ul>
      {goal && (
        <Link
          className="button button-primary"
          to={addressOf.section(summary.id, goal.key)}
          state={{ resume: true } satisfies SectionArrival}
        >
          {(isNew && !left ? words.tasks.begin : words.tasks.resume)(goal.title)}
        </Link>
      )}
    </section>
  );
}

function headingOf(left: Instance | undefined, isNew: boolean): string {
  if (left) return words.tasks.resumeHeading;
  return isNew ? words.tasks.beginHeading : words.tasks.goOnHeading;
}

function LastPlace() {
  const { view, summary } = useCase();
  const field = fieldName(view, summary.place?.field);
  return (
    <p>
      {words.tasks.lastChanged(dayAndTime(summary.changedAt))}{' '}
      {field !== undefined && words.tasks.lastField(field)}
    </p>
  );
}

/** The first section of the phase with something missing; else the first of all. */
function firstUnfinished(view: CaseView, phase: PhaseId): Instance | undefined {
  const asked = instancesInPhase(view, phase);
  return asked.find((one) => gapsIn(view, one.key).length > 0) ?? asked[0] ?? instancesIn(view)[0];
}

/** The question the keyboard was in, by its label. */
function fieldName(view: CaseView, field: string | undefined): string | undefined {
  const place = field === undefined ? undefined : findPlace(field);
  return place && findQuestion(view.index, place.instance, place.question)?.label;
}
