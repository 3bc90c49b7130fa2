// The seals: what was sealed comes back the same, and whatever else is tried gives no value at all.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { KeyRing, Sealed, Sealer } from '#src/storage/sealer.ts';
import { SealBroken } from '#src/storage/sealer.ts';
import { VaultLocked } from '#src/vault/KeyDrawer.ts';
import { asSource, makeKey } from '#src/vault/keys.ts';
import { plainRing } from '#src/vault/plainRing.ts';
import { VaultRing } from '#src/vault/VaultRing.ts';

const makeRing = async () => VaultRing.of(await asSource(await makeKey()));

let ring: VaultRing;
let otherRing: VaultRing;
let sealer: Sealer;
let otherCase: Sealer;
let otherKey: Sealer;

beforeAll(async () => {
  ring = await makeRing();
  otherRing = await makeRing();
  sealer = (await ring.makeCaseKey('c1')).sealer;
  otherCase = (await ring.makeCaseKey('c2')).sealer;
  otherKey = (await otherRing.makeCaseKey('c1')).sealer;
});

/** What JSON can hold, and what it gives back. */
const value = fc.jsonValue();
const place = fc.string({ unit: 'grapheme' });
const asJson = (given: unknown): unknown => JSON.parse(JSON.stringify(given));

function locked(sealed: Sealed) {
  if ('plain' in sealed) throw new Error('Expected a sealed record');
  return sealed;
}
const bytesIn = (sealed: Sealed) => {
  const { iv, ct } = locked(sealed);
  return [iv, new Uint8Array(ct)] as const;
};

function flipped(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

describe.each<[string, () => Promise<KeyRing>]>([
  ['the vault’s ring', makeRing],
  ['the practice ring', async () => plainRing],
])('%s', (_name, make) => {
  test('gives back what was sealed, also after the case key was put away', async () => {
    const made = await make();
    const { kept, sealer: first } = await made.makeCaseKey('c1');
    const again = await made.openCaseKey('c1', structuredClone(kept));
    await fc.assert(
      fc.asyncProperty(place, value, async (at, given) => {
        const told = asJson(given);
        const sealed = structuredClone(await first.seal(at, told));
        expect(await again.open(at, sealed)).toEqual(told);
        expect(await made.common.open(at, await made.common.seal(at, told))).toEqual(told);
      }),
    );
  });

  test('gives the same words the same name, and others another', async () => {
    const made = await make();
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const name = await made.common.nameFor(one);
        expect(name).toMatch(/^[\w-]{43}$/);
        expect(await made.common.nameFor(one)).toBe(name);
        expect((await made.common.nameFor(other)) === name).toBe(one === other);
      }),
    );
  });
});

describe('a sealed record', () => {
  test('opens to nothing when a bit of it has changed', async () => {
    await fc.assert(
      fc.asyncProperty(place, value, fc.nat(), fc.boolean(), async (at, given, bit, inIv) => {
        const sealed = await sealer.seal(at, given);
        const [iv, ct] = bytesIn(sealed);
        const changed = inIv
          ? { iv: flipped(iv, bit), ct: ct.buffer }
          : { iv, ct: flipped(ct, bit).buffer };
        await expect(sealer.open(at, changed)).rejects.toThrow(SealBroken);
      }),
    );
  });

  test('opens nowhere else: another place, case, ring or kind of sealer', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, value, async (at, elsewhere, given) => {
        fc.pre(at !== elsewhere);
        const sealed = await sealer.seal(at, given);
        await expect(sealer.open(elsewhere, sealed)).rejects.toThrow(SealBroken);
        for (const other of [otherCase, otherKey, ring.common, otherRing.common])
          await expect(other.open(at, sealed)).rejects.toThrow(SealBroken);
        await expect(plainRing.common.open(at, sealed)).rejects.toThrow(SealBroken);
      }),
    );
  });

  test.each<[string, (sealed: Sealed) => Sealed]>([
    ['plain words in its place', () => ({ plain: 'hej' })],
    ['nothing', (sealed) => ({ ...locked(sealed), ct: new ArrayBuffer(0) })],
    ['its first half', (sealed) => ({ ...locked(sealed), ct: locked(sealed).ct.slice(0, 9) })],
    ['a longer iv', (sealed) => ({ ...locked(sealed), iv: new Uint8Array(16) })],
    ['no iv', (sealed) => ({ ...locked(sealed), iv: new Uint8Array(0) })],
  ])('does not open as %s', async (_name, change) => {
    const sealed = await sealer.seal('o1', 'Det, der blev sagt');
    await expect(sealer.open('o1', change(sealed))).rejects.toThrow(SealBroken);
  });

  test('that does not open says why, to whoever looks for the fault', async () => {
    const sealed = locked(await sealer.seal('o1', 'Det, der blev sagt'));
    const why = async (at: string, given: Sealed) => {
      const problem: unknown = await sealer.open(at, given).catch((thrown: unknown) => thrown);
      if (!(problem instanceof SealBroken)) throw new Error('Expected it not to open');
      return [problem.message, problem.cause];
    };
    expect(await why('o1', { plain: 'hej' })).toEqual(['The record is not sealed', undefined]);
    expect(await why('o1', { ...sealed, iv: new Uint8Array(0) })).toEqual([
      'The iv has another length',
      undefined,
    ]);
    expect(await why('o2', sealed)).toEqual([
      'The record does not open',
      expect.objectContaining({ name: 'OperationError' }),
    ]);
  });

  test('is never the same twice, and shows neither its words nor its place', async () => {
    const words = 'Alma Opdigtet kan ikke selv tage tøj på';
    const at = 'draft/c1/writer/everyday-life';
    const seen = new Set<string>();
    for (let count = 0; count < 200; count += 1) {
      const [iv, ct] = bytesIn(await sealer.seal(at, words));
      const text = Buffer.concat([iv, ct]).toString('latin1');
      expect(text).not.toContain('Alma');
      expect(text).not.toContain('everyday');
      seen.add(Buffer.from(iv).toString('hex')).add(Buffer.from(ct).toString('hex'));
    }
    expect(seen.size).toBe(400);
  });

  test('holds only what JSON can hold', async () => {
    await expect(sealer.seal('o1', undefined)).rejects.toThrow(TypeError);
  });
});

