// What is withheld in one place and told in another: sources that statements share, and ways of saying things.
import { sectionIdOf } from '#forms/answers/address.ts';
import { content } from '#forms/content/index.ts';
import type { LeftOutText } from '../document/leftOutTexts.ts';
import { toldValuesIn } from './composed.ts';
import type { FixedWording } from './fixedWording.ts';
import { fold, wordsOf } from './fold.ts';
import { type Needle, type Needles, needlesOf } from './needles.ts';
import { findNumbers, indexNumbers } from './numbers.ts';
import { isCapital, isOwnName, toldNamesIn } from './parts.ts';
import { indexNeedles, search } from './search.ts';

/**
 * A text that is told, what to call its place, as it stands after ”i”: `afsnittet ”Barnet”`; and the answer or
 * row it is in. A name without a place is that of whoever reads.
 */
export type ToldText = Pick<LeftOutText, 'text' | 'is'> &
  Partial<Pick<LeftOutText, 'of'>> & { readonly where: string };

const statementQuestions = new Set(
  content.sections.flatMap(({ id, questions }) =>
    questions.flatMap((one) => (one.kind === 'statements' ? [`${id}/${one.id}`] : [])),
  ),
);

/**
 * Leaves out the texts of withheld statements that stand word for word in a statement that is told; and who
 * said them, where that is somebody who is told in an own place.
 */
function withoutShared(
  leftOut: readonly LeftOutText[],
  told: readonly ToldText[],
): readonly LeftOutText[] {
  const toldOnes = new Set(told.flatMap(({ of, text }) => (of && isStatement(of) ? [text] : [])));
  const people = told.filter(isOwnName).map(({ text }) => text);
  return leftOut
    .filter(({ of, text }) => !(isStatement(of) && toldOnes.has(text)))
    .flatMap((one) => (one.is === 'source' ? withoutPerson(one, people) : [one]));
}

/** Fewer words after a person's name say what the person is; more may say anything. */
const FEWEST_TOLD = 3;

/** The source without the person who is told; nothing where little more was said. */
function withoutPerson(source: LeftOutText, people: readonly string[]): readonly LeftOutText[] {
  const words = wordsOf(source.text);
  for (const person of people) {
    const name = wordsOf(person).map(({ letters }) => letters);
    const at = words.findIndex((_, from) =>
      name.every((letters, place) => words[from + place]?.letters === letters),
    );
    const [first, last] = [words[at], words[at + name.length - 1]];
    if (name.length === 0 || !first || !last) continue;
    const rest = [source.text.slice(0, first.from), source.text.slice(last.to)];
    return rest
      .filter((text) => wordsOf(text).length >= FEWEST_TOLD)
      .map((text) => ({ ...source, text: text.replace(/^[\s,;:(]+|[\s,;:(]+$/g, '') }));
  }
  // ”Line og Mads”: by first names alone, and little more.
  const names = new Set(people.flatMap((one) => wordsOf(one).map(({ letters }) => letters)));
  const others = words.filter(({ letters }) => !names.has(letters));
  const isNamed =
    others.length < words.length && !others.some((one) => isCapital(source.text, one));
  return isNamed && others.length < FEWEST_TOLD ? [] : [source];
}

/** What a file is searched for, and the texts it is of: what is left out, without what is told in its own right. */
export function needlesFor(
  leftOut: readonly LeftOutText[],
  told: readonly ToldText[],
  fixed: FixedWording,
): { readonly sought: readonly LeftOutText[]; readonly needles: Needles } {
  const sought = withoutShared(leftOut, told);
  const all = needlesOf(sought, fixed, toldNamesIn(told, fixed), toldValuesIn(told));
  return { sought, needles: withoutTold(all, sought, told) };
}

/**
 * Leaves out the runs of five words that are told as well: the same person writes about the same child. Of what was
 * said of a place that is withheld now, whatever is told as well falls away, and the rest is looked for: it stands in
 * no document, and a hit would stop the file for ever, since what was said cannot be changed.
 */
function withoutTold(
  needles: Needles,
  sought: readonly LeftOutText[],
  told: readonly ToldText[],
): Needles {
  const isSaid = (of: number) => sought[of]?.isSaid === true;
  const toldToo = new Set<Needle>();
  const index = indexNeedles(needles.words.filter(({ isRun, of }) => isRun || isSaid(of)));
  for (const { text } of told) search(index, fold(text), false, (needle) => toldToo.add(needle));
  const digits = indexNumbers(needles.numbers.keys());
  const toldNumbers = new Set(told.flatMap(({ text }) => findNumbers(digits, text, false)));
  const numbers = [...needles.numbers].flatMap(([number, all]): [string, readonly number[]][] => {
    const left = toldNumbers.has(number) ? all.filter((of) => !isSaid(of)) : all;
    return left.length === 0 ? [] : [[number, left]];
  });
  return {
    ...needles,
    words: needles.words.filter((needle) => !toldToo.has(needle)),
    numbers: new Map(numbers),
  };
}

function isStatement({ instance, question, row }: LeftOutText['of']): boolean {
  return row !== undefined && statementQuestions.has(`${sectionIdOf(instance)}/${question}`);
}
