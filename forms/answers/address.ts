// Addresses: where in a case a value stands. One address, one register in the log.
import type { PhaseId } from '../content/types.ts';

/** A section as asked: its id, or `section@row` where it is repeated for a row. */
export type InstanceKey = string;

/** Where a value stands. `part` is a part of a composite answer, or with `row` a column of that row. */
export type Address =
  | {
      readonly in: 'answer';
      readonly instance: InstanceKey;
      readonly question: string;
      readonly row?: string;
      readonly part?: string;
    }
  /** Whether a row is there, and where among the others. */
  | {
      readonly in: 'row';
      readonly instance: InstanceKey;
      readonly question: string;
      readonly row: string;
    }
  /** The reason why a question cannot be answered yet. */
  | { readonly in: 'deferral'; readonly instance: InstanceKey; readonly question: string }
  /** For whom an answer, or one row of it, is not meant; and why, in the adviser's own words. */
  | {
      readonly in: 'withheld' | 'withheldBecause';
      readonly instance: InstanceKey;
      readonly question: string;
      readonly row?: string;
    }
  | { readonly in: 'phase'; readonly phase: PhaseId }
  | { readonly in: 'reopening'; readonly id: string }
  /** A draft given to one person to read. */
  | { readonly in: 'review'; readonly id: string }
  /** What came back in a round, and what was answered to one comment of it. */
  | { readonly in: 'reviewAnswer'; readonly review: string; readonly id: string }
  | { readonly in: 'reviewReply'; readonly review: string; readonly comment: string }
  /** That a round was called off. */
  | { readonly in: 'reviewEnd'; readonly review: string };

const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** True for an id a row may have: it starts with a letter and has nothing but a–z, 0–9 and hyphens. */
export function isRowId(text: string): boolean {
  return ID.test(text);
}

/** The address as one string, the key of its register. */
export function addressKey(address: Address): string {
  switch (address.in) {
    case 'answer':
      return ['a', address.instance, address.question, address.row ?? '', address.part ?? ''].join(
        '/',
      );
    case 'row':
      return ['w', address.instance, address.question, address.row].join('/');
    case 'deferral':
      return ['d', address.instance, address.question].join('/');
    case 'withheld':
      return ['h', address.instance, address.question, address.row ?? ''].join('/');
    case 'withheldBecause':
      return ['b', address.instance, address.question, address.row ?? ''].join('/');
    case 'phase':
      return `p/${address.phase}`;
    case 'reopening':
      return `o/${address.id}`;
    case 'review':
      return `r/${address.id}`;
    case 'reviewAnswer':
      return `s/${address.review}/${address.id}`;
    case 'reviewReply':
      return `t/${address.review}/${address.comment}`;
    case 'reviewEnd':
      return `e/${address.review}`;
  }
}

/** The section id of an instance. */
export function sectionIdOf(instance: InstanceKey): string {
  return instance.split('@', 1)[0] ?? instance;
}

/** The row a repeated section stands for; undefined for a plain one. */
export function rowIdOf(instance: InstanceKey): string | undefined {
  const at = instance.indexOf('@');
  return at < 0 ? undefined : instance.slice(at + 1);
}

/** The instance key of a section for a row. */
export function instanceFor(section: string, row: string): InstanceKey {
  return `${section}@${row}`;
}
