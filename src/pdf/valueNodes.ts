// Values and fields as text nodes: words, lists, note numbers, and what is missing.
import type { Content, ContentText } from 'pdfmake/interfaces';
import type { Field, Notes, ToldField, Value } from '../document/model.ts';
import { heightOf, keepWithNext, linesHigh } from './keep.ts';
import type { Printer } from './printable.ts';

/** Where text is set: how wide, in which style and size. */
export type Measure = {
  readonly width: number;
  readonly size: number;
  readonly style: string;
  /** Space between paragraphs. */
  readonly between: number;
};

/** A line of text made of runs. */
type Runs = readonly (string | ContentText)[];

/** Paragraphs no higher than this many lines are not broken. */
const WHOLE_LINES = 3;

export function missingText(sentence: string): string {
  return `Mangler: ${sentence}`;
}

/** The place in the file that a fact is found by. */
export function factId(number: number): string {
  return `note-${number}`;
}

/** A value's text without looks, for measuring. */
export function linesOf(value: Value): readonly string[] {
  switch (value.is) {
    case 'words':
      return value.fault === undefined ? value.paragraphs : [...value.paragraphs, value.fault];
    case 'items':
      return value.items;
    case 'notes':
      return [value.notes.numbers.map((one) => `[${one}] `).join('')];
    case 'missing':
      return [missingText(value.sentence)];
  }
}

/** `[1] [4]`, each leading to its fact. */
export function noteRuns({ numbers, lost }: Notes): Runs {
  const runs: ContentText[] = numbers.map((number, at) => ({
    text: `${at === 0 ? '' : ' '}[${number}]`,
    linkToDestination: factId(number),
    style: 'note',
  }));
  if (lost > 0)
    runs.push({
      text: `${numbers.length > 0 ? ' ' : ''}(${lost === 1 ? 'én oplysning er' : `${lost} oplysninger er`} ikke længere i sagen)`,
      style: 'missing',
    });
  return runs;
}

/** Each paragraph of a value as its runs. */
function paragraphRuns(printer: Printer, value: Value): readonly Runs[] {
  switch (value.is) {
    case 'words': {
      const told = value.paragraphs.map((one) => [printer.say(one)]);
      const fault: Runs[] =
        value.fault === undefined
          ? []
          : [[{ text: printer.say(`Ret: ${value.fault}`), style: 'missing' }]];
      return [...told, ...fault];
    }
    case 'items':
      return value.items.map((one) => [printer.say(one)]);
    case 'notes':
      return [noteRuns(value.notes)];
    case 'missing':
      return [[{ text: printer.say(missingText(value.sentence)), style: 'missing' }]];
  }
}

/** A value as paragraphs; `label` runs into the first of them. */
export function valueNodes(
  printer: Printer,
  value: Value,
  measure: Measure,
  label?: string,
): readonly Content[] {
  const { width, size, style, between } = measure;
  const runs = paragraphRuns(printer, value);
  const lengths = linesOf(value);
  return runs.flatMap((one, at): readonly Content[] => {
    const start: Runs =
      at === 0 && label !== undefined
        ? [{ text: `${printer.say(label)}: `, style: 'runIn' }, ...one]
        : one;
    const height = heightOf([`${lengths[at] ?? ''}${label ?? ''}`], width, size);
    const isWhole = height <= linesHigh(WHOLE_LINES, size);
    const below = at === runs.length - 1 ? 0 : value.is === 'items' ? 1 : between;
    const node: ContentText = {
      text: [...start],
      style,
      margin: [0, 0, 0, below],
      ...(isWhole ? { unbreakable: true } : {}),
    };
    return isWhole ? [node] : [...keepWithNext([], linesHigh(2, size)), node];
  });
}

/** Fields below each other, each with its label run in. */
export function fieldNodes(
  printer: Printer,
  fields: readonly (Field | ToldField)[],
  measure: Measure,
): readonly Content[] {
  return fields.map((field, at): Content => {
    const isLabelled = !('labelled' in field) || field.labelled;
    const nodes = valueNodes(printer, field.value, measure, isLabelled ? field.label : undefined);
    return { stack: [...nodes], margin: [0, at === 0 ? 0 : measure.between, 0, 0] };
  });
}

/** About how high fields are. */
export function fieldsHeight(fields: readonly Field[], { width, size, between }: Measure): number {
  return fields.reduce((sum, { label, value }) => {
    const [first = '', ...more] = linesOf(value);
    return sum + heightOf([`${label}: ${first}`, ...more], width, size, between) + between;
  }, 0);
}

/** Values on one line, as a source or a date is told. */
export function inlineRuns(printer: Printer, fields: readonly Field[]): Runs {
  return fields.flatMap((field, at): Runs => {
    const divider = at === 0 ? [] : [' · '];
    const { value } = field;
    if (value.is === 'notes') return [...divider, ...noteRuns(value.notes)];
    const text = printer.say(linesOf(value).join(', '));
    return [...divider, value.is === 'missing' ? { text, style: 'missing' } : text];
  });
}
