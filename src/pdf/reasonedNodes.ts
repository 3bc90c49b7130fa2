// Choices with their reasons, numbered facts and records: what has parts after a first one.
import type { Content } from 'pdfmake/interfaces';
import type { Block, Fact, Field, ScaleStep, Value } from '../document/model.ts';
import { beside } from './beside.ts';
import type { Laid } from './keep.ts';
import { linesHigh } from './keep.ts';
import type { Measure, Para } from './paras.ts';
import {
  flowingParas,
  inlineRuns,
  parasHeight,
  setParas,
  styledPara,
  styledParas,
  valueParas,
  withAside,
} from './paras.ts';
import type { Printer } from './printable.ts';
import { factId } from './runs.ts';
import { colours, sizes, widths } from './style.ts';

/** How running text is set beside its label. */
const body: Measure = { width: widths.body, size: sizes.body, style: 'body', between: 2 };

/** A label and its paragraphs. */
export function besideParas(printer: Printer, label: string, paras: readonly Para[]): Laid {
  return beside(printer, label, setParas(paras, body), { height: parasHeight(paras, body) });
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
  return beside(printer, label, setParas(paras, body), {
    height: parasHeight(paras, body),
    first: linesHigh(3),
    ...(step === undefined ? {} : { under: stepsCanvas(step) }),
  });
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

const NUMBER_WIDTH = 20;
const factMeasure: Measure = { ...body, width: widths.body - NUMBER_WIDTH - 4 };

/** Numbered facts, the source of each in small type after it. */
export function factsNodes(printer: Printer, label: string, facts: readonly Fact[]): Laid {
  const laid = facts.map((fact, at): Laid => {
    const paras = withAside(valueParas(printer, fact.text), inlineRuns(printer, fact.source));
    const columns: Content = {
      columns: [
        { width: NUMBER_WIDTH, text: `[${fact.number}]`, id: factId(fact.number), style: 'note' },
        { width: factMeasure.width, stack: [...setParas(paras, factMeasure)] },
      ],
      columnGap: 4,
    };
    const height = parasHeight(paras, factMeasure);
    return beside(printer, at === 0 ? label : '', [columns], { height });
  });
  return { nodes: laid.flatMap((one) => one.nodes), need: laid[0]?.need ?? 0 };
}

/** Rows one after another, each a paragraph that its name in bold begins. */
export function recordsNodes(printer: Printer, block: Extract<Block, { block: 'records' }>): Laid {
  const laid = block.items.map(({ title, fields }, at): Laid => {
    const name = styledPara(printer.say(title), { style: 'strong' });
    const paras = flowingParas(printer, fields, [name]);
    return beside(printer, at === 0 ? block.label : '', setParas(paras, body), {
      height: parasHeight(paras, body),
      first: linesHigh(3),
    });
  });
  return { nodes: laid.flatMap((one) => one.nodes), need: laid[0]?.need ?? 0 };
}
