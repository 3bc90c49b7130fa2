// Numbers of six digits or more, however they are parted: telephone, personal and case numbers.

/** Digits in a row, and where each group of them begins. */
export type Digits = {
  readonly digits: string;
  /** Ends of the groups, each the count of digits up to there; the first begins at 0. */
  readonly ends: readonly number[];
};

/** Fewer digits are years, page numbers and amounts: they stand everywhere. */
const FEWEST_DIGITS = 6;

/** As long as this a number is found inside a longer one as well. */
const SURE_DIGITS = 8;

/** Telephone and personal numbers are found when they stand among other numbers, too. */
const KNOWN_LENGTHS = new Set([8, 10]);

const DIGITS = /\d(?:[^\p{L}\p{N}\r\n]{0,3}\d)*/gu;

/** Moments that files write of themselves, and dates: known without knowing the case. */
const MOMENTS =
  /D:\d{14}\S{0,8}|\d{4}-\d\d-\d\dT\d\d:\d\d\S{0,12}|(?<!\d)(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d)(?!\d)/g;

/** Every stretch of digits in a text, what parts them dropped. */
function digitsIn(text: string): readonly Digits[] {
  if (!/\d\D{0,3}\d/.test(text)) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\0]/gu, '')
    .replace(MOMENTS, ' | ');
  return [...plain.matchAll(DIGITS)].flatMap(([found]): Digits[] => {
    const groups = found.split(/\D+/);
    let sum = 0;
    const ends = groups.map((group) => {
      sum += group.length;
      return sum;
    });
    return sum < FEWEST_DIGITS ? [] : [{ digits: groups.join(''), ends }];
  });
}

/** The numbers of a text that are looked for. */
export function numbersIn(text: string): readonly string[] {
  const numbers = new Set<string>();
  for (const { digits, ends } of digitsIn(text)) {
    numbers.add(digits);
    const starts = [0, ...ends];
    for (const [at, from] of starts.entries())
      for (const to of ends.slice(at, at + 5)) {
        const isGroup = to === ends[at];
        const length = to - from;
        if (isGroup ? length >= FEWEST_DIGITS : KNOWN_LENGTHS.has(length))
          numbers.add(digits.slice(from, to));
      }
  }
  return [...numbers];
}

/** Numbers by their first six digits. */
export type NumberIndex = ReadonlyMap<string, readonly string[]>;

export function indexNumbers(numbers: Iterable<string>): NumberIndex {
  const index = new Map<string, string[]>();
  for (const number of new Set(numbers)) {
    const key = number.slice(0, FEWEST_DIGITS);
    const there = index.get(key);
    if (there) there.push(number);
    else index.set(key, [number]);
  }
  return index;
}

/**
 * The numbers of the index that stand in a text. In code, where numbers lie close, only long ones in one piece
 * tell anything.
 */
export function findNumbers(index: NumberIndex, text: string, isCode: boolean): readonly string[] {
  if (index.size === 0) return [];
  const found = new Set<string>();
  const stretches = isCode
    ? [...text.matchAll(/\d{8,}/g)].map(([digits]): Digits => ({ digits, ends: [digits.length] }))
    : digitsIn(text);
  for (const { digits, ends } of stretches) {
    const edges = new Set([0, ...ends]);
    for (let at = 0; at + FEWEST_DIGITS <= digits.length; at += 1)
      for (const number of index.get(digits.slice(at, at + FEWEST_DIGITS)) ?? []) {
        const isSure = number.length >= SURE_DIGITS;
        const isWhole = edges.has(at) && edges.has(at + number.length);
        if ((isSure || (!isCode && isWhole)) && digits.startsWith(number, at)) found.add(number);
      }
  }
  return [...found];
}
