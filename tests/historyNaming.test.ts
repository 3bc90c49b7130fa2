// Naming a version: what is being typed belongs to it, a closed case stays closed, and nothing else changes.
import { expect, test } from 'vitest';
import { closeCase, name, nameIn, World } from './fixtures/sessionWorld.ts';

const marked = (world: World) =>
  [...world.store.operations.values()].filter((one) => one.mark !== undefined);

test('a version is saved like any other change, after the words that were being typed', async () => {
  const world = new World();
  world.session.type(name('Alma'));
  const id = world.session.nameVersion({ kind: 'draft-sent', name: ' Til skolen ' });
  await world.rest();
  const operations = [...world.store.operations.values()];
  expect(operations.at(-1)).toMatchObject({
    id,
    changes: [],
    supersedes: [],
    mark: { kind: 'draft-sent', name: 'Til skolen' },
  });
  expect(operations.at(-2)?.changes).toEqual([name('Alma')]);
  expect(nameIn(world)).toBe('Alma');
  expect(world.saving).toBe('saved');
});

test('a closed case takes a version and stays closed', async () => {
  const world = new World();
  closeCase(world);
  await world.rest();
  const { view } = world.session.getSnapshot();
  world.session.nameVersion({ kind: 'final', name: '' });
  await world.rest();
  expect(world.session.getSnapshot()).toMatchObject({ phase: 'closed' });
  expect(world.session.getSnapshot().view.record).toBe(view.record);
  expect(marked(world)).toHaveLength(1);
  // Opened again from what was saved: still closed.
  expect((await world.crash()).getSnapshot().phase).toBe('closed');
});

test('a version the store refuses waits with everything else, and comes through later', async () => {
  const world = new World();
  world.store.mode = 'refuse';
  world.session.nameVersion({ kind: 'other', name: 'Til mødet' });
  await world.rest();
  expect([world.saving, marked(world)]).toEqual(['failed', []]);
  world.store.mode = 'open';
  world.session.retry();
  await world.rest();
  expect([world.saving, marked(world).length]).toEqual(['saved', 1]);
});
