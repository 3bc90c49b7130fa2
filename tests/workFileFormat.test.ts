// FORMAT.md, held to its word: a reader written from it alone, with Node's own tools, reads what the app writes.
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { argon2id } from '@noble/hashes/argon2.js';
import { expect, test } from 'vitest';
import { toBlob, writeWorkFile } from '#src/workfile/writeWorkFile.ts';
import { say } from './fixtures/makeCase.ts';
import { PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';
import { caseInFile, each, linked, manifest, operation } from './fixtures/workFiles.ts';

const HEADER = 118;

/** AES-KW as Node has it. */
function unwrap(wrapping: Buffer, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6));
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

function open(key: Buffer, nonce: Buffer, additional: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(additional);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function nonceOf(number: number, what: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 3);
  nonce[11] = what;
  return nonce;
}

function readByTheBook(file: Buffer, passphrase: string): string[] {
  const secret = argon2id(passphrase, file.subarray(18, 34), {
    m: file.readUInt32BE(9),
    t: file.readUInt32BE(13),
    p: file.readUInt8(17),
    dkLen: 32,
  });
  const info = 'udredningsguiden 1 passphrase files';
  const wrapping = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, 32));
  const key = unwrap(wrapping, file.subarray(34, 74));
  const header = file.subarray(0, HEADER);
  open(key, nonceOf(0, 2), header, file.subarray(HEADER, HEADER + 16));
  const digest = createHash('sha256')
    .update(file.subarray(0, HEADER + 16))
    .digest();
  const chunks: Buffer[] = [];
  for (let at = HEADER + 16, nth = 0; at < file.length; nth += 1) {
    const said = file.readUInt32BE(at);
    const [isLast, length] = [said >>> 31, said & 0x7fff_ffff];
    const end = at + 4 + length + 16;
    const additional = Buffer.concat([digest, Buffer.alloc(8)]);
    additional.writeBigUInt64BE(BigInt(nth), 32);
    chunks.push(open(key, nonceOf(nth, isLast), additional, file.subarray(at + 4, end)));
    expect(length === file.readUInt32BE(114) || isLast === 1).toBe(true);
    expect(isLast === 1).toBe(end === file.length);
    at = end;
  }
  return inflateRawSync(Buffer.concat(chunks)).toString('utf8').split('\n');
}

test('a reader made from the description reads a file', async () => {
  const { vault } = await new VaultWorld().made();
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(9_000))).toString('base64');
  const entries = await linked([operation(1, say('child/child-name', noise))]);
  const draft = operation(2, say('child/child-name', 'Ærligt'));
  const given = [caseInFile('c1', { entries, drafts: [draft] }), caseInFile('c2')];
  const file = await toBlob(
    writeWorkFile({
      manifest,
      cases: each(given),
      wrapKey: (key) => vault.fileKeyWrap(key),
      chunkSize: 4_096,
    }),
  );
  const lines = readByTheBook(Buffer.from(await file.arrayBuffer()), PASSPHRASE);
  expect(lines.pop()).toBe('');
  const before = lines.slice(0, -1).map((line) => `${line}\n`);
  const digest = createHash('sha256').update(before.join('')).digest('base64url');
  const { createdAt } = caseInFile('c1');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { file: manifest },
    { case: { id: 'c1', createdAt, gaps: [] } },
    { entry: entries[0] },
    { draft },
    { caseEnd: { entries: 1, drafts: 1 } },
    { case: { id: 'c2', createdAt, gaps: [] } },
    { caseEnd: { entries: 0, drafts: 0 } },
    { end: { cases: 2, entries: 1, digest } },
  ]);
});
