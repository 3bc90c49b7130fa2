// What must never change, or no old disk, sheet or file opens: worked out apart from our code, by Node's own.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, test } from 'vitest';
import { makeKey, sourceKey } from '#src/vault/keys.ts';
import { readRecoveryCode } from '#src/vault/recoveryCode.ts';
import { VaultRing } from '#src/vault/VaultRing.ts';
import { OWNER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

/** RFC 5869 with SHA-256, no salt, and our label. */
const derived = (secret: Uint8Array, label: string) =>
  Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `udredningsguiden 1 ${label}`, 32));

/** RFC 3394: throws where the key is another. */
function unwrapped(wrapped: Uint8Array, wrapping: Uint8Array): Buffer {
  const opening = createDecipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6));
  return Buffer.concat([opening.update(wrapped), opening.final()]);
}

/** RFC 3394. */
function wrapped(key: Uint8Array, wrapping: Uint8Array): Buffer {
  const closing = createCipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6));
  return Buffer.concat([closing.update(key), closing.final()]);
}

type Sealed = { readonly iv: Uint8Array; readonly ct: ArrayBuffer };

/** AES-256-GCM, bound to the place, the tag at the end. */
function opened(key: Uint8Array, place: string, { iv, ct }: Sealed): unknown {
  const bytes = Buffer.from(ct);
  const opening = createDecipheriv('aes-256-gcm', key, iv);
  opening.setAAD(Buffer.from(place, 'utf8'));
  opening.setAuthTag(bytes.subarray(-16));
  const text = Buffer.concat([opening.update(bytes.subarray(0, -16)), opening.final()]);
  return JSON.parse(text.toString('utf8'));
}

function sealedIn(value: object): Sealed {
  if (!('iv' in value && 'ct' in value)) throw new Error('Expected a sealed record');
  const { iv, ct } = value;
  if (!(iv instanceof Uint8Array && ct instanceof ArrayBuffer)) throw new Error('Expected bytes');
  expect(iv).toHaveLength(12);
  return { iv, ct };
}

const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
const ringOf = async () => VaultRing.of(await sourceKey(new Uint8Array(secret)));

describe('under a vault key', () => {
  test('what is common is sealed with the key labelled so', async () => {
    const ring = await ringOf();
    const sealed = sealedIn(await ring.common.seal('row/c1', { navn: 'Ærø' }));
    expect(opened(derived(secret, 'common'), 'row/c1', sealed)).toEqual({ navn: 'Ærø' });
  });

  test('names are made with the key labelled so, each case for itself', async () => {
    const ring = await ringOf();
    const { sealer } = await ring.makeCaseKey('c1');
    const nameOf = (scope: string) =>
      createHmac('sha256', derived(secret, 'names'))
        .update(JSON.stringify([scope, 'barnets navn']))
        .digest('base64url');
    expect(await ring.common.nameFor('barnets navn')).toBe(nameOf(''));
    expect(await sealer.nameFor('barnets navn')).toBe(nameOf('c1'));
  });

  test('a case’s key is wrapped with one of the case’s own', async () => {
    const ring = await ringOf();
    const { kept, sealer } = await ring.makeCaseKey('c1');
    if ('plain' in kept) throw new Error('Expected a wrapped key');
    const caseKey = unwrapped(kept.wrapped, derived(secret, 'case c1'));
    expect(opened(caseKey, 'o1', sealedIn(await sealer.seal('o1', 'hej')))).toBe('hej');
  });
});

describe('a vault’s record', () => {
  /** A vault as it lies on the disk, and what its two secrets come to. */
  async function onDisk() {
    const world = new VaultWorld();
    const { vault, recoveryCode } = await world.made();
    const { record } = world.shelf;
    const { salt, cost } = record.passphrase;
    const read = readRecoveryCode(recoveryCode);
    if (read.is !== 'code') throw new Error(read.sentence);
    const fromPassphrase = argon2id(Buffer.from(PASSPHRASE, 'utf8'), salt, { ...cost, dkLen: 32 });
    return { vault, record, fromPassphrase, fromCode: read.bytes };
  }

  test('opens with either secret, and has the adviser’s name under the vault key', async () => {
    const { record, fromPassphrase, fromCode } = await onDisk();
    expect(record.version).toBe(1);
    const vaultKey = unwrapped(
      record.passphrase.vaultKey,
      derived(fromPassphrase, 'passphrase vault'),
    );
    expect(unwrapped(record.recovery.vaultKey, derived(fromCode, 'recovery vault'))).toEqual(
      vaultKey,
    );
    expect(opened(derived(vaultKey, 'common'), 'vault/owner', record.owner)).toBe(OWNER);
  });

  test('holds the key of each secret’s files, and a file’s key opens with it', async () => {
    const { vault, record, fromPassphrase, fromCode } = await onDisk();
    const vaultKey = unwrapped(
      record.passphrase.vaultKey,
      derived(fromPassphrase, 'passphrase vault'),
    );
    const fileKey = await makeKey();
    const bytes = Buffer.from(await crypto.subtle.exportKey('raw', fileKey));
    const head = await vault.fileKeyWrap(fileKey);
    for (const [kind, given, lock, key] of [
      ['passphrase', fromPassphrase, record.passphrase, head.passphrase.key],
      ['recovery', fromCode, record.recovery, head.recovery.key],
    ] as const) {
      const forFiles = derived(given, `${kind} files`);
      expect(unwrapped(lock.fileKey, derived(vaultKey, `${kind} file key`))).toEqual(forFiles);
      expect(wrapped(bytes, forFiles).toString('base64url')).toBe(key);
    }
    const { salt, m, t, p } = head.passphrase;
    expect([salt, { m, t, p }]).toEqual([
      Buffer.from(record.passphrase.salt).toString('base64url'),
      record.passphrase.cost,
    ]);
  });
});
