// What each page is called.
import type { ReaderWords } from '#forms/content/reader/types.ts';
import type { ReviewPayload } from '../review/payload.ts';
import type { ReaderPage } from './pages.ts';

/** In the reader's language, but for chapters: those are called what the draft calls them. */
export function titleOf(page: ReaderPage, payload: ReviewPayload, words: ReaderWords): string {
  switch (page.is) {
    case 'start':
      return draftTitle(payload, words);
    case 'chapter':
      return page.title;
    case 'child':
      return childTitle(payload, words);
    case 'closing':
      return words.closing.title;
    case 'handBack':
      return words.handBack.title;
    case 'glossary':
      return words.reading.glossary;
    case 'whole':
      return words.handBack.printAll;
  }
}

/** Whom it is about; to the young person, themselves. */
export function draftTitle({ to, child, doc }: ReviewPayload, { start }: ReaderWords): string {
  if (to.is === 'young') return start.titleYou;
  return child === '' ? doc.cover.title : start.title(child);
}

function childTitle({ to, child, childPage }: ReviewPayload, words: ReaderWords): string {
  if (to.is === 'young') return words.child.titleYou;
  return child === '' ? childPage.cover.title : words.child.title(child);
}

/** What the window is called: browsers remember it, so it names nobody. */
export function windowTitle(page: ReaderPage, payload: ReviewPayload, words: ReaderWords): string {
  switch (page.is) {
    case 'start':
    case 'child':
      return words.lock.title;
    case 'chapter':
      return `${page.part.title} – ${words.lock.title}`;
    default:
      return `${titleOf(page, payload, words)} – ${words.lock.title}`;
  }
}
