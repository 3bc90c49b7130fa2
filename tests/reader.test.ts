// The reader’s own parts: what is said becomes an answer, words are explained, and addresses lead to their pages.

import { reader } from 'virtual:review-reader';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { childBands, childTexts } from '#forms/content/child-edition.ts';
import { plainTerms } from '#forms/content/plain-terms.ts';
import { readerLanguages } from '#forms/content/reader/index.ts';
import { buildReader } from '#src/cli/readerBundle.mjs';
import { buildDocument } from '#src/document/buildDocument.ts';
import { bandOfAge } from '#src/document/childBand.ts';
import { isReviewRound } from '#src/log/reviewGuards.ts';
import {
  changedAnswer,
  contentsOf,
  isSomethingSaid,
  nothingSaid,
  readDraft,
} from '#src/reader/draftAnswer.ts';
import { keepingOn, type Shelf } from '#src/reader/keepAnswer.ts';
import { dayIn, firstLanguage, timeIn } from '#src/reader/language.ts';
import { pagesOf, placeId, targetOf } from '#src/reader/pages.ts';
import { sentencesOf } from '#src/reader/readAloud.ts';
import { termId, termRuns } from '#src/reader/termRuns.ts';
import { makeReviewFile, type ReviewOrder } from '#src/review/makeReviewFile.ts';
import { childPageOf, reviewEdition } from '#src/review/reviewEdition.ts';
import { openPayload } from '#src/review/sealPayload.ts';
import { sealedIn, shellOf } from '#src/review/shell.ts';
import { askedSpots, spotChapters, spotsOf } from '#src/review/spots.ts';
import { withhold } from './fixtures/marks.ts';
import { changed, exampleView, meta } from './fixtures/printedCase.ts';
import { derive, orderFor, PASSPHRASE } from './fixtures/reviewFiles.ts';

async function payloadOf(...marks: readonly Change[]) {
  const view = await exampleView('autisme');
  const marked = { ...view, record: changed(marks, view.record) };
  const { html } = await makeReviewFile(orderFor(marked));
  const opened = await openPayload(sealedIn(html) ?? '', PASSPHRASE, derive);
  if (opened.is !== 'opened') throw new Error('Expected it to open');
  return opened.value;
}

