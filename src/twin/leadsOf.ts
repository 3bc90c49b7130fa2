// From each reference in a document to its fact and back: by the order in which a fact is cited.
import type { Doc, Notes } from '../document/model.ts';
import { notesIn } from '../document/notesIn.ts';
import type { LeadsIn } from '../reading/leads.ts';

/** Every reference by a place of its own. */
export function leadsOf({ parts }: Doc): LeadsIn {
  const chapters = parts.flatMap((part) => part.chapters);
  const ids = new Map<Notes, ReadonlyMap<number, string>>();
  const places = new Map<number, string[]>();
  for (const notes of chapters.flatMap((one) => one.blocks.flatMap(notesIn))) {
    const own = new Map<number, string>();
    for (const number of notes.numbers) {
      if (notes.elsewhere?.includes(number)) continue;
      const all = places.get(number) ?? [];
      const id = `henvisning-${number}-${all.length + 1}`;
      places.set(number, [...all, id]);
      own.set(number, id);
    }
    ids.set(notes, own);
  }
  const there = new Set(chapters.map((one) => one.id));
  return {
    idOf: (notes, number) => ids.get(notes)?.get(number),
    backTo: (number) => places.get(number) ?? [],
    isChapter: (id) => there.has(id),
  };
}
