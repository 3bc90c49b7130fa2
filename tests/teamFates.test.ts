// What may become of a team database: it loses data, is put back, is tampered with; a colleague goes; a key comes late.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { newId } from '#src/storage/newId.ts';
import { entryDocumentId, entryPlace, newKeyId, newMemberId } from '#src/team/documents.ts';
import { makeGrant } from '#src/team/grants.ts';
import { importCaseKey } from '#src/team/handing.ts';
import { makeKeyPair, publicText } from '#src/team/keyPairs.ts';
import { sealText } from '#src/team/seals.ts';
import { type CouchPeer, startCouchPeer } from './fixtures/couchPeer.ts';
import { type Adviser, contentOf, makeTeam, purpose, rounds } from './fixtures/teamWorld.ts';

let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.stop());

/** A team with a case that two share, and some entries in it. */
async function sharing(count = 2, entries = 5) {
  const made = await makeTeam(peer, count);
  const { ann, bo, advisers } = made;
  const id = newId('c');
  for (let at = 0; at < entries; at += 1) await ann.write(id, [purpose(`Ord ${at}`)]);
  await ann.sharing.share(id, await Promise.all(advisers.map((one) => one.me())));
  await rounds(advisers);
  expect(bo.log(id)).toHaveLength(entries);
  return { ...made, id };
}

/** What an adviser knows of the case at the server. */
async function keysOf(adviser: Adviser, id: string) {
  const { cases } = await adviser.handing.notes.keys.read();
  const shared = cases.find((one) => one.caseId === id);
  const key = shared?.keys.at(-1);
  if (!shared || !key) throw new Error('Expected a shared case');
  return { shared, key };
}

/** Puts an entry there as somebody would who has the key of the case. */
async function forge(adviser: Adviser, id: string, name: string, entry: LogEntry, as?: string) {
  const { shared, key } = await keysOf(adviser, id);
  const _id = entryDocumentId(shared.tag, as ?? entry.operation.id);
  const sealed = await sealText(await importCaseKey(key.raw), entryPlace(_id, key.id), entry);
  await peer.asAdmin(`/${name}/_bulk_docs`, 'POST', {
    docs: [{ _id, v: 1, key: key.id, ...sealed }],
  });
  return _id;
}

/** The server loses everything but who may come in. */
async function lose(name: string) {
  const security = await peer.asAdmin(`/${name}/_security`);
  await peer.asAdmin(`/${name}`, 'DELETE');
  await peer.asAdmin(`/${name}`, 'PUT');
  await peer.asAdmin(`/${name}/_security`, 'PUT', security);
}

