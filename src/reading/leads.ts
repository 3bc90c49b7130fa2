// What leads where in the document that is shown: from a reference to its fact, and back.
import { createContext } from 'react';
import type { Notes } from '../document/model.ts';

export type LeadsIn = {
  /** What a reference is found by, where its fact leads back to it. */
  readonly idOf: (notes: Notes, number: number) => string | undefined;
  /** The references to a fact, in reading order. */
  readonly backTo: (number: number) => readonly string[];
  /** Whether a chapter is in the document. */
  readonly isChapter: (id: string) => boolean;
};

/** Without anything given, nothing leads back and every chapter is there. */
export const Leads = createContext<LeadsIn>({
  idOf: () => undefined,
  backTo: () => [],
  isChapter: () => true,
});
