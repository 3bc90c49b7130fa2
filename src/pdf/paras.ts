// Values and fields as paragraphs: words, note numbers, and what is missing, with labels run in.
import type { Content, ContentText } from 'pdfmake/interfaces';
import type { Field, ToldField, Value } from '../document/model.ts';
import { LEFT_OUT } from '../document/words.ts';
import { heightOf, keepWithNext, linesHigh } from './keep.ts';
import type { Printer } from './printable.ts';
import { inPieces, noteRuns, type Run, type Runs, textOf } from './runs.ts';
import type { Tag } from './tagging/tags.ts';

/** One paragraph with the plain text it is measured by. */
export type Para = { readonly runs: Runs; readonly plain: string };

/** Where paragraphs are set: how wide, in which size and style. */
export type Measure = {
  readonly width: number;
  readonly size: number;
  readonly style: string;
  /** Space between paragraphs. */
  readonly between: number;
};

/** Stands between short things on one line, and never begins a line. */
export const DIVIDER = '\u00A0· ';

/** Paragraphs no higher than this many lines are not broken. */
const WHOLE_LINES = 3;

export function missingText(sentence: string): string {
  return `Mangler: ${sentence}`;
}

/** A paragraph of runs. */
export function para(runs: Runs): Para {
  return { runs, plain: runs.map((run) => (typeof run === 'string' ? run : run.text)).join('') };
}

/** A paragraph of one run in a style, or leading to a place in the file. */
export function styledPara(
  text: string,
  looks: { readonly style?: string; readonly linkToDestination?: string; readonly tag?: Tag },
): Para {
  return para([{ text, ...looks }]);
}

/** A value, paragraph by paragraph; each item of a list is one. */
export function valueParas(printer: Printer, value: Value): readonly Para[] {
  switch (value.is) {
    case 'words': {
      const told = value.paragraphs.flatMap(inPieces).map((one) => para([printer.say(one)]));
      return value.fault === undefined
        ? told
        : [...told, para([{ text: printer.say(`Ret: ${value.fault}`), style: 'missing' }])];
    }
    case 'items':
      return value.items.map((one) => para([printer.say(one)]));
    case 'notes':
      return [para(noteRuns(value.notes))];
    case 'missing':
      return [para([{ text: printer.say(missingText(value.sentence)), style: 'missing' }])];
    case 'left-out':
      return [para([{ text: LEFT_OUT, style: 'leftOut' }])];
  }
}

/** A list as one line. */
export function onOneLine(value: Value): Value {
  if (value.is !== 'items') return value;
  const isSimple = value.items.every((one) => one.length < 30 && !one.includes(','));
  const divider = isSimple ? ', ' : '; ';
  return { is: 'words', paragraphs: [value.items.join(divider)] };
}

/** A label before its words; one that asks needs no colon. */
function runInLabel(label: string): string {
  return /[?.!…]$/.test(label) ? `${label} ` : `${label}: `;
}

/** Words and note numbers on one line, as a source or a date is told. */
export function inlineRuns(printer: Printer, fields: readonly (Field | ToldField)[]): Runs {
  return fields.flatMap((field, at): Runs => {
    const paras = valueParas(printer, onOneLine(field.value));
    const text = paras.flatMap((one, place) => (place === 0 ? one.runs : [' ', ...one.runs]));
    const label =
      'labelled' in field && field.labelled ? [printer.say(runInLabel(field.label))] : [];
    return at === 0 ? [...label, ...text] : [DIVIDER, ...label, ...text];
  });
}

/** A run in small type, unless it has a look of its own. */
export function quiet(run: string | Run): Run {
  const one = typeof run === 'string' ? { text: run } : run;
  return { style: 'aside', ...one };
}

/** Paragraphs with something said in small type after the last of them. */
export function withAside(paras: readonly Para[], aside: Runs): readonly Para[] {
  if (aside.length === 0) return paras;
  const small = aside.map(quiet);
  const last = paras.at(-1);
  if (last === undefined) return [para(small)];
  return [...paras.slice(0, -1), para([...last.runs, '  ', ...small])];
}

