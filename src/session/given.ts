// What is given to an open case in one go: typed words and choices, what each takes the place of, and which say nothing new.
import { addressKey } from '#forms/answers/address.ts';
import type { Change } from '#forms/answers/record.ts';
import type { CaseFold } from '../log/operation.ts';
import { lastOfEach } from '../log/operation.ts';
import { addsNothing } from './standing.ts';
import type { Base, TypedWords } from './TypedWords.ts';

export type Given = {
  /** What says something new. */
  readonly changes: readonly Change[];
  /** What each change takes the place of, by address key. */
  readonly bases: ReadonlyMap<string, Base>;
  /** The addresses of what says nothing new. */
  readonly idle: ReadonlySet<string>;
};

export const NOTHING_GIVEN: Given = { changes: [], bases: new Map(), idle: new Set() };

type Parts = {
  readonly fold: CaseFold;
  readonly typed: TypedWords;
  readonly changes: readonly Change[];
  /** What a change takes the place of where nobody saw anything else. */
  readonly baseOf: (change: Change) => Base;
  /** What those saw who chose, by address key. */
  readonly shown: ReadonlyMap<string, Base>;
};

/** Typed words first, then the changes; of several at one address the last counts. */
export function givenIn({ fold, typed, changes, baseOf, shown }: Parts): Given {
  const bases = new Map(changes.map((change) => [keyOf(change), baseOf(change)]));
  for (const [key, base] of shown) bases.set(key, base);
  for (const { change, base } of typed.all) bases.set(keyOf(change), base);
  const all = lastOfEach([...typed.all.map((one) => one.change), ...changes]);
  const isIdle = (change: Change) => addsNothing(fold, change, bases.get(keyOf(change)));
  const idle = new Set(all.filter(isIdle).map(keyOf));
  return { changes: all.filter((change) => !idle.has(keyOf(change))), bases, idle };
}

export function keyOf({ address }: Change): string {
  return addressKey(address);
}
