// The keys themselves: what each may be used for, which show their bytes, and that no bytes stay behind.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SealBroken } from '#src/storage/sealer.ts';
import {
  asSource,
  asWrapping,
  makeKey,
  namingKey,
  sealingKey,
  sourceKey,
  unwrapKey,
  WRAPPED_LENGTH,
  wrapKey,
  wrappableKey,
  wrappingKey,
} from '#src/vault/keys.ts';
import { plainRing } from '#src/vault/plainRing.ts';

const sealing = { name: 'AES-GCM', length: 256 };
const wrapping = { name: 'AES-KW', length: 256 };
const naming = { name: 'HMAC', length: 256, hash: { name: 'SHA-256' } };
const source = { name: 'HKDF' };
const secret = () => sourceKey(new Uint8Array(32).fill(7));
const own = async () => wrappingKey(await secret(), 'x');

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a key', () => {
  test.each<[string, () => Promise<CryptoKey>, object, readonly KeyUsage[]]>([
    ['for sealing', async () => sealingKey(await secret(), 'x'), sealing, ['encrypt', 'decrypt']],
    ['for wrapping', own, wrapping, ['wrapKey', 'unwrapKey']],
    ['for names', async () => namingKey(await secret(), 'x'), naming, ['sign']],
    ['others are derived from', secret, source, ['deriveKey']],
    ['made the source of others', async () => asSource(await makeKey()), source, ['deriveKey']],
    [
      'made to wrap others',
      async () => asWrapping(await makeKey()),
      wrapping,
      ['wrapKey', 'unwrapKey'],
    ],
    [
      'that was unwrapped',
      async () => unwrapKey(await wrapKey(await makeKey(), await own()), await own()),
      sealing,
      ['encrypt', 'decrypt'],
    ],
  ])('%s shows its bytes to nobody, and is good for nothing else', async (_, make, kind, uses) => {
    const { extractable, algorithm, usages, type } = await make();
    expect({ extractable, algorithm, type }).toEqual({
      extractable: false,
      algorithm: kind,
      type: 'secret',
    });
    expect([...usages].sort()).toEqual([...uses].sort());
  });

  test('that is to be wrapped may be, and is new each time', async () => {
    const [one, other] = await Promise.all([makeKey(), makeKey()]);
    for (const key of [one, other, await wrappableKey(await secret(), 'x')]) {
      expect(key).toMatchObject({ extractable: true, algorithm: sealing });
      const wrapped = await wrapKey(key, await own());
      expect(wrapped).toHaveLength(WRAPPED_LENGTH);
      const again = await unwrapKey(wrapped, await own(), true);
      expect(await bytesOf(again)).toEqual(await bytesOf(key));
    }
    expect(await bytesOf(one)).not.toEqual(await bytesOf(other));
  });

  test('with another label is another key', async () => {
    const wrapped = await wrapKey(await makeKey(), await own());
    const other = await wrappingKey(await secret(), 'y');
    await expect(unwrapKey(wrapped, other)).rejects.toThrow(SealBroken);
    await expect(unwrapKey(wrapped, other)).rejects.toMatchObject({
      cause: { name: 'OperationError' },
    });
  });

  test('is the same as one that may be wrapped, and as that made to wrap others', async () => {
    const wrapped = await wrapKey(await makeKey(), await own());
    const same = await asWrapping(await wrappableKey(await secret(), 'x'));
    expect(await unwrapKey(wrapped, same)).toBeInstanceOf(CryptoKey);
  });
});

describe('the bytes of a key', () => {
  test('are wiped where they were given', async () => {
    const bytes = new Uint8Array(32).fill(7);
    await sourceKey(bytes);
    expect(bytes).toEqual(new Uint8Array(32));
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('refused'));
    bytes.fill(7);
    await expect(sourceKey(bytes)).rejects.toThrow('refused');
    expect(bytes).toEqual(new Uint8Array(32));
  });

  test.each([
    ['the source of others', asSource],
    ['one that wraps others', asWrapping],
  ])('are wiped when it is made %s', async (_, make) => {
    const exporting = vi.spyOn(crypto.subtle, 'exportKey');
    await make(await makeKey());
    const shown: unknown = await exporting.mock.results[0]?.value;
    if (!(shown instanceof ArrayBuffer)) throw new Error('Expected the bytes that were shown');
    expect(new Uint8Array(shown)).toEqual(new Uint8Array(32));
  });
});

test('a practice case has no key', async () => {
  expect((await plainRing.makeCaseKey('p1')).kept).toEqual({ plain: true });
});

async function bytesOf(key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}
