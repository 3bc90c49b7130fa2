// What the pages of an opened draft are given.
import type { ReviewPayload } from '../review/payload.ts';
import type { ReaderPages } from './pages.ts';
import type { Answering } from './useAnswer.ts';

export type PageProps = {
  readonly payload: ReviewPayload;
  readonly pages: ReaderPages;
  readonly answering: Answering;
  /** As the page is headed. */
  readonly title: string;
};
