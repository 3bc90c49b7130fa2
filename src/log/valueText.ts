// Stored values as plain words: labels, dates in words, and the names of what references point at.
import type { Address, InstanceKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findPart, findQuestion, findSection } from '#forms/answers/contentIndex.ts';
import { isLeafValue } from '#forms/answers/fits.ts';
import type { StoredValue } from '#forms/answers/record.ts';
import { referenceTargets, statementsIn } from '#forms/answers/references.ts';
import type { Part, Question, ReferenceSource, Section } from '#forms/content/types.ts';
import { withholdings } from '#forms/content/withholding.ts';
import type { Cells, LeafValue } from '#forms/kinds/answer.ts';
import { listIn, textIn } from '#forms/kinds/answer.ts';
import { isSimple } from '#forms/kinds/index.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { plainText } from '#forms/kinds/plainText.ts';
import { shorten } from '../document/values.ts';
import { reviewText } from './reviewHistory.ts';
import { gone, nameless, rowTitle, statementName } from './words.ts';

/** The part that stands at an answer's address: the question itself, a part of it, or a column. */
export function partAt(question: Question, part: string | undefined): Part | undefined {
  if (part !== undefined) return findPart(question, part);
  return isSimple(question) ? question : undefined;
}

/** A value in words, as a reader of this case reads it; '' for nothing. Lists are joined by commas. */
export function valueText(
  view: CaseView,
  instance: InstanceKey,
  part: Part | undefined,
  value: LeafValue,
): string {
  switch (part?.kind) {
    case 'date':
      return longDate(textIn(value));
    case 'choice':
      return part.options.find((one) => one.value === textIn(value))?.label ?? textIn(value);
    case 'choices': {
      const chosen = listIn(value);
      return part.options
        .filter((one) => chosen.includes(one.value))
        .map((one) => one.label)
        .join(', ');
    }
    case 'references': {
      const section = findSection(view.index, instance);
      const names = section && namesOf(view, section, part.from);
      return listIn(value)
        .map((id) => quotedIn(names, id))
        .join(', ');
    }
    default:
      return plainText(typeof value === 'string' ? value : listIn(value).join(', ')).trim();
  }
}

/** The value at any address in words; '' for marks, which say what they say by being there. */
export function textAt(view: CaseView, address: Address, value: StoredValue): string {
  if (!isLeafValue(value)) return reviewText(view.record, value);
  if (address.in === 'withheld') return withheldText(listIn(value));
  if (address.in !== 'answer') return plainText(textIn(value)).trim();
  const question = findQuestion(view.index, address.instance, address.question);
  const part = question && partAt(question, address.part);
  return valueText(view, address.instance, part, value);
}

/** Marks by their labels, in the order they are shown. */
export function withheldText(reasons: readonly string[]): string {
  return withholdings
    .filter((one) => reasons.includes(one.value))
    .map((one) => one.label)
    .join(', ');
}

const known = new WeakMap<CaseView, Map<string, ReadonlyMap<string, string>>>();

/** What references of one source can point at, by id. */
function namesOf(
  view: CaseView,
  section: Section,
  source: ReferenceSource,
): ReadonlyMap<string, string> {
  const ofView = known.get(view) ?? new Map<string, ReadonlyMap<string, string>>();
  known.set(view, ofView);
  const key = source.to === 'statements' ? '' : `${section.id} ${source.of} ${source.labelColumn}`;
  const found = ofView.get(key);
  if (found) return found;
  // Statements by their words: their numbers change when one is put in before them.
  const made =
    source.to === 'statements'
      ? new Map(statementsIn(view).map(({ id, cells }) => [id, textIn(cells.text)]))
      : new Map(referenceTargets(view, section, source).map(({ id, label }) => [id, label]));
  ofView.set(key, made);
  return made;
}

function quotedIn(names: ReadonlyMap<string, string> | undefined, id: string): string {
  const text = names?.get(id);
  if (text === undefined) return gone;
  return text.trim() === '' ? nameless(statementName) : `”${shorten(text)}”`;
}

/** One row as a reader knows it: Mål ”At cykle selv”. */
export function rowText(
  view: CaseView,
  instance: InstanceKey,
  question: Question,
  cells: Cells,
): string {
  const [itemName, column] =
    question.kind === 'rows' ? [question.itemName, question.nameColumn] : [statementName, 'text'];
  const name = cells[column];
  if (name === undefined) return rowTitle(itemName, '');
  const part = findPart(question, column);
  const section = findSection(view.index, instance);
  // The title has quotation marks of its own.
  const text =
    part?.kind === 'references' && section
      ? listIn(name)
          .map((id) => namesOf(view, section, part.from).get(id) ?? gone)
          .join(', ')
      : valueText(view, instance, part, name);
  return rowTitle(itemName, shorten(text));
}
