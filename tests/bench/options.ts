// What `npm run bench` is asked to do: `npm run bench -- ui store log sync pdf --rounds 7`.

/** The parts of the bench, in the order they run. */
export const partNames = ['ui', 'store', 'log', 'sync', 'pdf'] as const;
export type PartName = (typeof partNames)[number];

export type Options = {
  readonly parts: readonly PartName[];
  /** How often each figure is taken, all of them once before any is taken again. */
  readonly rounds: number;
};

/** Fewer rounds say too little on a machine that others use as well. */
const USUAL_ROUNDS = 7;

/** The options, or a sentence that says what cannot be understood. */
export function readOptions(words: readonly string[]): Options | string {
  const parts: PartName[] = [];
  let rounds = USUAL_ROUNDS;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const part = partNames.find((name) => name === word);
    if (part) parts.push(part);
    else if (word === '--rounds') {
      at += 1;
      rounds = Number(words[at]);
    } else return `“${word}” is none of ${partNames.join(', ')} or --rounds N.`;
  }
  if (!Number.isInteger(rounds) || rounds < 1) return '--rounds takes a whole number from 1.';
  return {
    parts: parts.length > 0 ? partNames.filter((one) => parts.includes(one)) : partNames,
    rounds,
  };
}
