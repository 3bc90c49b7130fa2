// The writes of somebody who writes, as data: a page makes them itself, or has them made beside it.
import type { Appending, Saved } from './appendEntries.ts';
import { appendEntries } from './appendEntries.ts';
import type { Database, DraftRecord, KeyRecord } from './database.ts';
import { writeDraft } from './writeCase.ts';

/** One transaction of records that are sealed already. */
export type Save =
  | { readonly is: 'answer'; readonly appending: Appending }
  | { readonly is: 'draft'; readonly key: KeyRecord; readonly draft: DraftRecord };

/** Made twice, it is there once: whoever does not know whether it was made may make it. */
export async function makeSave(db: Database, save: Save): Promise<Saved> {
  if (save.is === 'answer') return appendEntries(db, save.appending);
  await writeDraft(db, save.key, save.draft);
  return { put: [], there: [] };
}

/** To the worker. */
export type SaveOrder = { readonly turn: number; readonly database: string; readonly save: Save };

/** From the worker: that it is there, or what came of an order; undefined where it could not be carried out. */
export type SaveReport =
  | { readonly is: 'ready' }
  | { readonly is: 'carried-out'; readonly turn: number; readonly saved: Saved | undefined };
