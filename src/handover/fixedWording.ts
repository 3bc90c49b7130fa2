// Our own wording: headings, labels and sentences that stand in documents whatever the case holds.
import { content } from '#forms/content/index.ts';
import { notice } from '#forms/content/notice.ts';
import * as partWords from '#forms/content/part-words.ts';
import { abbreviations } from '../document/abbreviations.ts';
import { drafts } from '../document/drafts.ts';
import { editions } from '../document/editions.ts';
import { printChoices } from '../document/printChoices.ts';
import { printLabels } from '../document/printLabels.ts';
import * as reviewWords from '../document/reviewWords.ts';
import { rowLayouts } from '../document/rowLayouts.ts';
import * as documentWords from '../document/words.ts';
import * as eggWords from '../egg/eggThemes.ts';
import { twinWords } from '../twin/words.ts';
import { fold, wordsOf } from './fold.ts';
import { indexNeedles, search } from './search.ts';
import { formatWords, printedWords } from './words.ts';

export type FixedWording = {
  /** Folded words. */
  readonly words: ReadonlySet<string>;
  /** Those of them that stand with a capital letter. */
  readonly capitals: ReadonlySet<string>;
  /** Each text of ours, such as a label or an option, as its folded words with spaces between. */
  readonly texts: ReadonlySet<string>;
  /** True where the words of a text stand in our wording in the same sequence. */
  readonly holds: (text: string) => boolean;
};

let known: FixedWording | undefined;

/**
 * The wording of all that is asked and printed: also the parts that kinds of questions share, with their options,
 * and the labels and heads of print. Gathered at the first call.
 */
export function fixedWording(): FixedWording {
  known ??= gather([
    content,
    partWords,
    notice,
    abbreviations,
    editions,
    drafts,
    printChoices,
    printLabels,
    rowLayouts,
    documentWords,
    reviewWords,
    eggWords,
    twinWords,
    printedWords,
    formatWords,
  ]);
  return known;
}

/** The wording that stands in these values, however deep. */
export function gather(sources: readonly unknown[]): FixedWording {
  const texts = sources.flatMap(textsIn);
  const words = new Set<string>();
  const capitals = new Set<string>();
  for (const text of texts)
    for (const { letters, from } of wordsOf(text)) {
      words.add(letters);
      if (/\p{Lu}/u.test(text.charAt(from))) capitals.add(letters);
    }
  const folded = texts.map(fold);
  return {
    words,
    capitals,
    texts: new Set(
      texts.map((text) =>
        wordsOf(text)
          .map(({ letters }) => letters)
          .join(' '),
      ),
    ),
    holds: (text) => {
      const own = wordsOf(text);
      const letters = own.map((word) => word.letters).join('');
      let at = 0;
      const starts = new Set(own.slice(0, -1).map((word) => (at += word.letters.length)));
      const index = indexNeedles([{ of: 0, letters, starts, typed: text }]);
      let isThere = false;
      for (const one of folded)
        search(index, one, false, () => {
          isThere = true;
        });
      return isThere;
    },
  };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value].flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
