// Tells those who listen to the page which questions an answer made appear or disappear.
import { useEffect, useRef } from 'react';
import type { Asked } from '../content/types.ts';
import { formWords } from '../words.ts';
import { useFormActions } from './formActions.ts';

/**
 * Compares with what was asked last time. Nothing is said about what was there from the start, nor about
 * what was not yet drawn: `undefined` while some of it still comes.
 */
export function useAnnouncedChanges(asked: readonly Asked[] | undefined): void {
  const { announce } = useFormActions();
  const before = useRef(asked);
  useEffect(() => {
    const was = before.current;
    before.current = asked;
    if (!asked || !was) return;
    const came = without(asked, was);
    const went = without(was, asked);
    const sentences = [
      came[0] && formWords.nowAsked(came.length, came[0].label, came[0].shownWhen?.because ?? ''),
      went[0] && formWords.notAskedNow(went.length, went[0].label),
    ].filter((sentence) => sentence !== undefined);
    if (sentences.length > 0) announce(sentences.join(' '));
  });
}

function without(all: readonly Asked[], known: readonly Asked[]): readonly Asked[] {
  return all.filter((one) => !known.some((other) => other.id === one.id));
}
