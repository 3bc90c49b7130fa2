// An adviser of a team with a locked store of their own, as the app puts the team's part together.
import { newId } from '#src/storage/newId.ts';
import type { Invitation } from '#src/team/invitation.ts';
import { exclusively } from '#src/team/oneTab.ts';
import { Replicator } from '#src/team/Replicator.ts';
import { Sharing } from '#src/team/Sharing.ts';
import { pairOn, shelfOn } from '#src/team/shelves.ts';
import { TeamNotes } from '#src/team/TeamNotes.ts';
import { VaultCases } from '#src/team/vaultCases.ts';
import { randomBytes } from '#src/vault/bytes.ts';
import { sourceKey } from '#src/vault/keys.ts';
import { VaultRing } from '#src/vault/VaultRing.ts';
import { timed } from './clock.ts';
import { openRealStore } from './realCases.ts';

/** Milliseconds of a round, and the part of them that the server was waited for. */
export type RoundTimes = { readonly whole: number; readonly server: number };

/** Joins the team. `user` has the password of the same name. */
export async function openAdviser(user: string, invitation: Invitation, fetchWith: typeof fetch) {
  const name = `bench-${newId('t')}`;
  const store = await openRealStore(name, { ring: await VaultRing.of(await newSource()) });
  const shelf = shelfOn(store.notes);
  const notes = new TeamNotes({ shelf, exclusively });
  const handing = { notes, pairs: pairOn(shelf), now: () => new Date().toISOString() };
  const isShared = async (id: string) =>
    (await notes.keys.read()).cases.some(({ caseId }) => caseId === id);
  const cases = new VaultCases({ store, isShared });
  const sharing = new Sharing(handing);
  await sharing.join(invitation, { name: user, user, password: user });
  const clock = { server: 0 };
  const replicator = new Replicator({ handing, cases, fetchWith: waitedFor(fetchWith, clock) });
  const me = (await notes.settings.read())?.me.id ?? '';

  return {
    store,
    notes,
    sharing,
    me,
    /** One round, with the overview's rows renewed. `moved`: how many entries it must send and take in. */
    async round(moved?: number): Promise<RoundTimes> {
      clock.server = 0;
      let count = 0;
      const whole = await timed(async () => {
        const { sent, received } = await replicator.round(new AbortController().signal);
        count = sent + received;
        await cases.rows.settled();
      });
      if (moved !== undefined && count !== moved)
        throw new Error(`Expected ${moved} entries to be moved, got ${count}`);
      return { whole, server: clock.server };
    },
    close(): void {
      store.close();
      indexedDB.deleteDatabase(name);
    },
  };
}

function newSource(): Promise<CryptoKey> {
  return sourceKey(randomBytes(32));
}

/** The same answers, with the time they take added up. */
function waitedFor(fetchWith: typeof fetch, clock: { server: number }): typeof fetch {
  return async (...asked) => {
    const began = performance.now();
    const response = await fetchWith(...asked);
    const text = await response.text();
    clock.server += performance.now() - began;
    return new Response(text, { status: response.status });
  };
}
