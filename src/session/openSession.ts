// A session of a stored case with the app's own content.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { CaseStore, StoredCase } from '../storage/caseStore.ts';
import { CaseSession } from './CaseSession.ts';

export function openSession(store: CaseStore, stored: StoredCase): CaseSession {
  return new CaseSession(indexContent(content), store, stored);
}
