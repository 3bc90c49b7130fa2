// The dates law and agreements set, with how they stand and where they come from.
import { Link } from 'react-router';
import { acts } from '#forms/content/acts.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import type { Deadline, DeadlineState } from '../deadlines/deadlinesIn.ts';
import { deadlinesIn } from '../deadlines/deadlinesIn.ts';

/** Every date; those nothing is left to do about stand folded away. */
export function DateList() {
  const { view } = useCase();
  const dates = deadlinesIn(view);
  const open = dates.filter((one) => !one.done);
  const done = dates.filter((one) => one.done);
  return (
    <section>
      <h2>{words.tasks.datesHeading}</h2>
      {dates.length === 0 && <p>{words.tasks.noDates}</p>}
      {open.length > 0 && <Dates dates={open} />}
      {done.length > 0 && (
        <details className="details">
          <summary className="details-summary">{words.tasks.doneDates(done.length)}</summary>
          <Dates dates={done} />
        </details>
      )}
    </section>
  );
}

/** The date to mind first, for the resume card: one that is over and open, else the nearest. */
export function NextDate() {
  const { view } = useCase();
  const next = deadlinesIn(view).find((one) => !one.done);
  if (!next) return null;
  const tell = next.state === 'passed' ? words.tasks.passedDate : words.tasks.nextDate;
  return (
    <li className={next.state === 'later' ? undefined : 'date-mind'}>
      {tell(next.label, longDate(next.date))}
    </li>
  );
}

function Dates({ dates }: { readonly dates: readonly Deadline[] }) {
  return (
    <ul className="plain-list date-list">
      {dates.map((one) => (
        <DateItem key={one.id} deadline={one} />
      ))}
    </ul>
  );
}

const SIGNS: { readonly [state in DeadlineState]: string } = {
  passed: '!',
  near: '◷',
  later: '○',
  kept: '●',
};

function DateItem({ deadline }: { readonly deadline: Deadline }) {
  const { summary } = useCase();
  const { label, date, state, note, ground, from } = deadline;
  const act = acts.find((one) => one.id === ground.act);
  return (
    <li className={`date-item date-${state}`}>
      <p>
        <strong>{longDate(date)}</strong>{' '}
        <span className="date-state">
          <span aria-hidden="true">{SIGNS[state]}</span> {words.dateStates[state]}
        </span>
      </p>
      <p className="date-label">{label}</p>
      {note !== '' && <p>{note}</p>}
      <p className="note">
        {act?.title}, {ground.ref}.{' '}
        <Link
          to={addressOf.field(summary.id, from.instance, from.question)}
          aria-label={words.about(words.tasks.countedFrom, label)}
        >
          {words.tasks.countedFrom}
        </Link>
      </p>
    </li>
  );
}
