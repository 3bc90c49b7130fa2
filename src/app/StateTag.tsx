// How far a section is, in a word and a sign: never by colour alone.
import type { SectionState } from '#forms/answers/completeness.ts';
import { conflictWords } from './conflictWords.ts';
import { words } from './words.ts';

const SIGNS = { empty: '○', started: '◐', reasoned: '●', deferred: '◷' } as const;

type Props = {
  readonly state: SectionState;
  /** How many answers of the section stand in several versions. */
  readonly conflicts?: number;
};

export function StateTag({ state, conflicts = 0 }: Props) {
  return (
    <>
      <StateMark state={state} />
      {conflicts > 0 && (
        <span className="state-tag state-conflict">
          <span className="state-sign" aria-hidden="true">
            ⚠
          </span>{' '}
          {conflictWords.mark(conflicts)}
        </span>
      )}
    </>
  );
}

function StateMark({ state }: { readonly state: SectionState }) {
  return (
    <span className={`state-tag state-${state}`}>
      <span className="state-sign" aria-hidden="true">
        {SIGNS[state]}
      </span>{' '}
      {words.states[state]}
    </span>
  );
}
