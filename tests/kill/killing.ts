// Kills at random moments of every act, opens again after each, and holds what is left against what was confirmed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOf } from '../walks/shown.ts';
import { acts, MAKING } from './acts.ts';
import { bringIn, caseActs, FILES } from './caseActs.ts';
import type { Chance } from './chance.ts';
import { chanceFrom, oneOf } from './chance.ts';
import { fileActs } from './fileActs.ts';
import { newPassphrase } from './keyActs.ts';
import type { Act, Found, World } from './scene.ts';
import {
  confirmSheet,
  fillNewVault,
  goTo,
  isLocked,
  makeVault,
  unlock,
  wholeCase,
} from './steps.ts';
import type { Way } from './victim.ts';
import { Victim, ways } from './victim.ts';
import { halvesIn, keptIn } from './wholeDatabase.ts';

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
  /** Repeats the profile this kill was in. */
  readonly seed: number;
};

/** Kills in one profile before another is begun. */
const PROFILE_KILLS = 25;

/** Kills until the count is reached. What it takes with it, it takes away, but for a profile with a fault. */
export async function killAtRandom(killing: Killing): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  const takes = new Map<string, number>();
  for (let seed = killing.seed; kills.length < killing.count; seed += 1) {
    const profile = await mkdtemp(join(tmpdir(), 'kill-'));
    const victim = await Victim.on(profile);
    const left = Math.min(PROFILE_KILLS, killing.count - kills.length);
    let isWhole = true;
    const tell = (kill: Omit<Kill, 'seed'>) => {
      if (kill.faults.length > 0) isWhole = false;
      const faults = kill.faults.length > 0 ? [...kill.faults, `kept: ${profile}`] : [];
      kills.push({ ...kill, faults, seed });
      killing.tell?.({ ...kill, faults, seed });
    };
    try {
      await new Life(killing, victim, chanceFrom(seed), takes, tell).live(left);
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

/** A profile from the making of its vault to its last kill. */
class Life {
  readonly #killing: Killing;
  readonly #victim: Victim;
  readonly #chance: Chance;
  /** How long each act took when it was not killed, in milliseconds. */
  readonly #takes: Map<string, number>;
  readonly #tell: (kill: Omit<Kill, 'seed'>) => void;
  /** The kill that was last aimed, until the next act begins. */
  #aimed: Omit<Kill, 'faults' | 'seed'> | undefined;

  constructor(
    killing: Killing,
    victim: Victim,
    chance: Chance,
    takes: Map<string, number>,
    tell: (kill: Omit<Kill, 'seed'>) => void,
  ) {
    this.#killing = killing;
    this.#victim = victim;
    this.#chance = chance;
    this.#takes = takes;
    this.#tell = tell;
  }

  /** So many kills, at most: a profile with a fault is left at once, and lies as it was found. */
  async live(count: number): Promise<void> {
    const passphrase = newPassphrase({ chance: this.#chance });
    let left = count;
    if (this.#killing.acts.includes(MAKING)) {
      if (!(await this.#killMaking(passphrase))) return;
      left -= 1;
    } else await this.#make(passphrase);
    const world = await this.#furnish(passphrase);
    const chosen = acts.filter(({ name }) => this.#killing.acts.includes(name));
    for (; left > 0 && chosen.length > 0; left -= 1) {
      const act = oneOf(this.#chance, chosen);
      try {
        if (!(await this.#killIn(world, act))) return;
      } catch (cause) {
        // What could not be played to its end was not found whole either.
        const why = cause instanceof Error ? cause.message : cause;
        const faults = [`not played to its end: ${why}`, ...(await this.#whatIsThere())];
        const none = { act: act.name, way: 'page', after: 0, wasDone: false } as const;
        if (!this.#aimed) faults.unshift('before it was killed at all');
        this.#tell({ ...(this.#aimed ?? none), faults });
        return;
      }
    }
  }

  /** What the page says, what the browser keeps, and what the page says when it is loaded again. */
  async #whatIsThere(): Promise<readonly string[]> {
    const { page } = this.#victim;
    const shown = await wordsOf(page);
    const kept = await keptIn(page).catch(String);
    await page.reload().catch(() => undefined);
    // Whatever it has to say, it says within this; there is nothing to wait for.
    await page.waitForTimeout(3000);
    return [shown, kept, `again: ${await wordsOf(page)}`, ...this.#victim.takeComplaints()];
  }

  async #make(passphrase: string): Promise<void> {
    const { page } = this.#victim;
    await fillNewVault(page, this.#killing.home, passphrase);
    await makeVault(page);
    await confirmSheet(page);
  }

  /** Killed while the vault is made: it is there and opens, or it was never begun. */
  async #killMaking(passphrase: string): Promise<boolean> {
    const { home } = this.#killing;
    await fillNewVault(this.#victim.page, home, passphrase);
    let isTold = false;
    const { page } = this.#victim;
    const { killed } = await this.#killDuring(MAKING, 1500, async () => {
      await makeVault(page);
      isTold = true;
    });
    const next = await this.#victim.rise(killed.way);
    const isThere = await isLocked(next, home);
    const faults: string[] = [];
    if (isTold && !isThere) faults.push('the code was shown, and there is no vault');
    if (isThere && (await unlock(next, [passphrase])) === undefined)
      faults.push('the vault is there, and the passphrase does not open it');
    if (!isThere) await this.#make(passphrase);
    faults.push(...this.#victim.takeComplaints());
    this.#tell({ ...killed, faults });
    return faults.length === 0;
  }

  /** A case to write in, and what whole cases look like. */
  async #furnish(passphrase: string): Promise<World> {
    const { home } = this.#killing;
    const world: World = {
      home,
      chance: this.#chance,
      page: this.#victim.page,
      passphrases: [passphrase],
      work: '',
      others: new Map(),
      whole: new Map(),
    };
    world.work = await bringIn(world, 'cerebral-parese-halvvejs.json');
    const needsOthers = [...caseActs, ...fileActs].some(({ name }) =>
      this.#killing.acts.includes(name),
    );
    if (!needsOthers) return world;
    for (const file of FILES) {
      const address = await bringIn(world, file);
      const whole = await wholeCase(world.page, home, address);
      world.whole.set(file, whole);
      world.others.set(address, whole);
    }
    await goTo(world.page, home);
    return world;
  }

  async #killIn(world: World, act: Act): Promise<boolean> {
    this.#victim.takeSeen();
    this.#aimed = undefined;
    const scene = await act.begin(world);
    const { killed, killedAt } = await this.#killDuring(act.name, act.takes, () => scene.act());
    const seen = this.#victim.takeSeen();
    world.page = await this.#victim.rise(killed.way);
    await world.page.goto(scene.back);
    const opened = await unlock(world.page, world.passphrases);
    if (opened === undefined) {
      this.#tell({ ...killed, faults: ['neither the old passphrase nor the new one opens'] });
      return false;
    }
    world.passphrases = [opened];
    const found = await scene.check(world.page, seen, killedAt);
    const halves = await halvesIn(world.page);
    const faults = [...found.faults, ...halves, ...this.#victim.takeComplaints()];
    const isWhole = faults.length === 0;
    this.#tell({
      ...killed,
      ...found,
      faults: isWhole ? [] : [...faults, ...(await this.#whatIsThere())],
    });
    return isWhole;
  }

  async #killDuring(name: string, usual: number, play: () => Promise<void>) {
    const takes = this.#takes.get(name) ?? usual;
    const way = oneOf(this.#chance, ways);
    const after = Math.round(this.#chance() * takes * 1.15);
    const strike = await this.#victim.aim(way);
    this.#aimed = { act: name, way, after, wasDone: false };
    const begun = Date.now();
    let wasDone = false;
    let isDead = false;
    let failure: unknown;
    const playing = play().then(
      () => {
        wasDone = !isDead;
        if (wasDone) this.#takes.set(name, Date.now() - begun);
      },
      (cause: unknown) => {
        if (!isDead) failure = cause;
      },
    );
    await new Promise((resolve) => setTimeout(resolve, after));
    isDead = true;
    const killedAt = await strike();
    await playing;
    if (failure !== undefined) throw failure;
    const killed = { act: name, way, after, wasDone };
    this.#aimed = killed;
    return { killed, killedAt };
  }
}
