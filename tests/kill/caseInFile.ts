// Everything the store has of a case, to the letter: the case's own working file, opened outside the browser.
import { fileWords } from '#src/pages/fileWords.ts';
import { argon2Key } from '#src/vault/argon2Key.ts';
import { toBase64Url } from '#src/vault/bytes.ts';
import { openFileKey } from '#src/vault/fileKeyWrap.ts';
import { passphraseBytes } from '#src/vault/passphrase.ts';
import type { DeriveKey } from '#src/vault/passphraseKey.ts';
import { readWorkFile } from '#src/workfile/readWorkFile.ts';
import type { CaseInFile } from '#src/workfile/records.ts';
import type { World } from './scene.ts';
import { goTo, takeFile } from './steps.ts';

/** A vault's passphrase is as slow each time, and the same for all its files. */
const derived = new Map<string, Promise<CryptoKey>>();

const derive: DeriveKey = (passphrase, salt, cost) => {
  const name = `${passphrase} ${toBase64Url(salt)}`;
  const key =
    derived.get(name) ?? argon2Key({ passphrase: passphraseBytes(passphrase), salt, cost });
  derived.set(name, key);
  return key;
};

/** Goes to where the case is saved in a file, saves it, and reads it. */
export async function caseInFile(world: World, address: string): Promise<CaseInFile> {
  const { page, home, passphrases } = world;
  await goTo(page, home, address, `${address}/fil`);
  const bytes = await takeFile(page, fileWords.save.submit);
  const [passphrase = ''] = passphrases;
  const read = await readWorkFile(new Blob([new Uint8Array(bytes)]), {
    unlock: (wrap) => openFileKey(wrap, { passphrase }, derive),
  });
  if (!read.ok) throw new Error(read.sentence);
  for await (const one of read.file.readCases()) return one;
  throw new Error('Expected a case in the file');
}
