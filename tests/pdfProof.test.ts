// Whether a PDF is what it says: found in the log, made again, and compared; a copied fingerprint proves nothing.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseRecord } from '#forms/answers/record.ts';
import { orderOf } from '#src/app/pdfOrders.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions, findEdition } from '#src/document/editions.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import type { CarriedFile } from '#src/pdf/tagging/attachFile.ts';
import { type CaseThen, type KnownCase, versionThen } from '#src/proof/caseAt.ts';
import { fingerprintOfCase } from '#src/proof/caseFingerprint.ts';
import { comparePdfs } from '#src/proof/comparePdfs.ts';
import { judgePdf, type PdfJudgement } from '#src/proof/judgePdf.ts';
import { readProof } from '#src/proof/readProof.ts';
import { proofWords } from '#src/proof/words.ts';
import { carriedWorkFile } from '#src/workfile/inPdf.ts';
import { editedPdf } from './fixtures/editedPdf.ts';
import { goodParts, writeParts } from './fixtures/goodPdf.ts';
import { index, Writer } from './fixtures/logWriters.ts';
import { say } from './fixtures/makeCase.ts';
import { answer, changed } from './fixtures/printedCase.ts';
import { type Saving, savedAgain } from './fixtures/savedPdf.ts';
import { smallContent } from './fixtures/smallContent.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

type Bytes = Uint8Array<ArrayBuffer>;

let fonts: PdfFonts;
let known: KnownCase;
const version = 'm3-a';
beforeAll(async () => {
  fonts = await readNodeFonts();
  const writer = new Writer('a');
  await writer.write(1, [say('child/child-name', 'Opdigtet Barn')]);
  await writer.write(2, [say('wishes/purpose', 'At være med i klassen hver dag')]);
  await writer.mark(3, { kind: 'draft-sent', name: 'Til familien' });
  await writer.write(4, [say('wishes/purpose', 'Noget helt andet')]);
  await writer.mark(5, { kind: 'final', name: '' });
  await writer.write(6, [say('child/phone', '12')]);
  known = { id: 'c1', practice: false, index, entries: writer.entries };
});

async function pdfOf(
  then: CaseThen,
  edition = 'work',
  more: Partial<PdfFonts> = {},
  file?: CarriedFile,
) {
  const { record, today, meta } = orderOf(then, known.practice);
  const doc = buildDocument({ index, record, today }, meta, findEdition(edition));
  return (await makePdf(doc, { ...fonts, ...more }, undefined, undefined, file)).bytes;
}

async function thatVersion(): Promise<CaseThen> {
  const then = await versionThen(index, known.entries, version);
  if (!then) throw new Error('Expected the version');
  return then;
}

/** The case as it stood after so many entries. */
async function asItStood(count: number): Promise<CaseThen> {
  const { CaseFold } = await import('#src/log/operation.ts');
  const fold = new CaseFold(index);
  for (const { operation } of known.entries.slice(0, count)) fold.apply(operation);
  return {
    fingerprint: await fingerprintOfCase(known.id, fold.record),
    version: undefined,
    view: { index, record: fold.record, today: '2027-01-10' },
    changedAt: fold.latest,
    conflicts: [],
    missing: 0,
  };
}

const judge = (bytes: Bytes, of: KnownCase = known): Promise<PdfJudgement> =>
  judgePdf(new Blob([bytes]), of, {
    reader: { readProof, compare: comparePdfs },
    make: (then, edition) => (findEdition(edition) ? pdfOf(then, edition) : undefined),
  });

/** What the person is told of the differences. */
const told = (judgement: PdfJudgement) =>
  'differences' in judgement ? judgement.differences.map(proofWords.difference) : [];

describe('a PDF of a version', () => {
  test('is what it says, in every edition that can be made', async () => {
    const then = await thatVersion();
    for (const { id } of editions) {
      const judgement = await judge(await pdfOf(then, id));
      expect(judgement).toMatchObject({
        is: 'same',
        version: { operation: version },
        differences: [],
        carries: 'nothing',
      });
    }
  });

  test('says so to machines, and in words on the cover and on every page', async () => {
    const then = await thatVersion();
    const bytes = await pdfOf(then);
    expect(await readProof(new Blob([bytes]))).toEqual({
      is: 'ours',
      claim: {
        fingerprint: then.fingerprint.short,
        digest: then.fingerprint.digest,
        of: 'version',
        edition: 'work',
        changedAt: then.changedAt,
        day: then.view.today,
      },
    });
    const { readText } = await import('./fixtures/readPdf.ts');
    const pages = (await readText(bytes)).split('\f').slice(0, -1);
    expect(pages[0]).toContain(`Fingeraftryk: ${then.fingerprint.short}`);
    for (const page of pages) expect(page).toContain(`${then.fingerprint.short} Side `);
  });

  const savings: readonly Saving[] = ['plain', 'qdf', 'packed', 'linear', 'older version'];
  test.each(savings)('is still the same when qpdf has saved it again: %s', async (how) => {
    const judgement = await judge(await savedAgain(await pdfOf(await thatVersion()), how));
    expect(told(judgement)).toEqual([]);
    expect(judgement.is).toBe('same');
  });
});

