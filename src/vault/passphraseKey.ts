// The page's side of the Argon2id worker: a passphrase in, a key out, and nothing left in the worker.
import type { PassphraseOrder, PassphraseReport } from './argon2Key.ts';
import type { Cost } from './cost.ts';
import { passphraseBytes } from './passphrase.ts';
import { VaultError } from './VaultError.ts';
import { vaultWords } from './words.ts';

/** Turns what somebody typed into the key that others are derived from. */
export type DeriveKey = (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  cost: Cost,
) => Promise<CryptoKey>;

/** In a worker of its own, which ends with it. Rejects with a `VaultError` where the memory does not reach. */
export const passphraseKeyInWorker: DeriveKey = (passphrase, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' });
    const fail = (message: string) =>
      reject(new VaultError('failed', vaultWords.cannotDerive, { cause: new Error(message) }));
    worker.addEventListener('message', ({ data }: MessageEvent<PassphraseReport>) => {
      worker.terminate();
      if (data.is === 'derived') resolve(data.key);
      else fail(data.message);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      fail(event.message || 'The worker did not start');
    });
    const order: PassphraseOrder = { passphrase: passphraseBytes(passphrase), salt, cost };
    worker.postMessage(order, [order.passphrase.buffer]);
  });
