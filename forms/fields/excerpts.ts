// Short pieces of texts that tell them apart: long versions of one answer often begin alike.

/** A piece of each text, on one line, from a little before where they begin to differ. Lengths in characters. */
export function excerpts(texts: readonly string[], longest = 60): readonly string[] {
  const before = Math.round(longest / 3);
  const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim());
  const alike = commonStart(lines.filter((line) => line !== ''));
  return lines.map((line) => {
    const from = line.length <= longest ? 0 : wordStart(line, alike - before);
    const piece = line.slice(from, from + longest).trim();
    return `${from > 0 ? '… ' : ''}${piece}${from + longest < line.length ? ' …' : ''}`;
  });
}

function commonStart(lines: readonly string[]): number {
  const [first = '', ...others] = lines;
  let length = 0;
  while (length < first.length && others.every((one) => one[length] === first[length])) length += 1;
  return length;
}

/** The start of the word at a place; 0 before the text. */
function wordStart(line: string, place: number): number {
  return place <= 0 ? 0 : line.lastIndexOf(' ', place) + 1;
}
