// The desk: no case is opened before what was left is written, and no words are left behind.
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import { examples } from '#src/cases/examples.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseDesk } from '#src/session/CaseDesk.ts';
import { bringIn, startCase } from '#src/storage/cases.ts';
import { MemoryStore } from '#stories/memoryStore.ts';

const named = (value: string): Change => ({
  address: { in: 'answer', instance: 'child', question: 'child-name' },
  value,
});

const now = () => new AbortController().signal;

/** A store that takes its time to append. */
class SlowStore extends MemoryStore {
  appended: Operation[] = [];

  override async append(...given: Parameters<MemoryStore['append']>): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.appended.push(...given[1]);
    return super.append(...given);
  }
}

async function deskWithCase() {
  const store = new SlowStore();
  const id = await startCase(store);
  const desk = new CaseDesk(store);
  const session = await desk.open(id, now());
  if (!session) throw new Error('Expected the case to open');
  return { store, id, desk, session };
}

const nameIn = (session: Awaited<ReturnType<CaseDesk['open']>>) =>
  session && valueAt(session.getSnapshot().view.record, named('').address);

describe('the desk', () => {
  test('finds no case that is not there', async () => {
    expect(await new CaseDesk(new MemoryStore()).open('c0', now())).toBeUndefined();
  });

  test('opens a case again only when its last words are written', async () => {
    const { id, desk, session } = await deskWithCase();
    session.type(named('Alma'));
    desk.leave(session);
    const again = await desk.open(id, now());
    expect(again).not.toBe(session);
    expect(nameIn(again)).toBe('Alma');
  });

  test('tells the overview when everything left behind is written', async () => {
    const { store, desk, session } = await deskWithCase();
    session.write([named('Alma')]);
    desk.leave(session);
    await desk.whenWritten();
    expect((await store.list()).map((one) => one.name)).toEqual(['Alma']);
  });

  test('makes no session for somebody who has gone: drafts become answers once', async () => {
    const { store, id, desk, session } = await deskWithCase();
    session.type(named('Alma'));
    session.keepTyped();
    await desk.whenWritten();
    const crashed = new CaseDesk(store);
    const gone = new AbortController();
    const first = crashed.open(id, gone.signal);
    gone.abort();
    expect(await first).toBeUndefined();
    const second = await crashed.open(id, now());
    await second?.leave();
    expect(nameIn(second)).toBe('Alma');
    expect(store.appended).toHaveLength(1);
  });

  test('goes on with the words the store has refused', async () => {
    const { store, id, desk, session } = await deskWithCase();
    store.refusal = 'Der er ikke mere plads.';
    session.write([named('Alma')]);
    desk.leave(session);
    const again = await desk.open(id, now());
    expect(again).toBe(session);
    store.refusal = undefined;
    again?.retry();
    await again?.leave();
    expect((await store.list()).map((one) => one.name)).toEqual(['Alma']);
    expect(desk.last).toBe(session);
  });

  test('hands over what is being typed before a lock, and says why it could not', async () => {
    const { store, id, desk, session } = await deskWithCase();
    session.type(named('Alma er'));
    await desk.saveAll();
    expect((await store.list()).map((one) => one.name)).toEqual(['Alma er']);

    store.refusal = 'Der er ikke mere plads.';
    session.type(named('Alma er tolv'));
    await expect(desk.saveAll()).rejects.toThrow('Der er ikke mere plads.');
    // Tried again, the same words are written.
    store.refusal = undefined;
    await desk.saveAll();
    expect((await store.list()).map((one) => one.name)).toEqual(['Alma er tolv']);
    desk.forgetReal();
    expect(desk.last).toBeUndefined();
    expect(await desk.open(id, now())).not.toBe(session);
  });

  test('a practice case holds up no lock, and stays at hand', async () => {
    const store = new SlowStore();
    const desk = new CaseDesk(store);
    const example = examples.find((one) => one.id === 'autisme-halvvejs');
    if (!example) throw new Error('Expected an example');
    const { id } = await bringIn(store, await example.load());
    const session = await desk.open(id, now());
    store.refusal = 'Der er ikke mere plads.';
    session?.type(named('Alma'));
    await desk.saveAll();
    desk.forgetReal();
    expect(desk.last).toBe(session);
  });

  test('writes the name of the adviser as it is at the time, and none in a practice case', async () => {
    const store = new MemoryStore();
    let name = 'Testine Prøvesen';
    const desk = new CaseDesk(store, () => name);
    const id = await startCase(store);
    const session = await desk.open(id, now());
    session?.write([named('Alma')]);
    name = 'Opdigtet Rådgiver';
    session?.write([named('Alma Prøve')]);
    await session?.leave();
    const by = async (of: string) => (await store.readLog(of)).map((one) => one.operation.by);
    expect(await by(id)).toEqual(['Testine Prøvesen', 'Opdigtet Rådgiver']);

    const example = examples.find((one) => one.id === 'autisme-halvvejs');
    if (!example) throw new Error('Expected an example');
    const practice = await bringIn(store, await example.load());
    const other = await desk.open(practice.id, now());
    other?.write([named('Alma')]);
    await other?.leave();
    expect(new Set(await by(practice.id))).toEqual(new Set(['']));
  });
});
