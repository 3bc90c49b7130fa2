// An open case: what is typed is kept, what is kept is never lost, and the saved line tells the truth.
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { StoredCase } from '#src/storage/caseStore.ts';
import { CaseFold } from '#src/storage/operation.ts';
import { answer, index, World } from './fixtures/sessionWorld.ts';

const name = (value: string) => answer('child', 'child-name', value);
const phone = (value: string) => answer('child', 'phone', value);
const judged = (section: string, question: string, choice: string): Change[] => [
  answer(section, question, choice, 'choice'),
  answer(section, question, 'Derfor', 'reason'),
];

/** What the disk says at an address. */
function storedAt(stored: StoredCase, { address }: Change, drafts = false) {
  const fold = new CaseFold(index);
  for (const one of [...stored.operations, ...(drafts ? stored.drafts : [])]) fold.apply(one);
  return valueAt(fold.record, address);
}

const nameIn = (world: World) => valueAt(world.session.getSnapshot().view.record, name('').address);

/** Answers a phase and finishes it. */
function finish(world: World, ...changes: Change[]) {
  world.session.write(changes);
  world.session.finishPhase();
}

/** Through every phase; the case is closed. */
function closeCase(world: World) {
  finish(world, ...judged('screening', 'outcome', 'full'));
  finish(world, ...judged('theme', 'level', '1'));
  finish(world, ...judged('plan-choice', 'plan-choice', 'no-plan'));
  finish(world, answer('rhythm', 'first-date', '2026-05-03'));
  expect(world.session.getSnapshot().phase).toBe('closed');
}

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
    await world.pass(250);
    expect(world.saving).not.toBe('saved');
    world.store.confirm();
    await world.rest();
    expect(world.saving).toBe('saved');
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
    await world.pass(250);
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

describe('typing', () => {
  test('is kept as a draft within 250 milliseconds, however fast the letters come', async () => {
    const world = new World();
    for (const length of [1, 2, 3, 4]) {
      world.session.type(name('Alma'.slice(0, length)));
      await world.pass(62);
    }
    expect(world.store.drafts.size).toBe(0);
    world.session.type(name('Alma B'));
    await world.pass(2);
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
    await world.pass(250);
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
    await world.pass(250);
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
  test('loses at most the last 250 milliseconds of typing', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    await world.pass(250);
    world.session.type(name('Alma og Bo'));
    await world.pass(249);
    await world.crash();
    expect(nameIn(world)).toBe('Alma');
  });

  test('is found again as drafts made answers, and nothing is left behind', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    world.session.type(phone('1'));
    await world.pass(250);
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
    await world.pass(250);
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

describe('a phase', () => {
  test('is finished with the words that were being typed', async () => {
    const world = new World();
    world.session.write([answer('screening', 'outcome', 'full', 'choice')]);
    world.session.type(answer('screening', 'outcome', 'Derfor', 'reason'));
    world.session.finishPhase();
    await world.rest();
    expect(world.session.getSnapshot().phase).toBe('investigation');
    expect(world.store.summary).toMatchObject({ phase: 'investigation', open: 2 });
  });

  test('is not finished while an answer is missing, and no page is drawn again', () => {
    const world = new World();
    const before = world.session.getSnapshot();
    let told = 0;
    world.session.subscribe(() => {
      told += 1;
    });
    world.session.finishPhase();
    expect(world.session.getSnapshot()).toBe(before);
    expect(told).toBe(0);
  });

  test('is not finished in place of another that the last letters opened again', async () => {
    const world = new World();
    finish(world, ...judged('screening', 'outcome', 'full'));
    world.session.write(judged('theme', 'level', '1'));
    world.session.type(answer('screening', 'outcome', 'Derfor ikke', 'reason'));
    world.session.finishPhase();
    const { phase, view } = world.session.getSnapshot();
    expect(phase).toBe('opening');
    expect(view.record.phases.opening?.state).toBe('withdrawn');
  });

  test('is not opened again by a list that was and stays empty', () => {
    const world = new World();
    const wish = { in: 'answer', instance: 'wishes', question: 'wishes', row: 'ra' } as const;
    finish(world, ...judged('screening', 'outcome', 'full'));
    finish(world, ...judged('theme', 'level', '1'));
    finish(world, ...judged('plan-choice', 'plan-choice', 'child-plan'));
    finish(
      world,
      answer('wishes', 'purpose', 'At være med'),
      { address: { ...wish, in: 'row' }, value: { order: 1, removed: false } },
      { address: { ...wish, part: 'words' }, value: 'At svømme' },
    );
    expect(world.session.getSnapshot().phase).toBe('followUp');
    world.session.write([
      { address: { ...wish, part: 'whose' }, value: [] },
      answer('child', 'child-name', ''),
    ]);
    expect(world.session.getSnapshot().phase).toBe('followUp');
  });
});

describe('a closed case', () => {
  test('takes no writes and no letters', async () => {
    const world = new World();
    closeCase(world);
    await world.rest();
    const before = world.store.stored;
    world.session.write([name('Bo')]);
    world.session.type(name('Bo'));
    await world.pass(250);
    world.session.settle();
    world.session.reopen('  ');
    await world.rest();
    expect(world.store.stored).toEqual(before);
    expect(world.saving).toBe('saved');
    expect(nameIn(world)).toBeUndefined();
  });

  test('opens with a reason, and then takes words again', async () => {
    const world = new World();
    closeCase(world);
    world.session.reopen('Alma skal skifte skole');
    world.session.write([name('Alma')]);
    await world.rest();
    await world.crash();
    expect(world.session.getSnapshot().phase).toBe('opening');
    expect(nameIn(world)).toBe('Alma');
    expect(world.session.getSnapshot().view.record.reopened).toMatchObject([
      { reason: 'Alma skal skifte skole' },
    ]);
  });

  test('does not throw away a draft it cannot take', async () => {
    const world = new World();
    world.session.type(name('Alma'));
    await world.pass(250);
    const { drafts } = world.store.stored;
    closeCase(world);
    await world.rest();
    // Another window kept these letters after this one had closed the case.
    for (const draft of drafts) world.store.drafts.set('late', { ...draft, changes: [name('Bo')] });
    await world.crash();
    expect(world.store.drafts.size).toBe(1);
    world.session.reopen('Der kom mere');
    await world.rest();
    expect(nameIn(world)).toBe('Bo');
  });
});
