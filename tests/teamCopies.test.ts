// The few words the saved line has for the team: in step only where nothing is known to be apart or missing.
import { expect, test, vi } from 'vitest';
import { TeamState } from '#src/app/teamCopies.ts';
import { newId } from '#src/storage/newId.ts';
import { entryDocumentId } from '#src/team/documents.ts';
import type { OpenTeam } from '#src/team/openTeam.ts';
import { type StoryTeam, teamAt } from '#stories/team.ts';

/** What the line comes to. */
async function lineOf(
  story: (id: string) => StoryTeam,
  prepare: (team: OpenTeam, id: string) => Promise<void> = async () => {},
) {
  const id = newId('c');
  const app = await teamAt({ colleagues: ['Demo Opdigtet'], ...story(id) });
  await prepare(await app.need(), id);
  const state = new TeamState(app);
  state.find(id);
  await vi.waitFor(() => expect(state.find(id)).toBeDefined());
  return state.find(id);
}

const shared = (id: string) => ({ shared: { id, with: 1 } });

test('all is sent and nothing is missing: in step', async () => {
  expect(await lineOf(shared)).toEqual({ text: 'i takt', isNewest: true });
});

test('a shared one waits to be joined, whether the case is shared from here or not', async () => {
  const told = { text: 'en delt kopi af sagen venter på dig', isNewest: false, waits: true };
  expect(await lineOf((id) => ({ ...shared(id), apart: id }))).toEqual(told);
  expect(await lineOf((id) => ({ apart: id }))).toEqual(told);
});

test('something is known to be missing here, or lies aside', async () => {
  const told = { text: 'noget af sagen mangler i denne browser', isNewest: false };
  expect(await lineOf(shared, ({ sharing }, id) => sharing.seek(id, [newId('o')]))).toEqual(told);
  const locked = async ({ notes }: OpenTeam, about: string) => {
    const tag = (await notes.keys.read()).cases[0]?.tag ?? '';
    const laid = { [entryDocumentId(tag, newId('o'))]: { why: 'no-key', about } } as const;
    await notes.memo.change((now) => ({ ...now, aside: laid }));
  };
  expect(await lineOf(shared, locked)).toEqual(told);
});
