// Tells those who listen to the page that an answer has come to stand in more than one version, or does no more.
import { useEffect, useRef } from 'react';
import { formWords } from '../words.ts';
import { useFormActions } from './formActions.ts';
import type { QuestionState } from './questionState.ts';
import { fieldsOf } from './summary.ts';

/** Says each once. Nothing is said about what was there from the start: it is read in its place. */
export function useAnnouncedConflicts(states: readonly QuestionState[]): void {
  const { announce } = useFormActions();
  const now = conflictsIn(states);
  const before = useRef(now);
  useEffect(() => {
    const was = before.current;
    before.current = now;
    const sentences = [
      ...[...now].flatMap(([key, label]) => (was.has(key) ? [] : [formWords.versionsCame(label)])),
      ...[...was].flatMap(([key, label]) =>
        now.has(key) ? [] : [formWords.versionsSettled(label)],
      ),
    ];
    if (sentences.length > 0) announce(sentences.join(' '));
  });
}

/** The labels of the fields that stand in several versions, by address key. */
function conflictsIn(states: readonly QuestionState[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const state of states) {
    if (state.deferredConflict) found.set(state.deferredConflict.key, state.question.label);
    for (const { conflict, part } of fieldsOf(state))
      if (conflict) found.set(conflict.key, part.label);
  }
  return found;
}
