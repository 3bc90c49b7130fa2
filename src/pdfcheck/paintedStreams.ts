// The streams that the pages are painted with, and what the tree says of their text in the order of reading.
import type { Facts } from './facts.ts';
import { isArtifact } from './facts.ts';
import { textShown } from './fonts.ts';
import type { FoundText } from './foundText.ts';
import { getList, getText, idOf } from './look.ts';
import { isStream, type PdfStream } from './objects.ts';
import { type Element, ownerKey } from './structure.ts';

/** The pages' own streams and the forms drawn on them: their text is read in its fonts. */
export function contentStreams({ pdf, pages, content }: Facts): ReadonlySet<PdfStream> {
  const ofPages = pages.flatMap(({ dict }) => getList(pdf, dict, 'Contents').map(pdf.look));
  return new Set([...ofPages, ...content.drawn.map(({ stream }) => stream)].filter(isStream));
}

/** An element, or marked content by its key, or what is read instead of an element. */
type Stretch =
  | Element
  | { readonly key: string; readonly page: number }
  | { readonly said: string; readonly page: number };

/** Elements inside a line: what they hold belongs to the words around it. */
const INLINE = new Set(['Span', 'Quote', 'Reference', 'Link', 'Code', 'Annot', 'BibEntry']);

/**
 * The text of the structure tree in its order, without what is no content: a sentence that goes on overleaf
 * stands whole. Each stretch is told by its page.
 */
export function treeTexts(facts: Facts): readonly FoundText[] {
  return textsOfTree(facts, () => undefined).map((one) => ({ ...one, part: 'page' }));
}

/**
 * The same as it is read aloud, where elements are read as other letters than are painted: words in a script the
 * font lacks stand in the tree one by one, and a sentence of them only here.
 */
export function aloudTexts(facts: Facts): readonly FoundText[] {
  const saidFor = ({ dict }: Element) => getText(facts.pdf, dict, 'ActualText');
  if (!facts.structure.elements.some((one) => /[\p{L}\p{N}]/u.test(saidFor(one) ?? ''))) return [];
  return textsOfTree(facts, saidFor).map((one) => ({ ...one, part: 'aloud' }));
}

function textsOfTree(
  facts: Facts,
  saidFor: (element: Element) => string | undefined,
): readonly Omit<FoundText, 'part'>[] {
  const marked = markedLines(facts);
  const found: { page: number; text: string }[] = [];
  const roots = facts.structure.elements.filter(({ parent }) => parent === undefined);
  const waiting: Stretch[] = [];
  waiting.push(...roots.toReversed());
  const pageOf = new Map(facts.content.marks.map(({ holder, page }) => [holder, page]));
  let lead = '';
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!('kids' in next)) {
      const text = 'key' in next ? marked.get(next.key) : next.said;
      if (text === undefined) continue;
      const last = found.at(-1);
      if (last?.page === next.page) last.text += lead + text;
      else found.push({ page: next.page, text });
      lead = '';
      continue;
    }
    if (!INLINE.has(next.type)) lead = '\n';
    const said = saidFor(next);
    if (said !== undefined) {
      waiting.push({ said, page: pageOf.get(idOf(next.dict.entries.get('Pg'))) ?? 1 });
      continue;
    }
    const kids = next.kids.flatMap((kid): readonly Stretch[] => {
      if (kid.kind === 'element') return [kid.element];
      if (kid.kind !== 'content') return [];
      return [{ key: ownerKey(kid.holder, kid.mcid), page: pageOf.get(kid.holder) ?? 1 }];
    });
    waiting.push(...kids.toReversed());
  }
  return found.map((one) => ({ ...one, where: `page ${one.page}` }));
}

/** Text by the marked content it stands in, with its line ends. */
function markedLines(facts: Facts): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { font: dict, codes, mark, onNewLine } of facts.content.shown) {
    let at = mark;
    while (at && at.mcid === undefined) at = at.around;
    const font = dict && facts.fonts.get(dict);
    if (at?.mcid === undefined || !font || isArtifact(mark)) continue;
    const key = ownerKey(at.holder, at.mcid);
    const before = texts.get(key) ?? '';
    texts.set(key, `${before}${onNewLine ? '\n' : ''}${textShown(font, codes) ?? ''}`);
  }
  return texts;
}
