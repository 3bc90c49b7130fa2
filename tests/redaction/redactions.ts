// Tries as many random cases as were asked for, in every edition that is handed out, and says what was found.
import type { CaseView } from '#forms/answers/caseView.ts';
import { editionsOf } from '#src/document/editions.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { chanceFrom } from '../kill/chance.ts';
import { randomCase } from './randomCase.ts';
import { withRound } from './randomRounds.ts';
import { type Tried, tryEdition } from './trying.ts';

const USUAL_COUNT = 1000;

/** One file in so many is made once more with a leak, on purpose. */
const PLANT_EACH = 5;

/** In one case of so many a draft was read and answered. */
const ROUND_EACH = 2;

const handedOut = ({ record }: CaseView) =>
  editionsOf(record).filter(({ audience }) => audience !== 'adviser');
const say = (text: string) => void process.stdout.write(`${text}\n`);

/** The cases of a seed, each in some editions: all, or one of them by turns. */
export async function* tryCases(
  seed: number,
  count: number,
  { inAll = true, plantEach = PLANT_EACH } = {},
): AsyncGenerator<Tried & { readonly seed: number }, void> {
  const fonts = await readNodeFonts();
  for (let at = 0; at < count; at += 1) {
    const own = seed + at;
    const asked = randomCase(chanceFrom(own));
    const view = at % ROUND_EACH === 0 ? withRound(asked, chanceFrom(own ^ 0x0d4af7)) : asked;
    const all = handedOut(view);
    const chosen = inAll ? all : all.filter((_, place) => place === at % all.length);
    const chance = chanceFrom(own ^ 0x5eed);
    for (const edition of chosen) {
      const plant = chance() < 1 / plantEach;
      yield { ...(await tryEdition(view, edition, fonts, chance, plant)), seed: own };
    }
  }
}

/** What is wrong with it; none where all is as it must be. */
export function wrongIn({ hits, faults, planted }: Tried): readonly string[] {
  const missed = planted === undefined || planted === 'found' ? [] : [`planted, ${planted}`];
  return [...hits.map(({ sentence, found }) => `${sentence} (${found})`), ...faults, ...missed];
}

/**
 * `npm run redactions -- 1000 --seed 7`; with `--turns` each case in one edition, by turns. Returns the exit
 * code: 0 when nothing was found, and every leak put in was.
 */
export async function redactions(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (!options) {
    say(
      'Say a number of cases; --seed N for those of another run; --turns for one edition of each.',
    );
    return 2;
  }
  const { count, seed, inAll } = options;
  const how = inAll ? 'in every edition' : 'in one edition each';
  say(`Trying ${count} cases ${how}, PDF and HTML, from seed ${seed}.`);
  const sums = { files: 0, pages: 0, leftOut: 0, notSearched: 0, changes: 0, planted: 0, wrong: 0 };
  for await (const tried of tryCases(seed, count, { inAll })) {
    sums.files += 2;
    sums.pages += tried.pages;
    sums.leftOut += tried.leftOut;
    sums.notSearched += tried.notSearched;
    sums.changes += tried.changes;
    sums.planted += tried.planted === undefined ? 0 : 1;
    const wrong = wrongIn(tried);
    if (wrong.length > 0) {
      sums.wrong += 1;
      say(`seed ${tried.seed}, ${tried.edition}: ${wrong.join(' | ')}`);
    }
    if (sums.files % 200 === 0) say(`${sums.files} files …`);
  }
  say(
    `${sums.files} files of ${sums.pages} PDF pages: ${sums.leftOut} texts left out, ${sums.notSearched} of them not to be searched.`,
  );
  say(
    `${sums.changes} withheld answers, or parts of them, made another: the documents must stay as they were.`,
  );
  say(
    `${sums.planted} leaks put in on purpose. ${sums.wrong} files with a leak, a fault or a leak not found.`,
  );
  return sums.wrong === 0 ? 0 : 1;
}

type Options = { readonly count: number; readonly seed: number; readonly inAll: boolean };

function readOptions(words: readonly string[]): Options | undefined {
  let options: Options = { count: USUAL_COUNT, seed: Date.now() % 1_000_000, inAll: true };
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (/^[1-9]\d*$/.test(word)) options = { ...options, count: Number(word) };
    else if (word === '--turns') options = { ...options, inAll: false };
    else if (word === '--seed' && /^\d+$/.test(rest[0] ?? ''))
      options = { ...options, seed: Number(rest.shift()) };
    else return undefined;
  }
  return options;
}
