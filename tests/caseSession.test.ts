// An open case: what is typed is kept, and what is kept is never lost.
import { describe, expect, test } from 'vitest';
import {
  answer,
  finish,
  judged,
  name,
  nameIn,
  phone,
  storedAt,
  World,
} from './fixtures/sessionWorld.ts';

describe('typing', () => {
  const born = (value: string) => answer('child', 'child-birth-date', value);

  test('half a date is no answer because the case is put away, and is gone on with', async () => {
    const world = new World();
    world.session.type(born('3.2.202'));
    world.session.type(name('Al'));
    await world.session.leave();
    const written = () => [...world.store.operations.values()].map((one) => one.changes);
    expect(written()).toEqual([[name('Al')]]);
    await world.crash();
    expect(written()).toEqual([[name('Al')]]);
    expect(world.session.begunAt(born('').address)).toBe('3.2.202');
    expect(world.session.begunAt(name('').address)).toBeUndefined();
    // Other answers meanwhile are no reason either.
    world.session.write([phone('00 00 00 00')]);
    await world.rest();
    expect(written()).toEqual([[name('Al')], [phone('00 00 00 00')]]);
    world.session.type(born('2026-02-03'));
    expect(world.session.begunAt(born('').address)).toBeUndefined();
    world.session.settle();
    await world.rest();
    expect(written().at(-1)).toEqual([born('2026-02-03')]);
    expect(world.store.drafts.size).toBe(0);
  });

  test('half a date whose field is left is an answer as it stands; a whole one needs no leaving', async () => {
    const world = new World();
    world.session.type(born('engang i maj'));
    world.session.putDown();
    await world.rest();
    expect(world.store.operations.size).toBe(0);
    expect(storedAt(world.store.stored, born(''), true)).toBe('engang i maj');
    world.session.settle();
    await world.rest();
    expect(storedAt(world.store.stored, born(''))).toBe('engang i maj');
    world.session.type(born('2026-02-03'));
    world.session.putDown();
    await world.rest();
    expect(storedAt(world.store.stored, born(''))).toBe('2026-02-03');
  });

  test('is kept as a draft within 280 milliseconds, however fast the letters come', async () => {
    const world = new World();
    for (const length of [1, 2, 3, 4]) {
      world.session.type(name('Alma'.slice(0, length)));
      await world.pass(69);
    }
    expect(world.store.drafts.size).toBe(0);
    world.session.type(name('Alma B'));
    await world.pass(4);
    expect(storedAt(world.store.stored, name(''), true)).toBe('Alma B');
    expect(world.store.operations.size).toBe(0);
  });

  test('makes no new snapshot, so that no page is drawn again', async () => {
    const world = new World();
    const before = world.session.getSnapshot();
    world.session.type(name('Alma'));
    await world.pass(1000);
    expect(world.session.getSnapshot()).toBe(before);
  });

  test('is one answer when it settles, however many drafts there were', async () => {
    const world = new World();
    for (const value of ['A', 'Al', 'Alm', 'Alma']) {
      world.session.type(name(value));
      await world.pass(300);
    }
    world.session.settle();
    await world.rest();
    expect([...world.store.operations.values()].map((one) => one.changes)).toEqual([
      [name('Alma')],
    ]);
    expect(world.store.drafts.size).toBe(0);
    expect(world.session.getSnapshot().summary.name).toBe('Alma');
  });

  test('that ends where it began is no answer, and leaves no draft', async () => {
    const world = new World();
    world.session.write([name('Alma')]);
    world.session.type(name('Almar'));
    await world.pass(300);
    world.session.type(name('Alma'));
    world.session.settle();
    await world.rest();
    expect(world.store.operations.size).toBe(1);
    expect(world.store.drafts.size).toBe(0);
    expect(world.saving).toBe('saved');
  });

  test('is settled in the same write as a choice', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    world.session.write([answer('screening', 'outcome', 'full', 'choice')]);
    await world.rest();
    expect(world.store.operations.size).toBe(1);
    expect(nameIn(world)).toBe('Alma');
  });

  test('gives way to what is written in the same field afterwards', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    world.session.write([name('Bo')]);
    await world.rest();
    expect(nameIn(world)).toBe('Bo');
    expect(storedAt(world.store.stored, name(''))).toBe('Bo');
    world.session.type(name('Bodil'));
    await world.pass(300);
    world.session.write([name('Bo')]);
    world.session.settle();
    await world.rest();
    expect(nameIn(world)).toBe('Bo');
    expect(world.store.drafts.size).toBe(0);
    expect(world.saving).toBe('saved');
  });

  test('of what is given twice in one go, the last counts', async () => {
    const world = new World();
    world.session.write([name('Alma'), name('')]);
    expect(nameIn(world)).toBeUndefined();
    world.session.write([name('Bo'), name('Alma')]);
    await world.rest();
    expect(nameIn(world)).toBe('Alma');
    expect(storedAt(world.store.stored, name(''))).toBe('Alma');
  });

  test('is handed over at once when the page is hidden', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    world.session.keepTyped();
    await world.rest();
    expect(storedAt(world.store.stored, name(''), true)).toBe('Alma');
  });
});

