// The few words the saved line has for the team: in step only where nothing is known to be apart or missing.
import { expect, test, vi } from 'vitest';
import { TeamState } from '#src/app/teamCopies.ts';
import { newId } from '#src/storage/newId.ts';
import { type StoryTeam, teamAt } from '#stories/team.ts';

/** What the line comes to. */
async function lineOf(story: (id: string) => StoryTeam) {
  const id = newId('c');
  const app = await teamAt({ colleagues: ['Demo Opdigtet'], ...story(id) });
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
  const told = { text: 'en delt udgave af sagen venter på dig', isNewest: false, waits: true };
  expect(await lineOf((id) => ({ ...shared(id), apart: id }))).toEqual(told);
  expect(await lineOf((id) => ({ apart: id }))).toEqual(told);
});
