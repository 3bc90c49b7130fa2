// A session of a stored case with the app's own content.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { CaseStore, StoredCase } from '../storage/caseStore.ts';
import { CaseSession } from './CaseSession.ts';
import { browserTools } from './sessionTools.ts';

/** `by`: who writes. A practice case lies open, and tells nobody's name. */
export function openSession(store: CaseStore, stored: StoredCase, by: () => string): CaseSession {
  const tools = stored.summary.practice ? browserTools : { ...browserTools, by };
  return new CaseSession(indexContent(content), store, stored, tools);
}
