// Where open keys lie, so that locking forgets all of them at once, whoever still holds a sealer.

/** The vault was locked. Not a fault of the record: it opens again when the vault does. */
export class VaultLocked extends Error {
  override name = 'VaultLocked';
  constructor() {
    super('The vault is locked');
  }
}

export class KeyDrawer {
  #keys: CryptoKey[] | undefined = [];

  /** Lays a key in the drawer. What comes back takes it out for one use, and throws `VaultLocked` after `empty`. */
  put(key: CryptoKey): () => CryptoKey {
    if (!this.#keys) throw new VaultLocked();
    const at = this.#keys.push(key) - 1;
    return () => {
      const found = this.#keys?.[at];
      if (!found) throw new VaultLocked();
      return found;
    };
  }

  /** Forgets every key. The drawer takes no more. */
  empty(): void {
    this.#keys = undefined;
  }
}
