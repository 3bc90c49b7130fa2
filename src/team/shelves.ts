// The team's shelf and key pair as sealed notes of the store: nothing about the team lies open on the disk.
import { hasKeys } from '../log/guards.ts';
import type { Sealed, Sealer } from '../storage/sealer.ts';
import { SealBroken } from '../storage/sealer.ts';
import { fromBase64Url, toBase64Url, wipe } from '../vault/bytes.ts';
import { privateBytes, privateKeyFrom, publicKeyFrom, publicText } from './keyPairs.ts';
import type { KeyPairShelf, TeamShelf } from './ports.ts';

/** The store's notes, as they lie on the disk. */
export interface Notes {
  read(key: string): Promise<Sealed | undefined>;
  write(key: string, sealed: Sealed): Promise<void>;
  remove(key: string): Promise<void>;
}

/** `sealer`: the vault's common one (`KeyRing.common`). */
export function sealedShelf(sealer: Sealer, notes: Notes): TeamShelf {
  return {
    async read(place) {
      const sealed = await notes.read(place);
      return sealed === undefined ? undefined : sealer.open(`note/${place}`, sealed);
    },
    async keep(place, value) {
      await notes.write(place, await sealer.seal(`note/${place}`, value));
    },
    remove: (place) => notes.remove(place),
  };
}

const PLACE = 'team/pair';

/** The pair on a sealed shelf. What is loaded has a private key that may not be exported again. */
export function pairOn(shelf: TeamShelf): KeyPairShelf {
  return {
    async load() {
      const kept = await shelf.read(PLACE);
      if (kept === undefined) return undefined;
      if (!hasKeys(kept, ['publicKey', 'privateKey'])) throw new SealBroken('No key pair');
      const bytes = fromBase64Url(String(kept.privateKey));
      const publicKey = await publicKeyFrom(String(kept.publicKey));
      if (!bytes || !publicKey) throw new SealBroken('No key pair');
      const privateKey = await privateKeyFrom(bytes);
      wipe(bytes);
      return { publicKey, privateKey };
    },
    async keep(pair) {
      const bytes = await privateBytes(pair);
      await shelf.keep(PLACE, {
        publicKey: await publicText(pair.publicKey),
        privateKey: toBase64Url(bytes),
      });
      const privateKey = await privateKeyFrom(bytes);
      wipe(bytes);
      return { publicKey: pair.publicKey, privateKey };
    },
  };
}
