// Lists everything the content pack asks, for tests that look at each question and each part of it.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { Part, Question, Section } from '#forms/content/types.ts';
import { kindOf } from '#forms/kinds/index.ts';

/** The pack's index, shared by the content tests. */
export const index = indexContent(content);

/** A question, or a part of a composite one, with where it stands and what stands beside it. */
export type Place = {
  readonly at: string;
  readonly section: Section;
  readonly question: Question;
  readonly part?: Part;
  readonly siblings: readonly Part[];
};

/** Everything that is asked. */
export const places: readonly Place[] = content.sections.flatMap((section) =>
  section.questions.flatMap((question): Place[] => {
    const at = `${section.id}/${question.id}`;
    const parts = kindOf(question).parts;
    return [
      { at, section, question, siblings: [] },
      ...parts.map((part) => ({
        at: `${at}/${part.id}`,
        section,
        question,
        part,
        siblings: parts,
      })),
    ];
  }),
);

/** The values that can be chosen; none where nothing is chosen. */
export const valuesOf = (asked: Part | Question): readonly string[] =>
  'options' in asked ? asked.options.map((option) => option.value) : [];

/** The texts that stand there more than once. */
export const repeated = (texts: readonly string[]) =>
  texts.filter((text, at) => texts.indexOf(text) !== at);
