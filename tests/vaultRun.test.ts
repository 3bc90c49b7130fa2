// The vault at work in several tabs: opening, staying open, locking with the words saved, and removing all.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StoreError } from '#src/storage/caseStore.ts';
import { VaultLocked } from '#src/vault/KeyDrawer.ts';
import type { RunningVault } from '#src/vault/runVault.ts';
import { runVault } from '#src/vault/runVault.ts';
import { watchPage } from '#src/vault/watchPage.ts';
import { vaultWords } from '#src/vault/words.ts';
import { OTHER, OWNER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const MINUTE = 60_000;
const running: RunningVault[] = [];

afterEach(() => {
  for (const one of running.splice(0)) one.stop();
});

/** A tab where words are being typed, and how saving them goes. */
function openTab(world: VaultWorld) {
  const vault = world.tab();
  const saved: string[] = [];
  const tab = {
    vault,
    saved,
    /** What is in the field and not yet in the store. */
    typed: 'Alma kan sel',
    saving: async () => {},
    at: () => {
      const { value } = run.actor.getSnapshot();
      return typeof value === 'string' ? value : Object.entries(value).flat().map(flat).join('.');
    },
    context: () => run.actor.getSnapshot().context,
  };
  const run = runVault(vault, {
    now: () => world.now,
    saveWords: async () => {
      await tab.saving();
      // Saving takes the keys: they must not be gone.
      const sealed = await vault.keyRing().common.seal('draft/c1', tab.typed);
      saved.push(String(await vault.keyRing().common.open('draft/c1', sealed)));
    },
    removeAll: async () => {
      if (world.shelf.mode === 'refuse') throw new StoreError('Det kan ikke fjernes nu.');
      world.shelf.kept = undefined;
    },
  });
  running.push(run);
  return { ...run, ...tab, tab };
}
const flat = (part: unknown): string =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).flat().map(flat).join('.')
    : String(part);

type Tab = ReturnType<typeof openTab>;
const comesTo = (tab: Tab, state: string) => expect.poll(tab.at).toBe(state);
const passing = (world: VaultWorld, tab: Tab, milliseconds: number) => {
  world.now += milliseconds;
  tab.tick();
};

/** The sheet that is shown is put away, or one with this code. */
function keepSheet(world: VaultWorld, tab: Tab, code = tab.context().recoveryCode ?? '') {
  tab.actor.send({ type: 'sheet.kept', at: world.now, code });
}

/** A tab with a new vault, its sheet put away. */
async function openVault(world: VaultWorld): Promise<Tab> {
  const tab = openTab(world);
  await comesTo(tab, 'absent');
  tab.actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
  await comesTo(tab, 'sheet');
  keepSheet(world, tab);
  expect(tab.at()).toBe('open.active');
  return tab;
}

async function lockedVault(world: VaultWorld): Promise<Tab> {
  const tab = await openVault(world);
  tab.actor.send({ type: 'lock.asked', at: world.now });
  await comesTo(tab, 'locked.asking');
  return tab;
}

describe('making a vault', () => {
  test('shows the sheet first, and the code is the one that opens it', async () => {
    const world = new VaultWorld();
    const tab = openTab(world);
    await comesTo(tab, 'absent');
    tab.actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
    await comesTo(tab, 'sheet');
    const { recoveryCode = '' } = tab.context();
    expect(await world.tab().checkRecoveryCode(recoveryCode)).toEqual({ is: 'fits' });
    expect(await tab.vault.isRecoveryCodeConfirmed()).toBe(false);
    keepSheet(world, tab);
    expect(tab.context().recoveryCode).toBeUndefined();
    expect(await tab.vault.isRecoveryCodeConfirmed()).toBe(true);
  });

  test('that cannot be done says why, and can be tried again', async () => {
    const world = new VaultWorld();
    const tab = openTab(world);
    await comesTo(tab, 'absent');
    tab.actor.send({ type: 'vault.ordered', passphrase: 'kort', owner: OWNER });
    await comesTo(tab, 'making');
    await comesTo(tab, 'absent');
    expect(tab.context().sentence).toBe(vaultWords.passphrase.tooShort(12, 4));
    tab.actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
    await comesTo(tab, 'sheet');
    expect(tab.context().sentence).toBeUndefined();
  });
});

