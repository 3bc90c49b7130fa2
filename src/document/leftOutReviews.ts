// Words of drafts given to read that are not for a reader now: of places that are withheld today.

import type { CaseRecord } from '#forms/answers/record.ts';
import { commentsOf } from '#forms/answers/reviewSaid.ts';
import { replyTo } from '#forms/answers/reviews.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { markedAt } from '#forms/answers/withheld.ts';

/** A date by itself is no text of anybody's. */
const DATE = /^\d{1,2}\. \p{L}+ \d{4}$/u;

/**
 * What stood at the places when the draft was read, what was said of it, and what was answered: line by line,
 * each with its place. `isOut`: true for a place, as `instance/question[/row]`, that is withheld.
 */
export function leftOutInReviews(
  record: CaseRecord,
  isOut: (at: string) => boolean,
): readonly { readonly text: string; readonly of: Markable }[] {
  return record.reviews.flatMap(({ id, spots }) => {
    const out = spots.filter(({ at }) => isOut(at));
    if (out.length === 0) return [];
    const placeOf = new Map(out.map((spot) => [spot.id, placeFrom(spot.at)]));
    const shown = out.flatMap((spot) => linesAt(placeFrom(spot.at), spot.text));
    const said = commentsOf(record, id).flatMap(({ comment, earlier }) => {
      const of = placeOf.get(comment.spot);
      if (!of) return [];
      const reply = replyTo(record, id, comment.id)?.words ?? '';
      const all = [comment.words, ...earlier.map((one) => one.words), reply];
      return all.flatMap((text) => linesAt(of, text));
    });
    return [...shown, ...said];
  });
}

function linesAt(of: Markable, text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !DATE.test(line))
    .map((line) => ({ text: line, of }));
}

/** The place of a key as rounds and editions write it: `instance/question[/row]`. */
export function placeFrom(key: string): Markable {
  const [instance = '', ...marked] = key.split('/');
  return markedAt(instance, marked.join('/'));
}