describe('a PDF of the case as it stood', () => {
  test('is found by its moment, also when much has been written since', async () => {
    for (const count of [2, known.entries.length]) {
      const judgement = await judge(await pdfOf(await asItStood(count)));
      expect(judgement).toMatchObject({ is: 'same', version: undefined });
    }
  });

  test('is found where it was printed from a file, before it was brought in here', async () => {
    const now = await asItStood(known.entries.length);
    const early = await pdfOf({ ...now, changedAt: '2020-01-01T00:00:00.000Z' });
    expect((await judge(early)).is).toBe('same');
    const none = await pdfOf({ ...(await asItStood(2)), changedAt: '2020-01-01T00:00:00.000Z' });
    expect((await judge(none)).is).toBe('unknown');
  });

  test('may carry the case, and that is no difference', async () => {
    const file = carriedWorkFile(new Uint8Array([0x8f, 1, 2]), '2026-11-21T10:00:00.000Z');
    const then = await asItStood(2);
    expect(await judge(await pdfOf(then, 'work', {}, file))).toMatchObject({
      is: 'same',
      carries: 'case',
    });
    expect(await judge(await pdfOf(then, 'family', {}, file))).toMatchObject({
      is: 'differs',
      carries: 'too-much',
    });
  });

  test('has a fingerprint of its own for each state and each case', async () => {
    const records: CaseRecord[] = [];
    for (const count of [1, 2]) records.push((await asItStood(count)).view.record);
    const [one, two] = records;
    if (!one || !two) throw new Error('Expected two records');
    const prints = await Promise.all([
      fingerprintOfCase('c1', one),
      fingerprintOfCase('c1', two),
      fingerprintOfCase('c2', one),
    ]);
    expect(new Set(prints.map(({ short }) => short)).size).toBe(3);
    expect(await fingerprintOfCase('c1', structuredClone(one))).toEqual(prints[0]);
  });
});

describe('a forged PDF is found out', () => {
  test('with other words under the right fingerprint, and the place is told', async () => {
    const then = await thatVersion();
    const other = answer('wishes', 'purpose', 'At være med i klassen hver uge');
    const record = changed([other], then.view.record, smallContent);
    const forged = await pdfOf({ ...then, view: { ...then.view, record } });
    const judgement = await judge(forged);
    expect(judgement).toMatchObject({ is: 'differs', version: { operation: version } });
    expect(told(judgement)[0]).toMatch(/^Side \d+: I PDF’en står ”uge.*I sagen står ”dag/);
  });

  test('with other letters drawn under the same words', async () => {
    const judgement = await judge(
      await pdfOf(await thatVersion(), 'work', { regular: fonts.bold }),
    );
    expect(judgement.is).not.toBe('same');
    expect(told(judgement).join()).toMatch(/Udseendet|Side \d/);
  });

  test.each([
    ['something that is read aloud', /\/S \/H2\b/, '/S /H1', /læses op/],
    ['a bookmark', /\/Title \(([\d.]+) wish/, '/Title ($1 wosh', /Bogmærker/],
    [
      'what it says of itself',
      '<xmp:CreatorTool>',
      '<xmp:CreatorTool>Andet ',
      /om sig selv|noget i filen/,
    ],
    [
      'something that runs when it is opened',
      '/Type /Catalog',
      '/OpenAction << /S /JavaScript /JS (x) >> /Type /Catalog',
      /noget i filen/,
    ],
    ['the edition it says it is', '<ug:edition>work', '<ug:edition>family', /./],
    ['a drawn line', /\nS\n/, '\nS\n0 0 m 9 9 l\nS\n', /Udseendet på side/],
  ] as const)('changed by hand: %s', async (_what, from, to, sentence) => {
    const bytes = await pdfOf(await thatVersion());
    const forged = await editedPdf(bytes, from, to);
    const judgement = await judge(forged);
    expect(judgement.is).not.toBe('same');
    expect(told(judgement).join('\n')).toMatch(sentence);
  });

  test('with a file laid in it', async () => {
    const forged = await savedAgain(await pdfOf(await thatVersion()), 'with another');
    expect(await judge(forged)).toMatchObject({ is: 'differs', carries: 'too-much' });
  });

  test('and is never called restyled when more than its looks differs', async () => {
    const bytes = await pdfOf(await thatVersion());
    const run = await editedPdf(
      bytes,
      '/Type /Catalog',
      '/AA << /WC << /S /JavaScript /JS (x) >> >> /Type /Catalog',
    );
    expect((await judge(run)).is).toBe('differs');
  });
});

describe('nothing is said to be right of', () => {
  test('a state that the case has not', async () => {
    const bytes = await pdfOf(await thatVersion());
    const other = { ...known, entries: known.entries.slice(0, 2) };
    expect((await judge(bytes, other)).is).toBe('unknown');
    const moment = await pdfOf(await asItStood(2));
    expect((await judge(moment, { ...known, id: 'c2' })).is).toBe('unknown');
  });

  test('an edition that nobody knows', async () => {
    const bytes = await editedPdf(
      await pdfOf(await thatVersion()),
      '<ug:edition>work',
      '<ug:edition>avis',
    );
    expect((await judge(bytes)).is).toBe('unknown-edition');
  });

  test('a file from elsewhere, a damaged one, a locked one', async () => {
    expect((await judge(writeParts(goodParts()))).is).toBe('not-ours');
    const bytes = await pdfOf(await thatVersion());
    expect((await judge(bytes.slice(0, bytes.length / 2))).is).toBe('damaged');
    expect((await judge(await savedAgain(bytes, 'encrypted'))).is).toBe('encrypted');
    const bare = await editedPdf(bytes, /<ug:digest>[^<]*<\/ug:digest>/, '');
    expect((await judge(bare)).is).toBe('not-ours');
  });
});
