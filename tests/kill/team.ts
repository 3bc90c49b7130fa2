// A team of two: the adviser who is killed, and a colleague who is not. Afterwards both must have the same, to the letter.
import { routes } from '#src/app/addresses.ts';
import { canonicalJson } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { newTeamKey, writeInvitation } from '#src/team/invitation.ts';
import { teamWords } from '#src/team/words.ts';
import type { CouchPeer } from '../fixtures/couchPeer.ts';
import { startCouchPeer } from '../fixtures/couchPeer.ts';
import { caseInFile } from './caseInFile.ts';
import { chanceFrom } from './chance.ts';
import { Colleague } from './colleague.ts';
import type { LateServer } from './lateServer.ts';
import { startLateServer } from './lateServer.ts';
import type { World } from './scene.ts';
import { atRest, goTo } from './steps.ts';

/** The team database, which outlives every kill. */
export type TeamServer = {
  readonly peer: CouchPeer;
  /** Where the page finds it. */
  readonly late: LateServer;
  stop(): Promise<void>;
};

/** `pageOrigin`: where the app is served. */
export async function startTeamServer(pageOrigin: string, seed: number): Promise<TeamServer> {
  const peer = await startCouchPeer(pageOrigin);
  const late = await startLateServer(peer.origin, chanceFrom(seed));
  return {
    peer,
    late,
    async stop() {
      await late.stop();
      await peer.stop();
    },
  };
}

/** As the page shows the colleague. */
export const COLLEAGUE = 'Opdigtet';
export const PASSWORD = 'hemmelig';

type Ticket = { readonly invitation: string; readonly user: string };

export class Team {
  readonly late: LateServer;
  readonly colleague: Colleague;
  /** What the adviser is given to join with. */
  readonly ticket: Ticket;
  /** The addresses of the cases that both have, by their ids. */
  readonly shared = new Map<string, string>();

  private constructor(late: LateServer, colleague: Colleague, ticket: Ticket) {
    this.late = late;
    this.colleague = colleague;
    this.ticket = ticket;
  }

  /** With a database of its own, where so far the colleague is alone. */
  static async make({ peer, late }: TeamServer, name: string): Promise<Team> {
    const users = { own: `${name}-testine`, colleague: `${name}-opdigtet` };
    await peer.makeTeam(
      name,
      Object.values(users).map((user) => ({ user, password: PASSWORD })),
    );
    const teamKey = newTeamKey();
    const colleague = new Colleague(COLLEAGUE);
    const who = { name: COLLEAGUE, user: users.colleague, password: PASSWORD };
    await colleague.sharing.join({ address: `${peer.origin}/${name}`, teamKey }, who);
    await colleague.round();
    const invitation = await writeInvitation({ address: `${late.origin}/${name}`, teamKey });
    return new Team(late, colleague, { user: users.own, invitation });
  }

  has(address: string): boolean {
    return [...this.shared.values()].includes(address);
  }
}

export function teamOf({ team }: World): Team {
  if (!team) throw new Error('Expected a team');
  return team;
}

export const idIn = (address: string) => new URL(address).pathname.split('/')[2] ?? '';

/** Milliseconds in which the two must have come in step; the page tries again within a few seconds. */
const PATIENCE = 20_000;

/** Lets what was held up through, and waits until the page says that it is in step; gives what it complains of. */
export async function comeInStep(world: World): Promise<readonly string[]> {
  const { page, home } = world;
  const { late, colleague } = teamOf(world);
  late.release();
  // What lies in a form that was found again is an answer first when it is left.
  if ((await page.locator('[data-save-state]').count()) > 0) await atRest(page);
  const at = (path: string) => new URL(path, home).href;
  await goTo(page, at(routes.security), at(routes.team));
  await page.locator('[data-team-state=inStep]').waitFor();
  const faults = await colleague.meet();
  await late.quiet();
  const section = page.locator('section', { has: page.locator('[data-team-state]') });
  const told = await section.innerText();
  return told.includes(teamWords.inStep) && !told.includes(' manglede ')
    ? faults
    : [...faults, `the page about the team says: ${told}`];
}

/** Both in step, and in these cases to the letter: nothing lost, nothing twice, nothing half. */
export async function settle(
  world: World,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const { colleague } = teamOf(world);
  const until = Date.now() + PATIENCE;
  for (;;) {
    const faults = [...(await comeInStep(world))];
    for (const address of addresses) {
      if (!(await isListed(world, address))) {
        faults.push(`${address} has not come`);
        continue;
      }
      const { entries, gaps } = await caseInFile(world, address);
      await colleague.round();
      const there = colleague.log(idIn(address));
      if (gaps.length > 0) faults.push(`${gaps.length} entries are damaged or gone`);
      faults.push(...lackingIn(there, entries, 'the colleague has not'));
      faults.push(...lackingIn(entries, there, 'only the colleague has'));
    }
    if (faults.length === 0 || Date.now() > until) return faults;
    await world.page.waitForTimeout(500);
  }
}

async function isListed({ page, home }: World, address: string): Promise<boolean> {
  await goTo(page, home);
  await page.locator('.case-row').first().waitFor();
  return (await page.locator(`.case-row a[href="${new URL(address).pathname}"]`).count()) > 0;
}

/** What `wanted` has and `entries` has not, word for word; and what `entries` has twice. */
export function lackingIn(
  entries: readonly LogEntry[],
  wanted: readonly LogEntry[],
  how: string,
): readonly string[] {
  const there = new Map(entries.map((one) => [one.operation.id, canonicalJson(one)]));
  const twice = entries.length - there.size;
  const lacking = wanted.filter((one) => there.get(one.operation.id) !== canonicalJson(one));
  const faults = twice > 0 ? [`${twice} entries are there twice`] : [];
  if (lacking.length === 0) return faults;
  const shown = lacking.slice(0, 3).map(({ operation }) => canonicalJson(operation).slice(0, 300));
  return [...faults, `${how} ${lacking.length} of ${wanted.length}: ${shown.join(' ')}`];
}
