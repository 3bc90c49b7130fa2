// The front page of a case: where to go on, what is missing, what waits, which date is near.
import { useState } from 'react';
import { Link } from 'react-router';
import { instancesIn } from '#forms/answers/caseView.ts';
import { deferralsIn } from '#forms/answers/completeness.ts';
import { phases } from '#machines/phases.ts';
import { addressOf } from '../app/addresses.ts';
import { exportCase } from '../app/exportCase.ts';
import { PageHeading } from '../app/Page.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { ConflictList } from './ConflictList.tsx';
import { DateList } from './DateList.tsx';
import { OutOfSharing } from './OutOfSharing.tsx';
import { PhaseTasks } from './PhaseTasks.tsx';
import { ReopenForm } from './ReopenForm.tsx';
import { ResumeCard } from './ResumeCard.tsx';
import { ReviewTasks } from './ReviewTasks.tsx';

export function TasksPage() {
  const { phase } = useCase();
  const [told, setTold] = useState<Told>();
  const tell = (text: string) => setTold({ kind: 'success', text: [text] });
  return (
    <div className="tasks">
      <PageHeading title={words.tasks.heading} />
      <StatusMessage told={told} />
      <OutOfSharing />
      {phase === 'closed' ? (
        <ReopenForm onReopened={() => tell(words.tasks.reopened)} />
      ) : (
        <ResumeCard />
      )}
      <ConflictList />
      <DateList />
      <ReviewTasks />
      {phase !== 'closed' && <p>{words.tasks.lead}</p>}
      {phases.map((one) => (
        <PhaseTasks key={one} phase={one} onFinished={tell} />
      ))}
      <DeferredList />
      <FileCopy />
    </div>
  );
}

function DeferredList() {
  const { view, summary } = useCase();
  const waiting = instancesIn(view).flatMap((instance) => deferralsIn(view, instance.key));
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>{words.tasks.deferredHeading}</h2>
      <p>{words.tasks.deferredLead}</p>
      <ul className="deferred-list">
        {waiting.map(({ instance, question, reason }) => (
          <li key={`${instance.key} ${question.id}`}>
            <Link to={addressOf.field(summary.id, instance.key, question.id)}>
              {question.label}
            </Link>{' '}
            <span className="note">({instance.title})</span>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileCopy() {
  const session = useSession();
  const { id, practice } = useCase().summary;
  return (
    <section>
      <h2>{words.tasks.fileHeading}</h2>
      <p>{words.tasks.fileText}</p>
      {practice ? (
        <div className="button-row">
          <button
            type="button"
            className="button button-secondary"
            onClick={() => void exportCase(session)}
          >
            {words.save.toFile}
          </button>
          <Link to={addressOf.file(id)}>{words.tasks.otherPrograms}</Link>
        </div>
      ) : (
        <Link className="button button-secondary" to={addressOf.file(id)}>
          {words.save.toFile}
        </Link>
      )}
    </section>
  );
}
