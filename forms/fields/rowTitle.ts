// The heading of a row: what it is, its number, and the start of what names it.
import type { Question } from '../content/types.ts';
import { listIn, textIn } from '../kinds/answer.ts';
import { shortDate } from '../kinds/localDate.ts';
import { formWords } from '../words.ts';
import type { PartState } from './questionState.ts';

const LONGEST_NAME = 60;

/** `Mål 2: Spise i kantinen`, or `Mål 2` while nothing names it. A removed row has no number. */
export function rowTitle(
  question: Question,
  number: number | undefined,
  parts: readonly PartState[],
): string {
  const item = itemNameOf(question);
  const head = number === undefined ? item : `${item} ${number}`;
  const naming = question.kind === 'rows' ? question.nameColumn : 'text';
  const named = parts.find(({ part }) => part.id === naming);
  const name = named ? shorten(nameIn(named)) : '';
  return name === '' ? head : `${head}: ${name}`;
}

/** One row, in a word with a capital. */
export function itemNameOf(question: Question): string {
  const noun = question.kind === 'rows' ? question.itemName : formWords.statement;
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

function nameIn({ part, value, choices }: PartState): string {
  switch (part.kind) {
    case 'choice':
      return part.options.find((option) => option.value === textIn(value))?.label ?? '';
    case 'references':
      return listIn(value)
        .flatMap((id) => choices?.targets.find((target) => target.id === id)?.label ?? [])
        .join(', ');
    case 'choices':
      return part.options
        .filter((option) => listIn(value).includes(option.value))
        .map((option) => option.label)
        .join(', ');
    case 'date':
      return shortDate(textIn(value));
    case 'text':
    case 'longText':
      return textIn(value);
  }
}

function shorten(text: string): string {
  const line = text
    .trim()
    .slice(0, 4 * LONGEST_NAME)
    .replace(/\s+/g, ' ');
  if (line.length <= LONGEST_NAME) return line;
  const cut = line.slice(0, LONGEST_NAME);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > LONGEST_NAME / 2 ? lastSpace : LONGEST_NAME)} …`;
}
