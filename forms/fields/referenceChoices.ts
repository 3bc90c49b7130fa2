// What a references field offers: the things to choose among, and words for when there are none.
import type { CaseView, Instance } from '../answers/caseView.ts';
import { findTarget } from '../answers/contentIndex.ts';
import type { ReferenceTarget } from '../answers/references.ts';
import { referenceTargets } from '../answers/references.ts';
import type { ReferenceSource } from '../content/types.ts';
import { formWords } from '../words.ts';

/** What a references field chooses among, and what it says when there is nothing to choose. */
export type ReferenceChoices = {
  readonly targets: readonly ReferenceTarget[];
  readonly whenNone: string;
  /** Shown for a chosen thing that is no longer there. */
  readonly whenRemoved: string;
};

export type ChoicesFor = (source: ReferenceSource) => ReferenceChoices;

/** Looks choices up for one section as it is now. Fields that choose among the same things share them. */
export function choicesForSection(view: CaseView, instance: Instance): ChoicesFor {
  const made = new Map<string, ReferenceChoices>();
  return (source) => {
    const key = source.to === 'statements' ? source.to : `${source.of}/${source.labelColumn}`;
    const choices = made.get(key) ?? makeChoices(source, view, instance);
    made.set(key, choices);
    return choices;
  };
}

function makeChoices(
  source: ReferenceSource,
  view: CaseView,
  instance: Instance,
): ReferenceChoices {
  const targets = referenceTargets(view, instance.section, source);
  if (source.to === 'statements')
    return {
      targets,
      whenNone: formWords.noStatements,
      whenRemoved: formWords.removedStatement,
    };
  const target = findTarget(view.index, instance.section, source.of);
  return {
    targets,
    whenNone: formWords.noRows(target?.section.title ?? '', target?.question.label ?? ''),
    whenRemoved: formWords.removedRow,
  };
}
