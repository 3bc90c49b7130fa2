// What the vault machine hears, remembers, asks and does; its states stand in vaultMachine.ts.
import { assign, fromCallback, setup } from 'xstate';

/** Milliseconds since 1970. The machine has no clock of its own: it is told, so that sleep counts too. */
export type Moment = number;

type Opened = { readonly at: Moment; readonly idleMinutes: number };

export type VaultEvent =
  /** What looking found: none, one that is locked, or one that cannot be read. */
  | { type: 'vault.missed' }
  | { type: 'vault.found'; at: Moment; pause: number }
  | { type: 'vault.unreadable'; sentence: string }
  | { type: 'looking.retried' }
  /** A vault is wanted, with this passphrase and the adviser's name. */
  | { type: 'vault.ordered'; passphrase: string; owner: string }
  | ({ type: 'vault.made'; recoveryCode: string } & Opened)
  /** The recovery sheet with this code is printed or written down. */
  | { type: 'sheet.kept'; at: Moment; code: string }
  /** Another tab has made a new code: the sheet that is shown opens nothing. */
  | { type: 'sheet.outdated'; sentence: string }
  /** Whoever was asked for the sheet answers another time. */
  | { type: 'sheet.putOff'; at: Moment }
  | { type: 'passphrase.given'; passphrase: string }
  /** `pause`: milliseconds before the next is taken. */
  | { type: 'passphrase.refused'; sentence: string; at: Moment; pause: number }
  | ({ type: 'vault.opened'; isCodeConfirmed: boolean } & Opened)
  | { type: 'recovery.begun' }
  | { type: 'recovery.dropped' }
  | { type: 'code.given'; code: string }
  | { type: 'code.accepted' }
  | { type: 'code.refused'; sentence: string }
  | { type: 'passphrase.chosen'; passphrase: string }
  /** What was under way could not be done. */
  | { type: 'attempt.failed'; sentence: string }
  /** Another tab lent its key, and it fits. */
  | ({ type: 'key.lent' } & Opened)
  /** Somebody works in this tab or another. */
  | { type: 'activity.seen'; at: Moment }
  /** Told each second, and when the machine wakes. */
  | { type: 'time.passed'; at: Moment }
  | { type: 'idleLimit.changed'; minutes: number }
  | { type: 'lock.asked'; at: Moment }
  /** Another tab has locked. */
  | { type: 'lock.heard'; at: Moment }
  | { type: 'words.saved' }
  | { type: 'words.refused'; sentence: string; at: Moment }
  | { type: 'saving.retried'; at: Moment }
  /** The adviser lets go of what cannot be saved. */
  | { type: 'words.abandoned' }
  | { type: 'wipe.confirmed' }
  | { type: 'wipe.done' }
  | { type: 'wipe.failed'; sentence: string }
  /** Another tab has removed everything. */
  | { type: 'wipe.heard' };

export type VaultContext = {
  /** When somebody last did something. */
  readonly activeAt: Moment;
  readonly idleMinutes: number;
  /** The wait after wrong passphrases: since when, and how long, in milliseconds. */
  readonly pausedAt: Moment;
  readonly pause: number;
  /** When saving before the lock began, or was last refused. */
  readonly savingSince: Moment;
  /** What last went wrong, for the adviser. */
  readonly sentence: string | undefined;
  /** On the sheet that is shown, or typed from it; never longer than that. */
  readonly recoveryCode: string | undefined;
};

/** The warning comes this long before the lock, in milliseconds. */
const WARNING = 60_000;
/** A store that has not answered for so long is taken to have refused. */
const SAVING_PATIENCE = 10_000;
/** How often saving is tried again while the cases are hidden and something is unsaved. */
const SAVING_RETRY = 30_000;

/** Milliseconds before the vault locks itself. A clock that was set back counts as no time. */
export function idleLeft({ activeAt, idleMinutes }: VaultContext, now: Moment): number {
  return idleMinutes * 60_000 - Math.max(0, now - activeAt);
}

/** True when the lock is near, and after a clock was set back. */
export function isTimeToLook(context: VaultContext, now: Moment): boolean {
  const { activeAt, pausedAt, savingSince } = context;
  return idleLeft(context, now) <= WARNING || now < Math.max(activeAt, pausedAt, savingSince);
}

