// A shared case that somebody removes: the others hear of it, and given again it waits for a word instead of staying away for good.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/storage/newId.ts';
import { type CouchPeer, startCouchPeer } from './fixtures/couchPeer.ts';
import { type Adviser, contentOf, makeTeam, purpose, rounds } from './fixtures/teamWorld.ts';

let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.stop());

/** A case that three share, which the third has removed. `heard`: whether everybody has been on the net since. */
async function removed({ heard }: { readonly heard: boolean }) {
  const made = await makeTeam(peer, 3);
  const { ann, advisers, cai } = made;
  const id = newId('c');
  for (const word of ['Et', 'To']) await ann.write(id, [purpose(word)]);
  await ann.sharing.share(id, await Promise.all(advisers.map((one) => one.me())));
  await rounds(advisers);
  expect(cai.log(id)).toHaveLength(2);
  await remove(cai, id);
  if (heard) await rounds(advisers);
  return { ...made, id };
}

async function remove(adviser: Adviser, id: string): Promise<void> {
  await adviser.sharing.forgetCase(id);
  adviser.cases.logs.delete(id);
}

const waitingWith = async (adviser: Adviser) =>
  (await adviser.sharing.waiting()).map(({ caseId }) => caseId);

describe('a shared case that somebody has removed', () => {
  test('is told to those who have it, by whoever removed it', async () => {
    const { id, ann, bo, cai } = await removed({ heard: true });
    for (const one of [ann, bo]) {
      expect(await one.sharing.sharedWith(id)).toEqual([await ann.me(), await bo.me()].toSorted());
      expect(await one.sharing.whoRemoved(id)).toEqual([
        { id: await cai.me(), isGivenAgain: false },
      ]);
      expect((await one.round()).aside).toMatchObject({ stranger: 0, unreadable: 0 });
    }
    // Those who are left go on, with a key of their own.
    await bo.write(id, [purpose('Kun for to')]);
    await rounds([bo, ann, cai]);
    expect(contentOf(ann, id)).toEqual(contentOf(bo, id));
    expect(await waitingWith(cai)).toEqual([]);
    expect(cai.log(id)).toEqual([]);
  });

  test('waits when it is shared anew, and comes whole when the adviser says yes', async () => {
    const { id, ann, bo, cai, advisers } = await removed({ heard: true });
    await bo.write(id, [purpose('Imens')]);
    await rounds(advisers);
    await ann.sharing.share(id, [await cai.me()]);
    expect(await ann.sharing.whoRemoved(id)).toEqual([{ id: await cai.me(), isGivenAgain: true }]);
    await rounds(advisers);
    // Never silently.
    expect(cai.log(id)).toEqual([]);
    expect(await cai.sharing.waiting()).toMatchObject([{ caseId: id, name: ann.name }]);
    expect(await cai.round()).toMatchObject({ waiting: 1, aside: { 'no-key': 0 } });
    cai.reload();
    await cai.sharing.takeUp(id);
    expect(await waitingWith(cai)).toEqual([]);
    await rounds(advisers);
    expect(contentOf(cai, id)).toEqual(contentOf(ann, id));
    expect(cai.log(id)).toHaveLength(3);
    await cai.write(id, [purpose('Med igen')]);
    await rounds([cai, ann]);
    expect(contentOf(ann, id)).toEqual(contentOf(cai, id));
    expect(await cai.round()).toMatchObject({ waiting: 0, gaps: 0, sent: 0 });
  });

  test('sent again, taken away and shared anew before the sender has heard, waits all the same', async () => {
    const { id, ann, cai, advisers } = await removed({ heard: false });
    const member = await cai.me();
    await ann.sharing.share(id, [member]);
    await ann.round();
    await ann.sharing.takeAway(id, member);
    await ann.sharing.share(id, [member]);
    await rounds(advisers);
    expect(await waitingWith(cai)).toEqual([id]);
    await cai.sharing.takeUp(id);
    await rounds(advisers);
    expect(contentOf(cai, id)).toEqual(contentOf(ann, id));
  });

  test('sent again by one who has not heard is answered: the sender is told again', async () => {
    const { name, id, ann, cai, advisers } = await removed({ heard: false });
    // The database has lost what told it.
    await cai.round();
    const told = (await cai.handing.notes.outbox.read()).sent.map((one) => one.id);
    for (const document of await peer.documentsOf(name))
      if (told.includes(String(document._id)))
        await peer.asAdmin(`/${name}/${document._id}?rev=${document._rev}`, 'DELETE');
    await rounds(advisers);
    expect(await ann.sharing.sharedWith(id)).toContain(await cai.me());
    await ann.sharing.share(id, [await cai.me()]);
    await rounds(advisers);
    await rounds(advisers);
    expect(await ann.sharing.sharedWith(id)).not.toContain(await cai.me());
    expect(await ann.round()).toMatchObject({ aside: { stranger: 0 } });
    expect(await waitingWith(cai)).toEqual([]);
  });

  test('waits again after a no, which the others hear; and not after access is taken away', async () => {
    const { id, ann, cai, advisers } = await removed({ heard: true });
    const member = await cai.me();
    await ann.sharing.share(id, [member]);
    await rounds(advisers);
    await cai.sharing.decline(id);
    expect(await waitingWith(cai)).toEqual([]);
    await rounds(advisers);
    expect(await ann.sharing.sharedWith(id)).not.toContain(member);
    cai.reload();
    await rounds(advisers);
    expect(await waitingWith(cai)).toEqual([]);
    await ann.sharing.share(id, [member]);
    await rounds(advisers);
    expect(await waitingWith(cai)).toEqual([id]);
    await ann.sharing.takeAway(id, member);
    await rounds(advisers);
    expect(await waitingWith(cai)).toEqual([]);
    expect(cai.log(id)).toEqual([]);
  });

  test('is not waited with for what was given before it was removed, however often that is read', async () => {
    const { name, ann, cai, advisers } = await removed({ heard: true });
    const { client } = await cai.handing.notes.memo.read();
    const note = await peer.asAdmin(`/${name}/_local/ug-${client}`);
    if (typeof note !== 'object' || note === null || !('_rev' in note)) throw new Error('No note');
    await peer.asAdmin(`/${name}/_local/ug-${client}?rev=${note._rev}`, 'DELETE');
    cai.reload();
    await rounds(advisers);
    expect(await waitingWith(cai)).toEqual([]);
    expect(await ann.round()).toMatchObject({ aside: { stranger: 0 } });
  });

  test('leaves nothing of itself among what could not be opened', async () => {
    const { id, ann, bo, cai, advisers } = await removed({ heard: true });
    await ann.sharing.share(id, [await cai.me()]);
    await rounds(advisers);
    await cai.sharing.takeUp(id);
    await rounds(advisers);
    await ann.sharing.takeAway(id, await cai.me());
    await bo.round();
    await bo.write(id, [purpose('Låst')]);
    await rounds(advisers);
    expect((await cai.round()).aside['no-key']).toBe(1);
    await remove(cai, id);
    await bo.write(id, [purpose('Låst igen')]);
    await rounds(advisers);
    expect((await cai.round()).aside['no-key']).toBe(0);
  });

  test('kept by an older version of the guide is waited with when it is given again', async () => {
    const { id, ann, cai, advisers } = await removed({ heard: false });
    const { tag } = (await ann.handing.notes.keys.read()).cases[0] ?? { tag: '' };
    await cai.handing.notes.outbox.change((box) => ({ ...box, waiting: [] }));
    // As it was written down then.
    cai.shelf.kept.set('team/keys', JSON.stringify({ cases: [], forgotten: [tag], welcome: [] }));
    await ann.sharing.share(id, [await cai.me()]);
    await rounds(advisers);
    expect(await waitingWith(cai)).toEqual([id]);
    await cai.sharing.takeUp(id);
    await rounds(advisers);
    expect(contentOf(cai, id)).toEqual(contentOf(ann, id));
  });
});

