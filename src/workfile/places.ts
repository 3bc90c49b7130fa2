// Where an answer stands and what becomes of it, in words an adviser knows.
import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import { isPhaseMark, isRowMark } from '#forms/answers/fits.ts';
import type { StoredValue } from '#forms/answers/record.ts';
import { phaseTitles } from '../document/words.ts';
import type { CaseFold, Operation } from '../log/operation.ts';
import { valueKey } from '../log/sameValue.ts';
import { textAt } from '../log/valueText.ts';
import { saysSame } from './takenBack.ts';
import { workFileWords } from './words.ts';

const words = workFileWords.places;

/** Where an answer stands, as the adviser knows it. */
export function placeIn(view: CaseView, address: Address): string {
  if (address.in === 'phase') return words.phase(phaseTitles[address.phase]);
  if (address.in === 'reopening') return words.reopening;
  if (!('question' in address)) return words[address.in];
  const question = findQuestion(view.index, address.instance, address.question);
  const title =
    findInstance(view, address.instance)?.title ??
    view.index.sections.get(address.instance.split('@', 1)[0] ?? '')?.title;
  return question && title ? words.answer(question.label, title) : words.unknown;
}

/** What stands before and not after, where these operations write: each in a line, with what comes instead. */
export function replacedBy(
  operations: readonly Operation[],
  view: CaseView,
  before: CaseFold,
  after: CaseFold,
): readonly string[] {
  const touched = new Map<string, Address>();
  for (const { changes } of operations)
    for (const { address } of changes) touched.set(addressKey(address), address);
  const lines = new Set<string>();
  for (const address of touched.values()) {
    const left = after.headsAt({ address }).map((head) => head.change.value);
    const gone = before
      .headsAt({ address })
      .map((head) => head.change.value)
      .find((value) => saysSomething(value) && !left.some((one) => saysSame(one, value)));
    if (gone === undefined) continue;
    const place = placeIn(view, address);
    const [next] = left;
    const old = clip(textAt(view, address, gone));
    const text = next === undefined ? '' : clip(textAt(view, address, next));
    lines.add(old === '' ? place : words.becomes(place, old, text));
  }
  return [...lines];
}

/** False for what is empty, a row that was taken out, and a phase that is not finished. */
function saysSomething(value: StoredValue): boolean {
  if (isRowMark(value)) return !value.removed;
  if (isPhaseMark(value)) return value.state === 'finished';
  return valueKey(value) !== '';
}

/** Characters of an answer in a line: enough to know it by. */
const LONGEST = 80;

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 2).trimEnd()} …` : line;
}
