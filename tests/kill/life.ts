// One profile: its vault is made, its cases are brought in, and it is killed and opened again until its last kill.
import { wordsOf } from '../walks/shown.ts';
import { acts, JOINING, MAKING } from './acts.ts';
import type { Chance } from './chance.ts';
import { oneOf } from './chance.ts';
import { furnish } from './furnish.ts';
import { newPassphrase } from './keyActs.ts';
import type { Kill, Killing } from './killing.ts';
import type { Act, World } from './scene.ts';
import { join, joining, shareWork } from './shareActs.ts';
import { confirmSheet, fillNewVault, isLocked, makeVault, unlock } from './steps.ts';
import type { TeamServer } from './team.ts';
import { Team } from './team.ts';
import type { Victim } from './victim.ts';
import { ways } from './victim.ts';
import { halvesIn, keptIn } from './wholeDatabase.ts';

type Parts = {
  readonly killing: Killing;
  /** Where an act was chosen that needs it. */
  readonly server: TeamServer | undefined;
  readonly victim: Victim;
  readonly chance: Chance;
  /** Names the profile. */
  readonly seed: number;
  /** How long each act took when it was not killed, in milliseconds. */
  readonly takes: Map<string, number>;
  readonly tell: (kill: Omit<Kill, 'seed'>) => void;
};

/** A profile from the making of its vault to its last kill. */
export class Life {
  readonly #parts: Parts;
  readonly #victim: Victim;
  readonly #chance: Chance;
  /** The kill that was last aimed, until the next act begins. */
  #aimed: Omit<Kill, 'faults' | 'seed'> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#victim = parts.victim;
    this.#chance = parts.chance;
  }

  /** So many kills, at most: a profile with a fault is left at once, and lies as it was found. */
  async live(count: number): Promise<void> {
    const passphrase = newPassphrase({ chance: this.#chance });
    let left = count;
    if (this.#parts.killing.acts.includes(MAKING)) {
      if (!(await this.#killMaking(passphrase))) return;
      left -= 1;
    } else await this.#make(passphrase);
    const { killing, server, seed } = this.#parts;
    const page = this.#victim.page;
    const world = await furnish({ ...killing, chance: this.#chance, page, passphrase });
    if (server) {
      world.team = await Team.make(server, `hold-${seed}`);
      if (killing.acts.includes(JOINING) && left > 0) {
        if (!(await this.#play(world, joining))) return;
        left -= 1;
      } else await join(world);
      await shareWork(world);
    }
    const chosen = acts.filter(({ name }) => killing.acts.includes(name));
    for (; left > 0 && chosen.length > 0; left -= 1)
      if (!(await this.#play(world, oneOf(this.#chance, chosen)))) return;
  }

  /** True when it was whole after the kill. */
  async #play(world: World, act: Act): Promise<boolean> {
    try {
      return await this.#killIn(world, act);
    } catch (cause) {
      // What could not be played to its end was not found whole either.
      const why = cause instanceof Error ? cause.message : cause;
      const faults = [`not played to its end: ${why}`, ...(await this.#whatIsThere())];
      const none = { act: act.name, way: 'page', after: 0, wasDone: false } as const;
      if (!this.#aimed) faults.unshift('before it was killed at all');
      this.#parts.tell({ ...(this.#aimed ?? none), faults });
      return false;
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
    await fillNewVault(page, this.#parts.killing.home, passphrase);
    await makeVault(page);
    await confirmSheet(page);
  }

  /** Killed while the vault is made: it is there and opens, or it was never begun. */
  async #killMaking(passphrase: string): Promise<boolean> {
    const { home } = this.#parts.killing;
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
    this.#parts.tell({ ...killed, faults });
    return faults.length === 0;
  }

  async #killIn(world: World, act: Act): Promise<boolean> {
    this.#victim.takeSeen();
    this.#aimed = undefined;
    const scene = await act.begin(world);
    const aimed = await this.#killDuring(act.name, act.takes, () => scene.act());
    const { killedAt } = aimed;
    const cut = world.team?.late.underWayAt(killedAt);
    const killed = { ...aimed.killed, ...(cut !== undefined && { cut }) };
    const seen = this.#victim.takeSeen();
    scene.fallen?.();
    world.page = await this.#victim.rise(killed.way);
    await world.page.goto(scene.back);
    const opened = await unlock(world.page, world.passphrases);
    if (opened === undefined) {
      this.#parts.tell({ ...killed, faults: ['neither the old passphrase nor the new one opens'] });
      return false;
    }
    world.passphrases = [opened];
    const found = await scene.check(world.page, seen, killedAt);
    const halves = await halvesIn(world.page);
    const faults = [...found.faults, ...halves, ...this.#victim.takeComplaints()];
    const isWhole = faults.length === 0;
    this.#parts.tell({
      ...killed,
      ...found,
      faults: isWhole ? [] : [...faults, ...(await this.#whatIsThere())],
    });
    return isWhole;
  }

  async #killDuring(name: string, usual: number, play: () => Promise<void>) {
    const takes = this.#parts.takes.get(name) ?? usual;
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
        if (wasDone) this.#parts.takes.set(name, Date.now() - begun);
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
