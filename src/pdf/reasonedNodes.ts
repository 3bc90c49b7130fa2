// Choices with their reasons, numbered facts and records: what has parts below a first line.
import type { Content } from 'pdfmake/interfaces';
import type { Block, Fact, Field, ScaleStep, Value } from '../document/model.ts';
import { beside, gap } from './beside.ts';
import type { Laid } from './keep.ts';
import { heightOf, linesHigh } from './keep.ts';
import type { Printer } from './printable.ts';
import { colours, sizes, widths } from './style.ts';
import type { Measure } from './valueNodes.ts';
import { factId, fieldNodes, fieldsHeight, inlineRuns, linesOf, valueNodes } from './valueNodes.ts';

/** How running text is set beside its label. */
export const body: Measure = { width: widths.body, size: sizes.body, style: 'body', between: 4 };

/** A choice or verdict, and below it what carries it. */
export function reasonedNodes(
  printer: Printer,
  label: string,
  choice: Value,
  rest: readonly Field[],
  step?: ScaleStep,
): Laid {
  const strong = { ...body, style: 'strong' };
  const nodes: Content[] = [];
  if (step === undefined) nodes.push(...valueNodes(printer, choice, strong));
  else
    nodes.push({
      columns: [
        { width: 50, stack: [stepsCanvas(step)] },
        { width: widths.body - 50, stack: [...valueNodes(printer, choice, strong)] },
      ],
    });
  nodes.push(gap(body.between), ...fieldNodes(printer, rest, body));
  const height =
    heightOf(linesOf(choice), body.width, body.size, body.between) + fieldsHeight(rest, body);
  return beside(printer, label, nodes, { height });
}

/** The level as squares, filled up to it: the same mark as in the Egg. */
function stepsCanvas({ at, max }: ScaleStep): Content {
  const size = 7.5;
  return {
    canvas: Array.from({ length: max }, (_, index) => ({
      type: 'rect' as const,
      x: index * (size + 3),
      y: 3.2,
      w: size,
      h: size,
      lineWidth: 0.8,
      lineColor: colours.ink,
      color: at !== undefined && index < at ? colours.ink : colours.white,
    })),
  };
}

const factWidth = widths.body - 26;

export function factsNodes(printer: Printer, label: string, facts: readonly Fact[]): Laid {
  const measure = { ...body, width: factWidth };
  const laid = facts.map((fact, at): Laid => {
    const source: Content = { text: [...inlineRuns(printer, fact.source)], style: 'small' };
    const [first, ...more] = valueNodes(printer, fact.text, measure);
    const columns: Content = {
      columns: [
        { width: 20, text: `[${fact.number}]`, id: factId(fact.number), style: 'note' },
        { width: factWidth, stack: [...(first === undefined ? [] : [first]), ...more, source] },
      ],
      columnGap: 6,
    };
    const height =
      heightOf(linesOf(fact.text), factWidth, sizes.body, body.between) +
      heightOf(
        [fact.source.flatMap((one) => linesOf(one.value)).join(' · ')],
        factWidth,
        sizes.small,
      );
    return beside(printer, at === 0 ? label : '', [columns], { height });
  });
  return { nodes: laid.flatMap((one) => one.nodes), need: laid[0]?.need ?? 0 };
}

export function recordsNodes(printer: Printer, block: Extract<Block, { block: 'records' }>): Laid {
  const laid = block.items.map(({ title, fields }, at): Laid => {
    const nodes: Content[] = [
      { text: printer.say(title), style: 'strong', margin: [0, 0, 0, 2] },
      ...fieldNodes(printer, fields, { ...body, between: 2.5 }),
    ];
    const height = linesHigh(1) + fieldsHeight(fields, body);
    return beside(printer, at === 0 ? block.label : '', nodes, { height });
  });
  return { nodes: laid.flatMap((one) => one.nodes), need: laid[0]?.need ?? 0 };
}
