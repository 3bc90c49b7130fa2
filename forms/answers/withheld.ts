// Marks on what is not for everybody: where they stand, and what they may be.
import type { WithheldReason } from '../content/withholding.ts';
import { withholdings } from '../content/withholding.ts';
import type { LeafValue } from '../kinds/answer.ts';
import type { Address, InstanceKey } from './address.ts';
import type { CaseRecord, WithheldIn } from './record.ts';

/** What can be marked: an answer with the reason why it waits, or one row of it. */
export type Markable = {
  readonly instance: InstanceKey;
  readonly question: string;
  readonly row?: string;
};

/** A mark, or why it is there, as it is written. */
export type Marking = {
  readonly address: Extract<Address, { in: 'withheld' | 'withheldBecause' }>;
  readonly value: LeafValue;
};

/** The key in the record's registers: the question, or `question/row`. */
export function markKey({ question, row }: Pick<Markable, 'question' | 'row'>): string {
  return row === undefined ? question : `${question}/${row}`;
}

/** What a key in the record's registers stands for. */
export function markedAt(instance: InstanceKey, key: string): Markable {
  const [question = '', row] = key.split('/', 2);
  return row === undefined ? { instance, question } : { instance, question, row };
}

/** True for one of the reasons. */
export function isWithheldReason(value: unknown): value is WithheldReason {
  return withholdings.some((one) => one.value === value);
}

/** The marks on an answer or a row itself; none where it is for everybody. */
export function reasonsAt(record: CaseRecord, at: Markable): readonly WithheldReason[] {
  return record.withheld[at.instance]?.[markKey(at)] ?? NONE;
}

/** The marks that hold for a row: its own and those of the answer it stands in. */
export function reasonsFor(record: CaseRecord, at: Markable): readonly WithheldReason[] {
  const own = reasonsAt(record, at);
  if (at.row === undefined) return own;
  const ofAnswer = reasonsAt(record, { instance: at.instance, question: at.question });
  return ofAnswer.length === 0 ? own : inOrder([...own, ...ofAnswer]);
}

/** Everything marked, as it stands in the record. */
export function marksIn(
  record: CaseRecord,
): readonly (Markable & { readonly reasons: readonly WithheldReason[] })[] {
  return entriesOf(record.withheld).map(([at, reasons]) => ({ ...at, reasons }));
}

/** The entries of one of the record's registers of marks. */
export function entriesOf<V>(register: WithheldIn<V>): readonly (readonly [Markable, V])[] {
  return Object.entries(register).flatMap(([instance, marked]) =>
    Object.entries(marked ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [[markedAt(instance, key), value] as const],
    ),
  );
}

/** Each reason once, in the order they are shown. */
export function inOrder(reasons: Iterable<string>): readonly WithheldReason[] {
  const given = new Set(reasons);
  return withholdings.map((one) => one.value).filter((value) => given.has(value));
}

const NONE: readonly WithheldReason[] = [];
