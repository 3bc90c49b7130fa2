// Makes a page's saves beside it: the database keeps whoever asks it busy. Knows no key, and is given sealed records.
import { openExisting } from './database.ts';
import type { SaveOrder, SaveReport } from './saves.ts';
import { makeSave } from './saves.ts';

const databases = new Map<string, ReturnType<typeof openExisting>>();

self.addEventListener('message', ({ data }: MessageEvent<SaveOrder>) => {
  const { turn, database, save } = data;
  const opening = databases.get(database) ?? openExisting(database);
  databases.set(database, opening);
  opening
    .then((db) => makeSave(db, save))
    .then(
      (saved) => report({ is: 'carried-out', turn, saved }),
      // The page finds out why: it makes the save itself.
      () => report({ is: 'carried-out', turn, saved: undefined }),
    );
});

report({ is: 'ready' });

function report(message: SaveReport): void {
  self.postMessage(message);
}
