// What a browser has lost or cannot read of a shared case is fetched from the team's database again, where it lies sound.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '#src/log/chain.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import { newId } from '#src/storage/newId.ts';
import { type CouchPeer, startCouchPeer } from './fixtures/couchPeer.ts';
import { damage, takeAway } from './fixtures/rawStore.ts';
import { said, summary } from './fixtures/stored.ts';
import { makeVaultPair } from './fixtures/teamVaults.ts';

let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.stop());

/** A case of five that both have. */
async function sharing(fetchWith?: typeof fetch) {
  const pair = await makeVaultPair(peer, fetchWith);
  const { ann, bo, rounds } = pair;
  const id = newCaseId('vault');
  const operations = Array.from({ length: 5 }, (_, at) => said(newId('o'), `Navn ${at}`));
  await ann.store.create(summary(id, { practice: false }), operations);
  await ann.sharing.share(id, [await bo.me()]);
  await rounds();
  const [, torn = '', , , last = ''] = operations.map((one) => one.id);
  return { ...pair, id, torn, last };
}

type Adviser = Awaited<ReturnType<typeof sharing>>['bo'];

const digests = async (one: Adviser, id: string) =>
  new Set(await Promise.all((await one.store.readLog(id)).map(digestOf)));

/** As the page does it that opens the case. */
async function open(one: Adviser, id: string): Promise<readonly string[]> {
  const faults = (await one.store.load(id))?.faults ?? [];
  const places = faults.map(({ place }) => place);
  await one.sharing.seek(id, places);
  return places;
}

describe('an entry of a shared case', () => {
  test('that does not open here is fetched when the case is opened', async () => {
    const { ann, bo, id, torn } = await sharing();
    await damage(bo.name, 'entries', (record) => record.id === torn);
    expect(await open(bo, id)).toContain(torn);
    expect(await bo.sharing.lackIn(id)).toMatchObject({ asked: false });
    expect(await bo.round()).toMatchObject({ received: 1, gaps: 0 });
    expect(await digests(bo, id)).toEqual(await digests(ann, id));
    expect(await bo.sharing.lackIn(id)).toBeUndefined();
    expect((await bo.store.load(id))?.faults).toEqual([]);
    expect(await bo.round()).toMatchObject({ sent: 0, received: 0 });
  });

  test('that has been taken out of the browser is fetched, in the middle and at the end', async () => {
    const { ann, bo, id, torn, last } = await sharing();
    for (const gone of [torn, last])
      await takeAway(bo.name, 'entries', (record) => record.id === gone);
    await open(bo, id);
    await bo.round();
    expect(await digests(bo, id)).toEqual(await digests(ann, id));
    expect(await bo.sharing.lackIn(id)).toBeUndefined();
  });

  test('found by another window, which is not the one that sends, is fetched all the same', async () => {
    const { ann, bo, id, torn } = await sharing();
    await damage(bo.name, 'entries', (record) => record.id === torn);
    await bo.sharing.seek(id, [torn]);
    await bo.round();
    expect(await digests(bo, id)).toEqual(await digests(ann, id));
  });

  test('that the database has not got is told of, and asked for once each time somebody asks', async () => {
    let hidden = '';
    const asked: string[] = [];
    const { bo, ann, id, torn } = await sharing((url, init) => {
      const body = String(init?.body ?? '');
      if (hidden !== '' && body.includes(hidden)) asked.push(String(url));
      return fetch(url, {
        ...init,
        ...(hidden !== '' && init?.body && { body: body.replaceAll(hidden, 'o0') }),
      });
    });
    await damage(bo.name, 'entries', (record) => record.id === torn);
    hidden = torn;
    await open(bo, id);
    expect(await bo.round()).toMatchObject({ received: 0, gaps: 1 });
    expect(await bo.round()).toMatchObject({ received: 0, gaps: 1 });
    expect(asked).toHaveLength(1);
    expect(await bo.sharing.lackIn(id)).toEqual({ operations: [torn], asked: true });
    hidden = '';
    expect(await bo.round()).toMatchObject({ received: 0, gaps: 1 });
    await bo.sharing.seek(id, [torn]);
    expect(await bo.round()).toMatchObject({ received: 1, gaps: 0 });
    expect(await digests(bo, id)).toEqual(await digests(ann, id));
  });
});

test('a case that nobody shares is not looked for', async () => {
  const { bo } = await makeVaultPair(peer);
  const id = newCaseId('vault');
  await bo.sharing.seek(id, [newId('o')]);
  expect(await bo.sharing.lackIn(id)).toBeUndefined();
});
