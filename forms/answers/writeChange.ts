// Writes one change into a record. Everything the change does not touch keeps its identity.
import type { Answer, LeafValue, Row } from '../kinds/answer.ts';
import { isBlank, listIn } from '../kinds/answer.ts';
import type { ContentIndex } from './contentIndex.ts';
import { fitsContent, isLeafValue, isPhaseMark, isReopening, isRowMark } from './fits.ts';
import type { CaseRecord, Change, RowMark, SectionAnswers, WithheldIn } from './record.ts';
import { writeReview } from './reviewChanges.ts';
import type { Markable } from './withheld.ts';
import { inOrder, markKey } from './withheld.ts';

/** The record with the change in it; the same record where the change does not fit the content. */
export function writeChange(index: ContentIndex, record: CaseRecord, change: Change): CaseRecord {
  if (!fitsContent(index, change)) return record;
  const { address, value } = change;
  if (isLeafValue(value)) {
    if (address.in === 'deferral')
      return writeDeferral(record, address.instance, address.question, String(value));
    if (address.in === 'withheld') {
      const reasons = inOrder(listIn(value));
      return { ...record, withheld: withMarked(record.withheld, address, reasons, isBlank) };
    }
    if (address.in === 'withheldBecause') {
      const { withheldBecause } = record;
      const because = String(value);
      return {
        ...record,
        withheldBecause: withMarked(withheldBecause, address, because, isNothing),
      };
    }
    if (address.in !== 'answer') return record;
    const { instance, question, row, part } = address;
    return writeAnswer(record, instance, question, (before) => withLeaf(before, row, part, value));
  }
  if (address.in === 'row' && isRowMark(value)) {
    return writeAnswer(record, address.instance, address.question, (before) =>
      withMark(before, address.row, value),
    );
  }
  if (address.in === 'phase' && isPhaseMark(value)) {
    return { ...record, phases: { ...record.phases, [address.phase]: value } };
  }
  if (address.in === 'reopening' && isReopening(value)) {
    const others = record.reopened.filter((one) => one.id !== address.id);
    const reopened = [...others, { id: address.id, at: value.at, reason: value.reason }];
    return {
      ...record,
      reopened: reopened.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)),
    };
  }
  return writeReview(record, change);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeAnswer(
  record: CaseRecord,
  instance: string,
  question: string,
  write: (before: Answer | undefined) => Answer | undefined,
): CaseRecord {
  const section: SectionAnswers = record.answers[instance] ?? {};
  const after = write(section[question]);
  return {
    ...record,
    answers: without(record.answers, instance, without(section, question, after), isEmpty),
  };
}

function isEmpty(section: SectionAnswers): boolean {
  return Object.keys(section).length === 0;
}

/** Sets a key, or leaves it out where there is nothing to keep: an emptied answer leaves no trace in the record. */
function without<T>(
  all: { readonly [key: string]: T | undefined },
  key: string,
  value: T | undefined,
  isNothing: (value: T) => boolean = () => false,
): { readonly [key: string]: T | undefined } {
  if (value !== undefined && !isNothing(value)) return { ...all, [key]: value };
  const { [key]: _gone, ...rest } = all;
  return rest;
}

function isNothing(value: LeafValue): boolean {
  return typeof value === 'string' ? value === '' : isBlank(value);
}

function withLeaf(
  before: Answer | undefined,
  row: string | undefined,
  part: string | undefined,
  value: LeafValue,
): Answer | undefined {
  if (part === undefined) return isNothing(value) ? undefined : { shape: 'leaf', value };
  if (row === undefined) {
    const cells = without(
      before?.shape === 'cells' ? before.cells : {},
      part,
      isNothing(value) ? undefined : value,
    );
    return Object.keys(cells).length === 0 ? undefined : { shape: 'cells', cells };
  }
  const rows = before?.shape === 'rows' ? before.rows : [];
  const found = rows.find((one) => one.id === row);
  // A cell may arrive before its row's mark (operations fold in any order): the row waits, removed.
  const base: Row = found ?? { id: row, order: 0, removed: true, cells: {} };
  const cells = without(base.cells, part, isNothing(value) ? undefined : value);
  return withRow(rows, { ...base, cells });
}

function withMark(before: Answer | undefined, row: string, mark: RowMark): Answer {
  const rows = before?.shape === 'rows' ? before.rows : [];
  const cells = rows.find((one) => one.id === row)?.cells ?? {};
  return withRow(rows, {
    id: row,
    order: mark.order,
    ...(mark.removed ? { removed: true } : {}),
    cells,
  });
}

function withRow(rows: readonly Row[], row: Row): Answer {
  const at = rows.findIndex((one) => one.id === row.id);
  if (at >= 0 && rows[at]?.order === row.order) return { shape: 'rows', rows: rows.with(at, row) };
  const others = rows.filter((one) => one.id !== row.id);
  return {
    shape: 'rows',
    rows: [...others, row].sort((a, b) => a.order - b.order || compare(a.id, b.id)),
  };
}

function writeDeferral(
  record: CaseRecord,
  instance: string,
  question: string,
  reason: string,
): CaseRecord {
  const section = without(
    record.deferred[instance] ?? {},
    question,
    reason === '' ? undefined : reason,
  );
  return {
    ...record,
    deferred: without(record.deferred, instance, section, (one) => Object.keys(one).length === 0),
  };
}

function withMarked<V>(
  register: WithheldIn<V>,
  at: Markable,
  value: V,
  isNothing: (value: V) => boolean,
): WithheldIn<V> {
  const marked = without(register[at.instance] ?? {}, markKey(at), value, isNothing);
  return without(register, at.instance, marked, (one) => Object.keys(one).length === 0);
}
