// The export machine: making a document, with its progress, its end, and the way to call it off.
import { assign, setup } from 'xstate';

/** How far the making is: pages laid out so far, then pages written of all. */
export type ExportProgress = { readonly page: number; readonly pages?: number };

/** A finished document. */
export type MadeDocument = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Signs the font lacks; each is printed as a visible mark instead. */
  readonly replaced: readonly string[];
};

export type ExportEvent =
  | { type: 'document.requested' }
  | { type: 'document.progressed'; progress: ExportProgress }
  | { type: 'document.made'; made: MadeDocument }
  | { type: 'document.failed' }
  | { type: 'document.cancelled' };

type ExportContext = {
  readonly progress: ExportProgress | undefined;
  readonly made: MadeDocument | undefined;
};

const nothing: ExportContext = { progress: undefined, made: undefined };

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
  },
});

const beginning = { 'document.requested': 'making' } as const;

/** `idle → making → done | failed | cancelled`; from each end a new one may be asked for. */
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
        'document.failed': 'failed',
        'document.cancelled': { target: 'cancelled', actions: 'stopMaking' },
      },
    },
    done: { on: beginning },
    failed: { on: beginning },
    cancelled: { on: beginning },
  },
});
