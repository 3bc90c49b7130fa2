// Every path of the vault machine, generated: no case is shown without an unlocking, and no lock loses words.
import { describe, expect, test } from 'vitest';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { mindsTime, vaultMachine } from '#machines/vaultMachine.ts';
import type { VaultEvent } from '#machines/vaultSetup.ts';
import { idleLeft } from '#machines/vaultSetup.ts';

type State = SnapshotFrom<typeof vaultMachine>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const idleMinutes = 15;
const now = { at: 0 };
const opening = { at: 0, idleMinutes };

const events: VaultEvent[] = [
  { type: 'vault.missed' },
  { type: 'vault.found', at: 0, pause: 0 },
  { type: 'vault.found', at: 0, pause: MINUTE },
  { type: 'vault.unreadable', sentence: 'x' },
  { type: 'looking.retried' },
  { type: 'vault.ordered', passphrase: 'x', owner: '' },
  { type: 'vault.made', recoveryCode: 'code', ...opening },
  { type: 'sheet.kept', ...now, code: 'code' },
  { type: 'sheet.outdated', sentence: 'x' },
  { type: 'sheet.putOff', ...now },
  { type: 'passphrase.given', passphrase: 'x' },
  { type: 'passphrase.refused', sentence: 'x', at: 0, pause: 0 },
  { type: 'passphrase.refused', sentence: 'x', at: 0, pause: MINUTE },
  { type: 'vault.opened', isCodeConfirmed: true, ...opening },
  { type: 'vault.opened', isCodeConfirmed: false, ...opening },
  { type: 'recovery.begun' },
  { type: 'recovery.dropped' },
  { type: 'code.given', code: 'code' },
  { type: 'code.accepted' },
  { type: 'code.refused', sentence: 'x' },
  { type: 'passphrase.chosen', passphrase: 'x' },
  { type: 'attempt.failed', sentence: 'x' },
  { type: 'key.lent', ...opening },
  { type: 'activity.seen', at: 14.5 * MINUTE },
  { type: 'activity.seen', at: 8 * HOUR },
  { type: 'time.passed', at: 14.5 * MINUTE },
  { type: 'time.passed', at: 8 * HOUR },
  { type: 'time.passed', at: -HOUR },
  { type: 'idleLimit.changed', minutes: 30 },
  { type: 'lock.asked', ...now },
  { type: 'lock.heard', ...now },
  { type: 'words.saved' },
  { type: 'words.refused', sentence: 'x', at: 0 },
  { type: 'saving.retried', at: 0 },
  { type: 'words.abandoned' },
  { type: 'wipe.confirmed' },
  { type: 'wipe.done' },
  { type: 'wipe.failed', sentence: 'x' },
  { type: 'wipe.heard' },
];

const serialize = ({ value, context }: State) => JSON.stringify([value, context]);
type Step = { readonly from: State; readonly event: VaultEvent; readonly to: State };

/** Made by the first test that asks: what cannot be walked must fail a test. */
let walked: ReturnType<typeof walk> | undefined;
function walk() {
  const options = { events, serializeState: serialize, limit: 100_000 };
  const entries = Object.values(getAdjacencyMap(vaultMachine, options));
  const steps: Step[] = entries.flatMap(({ state: from, transitions }) =>
    Object.values<{ event: VaultEvent; state: State }>(transitions).map(({ event, state: to }) => ({
      from,
      event,
      to,
    })),
  );
  return { steps, states: entries.map(({ state }) => state) };
}
const all = () => {
  walked ??= walk();
  return walked;
};

/** Where a state is, as one name: ”locked.recovering.checking”. */
function nameOf({ value }: State): string {
  const parts: string[] = [];
  let part: unknown = value;
  while (typeof part === 'object' && part !== null) {
    const [[name, inner] = ['', undefined]] = Object.entries(part);
    parts.push(name);
    part = inner;
  }
  return [...parts, ...(typeof part === 'string' ? [part] : [])].join('.');
}

/** Something that tells the machine what time it is. */
const isSign = (event: VaultEvent) =>
  event.type === 'activity.seen' || event.type === 'time.passed';
const shown = (state: State) => state.matches('open');
/** Keys may lie in memory: the vault is open, or was and has words to save. */
const hasKeys = (state: State) =>
  shown(state) || state.matches('sheet') || state.matches('unsure') || state.matches('locking');
const told = (list: readonly Step[]) =>
  [
    ...new Set(list.map(({ from, event, to }) => `${nameOf(from)} –${event.type}→ ${nameOf(to)}`)),
  ].sort();

describe('every state the vault can come into', () => {
  test('is one we know, and each is reached', () => {
    expect(all().states.length).toBeGreaterThan(100);
    expect([...new Set(all().states.map(nameOf))].sort()).toEqual([
      'absent',
      'locked.asking',
      'locked.paused',
      'locked.recovering.askingCode',
      'locked.recovering.checking',
      'locked.recovering.choosing',
      'locked.recovering.replacing',
      'locked.unlocking',
      'locking.held',
      'locking.saving',
      'looking',
      'making',
      'open.active',
      'open.warned',
      'sheet',
      'unreadable',
      'unsure',
      'wiping',
    ]);
  });

  test('hears of the time wherever that changes something, and not each second of the work', () => {
    const passing = all().steps.flatMap(({ from, event, to }) =>
      event.type === 'time.passed'
        ? [{ from, to, minds: mindsTime(from, event.at), at: event.at }]
        : [],
    );
    for (const { from, to, minds } of passing)
      if (!minds) expect(serialize(to)).toBe(serialize(from));
    const atWork = passing.filter(({ from, at }) => nameOf(from) === 'open.active' && at > 0);
    expect(atWork.filter(({ minds }) => !minds).length).toBeGreaterThan(0);
    expect(atWork.filter(({ minds }) => minds).length).toBeGreaterThan(0);
  });

  test('can be left again, by some way that ends with the cases shown', () => {
    const { states, steps } = all();
    const reaching = new Set(states.filter(shown).map(serialize));
    for (let grew = true; grew; ) {
      const before = reaching.size;
      for (const { from, to } of steps)
        if (reaching.has(serialize(to))) reaching.add(serialize(from));
      grew = reaching.size > before;
    }
    expect(states.filter((state) => !reaching.has(serialize(state))).map(nameOf)).toEqual([]);
  });

  test('knows the recovery code only while it is shown or being used', () => {
    for (const state of all().states) {
      if (state.context.recoveryCode === undefined) continue;
      expect(nameOf(state)).toMatch(/^sheet$|^locked\.recovering\./);
    }
  });
});

