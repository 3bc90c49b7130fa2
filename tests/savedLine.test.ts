// The saved line tells the truth: saved when the store has confirmed, failed when it has refused.
import { describe, expect, test } from 'vitest';
import { DRAFT_REST } from '#src/session/SaveQueue.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import { name, nameIn, phone, storedAt, World } from './fixtures/sessionWorld.ts';

describe('the saved line', () => {
  test('says nothing before anything is written', () => {
    expect(new World().saving).toBe('resting');
  });

  test('says saved only when the store has confirmed', async () => {
    const world = new World();
    world.store.mode = 'hold';
    world.session.write([name('Alma')]);
    expect(world.saving).toBe('unsaved');
    await world.rest();
    expect(world.saving).toBe('saving');
    await world.pass(60_000);
    expect(world.saving).toBe('saving');
    world.store.confirm();
    await world.rest();
    expect(world.saving).toBe('saved');
    expect(world.session.saving.getSnapshot().context.savedAt).toBe('2026-02-03T10:01:00.000Z');
    expect(storedAt(world.store.stored, name(''))).toBe('Alma');
  });

  test('the store is asked in a task of its own, and what is written meanwhile comes after', async () => {
    const world = new World();
    world.isBusy = true;
    world.store.mode = 'hold';
    world.session.write([name('Alma')]);
    await world.rest();
    expect(world.store.waiting).toBe(0);
    world.session.write([name('Alma B')]);
    await world.pass(0);
    expect(world.store.waiting).toBe(1);
    world.store.confirm();
    await world.rest();
    world.store.confirm();
    await world.rest();
    expect(storedAt(world.store.stored, name(''))).toBe('Alma B');
    expect(world.saving).toBe('saved');
  });

  test('does not say saved for an earlier write while a later one is under way', async () => {
    const world = new World();
    world.store.mode = 'hold';
    world.session.write([name('Alma')]);
    await world.rest();
    world.session.write([phone('1')]);
    world.store.confirm();
    await world.rest();
    expect(world.saving).not.toBe('saved');
    world.store.confirm();
    await world.rest();
    expect(world.saving).toBe('saved');
  });

  test('does not say saved while letters wait in the page', async () => {
    const world = new World();
    world.store.mode = 'hold';
    world.session.write([phone('1')]);
    await world.rest();
    world.session.type(name('A'));
    expect(world.saving).toBe('unsaved');
    world.store.confirm();
    await world.rest();
    expect(world.saving).toBe('unsaved');
    await world.pass(300);
    expect(world.saving).not.toBe('saved');
    world.store.confirm();
    await world.rest();
    expect(world.saving).not.toBe('saved');
    await world.pass(DRAFT_REST);
    expect(world.saving).toBe('saved');
  });

  test('tells of many letters once, when typing rests, and of their answer at once', async () => {
    const world = new World();
    const told: string[] = [];
    world.session.saving.subscribe(({ value }) => told.push(value));
    for (let letters = 1; letters < 20; letters += 1) {
      world.session.type(name('Alma'.repeat(letters)));
      await world.pass(130);
    }
    expect(world.store.drafts.size).toBe(1);
    expect(told).toEqual(['unsaved']);
    await world.pass(280);
    await world.pass(DRAFT_REST - 1);
    expect(told).toEqual(['unsaved']);
    await world.pass(1);
    expect(told).toEqual(['unsaved', 'saved']);
    world.session.type(name('Bo'));
    world.session.settle();
    await world.rest();
    expect(told.at(-1)).toBe('saved');
  });

  test('is told when it is a draft that the store refuses', async () => {
    const world = new World();
    world.store.mode = 'refuse';
    world.session.type(name('Alma'));
    await world.pass(300);
    expect(world.saving).toBe('failed');
    world.store.mode = 'open';
    world.session.retry();
    await world.rest();
    expect(world.saving).toBe('saved');
    expect(storedAt(world.store.stored, name(''), true)).toBe('Alma');
  });

  test('says unsaved at the first letter after saved', async () => {
    const world = new World();
    world.session.write([name('Alma')]);
    await world.rest();
    expect(world.saving).toBe('saved');
    world.session.type(name('Almar'));
    expect(world.saving).toBe('unsaved');
  });

  test('is not moved by where the adviser is', async () => {
    const world = new World();
    world.store.mode = 'refuse';
    world.session.setPlace('child', 'phone');
    await world.rest();
    expect(world.saving).toBe('resting');
  });

  test('a write that is given in the moment of being told is saved too', async () => {
    const world = new World();
    let given = false;
    world.session.saving.subscribe((snapshot) => {
      if (snapshot.value !== 'saved' || given) return;
      given = true;
      world.session.write([phone('12345678')]);
    });
    world.session.write([name('Alma')]);
    await world.rest();
    expect(storedAt(world.store.stored, phone(''))).toBe('12345678');
    expect(world.saving).toBe('saved');
  });
});

