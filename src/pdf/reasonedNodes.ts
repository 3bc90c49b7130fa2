// Choices with their reasons, numbered facts and records: what has parts after a first one.
import type { Content } from 'pdfmake/interfaces';
import type { Block, Fact, Field, ScaleStep, Value } from '../document/model.ts';
import { beside, besideSourced, type Told } from './beside.ts';
import type { Laid } from './keep.ts';
import type { Measure, Para } from './paras.ts';
import {
  flowingParas,
  inlineRuns,
  parasHeight,
  setParas,
  styledPara,
  styledParas,
  valueParas,
} from './paras.ts';
import type { Printer } from './printable.ts';
import { factId, type Runs } from './runs.ts';
import { colours, sizes, widths } from './style.ts';

/** How running text is set beside its label. */
const body: Measure = { width: widths.body, size: sizes.body, style: 'body', between: 2 };

/** Running text. */
function told(paras: readonly Para[]): Told {
  return {
    nodes: setParas(paras, body),
    height: parasHeight(paras, body),
  };
}

/** A label and its paragraphs; without a label, running text. */
export function besideParas(printer: Printer, label: string, paras: readonly Para[]): Laid {
  return beside(printer, label, told(paras), { isItem: label !== '' });
}

/** A label and its items, one below the other. */
export function listNodes(printer: Printer, label: string, items: readonly Para[]): Laid {
  const set = items.map((one, at): Content => {
    const item: Content = { stack: [...setParas([one], body)], tag: { is: 'LBody' } };
    return { stack: [item], margin: [0, at === 0 ? 0 : body.between, 0, 0], tag: { is: 'LI' } };
  });
  const list: Content = { stack: set, tag: { is: 'L', numbering: 'None' } };
  return beside(printer, label, { nodes: [list], height: parasHeight(items, body) });
}

/** A choice or verdict in bold, and in the same paragraph what carries it. */
export function reasonedNodes(
  printer: Printer,
  label: string,
  choice: Value,
  rest: readonly Field[],
  step?: ScaleStep,
): Laid {
  const chosen = styledParas(valueParas(printer, choice), 'strong');
  const paras = flowingParas(printer, rest, chosen);
  const under = step === undefined ? {} : { under: stepsCanvas(step) };
  return beside(printer, label, told(paras), under);
}

const STEP = { size: 6, gap: 2.6 } as const;

/** The level as squares below its label, filled up to it: the same mark as in the Egg. */
function stepsCanvas({ at, max }: ScaleStep): Content {
  return {
    canvas: Array.from({ length: max }, (_, index) => ({
      type: 'rect' as const,
      x: index * (STEP.size + STEP.gap) + 0.5,
      y: 3,
      w: STEP.size,
      h: STEP.size,
      lineWidth: 0.8,
      lineColor: colours.ink,
      color: at !== undefined && index < at ? colours.ink : colours.white,
    })),
  };
}

/** Numbered facts: the number and the source in the margin, the source after the fact where it is long. */
export function factsNodes(printer: Printer, label: string, facts: readonly Fact[]): Laid {
  const laid = facts.map((fact, at): Laid => {
    const paras = valueParas(printer, fact.text);
    const mark: Runs = [{ text: `[${fact.number}]`, style: 'mark' }];
    const source = inlineRuns(printer, fact.source);
    const sourced = { label: at === 0 ? label : '', paras, mark, source };
    return besideSourced(printer, sourced, note, { id: factId(fact.number) });
  });
  return joinedItems(laid);
}

/** A fact's words: what references elsewhere lead to. */
function note(paras: readonly Para[]): Told {
  const { nodes, height } = told(paras);
  return { nodes: [{ stack: [...nodes], tag: { is: 'Note' } }], height };
}

/** Rows of one label as one. */
function joinedItems(laid: readonly Laid[]): Laid {
  const nodes = laid.flatMap((one) => one.nodes);
  return { nodes, need: laid[0]?.need ?? 0, isItems: true };
}

/** Parts of a row flow together as far as this, in characters: beyond it, who looks for one finds no label. */
const SHORT_FLOW = 420;

/** Rows one after another, each begun by its name in bold. */
export function recordsNodes(printer: Printer, block: Extract<Block, { block: 'records' }>): Laid {
  const laid = block.items.map(({ title, fields }, at): Laid => {
    const name = styledPara(printer.say(title), { style: 'strong' });
    const paras = flowingParas(printer, fields, [name], SHORT_FLOW);
    return beside(printer, at === 0 ? block.label : '', told(paras));
  });
  return joinedItems(laid);
}
