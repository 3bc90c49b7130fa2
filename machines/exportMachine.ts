// The export machine: making a document, with its progress, its end, and the way to call it off.

import { assign, setup } from 'xstate';
import type { InstanceKey } from '#forms/answers/address.ts';

/** How far the making is: pages laid out so far, then pages written of all. */
export type ExportProgress = { readonly page: number; readonly pages?: number };

/** A finished document, as one file or two. */
export type MadeDocument = {
  readonly files: readonly {
    readonly form: 'pdf' | 'html';
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];
  /** Of the PDF; 0 without one. */
  readonly pages: number;
  /** Signs the font lacks; each is printed as a visible mark instead. */
  readonly replaced: readonly string[];
  /** What was looked for in it; absent for what is not for others. */
  readonly searched?: Searched;
};

/** What a document was searched for before it was given, and what nobody but a reader can look for. */
export type Searched = {
  /** How many texts that are withheld. */
  readonly withheld: number;
  /** How many texts that no document of the kind ever holds. */
  readonly never: number;
  /** Left-out texts that could not be looked for: too short, or in words that stand everywhere. */
  readonly notSearched: readonly string[];
};

/** Why a document is not handed over: what was left out and stood in it, or that it cannot be read whole. */
export type StoppedDocument = {
  readonly found: readonly {
    /** What and where, in a sentence for the adviser. */
    readonly sentence: string;
    readonly instance: InstanceKey;
    readonly question: string;
  }[];
  readonly sentence?: string;
};

export type ExportEvent =
  | { type: 'document.requested' }
  | { type: 'document.progressed'; progress: ExportProgress }
  | { type: 'document.made'; made: MadeDocument }
  | { type: 'document.stopped'; stopped: StoppedDocument }
  | { type: 'document.failed' }
  | { type: 'document.cancelled' };

type ExportContext = {
  readonly progress: ExportProgress | undefined;
  readonly made: MadeDocument | undefined;
  readonly stopped: StoppedDocument | undefined;
};

const nothing: ExportContext = { progress: undefined, made: undefined, stopped: undefined };

const exportSetup = setup({
  types: { context: {} as ExportContext, events: {} as ExportEvent },
  actions: {
    /** Given by whoever makes documents; the machine itself makes none. */
    startMaking: () => {},
    stopMaking: () => {},
    forgetAll: assign(nothing),
    noteProgress: assign(({ event }) =>
      event.type === 'document.progressed' ? { progress: event.progress } : {},
    ),
    noteMade: assign(({ event }) => (event.type === 'document.made' ? { made: event.made } : {})),
    noteStopped: assign(({ event }) =>
      event.type === 'document.stopped' ? { stopped: event.stopped } : {},
    ),
  },
});

const beginning = { 'document.requested': 'making' } as const;

/** `idle → making → done | stopped | failed | cancelled`; from each end a new one may be asked for. */
export const exportMachine = exportSetup.createMachine({
  id: 'export',
  context: nothing,
  initial: 'idle',
  states: {
    idle: { on: beginning },
    making: {
      entry: ['forgetAll', 'startMaking'],
      on: {
        'document.progressed': { actions: 'noteProgress' },
        'document.made': { target: 'done', actions: 'noteMade' },
        'document.stopped': { target: 'stopped', actions: 'noteStopped' },
        'document.failed': 'failed',
        'document.cancelled': { target: 'cancelled', actions: 'stopMaking' },
      },
    },
    done: { on: beginning },
    stopped: { on: beginning },
    failed: { on: beginning },
    cancelled: { on: beginning },
  },
});