describe('a shared case that is here already', () => {
  /** Both have it from a file, and both have shared it. */
  async function apart() {
    const { ann, bo, advisers } = await makeTeam(peer, 2);
    const id = newId('c');
    const entry = await ann.write(id, [purpose('At være med')]);
    await bo.cases.addEntries(id, [entry]);
    await ann.write(id, [purpose('Fra Ann')]);
    await bo.write(id, [purpose('Fra Bo')]);
    await ann.sharing.share(id, [await bo.me()]);
    await bo.sharing.share(id, [await ann.me()]);
    await rounds(advisers);
    return { ann, bo, advisers, id };
  }

  test('waits for both who shared it apart, and each is told so where the case stands', async () => {
    const { ann, bo, advisers, id } = await apart();
    for (const one of [ann, bo]) {
      expect(await one.sharing.standing(id)).toMatchObject({ is: 'in', waits: true });
      expect(await one.round()).toMatchObject({ waiting: 1 });
      expect(one.log(id)).toHaveLength(2);
    }
    await ann.sharing.takeUp(id);
    await bo.sharing.takeUp(id);
    await rounds(advisers);
    for (const one of [ann, bo])
      expect(await one.sharing.standing(id)).toMatchObject({ is: 'in', waits: false });
    expect(ann.log(id)).toHaveLength(3);
    expect(contentOf(bo, id)).toEqual(contentOf(ann, id));
  });

  test('may be left apart, and then waits no more', async () => {
    const { ann, bo, advisers, id } = await apart();
    await bo.sharing.decline(id);
    await rounds(advisers);
    expect(await bo.sharing.standing(id)).toMatchObject({ is: 'in', waits: false });
    expect(bo.log(id)).toHaveLength(2);
    expect(await ann.round()).toMatchObject({ aside: { stranger: 0 } });
  });
});
