// Answers as words: the one place that knows how each kind of part reads in print.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { holds } from '#forms/answers/caseView.ts';
import type { Gap } from '#forms/answers/completeness.ts';
import { gapsIn } from '#forms/answers/completeness.ts';
import { findTarget } from '#forms/answers/contentIndex.ts';
import { referenceTargets, statementsIn } from '#forms/answers/references.ts';
import { markKey } from '#forms/answers/withheld.ts';
import type { Part, Question, ReferenceSource, RowsQuestion } from '#forms/content/types.ts';
import type { Cells, LeafValue } from '#forms/kinds/answer.ts';
import { isBlank, listIn, textIn } from '#forms/kinds/answer.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import type { Field, Notes, Value } from './model.ts';
import { printChoices } from './printChoices.ts';
import type { Telling } from './telling.ts';
import { factsHere, isFactLeftOut, labelOf } from './telling.ts';
import { LEFT_OUT } from './words.ts';

/** A section copy being printed, with what its answers are read against. */
export type Printing = {
  readonly telling: Telling;
  /** The telling's own. */
  readonly view: CaseView;
  readonly instance: Instance;
  /** What is missing, by `gapKey`. */
  readonly gaps: ReadonlyMap<string, Gap>;
};

function gapKey(question: string, part = '', row = ''): string {
  return `${question}/${row}/${part}`;
}

/** Starts the printing of a section copy. */
export function startPrinting(telling: Telling, instance: Instance): Printing {
  const { view, edition } = telling;
  const gaps = new Map<string, Gap>();
  // Who is not told what is missing is not told what is wrong with what is there either.
  if (edition.tellsOpen)
    for (const gap of gapsIn(view, instance.key))
      gaps.set(gapKey(gap.question, gap.part, gap.row), gap);
  return { telling, view, instance, gaps };
}

const citedOf = new WeakMap<Telling, ReadonlyMap<string, number | 'left-out'>>();

/** The note number of every statement in the case, by its id; those left out have none to this reader. */
function citedAs(telling: Telling): ReadonlyMap<string, number | 'left-out'> {
  const found = citedOf.get(telling);
  if (found) return found;
  const made = new Map(
    statementsIn(telling.view).map((one) => [
      one.id,
      isFactLeftOut(telling, one) ? ('left-out' as const) : one.number,
    ]),
  );
  citedOf.set(telling, made);
  return made;
}

/** Longest piece of another answer that a reference repeats, in characters. */
const LONGEST_REFERENCE = 72;
/** The same where a number says which row is meant. */
const LONGEST_NUMBERED = 44;

/** Longest word that is kept whole at the end of a shortened text, in characters: compounds are long. */
const LONGEST_WORD = 40;

/**
 * The first words of a text on one line, with dots where it goes on: at the end of a part of it where there is
 * one, else between words. Only what is no word is cut.
 */
export function shorten(text: string, longest = LONGEST_REFERENCE): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest + 1);
  const part = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('. '), cut.lastIndexOf(': '));
  if (part > longest / 2) return `${cut.slice(0, part)} …`;
  const before = cut.lastIndexOf(' ');
  if (before > longest / 2) return `${cut.slice(0, before)} …`;
  const after = line.indexOf(' ', longest);
  const end = after < 0 ? line.length : after;
  if (end > longest + LONGEST_WORD) return `${line.slice(0, longest).trimEnd()} …`;
  return end === line.length ? line : `${line.slice(0, end)} …`;
}

/** Small first letter inside a sentence, except in words of capitals such as PPR. */
export function lowered(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase('da') + text.slice(1);
}

