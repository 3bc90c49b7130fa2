// Long texts made short: the beginning of one, and what differs between two.

/** Characters that are shown of a long text. */
const LONGEST = 240;
/** Characters that are shown on each side of what differs. */
const AROUND = 60;

/** The beginning of a text that is too long, cut between words; the text itself when it is not. */
export function beginningOf(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1).replace(/\s+\S*$/u, '');
  return `${(cut.length > longest ? text.slice(0, longest) : cut).trimEnd()} …`;
}

function endOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(-longest - 1).replace(/^\S*\s+/u, '');
  return `… ${(cut.length > longest ? text.slice(-longest) : cut).trimStart()}`;
}

/** Two texts laid beside each other: what they begin and end with alike, and what stands between. */
export type Difference = {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
};

/** `start + before + end` is the one text, `start + after + end` the other. Words are kept whole. */
export function differenceOf(before: string, after: string): Difference {
  const [was, is] = [partsOf(before), partsOf(after)];
  const shortest = Math.min(was.length, is.length);
  let start = 0;
  while (start < shortest && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  return {
    start: was.slice(0, start).join(''),
    before: was.slice(start, was.length - end).join(''),
    after: is.slice(start, is.length - end).join(''),
    end: was.slice(was.length - end).join(''),
  };
}

/** Words and the space between them. */
function partsOf(text: string): readonly string[] {
  return text.split(/(\s+)/u).filter((part) => part !== '');
}

/** The same with only a little of what is alike, and the beginning of what is not. */
export function shortDifference({ start, before, after, end }: Difference): Difference {
  return {
    start: endOf(start, AROUND),
    before: beginningOf(before),
    after: beginningOf(after),
    end: beginningOf(end, AROUND),
  };
}
