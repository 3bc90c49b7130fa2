// Puts names and dates into the sentences of the content.

/** The names in braces in a sentence. */
export type SlotsIn<Sentence extends string> =
  Sentence extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never;

/** The sentence with each `{name}` replaced; a name nobody gives stays. */
export function fillIn(sentence: string, fill: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole);
}
