// An entry whose name is taken at the server a moment before it is sent: looked at, and not taken for sent.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogEntry } from '#src/log/entry.ts';
import { newId } from '#src/storage/newId.ts';
import { entryDocumentId, entryPlace } from '#src/team/documents.ts';
import { importCaseKey } from '#src/team/handing.ts';
import { sealText } from '#src/team/seals.ts';
import { type CouchPeer, startCouchPeer } from './fixtures/couchPeer.ts';
import { type Adviser, makeTeam, purpose } from './fixtures/teamWorld.ts';

let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.stop());

/** Done once, before the next documents are sent. */
let before: (() => Promise<void>) | undefined;
const fetchWith: typeof fetch = async (where, how) => {
  const act = String(where).includes('_bulk_docs') ? before : undefined;
  if (act) before = undefined;
  await act?.();
  return fetch(where, how);
};

/** Puts an entry there as somebody would who has the key of the case. */
async function put(adviser: Adviser, caseId: string, name: string, entry: LogEntry) {
  const { cases } = await adviser.handing.notes.keys.read();
  const shared = cases.find((one) => one.caseId === caseId);
  const key = shared?.keys.at(-1);
  if (!shared || !key) throw new Error('Expected a shared case');
  const _id = entryDocumentId(shared.tag, entry.operation.id);
  const sealed = await sealText(await importCaseKey(key.raw), entryPlace(_id, key.id), entry);
  const docs = [{ _id, v: 1, key: key.id, ...sealed }];
  await peer.asAdmin(`/${name}/_bulk_docs`, 'POST', { docs });
}

test.each<[string, (entry: LogEntry) => LogEntry, number]>([
  ['as it is here: it was sent, and the answer was lost', (entry) => entry, 0],
  [
    'in other words: that is told',
    ({ operation, ...rest }) => ({
      ...rest,
      operation: { ...operation, changes: [purpose('Falsk')] },
    }),
    1,
  ],
])('there %s', async (_, there, changed) => {
  const { name, ann } = await makeTeam(peer, 2, fetchWith);
  const id = newId('c');
  await ann.write(id, [purpose('Først')]);
  await ann.sharing.share(id, [await ann.me()]);
  await ann.round();
  const entry = await ann.write(id, [purpose('Rigtigt')]);
  before = () => put(ann, id, name, there(entry));
  expect(await ann.round()).toMatchObject({ sent: 0, aside: { changed } });
  expect(before).toBeUndefined();
  expect(await ann.round()).toMatchObject({ sent: 0, aside: { changed } });
  expect(ann.log(id).at(-1)).toEqual(entry);
});
