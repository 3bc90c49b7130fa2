// The vault: who gets in and who does not, what a change of passphrase leaves, and what a lock forgets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VaultLocked } from '#src/vault/KeyDrawer.ts';
import { makeKey } from '#src/vault/keys.ts';
import { writeRecoveryCode } from '#src/vault/recoveryCode.ts';
import type { Vault } from '#src/vault/Vault.ts';
import { VaultError } from '#src/vault/VaultError.ts';
import { vaultWords } from '#src/vault/words.ts';
import { OTHER, OWNER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const opened = { is: 'opened' };
const refused = (pause = 0) => ({ is: 'refused', sentence: vaultWords.refused, pause });
const problem = (name: string) => expect.objectContaining({ name: 'VaultError', problem: name });

/** Seals in one vault and opens in another: they hold the same keys. */
async function shares(one: Vault, other: Vault): Promise<boolean> {
  const sealed = await one.keyRing().common.seal('row/c1', 'hej');
  return other
    .keyRing()
    .common.open('row/c1', sealed)
    .then(
      (words) => words === 'hej',
      () => false,
    );
}

describe('a new vault', () => {
  test('is open, has the adviser’s name, and opens in another tab with the passphrase', async () => {
    const world = new VaultWorld();
    expect(await world.tab().look()).toEqual({ is: 'absent' });
    const { vault } = await world.made();
    expect([vault.isOpen, vault.owner, vault.idleMinutes]).toEqual([true, OWNER, 15]);
    const tab = world.tab();
    expect(await tab.look()).toEqual({ is: 'kept', pause: 0 });
    expect(tab.isOpen).toBe(false);
    expect(await tab.unlock(`${PASSPHRASE} `)).toEqual(opened);
    expect(tab.owner).toBe(OWNER);
    expect(await shares(vault, tab)).toBe(true);
  });

  test('never takes the place of another', async () => {
    const world = new VaultWorld();
    await world.made();
    const before = world.shelf.kept;
    await expect(world.tab().make(OTHER, 'En anden')).rejects.toEqual(problem('taken'));
    expect(world.shelf.kept).toEqual(before);
    const both = new VaultWorld();
    const made = await Promise.allSettled([
      both.tab().make(PASSPHRASE, OWNER),
      both.tab().make(OTHER, OWNER),
    ]);
    expect(made.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
    expect(await both.tab().unlock(PASSPHRASE)).toEqual(opened);
  });

  test('wants a passphrase that will do', async () => {
    const world = new VaultWorld();
    const tab = world.tab();
    await expect(tab.make('kort', OWNER)).rejects.toEqual(problem('unfit'));
    await expect(tab.make(OWNER, OWNER)).rejects.toThrow(vaultWords.passphrase.name);
    expect(world.shelf.kept).toBeUndefined();
    expect(tab.isOpen).toBe(false);
  });

  test('is not open when the shelf would not take it', async () => {
    const world = new VaultWorld();
    world.shelf.mode = 'refuse';
    const tab = world.tab();
    await expect(tab.make(PASSPHRASE, OWNER)).rejects.toThrow('The shelf is full');
    expect(tab.isOpen).toBe(false);
  });

  test('lies on the disk without a word that tells', async () => {
    const world = new VaultWorld();
    const { recoveryCode } = await world.made();
    const { passphrase, recovery, owner } = world.shelf.record;
    const bytes = [
      passphrase.salt,
      passphrase.vaultKey,
      passphrase.fileKey,
      recovery.vaultKey,
      recovery.fileKey,
      owner.iv,
      new Uint8Array(owner.ct),
    ];
    const disk = Buffer.concat(bytes).toString('latin1') + JSON.stringify(world.shelf.record);
    for (const words of [PASSPHRASE, recoveryCode, 'Testine', 'Pr\u00f8vesen', '2026'])
      expect(disk).not.toContain(words);
    const again = new VaultWorld();
    await again.made();
    for (const [at, one] of bytes.entries()) {
      const { passphrase: p, recovery: r, owner: o } = again.shelf.record;
      const others = [p.salt, p.vaultKey, p.fileKey, r.vaultKey, r.fileKey, o.iv];
      if (others[at]) expect(others[at]).not.toEqual(one);
    }
  });
});

describe('a wrong passphrase', () => {
  test('opens nothing and is answered with one sentence, whatever is wrong with it', async () => {
    const world = new VaultWorld();
    await world.made();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (typed) => {
        const tab = world.tab();
        world.now += 60_000;
        expect(await tab.unlock(typed)).toMatchObject({
          is: 'refused',
          sentence: vaultWords.refused,
        });
        expect(tab.isOpen).toBe(false);
        expect(() => tab.keyRing()).toThrow(VaultLocked);
      }),
    );
  });

  test('is answered with the same sentence when the lock itself was changed', async () => {
    const world = new VaultWorld();
    await world.made();
    const { record } = world.shelf;
    const vaultKey = record.passphrase.vaultKey.with(7, 1);
    world.shelf.put({ ...record, passphrase: { ...record.passphrase, vaultKey } });
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(refused());
  });
});

