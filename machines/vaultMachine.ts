// The vault machine: when cases may be shown, how the vault opens, and that locking saves first.
import type { SnapshotFrom } from 'xstate';
import { locked } from './vaultLocked.ts';
import type { Moment, VaultContext } from './vaultSetup.ts';
import { isTimeToLook, vaultSetup } from './vaultSetup.ts';
import { beginWiping, failed, openedElsewhere } from './vaultSteps.ts';

/** Until somebody opens it. Nothing has been done, so no time is counted. */
const nothing: VaultContext = {
  activeAt: 0,
  idleMinutes: 15,
  pausedAt: 0,
  pause: 0,
  savingSince: 0,
  sentence: undefined,
  recoveryCode: undefined,
};

/** Who stays away too long finds the cases hidden; what was typed is saved first. */
const lockWhenIdle = {
  guard: 'idleTooLong',
  target: '#vault.locking',
  actions: ['noteSaving', 'tellLocked'],
  description: 'Ingen har rørt sagen i den valgte tid, også hvis maskinen sov imens',
} as const;

const locking = {
  'lock.asked': {
    target: '#vault.locking',
    actions: ['noteSaving', 'tellLocked'],
    description: 'Rådgiveren låser selv',
  },
  'lock.heard': {
    target: '#vault.locking',
    actions: 'noteSaving',
    description: 'En anden fane er låst, og én låst fane låser alle',
  },
} as const;

/** While the vault is open and something is asked before the cases. */
const waiting = {
  'activity.seen': [
    lockWhenIdle,
    { actions: 'noteActivity', description: 'Nogen arbejder ved maskinen' },
  ],
  'time.passed': [lockWhenIdle, { actions: 'followClock', description: 'Tiden går' }],
  ...locking,
} as const;

/**
 * No timers: time is told by events, so that a machine that slept is seen to have slept. The work is done
 * by the actors `src/vault` provides, each of which answers with one event.
 */
