// Choices with their reasons, numbered facts and records: what has parts below a first line.
import type { Content } from 'pdfmake/interfaces';
import type { Block, Fact, Field, ScaleStep, Value } from '../document/model.ts';
import { beside, gap } from './beside.ts';
import type { Laid } from './keep.ts';
import { heightOf, linesHigh } from './keep.ts';
import type { Measure, Para } from './paras.ts';
import { fieldParas, inlineRuns, inlineText, parasHeight, setParas, valueParas } from './paras.ts';
import type { Printer } from './printable.ts';
import { factId, textOf } from './runs.ts';
import { colours, sizes, widths } from './style.ts';

/** How running text is set beside its label. */
const body: Measure = { width: widths.body, size: sizes.body, style: 'body', between: 3.5 };
const strong: Measure = { ...body, style: 'strong' };

/** A label and its paragraphs. */
export function besideParas(printer: Printer, label: string, paras: readonly Para[]): Laid {
  return beside(printer, label, setParas(paras, body), { height: parasHeight(paras, body) });
}

/** A choice or verdict, and below it what carries it. */
export function reasonedNodes(
  printer: Printer,
  label: string,
  choice: Value,
  rest: readonly Field[],
  step?: ScaleStep,
): Laid {
  const chosen = valueParas(printer, choice);
  const carried = fieldParas(printer, rest);
  const first: readonly Content[] =
    step === undefined
      ? setParas(chosen, strong)
      : [
          {
            columns: [
              { width: STEPS_WIDTH, stack: [stepsCanvas(step)] },
              { width: widths.body - STEPS_WIDTH, stack: [...setParas(chosen, strong)] },
            ],
          },
        ];
  const below = carried.length === 0 ? [] : [gap(2.5), ...setParas(carried, body)];
  const height = parasHeight(chosen, strong) + parasHeight(carried, body) + 3;
  // A verdict is never left at the foot of a page without the beginning of its reason.
  const together = parasHeight(chosen, strong) + linesHigh(3) + 4;
  return beside(printer, label, [...first, ...below], { height, first: together });
}

const STEP = { size: 7, gap: 3 } as const;
const STEPS_WIDTH = 4 * (STEP.size + STEP.gap) + 6;

/** The level as squares, filled up to it: the same mark as in the Egg. */
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

const NUMBER_WIDTH = 22;
const factMeasure: Measure = { ...body, width: widths.body - NUMBER_WIDTH - 4 };

/** Numbered facts, the source of each in small type below it. */
export function factsNodes(printer: Printer, label: string, facts: readonly Fact[]): Laid {
  const laid = facts.map((fact, at): Laid => {
    const paras = valueParas(printer, fact.text);
    const source: Content = { text: textOf(inlineRuns(printer, fact.source)), style: 'small' };
    const columns: Content = {
      columns: [
        { width: NUMBER_WIDTH, text: `[${fact.number}]`, id: factId(fact.number), style: 'note' },
        { width: factMeasure.width, stack: [...setParas(paras, factMeasure), source] },
      ],
      columnGap: 4,
    };
    const sourceText = inlineText(printer, fact.source);
    const height =
      parasHeight(paras, factMeasure) + heightOf([sourceText], factMeasure.width, sizes.small);
    return beside(printer, at === 0 ? label : '', [columns], { height });
  });
  return { nodes: laid.flatMap((one) => one.nodes), need: laid[0]?.need ?? 0 };
}

/** Rows as small sections: the name in bold, the fields below it. */
export function recordsNodes(printer: Printer, block: Extract<Block, { block: 'records' }>): Laid {
  const laid = block.items.map(({ title, fields }, at): Laid => {
    const paras = fieldParas(printer, fields, 'shared');
    const nodes: Content[] = [
      { text: printer.say(title), style: 'strong', margin: [0, 0, 0, 2] },
      ...setParas(paras, { ...body, between: 2.5 }),
    ];
    const height = linesHigh(1) + 2 + parasHeight(paras, body);
    return beside(printer, at === 0 ? block.label : '', nodes, {
      height,
      first: linesHigh(4),
      after: 9,
    });
  });
  return { nodes: laid.flatMap((one) => one.nodes), need: laid[0]?.need ?? 0 };
}
