// The words a reader gets: of an element, and of a page in the order it is painted.
import { type Facts, isArtifact } from './facts.ts';
import { textShown } from './fonts.ts';
import { getText } from './look.ts';
import { type Element, ownerKey } from './structure.ts';

/** Text by page (from 1), in the order it is painted; artifacts too. A line of its own for each line. */
export function pageTexts(facts: Facts): readonly string[] {
  const texts = facts.pages.map(() => '');
  for (const { page, font, codes, onNewLine } of facts.content.shown) {
    const known = font && facts.fonts.get(font);
    const text = known ? (textShown(known, codes) ?? '') : '';
    texts[page - 1] = `${texts[page - 1] ?? ''}${onNewLine ? '\n' : ''}${text}`;
  }
  return texts;
}

/** Text by the marked content it stands in, keyed as the structure's owners. */
export function markedTexts(facts: Facts): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { font, codes, mark } of facts.content.shown) {
    let at = mark;
    while (at && at.mcid === undefined) at = at.around;
    if (at?.mcid === undefined || isArtifact(mark)) continue;
    const key = ownerKey(at.holder, at.mcid);
    const known = font && facts.fonts.get(font);
    texts.set(key, (texts.get(key) ?? '') + (known ? (textShown(known, codes) ?? '') : ''));
  }
  return texts;
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
