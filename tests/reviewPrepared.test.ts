// A review file is handed over only where all of it could be read back, and whatever its lock holds is looked at.
import { expect, test } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import type { LeftOutText } from '#src/document/leftOutTexts.ts';
import { makeReviewFile } from '#src/review/makeReviewFile.ts';
import { prepareReview } from '#src/review/prepareReview.ts';
import { readBackReviewFile } from '#src/review/readBackReviewFile.ts';
import { openSeal } from '#src/review/sealPayload.ts';
import { sealedIn } from '#src/review/shell.ts';
import { reviewWords } from '#src/review/words.ts';
import { bytesOf } from '#src/vault/bytes.ts';
import { sealingKey } from '#src/vault/keys.ts';
import type { DeriveKey } from '#src/vault/passphraseKey.ts';
import { viewOf } from './fixtures/printedCase.ts';
import { cheap, derive, orderFor, PASSPHRASE } from './fixtures/reviewFiles.ts';

/** Works out the first key rightly, and those after it as told. */
function thenOther(other: DeriveKey): DeriveKey {
  let asked = 0;
  return (...given) => {
    asked += 1;
    return asked === 1 ? derive(...given) : other(...given);
  };
}

test('a file that does not open again is none, and a sentence says so', async () => {
  const other = thenOther((_, ...rest) => derive('en helt anden sætning', ...rest));
  expect(await prepareReview(orderFor(viewOf(emptyRecord), { derive: other }))).toEqual({
    is: 'stopped',
    found: [],
    sentence: reviewWords.doesNotOpen,
  });
});

test('what fails besides is no sentence about the file', async () => {
  const broken = thenOther(() => Promise.reject(new Error('Out of memory')));
  const preparing = prepareReview(orderFor(viewOf(emptyRecord), { derive: broken }));
  await expect(preparing).rejects.toThrow('Out of memory');
});

/** The same lock with another text in it. */
async function relocked(block: string, text: string): Promise<string> {
  const [head = ''] = block.split('.');
  const { salt, iv } = JSON.parse(Buffer.from(head, 'base64').toString());
  const bytes = (given: unknown) => new Uint8Array(Buffer.from(String(given), 'base64'));
  // Of plain words the letters alone count.
  const letters = PASSPHRASE.replaceAll(' ', '');
  const key = await sealingKey(await derive(letters, bytes(salt), cheap), 'review file');
  const way = { name: 'AES-GCM', iv: bytes(iv), additionalData: bytesOf(head) };
  const sealed = await crypto.subtle.encrypt(way, key, bytesOf(text));
  return `${head}.${Buffer.from(sealed).toString('base64')}`;
}

test('what reading the data would drop is found in the lock all the same', async () => {
  const secret = 'bor hemmeligt på Ærøvænget hos tante Ottilia';
  const sought: LeftOutText = { of: { instance: 'child', question: 'note' }, text: secret };
  const { html } = await makeReviewFile(orderFor(viewOf(emptyRecord)));
  const block = sealedIn(html) ?? '';
  const opened = await openSeal(block, PASSPHRASE, derive);
  if (opened.is !== 'opened') throw new Error('Expected it to open');
  // Of a name that stands twice, whoever reads data has the last.
  const twice = opened.value.replace('{"format":', `{"format":${JSON.stringify(secret)},"format":`);
  const hitsIn = async (text: string) => {
    const file = html.replace(block, await relocked(block, text));
    return (await readBackReviewFile(file, PASSPHRASE, [sought], { derive })).hits;
  };
  expect(await hitsIn(opened.value)).toEqual([]);
  expect((await hitsIn(twice)).map(({ found }) => found)).toContain(secret);
});
