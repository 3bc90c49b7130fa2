// The head of a working file: opened by passphrase or recovery code, also where there is no vault.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SealBroken } from '#src/storage/sealer.ts';
import { argon2Key } from '#src/vault/argon2Key.ts';
import { bytesOf } from '#src/vault/bytes.ts';
import { openFileKey, readFileKeyWrap } from '#src/vault/fileKeyWrap.ts';
import { makeKey } from '#src/vault/keys.ts';
import { passphraseBytes } from '#src/vault/passphrase.ts';
import type { DeriveKey } from '#src/vault/passphraseKey.ts';
import { writeRecoveryCode } from '#src/vault/recoveryCode.ts';
import { vaultWords } from '#src/vault/words.ts';
import { OTHER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const derive: DeriveKey = (passphrase, salt, cost) =>
  argon2Key({ passphrase: passphraseBytes(passphrase), salt, cost });
const way = { name: 'AES-GCM', iv: new Uint8Array(12) };
const refused = { is: 'refused', sentence: vaultWords.fileRefused };

/** A file with its head, as it lies on a disk, and the vault that wrote it. */
async function written() {
  const world = new VaultWorld();
  const { vault, recoveryCode } = await world.made();
  const fileKey = await makeKey();
  const ct = await crypto.subtle.encrypt(way, fileKey, bytesOf('sagen'));
  const head: unknown = JSON.parse(JSON.stringify(await vault.fileKeyWrap(fileKey)));
  const wrap = readFileKeyWrap(head);
  if (!wrap) throw new Error('Expected the head to be readable');
  return { world, vault, recoveryCode, ct, wrap };
}

async function reads(key: CryptoKey | undefined, ct: ArrayBuffer): Promise<boolean> {
  if (!key) return false;
  const text = await crypto.subtle.decrypt(way, key, ct);
  return Buffer.from(text).toString() === 'sagen';
}

describe('a file', () => {
  test('opens with the vault’s passphrase or recovery code, on any machine', async () => {
    const { recoveryCode, ct, wrap } = await written();
    for (const given of [{ passphrase: PASSPHRASE }, { recoveryCode }]) {
      const opened = await openFileKey(wrap, given, derive);
      if (opened.is !== 'opened') throw new Error(opened.sentence);
      expect(opened.key.extractable).toBe(false);
      expect(await reads(opened.key, ct)).toBe(true);
    }
  });

  test('opens with nothing else, and one sentence says so', async () => {
    const { wrap } = await written();
    expect(await openFileKey(wrap, { passphrase: OTHER }, derive)).toEqual(refused);
    expect(await openFileKey(wrap, { passphrase: '' }, derive)).toEqual(refused);
    const recoveryCode = writeRecoveryCode(new Uint8Array(20));
    expect(await openFileKey(wrap, { recoveryCode }, derive)).toEqual(refused);
    expect(await openFileKey(wrap, { recoveryCode: 'kort' }, derive)).toEqual({
      is: 'refused',
      sentence: vaultWords.recovery.wrongLength(40, 4),
    });
  });

  test('with a passphrase of its own opens with that, the code and the vault, not with the vault’s', async () => {
    const { vault, recoveryCode } = await new VaultWorld().made();
    const fileKey = await makeKey();
    const ct = await crypto.subtle.encrypt(way, fileKey, bytesOf('sagen'));
    const wrap = await vault.fileKeyWrapFor(fileKey, OTHER);
    const again = await vault.fileKeyWrapFor(fileKey, OTHER);
    expect(wrap.passphrase.salt).not.toBe(again.passphrase.salt);
    for (const given of [{ passphrase: OTHER }, { recoveryCode }]) {
      const opened = await openFileKey(wrap, given, derive);
      expect(opened.is === 'opened' && (await reads(opened.key, ct))).toBe(true);
    }
    expect(await reads(await vault.openOwnFileKey(wrap), ct)).toBe(true);
    expect(await openFileKey(wrap, { passphrase: PASSPHRASE }, derive)).toEqual(refused);
    await expect(vault.fileKeyWrapFor(fileKey, 'kort')).rejects.toThrow(/mindst 12 tegn/);
  });

  test('opens by itself in the vault that wrote it, until both secrets are others', async () => {
    const { world, vault, ct, wrap } = await written();
    expect(await reads(await vault.openOwnFileKey(wrap), ct)).toBe(true);
    await vault.changePassphrase(PASSPHRASE, OTHER);
    expect(await reads(await vault.openOwnFileKey(wrap), ct)).toBe(true);
    await vault.renewRecoveryCode(OTHER);
    expect(await vault.openOwnFileKey(wrap)).toBeUndefined();
    const tab = world.tab();
    await tab.unlock(OTHER);
    expect(await tab.openOwnFileKey(await vault.fileKeyWrap(await makeKey()))).toBeDefined();
    const { vault: stranger } = await new VaultWorld().made();
    expect(await stranger.openOwnFileKey(wrap)).toBeUndefined();
  });

  test('written before a change of passphrase opens with the old one, and gives nothing else', async () => {
    const { world, vault, ct, wrap } = await written();
    await vault.changePassphrase(PASSPHRASE, OTHER);
    const opened = await openFileKey(wrap, { passphrase: PASSPHRASE }, derive);
    expect(opened.is === 'opened' && (await reads(opened.key, ct))).toBe(true);
    expect(await openFileKey(wrap, { passphrase: OTHER }, derive)).toEqual(refused);
    expect((await world.tab().unlock(PASSPHRASE)).is).toBe('refused');
  });
});

test('no file is written for one secret with the other’s key', async () => {
  const { world, vault } = await written();
  const { record } = world.shelf;
  const passphrase = { ...record.passphrase, fileKey: record.recovery.fileKey };
  world.shelf.put({ ...record, passphrase });
  await expect(vault.fileKeyWrap(await makeKey())).rejects.toThrow(SealBroken);
});

describe('a head from outside', () => {
  test('that would cost too much, lacks something or has another shape is not read', async () => {
    const { wrap } = await written();
    const { passphrase, recovery } = wrap;
    for (const value of [
      undefined,
      null,
      'x',
      [],
      {},
      { passphrase },
      { recovery },
      { passphrase: { ...passphrase, m: 4_194_304 }, recovery },
      { passphrase: { ...passphrase, t: 1e9 }, recovery },
      { passphrase: { ...passphrase, p: '1' }, recovery },
      { passphrase: { ...passphrase, salt: 'AAAA' }, recovery },
      { passphrase: { ...passphrase, salt: 'æ'.repeat(22) }, recovery },
      { passphrase: { ...passphrase, key: 7 }, recovery },
      { passphrase, recovery: { key: `${recovery.key}A` } },
    ])
      expect(readFileKeyWrap(value)).toBeUndefined();
    expect(readFileKeyWrap({ passphrase, recovery, more: 1 })).toEqual(wrap);
  });

  test('never makes an error, and with a bit changed opens to nothing', async () => {
    const { wrap } = await written();
    await fc.assert(
      fc.asyncProperty(fc.nat(52), fc.constantFrom('A', '0', '_', 'z'), async (at, sign) => {
        const key = wrap.passphrase.key.slice(0, at) + sign + wrap.passphrase.key.slice(at + 1);
        fc.pre(key !== wrap.passphrase.key);
        const changed = { ...wrap, passphrase: { ...wrap.passphrase, key } };
        const opened = await openFileKey(changed, { passphrase: PASSPHRASE }, derive);
        expect(opened).toEqual(refused);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readFileKeyWrap(value)).toBeUndefined();
      }),
    );
  });

  test('is refused by the opener too, if nobody read it first', async () => {
    const { wrap } = await written();
    const hostile = { ...wrap, passphrase: { ...wrap.passphrase, m: 4_194_304 } };
    expect(await openFileKey(hostile, { passphrase: PASSPHRASE }, derive)).toEqual({
      is: 'refused',
      sentence: vaultWords.damagedFile,
    });
  });
});
