// How it stands with the team database, for whoever shows it, and what tabs tell each other of it.
import type { Instant } from '#forms/answers/record.ts';
import type { SyncRefusal } from '#machines/syncMachine.ts';
import type { RoundReport } from './Replicator.ts';

/** How things stand, for whoever shows it. */
export type SyncView = {
  readonly state: 'off' | 'inStep' | 'working' | 'waiting' | 'offline' | 'refused';
  readonly why?: SyncRefusal;
  /** What went wrong, when it is neither the network nor the server. */
  readonly sentence?: string;
  /** Seconds from the last failure to the next try. */
  readonly pause: number;
  /** When the next try comes, while waiting for it. */
  readonly until?: Instant;
  /** When everything was last in step; absent when it has not been since the browser was opened. */
  readonly doneAt?: Instant;
  /** What the last round left. `resent` is kept until the next time something is resent. */
  readonly report?: RoundReport;
  /** Whether the database was ever reached at its address. */
  readonly reached: boolean;
};

/** What a tab may ask of the one that sends. */
export type TabEvent = 'change.made' | 'sync.asked' | 'team.chosen' | 'team.left';

export type TabMessage =
  | { readonly says: 'view'; readonly view: SyncView }
  | { readonly says: 'event'; readonly event: TabEvent }
  /** A tab has come. `isAble`: it may connect to the database. */
  | { readonly says: 'here'; readonly isAble: boolean };

/** A line to the other tabs of this browser; carries no word of a case. */
export interface TabLine {
  tell(message: TabMessage): void;
  hear(listener: (message: TabMessage) => void): void;
  close(): void;
}
