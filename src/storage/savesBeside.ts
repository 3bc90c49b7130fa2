// The page's side of the worker that makes its saves. Where there is none, or none in time, the page makes them.
import type { Saved } from './appendEntries.ts';
import type { Hiding } from './hiding.ts';
import { pageHiding } from './hiding.ts';
import type { Save, SaveOrder, SaveReport } from './saves.ts';

/** As much of a worker as is used. */
export type Carrier = {
  postMessage(order: SaveOrder): void;
  terminate(): void;
};

/** What is needed of the page. */
export type Surroundings = Hiding & {
  /** Starts a worker. `fail`: it is not there, and never will be. May throw. */
  start(hear: (report: SaveReport) => void, fail: () => void): Carrier;
  /** Does the work after so many milliseconds; returns how to call it off. */
  later(work: () => void, pause: number): () => void;
};

/**
 * Milliseconds that saves may take beside the page before it makes them itself, from then on: with the letters'
 * own pause, and the page's own saving, a worker that hangs costs about half a second and not more.
 */
const PATIENCE = 300;

type Waiting = (saved: Saved | undefined) => void;

export class SavesBeside {
  readonly #page: Surroundings;
  readonly #waiting = new Map<number, Waiting>();
  #carrier: Carrier | undefined;
  #isReady = false;
  #isBroken = false;
  #turn = 0;
  #callOff: (() => void) | undefined;

  constructor(page: Surroundings) {
    this.#page = page;
    // A worker goes with its page, and what it was doing goes with it: nobody is told.
    page.onHiding(() => this.#end());
  }

  /** What came of it; undefined where it was not made, and the page has to. */
  make(database: string, save: Save): Promise<Saved | undefined> {
    const carrier = this.#page.isHidden() ? undefined : this.#find();
    if (!carrier) return Promise.resolve(undefined);
    this.#turn += 1;
    const turn = this.#turn;
    return new Promise((resolve) => {
      this.#waiting.set(turn, resolve);
      this.#callOff ??= this.#bePatient();
      carrier.postMessage({ turn, database, save });
    });
  }

  /** The worker, when it is ready; nobody waits for it. */
  #find(): Carrier | undefined {
    if (!this.#isBroken) this.#carrier ??= this.#start();
    return this.#isReady ? this.#carrier : undefined;
  }

  #start(): Carrier | undefined {
    try {
      return this.#page.start(
        (report) => this.#hear(report),
        () => this.#break(),
      );
    } catch {
      this.#break();
      return undefined;
    }
  }

  #hear(report: SaveReport): void {
    if (report.is === 'ready') this.#isReady = true;
    else this.#answer(report.turn, report.saved);
  }

  #answer(turn: number, saved: Saved | undefined): void {
    const waiting = this.#waiting.get(turn);
    this.#waiting.delete(turn);
    this.#callOff?.();
    // It answers: the next one in line has its own time.
    this.#callOff = this.#waiting.size > 0 ? this.#bePatient() : undefined;
    waiting?.(saved);
  }

  #bePatient(): () => void {
    return this.#page.later(() => this.#break(), PATIENCE);
  }

  /** None is asked again: each that is late keeps words from the disk. */
  #break(): void {
    this.#isBroken = true;
    this.#end();
  }

  /** Ended first: a save that it came to later would undo what the page has written since. */
  #end(): void {
    this.#carrier?.terminate();
    this.#carrier = undefined;
    this.#isReady = false;
    for (const turn of [...this.#waiting.keys()]) this.#answer(turn, undefined);
  }
}

let ofBrowser: SavesBeside | undefined;

/** Makes a save beside the page this runs in. */
export async function saveBeside(database: string, save: Save): Promise<Saved | undefined> {
  if (typeof document === 'undefined' || typeof Worker === 'undefined') return undefined;
  ofBrowser ??= new SavesBeside({ ...pageHiding, start, later });
  return ofBrowser.make(database, save);
}

function start(hear: (report: SaveReport) => void, fail: () => void): Carrier {
  const worker = new Worker(new URL('./saves.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SaveReport>) => hear(data));
  worker.addEventListener('error', fail);
  return worker;
}

function later(work: () => void, pause: number): () => void {
  const timer = setTimeout(work, pause);
  return () => clearTimeout(timer);
}
