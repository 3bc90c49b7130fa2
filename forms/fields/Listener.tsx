// Where the form speaks to those who listen to the page rather than look at it.
import type { RefObject } from 'react';
import type { QuestionState } from './questionState.ts';
import { useAnnouncedChanges } from './useAnnouncedChanges.ts';

/** Unseen. Says politely what was added, removed, or newly asked. */
export function Listener({
  listener,
  states,
}: {
  listener: RefObject<HTMLParagraphElement | null>;
  states: readonly QuestionState[];
}) {
  useAnnouncedChanges(states.map((state) => state.question));
  return <p className="sr-only" role="status" ref={listener} />;
}
