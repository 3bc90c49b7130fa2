// Replication against a CouchDB-API peer: whatever happens on the way, all end with the same and nothing is lost.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { newId } from '#src/storage/newId.ts';
import { newCaseTag } from '#src/team/documents.ts';
import { withNewKey } from '#src/team/handing.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { type CouchPeer, startCouchPeer } from './fixtures/couchPeer.ts';
import { RoughNetwork } from './fixtures/roughNetwork.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { contentOf, makeTeam, NAMES, purpose, rounds } from './fixtures/teamWorld.ts';

let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.stop());

test('a round with nothing new reads no more notes when there are more cases', async () => {
  const { ann } = await makeTeam(peer, 2);
  const shareMore = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      const id = newId('c');
      await ann.write(id, [purpose('At være med')]);
      await ann.sharing.share(id, []);
    }
    await ann.round();
  };
  const read = vi.spyOn(ann.shelf, 'read');
  const countReads = async () => {
    read.mockClear();
    expect(await ann.round()).toMatchObject({ sent: 0, received: 0 });
    return read.mock.calls.length;
  };
  await shareMore(1);
  const few = await countReads();
  await shareMore(5);
  expect(await countReads()).toBe(few);
});

test.each([100, 400])(
  '%i cases sent for the first time are written down a few times, not once each',
  async (many) => {
    const { ann } = await makeTeam(peer, 2);
    const { notes } = ann.handing;
    const me = await ann.me();
    const ids = Array.from({ length: many }, () => newId('c'));
    for (const id of ids) await ann.write(id, [purpose('At være med')]);
    const cases = ids.map((caseId) =>
      withNewKey({ tag: newCaseTag(), caseId, roll: { [me]: 1 }, keys: [] }, me),
    );
    await notes.keys.change((now) => ({ ...now, cases }));
    const keep = vi.spyOn(ann.shelf, 'keep');
    expect(await ann.round()).toMatchObject({ sent: many });
    const { marks } = await notes.memo.read();
    expect(Object.keys(marks)).toHaveLength(many);
    const written = keep.mock.calls.filter(([place]) => place === 'team/memo');
    const size = JSON.stringify(await notes.memo.read()).length;
    const characters = written.reduce((sum, [, note]) => sum + JSON.stringify(note).length, 0);
    expect(written.length).toBeLessThan(12);
    expect(characters).toBeLessThan(6 * size);
  },
);

