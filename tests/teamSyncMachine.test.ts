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
    limit: 20_000,
  };
  // Made by each test for itself: what cannot be walked must fail a test.
  const walk = () => getAdjacencyMap(syncMachine, options);
  const reached = () => Object.values(walk()).map((one) => one.state);

  test('comes into every state, along every path only into these', () => {
    const states = reached();
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
    for (const { value, context } of reached()) {
      expect(context.why !== undefined).toBe(value === 'refused');
      if (value === 'waiting') expect(context.pause).toBeGreaterThanOrEqual(1_000);
      if (value === 'inStep') expect(context).toMatchObject({ doneAt: at, tries: 0 });
      if (value === 'off') expect(context).toMatchObject({ doneAt: undefined, tries: 0 });
      if (value === 'inStep') expect(context.isOnline).toBe(true);
    }
  });

  test('leaves every state when the team is left, and none but a person mends a refusal', () => {
    for (const { state, transitions } of Object.values(walk())) {
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

describe('step by step', () => {
  const chosen: SyncEvent = { type: 'team.chosen' };
  const left: SyncEvent = { type: 'team.left' };
  const lost: SyncEvent = { type: 'network.lost' };
  const found: SyncEvent = { type: 'network.found' };
  const made: SyncEvent = { type: 'change.made' };
  const heard: SyncEvent = { type: 'change.heard' };
  const done: SyncEvent = { type: 'round.done', at };
  const failed: SyncEvent = { type: 'round.failed', chance: 1, sentence: 'Der er fejl.' };
  const refused: SyncEvent = { type: 'round.refused', why: 'access' };
  const asked: SyncEvent = { type: 'sync.asked' };

  /** Where the machine is after these events, and what the last of them began. */
  function come(isOnline: boolean, events: readonly SyncEvent[]) {
    const begun: string[] = [];
    const note = (name: string) => fromCallback<SyncEvent>(() => void begun.push(name));
    const actor = createActor(
      syncMachine.provide({ actors: { round: note('round'), listen: note('listen') } }),
      { input: { isOnline }, clock: new SimulatedClock() },
    ).start();
    for (const event of events) {
      begun.length = 0;
      actor.send(event);
    }
    const { value, context } = actor.getSnapshot();
    actor.stop();
    return { value, begun, context };
  }

  const rested = { tries: 0, pause: 0, moreWaits: false };
  const forgotten = { ...rested, doneAt: undefined, why: undefined, sentence: undefined };
  const inStep = [chosen, done];
  const waiting = [chosen, failed];
  const noted = { tries: 1, pause: 2000, sentence: 'Der er fejl.' };

  test('it begins without a team, and knows of the network', () => {
    for (const isOnline of [true, false])
      expect(come(isOnline, [])).toEqual({
        value: 'off',
        begun: [],
        context: { ...forgotten, isOnline },
      });
  });

  test.each<[string, readonly SyncEvent[], string, readonly string[], object]>([
    ['a team begins a round', [chosen], 'working', ['round'], forgotten],
    ['a new team begins it anew', [chosen, made, chosen], 'working', ['round'], forgotten],
    ['a team is left in a round', [chosen, made, left], 'off', [], forgotten],
    ['a team is left in step', [...inStep, left], 'off', [], forgotten],
    ['a team is left while waiting', [...waiting, left], 'off', [], forgotten],
    ['another team while waiting', [...waiting, chosen], 'working', ['round'], forgotten],
    ['another team after a refusal', [chosen, refused, chosen], 'working', ['round'], forgotten],
    ['a round that is done', inStep, 'inStep', ['listen'], { ...rested, doneAt: at }],
    ['something written meanwhile', [chosen, made], 'working', [], { moreWaits: true }],
    ['and then done', [chosen, made, done], 'working', ['round'], { ...rested, doneAt: at }],
    ['something heard meanwhile', [chosen, heard], 'working', [], rested],
    ['something written in step', [...inStep, made], 'working', ['round'], rested],
    ['something heard in step', [...inStep, heard], 'working', ['round'], rested],
    ['somebody asks in step', [...inStep, asked], 'working', ['round'], rested],
    ['a failed round', waiting, 'waiting', [], noted],
    ['listening that fails', [...inStep, failed], 'waiting', [], { ...noted, doneAt: at }],
    ['somebody asks while waiting', [...waiting, asked], 'working', ['round'], forgotten],
    ['a failure after the network came back', [...waiting, found, failed], 'waiting', [], noted],
    ['the network comes back', [...waiting, found], 'working', ['round'], forgotten],
    ['something written while waiting', [...waiting, made], 'waiting', [], noted],
    ['a refused round', [chosen, refused], 'refused', [], { why: 'access' }],
    ['listening that is refused', [...inStep, refused], 'refused', [], { why: 'access' }],
    ['somebody asks after a refusal', [chosen, refused, asked], 'working', ['round'], forgotten],
    ['a refusal outlasts the network', [chosen, refused, lost, found], 'refused', [], {}],
    ['nothing is asked of no team', [asked], 'off', [], forgotten],
  ])('%s', (_, events, value, begun, context) => {
    const after = come(true, events);
    expect({ value: after.value, begun: after.begun }).toEqual({ value, begun });
    expect(after.context).toMatchObject({ ...context, isOnline: true });
  });

  test('without a network nothing is tried until it is back, or somebody asks', () => {
    for (const before of [[chosen], inStep, waiting]) {
      const off = come(true, [...before, lost]);
      expect([off.value, off.begun, off.context.isOnline]).toEqual(['offline', [], false]);
      for (const event of [made, heard]) {
        const still = come(true, [...before, lost, event]);
        expect([still.value, still.begun]).toEqual(['offline', []]);
      }
      const back = come(true, [...before, lost, found]);
      expect([back.value, back.begun]).toEqual(['working', ['round']]);
      expect(back.context).toMatchObject({ ...rested, isOnline: true });
      const tried = come(true, [...before, lost, asked]);
      expect([tried.value, tried.begun, tried.context.isOnline]).toEqual([
        'working',
        ['round'],
        false,
      ]);
      expect(come(true, [...before, lost, asked, done]).context.isOnline).toBe(true);
      const again = come(true, [...before, lost, asked, failed, found]);
      expect([again.value, again.context.isOnline]).toEqual(['working', true]);
    }
    for (const events of [
      [lost, chosen],
      [chosen, lost, chosen],
    ])
      expect(come(true, events)).toMatchObject({ value: 'offline', begun: [], context: forgotten });
    expect(come(false, [chosen])).toMatchObject({ value: 'offline', context: { isOnline: false } });
    expect(come(false, [found, chosen])).toMatchObject({ value: 'working' });
  });

  test('each failure waits twice as long, and a round that is done ends that', () => {
    const twice = [...waiting, asked, failed];
    expect(come(true, twice).context).toMatchObject({ tries: 1, pause: 2000 });
    const { actor, clock } = timed();
    actor.send(chosen);
    for (const pause of [2000, 4000, 8000]) {
      actor.send(failed);
      expect(actor.getSnapshot().context.pause).toBe(pause);
      clock.increment(pause);
      expect(actor.getSnapshot()).toMatchObject({
        value: 'working',
        context: { sentence: undefined },
      });
    }
    expect(actor.getSnapshot().context.tries).toBe(3);
    actor.send(done);
    expect(actor.getSnapshot().context).toMatchObject({ tries: 0, pause: 0 });
    actor.stop();
  });

  function timed() {
    const clock = new SimulatedClock();
    return { clock, actor: createActor(syncMachine, { input: { isOnline: true }, clock }).start() };
  }
});
