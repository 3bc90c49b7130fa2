// The words of a document without its layout, in reading order: what the peer is given to print.
import type { Doc } from '#src/document/model.ts';

export type Line = { readonly text: string; readonly look: 'part' | 'heading' | 'label' | 'body' };

/** Keys whose texts are not printed: they say what a thing is, or lead elsewhere. */
const UNPRINTED = new Set(['id', 'block', 'is', 'of', 'instance', 'whose', 'chapter', 'language']);
const LABELS = new Set(['label', 'head', 'who', 'role', 'group']);

/** Sources, dates and names run on in one paragraph up to this many signs. */
const RUN_ON = 80;

/** Every word of the document. */
export function linesOf(doc: Doc): readonly Line[] {
  return runOn([
    { text: doc.title, look: 'part' },
    ...textsIn(doc.cover, 'body'),
    ...doc.parts.flatMap((part): Line[] => [
      { text: part.title, look: 'part' },
      ...part.chapters.flatMap(({ title, blocks }): Line[] => [
        { text: title, look: 'heading' },
        ...textsIn(blocks, 'body'),
      ]),
    ]),
  ]);
}

function textsIn(value: unknown, look: Line['look']): Line[] {
  if (typeof value === 'string') return value === '' ? [] : [{ text: value, look }];
  if (typeof value === 'number') return [{ text: String(value), look }];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, look));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    UNPRINTED.has(key) ? [] : textsIn(one, LABELS.has(key) ? 'label' : 'body'),
  );
}

function runOn(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isShort = (before?.text.length ?? 0) + line.text.length < RUN_ON;
    if (before?.look === 'body' && line.look === 'body' && isShort)
      joined.splice(-1, 1, { ...before, text: `${before.text} · ${line.text}` });
    else joined.push(line);
  }
  return joined;
}
