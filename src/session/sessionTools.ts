// What a session needs from its surroundings, and what a browser gives it.
import { ownTask } from '../storage/ownTask.ts';

/** What a session needs from its surroundings; tests give their own clock and timer. */
export type SessionTools = {
  now(): Date;
  /** Runs the work once after the pause; returns how to call it off. */
  later(work: () => void, pause: number): () => void;
  /** Lets the page do what waits before it goes on; goes on at once without it. */
  ownTask?(): Promise<void>;
  /** Who writes; '' without it. */
  by?(): string;
};

export const browserTools: SessionTools = {
  now: () => new Date(),
  later(work, pause) {
    const timer = setTimeout(work, pause);
    return () => clearTimeout(timer);
  },
  ownTask,
};
