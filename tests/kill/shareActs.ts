// Acts with who has a case: joining a team, sharing, and taking access away. It is as before or as after, and done again as after.
import { routes } from '#src/app/addresses.ts';
import { bringIn, deleteCase, FILES } from './caseActs.ts';
import { oneOf } from './chance.ts';
import type { Act, World } from './scene.ts';
import { goTo } from './steps.ts';
import { comeInStep, idIn, settle, teamOf } from './team.ts';
import {
  connect,
  fillJoining,
  isJoined,
  isShared,
  sendJoining,
  share,
  takeAway,
  toSharing,
  toTeam,
} from './teamSteps.ts';

/** Joins without a kill. */
export async function join(world: World): Promise<void> {
  await toTeam(world);
  await fillJoining(world);
  await sendJoining(world);
  await connect(world);
}

/** Shares the case that is written in, without a kill. */
export async function shareWork(world: World): Promise<void> {
  const { work } = world;
  const team = teamOf(world);
  await team.colleague.round();
  await toSharing(world, work);
  await share(world);
  team.shared.set(idIn(work), work);
  const faults = await settle(world, [work]);
  if (faults.length > 0) throw new Error(`Before any kill: ${faults.join(' | ')}`);
}

/** Joining a team is killed where there was none: at the beginning of a profile. */
export const joining: Act = {
  name: 'joining a team',
  takes: 4000,
  async begin(world) {
    const { late, colleague } = teamOf(world);
    const back = new URL(routes.team, world.home).href;
    await toTeam(world);
    await fillJoining(world);
    let isTold = false;
    return {
      back,
      async act() {
        await sendJoining(world);
        isTold = true;
        await connect(world);
        await late.quiet();
      },
      async check() {
        const isDone = await isJoined(world);
        const faults = isTold && !isDone ? ['it had said joined, and it is not'] : [];
        if (!isDone) {
          await fillJoining(world);
          await sendJoining(world);
        }
        await connect(world);
        await colleague.round();
        // One, and only one: whoever was half in must not be left there.
        await colleague.other();
        return { faults, ...(!isDone && { note: 'not joined yet' }) };
      },
    };
  },
};

/** Shared by one act, for the other to take away again. */
const spare = new WeakMap<World, string>();

async function throwAway(world: World, address: string): Promise<void> {
  teamOf(world).shared.delete(idIn(address));
  await goTo(world.page, world.home);
  await deleteCase(world, address);
}

const sharing: Act = {
  name: 'sharing',
  takes: 1200,
  async begin(world) {
    const team = teamOf(world);
    const address = await bringIn(world, oneOf(world.chance, FILES));
    await toSharing(world, address);
    let isTold = false;
    return {
      back: `${address}/deling`,
      fallen: () => team.late.hold(),
      async act() {
        await share(world);
        isTold = true;
        await team.late.quiet();
      },
      async check() {
        const isDone = await isShared(world);
        const faults = isTold && !isDone ? ['it had said shared, and it is not'] : [];
        if (!isDone) await share(world);
        faults.push(...(await settle(world, [address])));
        const old = spare.get(world);
        spare.set(world, address);
        // Other acts, which clear the overview, let it be.
        team.shared.set(idIn(address), address);
        if (old !== undefined) await throwAway(world, old);
        return { faults, ...(!isDone && { note: 'not shared yet' }) };
      },
    };
  },
};

async function sharedCase(world: World): Promise<string> {
  const known = spare.get(world);
  spare.delete(world);
  if (known !== undefined) return known;
  const address = await bringIn(world, oneOf(world.chance, FILES));
  await toSharing(world, address);
  await share(world);
  await comeInStep(world);
  return address;
}

const takingAway: Act = {
  name: 'taking access away',
  takes: 1200,
  async begin(world) {
    const { late, colleague } = teamOf(world);
    const address = await sharedCase(world);
    await toSharing(world, address);
    if (!(await isShared(world))) throw new Error('Expected a case that is shared');
    let isTold = false;
    return {
      back: `${address}/deling`,
      fallen: () => late.hold(),
      async act() {
        await takeAway(world);
        isTold = true;
        await late.quiet();
      },
      async check() {
        const isBefore = await isShared(world);
        const faults = isTold && isBefore ? ['it had said taken away, and it is not'] : [];
        if (isBefore) await takeAway(world);
        faults.push(...(await comeInStep(world)));
        if ((await colleague.sharing.standing(idIn(address))).is !== 'out')
          faults.push('the colleague has not heard of it');
        await throwAway(world, address);
        return { faults, ...(isBefore && { note: 'not taken away yet' }) };
      },
    };
  },
};

export const shareActs: readonly Act[] = [sharing, takingAway];
