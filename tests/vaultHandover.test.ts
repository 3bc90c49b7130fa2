// Between tabs: a key is lent to who asks, and to nobody when it is locked; a lock or a wipe reaches all.
import { afterEach, expect, test } from 'vitest';
import type { TabNews } from '#src/vault/KeyHandover.ts';
import { KeyHandover } from '#src/vault/KeyHandover.ts';
import { asSource, makeKey } from '#src/vault/keys.ts';
import { VaultWorld } from './fixtures/vaultWorld.ts';

const open: { close(): void }[] = [];

/** A tab's end of the line, and what it has heard. */
function tab(key?: CryptoKey) {
  const heard: TabNews[] = [];
  const handover = new KeyHandover(
    () => key,
    (news) => heard.push(news),
  );
  open.push(handover);
  return { handover, heard };
}

/** Something on the line that is none of our tabs. */
function stranger() {
  const channel = new BroadcastChannel('udredningsguiden-boks');
  open.push(channel);
  return channel;
}

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const anyKey = async () => asSource(await makeKey());
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

test('a new tab gets the key of an open one, and opens the vault with it', async () => {
  const world = new VaultWorld();
  const { vault } = await world.made();
  tab(vault.key);
  tab();
  const lent = await tab().handover.ask();
  if (!lent) throw new Error('Expected a key');
  expect(lent.extractable).toBe(false);
  const second = world.tab();
  expect(await second.adopt(lent)).toBe(true);
  const sealed = await vault.keyRing().common.seal('row/c1', 'hej');
  expect(await second.keyRing().common.open('row/c1', sealed)).toBe('hej');
});

test('where no tab is open, asking ends with nothing', async () => {
  tab();
  expect(await tab().handover.ask(50)).toBeUndefined();
});

test('a key goes to whoever asked, and to nobody else', async () => {
  tab(await anyKey());
  const [asking, other] = [tab(), tab()];
  const waiting = other.handover.ask(80);
  const lent = await asking.handover.ask();
  expect(lent).toBeInstanceOf(CryptoKey);
  expect(await waiting).toBeInstanceOf(CryptoKey);
  expect([asking.heard, other.heard]).toEqual([[], []]);
});

test('news reach every other tab, and not the one that tells', async () => {
  const [first, second, third] = [tab(), tab(), tab()];
  for (const news of ['opened', 'active', 'locked', 'wiped'] as const) first.handover.tell(news);
  await settled();
  expect(second.heard).toEqual(['opened', 'active', 'locked', 'wiped']);
  expect(third.heard).toEqual(second.heard);
  expect(first.heard).toEqual([]);
});

test.each(['locked', 'wiped'] as const)(
  'a key that comes after ”%s” is not taken',
  async (news) => {
    const asking = tab();
    const line = stranger();
    const key = await anyKey();
    const sent = new Promise<void>((resolve) => {
      line.addEventListener('message', async ({ data }: MessageEvent<{ line: string }>) => {
        const own = new BroadcastChannel(data.line);
        open.push(own);
        line.postMessage({ is: news });
        await settled();
        own.postMessage(key);
        resolve();
      });
    });
    expect(await asking.handover.ask(5000)).toBeUndefined();
    await sent;
    expect(asking.heard).toEqual([news]);
  },
);

test('what is no message of ours, and a key that would show its bytes, are not taken', async () => {
  const asking = tab();
  const line = stranger();
  const extractable = await makeKey();
  const tried: unknown[] = [];
  line.addEventListener('message', ({ data }: MessageEvent<{ line: string }>) => {
    const own = new BroadcastChannel(data.line);
    open.push(own);
    for (const key of [extractable, 'x', undefined, null, { key: 1 }]) {
      own.postMessage(key);
      tried.push(key);
    }
  });
  for (const odd of [null, undefined, 7, 'locked', {}]) line.postMessage(odd);
  for (const is of ['else', 'asking', 'lending']) line.postMessage({ is });
  line.postMessage({ is: 'asking', line: 7 });
  expect(await asking.handover.ask(80)).toBeUndefined();
  expect(asking.heard).toEqual([]);
  expect(tried).toHaveLength(5);
});

test('a key is lent on no line but our own', async () => {
  tab(await anyKey());
  const line = stranger();
  const elsewhere = new BroadcastChannel('elsewhere');
  open.push(elsewhere);
  const heard: unknown[] = [];
  elsewhere.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data));
  line.postMessage({ is: 'asking', line: 'elsewhere' });
  await settled();
  expect(heard).toEqual([]);
});

test('a tab without a key says nothing on the line of whoever asks', async () => {
  tab();
  const line = stranger();
  const own = new BroadcastChannel('udredningsguiden-boks-x');
  open.push(own);
  const heard: unknown[] = [];
  own.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data));
  line.postMessage({ is: 'asking', line: 'udredningsguiden-boks-x' });
  await settled();
  expect(heard).toEqual([]);
});

test.each(['opened', 'active'] as const)('a key that comes after ”%s” is taken', async (news) => {
  const asking = tab();
  const line = stranger();
  const key = await anyKey();
  line.addEventListener('message', async ({ data }: MessageEvent<{ line: string }>) => {
    const own = new BroadcastChannel(data.line);
    open.push(own);
    line.postMessage({ is: news });
    await settled();
    own.postMessage(key);
  });
  expect(await asking.handover.ask(5000)).toBeInstanceOf(CryptoKey);
  expect(asking.heard).toEqual([news]);
});

test('asking again gives up the first question', async () => {
  tab(await anyKey());
  const asking = tab();
  const [first, second] = [asking.handover.ask(), asking.handover.ask()];
  expect(await first).toBeUndefined();
  expect(await second).toBeInstanceOf(CryptoKey);
});

test('a closed tab waits no longer', async () => {
  const asking = tab();
  const waiting = asking.handover.ask(10_000);
  asking.handover.close();
  expect(await waiting).toBeUndefined();
});