describe('a server that loses', () => {
  test('everything gets everything again, and says so', async () => {
    const { name, id, ann, bo, advisers } = await sharing();
    await bo.write(id, [purpose('Fra Bo')]);
    await rounds(advisers);
    const before = (await peer.documentsOf(name)).map((one) => one._id).sort();
    await lose(name);
    ann.reload();
    bo.reload();
    await ann.write(id, [purpose('Nyt')]);
    expect(await ann.round()).toMatchObject({ resent: 6, sent: 7 });
    await rounds(advisers);
    expect(contentOf(bo, id)).toEqual(contentOf(ann, id));
    expect(ann.log(id)).toHaveLength(7);
    const after = (await peer.documentsOf(name)).map((one) => String(one._id));
    const isEntry = (one: unknown) => String(one).startsWith('e-');
    expect(after).toEqual(expect.arrayContaining(before.filter(isEntry)));
    // Members and keys are there again too: a third who comes now can be let in.
    expect(after.filter((one) => one.startsWith('m-'))).toHaveLength(2);
    expect(after.filter((one) => one.startsWith('g-')).length).toBeGreaterThan(0);
    expect(await ann.round()).toMatchObject({ resent: 0, sent: 0 });
  });

  test('the last days, as when an older copy is put back, gets those days again', async () => {
    const { name, id, ann, bo, advisers } = await sharing();
    const kept = await peer.documentsOf(name);
    const { client } = await ann.handing.notes.memo.read();
    const note = await peer.asAdmin(`/${name}/_local/ug-${client}`);
    const security = await peer.asAdmin(`/${name}/_security`);
    for (let at = 0; at < 3; at += 1) await ann.write(id, [purpose(`Senere ${at}`)]);
    await ann.round();
    await peer.asAdmin(`/${name}`, 'DELETE');
    await peer.asAdmin(`/${name}`, 'PUT');
    await peer.asAdmin(`/${name}/_security`, 'PUT', security);
    await peer.asAdmin(`/${name}/_bulk_docs`, 'POST', { docs: kept, new_edits: false });
    if (typeof note !== 'object' || note === null || !('count' in note)) throw new Error('No note');
    await peer.asAdmin(`/${name}/_local/ug-${client}`, 'PUT', { count: note.count });
    ann.reload();
    bo.reload();
    expect(await ann.round()).toMatchObject({ resent: 3, sent: 3 });
    await rounds(advisers);
    expect(contentOf(bo, id)).toEqual(contentOf(ann, id));
    expect(ann.log(id)).toHaveLength(8);
  });

  test('only its memory of this browser is compared with quietly', async () => {
    const { name, ann } = await sharing();
    const { client } = await ann.handing.notes.memo.read();
    const note = await peer.asAdmin(`/${name}/_local/ug-${client}`);
    if (typeof note !== 'object' || note === null || !('_rev' in note)) throw new Error('No note');
    await peer.asAdmin(`/${name}/_local/ug-${client}?rev=${note._rev}`, 'DELETE');
    ann.reload();
    expect(await ann.round()).toMatchObject({ resent: 0, sent: 0 });
  });
});

describe('a document that is not right', () => {
  test('is laid aside and counted once, and stops nothing', async () => {
    const { name, id, ann, bo, advisers } = await sharing();
    const { shared, key } = await keysOf(ann, id);
    const stray = (at: number) => entryDocumentId(shared.tag, `o${at}`);
    const there = (await peer.documentsOf(name)).find((one) => String(one._id).startsWith('e-'));
    await peer.asAdmin(`/${name}/_bulk_docs`, 'POST', {
      docs: [
        { _id: stray(1), v: 1, key: key.id, iv: 'AAAAAAAAAAAAAAAA', ct: 'AAAA' },
        { _id: stray(2), nonsense: true },
        // An entry under another name.
        { ...there, _id: stray(3), _rev: undefined },
        { _id: 'm-00000000000000000000000000', v: 1, iv: 'AAAAAAAAAAAAAAAA', ct: 'AAAA' },
        { _id: `${(await bo.me()).replace('m-', 'g-')}-${'0'.repeat(26)}`, v: 1 },
        { _id: 'something else entirely' },
      ],
    });
    await ann.write(id, [purpose('Efter')]);
    await ann.round();
    expect(await bo.round()).toMatchObject({ received: 1, aside: { unreadable: 5 } });
    expect(await bo.round()).toMatchObject({ received: 0, aside: { unreadable: 5 } });
    bo.reload();
    expect((await bo.round()).aside.unreadable).toBe(5);
    await rounds(advisers);
    expect(contentOf(bo, id)).toEqual(contentOf(ann, id));
  });

  test('an entry that says something else than its followers saw is not taken in', async () => {
    const { name, id, ann, bo } = await sharing();
    const followed = await ann.write(id, [purpose('Rigtigt')]);
    const link = { id: followed.operation.id, digest: await digestOf(followed) };
    const next: LogEntry = {
      operation: { ...followed.operation, id: newId('o') },
      after: [link],
    };
    const other = {
      ...followed,
      operation: { ...followed.operation, changes: [purpose('Falsk')] },
    };
    await forge(ann, id, name, next);
    expect(await bo.round()).toMatchObject({ received: 1, gaps: 1 });
    await forge(ann, id, name, other);
    expect(await bo.round()).toMatchObject({ received: 0, gaps: 1, aside: { changed: 1 } });
    expect(JSON.stringify(bo.log(id))).not.toContain('Falsk');
    // Whoever wrote it finds that the server has something else under its name.
    expect((await ann.round()).aside.changed).toBe(1);
  });

  test('an entry sealed under one name does not open under another', async () => {
    const { name, id, ann, bo } = await sharing();
    const [entry] = ann.log(id);
    if (!entry) throw new Error('Expected an entry');
    await forge(ann, id, name, entry, newId('o'));
    expect(await bo.round()).toMatchObject({ received: 0, aside: { unreadable: 1 } });
  });
});

