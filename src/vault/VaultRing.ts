// The keys of an open vault: one for what is common, and a random one for each case.
import type { CaseId } from '../storage/caseStore.ts';
import type { KeptKey, KeyRing, Sealer } from '../storage/sealer.ts';
import { SealBroken } from '../storage/sealer.ts';
import { aesSealer } from './aesSealer.ts';
import { KeyDrawer } from './KeyDrawer.ts';
import { makeKey, namingKey, sealingKey, unwrapKey, wrapKey, wrappingKey } from './keys.ts';

/** What the drawer gives back. */
type Taken = () => CryptoKey;

export class VaultRing implements KeyRing {
  readonly common: Sealer;
  readonly #drawer: KeyDrawer;
  readonly #source: Taken;
  readonly #naming: Taken;

  private constructor(drawer: KeyDrawer, source: Taken, sealing: Taken, naming: Taken) {
    this.#drawer = drawer;
    this.#source = source;
    this.#naming = naming;
    this.common = aesSealer({ sealing, naming, scope: '' });
  }

  /** `source`: the vault key, as one that others are derived from. */
  static async of(source: CryptoKey): Promise<VaultRing> {
    const drawer = new KeyDrawer();
    const [sealing, naming] = await Promise.all([
      sealingKey(source, 'common'),
      namingKey(source, 'names'),
    ]);
    return new VaultRing(drawer, drawer.put(source), drawer.put(sealing), drawer.put(naming));
  }

  /** The vault key, for another tab or to wrap other keys with. Throws `VaultLocked` after `forget`. */
  get source(): CryptoKey {
    return this.#source();
  }

  async makeCaseKey(id: CaseId): Promise<{ readonly kept: KeptKey; readonly sealer: Sealer }> {
    const wrapping = await this.#wrappingFor(id);
    const wrapped = await wrapKey(await makeKey(), wrapping);
    const kept = { wrapped };
    return { kept, sealer: await this.openCaseKey(id, kept) };
  }

  async openCaseKey(id: CaseId, kept: KeptKey): Promise<Sealer> {
    if ('plain' in kept) throw new SealBroken('A case in the vault has a key');
    const key = await unwrapKey(kept.wrapped, await this.#wrappingFor(id));
    return aesSealer({ sealing: this.#drawer.put(key), naming: this.#naming, scope: id });
  }

  /** Forgets all keys: every sealer of this ring rejects with `VaultLocked` from now on. */
  forget(): void {
    this.#drawer.empty();
  }

  /** One for each case, so that a case key put at another case does not open. */
  #wrappingFor(id: CaseId): Promise<CryptoKey> {
    return wrappingKey(this.#source(), `case ${id}`);
  }
}