describe('the recovery code', () => {
  test('opens the vault and puts a new passphrase in the old one’s place', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    const tab = world.tab();
    expect(await tab.checkRecoveryCode(recoveryCode.toLowerCase())).toEqual({ is: 'fits' });
    expect(tab.isOpen).toBe(false);
    expect(await tab.unlockWithRecovery(recoveryCode, OTHER)).toEqual(opened);
    expect(await shares(vault, tab)).toBe(true);
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(refused());
    expect(await world.tab().unlock(OTHER)).toEqual(opened);
  });

  test('works while wrong passphrases wait', async () => {
    const world = new VaultWorld();
    const { recoveryCode } = await world.made();
    for (let count = 0; count < 4; count += 1) await world.tab().unlock('forkert gæt igen');
    expect(await world.tab().unlockWithRecovery(recoveryCode, OTHER)).toEqual(opened);
    expect(await world.tab().unlock(OTHER)).toEqual(opened);
  });

  test('of another vault, or with a slip, changes nothing and says why', async () => {
    const world = new VaultWorld();
    const { recoveryCode } = await world.made();
    const before = world.shelf.kept;
    const other = writeRecoveryCode(new Uint8Array(20));
    const slip = recoveryCode.startsWith('7')
      ? `8${recoveryCode.slice(1)}`
      : `7${recoveryCode.slice(1)}`;
    for (const [code, sentence] of [
      [other, vaultWords.recovery.refused],
      [slip, vaultWords.recovery.wrongGroup(1)],
    ] as const) {
      expect(await world.tab().checkRecoveryCode(code)).toEqual({ is: 'refused', sentence });
      const tab = world.tab();
      expect(await tab.unlockWithRecovery(code, OTHER)).toEqual({ is: 'refused', sentence });
      expect(tab.isOpen).toBe(false);
    }
    expect(world.shelf.kept).toEqual(before);
  });

  test('wants a new passphrase that will do, and keeps the old one until then', async () => {
    const world = new VaultWorld();
    const { recoveryCode } = await world.made();
    const tab = world.tab();
    await expect(tab.unlockWithRecovery(recoveryCode, OWNER)).rejects.toEqual(problem('unfit'));
    expect(tab.isOpen).toBe(false);
    expect(await tab.unlock(PASSPHRASE)).toEqual(opened);
  });

  test('can be renewed by whoever knows the passphrase; the old sheet opens nothing', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    expect(await vault.renewRecoveryCode(OTHER)).toEqual(refused());
    const renewed = await vault.renewRecoveryCode(PASSPHRASE);
    if (renewed.is !== 'renewed') throw new Error('Expected a new code');
    expect(renewed.recoveryCode).not.toBe(recoveryCode);
    expect((await world.tab().checkRecoveryCode(recoveryCode)).is).toBe('refused');
    expect(await world.tab().unlockWithRecovery(renewed.recoveryCode, OTHER)).toEqual(opened);
  });
});