describe('a name', () => {
  test('differs from case to case and from vault to vault', async () => {
    const names = await Promise.all(
      [sealer, otherCase, otherKey, ring.common, otherRing.common].map((one) =>
        one.nameFor('child-name'),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a case key', () => {
  test('is random: the same case twice has two keys', async () => {
    const { sealer: again } = await ring.makeCaseKey('c1');
    const sealed = await sealer.seal('o1', 'hej');
    await expect(again.open('o1', sealed)).rejects.toThrow(SealBroken);
  });

  test('opens for its own case in its own vault, and with every bit in place', async () => {
    const { kept } = await ring.makeCaseKey('c1');
    if ('plain' in kept) throw new Error('Expected a wrapped key');
    await expect(ring.openCaseKey('c2', kept)).rejects.toThrow(SealBroken);
    await expect(otherRing.openCaseKey('c1', kept)).rejects.toThrow(SealBroken);
    for (let bit = 0; bit < kept.wrapped.length * 8; bit += 1) {
      const wrapped = flipped(kept.wrapped, bit);
      await expect(ring.openCaseKey('c1', { wrapped })).rejects.toThrow(SealBroken);
    }
    await expect(ring.openCaseKey('c1', { wrapped: new Uint8Array() })).rejects.toThrow(SealBroken);
  });

  test('keeps practice and real apart', async () => {
    const { kept } = await ring.makeCaseKey('c1');
    await expect(ring.openCaseKey('c1', { plain: true })).rejects.toThrow(
      new SealBroken('A case in the vault has a key'),
    );
    await expect(plainRing.openCaseKey('p1', kept)).rejects.toThrow(SealBroken);
  });
});

test('a case key that comes when the keys are forgotten is not taken', async () => {
  const leaving = await makeRing();
  const { kept } = await leaving.makeCaseKey('c1');
  const opening = leaving.openCaseKey('c1', kept);
  const making = leaving.makeCaseKey('c2');
  leaving.forget();
  await expect(opening).rejects.toThrow(VaultLocked);
  await expect(making).rejects.toThrow(VaultLocked);
});

test('when the keys are forgotten, every sealer refuses, and says that the vault is locked', async () => {
  const leaving = await makeRing();
  const { kept, sealer: held } = await leaving.makeCaseKey('c1');
  const sealed = await held.seal('o1', 'hej');
  leaving.forget();
  const tried = [
    () => held.seal('o1', 'hej'),
    () => held.open('o1', sealed),
    () => held.nameFor('hej'),
    () => leaving.common.seal('o1', 'hej'),
    () => leaving.makeCaseKey('c2'),
    () => leaving.openCaseKey('c1', kept),
  ];
  for (const attempt of tried) await expect(attempt()).rejects.toThrow(VaultLocked);
  expect(() => leaving.source).toThrow(VaultLocked);
});
