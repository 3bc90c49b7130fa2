// Tells those who listen to the page which questions an answer made appear or disappear.
import { useEffect, useRef } from 'react';
import type { Asked } from '../content/types.ts';
import { formWords } from '../words.ts';
import { useFormActions } from './formActions.ts';

/** Compares with what was asked last time. Nothing is said about what was there from the start. */
export function useAnnouncedChanges(asked: readonly Asked[]): void {
  const { announce } = useFormActions();
  const before = useRef(asked);
  useEffect(() => {
    const was = before.current;
    before.current = asked;
    const sentences = [
      ...without(asked, was).map((one) =>
        formWords.nowAsked(one.label, one.shownWhen?.because ?? ''),
      ),
      ...without(was, asked).map((one) => formWords.notAskedNow(one.label)),
    ];
    if (sentences.length > 0) announce(sentences.join(' '));
  });
}

function without(all: readonly Asked[], known: readonly Asked[]): readonly Asked[] {
  return all.filter((one) => !known.some((other) => other.id === one.id));
}
