// A case of just so many operations: a case as brought in, and then the work of many days.
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { changesOf } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import type { CaseSummary } from '#src/storage/caseStore.ts';
import { newId } from '#src/storage/newId.ts';

/** Every so many operations one writes down a new statement; the others rewrite an answer. */
const NEW_ROW_EVERY = 10;
/** No case has more statements than a person can read: from then on its log grows, and not what is in it. */
const MOST_NEW_ROWS = 500;

/**
 * The log of the case with `count` operations in it. A larger one has more history and more in it: from 5,000
 * operations on some 500 statements more than the case itself.
 */
export function growCase(file: CaseFile, count: number): readonly Operation[] {
  const fold = new CaseFold(indexContent(content));
  const operations: Operation[] = [];
  const write = (changes: readonly Change[]) => {
    const at = new Date(Date.parse(file.createdAt) + operations.length * 60_000).toISOString();
    const operation = makeOperation(fold, changes, { id: newId('o'), at, by: '' });
    fold.apply(operation);
    operations.push(operation);
  };
  const open = openChanges(file);
  for (const changes of open.slice(0, count)) write(changes);
  const texts = open.flat().filter(isText);
  const themes = content.sections.filter((section) => section.theme).map((section) => section.id);
  for (let turn = 0; operations.length < count; turn += 1) {
    const theme = themes[turn % themes.length] ?? '';
    const rewritten = texts[turn % texts.length];
    const isNewRow = turn % NEW_ROW_EVERY === 0 && turn < MOST_NEW_ROWS * NEW_ROW_EVERY;
    if (isNewRow || !rewritten) write(newStatement(theme, turn));
    else write([{ ...rewritten, value: `${rewritten.value} (${turn})` }]);
  }
  return operations;
}

/**
 * What writes the case, one list for each section. Without the marks of finished phases: the first
 * answer written would withdraw them, which is another cost than saving.
 */
export function openChanges(file: CaseFile): readonly (readonly Change[])[] {
  return changesOf(content, file)
    .map((changes) => changes.filter(({ address }) => address.in !== 'phase'))
    .filter((changes) => changes.length > 0);
}

function isText({ address, value }: Change): boolean {
  return address.in === 'answer' && typeof value === 'string' && value.length > 60;
}

function newStatement(instance: string, turn: number): Change[] {
  const at = { instance, question: 'statements', row: `r-new-${turn}` };
  const cell = (part: string, value: string): Change => ({
    address: { in: 'answer', ...at, part },
    value,
  });
  return [
    { address: { in: 'row', ...at }, value: { order: 100 + turn, removed: false } },
    cell('text', 'Hun går 50 meter på jævnt gulv og hviler sig så. Det er set tre gange i ugen.'),
    cell('date', '2026-02-03'),
  ];
}

/** The overview's row of a real case nobody has worked on. */
export function blankSummary({ createdAt }: CaseFile, id = newCaseId('vault')): CaseSummary {
  const blank = { id, name: '', practice: false, createdAt, changedAt: createdAt } as const;
  return { ...blank, phase: 'opening', open: 0 };
}