describe('a page that dies', () => {
  test('loses at most the last 280 milliseconds of typing', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    await world.pass(300);
    world.session.type(name('Alma og Bo'));
    await world.pass(279);
    await world.crash();
    expect(nameIn(world)).toBe('Alma');
  });

  test('is found again as drafts made answers, and nothing is left behind', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    world.session.type(phone('1'));
    await world.pass(300);
    await world.crash();
    expect(nameIn(world)).toBe('Alma');
    expect(world.store.drafts.size).toBe(0);
    expect(storedAt(world.store.stored, phone(''))).toBe('1');
    await world.crash();
    expect(nameIn(world)).toBe('Alma');
  });

  test('in the middle of a write has the whole of it or nothing', async () => {
    for (const through of [0, 1]) {
      const world = new World();
      world.store.mode = 'hold';
      world.session.write(judged('screening', 'outcome', 'full'));
      await world.rest();
      world.store.mode = 'open';
      await world.crash(through);
      const { answers } = world.session.getSnapshot().view.record;
      expect(answers.screening?.outcome).toEqual(
        through === 0 ? undefined : { shape: 'cells', cells: { choice: 'full', reason: 'Derfor' } },
      );
    }
  });

  test('opens at the same place, in the same phase', async () => {
    const world = new World();
    finish(world, ...judged('screening', 'outcome', 'full'));
    world.session.setPlace('theme', 'level');
    await world.rest();
    await world.crash();
    const { phase, summary } = world.session.getSnapshot();
    expect(phase).toBe('investigation');
    expect(summary.place).toEqual({ instance: 'theme', field: 'level' });
    world.session.setPlace('voice');
    await world.rest();
    await world.crash();
    expect(world.session.getSnapshot().summary.place).toEqual({ instance: 'voice' });
  });
});

describe('time', () => {
  test('going backwards hides no newer words', async () => {
    const world = new World();
    world.session.write([name('Alma')]);
    world.now -= 86_400_000;
    world.session.write([name('Alma B.')]);
    await world.rest();
    world.now -= 86_400_000;
    await world.crash();
    expect(nameIn(world)).toBe('Alma B.');
    world.session.write([name('Alma C.')]);
    await world.rest();
    world.session.type(name('Alma D.'));
    await world.pass(300);
    await world.crash();
    expect(nameIn(world)).toBe('Alma D.');
  });

  test('standing still gives each operation its own moment', async () => {
    const world = new World();
    for (const value of ['A', 'B', 'C']) world.session.write([name(value)]);
    await world.rest();
    expect(new Set([...world.store.operations.values()].map((one) => one.at)).size).toBe(3);
    await world.crash();
    expect(nameIn(world)).toBe('C');
  });

  test('a new day is no change of the case', async () => {
    const world = new World();
    world.session.write([name('Alma')]);
    await world.rest();
    const { changedAt } = world.session.getSnapshot().summary;
    await world.pass(86_400_000);
    world.session.setToday('2026-02-04');
    expect(world.session.getSnapshot().view.today).toBe('2026-02-04');
    expect(world.session.getSnapshot().summary.changedAt).toBe(changedAt);
    world.session.finishPhase();
    expect(world.session.getSnapshot().summary.changedAt).toBe(changedAt);
  });
});
