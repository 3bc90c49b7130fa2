// The save machine: says no more than the store has confirmed.
import { assign, setup } from 'xstate';
import type { Instant } from '#forms/answers/record.ts';

export type SaveEvent =
  /** Something was written that the store does not have yet. */
  | { type: 'words.written' }
  | { type: 'save.begun' }
  /** The store has confirmed everything handed to it; `all` says that no letters wait in the page. */
  | { type: 'save.confirmed'; at: Instant; all: boolean }
  | { type: 'save.failed'; sentence: string }
  /** The store has the case no more, and takes nothing more of it. */
  | { type: 'case.removed'; sentence: string };

type SaveContext = {
  /** When the store last confirmed; undefined when nothing was written since the case was opened. */
  readonly savedAt?: Instant;
  /** What went wrong, for the adviser. */
  readonly sentence?: string;
};

const saveSetup = setup({
  types: { context: {} as SaveContext, events: {} as SaveEvent },
  guards: {
    nothingWaits: ({ event }) => event.type === 'save.confirmed' && event.all,
  },
  actions: {
    noteTime: assign(({ event }) => (event.type === 'save.confirmed' ? { savedAt: event.at } : {})),
    noteProblem: assign(({ event }) => ('sentence' in event ? { sentence: event.sentence } : {})),
  },
});

const removed = { target: 'removed', actions: 'noteProblem' } as const;

const reports = {
  'case.removed': removed,
  'save.confirmed': [
    { guard: 'nothingWaits', target: 'saved', actions: 'noteTime' },
    { target: 'unsaved', actions: 'noteTime' },
  ],
  'save.failed': { target: 'failed', actions: 'noteProblem' },
} as const;

/** `resting → unsaved → saving → saved`; words written while saving make it unsaved again. */
export const saveMachine = saveSetup.createMachine({
  id: 'save',
  context: {},
  initial: 'resting',
  states: {
    resting: { on: { 'words.written': 'unsaved', 'case.removed': removed } },
    unsaved: { on: { 'save.begun': 'saving', ...reports } },
    saving: { on: { 'words.written': 'unsaved', ...reports } },
    saved: {
      on: { 'words.written': 'unsaved', 'save.begun': 'saving', 'case.removed': removed },
    },
    /** What was written is still in the page; the next attempt starts from `unsaved`. */
    failed: {
      on: { 'words.written': 'unsaved', 'save.begun': 'saving', 'case.removed': removed },
    },
    /** The page has the case, and nothing else here. No try can save it. */
    removed: {},
  },
});
