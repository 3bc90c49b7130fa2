// What can be marked as not for everybody, as the page shows it: each answer, and each row by itself.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { findInstance, isShown } from '#forms/answers/caseView.ts';
import { reasonForDeferral } from '#forms/answers/completeness.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { markKey, reasonsAt } from '#forms/answers/withheld.ts';
import type { Question } from '#forms/content/types.ts';
import type { WithheldReason } from '#forms/content/withholding.ts';
import { cellsIn, isAnswerBlank, leafIn, liveRows } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { shorten } from '../document/values.ts';
import { rowText, valueText } from '../log/valueText.ts';
import { withheldPage as words } from './withheldWords.ts';

/** One answer, or one row of one. */
export type WithheldEntry = {
  /** Another one for each place in the case. */
  readonly key: string;
  readonly at: Markable;
  /** The question, or the row by its name. */
  readonly label: string;
  /** The first words of what is written; '' where the label says them. */
  readonly text: string;
  readonly reasons: readonly WithheldReason[];
  /** Why it is marked, in own words; '' for none. */
  readonly because: string;
};

/** Longest piece of an answer that is shown, in characters. */
const LONGEST = 160;

/** The key of a place. */
export function entryKey(at: Markable): string {
  return `${at.instance}/${markKey(at)}`;
}

/** Everything written in a section, in the order it is asked. */
export function entriesIn(view: CaseView, { key, section }: Instance): readonly WithheldEntry[] {
  return section.questions
    .filter((question) => isShown(view, key, question))
    .flatMap((question) => entriesOf(view, key, question));
}

/** The entry of one place; undefined where nothing is written, or it is not asked. */
export function findEntry(view: CaseView, at: Markable): WithheldEntry | undefined {
  const instance = findInstance(view, at.instance);
  const question = instance?.section.questions.find((one) => one.id === at.question);
  if (!question || !isShown(view, at.instance, question)) return undefined;
  const key = entryKey(at);
  return entriesOf(view, at.instance, question).find((one) => one.key === key);
}

function entriesOf(view: CaseView, instance: string, question: Question): readonly WithheldEntry[] {
  const answer = view.record.answers[instance]?.[question.id];
  const reason = reasonForDeferral(view, instance, question.id);
  if (isAnswerBlank(answer) && reason === '') return [];
  const at = { instance, question: question.id };
  const rows = liveRows(answer);
  const waits = reason === '' ? [] : [words.deferred(reason)];
  const written = [...textsOf(view, instance, question), ...waits];
  const whole = rows.length === 0 ? shorten(written.join(' · '), LONGEST) : words.rows(rows.length);
  return [
    entry(view, at, question.label, whole),
    ...rows.map((row) =>
      entry(view, { ...at, row: row.id }, rowText(view, instance, question, row.cells), ''),
    ),
  ];
}

function entry(view: CaseView, at: Markable, label: string, text: string): WithheldEntry {
  const because = view.record.withheldBecause[at.instance]?.[markKey(at)] ?? '';
  return { key: entryKey(at), at, label, text, reasons: reasonsAt(view.record, at), because };
}

function textsOf(view: CaseView, instance: string, question: Question): readonly string[] {
  const answer = view.record.answers[instance]?.[question.id];
  if (isSimple(question)) return [valueText(view, instance, question, leafIn(answer) ?? '')];
  const cells = cellsIn(answer);
  return kindOf(question)
    .parts.map((part) => valueText(view, instance, part, cells[part.id] ?? ''))
    .filter((text) => text !== '');
}
