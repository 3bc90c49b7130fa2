// A chapter of fixed words, and whom the reader can call.
import type { ContactTexts } from '#forms/content/handouts.ts';
import { textAt } from '../deadlines/readCase.ts';
import type { Source } from './edition.ts';
import type { Chapter } from './model.ts';
import type { Telling } from './telling.ts';

/** The chapter, with the adviser's name and number where the edition gives them. */
export function textChapter({ view }: Telling, source: Extract<Source, { text: string }>): Chapter {
  const { text, title, paragraphs, contact } = source;
  const at = (question: string) => textAt(view, 'caseworkers', question).trim();
  const call = contact ? [contactSentence(contact, at('adviser'), at('phone'))] : [];
  return { id: text, title, blocks: [{ block: 'text', paragraphs: [...paragraphs, ...call] }] };
}

/** Whom the reader can call; what is not known is not said. */
function contactSentence(
  { call, tell, nobody }: ContactTexts,
  name: string,
  number: string,
): string {
  const whom = name === '' ? nobody : name;
  return (number === '' ? tell : call)
    .replace('{name}', () => whom)
    .replace('{number}', () => number);
}