describe('a store that refuses', () => {
  test('is told with its sentence, and everything is saved in order when it can again', async () => {
    const world = new World();
    world.store.mode = 'refuse';
    world.session.write([name('Alma')]);
    await world.rest();
    expect(world.saving).toBe('failed');
    expect(world.session.saving.getSnapshot().context.sentence).toMatch(/ikke mere plads/);
    world.session.write([name('Alma B.')]);
    world.session.type(phone('1'));
    await world.pass(300);
    expect(world.saving).toBe('failed');
    expect(world.store.operations.size).toBe(0);
    expect(nameIn(world)).toBe('Alma B.');
    world.store.mode = 'open';
    world.session.retry();
    await world.rest();
    expect(world.saving).toBe('saved');
    const written = [...world.store.operations.values()].flatMap((one) => one.changes);
    expect(written).toEqual([name('Alma'), name('Alma B.')]);
    expect(storedAt(world.store.stored, phone(''), true)).toBe('1');
  });

  test('is tried again by itself after a while, until it can', async () => {
    const world = new World();
    world.store.mode = 'refuse';
    world.session.write([name('Alma')]);
    await world.rest();
    await world.pass(60_000);
    expect([world.saving, world.store.operations.size]).toEqual(['failed', 0]);
    world.store.mode = 'open';
    await world.pass(59_999);
    expect(world.saving).toBe('failed');
    await world.pass(1);
    expect([world.saving, world.store.operations.size]).toEqual(['saved', 1]);
  });

  test('is not tried again by itself where the case is gone', async () => {
    const world = new World();
    let tries = 0;
    world.store.append = async () => {
      tries += 1;
      throw new StoreError('Sagen er slettet.', { trouble: 'removed' });
    };
    world.session.write([name('Alma')]);
    await world.rest();
    await world.pass(600_000);
    expect([world.saving, tries]).toEqual(['removed', 1]);
  });

  test('is tried again by the next word', async () => {
    const world = new World();
    world.store.mode = 'refuse';
    world.session.write([name('Alma')]);
    await world.rest();
    world.store.mode = 'open';
    world.session.write([phone('1')]);
    await world.rest();
    expect(world.saving).toBe('saved');
    expect(world.store.operations.size).toBe(2);
  });

  test('for the place alone does not leave the words looking unsaved for ever', async () => {
    const world = new World();
    world.store.mode = 'hold';
    world.session.write([name('Alma')]);
    world.session.setPlace('child', 'phone');
    await world.rest();
    world.store.confirm();
    await world.rest();
    world.store.refuse();
    await world.rest();
    world.store.mode = 'open';
    world.session.retry();
    await world.rest();
    expect(world.saving).toBe('saved');
    expect(world.store.summary.place).toEqual({ instance: 'child', field: 'phone' });
  });

  test('that is slow and then refuses is told when it refuses', async () => {
    const world = new World();
    world.store.mode = 'hold';
    world.session.write([name('Alma')]);
    await world.pass(30_000);
    expect(world.saving).toBe('saving');
    world.store.refuse();
    await world.rest();
    expect(world.saving).toBe('failed');
  });

  test('does not hold back the one who leaves', async () => {
    const world = new World();
    world.store.mode = 'refuse';
    world.session.type(name('Alma'));
    await world.session.leave();
    expect(world.saving).toBe('failed');
  });
});
