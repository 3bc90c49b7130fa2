// Finds the words that are explained in a text: whole words, the longest where one lies in another.
import type { PlainTerm } from '#forms/content/plain-terms/types.ts';
import { plainTerms } from '#forms/content/plain-terms.ts';

/** A stretch of a text; with `term` it is a word that is explained. */
export type TermRun = { readonly text: string; readonly term?: PlainTerm };

const formsOf = plainTerms.flatMap((term) => term.forms.map((form) => ({ form, term })));
/** In any case, by the form in small letters. */
const anyCase = new Map(
  formsOf.filter(({ form }) => form === form.toLowerCase()).map(({ form, term }) => [form, term]),
);
/** Only as they stand. */
const asTheyStand = new Map(
  formsOf.filter(({ form }) => form !== form.toLowerCase()).map(({ form, term }) => [form, term]),
);

const patterns = [
  {
    pattern: wholeWords([...anyCase.keys()], 'giu'),
    find: (text: string) => anyCase.get(text.toLowerCase()),
  },
  {
    pattern: wholeWords([...asTheyStand.keys()], 'gu'),
    find: (text: string) => asTheyStand.get(text),
  },
];

function wholeWords(forms: readonly string[], flags: string): RegExp {
  const longestFirst = forms.toSorted((one, other) => other.length - one.length);
  const any = longestFirst.map((form) => form.replaceAll(' ', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags);
}

/** The text in runs, in its order and whole: the runs' texts after each other are the text. */
export function termRuns(text: string): readonly TermRun[] {
  const found = patterns
    .flatMap(({ pattern, find }) =>
      [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
        const term = find(words.replace(/\s+/g, ' '));
        return term ? [{ from: index, to: index + words.length, term }] : [];
      }),
    )
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const runs: TermRun[] = [];
  let at = 0;
  for (const { from, to, term } of found) {
    if (from < at) continue;
    if (from > at) runs.push({ text: text.slice(at, from) });
    runs.push({ text: text.slice(from, to), term });
    at = to;
  }
  return at < text.length ? [...runs, { text: text.slice(at) }] : runs;
}

/** Where a word stands in the list of words. */
export function termId({ id }: PlainTerm): string {
  return `ord-${id}`;
}
