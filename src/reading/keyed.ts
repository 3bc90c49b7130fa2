// Keys for things that have no ids: their own words, counted where the same words come twice.

/** Each item with a key that no other has. */
export function keyed<T>(
  items: readonly T[],
  wordsOf: (item: T) => string,
): readonly { readonly key: string; readonly item: T }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = wordsOf(item);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { key: times === 1 ? text : `${text} ${times}`, item };
  });
}