describe('whether the newest recovery code is on paper', () => {
  const isConfirmed = (world: VaultWorld) => world.tab().isRecoveryCodeConfirmed();

  test('is not known until it is confirmed, and then in every tab', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    expect(await isConfirmed(world)).toBe(false);
    // Neither unlocking nor another passphrase says anything of the paper.
    await world.tab().unlock(PASSPHRASE);
    await world.tab().changePassphrase(PASSPHRASE, OTHER);
    expect(await isConfirmed(world)).toBe(false);
    await vault.confirmRecoveryCode(recoveryCode);
    expect(await isConfirmed(world)).toBe(true);
    await vault.keepIdleMinutes(30);
    await world.tab().unlock('forkert gæt igen');
    expect(await isConfirmed(world)).toBe(true);
  });

  test('is noted once', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    await vault.confirmRecoveryCode(recoveryCode);
    const { length } = world.shelf.written;
    await vault.confirmRecoveryCode(recoveryCode);
    await world.tab().look();
    expect(world.shelf.written).toHaveLength(length);
  });

  test('is asked anew of a new code', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    await vault.confirmRecoveryCode(recoveryCode);
    await vault.renewRecoveryCode(OTHER);
    expect(await isConfirmed(world)).toBe(true);
    await vault.renewRecoveryCode(PASSPHRASE);
    expect(await isConfirmed(world)).toBe(false);
  });

  test('is not said by an older code than the one that opens', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    const renewed = await world.tab().renewRecoveryCode(PASSPHRASE);
    if (renewed.is !== 'renewed') throw new Error('Expected a new code');
    expect((await vault.confirmRecoveryCode(recoveryCode)).is).toBe('refused');
    expect(await isConfirmed(world)).toBe(false);
    expect(await vault.confirmRecoveryCode(renewed.recoveryCode)).toEqual({ is: 'confirmed' });
    expect(await isConfirmed(world)).toBe(true);
  });

  test('is known of whoever opens with it', async () => {
    const world = new VaultWorld();
    const { recoveryCode } = await world.made();
    await world.tab().unlockWithRecovery(recoveryCode, OTHER);
    expect(await isConfirmed(world)).toBe(true);
  });

  test('stays unknown where it cannot be noted', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    world.shelf.mode = 'refuse';
    await expect(vault.confirmRecoveryCode(recoveryCode)).rejects.toThrow();
    expect(await isConfirmed(world)).toBe(false);
  });
});

describe('a change of passphrase', () => {
  test('wraps the same keys anew: what was sealed before opens after', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    const { kept, sealer } = await vault.keyRing().makeCaseKey('c1');
    const sealed = await sealer.seal('o1', 'før');
    expect(await vault.changePassphrase(PASSPHRASE, OTHER)).toEqual({ is: 'changed' });
    const tab = world.tab();
    expect(await tab.unlock(PASSPHRASE)).toEqual(refused());
    expect(await tab.unlock(OTHER)).toEqual(opened);
    expect(await (await tab.keyRing().openCaseKey('c1', kept)).open('o1', sealed)).toBe('før');
    expect(await sealer.open('o1', sealed)).toBe('før');
    expect(await tab.checkRecoveryCode(recoveryCode)).toEqual({ is: 'fits' });
  });

  test('takes a new salt', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    const { salt } = world.shelf.record.passphrase;
    await vault.changePassphrase(PASSPHRASE, PASSPHRASE);
    expect(world.shelf.record.passphrase.salt).not.toEqual(salt);
  });

  test('asks for the old one, and counts what is wrong', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    for (let count = 0; count < 3; count += 1) await vault.changePassphrase(OTHER, OTHER);
    expect(await vault.changePassphrase(PASSPHRASE, OTHER)).toMatchObject({ is: 'paused' });
    world.now += 1000;
    expect(await vault.changePassphrase(PASSPHRASE, OTHER)).toEqual({ is: 'changed' });
  });

  test('is not made to one that will not do', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    await expect(vault.changePassphrase(PASSPHRASE, 'kort')).rejects.toThrow(VaultError);
    await expect(vault.changePassphrase(PASSPHRASE, OWNER)).rejects.toThrow(VaultError);
    // The old one was right each time, so nobody waits.
    await expect(vault.changePassphrase(PASSPHRASE, '')).rejects.toThrow(VaultError);
    await expect(vault.changePassphrase(PASSPHRASE, '')).rejects.toThrow(VaultError);
    expect(world.shelf.record.tries.failed).toBe(0);
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
  });

  test('killed at any write leaves the old or the new, never neither', async () => {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    const from = world.shelf.written.length - 1;
    await vault.changePassphrase(PASSPHRASE, OTHER);
    const records = world.shelf.written.slice(from);
    expect(records.length).toBeGreaterThan(1);
    const fitting: string[] = [];
    for (const record of records) {
      const after = new VaultWorld();
      after.shelf.put(record);
      const fits = [];
      for (const passphrase of [PASSPHRASE, OTHER])
        if ((await after.tab().unlock(passphrase)).is === 'opened') fits.push(passphrase);
      expect(fits).toHaveLength(1);
      fitting.push(...fits);
      expect(await after.tab().checkRecoveryCode(recoveryCode)).toEqual({ is: 'fits' });
    }
    expect([fitting.at(0), fitting.at(-1)]).toEqual([PASSPHRASE, OTHER]);
  });

  test('that the shelf refuses is told, and the old one still fits', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    world.shelf.mode = 'refuse';
    await expect(vault.changePassphrase(PASSPHRASE, OTHER)).rejects.toThrow('The shelf is full');
    world.shelf.mode = 'open';
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
  });

  test('in one tab is not undone by a wrong try in another', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    const tab = world.tab();
    await Promise.all([
      tab.unlock('forkert gæt igen'),
      vault.changePassphrase(PASSPHRASE, OTHER),
      tab.unlock('forkert gæt igen'),
    ]);
    expect(await world.tab().unlock(OTHER)).toEqual(opened);
  });
});

