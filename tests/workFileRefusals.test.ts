// Ten thousand spoilt working files, from one seed: each is refused with a sentence, and nothing is thrown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { writeContent } from '#src/workfile/content.ts';
import { refusals } from '#src/workfile/refusals.ts';
import { spoiltBytes, spoiltFrames, spoiltLines } from './fixtures/mutations.ts';
import {
  all,
  caseInFile,
  each,
  fileOf,
  fileWith,
  linked,
  manifest,
  operation,
  read,
} from './fixtures/workFiles.ts';

const SEED = 20_261_122;

const wrote = (value: string): Change => ({
  address: { in: 'answer', instance: 'child', question: 'child-name' },
  value,
});
/** Text that does not pack, so that a file has several frames. */
const noise = (length: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    String.fromCharCode(0x100 + byte),
  ).join('');

const small = [
  caseInFile('c1', {
    entries: await linked([operation(1, wrote('Opdigtet Barn')), operation(2, wrote('Et Barn'))]),
    drafts: [operation(3, wrote('Et Ba'))],
  }),
  caseInFile('c2', { entries: await linked([operation(4, wrote('Ærlig Talt'))]) }),
];
const large = async () => [
  caseInFile('c1', { entries: await linked([operation(1, wrote(noise(12_000)))]) }),
];
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const smallFile = await bytesOf(await fileOf(small));
const largeFile = await bytesOf(await fileOf(await large()));
const otherFile = await bytesOf(await fileOf(await large()));

const sentences: readonly string[] = Object.values(refusals);

/** Refused, with one of the sentences, and never by anything thrown. */
async function isRefused(file: Blob): Promise<string> {
  const answer = await read(file);
  if (answer.ok) throw new Error('Expected a refusal');
  expect(sentences).toContain(answer.sentence);
  return answer.sentence;
}

test('the files are right before they are spoilt', async () => {
  for (const bytes of [smallFile, largeFile, otherFile])
    expect(await read(new Blob([bytes]))).toMatchObject({ ok: true });
});

describe('10,000 spoilt files are refused', () => {
  test.each([
    ['in their bytes', 7_500, spoiltBytes(smallFile)],
    ['in their frames', 1_500, spoiltFrames(largeFile, otherFile)],
  ])('%s', async (_, numRuns, spoilt) => {
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ bytes }) => {
        told.add(await isRefused(new Blob([bytes])));
      }),
      { numRuns, seed: SEED },
    );
    expect(told.size).toBeGreaterThan(1);
  });

  test('in the lines under a seal that is right', async () => {
    const content = await all(writeContent(manifest, each(small)));
    const text = new TextDecoder().decode(await new Blob([...content]).arrayBuffer());
    const lines = text.split(/(?<=\n)/);
    expect(await read(await fileWith(...lines))).toMatchObject({ ok: true });
    await fc.assert(
      fc.asyncProperty(spoiltLines(lines), async (changed) => {
        await isRefused(await fileWith(...changed));
      }),
      { numRuns: 1_000, seed: SEED },
    );
  });
});
