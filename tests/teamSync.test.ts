// Staying in step: the whole loop against the peer, with tabs, a network that goes, and a server that says no.
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#src/storage/newId.ts';
import { stateSentence } from '#src/team/syncSentences.ts';
import type { TabLine, TabMessage } from '#src/team/syncView.ts';
import { TeamSync } from '#src/team/TeamSync.ts';
import { teamWords } from '#src/team/words.ts';
import { type CouchPeer, startCouchPeer } from './fixtures/couchPeer.ts';
import { type Adviser, contentOf, makeTeam, oneByOne, purpose } from './fixtures/teamWorld.ts';

let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.stop());

/** A browser of an adviser: tabs, a line between them, one lock, and a network that can be cut. */
function browserOf({ replicator, handing: { notes, now } }: Adviser) {
  const listeners = new Map<object, (message: TabMessage) => void>();
  const exclusively = oneByOne();
  const network = { isOnline: true, hear: (_: boolean) => {} };
  const openTab = (able = true) => {
    let mayConnect = able;
    const own = {};
    const line: TabLine = {
      tell: (message) => {
        for (const [tab, listener] of listeners) if (tab !== own) listener(message);
      },
      hear: (listener) => listeners.set(own, listener),
      close: () => listeners.delete(own),
    };
    const sync = new TeamSync({
      replicator,
      notes,
      line,
      onlyTab: (work) => exclusively('tab', work),
      mayConnect: () => mayConnect,
      network: {
        isOnline: () => network.isOnline,
        watch: (hear) => {
          network.hear = hear;
        },
      },
      now,
      chance: () => 0,
    });
    const forbid = () => {
      mayConnect = false;
    };
    return { sync, ended: sync.run(), forbid };
  };
  return { openTab, network };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

test('what is written in one browser is in the other a moment later, whichever tab is told', async () => {
  const { ann, bo } = await makeTeam(peer, 2);
  const [annsBrowser, bosBrowser] = [browserOf(ann), browserOf(bo)];
  const [first, second] = [annsBrowser.openTab(), annsBrowser.openTab()];
  const bos = bosBrowser.openTab();
  await until(() => {
    for (const tab of [first, second, bos]) expect(tab.sync.view.state).toBe('inStep');
  });

  const id = newId('c');
  await ann.write(id, [purpose('At være med')]);
  await ann.sharing.share(id, [await bo.me()]);
  second.sync.tell('change.made');
  await until(() => expect(bo.log(id)).toHaveLength(1));
  await bo.write(id, [purpose('Mere')]);
  bos.sync.tell('change.made');
  await until(() => expect(contentOf(ann, id)).toEqual(contentOf(bo, id)));

  // The tab that led is closed: the other takes over.
  first.sync.stop();
  await first.ended;
  await until(() => expect(second.sync.view.state).toBe('inStep'));
  await ann.write(id, [purpose('Til sidst')]);
  second.sync.tell('change.made');
  await until(() => expect(contentOf(bo, id)).toEqual(contentOf(ann, id)));

  second.sync.tell('team.left');
  await until(() => expect(second.sync.view.state).toBe('off'));
  for (const tab of [second, bos]) tab.sync.stop();
  await Promise.all([second.ended, bos.ended]);
});

test('a tab that was opened before the address was set makes way for one that was not', async () => {
  const { ann } = await makeTeam(peer, 2);
  const browser = browserOf(ann);
  const [old, older] = [browser.openTab(false), browser.openTab(false)];
  await until(() => {
    for (const tab of [old, older]) expect(tab.sync.view.why).toBe('reload');
  });
  const fresh = browser.openTab();
  await until(() => {
    for (const tab of [old, older, fresh]) expect(tab.sync.view.state).toBe('inStep');
  });
  expect([old, older, fresh].map((tab) => tab.sync.leads)).toEqual([false, false, true]);
  // Without it, nobody can send, and nobody says otherwise.
  fresh.sync.stop();
  await until(() => {
    for (const tab of [old, older]) expect(tab.sync.view.why).toBe('reload');
  });
  for (const tab of [old, older]) tab.sync.stop();
  await Promise.all([old.ended, older.ended, fresh.ended]);
});

test('says offline, waiting and refused, and comes back', async () => {
  const { ann, bo, name } = await makeTeam(peer, 2);
  const browser = browserOf(ann);
  const { sync, ended, forbid } = browser.openTab();
  const seen: string[] = [];
  const end = sync.subscribe(() => seen.push(sync.view.state));
  await until(() => expect(sync.view.state).toBe('inStep'));
  browser.network.hear(false);
  expect(sync.view.state).toBe('offline');
  const id = newId('c');
  await ann.write(id, [purpose('Uden net')]);
  await ann.sharing.share(id, [await bo.me()]);
  sync.tell('change.made');
  expect(sync.view.state).toBe('offline');
  browser.network.hear(true);
  await until(() => expect(sync.view.state).toBe('inStep'));
  await bo.round();
  expect(bo.log(id)).toHaveLength(1);

  await peer.pause();
  await until(() => expect(sync.view).toMatchObject({ state: 'waiting', pause: 1, reached: true }));
  await peer.resume();
  await until(() => expect(sync.view.state).toBe('inStep'));

  // The peer falls over a long poll whose asker is shut out meanwhile.
  browser.network.hear(false);
  await peer.pause();
  await peer.resume();
  await peer.asAdmin(`/${name}/_security`, 'PUT', {
    admins: { names: [], roles: ['_admin'] },
    members: { names: ['somebody-else'], roles: [] },
  });
  browser.network.hear(true);
  await until(() => expect(sync.view).toMatchObject({ state: 'refused', why: 'access' }));
  const invitation = await ann.sharing.invitation();
  if (!invitation) throw new Error('Expected a team');
  await ann.join(invitation, 'forkert');
  sync.tell('team.chosen');
  await until(() => expect(sync.view).toMatchObject({ state: 'refused', why: 'password' }));
  await ann.sharing.join(
    { ...invitation, address: `${peer.origin}/ingen` },
    { name: 'x', user: ann.name.toLowerCase(), password: 'hemmelig' },
  );
  sync.tell('team.chosen');
  await until(() => expect(sync.view).toMatchObject({ state: 'refused', why: 'missing' }));
  forbid();
  sync.tell('sync.asked');
  await until(() => expect(sync.view).toMatchObject({ state: 'refused', why: 'reload' }));
  end();
  expect(new Set(seen)).toEqual(
    new Set(['working', 'inStep', 'offline', 'waiting', 'refused', 'off']),
  );
  sync.stop();
  await ended;
});

describe('a server that is no team database', () => {
  /** Answers at the address as a page to log on to does. */
  async function logOnPage(origin: string) {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.writeHead(200, { 'Content-Type': 'text/html', Connection: 'close' });
      response.end('<!doctype html><title>Log på</title>');
    });
    const port = Number(new URL(origin).port);
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return {
      asked: () => asked,
      async stop() {
        await new Promise((done) => server.close(done));
      },
    };
  }

  const said = (sync: TeamSync) => stateSentence(sync.view, (at) => at);

  test('at an address that never answered is refused until the address is put right', async () => {
    const { ann, invitation } = await makeTeam(peer, 2);
    const silent = await startCouchPeer();
    await silent.stop();
    await ann.join({ ...invitation, address: `${silent.origin}/hold` });
    const { sync, ended } = browserOf(ann).openTab();
    await until(() => expect(said(sync)).toBe(teamWords.neverReached));
    expect(sync.view).toMatchObject({ state: 'waiting', reached: false });

    const page = await logOnPage(silent.origin);
    await until(() => expect(sync.view.state).toBe('refused'));
    expect([sync.view.why, said(sync)]).toEqual(['unlike', teamWords.refused.unlike]);
    const before = page.asked();
    sync.tell('sync.asked');
    await until(() => expect(page.asked()).toBeGreaterThan(before));
    await until(() => expect(said(sync)).toBe(teamWords.refused.unlike));

    await ann.join(invitation);
    sync.tell('team.chosen');
    await until(() => expect(sync.view.state).toBe('inStep'));
    sync.stop();
    await Promise.all([ended, page.stop()]);
  });

  test('where a team database once answered is waited out', async () => {
    const { ann } = await makeTeam(peer, 2);
    const { sync, ended } = browserOf(ann).openTab();
    await until(() => expect(sync.view.state).toBe('inStep'));
    await peer.pause();
    const page = await logOnPage(peer.origin);
    await until(() => expect(page.asked()).toBeGreaterThan(0));
    await until(() => expect(said(sync)).toBe(teamWords.waiting));
    expect(sync.view).toMatchObject({ state: 'waiting', reached: true });
    await page.stop();
    await peer.resume();
    sync.tell('sync.asked');
    await until(() => expect(sync.view.state).toBe('inStep'));
    sync.stop();
    await ended;
  });
});
