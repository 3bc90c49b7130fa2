// Values and fields as paragraphs: words, note numbers, and what is missing, with labels run in.
import type { Content, ContentText } from 'pdfmake/interfaces';
import type { Field, ToldField, Value } from '../document/model.ts';
import { heightOf, keepWithNext, linesHigh } from './keep.ts';
import type { Printer } from './printable.ts';
import { inPieces, noteRuns, type Runs, textOf } from './runs.ts';

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

/** Paragraphs no higher than this many lines are not broken. */
const WHOLE_LINES = 3;
/** What is no longer than this stands beside other short fields on one line, in characters. */
const SHORT = 60;

export function missingText(sentence: string): string {
  return `Mangler: ${sentence}`;
}

function para(runs: Runs): Para {
  return { runs, plain: runs.map((run) => (typeof run === 'string' ? run : run.text)).join('') };
}

/** A paragraph of one run in a style, or leading to a place in the file. */
export function styledPara(
  text: string,
  looks: { readonly style?: string; readonly linkToDestination?: string },
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
  }
}

/** A list as one line. */
function onOneLine(value: Value): Value {
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
    return at === 0 ? [...label, ...text] : [' · ', ...label, ...text];
  });
}

/** The text of fields on one line, for measuring. */
export function inlineText(printer: Printer, fields: readonly (Field | ToldField)[]): string {
  return para(inlineRuns(printer, fields)).plain;
}

/**
 * Fields with their labels run in; notes close the words before them. With `shared`, short neighbours
 * stand on one line.
 */
export function fieldParas(
  printer: Printer,
  fields: readonly (Field | ToldField)[],
  lines: 'own' | 'shared' = 'own',
): readonly Para[] {
  const paras: Para[] = [];
  /** True while the last line holds nothing but short fields. */
  let isShortLine = false;
  for (const field of fields) {
    const isLabelled = !('labelled' in field) || field.labelled;
    const [first, ...more] = valueParas(printer, onOneLine(field.value));
    if (!first) continue;
    const label: Runs = isLabelled
      ? [{ text: printer.say(runInLabel(field.label)), style: 'runIn' }]
      : [];
    const head = para([...label, ...first.runs]);
    const last = paras.at(-1);
    const isShort =
      lines === 'shared' && isLabelled && more.length === 0 && head.plain.length <= SHORT;
    if (last && isShortLine && isShort) {
      paras.splice(-1, 1, para([...last.runs, ' · ', ...head.runs]));
    } else if (last && !isShortLine && field.value.is === 'notes') {
      paras.splice(-1, 1, para([...last.runs, ' ', ...head.runs]));
    } else {
      paras.push(head, ...more);
      isShortLine = isShort;
    }
  }
  return paras;
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
