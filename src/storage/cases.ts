// What can be done with a whole case in a store: start, copy, bring in, take out.
import type { CaseView } from '#forms/answers/caseView.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { nextOpenPhase } from '#machines/phases.ts';
import type { Operation } from '../log/operation.ts';
import { CaseFold, makeOperation } from '../log/operation.ts';
import { summaryOf } from '../session/summaryOf.ts';
import { changesOf, toCaseFile } from './caseFile.ts';
import type { CaseFile } from './caseFileSchema.ts';
import { caseIdFor, homeFor, newCaseId } from './caseIds.ts';
import type { CaseId, CaseStore, CaseSummary, StoredCase } from './caseStore.ts';
import type { AnswerDoubt, OpenedPhase } from './doubts.ts';
import { childDoubts, openingAgain, wronglyFinished } from './doubts.ts';
import { newId } from './newId.ts';
import { practiceCopyOf, randomShift } from './practiceCopy.ts';

/** Starts an empty case and returns its id. Its log begins with an entry of nothing but who started it, where that is known. */
export async function startCase(store: CaseStore, now = new Date(), by = ''): Promise<CaseId> {
  const id = newCaseId('vault');
  const createdAt = now.toISOString();
  const fold = new CaseFold(indexContent(content));
  const begun: Operation = { id: newId('o'), at: createdAt, by, changes: [], supersedes: [] };
  const summary = summaryFor(id, { practice: false, createdAt }, fold, now);
  await store.create(summary, by === '' ? [] : [begun]);
  return id;
}

/** A case brought in, and what in its file the person should know of. */
export type BroughtIn = {
  readonly id: CaseId;
  /** True when the store had a case with the file's id already. */
  readonly copied: boolean;
  /** Phases the file calls finished although answers are missing. */
  readonly opened: readonly OpenedPhase[];
  readonly doubts: readonly AnswerDoubt[];
};

/**
 * Puts a case file into the store as a case of its own. An id that this product gave is kept while it is
 * free; any other might tell something, and the case gets a new one. A phase
 * the file calls finished is open again when answers are missing in it or before it.
 */
export async function bringIn(
  store: CaseStore,
  file: CaseFile,
  now = new Date(),
): Promise<BroughtIn> {
  const own = caseIdFor(file);
  const taken = (await store.list()).some((one) => one.id === own);
  const id = taken ? newCaseId(homeFor(file)) : own;
  const at = now.toISOString();
  const fold = new CaseFold(indexContent(content));
  const operations: Operation[] = [];
  for (const changes of changesOf(content, file)) {
    const operation = makeOperation(fold, changes, { id: newId('o'), at, by: '' });
    fold.apply(operation);
    operations.push(operation);
  }
  const view = viewOf(fold, now);
  const opened = wronglyFinished(view);
  if (opened.length > 0) {
    const operation = makeOperation(fold, openingAgain(opened, at), { id: newId('o'), at, by: '' });
    fold.apply(operation);
    operations.push(operation);
  }
  const { fromReal } = file;
  const row = summaryFor(id, file, fold, now);
  await store.create(file.practice && fromReal ? { ...row, fromReal } : row, operations);
  return { id, copied: taken, opened, doubts: childDoubts(view) };
}

function viewOf(fold: CaseFold, now: Date): CaseView {
  return { index: indexContent(content), record: fold.record, today: localDateOf(now) };
}

function summaryFor(
  id: CaseId,
  { practice, createdAt }: Pick<CaseFile, 'practice' | 'createdAt'>,
  fold: CaseFold,
  now: Date,
): CaseSummary {
  const view = viewOf(fold, now);
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

/** A practice copy of a fictional case, with an id and a beginning of its own. */
export function bringInExample(
  store: CaseStore,
  file: CaseFile,
  now = new Date(),
): Promise<{ readonly id: CaseId }> {
  const id = newCaseId(homeFor(file));
  return bringIn(store, { ...file, id, createdAt: now.toISOString() }, now);
}

/** The case file of a stored case, drafts included. */
export function fileOf(stored: StoredCase): CaseFile {
  const fold = new CaseFold(indexContent(content), stored.foldState);
  for (const operation of stored.operations) fold.apply(operation);
  for (const { operation } of stored.drafts) fold.apply(operation);
  return toCaseFile(content, stored.summary, fold.record);
}

/** A practice copy of a case; of a real one without its words and with other dates, for it lies unlocked. */
export async function copyAsPractice(store: CaseStore, stored: StoredCase): Promise<CaseId> {
  const file = fileOf(stored);
  const copy = file.practice ? file : wordless(file);
  return (await bringInExample(store, copy)).id;
}

/**
 * A practice case without its words and with other dates, in the place of one that has them. The one that had
 * them is removed, log and all, when the new one is there.
 */
export async function emptyOfWords(store: CaseStore, stored: StoredCase): Promise<CaseId> {
  const { id } = await bringInExample(store, wordless(fileOf(stored)));
  await store.remove(stored.summary.id);
  return id;
}

function wordless(file: CaseFile): CaseFile {
  return { ...practiceCopyOf(content, file, randomShift()), fromReal: true };
}