describe('unlocking', () => {
  test('takes the passphrase, says one sentence for a wrong one, and makes who guesses wait', async () => {
    const world = new VaultWorld();
    const tab = await lockedVault(world);
    const give = async (passphrase: string) => {
      tab.actor.send({ type: 'passphrase.given', passphrase });
      await expect.poll(tab.at).not.toBe('locked.unlocking');
    };
    for (let count = 0; count < 2; count += 1) {
      await give(OTHER);
      expect([tab.at(), tab.context().sentence]).toEqual(['locked.asking', vaultWords.refused]);
    }
    await give(OTHER);
    expect([tab.at(), tab.context().sentence]).toEqual(['locked.paused', vaultWords.refused]);
    tab.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    expect(tab.at()).toBe('locked.paused');
    passing(world, tab, 999);
    expect(tab.at()).toBe('locked.paused');
    passing(world, tab, 1);
    expect(tab.at()).toBe('locked.asking');
    await give(PASSPHRASE);
    expect(tab.at()).toBe('open.active');
    expect(tab.context().sentence).toBeUndefined();
  });

  test('waits on after a reload, and no longer than it should when the clock is set back', async () => {
    const world = new VaultWorld();
    await lockedVault(world);
    for (let count = 0; count < 4; count += 1) {
      await world.tab().unlock(OTHER);
      if (count < 3) world.now += 1000;
    }
    const tab = openTab(world);
    await comesTo(tab, 'locked.paused');
    passing(world, tab, -1_000_000);
    expect(tab.at()).toBe('locked.paused');
    passing(world, tab, 1999);
    expect(tab.at()).toBe('locked.paused');
    passing(world, tab, 1);
    expect(tab.at()).toBe('locked.asking');
  });

  test('with the sheet asks for a new passphrase before anything is shown', async () => {
    const world = new VaultWorld();
    const { recoveryCode } = await world.made();
    const tab = openTab(world);
    await comesTo(tab, 'locked.asking');
    tab.actor.send({ type: 'recovery.begun' });
    tab.actor.send({ type: 'code.given', code: recoveryCode.slice(1) });
    await expect.poll(() => tab.context().sentence).toBe(vaultWords.recovery.uneven(1, 4));
    expect(tab.at()).toBe('locked.recovering.askingCode');
    tab.actor.send({ type: 'code.given', code: recoveryCode });
    await comesTo(tab, 'locked.recovering.choosing');
    expect(tab.vault.isOpen).toBe(false);
    tab.actor.send({ type: 'passphrase.chosen', passphrase: 'kort' });
    await expect.poll(() => tab.context().sentence).toBe(vaultWords.passphrase.tooShort(12, 4));
    expect(tab.at()).toBe('locked.recovering.choosing');
    tab.actor.send({ type: 'passphrase.chosen', passphrase: OTHER });
    await comesTo(tab, 'open.active');
    expect(tab.context().recoveryCode).toBeUndefined();
    expect(await world.tab().unlock(OTHER)).toEqual({ is: 'opened' });
  });

  test('with a sheet that another tab has renewed meanwhile asks for the new one', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    const tab = openTab(world);
    await comesTo(tab, 'locked.asking');
    tab.actor.send({ type: 'recovery.begun' });
    tab.actor.send({ type: 'code.given', code: recoveryCode });
    await comesTo(tab, 'locked.recovering.choosing');
    await vault.renewRecoveryCode(PASSPHRASE);
    tab.actor.send({ type: 'passphrase.chosen', passphrase: OTHER });
    await comesTo(tab, 'locked.recovering.askingCode');
    expect(tab.context().sentence).toBe(vaultWords.recovery.refused);
    expect(tab.vault.isOpen).toBe(false);
  });

  test('a machine that cannot work the key out says so, and may try again', async () => {
    const world = new VaultWorld();
    const tab = await lockedVault(world);
    world.exhausted = true;
    tab.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    await expect.poll(() => tab.context().sentence).toBe(vaultWords.failed);
    expect(tab.at()).toBe('locked.asking');
  });
});

