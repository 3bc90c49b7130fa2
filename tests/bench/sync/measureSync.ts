// The team's part: what an operation costs to send and to take in, and what a round costs with nothing new.
import type { Page } from 'playwright';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { CouchPeer } from '../../fixtures/couchPeer.ts';
import { startCouchPeer } from '../../fixtures/couchPeer.ts';
import type { Part, Say } from '../bench.ts';
import { Samples } from '../figures.ts';
import type { OpenApp } from '../openApp.ts';
import { openApp } from '../openApp.ts';
import type { Profile } from '../openProfile.ts';
import { openProfile, openUnlockedPage } from '../openProfile.ts';
import type { RoundTimes } from '../page/adviser.ts';
import type { Passed, Peer } from '../page/sync.ts';
import { readExample } from '../readExample.ts';
import { cases, idleName, LARGEST, sizes, syncFigures } from './syncFigures.ts';

export const measureSync: Part = async ({ rounds }, say) => {
  const file = await readExample();
  const app = await openApp();
  const samples = new Samples();
  try {
    const peer = await startCouchPeer(new URL(app.address).origin);
    const profile = await openProfile(app);
    const bench: Bench = { app, profile, peer, file, samples };
    try {
      // What runs for the first time is slow whatever its size.
      await replicate({ ...bench, samples: new Samples() }, sizes[0], () => undefined);
      for (let round = 1; round <= rounds; round += 1) {
        for (const size of sizes) {
          if (size === LARGEST && round > 1) continue;
          await replicate(bench, size, say);
        }
        for (const count of cases) {
          if (count === cases.at(-1) && round > 1) continue;
          await stayIdle(bench, count, say);
        }
        say(`sync: round ${round} of ${rounds}`);
      }
      say('The largest of each are taken once.');
    } finally {
      await profile.close();
      await peer.stop();
    }
  } finally {
    await app.close();
  }
  return syncFigures(samples);
};

type Bench = {
  readonly app: OpenApp;
  readonly profile: Profile;
  readonly peer: CouchPeer;
  readonly file: CaseFile;
  readonly samples: Samples;
};

/** With the peer as server, and with a stand-in in the page. */
async function replicate(bench: Bench, size: number, say: Say): Promise<void> {
  const { peer, file, samples } = bench;
  for (const server of ['peer', 'standIn'] as const) {
    const team = server === 'peer' ? await makeTeam(peer) : undefined;
    const args = [file, size, team] as const;
    const { whole, one } = await inPage(bench, (page) =>
      page.evaluate((given) => window.bench.replicate(...given), args),
    );
    add(`${server} each ${size}`, whole, size);
    add(`${server} one ${size}`, one, 1);
    const seconds = ({ sent, received }: Passed) =>
      `${inSeconds(sent.whole)} s to send, ${inSeconds(received.whole)} s to take in`;
    say(
      `${size} operations, ${server === 'peer' ? 'CouchDB peer' : 'stand-in'}: ${seconds(whole)}`,
    );
  }

  function add(name: string, passed: Passed, operations: number): void {
    for (const way of ['sent', 'received'] as const) {
      const { whole, server } = passed[way];
      samples.add(`${way} ${name}`, whole / operations);
      samples.add(`${way} ${name} server`, server / operations);
      samples.add(`${way} ${name} own`, (whole - server) / operations);
    }
  }
}

async function stayIdle(bench: Bench, count: number, say: Say): Promise<void> {
  const args = [bench.file, count] as const;
  const { whole }: RoundTimes = await inPage(bench, (page) =>
    page.evaluate((given) => window.bench.idle(...given), args),
  );
  bench.samples.add(idleName(count), whole);
  say(`nothing new in ${count} cases: ${inSeconds(whole)} s`);
}

const inSeconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

let teams = 0;

async function makeTeam(peer: CouchPeer): Promise<Peer> {
  teams += 1;
  const users = [`ann${teams}`, `bo${teams}`] as const;
  const address = await peer.makeTeam(
    `hold-${teams}`,
    users.map((user) => ({ user, password: user })),
  );
  return { address, users };
}

async function inPage<T>({ app, profile }: Bench, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openUnlockedPage(profile, app);
  const done = await work(page);
  await page.close();
  return done;
}