describe('a shared case', () => {
  test('reaches the colleague from its first entry on, and goes both ways', async () => {
    const { name, advisers, ann, bo } = await makeTeam(peer, 2);
    const id = newId('c');
    await ann.write(id, [purpose('At være med')]);
    await ann.sharing.share(id, [await bo.me()]);
    expect(await ann.round()).toMatchObject({ sent: 1, received: 0 });
    expect(await bo.round()).toMatchObject({ sent: 0, received: 1, gaps: 0, resent: 0 });
    await bo.write(id, [purpose('At være med i klassen')]);
    await rounds([bo, ann]);
    expect(contentOf(ann, id)).toEqual(contentOf(bo, id));
    expect(ann.fold(id).record).toEqual(bo.fold(id).record);

    const seen = JSON.stringify(await peer.documentsOf(name));
    for (const secret of ['At være', ...NAMES, id, id.slice(1), 'wishes', 'purpose']) {
      expect(seen).not.toContain(secret);
    }
    const settings = await ann.handing.notes.settings.read();
    expect(settings?.teamKey).toBeTypeOf('string');
    expect(seen).not.toContain(settings?.teamKey);
    await rounds(advisers);
    expect(await ann.round()).toMatchObject({ sent: 0, received: 0 });
  });

  test('stays unseen by those who have not been given it', async () => {
    const { ann, bo, cai, advisers } = await makeTeam(peer, 3);
    const id = newId('c');
    await ann.write(id, [purpose('At være med')]);
    await ann.sharing.share(id, [await bo.me()]);
    await rounds(advisers);
    expect(bo.log(id)).toHaveLength(1);
    expect([...cai.cases.logs.keys()]).toEqual([]);
    expect((await cai.round()).aside).toEqual({
      unreadable: 0,
      'no-key': 0,
      changed: 0,
      stranger: 0,
      taken: 0,
    });
    // Given it later, by somebody who was given it, all that was written before comes too.
    await bo.write(id, [purpose('Igen')]);
    await bo.round();
    await bo.sharing.share(id, [await cai.me()]);
    await rounds(advisers);
    expect(contentOf(cai, id)).toEqual(contentOf(ann, id));
    expect(await ann.sharing.sharedWith(id)).toEqual(await cai.sharing.sharedWith(id));
  });

  test('that is removed here does not come back', async () => {
    const { ann, bo, advisers } = await makeTeam(peer, 2);
    const id = newId('c');
    await ann.write(id, [purpose('At være med')]);
    await ann.sharing.share(id, [await bo.me()]);
    await rounds(advisers);
    await bo.sharing.forgetCase(id);
    bo.cases.logs.delete(id);
    await ann.write(id, [purpose('Mere')]);
    await ann.sharing.share(id, [await bo.me()]);
    await rounds(advisers);
    expect(bo.log(id)).toEqual([]);
  });

  test('is never a practice case', async () => {
    const { ann, bo } = await makeTeam(peer, 2);
    await expect(ann.sharing.share(newId('p'), [await bo.me()])).rejects.toThrow(/øvelsessag/);
  });

  test('that is here already, unshared, is joined only when the adviser says so', async () => {
    const { ann, bo, advisers } = await makeTeam(peer, 2);
    const id = newId('c');
    const entry = await ann.write(id, [purpose('At være med')]);
    await bo.cases.addEntries(id, [entry]);
    await ann.write(id, [purpose('Mere')]);
    await ann.sharing.share(id, [await bo.me()]);
    await rounds(advisers);
    expect(bo.log(id)).toHaveLength(1);
    expect((await bo.round()).waiting).toBe(1);
    await bo.sharing.takeUp(id);
    await rounds(advisers);
    expect(contentOf(bo, id)).toEqual(contentOf(ann, id));
    expect((await bo.round()).waiting).toBe(0);
  });
});

/** What somebody does next. */
type Step = {
  readonly who: number;
  readonly does: 'write' | 'round' | 'reload' | 'restart';
  readonly changes: readonly Change[];
};

const life: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    does: fc.constantFrom('write', 'write', 'write', 'round', 'round', 'reload', 'restart'),
    changes: fc.array(fc.oneof(anyChange(smallContent), fc.constantFrom('A', 'B').map(purpose)), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 5, maxLength: 40 },
);

describe('random lives', () => {
  test.each([2, 3])('%i writers on a rough network all end with the same', async (count) => {
    await fc.assert(
      fc.asyncProperty(life, fc.nat(), async (steps, seed) => {
        const network = new RoughNetwork(seed);
        const { advisers, ann } = await makeTeam(peer, count, network.fetch);
        const id = newId('c');
        const written = [(await ann.write(id, [purpose('Først')])).operation.id];
        await ann.sharing.share(id, await Promise.all(advisers.map((one) => one.me())));
        await rounds(advisers);
        network.roughness = 0.15;
        for (const { who, does, changes } of steps) {
          const one = advisers[who % count] ?? ann;
          if (does === 'write') written.push((await one.write(id, changes)).operation.id);
          else if (does === 'reload') one.reload();
          else if (does === 'restart') {
            await peer.pause();
            await expect(one.round()).rejects.toThrow();
            await peer.resume();
          } else await one.round().catch(() => {});
        }
        network.roughness = 0;
        await rounds(advisers);
        for (const one of advisers) {
          expect(new Set(one.log(id).map((entry) => entry.operation.id))).toEqual(new Set(written));
          expect(contentOf(one, id)).toEqual(contentOf(ann, id));
          expect(one.fold(id).record).toEqual(ann.fold(id).record);
          expect(await one.round()).toMatchObject({ sent: 0, received: 0, resent: 0, gaps: 0 });
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
