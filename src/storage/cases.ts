// What can be done with a whole case in a store: start, copy, bring in, take out.
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
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

const ANONYMOUS: readonly (readonly [instance: string, question: string, value: string])[] = [
  ['child', 'child-name', 'Barnet (øvelse)'],
  ['child', 'child-personal-number', ''],
  ['caseworkers', 'phone', ''],
];

/** A practice copy of a case: marked, and without the names and numbers that stand in fields of their own. */
export async function copyAsPractice(store: CaseStore, stored: StoredCase): Promise<CaseId> {
  const file = fileOf(stored);
  const fold = new CaseFold(indexContent(content));
  const stamp = { at: new Date().toISOString(), by: '' };
  for (const changes of changesOf(content, file))
    fold.apply(makeOperation(fold, changes, { ...stamp, id: newId('o') }));
  if (!file.practice) {
    const changes = [
      ...ANONYMOUS.map(
        ([instance, question, value]): Change => ({
          address: { in: 'answer', instance, question },
          value,
        }),
      ),
      ...anonymousRows(file, 'custodians', 'Forælder'),
      ...anonymousRows(file, 'siblings', 'Søskende'),
    ];
    fold.apply(makeOperation(fold, changes, { ...stamp, id: newId('o') }));
  }
  const copy = toCaseFile(content, { ...file, practice: true }, fold.record);
  const { id } = await bringInExample(store, copy);
  return id;
}

function anonymousRows(file: CaseFile, question: string, name: string): Change[] {
  const rows = file.answers.child?.[question];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row, at): Change[] => {
    if (typeof row === 'string') return [];
    const cell = (part: string, value: string): Change => ({
      address: { in: 'answer', instance: 'child', question, row: row.id, part },
      value,
    });
    return [
      cell('name', `${name} ${at + 1}`),
      ...(row.contact === undefined ? [] : [cell('contact', '')]),
    ];
  });
}
