// What `npm run kill` is asked to do: `npm run kill -- 300 --seed 7 --only typing`.
import { actNames } from './acts.ts';

export type Options = {
  /** How many kills. */
  readonly count: number;
  /** The same seed makes the same choices; the machine's own pace it cannot repeat. */
  readonly seed: number;
  /** The acts to kill in the midst of. */
  readonly acts: readonly string[];
  /** A folder with a build to use again; without it, the app is built. */
  readonly app?: string;
};

const USUAL_COUNT = 300;

/** The options, or a sentence that says what cannot be understood. */
export function readOptions(words: readonly string[]): Options | string {
  let count = USUAL_COUNT;
  let seed = Date.now() % 1_000_000;
  let app: string | undefined;
  const acts: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (/^\d+$/.test(word)) count = Number(word);
    else if (word === '--seed' && /^\d+$/.test(next)) seed = Number(next);
    else if (word === '--app' && next !== '') app = next;
    else if (word === '--only' && actNames.includes(next)) acts.push(next);
    else
      return `“${word} ${next}”: say a number, --seed N, --app FOLDER or --only ${actNames.join('|')}.`;
    if (word.startsWith('--')) at += 1;
  }
  if (count < 1) return 'Say at least one kill.';
  const chosen = acts.length > 0 ? acts : actNames;
  return { count, seed, acts: chosen, ...(app === undefined ? {} : { app }) };
}
