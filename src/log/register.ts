// A register: the values that stand at one address, and what they are to each other.
import { isLeafValue } from '#forms/answers/fits.ts';
import type { Change, StoredValue } from '#forms/answers/record.ts';
import { inOrder } from '#forms/answers/withheld.ts';
import type { LeafValue } from '#forms/kinds/answer.ts';
import { listIn } from '#forms/kinds/answer.ts';
import type { Head } from './operation.ts';
import { isSameValue, valueKey } from './sameValue.ts';
import { turnOf } from './turns.ts';

/** The heads of one address, the latest first. */
export type Register = readonly Head[];

/** The latest first; of two at the same moment the greater id, so that all agree. */
function comesBefore(a: Head, b: Head): boolean {
  const [one, other] = [turnOf(a), turnOf(b)];
  return one === other ? a.operation > b.operation : one > other;
}

/** Puts a head in its place. Cheap also where thousands stand: a log may be made to harm. */
export function insertHead(heads: Head[], head: Head): void {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = heads[middle];
    if (other && comesBefore(other, head)) low = middle + 1;
    else high = middle;
  }
  heads.splice(low, 0, head);
}

/** Read as the latest says. A round and an answer to it are written once; who calls a round off says the same. */
const NEVER_DIFFER: ReadonlySet<Change['address']['in']> = new Set([
  'row',
  'phase',
  'reopening',
  'review',
  'reviewAnswer',
  'reviewEnd',
]);

/**
 * True when two heads say different things. Marks of rows and phases never do; only words, choices, what
 * is withheld, and replies to a comment are for a person to choose between.
 */
export function differ(a: Head, b: Head): boolean {
  const { address, value } = a.change;
  return !NEVER_DIFFER.has(address.in) && !isSameValue(value, b.change.value);
}

/**
 * What is read at an address: what the latest says. Of what is withheld, everything that anybody withheld:
 * nothing may slip out because two marked it differently.
 */
export function readIn(heads: Register): Change | undefined {
  const [first] = heads;
  if (first === undefined || heads.length === 1) return first?.change;
  const { address, value } = first.change;
  if (address.in !== 'withheld') return first.change;
  const all = heads.flatMap((head) => listIn(leafOf(head.change.value)));
  return isSameValue(value, all) ? first.change : { address, value: inOrder(all) };
}

function leafOf(value: StoredValue): LeafValue | undefined {
  return isLeafValue(value) ? value : undefined;
}

/** True when any of the heads says something else than the first. */
export function isInConflict(heads: Register): boolean {
  const [first] = heads;
  return first !== undefined && heads.some((head) => differ(first, head));
}

/** One head for each thing that is said, the latest of those that say it. */
export function differingHeads(heads: Register): Register {
  const bySaid = new Map<string, Head>();
  for (const head of heads) {
    const said = valueKey(head.change.value);
    if (!bySaid.has(said)) bySaid.set(said, head);
  }
  return [...bySaid.values()];
}