describe('taking access away', () => {
  test('what comes after is sealed with a key the colleague does not get', async () => {
    const { name, id, ann, bo, cai, advisers } = await sharing(3);
    await ann.sharing.takeAway(id, await cai.me());
    await ann.write(id, [purpose('Kun for to')]);
    await rounds(advisers);
    await bo.write(id, [purpose('Også kun for to')]);
    await rounds(advisers);
    expect(contentOf(bo, id)).toEqual(contentOf(ann, id));
    expect(ann.log(id)).toHaveLength(7);
    expect(cai.log(id)).toHaveLength(5);
    expect((await cai.round()).aside['no-key']).toBe(2);
    const held = (await cai.handing.notes.keys.read()).cases[0]?.keys.map((key) => key.id) ?? [];
    const sealedWith = (await peer.documentsOf(name)).flatMap((one) => one.key ?? []);
    expect(sealedWith.filter((key) => !held.includes(String(key)))).toHaveLength(2);
    // Let in again, the colleague gets what was written in between.
    await bo.sharing.share(id, [await cai.me()]);
    await rounds(advisers);
    expect(contentOf(cai, id)).toEqual(contentOf(ann, id));
    expect((await cai.round()).aside['no-key']).toBe(0);
  });

  test('is told to the colleague, with the day, and that is over when the case is shared again', async () => {
    const { id, ann, bo, cai, advisers } = await sharing(3);
    expect(await cai.sharing.standing(id)).toEqual({ is: 'in', locked: 0, waits: false });
    await ann.sharing.takeAway(id, await cai.me());
    const told = (await ann.handing.notes.outbox.read()).waiting.length;
    await ann.write(id, [purpose('Kun for to')]);
    await rounds(advisers);
    // Ann's clock: one minute for each time it is looked at.
    const since = expect.stringMatching(/^2026-02-03T1\d:\d\d:00\.000Z$/);
    expect(await cai.sharing.standing(id)).toEqual({ is: 'out', since, locked: 1, waits: false });
    expect(await cai.sharing.sharedWith(id)).toEqual([await ann.me(), await bo.me()].toSorted());
    // Nothing but the key the colleague has already, and a new one for who is left.
    expect(told).toBe(2);
    expect((await keysOf(cai, id)).shared.keys).toHaveLength(1);
    expect((await keysOf(bo, id)).shared.keys).toHaveLength(2);
    // What is written there from now on stays there.
    await cai.write(id, [purpose('Kun her')]);
    await rounds(advisers);
    expect(ann.log(id)).toHaveLength(6);
    await bo.sharing.share(id, [await cai.me()]);
    await rounds(advisers);
    expect(await cai.sharing.standing(id)).toEqual({ is: 'in', locked: 0, waits: false });
    expect(contentOf(cai, id)).toEqual(contentOf(ann, id));
    expect(ann.log(id)).toHaveLength(7);
  });

  test('in a database that lost it is told again', async () => {
    const { name, id, ann, cai, advisers } = await sharing(3);
    await ann.sharing.takeAway(id, await cai.me());
    await ann.round();
    await lose(name);
    for (const one of advisers) one.reload();
    await rounds(advisers);
    expect(await cai.sharing.standing(id)).toMatchObject({ is: 'out' });
  });

  test('of one who never had the case tells nobody anything', async () => {
    const { ann, bo } = await makeTeam(peer, 2);
    const id = newId('c');
    await ann.write(id, [purpose('Ord')]);
    expect(await ann.sharing.standing(id)).toEqual({ is: 'alone', locked: 0, waits: false });
    await ann.sharing.share(id, []);
    const { waiting } = await ann.handing.notes.outbox.read();
    await ann.sharing.takeAway(id, await bo.me());
    expect((await ann.handing.notes.outbox.read()).waiting).toEqual(waiting);
  });

  test('two who do different things unseen come to the same', async () => {
    const { id, ann, bo, cai, advisers } = await sharing(3);
    await ann.sharing.takeAway(id, await cai.me());
    await bo.sharing.takeAway(id, await cai.me());
    await ann.write(id, [purpose('Ann')]);
    await bo.write(id, [purpose('Bo')]);
    await rounds(advisers);
    await rounds(advisers);
    const [forAnn, forBo] = [await keysOf(ann, id), await keysOf(bo, id)];
    expect(forAnn.shared.roll).toEqual(forBo.shared.roll);
    expect(contentOf(bo, id)).toEqual(contentOf(ann, id));
    expect(cai.log(id)).toHaveLength(5);
    expect(await ann.round()).toMatchObject({ sent: 0, received: 0, gaps: 0 });
  });
});

