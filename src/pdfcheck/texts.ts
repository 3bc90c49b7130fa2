// The words a reader gets: of an element, and of a page in the order it is painted.
import type { Mark } from './content.ts';
import { type Facts, isArtifact } from './facts.ts';
import { textShown } from './fonts.ts';
import { getText } from './look.ts';
import type { PdfDict } from './objects.ts';
import { type Element, ownerKey } from './structure.ts';

/** Text by page (from 1), in the order it is painted; artifacts too. A line of its own for each line. */
export function pageTexts(facts: Facts): readonly string[] {
  const texts = facts.pages.map(() => '');
  for (const { page, font, codes, onNewLine } of facts.content.shown) {
    const text = textOfCodes(facts, font, codes);
    texts[page - 1] = `${texts[page - 1] ?? ''}${onNewLine ? '\n' : ''}${text}`;
  }
  return texts;
}

/** As `pageTexts`, with a space before all that is put in a place of its own. */
export function placedTexts(facts: Facts): readonly string[] {
  const texts = facts.pages.map(() => '');
  for (const { page, font, codes, isPlaced } of facts.content.shown) {
    const text = textOfCodes(facts, font, codes);
    texts[page - 1] = `${texts[page - 1] ?? ''}${isPlaced ? ' ' : ''}${text}`;
  }
  return texts;
}

const known = new WeakMap<Facts, ReadonlyMap<string, string>>();

/** Text by the marked content it stands in, keyed as the structure's owners. */
export function markedTexts(facts: Facts): ReadonlyMap<string, string> {
  const before = known.get(facts);
  if (before) return before;
  const texts = new Map<string, string>();
  known.set(facts, texts);
  const told = new Set<Mark>();
  for (const { font, codes, mark } of facts.content.shown) {
    let at = mark;
    let saying: Mark | undefined;
    while (at && at.mcid === undefined) {
      if (at.properties?.entries.has('ActualText')) saying = at;
      at = at.around;
    }
    if (at?.mcid === undefined || isArtifact(mark) || (saying && told.has(saying))) continue;
    if (saying) told.add(saying);
    const text = saying ? saidBy(facts, saying) : textOfCodes(facts, font, codes);
    const key = ownerKey(at.holder, at.mcid);
    texts.set(key, (texts.get(key) ?? '') + text);
  }
  return texts;
}

/** What is read instead of all that stands under a mark. A soft hyphen is the end of a line, not of a word. */
function saidBy({ pdf }: Facts, { properties }: Mark): string {
  const said = properties && getText(pdf, properties, 'ActualText');
  return (said ?? '').replaceAll('\u00AD', '');
}

function textOfCodes({ fonts }: Facts, dict: PdfDict | undefined, codes: Uint8Array): string {
  const font = dict && fonts.get(dict);
  return (font && textShown(font, codes)) ?? '';
}

/** What is read aloud of an element: its own replacement, or all below it in order. */
export function textIn(
  facts: Facts,
  element: Element,
  marked: ReadonlyMap<string, string>,
): string {
  const said =
    getText(facts.pdf, element.dict, 'ActualText') ?? getText(facts.pdf, element.dict, 'Alt');
  if (said !== undefined) return said;
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return textIn(facts, kid.element, marked);
      return kid.kind === 'content' ? (marked.get(ownerKey(kid.holder, kid.mcid)) ?? '') : '';
    })
    .join('');
}
