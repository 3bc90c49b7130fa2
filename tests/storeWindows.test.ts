// Several windows on one case: each hears what the others write, and none takes another's words from it.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold } from '#src/log/operation.ts';
import { CaseSession } from '#src/session/CaseSession.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { answer } from './fixtures/sessionWorld.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';

const index = indexContent(smallContent);

/** Everything heard, by id. */
function listen(store: CaseStore, id: string, place?: number) {
  const heard: string[] = [];
  const stop = store.watch(
    id,
    (operations: readonly Operation[]) => heard.push(...operations.map((one) => one.id)),
    place,
  );
  return { heard, stop };
}

async function twoWindows() {
  const opened = await openNewStore();
  await opened.store.create(summary('c1'), [said('o1', 'a')]);
  const windowTwo = opened.browser.window();
  const two = await opened.again(windowTwo);
  return { ...opened, one: opened.store, two, windowTwo };
}

describe('a window', () => {
  test('hears what another writes, once, in order, and never its own', async () => {
    const { one, two, browser } = await twoWindows();
    const stored = await one.load('c1');
    const { heard } = listen(one, 'c1', stored?.place);
    await two.append('c1', [said('o2', 'b'), said('o3', 'c')], [], summary('c1'));
    await one.append('c1', [said('o4', 'd')], [], summary('c1'));
    await two.append('c1', [said('o5', 'e')], [], summary('c1'));
    await browser.settle();
    expect(heard).toEqual(['o2', 'o3', 'o5']);
  });

  test('hears what was written between its reading and its listening', async () => {
    const { one, two, browser } = await twoWindows();
    const stored = await one.load('c1');
    await two.append('c1', [said('o2', 'b')], [], summary('c1'));
    await browser.settle();
    // Another reading of the same case does not take anything from those who listen.
    await one.load('c1');
    const { heard } = listen(one, 'c1', stored?.place);
    await browser.settle();
    expect(heard).toEqual(['o2']);
  });

  test('that listens without a place hears what comes from now on, until it stops', async () => {
    const { one, two, browser } = await twoWindows();
    const { heard, stop } = listen(one, 'c1');
    await browser.settle();
    await two.append('c1', [said('o2', 'b')], [], summary('c1'));
    await browser.settle();
    stop();
    await two.append('c1', [said('o3', 'c')], [], summary('c1'));
    await browser.settle();
    expect(heard).toEqual(['o2']);
  });

  test('hears what comes from a file, also in the window that took it in', async () => {
    const { one, two, browser } = await twoWindows();
    const { store: elsewhere } = await openNewStore();
    await elsewhere.create(summary('c1'), [said('o7', 'x'), said('o8', 'y')]);
    const here = listen(one, 'c1');
    const there = listen(two, 'c1');
    await browser.settle();
    await one.addEntries('c1', await elsewhere.readLog('c1'));
    await browser.settle();
    expect([here.heard, there.heard]).toEqual([
      ['o7', 'o8'],
      ['o7', 'o8'],
    ]);
  });

  test('is told when a case is removed in another, also where it has been made again', async () => {
    const { one, two, browser } = await twoWindows();
    const heard: string[] = [];
    const listen = (store: CaseStore, id: string) =>
      store.watch(
        id,
        () => heard.push('news'),
        undefined,
        () => heard.push(`${id} is gone`),
      );
    await two.create(summary('c2'), [said('o9', 'x')]);
    listen(one, 'c1');
    listen(one, 'c2');
    await browser.settle();
    await two.keepSummary(summary('c1', { open: 1 }));
    await browser.settle();
    expect(heard).toEqual([]);
    await two.remove('c1');
    await browser.settle();
    expect(heard).toEqual(['c1 is gone']);
    await one.load('c2');
    await two.remove('c2');
    await two.create(summary('c2'), [said('o10', 'y')]);
    await browser.settle();
    expect(new Set(heard)).toEqual(new Set(['c1 is gone', 'c2 is gone']));
  });

  test('tells its own page of a case that is removed in it', async () => {
    const { one, browser } = await twoWindows();
    const gone: string[] = [];
    one.watch(
      'c1',
      () => {},
      undefined,
      () => gone.push('c1'),
    );
    await browser.settle();
    await one.remove('c1');
    await browser.settle();
    expect(gone).toEqual(['c1']);
  });

  test('says nothing to the others but the random id', async () => {
    const { one, browser } = await twoWindows();
    await one.append('c1', [said('o2', 'Mærkesætning')], [], summary('c1', { name: 'Opdigtet' }));
    await one.keepDraft('c1', 'key', said('d1', 'Mærkesætning'));
    await one.remove('c1');
    expect(new Set(browser.said)).toEqual(new Set(['c1']));
  });

  test('that writes twice at once still writes one chain', async () => {
    const { one } = await twoWindows();
    await Promise.all(
      ['o2', 'o3', 'o4'].map((id) => one.append('c1', [said(id, 'x')], [], summary('c1'))),
    );
    const log = await one.readLog('c1');
    expect(log.map(({ after }) => after.map(({ id }) => id))).toEqual([[], ['o1'], ['o2'], ['o3']]);
  });

  test('follows what the others wrote, so that the log stays one chain', async () => {
    const { one, two, browser } = await twoWindows();
    await one.load('c1');
    await two.load('c1');
    for (const turn of [2, 3, 4, 5]) {
      await (turn % 2 ? one : two).append('c1', [said(`o${turn}`, 'x')], [], summary('c1'));
      await browser.settle();
    }
    const log = await one.readLog('c1');
    expect(log.map(({ after }) => after.map(({ id }) => id))).toEqual([
      [],
      ['o1'],
      ['o2'],
      ['o3'],
      ['o4'],
    ]);
  });
});

