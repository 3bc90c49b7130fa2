// Facts gathered in the order of their numbers: those that an edition cites, or all there are.
import { instancesIn, isShown } from '#forms/answers/caseView.ts';
import { statementsIn } from '#forms/answers/references.ts';
import type { Block, Chapter } from './model.ts';
import { notesIn } from './notesIn.ts';
import { factsIn } from './rowBlocks.ts';
import type { Telling } from './telling.ts';
import { isFactLeftOut, titleOf } from './telling.ts';
import { startPrinting } from './values.ts';
import { chapterTitles } from './words.ts';

/** Every fact of the case, section by section, which is the order of the numbers. */
export function factsChapter(telling: Telling): Chapter {
  return {
    id: 'facts',
    title: chapterTitles.facts,
    blocks: [
      ...factBlocks(telling, () => true),
      ...(statementsIn(telling.view).some((one) => isFactLeftOut(telling, one)) ? [LEFT_OUT] : []),
    ],
  };
}

/** One mark, last: which theme it is from, and how much it is, is nobody's business. */
const LEFT_OUT: Block = { block: 'left-out' };

/** The facts that other chapters cite and none of them prints. */
export function citedChapter(telling: Telling, others: readonly Chapter[]): Chapter {
  const blocks = others.flatMap((one) => one.blocks);
  const notes = blocks.flatMap(notesIn);
  const cited = new Set(notes.flatMap((one) => one.numbers));
  for (const block of blocks)
    if (block.block === 'facts') for (const { number } of block.facts) cited.delete(number);
  return {
    id: 'cited',
    title: chapterTitles.cited,
    blocks: [
      ...factBlocks(telling, (number) => cited.has(number)),
      ...(notes.some((one) => one.leftOut) ? [LEFT_OUT] : []),
    ],
  };
}

function factBlocks(telling: Telling, isWanted: (number: number) => boolean): readonly Block[] {
  const { view } = telling;
  return instancesIn(view).flatMap((instance) => {
    const printing = startPrinting(telling, instance);
    const facts = instance.section.questions
      .filter((one) => one.kind === 'statements' && isShown(view, instance.key, one))
      .flatMap((one) => (one.kind === 'statements' ? factsIn(printing, one, isWanted) : []));
    return facts.length === 0
      ? []
      : [{ block: 'facts' as const, label: titleOf(telling, instance), facts }];
  });
}
