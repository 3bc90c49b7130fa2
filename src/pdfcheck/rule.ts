// What a rule is: its clause, what it says when it is broken, and the check itself.
import type { Facts } from './facts.ts';

/** `PDF/A` holds for parts 2 and 3 alike; `reader` is what no standard's machine checks ask for. */
export type Standard = 'PDF/UA-1' | 'PDF/A' | 'PDF/A-2a' | 'PDF/A-3a' | 'reader';

/** Where a rule is broken: page from 1, number of the object, and what stands there. */
export type Place = {
  readonly page?: number | undefined;
  readonly object?: number | undefined;
  readonly what?: string | undefined;
};

/** How many things were looked at, and where one was not as it should be. */
export type Finding = { readonly looked: number; readonly places: readonly Place[] };

export type Rule = {
  /** Clause and test, as in ISO 14289-1 or ISO 19005-2 and -3 by the usual count of tests: `7.1-3`. */
  readonly id: string;
  readonly standard: Standard;
  /** What is wrong, for the adviser: Danish. */
  readonly adviser: string;
  /** What must hold, for the developer: English. */
  readonly developer: string;
  /** The rule is about the claim itself, not about what is claimed. */
  readonly isClaim: boolean;
  readonly check: (facts: Facts) => Finding;
};

/** Clauses that ask for the very same thing. */
export type Clauses = {
  readonly ua?: string;
  readonly a?: string;
  readonly a2?: string;
  readonly a3?: string;
  readonly reader?: string;
};

const standards = {
  ua: 'PDF/UA-1',
  a: 'PDF/A',
  a2: 'PDF/A-2a',
  a3: 'PDF/A-3a',
  reader: 'reader',
} as const satisfies Record<keyof Clauses, Standard>;

const keys = ['ua', 'a', 'a2', 'a3', 'reader'] as const;

/** One rule for each clause, with one and the same check. */
export function rule(
  clauses: Clauses,
  adviser: string,
  developer: string,
  check: Rule['check'],
  isClaim = false,
): readonly Rule[] {
  return keys.flatMap((key): Rule[] => {
    const id = clauses[key];
    return id === undefined
      ? []
      : [{ id, standard: standards[key], adviser, developer, check, isClaim }];
  });
}

/** Looks at each; a place where one is wrong. */
export function each<T>(
  items: Iterable<T>,
  wrongAt: (item: T) => Place | undefined | false,
): Finding {
  const places: Place[] = [];
  let looked = 0;
  for (const item of items) {
    looked += 1;
    const place = wrongAt(item);
    if (place) places.push(place);
  }
  return { looked, places };
}

/** The file as a whole is right or not. */
export function whole(isRight: boolean, what?: string, object?: number): Finding {
  return { looked: 1, places: isRight ? [] : [{ what, object }] };
}

export const nothing: Finding = { looked: 0, places: [] };
