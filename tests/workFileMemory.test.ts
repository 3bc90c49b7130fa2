// A large vault flows through: what has been asked for and not yet handed on stays small, at any size.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { CaseInFile } from '#src/workfile/records.ts';
import { pourInto, toBlob, writeWorkFile } from '#src/workfile/writeWorkFile.ts';
import {
  caseInFile,
  linked,
  manifest,
  operation,
  readWhole,
  watched,
  wrapFileKey,
} from './fixtures/workFiles.ts';

const CASES = 300;
const CASE = 40_000;
/** Bytes that may be on their way: the compressor's buffers, a frame or two, and the case at hand. */
const ON_THE_WAY = 2_000_000;

/** 300 cases of some 40 KB each that pack to three quarters, made as they are asked for. */
function largeVault() {
  let asked = 0;
  async function* cases(): AsyncGenerator<CaseInFile> {
    for (let nth = 0; nth < CASES; nth += 1) {
      asked += CASE;
      const value = Buffer.from(crypto.getRandomValues(new Uint8Array(CASE * 0.75))).toString(
        'base64',
      );
      const address = { in: 'answer', instance: 'child', question: 'child-name' } as const;
      const entries = await linked([operation(nth, { address, value })]);
      yield caseInFile(`c${nth}`, { entries });
    }
  }
  const bytes = writeWorkFile({ manifest, cases: cases(), wrapKey: wrapFileKey });
  return { bytes, asked: () => asked };
}

test('writing asks for a case only when there is room for it', async () => {
  const { bytes, asked } = largeVault();
  let taken = 0;
  let most = 0;
  const slow = new WritableStream<Uint8Array<ArrayBuffer>>({
    async write(piece) {
      // Whoever runs ahead has time to do so here.
      if (taken % 7 === 0) await pause(2);
      // What was asked for packs to three quarters.
      most = Math.max(most, asked() * 0.75 - taken);
      taken += piece.length;
    },
  });
  await pourInto(async () => slow, bytes);
  expect(asked()).toBe(CASES * CASE);
  expect(taken).toBeGreaterThan(CASES * CASE * 0.7);
  expect(most).toBeLessThan(ON_THE_WAY);
});

test('reading reads on only when the case before has been taken', async () => {
  const { file, reads } = watched(await toBlob(largeVault().bytes));
  const whole = await readWhole(file);
  expect(reads()).toBe(file.size);
  let given = 0;
  let most = 0;
  for await (const one of whole.readCases()) {
    if (given % 7 === 0) await pause(2);
    most = Math.max(most, reads() - given * CASE * 0.75);
    given += one.entries.length;
  }
  expect(given).toBe(CASES);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(ON_THE_WAY);
});
