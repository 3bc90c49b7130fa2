// Answers that stand in several versions: the document prints one of them, and says so wherever it does.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { AnswerOf, Block, Chapter } from './model.ts';
import { printLabelOf } from './printLabels.ts';
import { NOTHING_WRITTEN, unsettledHeading, unsettledSentence } from './words.ts';

/** A question with an answer, or a part of one, in `versions` versions. */
export type Unsettled = AnswerOf & { readonly versions: number };

/** The chapter with a mark after each answer that is one of several. */
export function markUnsettled(
  view: CaseView,
  chapter: Chapter,
  unsettled: readonly Unsettled[],
): Chapter {
  const own = unsettled.filter((one) => one.instance === chapter.instance);
  if (own.length === 0) return chapter;
  // Several versions are something written, also where the one that is shown is empty.
  const told: readonly Block[] = chapter.blocks.filter((block) => !saysUnwritten(block));
  return { ...chapter, blocks: own.reduce((before, one) => marked(view, before, one), told) };
}

function saysUnwritten(block: Block): boolean {
  return block.block === 'text' && block.paragraphs.includes(NOTHING_WRITTEN);
}

function marked(
  view: CaseView,
  blocks: readonly Block[],
  { instance, question, versions }: Unsettled,
): readonly Block[] {
  const mark: Block = {
    block: 'missing',
    of: { instance, question },
    label: labelOf(view, instance, question),
    sentence: unsettledSentence(versions),
  };
  const last = blocks.findLastIndex((block) => 'of' in block && block.of?.question === question);
  return blocks.toSpliced(last < 0 ? blocks.length : last + 1, 0, mark);
}

/** All of them, with the chapters they stand in. */
export function unsettledBlocks(
  view: CaseView,
  chapters: readonly Chapter[],
  unsettled: readonly Unsettled[],
): readonly Block[] {
  const items = chapters.flatMap(({ instance: key, number, title }) =>
    unsettled
      .filter((one) => one.instance === key)
      .map(({ instance, question }) => {
        const place = number === undefined ? title : `${number} ${title}`;
        return `${place}: ${labelOf(view, instance, question)}`;
      }),
  );
  return items.length === 0 ? [] : [{ block: 'list', label: unsettledHeading, items }];
}

function labelOf(view: CaseView, instance: InstanceKey, question: string): string {
  const found = findQuestion(view.index, instance, question);
  const [section = ''] = instance.split('@');
  return found ? printLabelOf(section, found) : '';
}
