// What an act is, and the world it is played in.
import type { Page } from 'playwright';
import type { Chance } from './chance.ts';
import type { Seen } from './formRecord.ts';
import type { Team } from './team.ts';

/** One browser profile with a vault in it, for as long as it is killed and opened again. */
export type World = {
  /** Where the app is; ends in a slash. */
  readonly home: string;
  readonly chance: Chance;
  /** The page, with the vault open. Another one after each kill. */
  page: Page;
  /** Those that may open the vault, the likeliest first. One, when it is known. */
  passphrases: readonly string[];
  /** The address of the case that is written in. */
  work: string;
  /** Other cases, by their addresses: everything each says. */
  readonly others: Map<string, string>;
  /** What the reading page shows of each file, brought in without a kill. */
  readonly whole: Map<string, string>;
  /** Where an act was chosen that needs one. */
  team?: Team;
};

/** What was found after a kill. */
export type Found = {
  readonly faults: readonly string[];
  /** The age of the oldest change that is missing, in milliseconds. */
  readonly lost?: number;
  /** What is no fault and yet worth telling. */
  readonly note?: string;
};

export type Scene = {
  /** What is killed in its midst; what the harness does in it, it does in `begin` or in `check`. */
  act(): Promise<void>;
  /** Right after the kill, before anything is opened again. */
  fallen?(): void;
  /** The address that is opened after the kill. */
  readonly back: string;
  /** Looks at what is left, with the vault unlocked at `back`. */
  check(page: Page, seen: Seen, killedAt: number): Promise<Found>;
};

export type Act = {
  readonly name: string;
  /** Milliseconds it takes, more or less: the kill comes at any moment of it, or right after. */
  readonly takes: number;
  /** Goes to where the act begins. */
  begin(world: World): Promise<Scene>;
};
