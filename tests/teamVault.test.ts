// The team's part on the vault's own store: notes that lie sealed, cases that come from a colleague, and rows that follow.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf, linkEntry } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseHomes } from '#src/storage/CaseHomes.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import { newId } from '#src/storage/newId.ts';
import { storeError } from '#src/storage/storeSentences.ts';
import { makeKeyPair, publicText } from '#src/team/keyPairs.ts';
import { pairOn, shelfOn } from '#src/team/shelves.ts';
import { teamWords } from '#src/team/words.ts';
import { type CouchPeer, startCouchPeer } from './fixtures/couchPeer.ts';
import { damage, everythingIn } from './fixtures/rawStore.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';
import { makeVaultPair } from './fixtures/teamVaults.ts';

let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.stop());

const row = (id: string) => summary(id, { practice: false });

test('the key pair lies sealed, and comes back as one that cannot be taken out', async () => {
  const { store, name } = await openNewStore();
  const shelved = pairOn(shelfOn(store.notes));
  const pair = await makeKeyPair();
  expect(await shelved.load()).toBeUndefined();
  expect((await shelved.keep(pair)).privateKey.extractable).toBe(false);
  const loaded = await shelved.load();
  expect(loaded?.privateKey.extractable).toBe(false);
  expect(await publicText(loaded?.publicKey ?? pair.privateKey)).toBe(
    await publicText(pair.publicKey),
  );
  expect(JSON.stringify(await everythingIn(name))).not.toContain('publicKey');

  // What is kept and does not open is never taken for nothing: a new pair would make a new colleague.
  await damage(name, 'notes', (record) => record.name === 'team/pair');
  await expect(shelved.load()).rejects.toThrow(teamWords.damagedNotes);
});

const named = (value: string): Operation => said(newId('o'), value);

test('a case that is shared is made with its row, and both rows follow what the other writes', async () => {
  const { ann, bo, rounds } = await makeVaultPair(peer);
  const id = newCaseId('vault');
  await ann.store.create(row(id), [named('Opdigtet Barn')]);
  await ann.sharing.share(id, [await bo.me()]);
  await rounds();
  expect(await bo.store.list()).toMatchObject([{ id, name: 'Opdigtet Barn', practice: false }]);
  expect(bo.cases.isNews(id)).toBe(false);
  expect(bo.cases.isNews(id)).toBe(true);

  const heard: string[] = [];
  const stop = ann.store.watch(id, (operations) => heard.push(...operations.map((one) => one.id)));
  const over = {
    ...named('Opdigtet Barn Prøvesen'),
    supersedes: (await bo.store.readLog(id)).map(({ operation }) => operation.id),
  };
  await bo.store.append(id, [over], [], row(id));
  await rounds();
  expect(heard).toEqual([over.id]);
  stop();
  expect((await ann.store.list()).map((one) => one.name)).toEqual(['Opdigtet Barn Prøvesen']);
  expect(await ann.store.readLog(id)).toHaveLength(2);
  // Nothing more is to be done, however often it is asked.
  expect(await ann.round()).toMatchObject({ sent: 0, received: 0, resent: 0 });
});

test('a case that is removed here does not come back, and a colleague keeps it', async () => {
  const { ann, bo, rounds } = await makeVaultPair(peer);
  const id = newCaseId('vault');
  await ann.store.create(row(id), [named('Opdigtet Barn')]);
  await ann.sharing.share(id, [await bo.me()]);
  await rounds();
  const homes = new CaseHomes({
    practice: storeError('unreadable'),
    openVault: async () => bo.store,
    line: undefined,
    beforeRemoval: (one) => bo.sharing.forgetCase(one),
  });
  await homes.openVault((await openNewStore()).ring);
  const [first] = await bo.store.readLog(id);
  await homes.remove(id);
  await ann.store.append(id, [named('Nyt navn')], [], row(id));
  await rounds();
  expect(await bo.store.list()).toEqual([]);
  expect(await ann.store.readLog(id)).toHaveLength(2);
  // Nor by a round that was under way when it was removed.
  expect(first && (await bo.cases.addEntries(id, [first]))).toEqual([]);
  expect(await bo.store.has(id)).toBe(false);
});

test('a case that was removed in another window comes back when the adviser says yes', async () => {
  const { ann, bo, rounds } = await makeVaultPair(peer);
  const id = newCaseId('vault');
  await ann.store.create(row(id), [named('Opdigtet Barn')]);
  await ann.sharing.share(id, [await bo.me()]);
  await rounds();
  // This window has had the case open, and it is the one that takes in.
  await bo.store.readLog(id);
  const other = await bo.again();
  await bo.sharing.forgetCase(id);
  await other.remove(id);
  await rounds();
  await ann.sharing.share(id, [await bo.me()]);
  await rounds();
  expect(await bo.sharing.waiting()).toMatchObject([{ caseId: id }]);
  await bo.sharing.takeUp(id);
  await rounds();
  expect(await bo.store.list()).toMatchObject([{ id, name: 'Opdigtet Barn' }]);
  expect((await other.load(id))?.operations).toHaveLength(1);
});

test('nothing that calls itself a practice case gets into the vault', async () => {
  const { bo } = await makeVaultPair(peer);
  const id = newCaseId('practice');
  const { entry } = await linkEntry(named('Opdigtet Barn'), []);
  expect(await bo.cases.addEntries(id, [entry])).toEqual([]);
  expect(await bo.store.has(id)).toBe(false);
});

test('entries that do not open are passed over, and a good copy from the team takes their place', async () => {
  const { ann, bo, rounds } = await makeVaultPair(peer);
  const id = newCaseId('vault');
  const operations = Array.from({ length: 5 }, (_, at) => named(`Navn ${at}`));
  await ann.store.create(row(id), operations);
  await ann.sharing.share(id, [await bo.me()]);
  await rounds();
  const torn = operations[1]?.id;
  await damage(bo.name, 'entries', (record) => record.id === torn);
  // One at a time: a portion with nothing good in it is not the end.
  const seen: LogEntry[] = [];
  for (let place = 0; ; ) {
    const [next] = await bo.cases.entriesAfter(id, place, 1);
    if (!next) break;
    seen.push(next.entry);
    place = next.place;
  }
  expect(seen).toHaveLength(4);
  expect(seen.map(({ operation }) => operation.id)).not.toContain(torn);
  expect(await bo.cases.lacking(id, torn ? [torn] : [])).toEqual([torn]);
  await ann.sharing.share(id, [await bo.me()]);
  await rounds();
  const healed = await bo.store.readLog(id);
  expect(new Set(await Promise.all(healed.map(digestOf)))).toEqual(
    new Set(await Promise.all((await ann.store.readLog(id)).map(digestOf))),
  );
});