test('a record of no use is said and not touched, and looking can be tried again', async () => {
  const world = new VaultWorld();
  world.shelf.kept = { version: 9 };
  const tab = openTab(world);
  await comesTo(tab, 'unreadable');
  expect(tab.context().sentence).toBe(vaultWords.newer);
  world.shelf.kept = undefined;
  tab.actor.send({ type: 'looking.retried' });
  await comesTo(tab, 'absent');
});

describe('a recovery sheet that nobody has confirmed', () => {
  /** A tab where the sheet is shown. */
  async function shownSheet(world: VaultWorld): Promise<Tab> {
    const tab = openTab(world);
    await comesTo(tab, 'absent');
    tab.actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
    await comesTo(tab, 'sheet');
    return tab;
  }

  /** As loading the page anew does: the tab is gone, and another asks for the passphrase. */
  async function loadedAnew(world: VaultWorld, before: Tab): Promise<Tab> {
    before.stop();
    const tab = openTab(world);
    await comesTo(tab, 'locked.asking');
    tab.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    return tab;
  }

  test('is asked for after the page was loaded anew, at each unlocking, until it is confirmed', async () => {
    const world = new VaultWorld();
    const first = await shownSheet(world);
    const code = first.context().recoveryCode;
    let tab = await loadedAnew(world, first);
    await comesTo(tab, 'unsure');
    tab.actor.send({ type: 'sheet.putOff', at: world.now });
    expect(tab.at()).toBe('open.active');
    expect(await tab.vault.isRecoveryCodeConfirmed()).toBe(false);

    tab = await loadedAnew(world, tab);
    await comesTo(tab, 'unsure');
    keepSheet(world, tab, code);
    expect(tab.at()).toBe('open.active');
    expect(await tab.vault.isRecoveryCodeConfirmed()).toBe(true);

    tab = await loadedAnew(world, tab);
    await comesTo(tab, 'open.active');
  });

  test('is not confirmed by the sheet of an older code, shown in another tab', async () => {
    const world = new VaultWorld();
    const first = await shownSheet(world);
    const renewed = await world.tab().renewRecoveryCode(PASSPHRASE);
    if (renewed.is !== 'renewed') throw new Error('Expected a new code');
    keepSheet(world, first);
    await world.tab().look();
    expect(await first.vault.isRecoveryCodeConfirmed()).toBe(false);

    const tab = await loadedAnew(world, first);
    await comesTo(tab, 'unsure');
    keepSheet(world, tab, renewed.recoveryCode);
    await expect.poll(() => tab.vault.isRecoveryCodeConfirmed()).toBe(true);
  });

  test('is not got around in another tab, which opens when the first does', async () => {
    const world = new VaultWorld();
    const first = await shownSheet(world);
    const second = openTab(world);
    await comesTo(second, 'locked.asking');
    second.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    await comesTo(second, 'unsure');
    keepSheet(world, first);
    await comesTo(second, 'open.active');
  });
});

