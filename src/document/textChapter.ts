// A chapter of fixed words, and whom the reader can call.
import { textAt } from '../deadlines/readCase.ts';
import type { Source } from './edition.ts';
import type { Chapter } from './model.ts';
import type { Telling } from './telling.ts';
import { contactSentence } from './words.ts';

/** The chapter, with the adviser's name and number where the edition gives them. */
export function textChapter({ view }: Telling, source: Extract<Source, { text: string }>): Chapter {
  const { text, title, paragraphs, contact } = source;
  const at = (question: string) => textAt(view, 'caseworkers', question).trim();
  const call = contact ? [contactSentence(at('adviser'), at('phone'))] : [];
  return { id: text, title, blocks: [{ block: 'text', paragraphs: [...paragraphs, ...call] }] };
}
