// A finished definition is made ready for those who hear it: words in another language say which it is, and the places
// of signs the font lacks become what is shown for them while they are read as themselves.
import { spokenRuns } from '../document/languages.ts';
import { byFont, holdsArabic } from './arabic.ts';
import type { Printer } from './printable.ts';
import { spokenPieces } from './spokenPieces.ts';
import type { TaggedDefinition } from './tagging/makeTaggedPdf.ts';
import type { Tag } from './tagging/tags.ts';

const PLACE = /[\uE000-\uF8FF]/;
const PLACES = /([\uE000-\uF8FF])/;

/** Keys of what is read and never painted: it can hold every sign. */
const READ = new Set(['outlineText', 'alt', 'leadsTo']);
/** Keys of what is told as it is shown: the drawing, and the file's record of itself. */
const SHOWN = new Set(['svg', 'title', 'subject']);

/** Writes into the definition, which is fresh for each file, and into each foot as it is made. */
export function showMarks(definition: TaggedDefinition, printer: Printer): TaggedDefinition {
  walk(definition, printer);
  const { footer } = definition;
  if (typeof footer !== 'function') return definition;
  return {
    ...definition,
    footer: (...page) => {
      const node = footer(...page);
      walk(node, printer);
      return node;
    },
  };
}

function walk(node: unknown, printer: Printer): void {
  if (Array.isArray(node)) for (const one of node) walk(one, printer);
  else if (isObject(node))
    for (const [key, value] of Object.entries(node)) visit(node, key, value, printer);
}

function visit(node: object, key: string, value: unknown, printer: Printer): void {
  if (typeof value !== 'string') {
    if (key === 'text' && Array.isArray(value))
      Reflect.set(
        node,
        key,
        value.flatMap((run) => runsOf(run, printer, isLink(node))),
      );
    else walk(value, printer);
  } else if (key === 'text') {
    if (!isPlain(value)) Reflect.set(node, key, runsOf(value, printer, isLink(node)));
  } else if (!PLACE.test(value)) return;
  else if (SHOWN.has(key)) Reflect.set(node, key, filled(value, printer, 'shown'));
  else if (READ.has(key)) Reflect.set(node, key, filled(value, printer, 'actual'));
}

/** True for text that is in the document's language and all of which the font can show. */
function isPlain(text: string): boolean {
  return (
    !PLACE.test(text) &&
    !holdsArabic(text) &&
    spokenRuns(text).every(({ lang }) => lang === undefined)
  );
}

/** A run as runs, each in one language, and each of what is shown for lacking signs by itself. */
function runsOf(run: unknown, printer: Printer, linked: boolean): readonly unknown[] {
  if (typeof run === 'string') return split(run, {}, printer, linked);
  if (!isObject(run) || !('text' in run)) return [run];
  const { text, ...looks } = run;
  if (typeof text === 'string')
    return isPlain(text) ? [run] : split(text, looks, printer, linked || isLink(run));
  walk(run, printer);
  return [run];
}

function split(text: string, given: object, printer: Printer, linked: boolean): readonly unknown[] {
  // What somebody wrote keeps its own order, whatever stands around it.
  const looks = holdsArabic(filled(text, printer, 'shown')) ? { ...given, isolate: {} } : given;
  return spokenPieces(text, printer).flatMap(({ text: words, lang }) =>
    words
      .split(PLACES)
      .filter((piece) => piece !== '')
      .flatMap((piece): readonly object[] => {
        const spoken = lang === undefined ? looks : { ...looks, lang };
        const shown = printer.shownAt(piece);
        if (!shown) return inFonts(piece, spoken, linked, lang !== undefined);
        // A link is one element: nothing in it may part its words.
        const pieces = byFont(shown.shown);
        if (linked) return pieces.map((one) => ({ ...spoken, ...one }));
        const tag: Tag = { is: 'Span', actual: shown.actual };
        return pieces.map((one) => ({ tag, ...spoken, ...one }));
      }),
  );
}

/**
 * Words in the fonts that hold them. Joined letters are painted in another order than they are read in: they are read
 * by the run, or alone where they stand among Danish words.
 */
function inFonts(text: string, looks: object, linked: boolean, isRun: boolean): readonly object[] {
  if (!holdsArabic(text)) return [{ ...looks, text }];
  const run: Tag = { is: 'Span', actual: text };
  return byFont(text).map((one) => {
    if (linked || !(isRun || one.font)) return { ...looks, ...one };
    const tag: Tag = isRun ? run : { is: 'Span', actual: one.text };
    return { tag, ...looks, ...one };
  });
}

function filled(text: string, printer: Printer, how: 'shown' | 'actual'): string {
  return text
    .split(PLACES)
    .map((piece) => printer.shownAt(piece)?.[how] ?? piece)
    .join('');
}

function isLink(node: object): boolean {
  return 'linkToDestination' in node;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
