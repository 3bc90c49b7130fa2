// Seals records with AES-256-GCM: each with an iv of its own, and bound to its place.
import type { Sealed, Sealer } from '../storage/sealer.ts';
import { SealBroken } from '../storage/sealer.ts';
import { bytesOf, randomBytes, textOf, toBase64Url } from './bytes.ts';

/** 96 bits, as GCM wants them. Random ones are safe for some four billion records of one key. */
const IV_LENGTH = 12;

type Keys = {
  /** Takes out the key that seals; throws `VaultLocked` when there is none any more. */
  readonly sealing: () => CryptoKey;
  /** Takes out the key that makes names. */
  readonly naming: () => CryptoKey;
  /** Put before the words of a name: two cases give the same words different names. */
  readonly scope: string;
};

/** All methods reject with `VaultLocked` once the keys are forgotten. */
export function aesSealer({ sealing, naming, scope }: Keys): Sealer {
  return {
    async seal(place, value) {
      const text = JSON.stringify(value);
      if (text === undefined) throw new TypeError('Expected a value that JSON can hold');
      const iv = randomBytes(IV_LENGTH);
      const ct = await crypto.subtle.encrypt(boundTo(place, iv), sealing(), bytesOf(text));
      return { iv, ct };
    },
    async open(place, sealed) {
      const key = sealing();
      try {
        return JSON.parse(await decrypt(place, sealed, key));
      } catch (cause) {
        if (cause instanceof SealBroken) throw cause;
        throw new SealBroken('The record does not open', { cause });
      }
    },
    async nameFor(words) {
      const said = bytesOf(JSON.stringify([scope, words]));
      return toBase64Url(await crypto.subtle.sign('HMAC', naming(), said));
    },
  };
}

async function decrypt(place: string, sealed: Sealed, key: CryptoKey): Promise<string> {
  // Whoever can write to the disk must not be able to put plain words in a sealed record's place.
  if ('plain' in sealed) throw new SealBroken('The record is not sealed');
  if (sealed.iv.length !== IV_LENGTH) throw new SealBroken('The iv has another length');
  return textOf(await crypto.subtle.decrypt(boundTo(place, sealed.iv), key, sealed.ct));
}

function boundTo(place: string, iv: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData: bytesOf(place) };
}
