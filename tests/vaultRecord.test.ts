// The vault's record: read strictly, so that no record from outside costs memory, time or the cases.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { VaultRecord } from '#src/vault/vaultRecord.ts';
import { readVaultRecord } from '#src/vault/vaultRecord.ts';
import { vaultWords } from '#src/vault/words.ts';
import { PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

let record: VaultRecord;

beforeAll(async () => {
  const world = new VaultWorld();
  await world.made();
  record = world.shelf.record;
});

/** A world whose disk holds this. */
function holding(kept: unknown): VaultWorld {
  const world = new VaultWorld();
  world.shelf.kept = kept;
  return world;
}

test('a record is read as it was written', () => {
  expect(readVaultRecord(record)).toEqual({ is: 'record', record });
});

test('a record from before codes were confirmed is one whose code is', () => {
  const { isCodeConfirmed, ...before } = record;
  expect(isCodeConfirmed).toBe(false);
  for (const kept of [before, { ...before, isCodeConfirmed: 'x' }])
    expect(readVaultRecord(kept)).toEqual({
      is: 'record',
      record: { ...before, isCodeConfirmed: true },
    });
});

test('a record of no use is told apart: from a newer version, or not to be opened', async () => {
  const costly = { ...record.passphrase, cost: { m: 4_194_304, t: 3, p: 1 } };
  for (const [kept, problem] of [
    [{ version: 2 }, 'newer'],
    [{ version: 1 }, 'damaged'],
    [{ ...record, passphrase: costly }, 'damaged'],
  ] as const)
    await expect(holding(kept).tab().look()).rejects.toMatchObject({ problem });
});

test('a setting or a count that makes no sense is replaced', () => {
  const read = (more: object) => {
    const found = readVaultRecord({ ...record, ...more });
    return found.is === 'record' ? found.record : undefined;
  };
  const tries = { failed: 3, at: 9 };
  expect(read({ tries, idleMinutes: 60 })).toMatchObject({ tries, idleMinutes: 60 });
  expect(read({ tries, idleMinutes: 5 })).toMatchObject({ tries, idleMinutes: 5 });
  expect(read({ tries: { failed: 0, at: 9 } })?.tries).toEqual({ failed: 0, at: 9 });
  for (const odd of [-1, 1.5, '3', null, undefined])
    for (const key of ['failed', 'at'])
      expect(read({ tries: { ...tries, [key]: odd } })?.tries).toEqual({ failed: 0, at: 0 });
  for (const idleMinutes of [4, 61, 7.5, '15', null])
    expect(read({ idleMinutes })?.idleMinutes).toBe(15);
});

test('a record of a newer version is not touched, whatever its shape', async () => {
  const world = holding({ version: 2, everything: 'else' });
  await expect(world.tab().look()).rejects.toThrow(vaultWords.newer);
  await expect(world.tab().unlock(PASSPHRASE)).rejects.toThrow(vaultWords.newer);
  await expect(world.tab().make(PASSPHRASE, '')).rejects.toThrow(vaultWords.newer);
  expect(world.shelf.written).toEqual([]);
});

test.each([
  ['4 GB of memory', { m: 4_194_304, t: 3, p: 1 }],
  ['a month of work', { m: 65_536, t: 10_000_000, p: 1 }],
  ['less than nothing', { m: -1, t: 3, p: 1 }],
  ['no number', { m: Number.NaN, t: 3, p: 1 }],
])('a record that asks for %s is refused before anything is worked out', async (_name, cost) => {
  const world = holding({ ...record, passphrase: { ...record.passphrase, cost } });
  await expect(world.tab().unlock(PASSPHRASE)).rejects.toThrow(vaultWords.costly);
  expect(world.derived).toBe(0);
});

describe('a record that lacks a part or has it in another shape', () => {
  const short = new Uint8Array(7);
  test.each<[string, () => unknown]>([
    ['nothing', () => null],
    ['a text', () => 'boks'],
    ['an empty one', () => ({})],
    ['no version', () => ({ ...record, version: undefined })],
    ['an older version', () => ({ ...record, version: 0 })],
    ['half a version', () => ({ ...record, version: 1.5 })],
    ['no passphrase', () => ({ ...record, passphrase: undefined })],
    ['a short salt', () => ({ ...record, passphrase: { ...record.passphrase, salt: short } })],
    ['no cost', () => ({ ...record, passphrase: { ...record.passphrase, cost: null } })],
    [
      'a text for cost',
      () => ({ ...record, passphrase: { ...record.passphrase, cost: { m: '8' } } }),
    ],
    [
      'a text for one number of the cost',
      () => ({ ...record, passphrase: { ...record.passphrase, cost: { m: '32', t: 1, p: 1 } } }),
    ],
    ['a short key', () => ({ ...record, passphrase: { ...record.passphrase, vaultKey: short } })],
    [
      'a short file key',
      () => ({ ...record, passphrase: { ...record.passphrase, fileKey: short } }),
    ],
    ['no recovery', () => ({ ...record, recovery: {} })],
    ['a text for a key', () => ({ ...record, recovery: { ...record.recovery, vaultKey: 'x' } })],
    ['no owner', () => ({ ...record, owner: undefined })],
    ['a plain owner', () => ({ ...record, owner: { plain: 'Testine' } })],
  ])('%s: is called damaged, and nothing is written', async (_name, make) => {
    const world = holding(make());
    await expect(world.tab().look()).rejects.toThrow(vaultWords.damaged);
    await expect(world.tab().make(PASSPHRASE, '')).rejects.toThrow(vaultWords.damaged);
    expect(world.shelf.written).toEqual([]);
  });

  test('whatever it is, reading ends in an answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (kept, part) => {
        expect(readVaultRecord(kept).is).not.toBe('record');
        expect(readVaultRecord({ ...record, recovery: part }).is).toBe('damaged');
        expect(readVaultRecord({ ...record, tries: part, idleMinutes: part }).is).toBe('record');
      }),
    );
  });
});
