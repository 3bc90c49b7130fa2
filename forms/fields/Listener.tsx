// Where the form speaks to those who listen to the page rather than look at it.
import type { RefObject } from 'react';
import type { QuestionState } from './questionState.ts';
import { useAnnouncedChanges } from './useAnnouncedChanges.ts';
import { useAnnouncedConflicts } from './useAnnouncedConflicts.ts';

/** Unseen. Says politely what was added, removed, newly asked, or written by two at once. */
export function Listener({
  listener,
  states,
}: {
  listener: RefObject<HTMLParagraphElement | null>;
  states: readonly QuestionState[];
}) {
  useAnnouncedChanges(states.map((state) => state.question));
  useAnnouncedConflicts(states);
  return <p className="sr-only" role="status" ref={listener} />;
}