describe('several tabs', () => {
  test('a new one opens by itself, and an unlocking opens those that were locked', async () => {
    const world = new VaultWorld();
    const first = await openVault(world);
    const second = openTab(world);
    await comesTo(second, 'open.active');
    expect(second.vault.owner).toBe(OWNER);
    second.actor.send({ type: 'lock.asked', at: world.now });
    await comesTo(first, 'locked.asking');
    await comesTo(second, 'locked.asking');
    first.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    await comesTo(second, 'open.active');
    expect(second.vault.isOpen).toBe(true);
  });

  test('one that found no vault opens when another makes it', async () => {
    const world = new VaultWorld();
    const waiting = openTab(world);
    await comesTo(waiting, 'absent');
    await openVault(world);
    await comesTo(waiting, 'open.active');
  });

  test('a lock in one saves what is typed in each, and leaves no key in any', async () => {
    const world = new VaultWorld();
    const first = await openVault(world);
    const second = openTab(world);
    await comesTo(second, 'open.active');
    second.tab.typed = 'Bo går til svømm';
    first.actor.send({ type: 'lock.asked', at: world.now });
    for (const tab of [first, second]) await comesTo(tab, 'locked.asking');
    expect([first.saved, second.saved]).toEqual([['Alma kan sel'], ['Bo går til svømm']]);
    expect([first.vault.isOpen, second.vault.isOpen]).toEqual([false, false]);
  });

  test('work in one keeps the others open', async () => {
    const world = new VaultWorld();
    const first = await openVault(world);
    const second = openTab(world);
    await comesTo(second, 'open.active');
    world.now += 14.5 * MINUTE;
    first.tick();
    expect(first.at()).toBe('open.warned');
    second.seeActivity();
    await comesTo(first, 'open.active');
    passing(world, first, 10 * MINUTE);
    expect(first.at()).toBe('open.active');
  });

  test('a key that is lent to a record of no use opens nothing', async () => {
    const world = new VaultWorld();
    const tab = await lockedVault(world);
    const { vault } = await new VaultWorld().made();
    const line = new BroadcastChannel('udredningsguiden-boks');
    const lent = new Promise<void>((resolve) => {
      line.addEventListener('message', ({ data }: MessageEvent<{ line?: string }>) => {
        if (data.line === undefined) return;
        const own = new BroadcastChannel(data.line);
        own.postMessage(vault.key);
        own.close();
        resolve();
      });
    });
    const adopting = vi.spyOn(tab.vault, 'adopt');
    world.shelf.kept = { version: 9 };
    line.postMessage({ is: 'opened' });
    await lent;
    await expect.poll(() => adopting.mock.calls.length).toBe(1);
    await expect(adopting.mock.results[0]?.value).rejects.toThrow(vaultWords.newer);
    line.close();
    expect([tab.at(), tab.vault.isOpen]).toEqual(['locked.asking', false]);
  });

  test('work is told to the others at most every five seconds, and only from an open vault', async () => {
    const world = new VaultWorld();
    const told: unknown[] = [];
    const line = new BroadcastChannel('udredningsguiden-boks');
    line.addEventListener('message', ({ data }: MessageEvent<{ is: string }>) => {
      if (data.is === 'active') told.push(world.now);
      if (data.is === 'nothing') allHeard();
    });
    let allHeard = () => {};
    const other = new BroadcastChannel('udredningsguiden-boks');
    const tab = await openVault(world);
    const activeAt = () => tab.context().activeAt;
    const begun = world.now;
    const worked = async (milliseconds: number) => {
      world.now = begun + milliseconds;
      tab.seeActivity();
      // Messages come in the order they were sent.
      await new Promise<void>((resolve) => {
        allHeard = resolve;
        other.postMessage({ is: 'nothing' });
      });
      return [activeAt() - begun, told.length];
    };
    expect(await worked(0)).toEqual([0, 1]);
    expect(await worked(999)).toEqual([0, 1]);
    expect(await worked(1000)).toEqual([1000, 1]);
    expect(await worked(1999)).toEqual([1000, 1]);
    expect(await worked(4999)).toEqual([4999, 1]);
    expect(await worked(5999)).toEqual([5999, 2]);
    // A clock that was set back starts both anew.
    expect(await worked(-60_000)).toEqual([-60_000, 3]);
    tab.actor.send({ type: 'lock.asked', at: world.now });
    await comesTo(tab, 'locked.asking');
    expect(await worked(60_000)).toEqual([-60_000, 3]);
    line.close();
    other.close();
  });

  test.each([
    ['a lock', { type: 'lock.asked', at: 0 }, 'locked.asking', 'locked.asking'],
    ['a removing', { type: 'wipe.confirmed' }, 'absent', 'absent'],
    ['work', undefined, 'open.active', 'open.active'],
  ] as const)('%s heard while a lent key is being tried', async (_, event, firstAt, secondAt) => {
    const world = new VaultWorld();
    const first = await lockedVault(world);
    const second = openTab(world);
    await comesTo(second, 'locked.asking');
    const adopting = vi.spyOn(second.vault, 'adopt');
    const heard = vi.spyOn(second.actor, 'send');
    let goOn: (() => void) | undefined;
    first.actor.subscribe((state) => {
      if (goOn || !state.matches('open')) return;
      world.shelf.slow = new Promise((resolve) => {
        goOn = resolve;
      });
    });
    first.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    await expect.poll(() => adopting.mock.calls.length).toBe(1);
    const before = heard.mock.calls.length;
    if (event) first.actor.send(event);
    else first.seeActivity();
    await comesTo(first, firstAt);
    await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(before);
    goOn?.();
    await adopting.mock.results[0]?.value;
    await comesTo(second, secondAt);
    expect(second.vault.isOpen).toBe(secondAt === 'open.active');
  });

  test.each(['locked', 'just opened'])(
    'a removing heard by a %s tab that has read the vault and is about to open it',
    async (was) => {
      const world = new VaultWorld();
      const first = await (was === 'locked' ? lockedVault(world) : openVault(world));
      const second = openTab(world);
      const adopt = second.vault.adopt.bind(second.vault);
      let goOn = () => {};
      const adopting = vi.spyOn(second.vault, 'adopt').mockImplementation((key) => {
        const { kept } = world.shelf;
        vi.spyOn(world.shelf, 'read').mockImplementation(async () => {
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
          return kept;
        });
        return adopt(key);
      });
      if (was === 'locked') {
        await comesTo(second, 'locked.asking');
        first.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
      }
      await expect.poll(() => adopting.mock.calls.length).toBe(1);
      first.actor.send({ type: 'wipe.confirmed' });
      for (const tab of [first, second]) await comesTo(tab, 'absent');
      goOn();
      await expect(adopting.mock.results[0]?.value).rejects.toThrow(VaultLocked);
      await new Promise((resolve) => setTimeout(resolve));
      expect([second.at(), second.vault.isOpen]).toEqual(['absent', false]);
    },
  );

  test('removing all in one leaves nothing in any', async () => {
    const world = new VaultWorld();
    const first = await openVault(world);
    const second = openTab(world);
    await comesTo(second, 'open.active');
    first.actor.send({ type: 'wipe.confirmed' });
    for (const tab of [first, second]) await comesTo(tab, 'absent');
    expect(world.shelf.kept).toBeUndefined();
    expect([first.vault.isOpen, second.vault.isOpen]).toEqual([false, false]);
  });
});

