// The sync machine: every state and every way between them, and the pauses between tries.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, fromCallback, SimulatedClock, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { pauseAfter, type SyncEvent, syncMachine } from '#machines/syncMachine.ts';

const at = '2026-02-03T10:00:00.000Z';
const events: SyncEvent[] = [
  { type: 'team.chosen' },
  { type: 'team.left' },
  { type: 'network.lost' },
  { type: 'network.found' },
  { type: 'change.made' },
  { type: 'change.heard' },
  { type: 'round.done', at },
  { type: 'round.failed', chance: 0.5 },
  { type: 'round.failed', chance: 0, sentence: 'Browseren kunne ikke gemme.' },
  { type: 'round.refused', why: 'password' },
  { type: 'round.refused', why: 'reload' },
  { type: 'sync.asked' },
];

const STATES = ['inStep', 'off', 'offline', 'refused', 'waiting', 'working'];

describe.each([true, false])('begun with isOnline %s', (isOnline) => {
  const options = {
    events,
    input: { isOnline },
    stopWhen: ({ context }: { context: { tries: number } }) => context.tries > 3,
    serializeState: ({ value, context }: { value: unknown; context: unknown }) =>
      JSON.stringify([value, context]),
    limit: 100_000,
  };
  const map = getAdjacencyMap(syncMachine, options);
  const states = Object.values(map).map((one) => one.state);

  test('comes into every state, along every path only into these', () => {
    expect([...new Set(states.map((one) => String(one.value)))].sort()).toEqual(STATES);
    const paths = getShortestPaths(syncMachine, options);
    expect(paths.length).toBe(states.length);
    for (const { steps, state } of paths) {
      if (state.value !== 'off') {
        expect(steps.some((step) => step.event.type === 'team.chosen')).toBe(true);
      }
      if (state.value === 'inStep') {
        expect(steps.some((step) => step.event.type === 'round.done')).toBe(true);
      }
    }
  });

  test('says refused with the reason, waits with a pause, and is in step with a time', () => {
    for (const { value, context } of states) {
      expect(context.why !== undefined).toBe(value === 'refused');
      if (value === 'waiting') expect(context.pause).toBeGreaterThanOrEqual(1_000);
      if (value === 'inStep') expect(context).toMatchObject({ doneAt: at, tries: 0 });
      if (value === 'off') expect(context).toMatchObject({ doneAt: undefined, tries: 0 });
      if (value === 'inStep') expect(context.isOnline).toBe(true);
    }
  });

  test('leaves every state when the team is left, and none but a person mends a refusal', () => {
    for (const { state, transitions } of Object.values(map)) {
      for (const { event, state: next } of Object.values<{
        event: SyncEvent;
        state: SnapshotFrom<typeof syncMachine>;
      }>(transitions)) {
        if (event.type === 'team.left') expect(next.value).toBe('off');
        const isPersons = ['sync.asked', 'team.chosen', 'team.left'].includes(event.type);
        if (state.value === 'refused' && !isPersons) expect(next.value).toBe('refused');
        if (state.value === 'off' && event.type !== 'team.chosen') expect(next.value).toBe('off');
      }
    }
  });
});

test('each state and each transition says what it is for', () => {
  for (const node of Object.values(syncMachine.states)) {
    expect(node.description, node.key).toMatch(/\.$/);
    for (const transition of [...node.transitions.values()].flat()) {
      if (transition.target === undefined) continue;
      expect(transition.description, `${node.key} on ${transition.eventType}`).toMatch(/\.$/);
    }
  }
});

describe('pauses', () => {
  test('grow, never beyond 5 minutes, and differ from one browser to the next', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, chance) => {
          const pause = pauseAfter(n, chance);
          expect(pause).toBeGreaterThanOrEqual(1_000);
          expect(pause).toBeLessThanOrEqual(300_000);
          expect(pauseAfter(n + 1, chance)).toBeGreaterThanOrEqual(pause);
        },
      ),
    );
    expect([1, 2, 3, 8, 9].map((n) => pauseAfter(n, 1))).toEqual([
      2_000, 4_000, 8_000, 256_000, 300_000,
    ]);
    expect(pauseAfter(9, 0)).toBe(150_000);
  });

  function started() {
    const clock = new SimulatedClock();
    const running: string[] = [];
    const effect = (name: string) =>
      fromCallback<SyncEvent>(() => {
        running.push(name);
        return () => void running.splice(running.indexOf(name), 1);
      });
    const actor = createActor(
      syncMachine.provide({ actors: { round: effect('round'), listen: effect('listen') } }),
      { input: { isOnline: true }, clock },
    ).start();
    return { actor, clock, running };
  }

  test('end with a new try, and the network coming back cuts them short', () => {
    const { actor, clock, running } = started();
    actor.send({ type: 'team.chosen' });
    actor.send({ type: 'round.failed', chance: 1 });
    expect(running).toEqual([]);
    clock.increment(1_999);
    expect(actor.getSnapshot().value).toBe('waiting');
    clock.increment(1);
    expect(actor.getSnapshot().value).toBe('working');
    for (let tries = 0; tries < 20; tries += 1) {
      actor.send({ type: 'round.failed', chance: 1 });
      clock.increment(actor.getSnapshot().context.pause);
    }
    actor.send({ type: 'round.failed', chance: 1 });
    expect(actor.getSnapshot().context.pause).toBe(300_000);
    actor.send({ type: 'network.found' });
    expect(actor.getSnapshot()).toMatchObject({ value: 'working', context: { tries: 0 } });
  });

  test('only one thing runs at a time, and what was written during a round gets a round of its own', () => {
    const { actor, running } = started();
    actor.send({ type: 'team.chosen' });
    actor.send({ type: 'change.made' });
    expect(running).toEqual(['round']);
    actor.send({ type: 'round.done', at });
    expect(actor.getSnapshot().value).toBe('working');
    expect(running).toEqual(['round']);
    actor.send({ type: 'round.done', at });
    expect(actor.getSnapshot().value).toBe('inStep');
    expect(running).toEqual(['listen']);
    actor.send({ type: 'network.lost' });
    expect(running).toEqual([]);
    actor.send({ type: 'team.left' });
    expect(running).toEqual([]);
    actor.stop();
  });
});
