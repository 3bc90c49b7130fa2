// Where two wrote apart: what each wrote, for a person to choose between or to join.
import type { Address, InstanceKey } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance, holds, instancesIn, isShown } from '#forms/answers/caseView.ts';
import { isLeafValue } from '#forms/answers/fits.ts';
import type { Change } from '#forms/answers/record.ts';
import { isReviewReply } from '#forms/answers/reviewChanges.ts';
import type { ReviewReply } from '#forms/answers/reviews.ts';
import type { Part, Question } from '#forms/content/types.ts';
import type { Cells, LeafValue } from '#forms/kinds/answer.ts';
import { cellsIn, listIn, liveRows, textIn } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import type { CaseFold, Head, OperationId } from './operation.ts';
import { datedAs } from './operation.ts';
import { toldComment } from './reviewHistory.ts';
import type { Dated } from './turns.ts';
import { turnOf } from './turns.ts';
import { partAt, rowText, textAt } from './valueText.ts';
import { replyLabels, withheldLabels } from './words.ts';

type Place = Extract<Address, { in: 'answer' | 'deferral' | 'withheld' | 'withheldBecause' }>;
/** Where a comment on a draft is answered. */
type ReplyPlace = Extract<Address, { in: 'reviewReply' }>;

/** What one of them wrote. */
export type ConflictVersion = Dated & {
  readonly operation: OperationId;
  /** As named in the case; '' where nobody is named. */
  readonly by: string;
  readonly value: LeafValue | ReviewReply;
  /** The value in words; '' where it was emptied. */
  readonly text: string;
};

/** One answer, one part of one, or one reply to a comment, where different things stand. */
export type Conflict = {
  readonly address: Place | ReplyPlace;
  /** The address key: of the register, and of the field. */
  readonly key: string;
  /** The section as asked, and the question's own label. For a reply: what both are called. */
  readonly section: string;
  readonly label: string;
  /**
   * The row as a reader knows it, and the part's label, where it is about those; '' else. For a reply: who
   * got the draft, and the comment.
   */
  readonly row: string;
  readonly part: string;
  /** Two or more that differ, the one that is read until somebody chooses first. */
  readonly versions: readonly ConflictVersion[];
  /** Everything that stands here and the person is shown: what the choice supersedes. */
  readonly seen: readonly OperationId[];
  /** What a join can be: words in lines, on one line, a list of all that was chosen, or a choice of one. */
  readonly join: 'text' | 'line' | 'list' | 'none';
};

/**
 * The conflicts in what is asked now, in the order of the content. Those in questions that are not
 * asked, or in rows taken out, wait in the log until somebody can see what they are about.
 */
export function conflictsIn(view: CaseView, fold: CaseFold): readonly Conflict[] {
  if (fold.conflicts.length === 0) return [];
  const sections = new Map(instancesIn(view).map((instance, at) => [instance.key, at]));
  return fold.conflicts
    .flatMap((address) => conflictAt(view, fold, address) ?? [])
    .map((conflict) => ({ conflict, order: orderOf(view, sections, conflict) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ conflict }) => conflict);
}

/** The conflict at one address; undefined where there is none, or nothing is asked. */
export function conflictAt(view: CaseView, fold: CaseFold, address: Address): Conflict | undefined {
  const heads = fold.conflictsAt({ address });
  if (heads.length === 0) return undefined;
  if (address.in === 'reviewReply') return replyConflict(view, fold, address, heads);
  if (!isPlace(address)) return undefined;
  const found = findAsked(view, address);
  if (!found) return undefined;
  const { section, question, part, cells } = found;
  return {
    address,
    key: addressKey(address),
    section,
    label: question.label,
    row: cells ? rowText(view, address.instance, question, cells) : '',
    part: partLabel(address, question, part),
    versions: versionsOf(view, address, heads),
    seen: seenOf(fold, address),
    join: joinAt(address, part),
  };
}

/** Two who replied differently to one comment. It is asked about as long as the comment is there. */
function replyConflict(
  view: CaseView,
  fold: CaseFold,
  address: ReplyPlace,
  heads: readonly Head[],
): Conflict {
  const { recipient, comment } = toldComment(view.record, address.review, address.comment);
  return {
    address,
    key: addressKey(address),
    section: replyLabels.section,
    label: replyLabels.label,
    row: recipient,
    part: comment,
    versions: versionsOf(view, address, heads),
    seen: seenOf(fold, address),
    join: 'none',
  };
}

function versionsOf(
  view: CaseView,
  address: Address,
  heads: readonly Head[],
): readonly ConflictVersion[] {
  return heads.flatMap((head) => {
    const { operation, by, change } = head;
    const { value } = change;
    return isLeafValue(value) || isReviewReply(value)
      ? [{ operation, ...datedAs(head), by, value, text: textAt(view, address, value) }]
      : [];
  });
}

