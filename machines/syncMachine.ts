// The sync machine: in step with the team database, or why not, and when the next try comes.
import { assign, fromCallback, setup } from 'xstate';
import type { Instant } from '#forms/answers/record.ts';

/**
 * What a person must put right before it helps to try again. `password`: user or password is wrong.
 * `access`: the user is not let in. `missing`: there is no such database. `unlike`: what answers is no
 * team database. `reload`: the page was opened before the address was set and may not connect to it.
 */
export type SyncRefusal = 'password' | 'access' | 'missing' | 'unlike' | 'reload';

export type SyncEvent =
  /** A team database is set, or its settings are changed. */
  | { type: 'team.chosen' }
  | { type: 'team.left' }
  | { type: 'network.lost' }
  | { type: 'network.found' }
  /** Something was written here. */
  | { type: 'change.made' }
  /** The database has something new. */
  | { type: 'change.heard' }
  | { type: 'round.done'; at: Instant }
  /** `chance`: from 0 up to 1, drawn by whoever tells. `sentence`: what went wrong, when it is not the network. */
  | { type: 'round.failed'; chance: number; sentence?: string }
  | { type: 'round.refused'; why: SyncRefusal }
  /** The adviser wants it tried now. */
  | { type: 'sync.asked' };

export type SyncContext = {
  readonly isOnline: boolean;
  /** Failed rounds since one was done. */
  readonly tries: number;
  /** Milliseconds from the last failure to the next try. */
  readonly pause: number;
  /** Whether something was written while a round was under way. */
  readonly moreWaits: boolean;
  /** When everything was last in step. */
  readonly doneAt: Instant | undefined;
  readonly why: SyncRefusal | undefined;
  readonly sentence: string | undefined;
};

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;

/**
 * Milliseconds before the next try: twice as long each time, up to 5 minutes. `chance` takes up to half
 * off, so that a whole team does not come back in the same second.
 */
export function pauseAfter(tries: number, chance: number): number {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries - 1, 20));
  return Math.round(longest * (0.5 + chance / 2));
}

const notProvided = () => {};

const syncSetup = setup({
  types: {
    context: {} as SyncContext,
    events: {} as SyncEvent,
    input: {} as { readonly isOnline: boolean },
  },
  actors: {
    /** Provided: takes in and sends, and answers with `round.done`, `round.failed` or `round.refused`. */
    round: fromCallback<SyncEvent>(notProvided),
    /** Provided: waits for news, and answers with `change.heard`, `round.failed` or `round.refused`. */
    listen: fromCallback<SyncEvent>(notProvided),
  },
  delays: { untilNextTry: ({ context }) => context.pause },
  guards: {
    isOnline: ({ context }) => context.isOnline,
    moreWaits: ({ context }) => context.moreWaits,
  },
  actions: {
    noteOnline: assign({ isOnline: true }),
    noteOffline: assign({ isOnline: false }),
    noteMore: assign({ moreWaits: true }),
    beginRound: assign({ moreWaits: false, sentence: undefined, why: undefined }),
    noteDone: assign(({ event }) =>
      event.type === 'round.done' ? { doneAt: event.at, isOnline: true, tries: 0, pause: 0 } : {},
    ),
    noteFailure: assign(({ context, event }) => {
      if (event.type !== 'round.failed') return {};
      const tries = context.tries + 1;
      return { tries, pause: pauseAfter(tries, event.chance), sentence: event.sentence };
    }),
    noteRefusal: assign(({ event }) => (event.type === 'round.refused' ? { why: event.why } : {})),
    forgetTries: assign({ tries: 0, pause: 0 }),
    forgetAll: assign({
      tries: 0,
      pause: 0,
      moreWaits: false,
      doneAt: undefined,
      why: undefined,
      sentence: undefined,
    }),
  },
});

const failures = {
  'round.failed': {
    target: 'waiting',
    actions: 'noteFailure',
    description: 'The network or the server failed: time may mend it.',
  },
  'round.refused': {
    target: 'refused',
    actions: 'noteRefusal',
    description: 'The server said no: only a person can mend it.',
  },
} as const;

const again = { target: 'working', description: 'There is something to send or take in.' } as const;
const asked = {
  target: 'working',
  actions: 'forgetTries',
  description: 'The adviser wants it tried now.',
} as const;
const offNet = {
  target: 'offline',
  actions: 'noteOffline',
  description: 'The browser has no network: nothing is tried, nothing is wrong.',
} as const;

/** `off → working → inStep ⇄ working`, and aside to `waiting`, `offline` or `refused`. */
export const syncMachine = syncSetup.createMachine({
  id: 'sync',
  context: ({ input }) => ({
    isOnline: input.isOnline,
    tries: 0,
    pause: 0,
    moreWaits: false,
    doneAt: undefined,
    why: undefined,
    sentence: undefined,
  }),
  initial: 'off',
  on: {
    'team.left': {
      target: '.off',
      actions: 'forgetAll',
      description: 'Without a team database there is nothing to be in step with.',
    },
    'team.chosen': [
      {
        guard: 'isOnline',
        target: '.working',
        reenter: true,
        actions: 'forgetAll',
        description: 'New settings are tried at once.',
      },
      {
        target: '.offline',
        actions: 'forgetAll',
        description: 'New settings are tried as soon as there is a network.',
      },
    ],
    'network.found': { actions: 'noteOnline' },
    'network.lost': { actions: 'noteOffline' },
  },
  states: {
    off: { description: 'No team database is set.' },
    working: {
      description: 'Sending and taking in.',
      entry: 'beginRound',
      invoke: { src: 'round' },
      on: {
        'round.done': [
          {
            guard: 'moreWaits',
            target: 'working',
            reenter: true,
            actions: 'noteDone',
            description: 'Something was written meanwhile.',
          },
          { target: 'inStep', actions: 'noteDone', description: 'Nothing is left to do.' },
        ],
        'change.made': { actions: 'noteMore' },
        'network.lost': offNet,
        ...failures,
      },
    },
    inStep: {
      description: 'Everything here is there, and everything there is here.',
      invoke: { src: 'listen' },
      on: {
        'change.made': again,
        'change.heard': again,
        'sync.asked': asked,
        'network.lost': offNet,
        ...failures,
      },
    },
    waiting: {
      description: 'The next try comes by itself.',
      after: { untilNextTry: { target: 'working', description: 'The pause is over.' } },
      on: {
        'sync.asked': asked,
        'network.found': {
          target: 'working',
          actions: ['noteOnline', 'forgetTries'],
          description: 'The network is back: no use in waiting.',
        },
        'network.lost': offNet,
      },
    },
    offline: {
      description: 'Weeks without a network are nothing unusual.',
      on: {
        'network.found': {
          target: 'working',
          actions: ['noteOnline', 'forgetTries'],
          description: 'The network is back.',
        },
        'sync.asked': {
          ...asked,
          description: 'The browser may be wrong about the network.',
        },
      },
    },
    refused: {
      description: 'Waits for a person, not for time.',
      on: { 'sync.asked': asked },
    },
  },
});
