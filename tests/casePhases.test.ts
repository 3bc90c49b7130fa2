// Phases of an open case: finished with the last words, opened again by an edit, closed for good reason.
import { describe, expect, test } from 'vitest';
import {
  answer,
  closeCase,
  finish,
  judged,
  name,
  nameIn,
  phone,
  World,
} from './fixtures/sessionWorld.ts';

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

  test('is opened again by an answer it relied on, and not by a practical detail', () => {
    const world = new World();
    finish(world, ...judged('screening', 'outcome', 'full'));
    world.session.write([phone('12345678')]);
    expect(world.session.getSnapshot().phase).toBe('investigation');
    world.session.write([name('Alma')]);
    const { phase, view } = world.session.getSnapshot();
    expect(phase).toBe('opening');
    expect(view.record.phases.opening).toMatchObject({
      state: 'withdrawn',
      because: '”Navn” i ”child” er ændret, efter at fasen blev afsluttet.',
    });
  });

  test('is opened again by a row that is added', () => {
    const world = new World();
    const row = { in: 'row', instance: 'theme', question: 'facts', row: 'r1' } as const;
    finish(world, ...judged('screening', 'outcome', 'full'));
    finish(world, ...judged('theme', 'level', '1'));
    world.session.write([{ address: row, value: { order: 1, removed: false } }]);
    const { phase, view } = world.session.getSnapshot();
    expect(phase).toBe('investigation');
    expect(view.record.phases.investigation).toMatchObject({
      state: 'withdrawn',
      because: '”Oplysninger” i ”theme” er ændret, efter at fasen blev afsluttet.',
    });
    expect(view.record.phases.opening?.state).toBe('finished');
  });

  test('is opened again by another reason for what waits', () => {
    const world = new World();
    const waits = { in: 'deferral', instance: 'theme', question: 'level' } as const;
    finish(world, ...judged('screening', 'outcome', 'full'));
    finish(world, { address: waits, value: 'Skolen svarer i marts' });
    expect(world.session.getSnapshot().phase).toBe('decision');
    world.session.write([{ address: waits, value: 'Skolen svarer i april' }]);
    expect(world.session.getSnapshot().phase).toBe('investigation');
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
    expect(world.session.getSnapshot().phase).toBe('closed');
    await world.rest();
    const before = world.store.stored;
    world.session.write([name('Bo')]);
    world.session.type(name('Bo'));
    await world.pass(300);
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
    await world.pass(300);
    const { drafts } = world.store.stored;
    closeCase(world);
    await world.rest();
    // Another window kept these letters after this one had closed the case.
    for (const { operation, ...kept } of drafts)
      world.store.drafts.set(kept.key, {
        ...kept,
        operation: { ...operation, changes: [name('Bo')] },
      });
    await world.crash();
    expect(world.store.drafts.size).toBe(1);
    world.session.reopen('Der kom mere');
    await world.rest();
    expect(nameIn(world)).toBe('Bo');
  });
});
