// A machine that cannot work out a key at the moment: neither a wrong code, nor an adviser without a name.
import { expect, test, vi } from 'vitest';
import { OTHER, OWNER, VaultWorld } from './fixtures/vaultWorld.ts';

/** The next key with this label cannot be worked out; those after it can. */
function failOnce(label: string): void {
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  let hasFailed = false;
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((...asked) => {
    const [how] = asked;
    const info = typeof how === 'object' && 'info' in how ? how.info : undefined;
    const isIt = info instanceof Uint8Array && Buffer.from(info).toString().endsWith(` ${label}`);
    if (!isIt || hasFailed) return derive(...asked);
    hasFailed = true;
    return Promise.reject(new Error('Out of memory'));
  });
}

test('is not told as a code that does not fit', async () => {
  const world = new VaultWorld();
  const { recoveryCode } = await world.made();
  failOnce('recovery vault');
  await expect(world.tab().checkRecoveryCode(recoveryCode)).rejects.toThrow('Out of memory');
  expect(await world.tab().checkRecoveryCode(recoveryCode)).toEqual({ is: 'fits' });
});

test('does not open the vault to somebody without a name', async () => {
  const world = new VaultWorld();
  const { recoveryCode } = await world.made();
  failOnce('common');
  const tab = world.tab();
  await expect(tab.unlockWithRecovery(recoveryCode, OTHER)).rejects.toThrow('Out of memory');
  expect(tab.isOpen).toBe(false);
  expect(await tab.unlockWithRecovery(recoveryCode, OTHER)).toEqual({ is: 'opened' });
  expect(tab.owner).toBe(OWNER);
});