describe('what a try costs', () => {
  test('rises with the recommendation, at the next unlocking', async () => {
    const world = new VaultWorld();
    await world.made();
    world.cost = { m: 64, t: 2, p: 1 };
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
    expect(world.shelf.record.passphrase.cost).toEqual(world.cost);
    const before = world.derived;
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
    expect(world.derived - before).toBe(1);
  });

  test('never falls', async () => {
    const world = new VaultWorld();
    await world.made();
    const { cost } = world.shelf.record.passphrase;
    world.cost = { m: 16, t: 1, p: 1 };
    await world.tab().unlock(PASSPHRASE);
    expect(world.shelf.record.passphrase.cost).toEqual(cost);
  });

  test('stays when the machine cannot work out the dearer one, and the vault opens all the same', async () => {
    const world = new VaultWorld();
    await world.made();
    const { passphrase } = world.shelf.record;
    world.cost = { m: 64, t: 2, p: 1 };
    // The second key of an unlocking is the dearer one.
    const before = world.derived;
    Object.defineProperty(world, 'exhausted', { get: () => world.derived > before });
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
    expect(world.shelf.record.passphrase).toEqual(passphrase);
  });

  test('stays when the shelf will not take the new, and the vault opens all the same', async () => {
    const world = new VaultWorld();
    await world.made();
    world.cost = { m: 64, t: 2, p: 1 };
    world.shelf.mode = 'refuse';
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
    world.shelf.mode = 'open';
    world.cost = { m: 32, t: 1, p: 1 };
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
  });
});

