// What keeps a phase from being finished, section by section, with links to the very fields.
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { findInstance } from '#forms/answers/caseView.ts';
import type { Gap } from '#forms/answers/completeness.ts';
import { sentenceAlone } from '#forms/answers/completeness.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { idAt } from '#forms/fields/fieldId.ts';
import type { SectionArrival } from '../app/addresses.ts';
import { addressOf } from '../app/addresses.ts';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';

type Props = {
  readonly phase: PhaseId;
  readonly gaps: readonly Gap[];
  /** Each new number moves the keyboard here. */
  readonly asked: number;
};

export function PhaseGaps({ phase, gaps, asked }: Props) {
  const box = useRef<HTMLElement>(null);
  const { view } = useCase();
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  const keys = [...new Set(gaps.map((gap) => gap.instance))];
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="alert alert-error phase-gaps"
      aria-labelledby="phase-gaps"
    >
      <div className="alert-body">
        <h3 className="alert-heading" id="phase-gaps">
          {words.tasks.finishBlocked(words.inPhase[phase])}
        </h3>
        <p className="alert-text">{words.tasks.finishBlockedText}</p>
        {keys.map((key) => (
          <SectionGaps
            key={key}
            title={findInstance(view, key)?.title ?? ''}
            gaps={gaps.filter((gap) => gap.instance === key)}
          />
        ))}
      </div>
    </section>
  );
}

type SectionProps = {
  readonly title: string;
  readonly gaps: readonly Gap[];
};

/** The same sentence for several rows stands once, and leads to the first of them. */
function SectionGaps({ title, gaps }: SectionProps) {
  const { summary } = useCase();
  const first = new Map(gaps.toReversed().map((gap) => [sentenceAlone(gap), gap]));
  return (
    <details open>
      <summary>{words.tasks.inSection(title, gaps.length)}</summary>
      <ul>
        {[...first].toReversed().map(([sentence, gap]) => (
          <li key={sentence}>
            <Link
              to={{ pathname: addressOf.section(summary.id, gap.instance), hash: idAt(gap) }}
              state={{ showGaps: true } satisfies SectionArrival}
            >
              {words.tasks.times(
                sentence,
                gaps.filter((one) => sentenceAlone(one) === sentence).length,
              )}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
