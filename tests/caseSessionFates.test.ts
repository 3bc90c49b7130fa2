// Whatever befalls an open case: saved means saved, and what was saved is never lost.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import type { Change } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import { CaseFold } from '#src/log/operation.ts';
import { answer, index, operationsIn, World } from './fixtures/sessionWorld.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 30_000 });

const fields: readonly ((value: string) => Change)[] = [
  (value) => answer('child', 'child-name', value),
  (value) => answer('child', 'phone', value),
  (value) => answer('wishes', 'purpose', value),
  (value) => answer('voice', 'words', value),
];

/** What each phase needs to be finished. */
const needs: { readonly [phase: string]: readonly Change[] } = {
  opening: [
    answer('screening', 'outcome', 'full', 'choice'),
    answer('screening', 'outcome', 'Derfor', 'reason'),
  ],
  investigation: [
    answer('theme', 'level', '1', 'choice'),
    answer('theme', 'level', 'Derfor', 'reason'),
  ],
  decision: [
    answer('plan-choice', 'plan-choice', 'no-plan', 'choice'),
    answer('plan-choice', 'plan-choice', 'Derfor', 'reason'),
  ],
  followUp: [answer('rhythm', 'first-date', '2026-05-03')],
};

/** A world, and what the adviser has said in each field so far. */
type Life = { readonly world: World; readonly said: string[] };

type Fate = { readonly name: string; befall(life: Life): void | Promise<void> };

const fate = (name: string, befall: Fate['befall']): Fate => ({
  name,
  befall,
});

const anyFate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 6, arbitrary: saying('type') },
  { weight: 3, arbitrary: saying('write') },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(1, 100, 279, 280, 5000)
      .map((ms) => fate(`pass ${ms}`, ({ world }) => world.pass(ms))),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      fate('confirm', ({ world }) => world.store.confirm()),
      fate('confirm', ({ world }) => world.store.confirm()),
      fate('refuse', ({ world }) => world.store.refuse()),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      fate('settle', ({ world }) => world.session.settle()),
      fate('hide', ({ world }) => world.session.keepTyped()),
      fate('retry', ({ world }) => world.session.retry()),
      fate('rest', ({ world }) => world.rest()),
      fate('store opens', ({ world }) => {
        world.store.mode = 'open';
      }),
      fate('store holds', ({ world }) => {
        world.store.mode = 'hold';
      }),
      fate('store refuses', ({ world }) => {
        world.store.mode = 'refuse';
      }),
      fate('clock back', ({ world }) => {
        world.now -= 3_600_000;
      }),
      fate('midnight', ({ world }) => world.session.setToday('2026-02-04')),
      fate('place', ({ world }) => world.session.setPlace('child', 'phone')),
      fate('finish', ({ world }) => {
        world.session.write(needs[world.session.getSnapshot().phase] ?? []);
        world.session.finishPhase();
      }),
      fate('reopen', ({ world }) => world.session.reopen('Der kom mere')),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat({ max: 1 }).map((through) =>
      fate(`crash ${through}`, async ({ world, said }) => {
        world.store.crash(through);
        const found = onDisk(world);
        await world.crash();
        // What the disk had is what the adviser finds, and goes on from.
        expect(inPage(world)).toEqual(found);
        said.splice(0, said.length, ...found);
      }),
    ),
  },
);

/** Something said in a field, letter by letter or at once; a closed case does not listen. */
function saying(how: 'type' | 'write'): fc.Arbitrary<Fate> {
  return fc
    .record({ at: fc.nat({ max: fields.length - 1 }), value: fc.constantFrom('', 'a', 'b', 'ab') })
    .map(({ at, value }) =>
      fate(`${how} ${at} "${value}"`, ({ world, said }) => {
        const field = fields[at];
        if (!field || world.session.getSnapshot().phase === 'closed') return;
        if (how === 'type') world.session.type(field(value));
        else world.session.write([field(value)]);
        said[at] = value;
      }),
    );
}

function inPage(world: World): readonly string[] {
  const { record } = world.session.getSnapshot().view;
  return fields.map((field) => String(valueAt(record, field('').address) ?? ''));
}

/** What somebody who opened the case now would find, drafts included. */
function onDisk(world: World, drafts = true): readonly string[] {
  const { stored } = world.store;
  const fold = new CaseFold(index);
  for (const one of operationsIn(stored, drafts)) fold.apply(one);
  return fields.map((field) => String(valueAt(fold.record, field('').address) ?? ''));
}

/** The saved line and the overview's row say what is so. */
function holdsTrue({ world, said }: Life, after: string): void {
  if (world.saving === 'saved') expect(onDisk(world), after).toEqual(said);
  const { view, phase } = world.session.getSnapshot();
  const { summary } = world.session.inPage;
  expect(summary.phase, after).toBe(phase);
  expect(summary.open, after).toBe(phase === 'closed' ? 0 : gapsInPhase(view, phase).length);
}

test('saved means saved, after every step of every life', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(anyFate, { maxLength: 40 }), async (holds, fates) => {
      const life: Life = { world: new World(), said: fields.map(() => '') };
      const { world, said } = life;
      if (holds) world.store.mode = 'hold';
      for (const one of fates) {
        await one.befall(life);
        holdsTrue(life, one.name);
        await world.rest();
        holdsTrue(life, one.name);
      }
      // In the end the store takes everything again.
      world.store.mode = 'open';
      while (world.store.waiting > 0) world.store.confirm();
      await world.rest();
      world.session.retry();
      await world.session.leave();
      expect(['saved', 'resting']).toContain(world.saving);
      expect(inPage(world)).toEqual(said);
      expect(onDisk(world, false)).toEqual(said);
      expect(world.store.drafts.size).toBe(0);
      const { phase, view } = world.session.getSnapshot();
      expect(world.store.summary.phase).toBe(phase);
      await world.crash();
      expect(inPage(world)).toEqual(said);
      expect(world.session.getSnapshot()).toMatchObject({ phase, view: { record: view.record } });
    }),
    { numRuns: 60 },
  );
});

test('with a store that answers at once, a crash takes at most 300 milliseconds of typing', async () => {
  const step = fc.record({
    at: fc.nat({ max: fields.length - 1 }),
    value: fc.constantFrom('a', 'b', 'c', 'd'),
    pause: fc.nat({ max: 300 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      const world = new World();
      const typed: { readonly at: number; readonly value: string; readonly when: number }[] = [];
      for (const { at, value, pause } of steps) {
        const change = fields[at]?.(value);
        if (change) world.session.type(change);
        typed.push({ at, value, when: world.now });
        await world.pass(pause);
      }
      const died = world.now;
      await world.crash();
      fields.forEach((_, at) => {
        const own = typed.filter((one) => one.at === at);
        const safe = own.findLastIndex((one) => died - one.when >= 300);
        const mayBe = [...own.slice(Math.max(safe, 0)).map((one) => one.value)];
        if (safe < 0) mayBe.push('');
        expect(mayBe).toContain(inPage(world)[at]);
      });
    }),
  );
});
