// The vault as the app has it: the real cases are there with the keys, and never without.
import { afterEach, describe, expect, test } from 'vitest';
import type { AppVaultParts } from '#src/app/AppVault.ts';
import { AppVault } from '#src/app/AppVault.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import type { KeyRing } from '#src/storage/sealer.ts';
import { VaultLocked } from '#src/vault/KeyDrawer.ts';
import { OWNER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const running: AppVault[] = [];

afterEach(() => {
  for (const one of running.splice(0)) one.running.stop();
});

const nothing = { databases: [], caches: [], local: [], session: [], unknown: [] };

/** A tab on a machine, with a store that notes what is done to it. */
function openTab(world: VaultWorld, more: Partial<AppVaultParts> = {}) {
  const done: string[] = [];
  const rings: KeyRing[] = [];
  const app = new AppVault({
    vault: world.tab(),
    async openStore(ring) {
      rings.push(ring);
      done.push('open');
    },
    askToKeep: () => void done.push('ask'),
    closeStore: () => void done.push('close'),
    saveWords: async () => void done.push('save'),
    removeAll: async () => nothing,
    line: `app-vault-${running.length}-${performance.now()}`,
    ...more,
  });
  running.push(app);
  return { app, done, rings };
}

const comesTo = (app: AppVault, stage: ReturnType<AppVault['getStage']>) =>
  expect.poll(app.getStage).toBe(stage);

/** A tab with a vault that was made in it, open. */
async function openedTab(more: Partial<AppVaultParts> = {}) {
  const tab = openTab(new VaultWorld(), more);
  const { actor } = tab.app.running;
  expect(await tab.app.settled()).toBe('absent');
  actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
  await comesTo(tab.app, 'sheet');
  const { recoveryCode: code = '' } = actor.getSnapshot().context;
  actor.send({ type: 'sheet.kept', at: Date.now(), code });
  return tab;
}

describe('the vault of the app', () => {
  test('opens the store with the keys, and closes it before the keys are of no use', async () => {
    const { app, done, rings } = await openedTab();
    await comesTo(app, 'open');
    expect(done).toEqual(['ask', 'open']);
    app.running.actor.send({ type: 'lock.asked', at: Date.now() });
    expect(app.getStage()).toBe('locking');
    await comesTo(app, 'locked');
    expect(done).toEqual(['ask', 'open', 'save', 'close']);
    await expect(rings[0]?.common.seal('row/c1', 'x')).rejects.toThrow(VaultLocked);

    app.running.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    await comesTo(app, 'open');
    expect(done).toEqual(['ask', 'open', 'save', 'close', 'open']);
    expect(rings[1]).not.toBe(rings[0]);
  });

  test('says why the store did not open, and tries again when it is unlocked again', async () => {
    let refusal: StoreError | undefined = new StoreError('Fra en nyere app-version.');
    const { app } = await openedTab({
      async openStore() {
        if (refusal) throw refusal;
      },
    });
    await comesTo(app, 'shut');
    expect(app.sentence).toBe('Fra en nyere app-version.');
    refusal = undefined;
    app.running.actor.send({ type: 'lock.asked', at: Date.now() });
    await comesTo(app, 'locked');
    app.running.actor.send({ type: 'passphrase.given', passphrase: PASSPHRASE });
    await comesTo(app, 'open');
  });

  test('a store that opens after the lock is closed at once', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { app, done } = await openedTab({ openStore: () => held });
    await comesTo(app, 'opening');
    app.running.actor.send({ type: 'lock.asked', at: Date.now() });
    await comesTo(app, 'locked');
    done.length = 0;
    letGo();
    await expect.poll(() => done).toEqual(['close']);
    expect(app.getStage()).toBe('locked');
  });

  test('what is left is told after everything was removed, and nothing more can be done', async () => {
    const left = { ...nothing, databases: ['udredningsguiden-boks'] };
    const { app } = await openedTab({ removeAll: async () => left });
    await comesTo(app, 'open');
    app.running.actor.send({ type: 'wipe.confirmed' });
    await expect.poll(() => app.left).toEqual(left);
    expect([app.getStage(), app.isRemovedHere]).toEqual(['removed', true]);
  });

  test('without its record, beside locked cases, says so, and starts over only when told', async () => {
    const world = new VaultWorld();
    world.shelf.locked = true;
    const { app } = openTab(world);
    expect(await app.settled()).toBe('unreadable');
    expect([app.isLost, app.isNewer, app.startsOver]).toEqual([true, false, false]);
    app.running.actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
    expect(app.getStage()).toBe('unreadable');
    app.running.actor.send({ type: 'looking.retried' });
    await comesTo(app, 'unreadable');
    app.startOver();
    await comesTo(app, 'absent');
    expect([app.isLost, app.startsOver]).toEqual([false, true]);
    app.running.actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
    await comesTo(app, 'sheet');
    expect(app.startsOver).toBe(false);
  });

  test('hears that everything was removed elsewhere', async () => {
    const { app } = await openedTab();
    const heard: string[] = [];
    app.subscribe(() => heard.push(app.getStage()));
    app.noteRemoved();
    expect(heard.at(-1)).toBe('removed');
    expect([app.left, app.isRemovedHere]).toEqual([undefined, false]);
  });

  test('that is gone without anybody having removed it is missed, until that was read', async () => {
    let isMarked = true;
    const mark = {
      isThere: () => isMarked,
      clear: () => {
        isMarked = false;
      },
    };
    const { app } = openTab(new VaultWorld(), { mark });
    expect(app.isMissed).toBe(false);
    await comesTo(app, 'absent');
    expect(app.isMissed).toBe(true);
    app.noteMissed();
    expect(app.isMissed).toBe(false);

    isMarked = true;
    const { app: open } = await openedTab({ mark });
    expect(open.isMissed).toBe(false);
  });
});
