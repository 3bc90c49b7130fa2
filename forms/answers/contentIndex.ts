// Looks things up in the content pack: sections and questions by id, and what an address means.
import type { Content, Part, Question, Section } from '../content/types.ts';
import { kindOf } from '../kinds/index.ts';
import type { InstanceKey } from './address.ts';
import { rowIdOf, sectionIdOf } from './address.ts';

export type ContentIndex = {
  readonly content: Content;
  readonly sections: ReadonlyMap<string, Section>;
  readonly questions: ReadonlyMap<string, ReadonlyMap<string, Question>>;
};

const made = new WeakMap<Content, ContentIndex>();

/** The index of a content pack, made once for each pack. */
export function indexContent(content: Content): ContentIndex {
  const found = made.get(content);
  if (found) return found;
  const index: ContentIndex = {
    content,
    sections: new Map(content.sections.map((section) => [section.id, section])),
    questions: new Map(
      content.sections.map((section) => [
        section.id,
        new Map(section.questions.map((question) => [question.id, question])),
      ]),
    ),
  };
  made.set(content, index);
  return index;
}

/** The section an instance is a copy of; undefined when the key does not fit the content. */
export function findSection(index: ContentIndex, instance: InstanceKey): Section | undefined {
  const section = index.sections.get(sectionIdOf(instance));
  if (section === undefined) return undefined;
  return (section.repeatFor !== undefined) === (rowIdOf(instance) !== undefined)
    ? section
    : undefined;
}

/** The question of an instance by id. */
export function findQuestion(
  index: ContentIndex,
  instance: InstanceKey,
  question: string,
): Question | undefined {
  return findSection(index, instance) && index.questions.get(sectionIdOf(instance))?.get(question);
}

/** The part of a composite question by id. */
export function findPart(question: Question, part: string): Part | undefined {
  return kindOf(question).parts.find((one) => one.id === part);
}

/** What a condition's address points at, seen from a section. */
export type Target = {
  readonly section: Section;
  readonly question: Question;
  readonly part?: string;
};

/**
 * Resolves `question`, `question/part`, `section/question` or `section/question/part`.
 * The section's own questions come first.
 */
export function findTarget(
  index: ContentIndex,
  from: Section,
  address: string,
): Target | undefined {
  const [first = '', second, third] = address.split('/');
  const own = index.questions.get(from.id)?.get(first);
  if (own && third === undefined && (second === undefined || findPart(own, second))) {
    return { section: from, question: own, ...(second === undefined ? {} : { part: second }) };
  }
  const section = index.sections.get(first);
  const question = second === undefined ? undefined : index.questions.get(first)?.get(second);
  if (!section || !question || (third !== undefined && !findPart(question, third)))
    return undefined;
  return { section, question, ...(third === undefined ? {} : { part: third }) };
}
