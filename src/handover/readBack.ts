// Reads back what is to be handed over, and searches all of it for what was left out.
import type { LeftOutText } from '../document/leftOutTexts.ts';
import { findIn } from './findIn.ts';
import { type FixedWording, fixedWording } from './fixedWording.ts';
import { htmlStretches } from './htmlStretches.ts';
import { pdfStretches } from './pdfStretches.ts';
import { needlesFor, type ToldText } from './shared.ts';
import type { Stretches } from './stretch.ts';
import { hitSentence } from './words.ts';

/** Something that was left out and yet is there. */
export type Hit = {
  readonly text: LeftOutText;
  /** The words or the number that were found, as they were typed. */
  readonly found: string;
  /** Where, in Danish: `på side 3`. */
  readonly where: string;
  /** Where the same words stand and are not withheld, by what the caller calls the place. */
  readonly alsoIn: readonly string[];
  /** All of it in a Danish sentence. */
  readonly sentence: string;
};

export type ReadBack = {
  /** Empty only where all was read and nothing found. */
  readonly hits: readonly Hit[];
  /** Texts that were looked for. What is withheld and told in its own right is not among them. */
  readonly searched: readonly LeftOutText[];
  /** Texts that could not be looked for: a word or two that stand in every document, or no words at all. */
  readonly notSearched: readonly LeftOutText[];
};

/** What may be given besides. */
export type ReadBackOptions = {
  /** What is not withheld: a hit in it as well says so. */
  readonly told?: readonly ToldText[];
  /** Our own wording; the app's without it. */
  readonly fixed?: FixedWording;
};

/** A part of the file cannot be read, so nothing can be said of it. The message is Danish, for the adviser. */
export class CannotReadBack extends Error {}

/**
 * Searches a finished PDF. Rejects with `CannotReadBack` where nothing was found and not all could be read:
 * what cannot be read is never passed. Time grows with the file and the texts, not with their product.
 */
export async function readBackPdf(
  bytes: Uint8Array,
  leftOut: readonly LeftOutText[],
  options: ReadBackOptions = {},
): Promise<ReadBack> {
  return readBack(await pdfStretches(bytes), leftOut, options);
}

/** Searches a finished HTML file. Throws `CannotReadBack` as `readBackPdf` rejects with it. */
export function readBackHtml(
  html: string,
  leftOut: readonly LeftOutText[],
  options: ReadBackOptions = {},
): ReadBack {
  return readBack(htmlStretches(html), leftOut, options);
}

/** Searches what a file has been read as, as `readBackHtml` does. */
export function readBack(
  { stretches, refusals }: Stretches,
  leftOut: readonly LeftOutText[],
  { told = [], fixed = fixedWording() }: ReadBackOptions,
): ReadBack {
  const { sought, needles } = needlesFor(leftOut, told, fixed);
  const found = findIn(needles, stretches);
  if (found.length === 0 && refusals.length > 0) throw new CannotReadBack(refusals.join(' '));
  const besides = found.length === 0 ? [] : findIn(needles, told);
  const hits = found.flatMap(({ of, typed, where, isPart }): Hit[] => {
    const text = sought[of];
    if (!text) return [];
    const alsoIn = [...new Set(besides.filter((one) => one.of === of).map((one) => one.where))];
    const sentence = hitSentence(text, where, alsoIn, isPart ? typed : undefined);
    return [{ text, found: typed, where, alsoIn, sentence }];
  });
  const not = new Set(needles.notSearched);
  const looked = new Set([
    ...needles.words.map(({ of }) => of),
    ...[...needles.numbers.values()].flat(),
  ]);
  return {
    hits,
    searched: sought.filter((_, at) => looked.has(at)),
    notSearched: sought.filter((_, at) => not.has(at)),
  };
}
