// The desk: no case is opened before what was left is written, and no words are left behind.
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseDesk } from '#src/session/CaseDesk.ts';
import { startCase } from '#src/storage/cases.ts';
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
});
