// What can be done with a whole case in a store: start, copy, bring in, take out.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { nextOpenPhase } from '#machines/phases.ts';
import { summaryOf } from '../session/summaryOf.ts';
import { changesOf, toCaseFile } from './caseFile.ts';
import type { CaseFile } from './caseFileSchema.ts';
import type { CaseId, CaseStore, CaseSummary, StoredCase } from './caseStore.ts';
import { newId } from './newId.ts';
import type { Operation } from './operation.ts';
import { CaseFold, makeOperation } from './operation.ts';
import { practiceCopyOf } from './practiceCopy.ts';

/** Starts an empty case and returns its id. */
export async function startCase(store: CaseStore, now = new Date()): Promise<CaseId> {
  const id = newId('c');
  const createdAt = now.toISOString();
  const fold = new CaseFold(indexContent(content));
  await store.create(summaryFor(id, { practice: false, createdAt }, fold, now), []);
  return id;
}

/** Puts a case file into the store as a case of its own. The file's id is kept while it is free. */
export async function bringIn(
  store: CaseStore,
  file: CaseFile,
  now = new Date(),
): Promise<{ readonly id: CaseId; readonly copied: boolean }> {
  const taken = (await store.list()).some((one) => one.id === file.id);
  const id = taken ? newId('c') : file.id;
  const at = now.toISOString();
  const fold = new CaseFold(indexContent(content));
  const operations: Operation[] = [];
  for (const changes of changesOf(content, file)) {
    const operation = makeOperation(fold, changes, { id: newId('o'), at, by: '' });
    fold.apply(operation);
    operations.push(operation);
  }
  await store.create(summaryFor(id, file, fold, now), operations);
  return { id, copied: taken };
}

function summaryFor(
  id: CaseId,
  { practice, createdAt }: Pick<CaseFile, 'practice' | 'createdAt'>,
  fold: CaseFold,
  now: Date,
): CaseSummary {
  const view = { index: indexContent(content), record: fold.record, today: localDateOf(now) };
  const blank: CaseSummary = {
    id,
    name: '',
    practice,
    createdAt,
    changedAt: createdAt,
    phase: 'opening',
    open: 0,
  };
  return summaryOf(blank, view, nextOpenPhase(view) ?? 'closed', now.toISOString());
}

/** A practice copy of a fictional case, with an id of its own. */
export function bringInExample(store: CaseStore, file: CaseFile): Promise<{ readonly id: CaseId }> {
  return bringIn(store, { ...file, id: newId('c') });
}

/** The case file of a stored case, drafts included. */
export function fileOf(stored: StoredCase): CaseFile {
  const fold = new CaseFold(indexContent(content));
  for (const operation of [...stored.operations, ...stored.drafts]) fold.apply(operation);
  return toCaseFile(content, stored.summary, fold.record);
}

/** A practice copy of a case, with stand-ins for names and numbers unless it was practice already. */
export async function copyAsPractice(store: CaseStore, stored: StoredCase): Promise<CaseId> {
  const file = fileOf(stored);
  const copy = file.practice ? file : practiceCopyOf(content, file);
  const { id } = await bringInExample(store, copy);
  return id;
}
