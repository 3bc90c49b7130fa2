// A part's or chapter's title as it is shown: after its number, where it has one.

export function numbered(one: { readonly number?: string; readonly title: string }): string {
  return one.number === undefined ? one.title : `${one.number} ${one.title}`;
}
