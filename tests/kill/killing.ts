// Kills at random moments of every act, opens again after each, and holds what is left against what was confirmed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOf } from '../walks/shown.ts';
import { needsTeam } from './acts.ts';
import { chanceFrom } from './chance.ts';
import { Life } from './life.ts';
import type { Found } from './scene.ts';
import type { TeamServer } from './team.ts';
import { startTeamServer } from './team.ts';
import type { Way } from './victim.ts';
import { Victim } from './victim.ts';

export type Killing = {
  /** Where the app is served; ends in a slash. */
  readonly home: string;
  readonly count: number;
  readonly seed: number;
  /** Names of acts. */
  readonly acts: readonly string[];
  /** Hears of each kill. */
  tell?(kill: Kill): void;
};

export type Kill = Found & {
  readonly act: string;
  readonly way: Way;
  /** Milliseconds into the act. */
  readonly after: number;
  /** True when the act had come to its end before. */
  readonly wasDone: boolean;
  /** How many requests to the team database were under way; absent where there is none. */
  readonly cut?: number;
  /** Repeats the profile this kill was in. */
  readonly seed: number;
};

/** Kills in one profile before another is begun. */
const PROFILE_KILLS = 25;

/** Kills until the count is reached. What it takes with it, it takes away, but for a profile with a fault. */
export async function killAtRandom(killing: Killing): Promise<readonly Kill[]> {
  if (!needsTeam(killing.acts)) return killIn(killing, undefined);
  const server = await startTeamServer(new URL(killing.home).origin, killing.seed);
  try {
    return await killIn(killing, server);
  } finally {
    await server.stop();
  }
}

async function killIn(killing: Killing, server: TeamServer | undefined): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  const takes = new Map<string, number>();
  for (let seed = killing.seed; kills.length < killing.count; seed += 1) {
    const profile = await mkdtemp(join(tmpdir(), 'kill-'));
    const victim = await Victim.on(profile, server?.late.origin);
    const left = Math.min(PROFILE_KILLS, killing.count - kills.length);
    let isWhole = true;
    const tell = (kill: Omit<Kill, 'seed'>) => {
      if (kill.faults.length > 0) isWhole = false;
      const faults = kill.faults.length > 0 ? [...kill.faults, `kept: ${profile}`] : [];
      kills.push({ ...kill, faults, seed });
      killing.tell?.({ ...kill, faults, seed });
    };
    try {
      const chance = chanceFrom(seed);
      await new Life({ killing, server, victim, chance, seed, takes, tell }).live(left);
    } catch (cause) {
      process.stderr.write(
        `${await wordsOf(victim.page)}\n${victim.takeComplaints().join('\n')}\n`,
      );
      throw cause;
    } finally {
      await victim.end();
      if (isWhole) await rm(profile, { recursive: true, maxRetries: 5 });
    }
  }
  return kills;
}