/** Milliseconds before a passphrase is taken. */
export function pauseLeftIn({ pausedAt, pause }: VaultContext, now: Moment): number {
  return Math.max(0, pause - Math.max(0, now - pausedAt));
}

/** Gives nothing back by itself: whoever runs the machine provides the work, and answers with events. */
const notProvided = () => {};

export const vaultSetup = setup({
  types: { context: {} as VaultContext, events: {} as VaultEvent },
  actors: {
    /** Is there a vault, and does another tab lend its key? */
    look: fromCallback<VaultEvent>(notProvided),
    make: fromCallback<VaultEvent, { passphrase: string; owner: string }>(notProvided),
    unlock: fromCallback<VaultEvent, { passphrase: string }>(notProvided),
    checkCode: fromCallback<VaultEvent, { code: string }>(notProvided),
    recover: fromCallback<VaultEvent, { code: string; passphrase: string }>(notProvided),
    /** Hands every letter in the page to the store, and waits for it. */
    saveWords: fromCallback<VaultEvent>(notProvided),
    wipe: fromCallback<VaultEvent>(notProvided),
  },
  guards: {
    mustWait: ({ event }) =>
      (event.type === 'vault.found' || event.type === 'passphrase.refused') && event.pause > 0,
    /** The sheet was shown, and nobody has said that they have it. */
    codeIsUnsure: ({ event }) => event.type === 'vault.opened' && !event.isCodeConfirmed,
    stillWaits: ({ context }) => context.pause > 0,
    waitIsOver: ({ context, event }) =>
      event.type === 'time.passed' && pauseLeftIn(context, event.at) === 0,
    /** Told by the clock, so that a laptop that slept locks when it wakes, before anything is typed. */
    idleTooLong: ({ context, event }) => 'at' in event && idleLeft(context, event.at) <= 0,
    lockIsNear: ({ context, event }) => 'at' in event && idleLeft(context, event.at) <= WARNING,
    storeIsSilent: ({ context, event }) =>
      event.type === 'time.passed' && event.at - context.savingSince >= SAVING_PATIENCE,
    worthAnotherTry: ({ context, event }) =>
      event.type === 'time.passed' && event.at - context.savingSince >= SAVING_RETRY,
  },
  actions: {
    /** Provided: every key is let go of. */
    forgetKeys: notProvided,
    /** Provided: the other tabs hear of it. */
    tellOpened: notProvided,
    tellLocked: notProvided,
    tellWiped: notProvided,
    /** Provided: the vault notes that the code of `sheet.kept` is in somebody's hands, if it is the newest. */
    confirmCode: notProvided,
    noteOpened: assign(({ event }) =>
      'idleMinutes' in event ? { activeAt: event.at, idleMinutes: event.idleMinutes } : {},
    ),
    noteActivity: assign(({ event }) => ('at' in event ? { activeAt: event.at } : {})),
    /** A clock that was set back must neither keep the vault open nor a passphrase waiting. */
    followClock: assign(({ context, event }) => {
      if (event.type !== 'time.passed') return {};
      const { at } = event;
      return {
        activeAt: Math.min(context.activeAt, at),
        pausedAt: Math.min(context.pausedAt, at),
        savingSince: Math.min(context.savingSince, at),
      };
    }),
    noteLimit: assign(({ event }) =>
      event.type === 'idleLimit.changed' ? { idleMinutes: event.minutes } : {},
    ),
    notePause: assign(({ event }) =>
      'pause' in event ? { pausedAt: event.at, pause: event.pause } : {},
    ),
    forgetPause: assign({ pause: 0 }),
    noteSaving: assign(({ event }) => ('at' in event ? { savingSince: event.at } : {})),
    noteSentence: assign(({ event }) => ('sentence' in event ? { sentence: event.sentence } : {})),
    forgetSentence: assign({ sentence: undefined }),
    noteCode: assign(({ event }) => {
      if (event.type === 'vault.made') return { recoveryCode: event.recoveryCode };
      return event.type === 'code.given' ? { recoveryCode: event.code } : {};
    }),
    forgetCode: assign({ recoveryCode: undefined }),
  },
});
