// The ring of the practice cases: they are invented, so nothing of them is locked.
import type { KeyRing, Sealer } from '../storage/sealer.ts';
import { SealBroken } from '../storage/sealer.ts';
import { bytesOf, toBase64Url } from './bytes.ts';

const plainSealer: Sealer = {
  async seal(_place, value) {
    return { plain: structuredClone(value) };
  },
  async open(_place, sealed) {
    if (!('plain' in sealed)) throw new SealBroken('A practice case has no sealed records');
    return structuredClone(sealed.plain);
  },
  async nameFor(words) {
    return toBase64Url(await crypto.subtle.digest('SHA-256', bytesOf(words)));
  },
};

export const plainRing: KeyRing = {
  common: plainSealer,
  async makeCaseKey() {
    return { kept: { plain: true }, sealer: plainSealer };
  },
  async openCaseKey(_id, kept) {
    if (!('plain' in kept)) throw new SealBroken('A practice case has no key');
    return plainSealer;
  },
};