export const vaultMachine = vaultSetup.createMachine({
  id: 'vault',
  context: nothing,
  initial: 'looking',
  on: {
    'wipe.heard': {
      target: '.absent',
      actions: ['forgetKeys', 'forgetSentence', 'forgetCode'],
      description: 'Alt er fjernet i en anden fane, så der er intet at vise her',
    },
  },
  states: {
    looking: {
      invoke: { src: 'look' },
      on: {
        'vault.missed': { target: 'absent', description: 'Der er ingen boks i browseren' },
        'vault.found': [
          {
            guard: 'mustWait',
            target: 'locked.paused',
            actions: 'notePause',
            description:
              'Boksen er låst, og pausen efter forkerte forsøg overlever en genindlæsning',
          },
          { target: 'locked', description: 'Boksen er låst' },
        ],
        'key.lent': openedElsewhere,
        'vault.unreadable': {
          target: 'unreadable',
          actions: 'noteSentence',
          description: 'Boksens nøgle kan ikke læses; den røres ikke',
        },
      },
    },
    absent: {
      on: {
        'vault.ordered': {
          target: 'making',
          actions: 'forgetSentence',
          description: 'Rådgiveren har valgt en adgangssætning',
        },
        'key.lent': openedElsewhere,
        'wipe.confirmed': beginWiping,
      },
    },
    making: {
      invoke: {
        src: 'make',
        input: ({ event }) =>
          event.type === 'vault.ordered'
            ? { passphrase: event.passphrase, owner: event.owner }
            : { passphrase: '', owner: '' },
      },
      on: {
        'vault.made': {
          target: 'sheet',
          actions: ['noteOpened', 'noteCode'],
          description: 'Boksen er lavet; før noget skrives i den, skal koden på papir',
        },
        'attempt.failed': failed('looking'),
      },
    },
    /** Open, but no case is shown yet: the recovery sheet comes first. */
    sheet: {
      exit: 'forgetCode',
      on: {
        'sheet.kept': {
          target: 'open',
          actions: ['noteActivity', 'confirmCode', 'tellOpened'],
          description: 'Rådgiveren har arket med gendannelseskoden',
        },
        'sheet.outdated': {
          target: 'unsure',
          actions: 'noteSentence',
          description: 'En anden fane har lavet en ny kode; der spørges efter den',
        },
        ...waiting,
      },
    },
    /**
     * Open, but the newest code was shown and nobody said that they have it: the page was closed or loaded
     * anew. It is asked for before a case is shown; who has no time for it now gets to the work all the same.
     */
    unsure: {
      entry: 'forgetPause',
      on: {
        'sheet.kept': {
          target: 'open',
          actions: ['noteActivity', 'confirmCode', 'tellOpened'],
          description: 'Rådgiveren har vist, at arket med den nyeste kode er der',
        },
        'sheet.putOff': {
          target: 'open',
          actions: ['noteActivity', 'tellOpened'],
          description: 'Rådgiveren svarer senere; ingen holdes ude fra sit arbejde',
        },
        'key.lent': openedElsewhere,
        'wipe.confirmed': beginWiping,
        ...waiting,
      },
    },
    locked,
    /** The only state in which a page may show a case. */
    open: {
      entry: ['forgetSentence', 'forgetPause'],
      initial: 'active',
      on: {
        'activity.seen': [
          lockWhenIdle,
          {
            target: '.active',
            actions: 'noteActivity',
            description: 'Nogen arbejder i denne eller en anden fane',
          },
        ],
        'time.passed': [
          lockWhenIdle,
          {
            guard: 'lockIsNear',
            target: '.warned',
            actions: 'followClock',
            description: 'Et minut før låsen siger boksen til',
          },
          { target: '.active', actions: 'followClock', description: 'Tiden går' },
        ],
        'idleLimit.changed': {
          actions: 'noteLimit',
          description: 'Rådgiveren vælger, hvor længe boksen står åben',
        },
        'wipe.confirmed': beginWiping,
        ...locking,
      },
      states: { active: {}, warned: {} },
    },
    /** Nothing of a case is shown, and the keys are still there for what is unsaved. */
    locking: {
      initial: 'saving',
      states: {
        saving: {
          invoke: { src: 'saveWords' },
          on: {
            'words.saved': {
              target: '#vault.locked',
              actions: 'forgetSentence',
              description: 'Alt, hvad der var skrevet, er gemt',
            },
            'words.refused': {
              target: 'held',
              actions: ['noteSentence', 'noteSaving'],
              description: 'Lageret tog ikke imod; intet må gå tabt ved at låse',
            },
            'time.passed': [
              {
                guard: 'storeIsSilent',
                target: 'held',
                actions: 'noteSaving',
                description: 'Lageret svarer ikke',
              },
              { actions: 'followClock', description: 'Tiden går' },
            ],
          },
        },
        held: {
          on: {
            'time.passed': [
              {
                guard: 'worthAnotherTry',
                target: 'saving',
                actions: 'noteSaving',
                description: 'Der prøves igen af sig selv',
              },
              { actions: 'followClock', description: 'Tiden går' },
            ],
            'saving.retried': {
              target: 'saving',
              actions: 'noteSaving',
              description: 'Rådgiveren prøver igen',
            },
            'words.abandoned': {
              target: '#vault.locked',
              actions: 'forgetSentence',
              description: 'Rådgiveren har valgt at miste det, der ikke kan gemmes',
            },
          },
        },
      },
    },
    unreadable: {
      on: {
        'looking.retried': {
          target: 'looking',
          actions: 'forgetSentence',
          description: 'Rådgiveren prøver igen',
        },
        'wipe.confirmed': beginWiping,
      },
    },
    wiping: {
      entry: ['forgetKeys', 'tellWiped'],
      invoke: { src: 'wipe' },
      on: {
        'wipe.done': {
          target: 'absent',
          actions: 'forgetSentence',
          description: 'Der er ikke mere i browseren',
        },
        'wipe.failed': {
          target: 'looking',
          actions: 'noteSentence',
          description: 'Noget blev ikke fjernet; der ses efter, hvad der er tilbage',
        },
      },
    },
  },
});

/**
 * True when the time that has passed may change something; else nobody need tell the machine, which would
 * look through all its states each second for nothing.
 */
export function mindsTime(state: SnapshotFrom<typeof vaultMachine>, now: Moment): boolean {
  if (state.matches('absent')) return false;
  return !state.matches({ open: 'active' }) || isTimeToLook(state.context, now);
}
