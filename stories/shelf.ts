// Shelves for stories: a store in memory with the cases a story is about.

import type { Change } from '#forms/answers/record.ts';
import { examples } from '#src/cases/examples.ts';
import { CaseDesk } from '#src/session/CaseDesk.ts';
import type { CaseSession } from '#src/session/CaseSession.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { CaseId, CaseSummary } from '#src/storage/caseStore.ts';
import { bringIn, startCase } from '#src/storage/cases.ts';
import { MemoryStore } from './memoryStore.ts';

/** A store, and the desk its cases are opened at. */
export type Shelf = { readonly store: MemoryStore; readonly desk: CaseDesk };

export function emptyShelf(): Shelf {
  const store = new MemoryStore();
  return { store, desk: new CaseDesk(store) };
}

export type ShelfWithCase = { readonly shelf: Shelf; readonly id: CaseId };

/** A shelf with one fictional case on it. */
export async function shelfWith(
  example: string,
  change: (file: CaseFile) => CaseFile = (file) => file,
): Promise<ShelfWithCase> {
  const shelf = emptyShelf();
  const { id } = await bringIn(shelf.store, change(await loadExample(example)));
  return { shelf, id };
}

/** A shelf with a case nobody has written in. `by`: who started it. */
export async function shelfWithNewCase(by = ''): Promise<ShelfWithCase> {
  const shelf = emptyShelf();
  return { shelf, id: await startCase(shelf.store, new Date(), by) };
}

/** Writes into the case of a shelf as somebody who has not seen what stands there. */
export async function writtenApart(
  prepared: Promise<ShelfWithCase>,
  ...changes: readonly Change[]
): Promise<ShelfWithCase> {
  const { shelf, id } = await prepared;
  const summary = (await shelf.store.list()).find((one) => one.id === id);
  if (!summary) throw new Error(`Expected a case with the id ${id}`);
  const written = { id: 'o-apart', at: '2026-11-20T09:41:00.000Z', by: 'Opdigtet Kollega' };
  await shelf.store.append(id, [{ ...written, changes, supersedes: [] }], [], summary);
  return { shelf, id };
}

/** Opens the case of a shelf, and writes into it first. */
export async function opened(
  { shelf, id }: ShelfWithCase,
  changes: readonly Change[] = [],
): Promise<{ readonly shelf: Shelf; readonly session: CaseSession }> {
  const session = await shelf.desk.open(id, new AbortController().signal);
  if (!session) throw new Error(`Expected a case with the id ${id}`);
  if (changes.length > 0) session.write(changes);
  return { shelf, session };
}

function loadExample(id: string): Promise<CaseFile> {
  const example = examples.find((one) => one.id === id);
  if (!example) throw new Error(`Expected an example called ${id}`);
  return example.load();
}

/** Rows of an overview with many cases; every name is invented. */
export async function fillWithRows(shelf: Shelf, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await shelf.store.create(rowOf(at), []);
}

function rowOf(at: number): CaseSummary {
  const changedAt = new Date(Date.UTC(2026, 0, 1, 8, at)).toISOString();
  return {
    id: `c${at}`,
    name: `Opdigtet Barn ${at + 1}`,
    practice: at % 3 === 0,
    createdAt: changedAt,
    changedAt,
    phase: PHASES[at % PHASES.length] ?? 'opening',
    open: at % 17,
  };
}

const PHASES = ['opening', 'investigation', 'decision', 'plan', 'followUp', 'closed'] as const;