/** Paragraphs whose words are in the given style, unless they have a look of their own. */
export function styledParas(paras: readonly Para[], style: string): readonly Para[] {
  return paras.map(({ runs }) =>
    para(runs.map((run) => (typeof run === 'string' ? { text: run, style } : run))),
  );
}

/** Labels no longer than this are not broken, in characters. */
const WHOLE_LABEL = 16;

/** A label run in before its words. */
export function labelRun(printer: Printer, label: string): Run {
  const told = label.length <= WHOLE_LABEL ? label.replaceAll(' ', '\u00A0') : label;
  return { text: printer.say(runInLabel(told)), style: 'runIn' };
}

/** A field's paragraphs, its label before the first of them. */
function oneField(printer: Printer, field: Field | ToldField): readonly Para[] {
  const isLabelled = !('labelled' in field) || field.labelled;
  const [first, ...more] = valueParas(printer, onOneLine(field.value));
  if (!first) return [];
  const label: Runs = isLabelled ? [labelRun(printer, field.label)] : [];
  return [para([...label, ...first.runs]), ...more];
}

/** Fields below each other with their labels run in; notes close the words before them. */
export function fieldParas(
  printer: Printer,
  fields: readonly (Field | ToldField)[],
): readonly Para[] {
  const paras: Para[] = [];
  for (const field of fields) {
    const [head, ...more] = oneField(printer, field);
    const last = paras.at(-1);
    if (!head) continue;
    if (last && field.value.is === 'notes') paras.splice(-1, 1, joined(last, head), ...more);
    else paras.push(head, ...more);
  }
  return paras;
}

/** Longest paragraph that fields flow together in, in characters. */
const LONGEST_FLOW = 1_500;

/**
 * Fields in one paragraph, after an opening, with their labels run in. One that has paragraphs itself, or
 * would make a very long one, stands alone.
 */
export function flowingParas(
  printer: Printer,
  fields: readonly (Field | ToldField)[],
  opening: readonly Para[] = [],
  longest = LONGEST_FLOW,
): readonly Para[] {
  const paras = [...opening];
  let isOpen = opening.length === 1;
  for (const field of fields) {
    const [head, ...more] = oneField(printer, field);
    const last = paras.at(-1);
    if (!head) continue;
    const isFlowing = isOpen && more.length === 0;
    const fits = last && last.plain.length + head.plain.length <= longest;
    if (last && fits && (isFlowing || field.value.is === 'notes'))
      paras.splice(-1, 1, joined(last, head));
    else paras.push(head, ...more);
    isOpen = more.length === 0;
  }
  return paras;
}

/** Two paragraphs as one, parted by a point in the middle unless the first closes itself. */
export function joined(first: Para, second: Para): Para {
  const isClosed = /[.!?…:”\]]$/.test(first.plain) || /^\[\d/.test(second.plain);
  return para([...first.runs, isClosed ? ' ' : DIVIDER, ...second.runs]);
}

/** Sets paragraphs below each other: short ones whole, long ones begun with room for two lines. */
export function setParas(
  paras: readonly Para[],
  { width, size, style, between }: Measure,
): readonly Content[] {
  return paras.flatMap((one, at): readonly Content[] => {
    const isWhole = heightOf([one.plain], width, size) <= linesHigh(WHOLE_LINES, size);
    const node: ContentText = {
      text: textOf(one.runs),
      style,
      hyphens: true,
      margin: [0, at === 0 ? 0 : between, 0, 0],
      ...(isWhole ? { unbreakable: true } : {}),
    };
    return isWhole ? [node] : [...keepWithNext([], linesHigh(2, size) + between), node];
  });
}

/** About how high paragraphs are. */
export function parasHeight(paras: readonly Para[], { width, size, between }: Measure): number {
  return heightOf(
    paras.map((one) => one.plain),
    width,
    size,
    between,
  );
}