describe('a key', () => {
  test('from somebody the team has not let in is not taken', async () => {
    const { name, id, ann, bo } = await sharing();
    const { shared } = await keysOf(bo, id);
    const pair = await makeKeyPair();
    const intruder = {
      id: newMemberId(),
      publicKey: await publicText(pair.publicKey),
      privateKey: pair.privateKey,
    };
    const victim = (await bo.sharing.colleagues()).find((one) => one.me);
    if (!victim) throw new Error('Expected the adviser');
    const { tag, caseId, roll } = shared;
    const note = {
      tag,
      caseId,
      key: newKeyId(),
      epoch: 9,
      roll: { ...roll, [intruder.id]: 1 },
      holders: [victim.id, intruder.id],
      at: '2026-02-03T10:00:00.000Z',
    };
    const own = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
      'encrypt',
    ]);
    const grant = await makeGrant(intruder, victim, note, own);
    await peer.asAdmin(`/${name}/_bulk_docs`, 'POST', { docs: [grant] });
    expect((await bo.round()).aside.stranger).toBe(1);
    // Nor under the name of one who is in.
    const lent = { ...grant, _id: `${grant._id.slice(0, -1)}0`, from: await ann.me() };
    await peer.asAdmin(`/${name}/_bulk_docs`, 'POST', { docs: [lent] });
    expect((await bo.round()).aside).toMatchObject({ stranger: 1, unreadable: 1 });
    expect((await keysOf(bo, id)).shared.keys).toHaveLength(1);
  });
});

test('1,000 entries go out and come in', async () => {
  const { ann, bo } = await makeTeam(peer, 2);
  const id = newId('c');
  const first = await ann.write(id, [purpose('Først')]);
  let last = first;
  const entries: LogEntry[] = [];
  for (let at = 0; at < 999; at += 1) {
    const after = [{ id: last.operation.id, digest: await digestOf(last) }];
    const operation = { ...first.operation, id: newId('o'), changes: [purpose(`Ord ${at}`)] };
    last = { operation, after };
    entries.push(last);
  }
  await ann.cases.addEntries(id, entries);
  await ann.sharing.share(id, [await bo.me()]);
  const began = performance.now();
  expect((await ann.round()).sent).toBe(1_000);
  const sent = performance.now();
  expect((await bo.round()).received).toBe(1_000);
  const received = performance.now();
  expect(bo.log(id)).toHaveLength(1_000);
  const each = (from: number, to: number) => `${((to - from) / 1_000).toFixed(2)} ms`;
  process.stdout.write(
    `team: 1,000 entries, ${each(began, sent)} each to send, ${each(sent, received)} each to take in\n`,
  );
});
