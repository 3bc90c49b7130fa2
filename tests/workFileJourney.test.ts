// The whole way, with nothing stood in for: a vault's store to a file, and the file into another vault's store.
import { expect, test } from 'vitest';
import 'fake-indexeddb/auto';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { verifyLog } from '#src/log/chain.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import type { SealedCaseStore } from '#src/storage/sealedCaseStore.ts';
import { openSealedStore } from '#src/storage/sealedCaseStore.ts';
import { argon2Key } from '#src/vault/argon2Key.ts';
import { openFileKey } from '#src/vault/fileKeyWrap.ts';
import { passphraseBytes } from '#src/vault/passphrase.ts';
import type { Vault } from '#src/vault/Vault.ts';
import { bringInWorkFile } from '#src/workfile/bringIn.ts';
import { makeWorkFile } from '#src/workfile/makeWorkFile.ts';
import type { Now } from '#src/workfile/mergePlan.ts';
import { openForImport } from '#src/workfile/openForImport.ts';
import type { UnlockFile } from '#src/workfile/readWorkFile.ts';
import { undoImport } from '#src/workfile/undoImport.ts';
import { toBlob } from '#src/workfile/writeWorkFile.ts';
import { say } from './fixtures/makeCase.ts';
import { said, summary } from './fixtures/stored.ts';
import { TestBrowser } from './fixtures/testBrowser.ts';
import { OTHER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const at = '2026-11-22T10:00:00.000Z';
const now: Now = { at, today: '2026-11-22', by: 'Testine Prøvesen' };

let machines = 0;
/** A machine with a vault and the store it locks. */
async function machine(): Promise<{ readonly vault: Vault; readonly store: SealedCaseStore }> {
  machines += 1;
  const { vault } = await new VaultWorld().made();
  const store = await openSealedStore({
    name: `work-file-${machines}`,
    home: 'vault',
    ring: vault.keyRing(),
    tools: new TestBrowser().window(),
    loadIndex: async () => indexContent(content),
  });
  return { vault, store };
}

const withPassphrase =
  (passphrase: string): UnlockFile =>
  (wrap) =>
    openFileKey(wrap, { passphrase }, (typed, salt, cost) =>
      argon2Key({ passphrase: passphraseBytes(typed), salt, cost }),
    );

const withVault =
  (vault: Vault): UnlockFile =>
  async (wrap) => {
    const key = await vault.openOwnFileKey(wrap);
    return key ? { is: 'opened', key } : { is: 'refused', sentence: 'another vault' };
  };

const exported = ({ vault, store }: Awaited<ReturnType<typeof machine>>, only?: string) =>
  toBlob(
    makeWorkFile(store, {
      home: 'vault',
      at,
      wrapKey: (key) => vault.fileKeyWrap(key),
      ...(only === undefined ? {} : { only }),
    }),
  );

test('two machines exchange a case, and take an import back', async () => {
  const [one, two] = [await machine(), await machine()];
  const id = newCaseId('vault');
  const row = summary(id, { practice: false });
  await one.store.create(row, [said('o1', 'Opdigtet Barn')]);
  await one.store.create(summary(newCaseId('vault'), { practice: false }), []);
  await one.store.keepDraft(id, 'answer child/child-name', said('d1', 'Opdigtet Barn Prøve'));

  // By its own vault without a word, by the other with the passphrase.
  const file = await exported(one);
  const own = await openForImport(one.store, file, {
    unlock: withVault(one.vault),
    home: 'vault',
    now,
  });
  expect(own).toMatchObject({ ok: true, previews: [{ state: 'same' }, { state: 'same' }] });
  const wrong = { unlock: withPassphrase(OTHER), home: 'vault', now } as const;
  expect(await openForImport(two.store, file, wrong)).toMatchObject({ ok: false, fault: 'locked' });
  const how = { unlock: withPassphrase(PASSPHRASE), home: 'vault', now } as const;
  const ready = await openForImport(two.store, file, how);
  if (!ready.ok) throw new Error(ready.sentence);
  expect(ready.previews.map((preview) => preview.state)).toEqual(['new', 'new']);
  expect(await bringInWorkFile(two.store, ready.file, how)).toMatchObject({ ok: true });
  expect((await two.store.list()).find((each) => each.id === id)).toMatchObject({
    name: 'Opdigtet Barn Prøve',
    practice: false,
  });

  // Both go on; the first takes in what the second wrote.
  await one.store.append(id, [said('o2', 'Opdigtet Dreng')], [], row);
  const phone = { ...said('o3', ''), changes: [say('caseworkers/phone', '00 00 00 00')] };
  await two.store.append(id, [phone], [], row);
  const heard: string[] = [];
  const stop = one.store.watch(id, (operations) => heard.push(...operations.map((op) => op.id)));
  const back = await openForImport(one.store, await exported(two, id), how);
  if (!back.ok) throw new Error(back.sentence);
  expect(back.previews).toMatchObject([
    { id, state: 'merge', conflicts: [{ label: 'Barnets navn' }] },
  ]);
  const merged = await bringInWorkFile(one.store, back.file, how);
  if (!merged.ok) throw new Error(merged.sentence);
  expect(heard).toContain('o3');
  stop();
  const log = await one.store.readLog(id);
  expect(await verifyLog(log)).toEqual([]);
  expect(log.map((entry) => entry.operation.id)).toContain('o3');

  expect(await undoImport(one.store, merged.receipt, now)).toEqual([
    { id, state: 'restored', sentences: [] },
  ]);
  expect(await verifyLog(await one.store.readLog(id))).toEqual([]);
  expect((await one.store.list()).find((each) => each.id === id)?.name).toBe('Opdigtet Dreng');
});

test('what cannot be read is told, never passed over in silence', async () => {
  const one = await machine();
  const id = newCaseId('vault');
  const { store, vault } = one;
  await store.create(summary(id, { practice: false }), [said('o1', 'Opdigtet Barn')]);
  await store.append(id, [said('o2', 'B')], [], summary(id, { practice: false }));
  const { readLog } = store;
  store.readLog = async (which) => (await readLog.call(store, which)).slice(1);
  const how = { home: 'vault', at, wrapKey: (key: CryptoKey) => vault.fileKeyWrap(key) } as const;
  const told: string[] = [];
  await toBlob(makeWorkFile(store, { ...how, lacking: (_id, sentence) => told.push(sentence) }));
  expect(told).toEqual([
    expect.stringMatching(/^I en sag uden navn kan 1 ændring ikke læses, og den er ikke i filen\./),
  ]);
  const opened = await openForImport((await machine()).store, await exported(one), {
    unlock: withVault(vault),
    home: 'vault',
    now,
  });
  expect(opened).toMatchObject({
    ok: true,
    previews: [{ state: 'new', sentences: [expect.anything(), expect.stringMatching(/mangler/)] }],
  });
});

test('a locked vault writes nothing', async () => {
  const one = await machine();
  one.vault.lock();
  await expect(exported(one)).rejects.toThrow();
});