function seenOf(fold: CaseFold, address: Address): readonly OperationId[] {
  return fold.headsAt({ address }).map((head) => head.operation);
}

function isPlace(address: Address): address is Place {
  return 'question' in address && address.in !== 'row';
}

/** Which part of the answer, or which mark on it; '' for the answer itself. */
function partLabel(address: Place, question: Question, part: Part | undefined): string {
  if (address.in === 'withheld' || address.in === 'withheldBecause')
    return withheldLabels[address.in];
  return part && part !== question ? part.label : '';
}

function joinAt(address: Place, part: Part | undefined): Conflict['join'] {
  if (address.in === 'answer') return joinOf(part);
  return address.in === 'withheld' ? 'list' : 'text';
}

type Asked = {
  readonly section: string;
  readonly question: Question;
  readonly part: Part | undefined;
  /** Of the row it is about. */
  readonly cells: Cells | undefined;
};

function findAsked(view: CaseView, address: Place): Asked | undefined {
  const instance = findInstance(view, address.instance);
  const question = instance?.section.questions.find((one) => one.id === address.question);
  if (!instance || !question || !isShown(view, address.instance, question)) return undefined;
  const section = instance.title;
  if (address.in === 'deferral') return { section, question, part: undefined, cells: undefined };
  const part = address.in === 'answer' ? partAt(question, address.part) : undefined;
  const answer = view.record.answers[address.instance]?.[address.question];
  const isAsked = (cells: Cells) =>
    !part?.shownWhen ||
    part === question ||
    holds(view, address.instance, part.shownWhen.when, cells);
  if (address.row === undefined)
    return isAsked(cellsIn(answer)) ? { section, question, part, cells: undefined } : undefined;
  const row = liveRows(answer).find((one) => one.id === address.row);
  return row && isAsked(row.cells) ? { section, question, part, cells: row.cells } : undefined;
}

function joinOf(part: Part | undefined): Conflict['join'] {
  switch (part?.kind) {
    case 'longText':
      return 'text';
    case 'text':
      return 'line';
    case 'choices':
    case 'references':
      return 'list';
    default:
      return 'none';
  }
}

/** All versions in one, to start from: the texts under each other, or everything anybody chose. */
export function joinedValue({ versions, join }: Conflict): LeafValue | undefined {
  // The oldest first: as one would read what came after what.
  const inTime = [...versions]
    .sort((a, b) => (turnOf(a) < turnOf(b) ? -1 : turnOf(a) > turnOf(b) ? 1 : 0))
    .flatMap(({ value }) => (isLeafValue(value) ? [value] : []));
  switch (join) {
    case 'text':
    case 'line':
      return inTime
        .map((value) => textIn(value).trim())
        .filter((text) => text !== '')
        .join(join === 'text' ? '\n\n' : ' / ');
    case 'list':
      return [...new Set(inTime.flatMap(listIn))];
    case 'none':
      return undefined;
  }
}

/** What settles a conflict: give both to `makeOperation`. */
export type Settlement = {
  readonly changes: readonly Change[];
  /** What the person was shown; what came since then was not chosen away. */
  readonly seen: ReadonlyMap<string, readonly OperationId[]>;
};

/** Settles a conflict with one of the versions, or with words, a list or a reply of one's own. */
export function settle(
  { address, key, seen }: Pick<Conflict, 'address' | 'key' | 'seen'>,
  value: LeafValue | ReviewReply,
): Settlement {
  return { changes: [{ address, value }], seen: new Map([[key, seen]]) };
}

/** Section, question, row and part by their places; the address key where all are the same. Replies last. */
function orderOf(
  view: CaseView,
  sections: ReadonlyMap<InstanceKey, number>,
  { address, key }: Conflict,
): readonly (number | string)[] {
  if (address.in === 'reviewReply') return [Number.POSITIVE_INFINITY, key];
  const section = findInstance(view, address.instance)?.section;
  const at = section?.questions.findIndex((one) => one.id === address.question) ?? -1;
  const place = [sections.get(address.instance) ?? -1, at];
  const question = section?.questions[at];
  if (address.in === 'deferral' || !question) return [...place, -1, -1, key];
  const rows = liveRows(view.record.answers[address.instance]?.[address.question]);
  return [
    ...place,
    rows.findIndex((one) => one.id === address.row),
    address.in === 'answer'
      ? kindOf(question).parts.findIndex((one) => one.id === address.part)
      : Number.POSITIVE_INFINITY,
    key,
  ];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
