// Runs of text inside a paragraph: note numbers, and words and paragraphs too long for pdfmake's own ways.
import type { ContentText } from 'pdfmake/interfaces';
import { abbreviations } from '../document/abbreviations.ts';
import type { Notes } from '../document/model.ts';
import { LEFT_OUT } from '../document/words.ts';

/** Text in one look; a plain string has the look of what it stands in. */
export type Run = ContentText & { readonly text: string };
export type Runs = readonly (string | Run)[];

/** The place in the file that a fact is found by. */
export function factId(number: number): string {
  return `note-${number}`;
}

/** `[1] [4]`, each leading to its fact where that is in the document. */
export function noteRuns({ numbers, lost, elsewhere = [], leftOut }: Notes): Runs {
  const told = numbers.flatMap((number, at): Runs => {
    const leading: Partial<Run> = {
      linkToDestination: factId(number),
      style: 'note',
      tag: { is: 'Reference', leadsTo: `Oplysning ${number}` },
    };
    const note: Run = { text: `[${number}]`, ...(elsewhere.includes(number) ? {} : leading) };
    return at === 0 ? [note] : [' ', note];
  });
  const gap: Runs = told.length > 0 ? [' '] : [];
  const runs: Runs = leftOut ? [...told, ...gap, { text: LEFT_OUT, style: 'leftOut' }] : told;
  if (lost === 0) return runs;
  const are = lost === 1 ? 'én oplysning er' : `${lost} oplysninger er`;
  const text = `(${are} ikke længere i sagen)`;
  return [...runs, ...(runs.length > 0 ? [' '] : []), { text, style: 'missing' }];
}

/**
 * Longest paragraph set as one, in characters, of words and of a sheer chain of signs: pdfmake's time for
 * a paragraph grows faster than its pieces, and such a chain is set sign by sign.
 */
const LONGEST = { words: 20_000, chain: 4_000 } as const;

/** A very long paragraph in pieces, parted after a sentence or at least between words. */
export function inPieces(text: string): readonly string[] {
  const longest = /\S{2000}/.test(text) ? LONGEST.chain : LONGEST.words;
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const sentence = head.lastIndexOf('. ') + 1;
    const at = sentence > longest / 2 ? sentence : head.lastIndexOf(' ');
    const between = at > 0 ? at : longest;
    const cut = /[\uD800-\uDBFF]/.test(rest.charAt(between - 1)) ? between - 1 : between;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

/** A word too long for any line. */
const LONG_WORD = /(\S{80,})/;

/**
 * An abbreviation as a word of its own. Where it is a part of another, pdfmake could break the line inside
 * it once it is a run of its own.
 */
const ABBREVIATION = new RegExp(
  `(?<=^|[\\s(])(${[...abbreviations.keys()].join('|')})(?=$|[\\s.,;:)])`,
);

/**
 * Runs as pdfmake's text, abbreviations with what they are short for. Words too long for a line are marked
 * to be broken anywhere: left to itself pdfmake measures the rest of such a word again for every line.
 */
export function textOf(runs: Runs): ContentText[] {
  return runs.flatMap((run) => {
    const { text, ...looks }: Run = typeof run === 'string' ? { text: run } : run;
    return text
      .split(LONG_WORD)
      .filter((piece) => piece !== '')
      .flatMap((piece): ContentText[] =>
        LONG_WORD.test(piece)
          ? [{ ...looks, text: piece, wordBreak: 'break-all' }]
          : expanded({ ...looks, text: piece }),
      );
  });
}

/** A run with its abbreviations told in full to those who hear it. */
function expanded(run: Run): ContentText[] {
  if (run.tag) return [run];
  return run.text
    .split(ABBREVIATION)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const expansion = abbreviations.get(piece);
      const tag = expansion === undefined ? {} : { tag: { is: 'Span' as const, expansion } };
      return { ...run, text: piece, ...tag };
    });
}
