// Nothing of what is left out is in a review file, for random cases; what is put in on purpose is found wherever it is.
import { expect, test, vi } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import type { LeftOutText } from '#src/document/leftOutTexts.ts';
import { CannotReadBack } from '#src/handover/readBack.ts';
import { makeReviewFile } from '#src/review/makeReviewFile.ts';
import { prepareReview } from '#src/review/prepareReview.ts';
import { readBackReviewFile } from '#src/review/readBackReviewFile.ts';
import { openPayload } from '#src/review/sealPayload.ts';
import { sealedIn } from '#src/review/shell.ts';
import { answer, changed, exampleView, rowMark, viewOf } from './fixtures/printedCase.ts';
import { derive, orderFor, PASSPHRASE, standIn } from './fixtures/reviewFiles.ts';
import { chanceFrom } from './kill/chance.ts';
import { randomCase } from './redaction/randomCase.ts';
import { tryReview, waysIn, wrongInReview } from './redaction/reviewing.ts';

// Many files in one test: slow machines get their time.
vi.setConfig({ testTimeout: 900_000 });

/** `REVIEW_CASES=1000` tries more. */
const CASES = Number(process.env.REVIEW_CASES ?? 60);
const SEED = Number(process.env.REVIEW_SEED ?? 42);

test('nothing of what is left out is in any file, and every leak put in is found', async () => {
  const sums = { leftOut: 0, notSearched: 0, planted: 0 };
  for (let at = 0; at < CASES; at += 1) {
    const seed = SEED + at;
    const tried = await tryReview(randomCase(chanceFrom(seed)), chanceFrom(seed ^ 0x5eed), true);
    expect(wrongInReview(tried), `seed ${seed}`).toEqual([]);
    sums.leftOut += tried.leftOut;
    sums.notSearched += tried.notSearched;
    sums.planted += tried.planted ? 1 : 0;
  }
  process.stdout.write(`${CASES} review files: ${JSON.stringify(sums)}\n`);
  expect(sums.leftOut - sums.notSearched).toBeGreaterThan(CASES * 8);
  expect(sums.planted).toBeGreaterThan(CASES * 0.8);
});

const SECRET = 'Bor hemmeligt på Ærøvænget hos tante Yrsa';
const of = { instance: 'child', question: 'note' };
const sought: readonly LeftOutText[] = [SECRET, 'Yrsa Fiktivsen', '20 30 40 50'].map((text) => ({
  text,
  of,
}));

test.each(waysIn.map(({ name, put }) => [name, put] as const))(
  'a leak %s is found, whatever is leaked',
  async (_name, put) => {
    const made = await makeReviewFile(orderFor(viewOf(emptyRecord)));
    const opened = await openPayload(sealedIn(made.html) ?? '', PASSPHRASE, derive);
    if (opened.is !== 'opened') throw new Error('Expected it to open');
    for (const leak of sought) {
      const html = await put(made, opened.value, leak.text, chanceFrom(1));
      const { hits } = await readBackReviewFile(html, PASSPHRASE, sought, {
        derive,
        reader: standIn,
      });
      expect(hits.map(({ text }) => text.text)).toContain(leak.text);
      for (const { sentence } of hits) expect(sentence).toMatch(/^”.+” står .+\.$/);
    }
  },
);

test('a leak is told with the heading it stands under, once', async () => {
  const { record } = await exampleView('cerebral-parese');
  const view = viewOf(changed([answer('analysis', 'without-help', `Hun ${SECRET}.`)], record));
  const { html } = await makeReviewFile(orderFor(view));
  const { hits } = await readBackReviewFile(html, PASSPHRASE, sought, { derive, reader: standIn });
  expect(hits.map((one) => one.sentence)).toEqual([
    '”Bor hemmeligt på Ærøvænget hos tante …” står under ”4.1 Analyse”.',
  ]);
});

test('what is withheld and told as well stops the file, and the sentence says where both are', async () => {
  const { record } = await exampleView('cerebral-parese');
  const view = viewOf(
    changed(
      [
        answer('analysis', 'without-help', `Hun ${SECRET}.`),
        answer('analysis', 'connections', SECRET),
        {
          address: { in: 'withheld', instance: 'analysis', question: 'connections' },
          value: ['protected-address'],
        },
      ],
      record,
    ),
  );
  const stopped = await prepareReview(orderFor(view));
  expect(stopped).toMatchObject({
    is: 'stopped',
    found: [{ instance: 'analysis', question: 'connections' }],
  });
  expect(JSON.stringify(stopped)).toContain('De samme ord står også i afsnittet ”Analyse”');
  expect(Object.keys(stopped).sort()).toEqual(['found', 'is']);
});

test('what one recipient is not to have is in the file to the other', async () => {
  const { record } = await exampleView('cerebral-parese');
  const view = viewOf(changed([answer('analysis', 'connections', SECRET)], record));
  const leftOut = ['analysis/connections'];
  const [with_, without] = [
    await prepareReview(orderFor(view)),
    await prepareReview(orderFor(view, { leftOut })),
  ];
  if (with_.is !== 'made' || without.is !== 'made') throw new Error('Expected both to be made');
  const textOf = async (html: string) =>
    JSON.stringify(await openPayload(sealedIn(html) ?? '', PASSPHRASE, derive));
  expect(await textOf(with_.html)).toContain(SECRET);
  expect(await textOf(without.html)).not.toContain(SECRET);
  expect(without.searched).toBe(with_.searched + 1);
  expect(without.round.leftOut).toEqual(leftOut);
  expect(without.round.spots.some(({ text }) => text === SECRET)).toBe(false);
});

test('a recipient may be called by their own name, where the row it stands in is not for everybody', async () => {
  const { record } = await exampleView('cerebral-parese');
  const hidden = viewOf(
    changed(
      [
        rowMark('child', 'custodians', 'c9', 9),
        answer('child', 'custodians', 'Ottilia Opdigtet', 'name', 'c9'),
        {
          address: { in: 'withheld', instance: 'child', question: 'custodians', row: 'c9' },
          value: ['third-party'],
        },
      ],
      record,
    ),
  );
  const to = (name: string) =>
    prepareReview(orderFor(hidden, { recipient: { is: 'custodian', name } }));
  expect((await to('Ottilia Opdigtet')).is).toBe('made');
  expect((await to('Pia Prøve')).is).toBe('made');
  expect((await to('Pia Prøve, Ottilia Opdigtet')).is).toBe('stopped');
});

test('what cannot be opened or read is never passed', async () => {
  const { html } = await makeReviewFile(orderFor(viewOf(emptyRecord)));
  const readBack = (file: string, passphrase = PASSPHRASE) =>
    readBackReviewFile(file, passphrase, sought, { derive, reader: standIn });
  await expect(readBack('<p>Noget helt andet</p>')).rejects.toThrow(/ikke en gennemlæsningsfil/);
  await expect(readBack(html, 'en helt anden sætning')).rejects.toThrow(CannotReadBack);
  const block = sealedIn(html) ?? '';
  const flipped = block.slice(0, -4) + (block.endsWith('AAA=') ? 'BBB=' : 'AAA=');
  await expect(readBack(html.replace(block, flipped))).rejects.toThrow(/kan ikke åbnes/);
  await expect(
    readBack(html.replace('<body>', '<body><img src="data:image/png;base64,AAAA">')),
  ).rejects.toThrow(/billede/);
  expect((await readBack(html)).hits).toEqual([]);
});
