// How far a section is, in a word and a sign: never by colour alone.
import type { SectionState } from '#forms/answers/completeness.ts';
import { words } from './words.ts';

const SIGNS = { empty: '○', started: '◐', reasoned: '●', deferred: '◷' } as const;

export function StateTag({ state }: { readonly state: SectionState }) {
  return (
    <span className={`state-tag state-${state}`}>
      <span className="state-sign" aria-hidden="true">
        {SIGNS[state]}
      </span>{' '}
      {words.states[state]}
    </span>
  );
}
