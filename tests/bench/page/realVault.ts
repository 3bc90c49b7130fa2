// The vault as a page of the bench has it: the app's own record, opened by passphrase or with another page's key.
import { openHomes } from '#src/storage/openHomes.ts';
import type { SealedCaseStore } from '#src/storage/sealedCaseStore.ts';
import { vaultShelf } from '#src/storage/vaultShelf.ts';
import { alone } from '#src/vault/alone.ts';
import { defaultCost } from '#src/vault/cost.ts';
import { KeyHandover } from '#src/vault/KeyHandover.ts';
import type { DeriveKey } from '#src/vault/passphraseKey.ts';
import { passphraseKeyInWorker } from '#src/vault/passphraseKey.ts';
import { Vault } from '#src/vault/Vault.ts';
import { timed } from './clock.ts';

const PASSPHRASE = 'gulerod vindue torsdag sky';
const OTHER = 'paraply tirsdag mose kant';
/** Invented, as everybody in the bench. */
const OWNER = 'Testine Prøvesen';

/** Milliseconds that Argon2id has taken, and how often it was asked. */
const deriving = { took: 0, times: 0 };
const derive: DeriveKey = async (...given) => {
  const began = performance.now();
  try {
    return await passphraseKeyInWorker(...given);
  } finally {
    deriving.took += performance.now() - began;
    deriving.times += 1;
  }
};

export const vault = new Vault(vaultShelf, {
  derive,
  cost: defaultCost,
  now: () => Date.now(),
  alone,
});

/** Lends the key to the app's own pages as well. */
const handover = new KeyHandover(
  () => (vault.isOpen ? vault.key : undefined),
  () => undefined,
);

/** The cases as the app has them: both homes, the real one open. Close the vault's home when done. */
export async function openUnlocked() {
  const homes = await openHomes();
  await homes.openVault(vault.keyRing());
  return homes;
}

/** The store of the real cases. */
export async function withRealStore<T>(work: (store: SealedCaseStore) => Promise<T>): Promise<T> {
  const homes = await openUnlocked();
  try {
    if (!homes.vault) throw new Error('Expected the vault to be open');
    return await work(homes.vault);
  } finally {
    homes.closeVault();
  }
}

/** Milliseconds for one passphrase with Argon2id, and for everything besides it. */
export type PassphraseTimes = { readonly argon: number; readonly besides: number };

async function besidesArgon(work: () => Promise<unknown>): Promise<PassphraseTimes> {
  Object.assign(deriving, { took: 0, times: 0 });
  const whole = await timed(work);
  const { took, times } = deriving;
  return { argon: took / times, besides: whole - took };
}

export const vaultBench = {
  async makeVault(): Promise<void> {
    await vault.make(PASSPHRASE, OWNER);
  },

  /** Opens with the key of another page. */
  async borrowKey(): Promise<void> {
    const key = await handover.ask();
    if (!key || !(await vault.adopt(key))) throw new Error('Expected another page to lend its key');
  },

  /** From the passphrase until the real cases can be read. */
  async unlock(): Promise<PassphraseTimes> {
    vault.lock();
    const homes = await openHomes();
    const times = await besidesArgon(async () => {
      const { is } = await vault.unlock(PASSPHRASE);
      if (is !== 'opened') throw new Error(`Expected the vault to open, got ${is}`);
      await homes.openVault(vault.keyRing());
    });
    homes.closeVault();
    return times;
  },

  /** To another passphrase and back; for one change. */
  async changePassphrase(): Promise<PassphraseTimes> {
    const change = async (old: string, next: string) => {
      const { is } = await vault.changePassphrase(old, next);
      if (is !== 'changed') throw new Error(`Expected another passphrase, got ${is}`);
    };
    const { argon, besides } = await besidesArgon(async () => {
      await change(PASSPHRASE, OTHER);
      await change(OTHER, PASSPHRASE);
    });
    return { argon, besides: besides / 2 };
  },
};
