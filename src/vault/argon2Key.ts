// From a passphrase to a key, slowly: Argon2id. Runs where it stands; the page lets a worker do it.
import { argon2id } from '@noble/hashes/argon2.js';
import { wipe } from './bytes.ts';
import type { Cost } from './cost.ts';
import { sourceKey } from './keys.ts';

/** What the worker is asked. The bytes are moved to it, not copied. */
export type PassphraseOrder = {
  readonly passphrase: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: Cost;
};

/** What the worker answers. A key travels between threads without its bytes ever being shown. */
export type PassphraseReport =
  | { readonly is: 'derived'; readonly key: CryptoKey }
  | { readonly is: 'failed'; readonly message: string };

/** The key that others are derived from. Wipes the passphrase's bytes, also when it fails. */
export async function argon2Key({ passphrase, salt, cost }: PassphraseOrder): Promise<CryptoKey> {
  try {
    return await sourceKey(new Uint8Array(argon2id(passphrase, salt, { ...cost, dkLen: 32 })));
  } finally {
    wipe(passphrase);
  }
}
