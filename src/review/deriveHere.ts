// Argon2id where there is no worker: in the review file, whose policy allows none. The page stays alive.
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { wipe } from '../vault/bytes.ts';
import { sourceKey } from '../vault/keys.ts';
import { passphraseBytes } from '../vault/passphrase.ts';
import type { DeriveKey } from '../vault/passphraseKey.ts';

/** Milliseconds of work at a time before the page gets its turn. */
const TURN = 30;

/** Derives on the page's own thread. `onProgress`: how far it is, from 0 to 1. */
export function deriveHere(onProgress?: (done: number) => void): DeriveKey {
  return async (passphrase, salt, cost) => {
    const secret = passphraseBytes(passphrase);
    try {
      const made = await argon2idAsync(secret, salt, {
        ...cost,
        dkLen: 32,
        asyncTick: TURN,
        ...(onProgress && { onProgress }),
      });
      return await sourceKey(new Uint8Array(made));
    } finally {
      wipe(secret);
    }
  };
}