/** ”A, B og C”. */
export function listed(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} og ${last}`;
}

/** Text as paragraphs: every line end begins a new one, empty lines are left out. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Words as a value. */
export function words(text: string): Value {
  return { is: 'words', paragraphs: paragraphsOf(text) };
}

/** A part's value in words; the value is not blank. */
function valueText(printing: Printing, question: Question, part: Part, value: LeafValue): Value {
  const { telling, instance } = printing;
  switch (part.kind) {
    case 'text':
    case 'longText':
      return words(textIn(value));
    case 'date':
      return words(longDate(textIn(value)));
    case 'choice': {
      const chosen = textIn(value);
      const own =
        part === question
          ? printChoices.get(`${instance.section.id}/${question.id}=${chosen}`)
          : undefined;
      return words(own ?? part.options.find((one) => one.value === chosen)?.label ?? chosen);
    }
    case 'choices': {
      const chosen = new Set(listIn(value));
      const items = part.options.filter((one) => chosen.has(one.value)).map((one) => one.label);
      return { is: 'items', items };
    }
    case 'references': {
      if (part.from.to === 'statements') return { is: 'notes', notes: notesOf(telling, value) };
      return { is: 'items', items: rowNames(printing, part.from, new Set(listIn(value))) };
    }
  }
}

/**
 * The chosen rows by name; rows that are told in sentences also by their number. For those that are not for this
 * reader one mark, last: not how many, and not which.
 */
function rowNames(
  { telling, view, instance: { section } }: Printing,
  source: Extract<ReferenceSource, { to: 'rows' }>,
  chosen: ReadonlySet<string>,
): readonly string[] {
  const target = findTarget(view.index, section, source.of);
  const isNumbered = target?.question.kind === 'rows' && isNumberedList(target.question);
  const isOut = (row: string) =>
    target !== undefined &&
    [target.question.id, markKey({ question: target.question.id, row })].some((one) =>
      telling.leftOut.has(`${target.section.id}/${one}`),
    );
  const named = referenceTargets(view, section, source)
    .map((one, at) => ({ ...one, number: at + 1 }))
    .filter(({ id }) => chosen.has(id));
  const told = named
    .filter(({ id }) => !isOut(id))
    .map(({ label, number }) =>
      isNumbered ? shorten(`${number}. ${label}`, LONGEST_NUMBERED) : shorten(label),
    );
  return told.length === named.length ? told : [...told, LEFT_OUT];
}

/** True for rows named by whole sentences: they are numbered, so that others can point at them. */
export function isNumberedList({ columns, nameColumn }: RowsQuestion): boolean {
  return columns.find((one) => one.id === nameColumn)?.kind === 'longText';
}

/** The numbers of the cited statements that are told, rising; and whether there are others. */
function notesOf(telling: Telling, value: LeafValue): Notes {
  const all = listIn(value).map((id) => citedAs(telling).get(id));
  const there = all.filter((one) => one !== undefined);
  const found = there.filter((one) => one !== 'left-out').sort((a, b) => a - b);
  const here = factsHere(telling);
  const elsewhere = found.filter((one) => !here.has(one));
  return {
    numbers: found,
    lost: telling.edition.tellsOpen ? all.length - there.length : 0,
    ...(elsewhere.length === 0 ? {} : { elsewhere }),
    ...(there.includes('left-out') ? { leftOut: true } : {}),
  };
}

function isEmpty({ numbers, lost, leftOut }: Notes): boolean {
  return numbers.length + lost === 0 && !leftOut;
}

/** The gap at a place in a question; with no part, the question's own. */
export function gapAt(
  { gaps }: Printing,
  question: Question,
  part?: string,
  row?: string,
): Gap | undefined {
  return gaps.get(gapKey(question.id, part, row));
}

/** What stands for a value: the words, what is missing, or nothing where nothing is asked. */
export function valueAt(
  printing: Printing,
  question: Question,
  part: Part,
  value: LeafValue | undefined,
  at: { readonly part?: string; readonly row?: string },
): Value | undefined {
  const gap = gapAt(printing, question, at.part, at.row);
  if (value === undefined || isBlank(value)) return gap && { is: 'missing', sentence: gap.message };
  const told = valueText(printing, question, part, value);
  if (told.is === 'notes' && isEmpty(told.notes)) return undefined;
  if (!gap) return told;
  return told.is === 'words'
    ? { ...told, fault: gap.message }
    : { is: 'missing', sentence: gap.message };
}

/** A part of a composite answer or a row's cell; undefined when it is not asked or may stay empty. */
export function fieldAt(
  printing: Printing,
  question: Question,
  part: Part,
  cells: Cells,
  row?: string,
): Field | undefined {
  const { telling, view, instance } = printing;
  if (part.shownWhen && !holds(view, instance.key, part.shownWhen.when, cells)) return undefined;
  const at = row === undefined ? { part: part.id } : { part: part.id, row };
  const value = valueAt(printing, question, part, cells[part.id], at);
  const label = labelOf(telling, instance.section.id, question, part);
  return value && { id: part.id, label, value };
}