describe('a locked vault', () => {
  test('gives nothing, and what was given gives nothing more', async () => {
    const { vault } = await new VaultWorld().made();
    const ring = vault.keyRing();
    const { sealer } = await ring.makeCaseKey('c1');
    const sealed = await sealer.seal('o1', 'hej');
    vault.lock();
    vault.lock();
    expect(vault.isOpen).toBe(false);
    for (const get of [() => vault.owner, () => vault.key, () => vault.keyRing()])
      expect(get).toThrow(VaultLocked);
    await expect(sealer.open('o1', sealed)).rejects.toThrow(VaultLocked);
    await expect(vault.keepOwner('Ny')).rejects.toThrow(VaultLocked);
    await expect(vault.keepIdleMinutes(10)).rejects.toThrow(VaultLocked);
    await expect(vault.fileKeyWrap(await makeKey())).rejects.toThrow(VaultLocked);
  });

  test('stays locked when an unlocking that began before it ends after it', async () => {
    const world = new VaultWorld();
    await world.made();
    const tab = world.tab();
    const unlocking = tab.unlock(PASSPHRASE);
    tab.lock();
    await expect(unlocking).rejects.toThrow(VaultLocked);
    expect(tab.isOpen).toBe(false);
  });

  test('stays locked when a setting or another tab’s key that came before it ends after it', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    const { key } = vault;
    for (const begin of [
      () => vault.keepIdleMinutes(30),
      () => vault.keepOwner('Testine Nyt-Navn'),
      () => vault.adopt(key),
    ]) {
      await vault.unlock(PASSPHRASE);
      let goOn = () => {};
      world.shelf.slow = new Promise((resolve) => {
        goOn = resolve;
      });
      const ending = begin().catch((cause: unknown) => cause);
      // The vault is asked before it is locked.
      await new Promise((resolve) => setTimeout(resolve));
      vault.lock();
      goOn();
      await ending;
      expect(vault.isOpen).toBe(false);
    }
    await vault.unlock(PASSPHRASE);
    expect([vault.idleMinutes, vault.owner]).toEqual([30, 'Testine Nyt-Navn']);
  });

  test('takes no key of another sort for another vault’s', async () => {
    const { vault } = await new VaultWorld().made();
    await expect(vault.adopt(await makeKey())).rejects.not.toThrow(VaultError);
  });

  test('keeps one ring while it is open', async () => {
    const { vault } = await new VaultWorld().made();
    const ring = vault.keyRing();
    expect(await vault.unlock(PASSPHRASE)).toEqual(opened);
    expect(await vault.adopt(vault.key)).toBe(true);
    expect(vault.keyRing()).toBe(ring);
    await ring.common.seal('row/c1', 'hej');
  });

  test('opens with another tab’s key, and only with its own vault’s', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    const { vault: stranger } = await new VaultWorld().made();
    const tab = world.tab();
    expect(await tab.adopt(stranger.key)).toBe(false);
    expect(tab.isOpen).toBe(false);
    expect(await tab.adopt(structuredClone(vault.key))).toBe(true);
    expect(tab.owner).toBe(OWNER);
    expect(await shares(vault, tab)).toBe(true);
    expect(await new VaultWorld().tab().adopt(vault.key)).toBe(false);
    expect(vault.key.extractable).toBe(false);
  });
});

describe('settings', () => {
  test('are kept, the name sealed', async () => {
    const world = new VaultWorld();
    const { vault } = await world.made();
    await vault.keepIdleMinutes(30);
    await vault.keepOwner('Testine Nyt-Navn');
    expect([vault.idleMinutes, vault.owner]).toEqual([30, 'Testine Nyt-Navn']);
    const tab = world.tab();
    await tab.unlock(PASSPHRASE);
    expect([tab.idleMinutes, tab.owner]).toEqual([30, 'Testine Nyt-Navn']);
    for (const minutes of [4, 61, 7.5, Number.NaN])
      expect(() => vault.keepIdleMinutes(minutes)).toThrow(RangeError);
  });

  test('that are spoilt keep nobody out', async () => {
    const world = new VaultWorld();
    await world.made();
    const { record } = world.shelf;
    world.shelf.put({
      ...record,
      idleMinutes: -1,
      owner: { ...record.owner, iv: new Uint8Array(12) },
    });
    const tab = world.tab();
    expect(await tab.unlock(PASSPHRASE)).toEqual(opened);
    expect([tab.idleMinutes, tab.owner]).toEqual([15, '']);
  });
});

test('a wiped vault does not come back from a try that was under way', async () => {
  const world = new VaultWorld();
  const { vault } = await world.made();
  const tab = world.tab();
  const trying = tab.unlock('forkert gæt igen');
  await vault.wipe(async () => {
    world.shelf.kept = undefined;
  });
  expect(await trying).toEqual(refused());
  expect(world.shelf.kept).toBeUndefined();
  expect(vault.isOpen).toBe(false);
  await expect(tab.unlock(PASSPHRASE)).rejects.toEqual(problem('absent'));
  expect(await tab.look()).toEqual({ is: 'absent' });
});