describe('words being typed', () => {
  const key = 'a/child/child-name//';
  const typed = async (store: CaseStore) =>
    (await store.load('c1'))?.drafts.map(({ operation }) => operation.id);

  test('are nobody else’s while their window is open, and are handed over when it is gone', async () => {
    const { one, two, windowTwo } = await twoWindows();
    await two.keepDraft('c1', key, said('d2', 'Alm'));
    expect(await typed(one)).toEqual([]);
    expect(await typed(two)).toEqual(['d2']);
    windowTwo.kill();
    expect(await typed(one)).toEqual(['d2']);
  });

  test('go when they are settled, whoever typed them; those of a living window stay', async () => {
    const { one, two, windowTwo, again, browser } = await twoWindows();
    const three = await again(browser.window());
    await one.keepDraft('c1', key, said('d1', 'A'));
    await two.keepDraft('c1', key, said('d2', 'Al'));
    await three.keepDraft('c1', key, said('d3', 'Alm'));
    windowTwo.kill();
    expect((await typed(one))?.toSorted()).toEqual(['d1', 'd2']);
    await one.append('c1', [said('o2', 'Alma')], [key], summary('c1'));
    expect(await typed(one)).toEqual([]);
    expect(await typed(three)).toEqual(['d3']);
  });

  test('are handed over only at the next start where the browser has no locks', async () => {
    const { store, again, browser } = await openNewStore();
    await store.create(summary('c1'), []);
    const before = await again(browser.window({ locks: false }));
    await store.keepDraft('c1', key, said('d1', 'Alma'));
    expect(await typed(before)).toEqual([]);
    const next = await again(browser.window({ locks: false }));
    expect(await typed(next)).toEqual(['d1']);
  });

  test('in the same field of two windows that are gone are both kept, side by side', async () => {
    const { one, two, windowTwo, again, browser } = await twoWindows();
    const windowThree = browser.window();
    const three = await again(windowThree);
    const draft = (id: string, value: string, minute: number): Operation => ({
      id,
      at: `2026-02-03T11:0${minute}:00.000Z`,
      by: '',
      changes: [answer('child', 'phone', value)],
      supersedes: [],
    });
    await two.keepDraft('c1', 'a/child/phone//', draft('d2', '11111111', 1));
    await three.keepDraft('c1', 'a/child/phone//', draft('d3', '22222222', 2));
    windowTwo.kill();
    windowThree.kill();
    const stored = await one.load('c1');
    if (!stored) throw new Error('Expected the case');
    const session = new CaseSession(index, one, stored);
    await session.leave();
    const fold = new CaseFold(index);
    const after = await one.load('c1');
    for (const operation of after?.operations ?? []) fold.apply(operation);
    const heads = fold.headsAt(answer('child', 'phone', ''));
    expect(heads.map(({ change }) => change.value)).toEqual(['22222222', '11111111']);
    expect(session.getSnapshot().view.record.answers).toEqual(fold.record.answers);
    expect(after?.drafts).toEqual([]);
  });
});