describe('no path shows a case', () => {
  test('without an unlocking: these are all the ways in', () => {
    expect(told(all().steps.filter(({ from, to }) => !shown(from) && shown(to)))).toEqual([
      'absent –key.lent→ open.active',
      'locked.asking –key.lent→ open.active',
      'locked.paused –key.lent→ open.active',
      'locked.recovering.askingCode –key.lent→ open.active',
      'locked.recovering.checking –key.lent→ open.active',
      'locked.recovering.choosing –key.lent→ open.active',
      'locked.recovering.replacing –key.lent→ open.active',
      'locked.recovering.replacing –vault.opened→ open.active',
      'locked.unlocking –key.lent→ open.active',
      'locked.unlocking –vault.opened→ open.active',
      'looking –key.lent→ open.active',
      'sheet –sheet.kept→ open.active',
      'unsure –key.lent→ open.active',
      'unsure –sheet.kept→ open.active',
      'unsure –sheet.putOff→ open.active',
    ]);
  });

  test('by a passphrase alone, where nobody has confirmed the newest recovery code', () => {
    const unsure = all().steps.filter(
      ({ from, event }) =>
        !hasKeys(from) && event.type === 'vault.opened' && !event.isCodeConfirmed,
    );
    expect(told(unsure.filter(({ to }) => hasKeys(to)))).toEqual([
      'locked.recovering.replacing –vault.opened→ unsure',
      'locked.unlocking –vault.opened→ unsure',
    ]);
  });

  test('of a new vault before its recovery sheet is shown', () => {
    expect(
      told(all().steps.filter(({ from, to }) => !hasKeys(from) && to.matches('sheet'))),
    ).toEqual(['making –vault.made→ sheet']);
  });

  test('while the pause lasts, by any passphrase', () => {
    for (const { from, event, to } of all().steps) {
      if (!from.matches({ locked: 'paused' })) continue;
      if (to.matches({ locked: 'unlocking' })) expect(event.type).toBe('never');
      if (to.matches({ locked: 'asking' }) && event.type === 'time.passed')
        expect(event.at - from.context.pausedAt).toBeGreaterThanOrEqual(from.context.pause);
    }
  });

  test('after the time is up, whatever happens first when the machine wakes', () => {
    for (const { from, event, to } of all().steps) {
      if (!shown(from) || !isSign(event) || idleLeft(from.context, event.at) > 0) continue;
      expect(nameOf(to)).toBe('locking.saving');
    }
    expect(
      all().steps.some(
        ({ from, event }) => shown(from) && event.type === 'activity.seen' && event.at > HOUR,
      ),
    ).toBe(true);
  });
});

describe('from the open vault', () => {
  test('every path to the lock passes saving', () => {
    const out = all().steps.filter(({ from, to }) => shown(from) && !shown(to));
    expect(new Set(out.map(({ to }) => nameOf(to)))).toEqual(
      new Set(['locking.saving', 'wiping', 'absent']),
    );
    expect(
      told(all().steps.filter(({ from, to }) => hasKeys(from) && to.matches('locked'))),
    ).toEqual([
      'locking.held –words.abandoned→ locked.asking',
      'locking.saving –words.saved→ locked.asking',
    ]);
    const held = (state: State) => state.matches({ locking: 'held' });
    expect(told(all().steps.filter(({ from, to }) => !held(from) && held(to)))).toEqual([
      'locking.saving –time.passed→ locking.held',
      'locking.saving –words.refused→ locking.held',
    ]);
  });

  test('nothing is lost to another tab: what is heard of a lock saves first too', () => {
    for (const { from, event, to } of all().steps)
      if (shown(from) && (event.type === 'lock.heard' || event.type === 'lock.asked'))
        expect(nameOf(to)).toBe('locking.saving');
  });

  test('only removing everything leaves without saving, and a person asked for that', () => {
    const out = all().steps.filter(
      ({ from, to }) => shown(from) && (to.matches('wiping') || to.matches('absent')),
    );
    expect(new Set(out.map(({ event }) => event.type))).toEqual(
      new Set(['wipe.confirmed', 'wipe.heard']),
    );
  });
});

describe('each transition', () => {
  test('says why it may be taken', () => {
    const seen: string[] = [];
    const visit = (node: typeof vaultMachine.root) => {
      for (const transition of [...node.transitions.values()].flat()) {
        expect(transition.description, `${node.id} on ${transition.eventType}`).toMatch(
          /^[A-ZÆØÅ].{8}/,
        );
        seen.push(transition.eventType);
      }
      for (const child of Object.values(node.states)) visit(child);
    };
    visit(vaultMachine.root);
    expect(new Set(seen)).toEqual(new Set(events.map(({ type }) => type)));
  });
});
