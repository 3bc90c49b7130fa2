// The team's shelf and key pair as sealed notes of the store: nothing about the team lies open on the disk.
import { hasKeys } from '../log/shapes.ts';
import type { Notes } from '../storage/notes.ts';
import { SealBroken } from '../storage/sealer.ts';
import { fromBase64Url, toBase64Url, wipe } from '../vault/bytes.ts';
import { privateBytes, privateKeyFrom, publicKeyFrom, publicText } from './keyPairs.ts';
import type { KeyPairShelf, TeamShelf } from './ports.ts';
import { TeamError } from './TeamError.ts';
import { teamWords } from './words.ts';

/** The store's notes: sealed as they are written. */
export type SealedNotes = Pick<Notes, 'read' | 'has' | 'keep' | 'remove'>;

/** Rejects with a `TeamError` where a note is there and does not open: it is never taken for nothing. */
export function shelfOn(notes: SealedNotes): TeamShelf {
  return {
    async read(place) {
      const value = await notes.read(place);
      if (value === undefined && (await notes.has(place))) {
        throw new TeamError(teamWords.damagedNotes);
      }
      return value;
    },
    keep: (place, value) => notes.keep(place, value),
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
