// The phases and sections of a case with their states, in the order they are asked.
import { NavLink } from 'react-router';
import type { Instance } from '#forms/answers/caseView.ts';
import { instancesInPhase, isPhaseSkipped } from '#forms/answers/caseView.ts';
import { sectionState } from '#forms/answers/completeness.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { isFinished, phases } from '#machines/phases.ts';
import { addressOf } from './addresses.ts';
import { StateTag } from './StateTag.tsx';
import { useCase } from './useCaseSession.ts';
import { words } from './words.ts';

export function CaseMenu() {
  const { view, phase: current, summary } = useCase();
  return (
    <nav aria-label={words.case.menu} className="case-menu">
      <ul className="case-menu-top">
        <li>
          <NavLink to={addressOf.case(summary.id)} end>
            {words.case.front}
          </NavLink>
        </li>
        <li>
          <NavLink to={addressOf.read(summary.id)}>{words.case.read}</NavLink>
        </li>
        <li>
          <NavLink to={addressOf.print(summary.id)}>{words.case.print}</NavLink>
        </li>
      </ul>
      {phases.map((phase) => (
        <section key={phase} aria-labelledby={`menu-${phase}`}>
          <h2 id={`menu-${phase}`} className="case-menu-phase">
            {words.phases[phase]}{' '}
            <PhaseNote
              phase={phase}
              skipped={isPhaseSkipped(view, phase)}
              finished={isFinished(view, phase)}
              current={phase === current}
            />
          </h2>
          <ul>
            {instancesInPhase(view, phase).map((instance) => (
              <MenuItem key={instance.key} instance={instance} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function PhaseNote(props: {
  readonly phase: PhaseId;
  readonly skipped: boolean;
  readonly finished: boolean;
  readonly current: boolean;
}) {
  const text = props.skipped
    ? words.skipped
    : props.finished
      ? words.finished
      : props.current
        ? words.current
        : undefined;
  return text === undefined ? null : <span className="case-menu-note">({text.toLowerCase()})</span>;
}

function MenuItem({ instance }: { readonly instance: Instance }) {
  const { view, summary } = useCase();
  return (
    <li>
      <NavLink to={addressOf.section(summary.id, instance.key)}>
        <span>{instance.title}</span> <StateTag state={sectionState(view, instance.key)} />
      </NavLink>
    </li>
  );
}
