// Vaults for stories: in memory, cheap to open, and deaf to the vaults of other stories.
import { AppVault } from '#src/app/AppVault.ts';
import type { CaseDesk } from '#src/session/CaseDesk.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import type { Left } from '#src/storage/removeEverything.ts';
import { storeError } from '#src/storage/storeSentences.ts';
import { argon2Key } from '#src/vault/argon2Key.ts';
import { passphraseBytes } from '#src/vault/passphrase.ts';
import { Vault } from '#src/vault/Vault.ts';
import type { VaultShelf } from '#src/vault/vaultRecord.ts';
import { watchPage } from '#src/vault/watchPage.ts';

export const PASSPHRASE = 'hest lampe torsdag sky';
const OWNER = 'Testine Prøvesen';

export type StoryVault = {
  /** Where it stands when the story begins; open without it. */
  readonly at?:
    | 'absent'
    | 'locked'
    | 'sheet'
    | 'unreadable'
    | 'newer'
    | 'unopened'
    | 'shut'
    | 'open'
    | 'warned';
  /** The page was closed while the recovery sheet was shown; with `locked`. */
  readonly lostSheet?: boolean;
  /** Time passes, as on a page of the app; without it, it stands still. */
  readonly ticks?: true;
  /** What is left when everything is removed. */
  readonly left?: Left;
  /** Locks that cannot save the last words. */
  readonly refusesToSave?: boolean;
};

const nothing: Left = { databases: [], caches: [], local: [], session: [], unknown: [] };

/** Records without anything in them, by the format they say they have. */
const versions: { readonly [at in NonNullable<StoryVault['at']>]?: number } = {
  unreadable: 1,
  newer: 99,
};

class MemoryShelf implements VaultShelf {
  #kept: unknown;

  constructor(kept?: unknown) {
    this.#kept = kept;
  }

  async read(): Promise<unknown> {
    return structuredClone(this.#kept);
  }

  async hasLocked(): Promise<boolean> {
    return false;
  }

  async write(record: unknown): Promise<void> {
    this.#kept = structuredClone(record);
  }
}

/** In a database that the browser does not open. */
class UnopenedShelf extends MemoryShelf {
  override read(): Promise<unknown> {
    return Promise.reject(storeError('unreadable'));
  }
}

/** One after the other, as the browser's locks hold the tabs. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

function keysOn(shelf: VaultShelf): Vault {
  return new Vault(shelf, {
    derive: (passphrase, salt, cost) =>
      argon2Key({ passphrase: passphraseBytes(passphrase), salt, cost }),
    cost: { m: 32, t: 1, p: 1 },
    now: () => Date.now(),
    alone: inTurn(),
  });
}

/** A vault that has come to where the story begins. */
export async function vaultAt(desk: CaseDesk, story: StoryVault = {}): Promise<AppVault> {
  const { at = 'open', left = nothing, refusesToSave = false, lostSheet = false } = story;
  const shelf =
    at === 'unopened'
      ? new UnopenedShelf()
      : new MemoryShelf(versions[at] && { version: versions[at] });
  if (at === 'locked') {
    const keys = keysOn(shelf);
    const { recoveryCode } = await keys.make(PASSPHRASE, OWNER);
    if (!lostSheet) await keys.confirmRecoveryCode(recoveryCode);
  }
  const vault = new AppVault({
    vault: keysOn(shelf),
    async openStore() {
      if (at === 'shut') throw storeError('newer');
    },
    askToKeep() {},
    closeStore: () => desk.forgetReal(),
    async saveWords() {
      if (refusesToSave) throw new StoreError('Der er ikke mere plads i browseren.');
      await desk.saveAll();
    },
    removeAll: async () => left,
    line: `story-${crypto.randomUUID()}`,
  });
  const { actor } = vault.running;
  await vault.settled();
  if (story.ticks) watchPage(vault.running);
  if (at !== 'open' && at !== 'sheet' && at !== 'shut' && at !== 'warned') return vault;
  const comesTo = (wanted: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (vault.getStage() === wanted) resolve();
      };
      vault.subscribe(look);
      look();
    });
  actor.send({ type: 'vault.ordered', passphrase: PASSPHRASE, owner: OWNER });
  await comesTo('sheet');
  if (at === 'sheet') return vault;
  const { recoveryCode: code = '' } = actor.getSnapshot().context;
  actor.send({ type: 'sheet.kept', at: Date.now(), code });
  await comesTo(at === 'warned' ? 'open' : at);
  // Fourteen minutes and a little later, and nobody has touched anything.
  if (at === 'warned') actor.send({ type: 'time.passed', at: Date.now() + 14 * 60_000 + 5_000 });
  return vault;
}