describe('an idle vault', () => {
  test('warns a minute before, and stays open when somebody is there', async () => {
    const world = new VaultWorld();
    const tab = await openVault(world);
    passing(world, tab, 14 * MINUTE - 1);
    expect(tab.at()).toBe('open.active');
    passing(world, tab, 1);
    expect(tab.at()).toBe('open.warned');
    tab.seeActivity();
    expect(tab.at()).toBe('open.active');
    passing(world, tab, 14 * MINUTE);
    expect(tab.at()).toBe('open.warned');
    passing(world, tab, MINUTE);
    await comesTo(tab, 'locked.asking');
    expect(tab.saved).toEqual(['Alma kan sel']);
  });

  test('locks when the laptop wakes, also when a key is what wakes it', async () => {
    const world = new VaultWorld();
    const tab = await openVault(world);
    world.now += 8 * 60 * MINUTE;
    tab.seeActivity();
    expect(tab.at()).toBe('locking.saving');
    await comesTo(tab, 'locked.asking');
  });

  test('locks after the chosen time, which the next unlocking remembers', async () => {
    const world = new VaultWorld();
    const tab = await openVault(world);
    await tab.keepIdleMinutes(5);
    passing(world, tab, 5 * MINUTE);
    await comesTo(tab, 'locked.asking');
    tab.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    await comesTo(tab, 'open.active');
    expect(tab.context().idleMinutes).toBe(5);
  });

  test('neither stays open for a clock set back, nor locks for it', async () => {
    const world = new VaultWorld();
    const tab = await openVault(world);
    passing(world, tab, -24 * 60 * MINUTE);
    expect(tab.at()).toBe('open.active');
    passing(world, tab, 14 * MINUTE);
    expect(tab.at()).toBe('open.warned');
    passing(world, tab, MINUTE);
    await comesTo(tab, 'locked.asking');
  });
});

