// What is withheld in one place and told in another: sources that statements share, and ways of saying things.
import { sectionIdOf } from '#forms/answers/address.ts';
import { content } from '#forms/content/index.ts';
import type { LeftOutText } from '../document/leftOutTexts.ts';
import { fold } from './fold.ts';
import type { Needle, Needles } from './needles.ts';
import { indexNeedles, search } from './search.ts';

/**
 * A text that is told, what to call its place, as it stands after ”i”: `afsnittet ”Barnet”`; and the answer or
 * row it is in.
 */
export type ToldText = {
  readonly text: string;
  readonly where: string;
  readonly of?: LeftOutText['of'];
};

const statementQuestions = new Set(
  content.sections.flatMap(({ id, questions }) =>
    questions.flatMap((one) => (one.kind === 'statements' ? [`${id}/${one.id}`] : [])),
  ),
);

/** Leaves out the texts of withheld statements that stand word for word in a statement that is told. */
export function withoutShared(
  leftOut: readonly LeftOutText[],
  told: readonly ToldText[],
): readonly LeftOutText[] {
  const toldOnes = new Set(told.flatMap(({ of, text }) => (of && isStatement(of) ? [text] : [])));
  return leftOut.filter(({ of, text }) => !(isStatement(of) && toldOnes.has(text)));
}

/** Leaves out the runs of five words that are told as well: the same person writes about the same child. */
export function withoutToldRuns(needles: Needles, told: readonly ToldText[]): Needles {
  const runs = needles.words.filter(({ isRun }) => isRun);
  const toldToo = new Set<Needle>();
  const index = indexNeedles(runs);
  for (const { text } of told) search(index, fold(text), false, (needle) => toldToo.add(needle));
  return { ...needles, words: needles.words.filter((needle) => !toldToo.has(needle)) };
}

function isStatement({ instance, question, row }: LeftOutText['of']): boolean {
  return row !== undefined && statementQuestions.has(`${sectionIdOf(instance)}/${question}`);
}