describe('the bundle', () => {
  test('is the same each time, small, and lies in its page without ending it', async () => {
    const { script, style } = await buildReader();
    expect({ script, style }).toEqual(reader);
    // Bytes. A file is to be under 1 MB, and the draft is in it too.
    expect(Buffer.byteLength(script + style)).toBeLessThan(420_000);
    expect(() => shellOf(reader)).not.toThrow();
    expect(style).not.toMatch(/url\(|@import|@font-face/);
  });
});

describe('what is said', () => {
  const words = fc.string({ unit: 'grapheme' });
  const draft = fc.record({
    said: fc.dictionary(
      fc.stringMatching(/^s[a-z0-9]{1,8}$/),
      fc.record({ says: fc.constantFrom('recognise', 'wrong', 'missing'), words }),
      { noNullPrototype: true },
    ),
    whole: words,
    closing: fc.record({
      statement: words,
      wishes: words,
      support: words,
      meeting: words,
      important: words,
      different: words,
    }),
    shares: fc.boolean(),
  });

  test('is read again as it was kept, and nothing else is', () => {
    fc.assert(
      fc.property(draft, (one) => {
        expect(readDraft(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
    for (const none of [null, [], 'x', {}, { said: [], closing: {} }, { said: {} }])
      expect(readDraft(none)).toBeUndefined();
  });

  test('is kept under a name and in bytes that tell nothing, and opens with its own key alone', async () => {
    const things = new Map<string, string>();
    const shelf: Shelf = {
      getItem: (name) => things.get(name) ?? null,
      setItem: (name, text) => things.set(name, text),
      removeItem: (name) => things.delete(name),
    };
    const [key, other] = [`${'A'.repeat(43)}=`, `${'B'.repeat(42)}A=`];
    const said = changedAnswer(nothingSaid, { type: 'whole', words: 'Det er ikke rigtigt' });
    await keepingOn(shelf, key).save(said);
    const [[name, text] = ['', '']] = things;
    expect(`${name}${text}`).not.toMatch(/rigtigt|AAAA/);
    expect(await keepingOn(shelf, key).load()).toEqual(said);
    expect(await keepingOn(shelf, other).load()).toBeUndefined();
    things.set(name, `${text.slice(0, -4)}AAA=`);
    expect(await keepingOn(shelf, key).load()).toBeUndefined();
    await keepingOn(shelf, key).erase();
    expect(things.size).toBe(0);
  });

  test('goes into the answer in the order of the draft; a place that is not in it does not', () => {
    const spot = (id: string) => ({ id, at: 'a/b', nth: 0, title: '', text: 'x' });
    const said = { says: 'wrong' as const, words: ' Nej ' };
    const one = { ...nothingSaid, said: { sb: said, sx: said, sa: said }, whole: ' ' };
    const { comments } = contentsOf(one, [spot('sa'), spot('sb')], new Date(0));
    expect(comments.map(({ id, words: own }) => [id, own])).toEqual([
      ['c-sa', 'Nej'],
      ['c-sb', 'Nej'],
    ]);
  });

  test('is something once there are words or a press, and nothing when it is taken back', () => {
    const pressed = changedAnswer(nothingSaid, {
      type: 'said',
      spot: 's1',
      said: { says: 'recognise', words: '' },
    });
    expect(isSomethingSaid(pressed)).toBe(true);
    expect(isSomethingSaid(changedAnswer(pressed, { type: 'tookBack', spot: 's1' }))).toBe(false);
    const ticked = changedAnswer(nothingSaid, { type: 'shares', shares: true });
    expect(isSomethingSaid(ticked)).toBe(false);
  });
});

describe('words that are explained', () => {
  const told = (text: string) =>
    termRuns(text).flatMap(({ text: words, term }) => (term ? [`${words}=${term.id}`] : []));

  test('are found whole, the longest first, in any case unless they have capitals', () => {
    expect(told('Partshøring og en bisidder.')).toEqual([
      'Partshøring=hearing',
      'bisidder=bisidder',
    ]);
    expect(told('Ask bruger ASK.')).toEqual(['ASK=aac']);
    expect(told('partshøringsbrev, upartshøring')).toEqual([]);
    expect(told('tabt\u00A0arbejdsfortjeneste')).toEqual([
      'tabt\u00A0arbejdsfortjeneste=lost-earnings',
    ]);
  });

  test('are all found, each in itself', () => {
    for (const { id, forms } of plainTerms)
      for (const form of forms) expect(told(`(${form}).`), form).toEqual([`${form}=${id}`]);
  });

  test('leave the text as it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...plainTerms.flatMap(({ forms }) => forms)))
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(
          termRuns(one)
            .map((run) => run.text)
            .join(''),
        ).toBe(one);
      }),
    );
  });
});

describe('addresses', () => {
  test('lead to every page, fact, place and word, and what is nowhere to the start', async () => {
    const payload = await payloadOf();
    const pages = pagesOf(payload);
    const ids = pages.inOrder.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const page of pages.inOrder)
      expect(targetOf(pages, `#${encodeURIComponent(page.id)}`)).toEqual({ page });
    for (const page of pages.chapters)
      for (const spot of page.spots)
        expect(targetOf(pages, placeId(spot))).toEqual({ page, place: placeId(spot) });
    expect(targetOf(pages, '#note-1').page.is).toBe('chapter');
    expect(targetOf(pages, '#det-hele').page).toBe(pages.own.whole);
    for (const term of plainTerms)
      expect(targetOf(pages, termId(term)).page).toBe(pages.own.glossary);
    for (const nowhere of ['', '#', '#%', '#kap-', '#note-9999'])
      expect(targetOf(pages, nowhere)).toEqual({ page: pages.own.start });
  });
});

describe('the page for the child', () => {
  const outcome = 'decision@r-hjem/outcome';

  test('is the child’s edition, and no place in it is answered', async () => {
    const payload = await payloadOf();
    const edition = childPageOf(await exampleView('autisme'), reviewEdition('custodian', []));
    expect(payload.childPage).toEqual(buildDocument(await exampleView('autisme'), meta, edition));
    expect(JSON.stringify(payload.childPage)).not.toContain('left-out');
    const asked = spotChapters(payload.doc).flatMap(({ pieces }) => askedSpots(pieces));
    expect(pagesOf(payload).spots).toEqual(asked);
    expect(asked.length).toBeLessThan(spotsOf(payload.doc).length);
  });

  test('speaks to the age that is chosen, else to the child’s own, and the round remembers which', async () => {
    const view = await exampleView('autisme');
    const pageFor = async (more: Partial<ReviewOrder>) => {
      const { html, round } = await makeReviewFile(orderFor(view, more));
      const opened = await openPayload(sealedIn(html) ?? '', PASSPHRASE, derive);
      if (opened.is !== 'opened') throw new Error('Expected it to open');
      expect(isReviewRound(round)).toBe(true);
      return { purpose: opened.value.childPage.cover.purpose, band: round.band };
    };
    for (const { band } of childBands)
      expect(await pageFor({ band })).toEqual({ purpose: childTexts[band].purpose, band });
    const usual = bandOfAge(view);
    expect(await pageFor({})).toEqual({ purpose: childTexts[usual].purpose, band: usual });
    const { round } = await makeReviewFile(orderFor(view));
    expect(isReviewRound({ ...round, band: 'adult' })).toBe(false);
  });

  test.each(['not-for-child', 'not-for-family', 'third-party'] as const)(
    'leaves out what is marked %s in a parent’s file',
    async (reason) => {
      const { childPage } = await payloadOf(withhold(outcome, reason));
      expect(JSON.stringify(childPage)).toContain('"block":"left-out"');
    },
  );
});

describe('the language', () => {
  test('is Danish where Danish is wished for at all, else the first we have', () => {
    const code = (...wished: string[]) => firstLanguage(wished).code;
    expect(code('ar-SY', 'en')).toBe('ar');
    expect(code('en-US', 'da')).toBe('da');
    expect(code('fr', 'uk-UA')).toBe('uk');
    expect(code('fr')).toBe('da');
    expect(code()).toBe('da');
  });

  test('writes days and times in Denmark, the same day in every language', () => {
    for (const language of readerLanguages) {
      expect(dayIn(language, '2026-12-06')).toMatch(/2026/);
      expect(dayIn(language, '2026-12-06')).toMatch(/\b6\b|6/);
      expect(timeIn(language, new Date('2026-06-01T16:05:00Z'))).toMatch(/18.05/);
    }
    expect(dayIn(readerLanguages[0], '2026-12-06')).toBe('6. december 2026');
  });
});

test('what is read aloud is cut where sentences end, and nothing is lost', () => {
  expect(sentencesOf(' Hej.  Du er her!\n')).toEqual(['Hej. Du er her!']);
  expect(sentencesOf('• —')).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'æ', ' ', '.', '!', 'ord '), { maxLength: 900 }),
      (all) => {
        const pieces = sentencesOf(all.join(''));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(220);
        const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
        expect(letters(pieces.join(''))).toBe(letters(all.join('')));
      },
    ),
  );
});