describe('what cannot be saved', () => {
  test('is kept, hidden, with the keys, and the vault locks when it is saved', async () => {
    const world = new VaultWorld();
    const tab = await openVault(world);
    tab.tab.saving = async () => {
      throw new StoreError('Der er ikke mere plads i browseren.');
    };
    tab.actor.send({ type: 'lock.asked', at: world.now });
    await comesTo(tab, 'locking.held');
    expect(tab.context().sentence).toBe('Der er ikke mere plads i browseren.');
    expect([tab.vault.isOpen, tab.saved]).toEqual([true, []]);
    expect(await openTabAsks(world)).toBe('locked.asking');
    tab.tab.saving = async () => {};
    passing(world, tab, 29_999);
    expect(tab.at()).toBe('locking.held');
    passing(world, tab, 1);
    await comesTo(tab, 'locked.asking');
    expect([tab.vault.isOpen, tab.saved]).toEqual([false, ['Alma kan sel']]);
  });

  test('because the store does not answer is treated the same', async () => {
    const world = new VaultWorld();
    const tab = await openVault(world);
    tab.tab.saving = () => new Promise(() => {});
    tab.actor.send({ type: 'lock.asked', at: world.now });
    passing(world, tab, 9_999);
    expect(tab.at()).toBe('locking.saving');
    passing(world, tab, 1);
    expect(tab.at()).toBe('locking.held');
    tab.actor.send({ type: 'saving.retried', at: world.now });
    expect(tab.at()).toBe('locking.saving');
    passing(world, tab, -24 * 60 * MINUTE);
    passing(world, tab, 10_000);
    expect(tab.at()).toBe('locking.held');
    tab.actor.send({ type: 'words.abandoned' });
    expect([tab.at(), tab.vault.isOpen]).toEqual(['locked.asking', false]);
  });

  /** Where a new tab comes to: nobody lends it a key. */
  async function openTabAsks(world: VaultWorld) {
    const tab = openTab(world);
    await expect.poll(tab.at).not.toBe('looking');
    return tab.at();
  }
});

test('what could not be removed is said, and the vault is still there', async () => {
  const world = new VaultWorld();
  const tab = await lockedVault(world);
  world.shelf.mode = 'refuse';
  tab.actor.send({ type: 'wipe.confirmed' });
  await comesTo(tab, 'locked.asking');
  expect(tab.context().sentence).toBe('Det kan ikke fjernes nu.');
});

test('a vault that another browser window removed is not there for a passphrase either', async () => {
  const world = new VaultWorld();
  const tab = await lockedVault(world);
  world.shelf.kept = undefined;
  tab.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
  await comesTo(tab, 'absent');
});

test('the page tells of work, of time and of waking, until it is told to stop', () => {
  vi.useFakeTimers();
  const page = new EventTarget();
  const told = { tick: vi.fn(), seeActivity: vi.fn() };
  const stop = watchPage(told, page);
  vi.advanceTimersByTime(3000);
  expect(told.tick).toHaveBeenCalledTimes(3);
  for (const type of ['visibilitychange', 'focus', 'pageshow']) page.dispatchEvent(new Event(type));
  expect(told.tick).toHaveBeenCalledTimes(6);
  for (const type of ['keydown', 'pointermove', 'input']) page.dispatchEvent(new Event(type));
  expect(told.seeActivity).toHaveBeenCalledTimes(3);
  stop();
  vi.advanceTimersByTime(3000);
  page.dispatchEvent(new Event('keydown'));
  page.dispatchEvent(new Event('focus'));
  expect([told.tick.mock.calls.length, told.seeActivity.mock.calls.length]).toEqual([6, 3]);
  vi.useRealTimers();
});
