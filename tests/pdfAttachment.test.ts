// A PDF that carries the case: it says so as PDF/A-3a asks, and from its bytes alone it can be told from a hand-out.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import type { CarriedFile } from '#src/pdf/tagging/attachFile.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import { checkPdf, failures, readClaims } from '#src/pdfcheck/checkPdf.ts';
import { changed, goodParts, writeParts } from './fixtures/goodPdf.ts';
import { meta, viewOf } from './fixtures/printedCase.ts';
import { readInfo, readOutline } from './fixtures/readPdf.ts';
import { type Saving, savedAgain } from './fixtures/savedPdf.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const carried: CarriedFile = {
  name: 'sag.udredning',
  // What is encrypted may look like anything, such as the end of a stream.
  bytes: new TextEncoder().encode('\u008FUDRED\r\n \nendstream\nendobj\n\0 opdigtet'),
  mediaType: 'application/octet-stream',
  description: 'Sagen, låst',
  changedAt: new Date('2026-11-21T10:00:00.000Z'),
};
const json: CarriedFile = {
  ...carried,
  name: 'oevelsessag.json',
  bytes: new TextEncoder().encode(JSON.stringify({ sag: 'opdigtet', ord: 'ø'.repeat(2000) })),
  mediaType: 'application/json',
};

/** It is told in metadata that PDF/A does not know by itself. */
const fingerprint = { short: 'K7QF-2M8D-0XW1-9RTA', digest: 'a'.repeat(43), of: 'case' } as const;

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

async function made(file?: CarriedFile): Promise<Uint8Array<ArrayBuffer>> {
  const doc = buildDocument(viewOf(emptyRecord), { ...meta, fingerprint });
  const { bytes } = await makePdf(doc, fonts, undefined, undefined, file);
  return bytes;
}

describe('a PDF with a file in it', () => {
  test.each([carried, json])('keeps every rule of PDF/A-3a and PDF/UA-1: $name', async (file) => {
    const bytes = await made(file);
    expect(await readClaims(bytes)).toEqual({ pdfua: '1', pdfa: '3a' });
    const report = await checkPdf(bytes);
    const broken = (['PDF/UA-1', 'PDF/A-3a', 'reader'] as const).flatMap((one) =>
      failures(report, one).map(({ rule, places }) => `${rule.id} ${JSON.stringify(places)}`),
    );
    expect(broken).toEqual([]);
    // qpdf finds it sound.
    await readOutline(bytes);
    expect((await readInfo(bytes)).get('Tagged')).toBe('yes');
  });

  test('is told to be the working PDF, and the very file comes out', async () => {
    for (const file of [carried, json]) {
      const kind = await whatIsThis(await made(file));
      expect(kind).toEqual({ is: 'working', file: { name: file.name, bytes: file.bytes } });
    }
  });

  test('has the same bytes each time it is made', async () => {
    expect(await made(carried)).toEqual(await made(carried));
  });

  test('is not PDF/A-2a', async () => {
    const broken = failures(await checkPdf(await made(carried)), 'PDF/A-2a');
    expect(broken.map(({ rule }) => rule.id)).toEqual(['6.6.4-2', '6.8-5']);
  });
});

describe('a PDF without one', () => {
  test('is told to be a hand-out, and claims PDF/A-2a', async () => {
    const bytes = await made();
    expect(await whatIsThis(bytes)).toEqual({ is: 'hand-out' });
    expect(await readClaims(bytes)).toEqual({ pdfua: '1', pdfa: '2a' });
    const report = await checkPdf(bytes);
    for (const standard of ['PDF/UA-1', 'PDF/A-2a', 'reader'] as const)
      expect(failures(report, standard)).toEqual([]);
  });

  const savings: readonly Saving[] = ['plain', 'packed', 'older version'];
  test.each(savings)('is still a hand-out when qpdf has saved it again: %s', async (how) => {
    expect(await whatIsThis(await savedAgain(await made(), how))).toEqual({ is: 'hand-out' });
  });
});

describe('nothing is proved of', () => {
  const unsure = async (bytes: Uint8Array) => {
    const kind = await whatIsThis(bytes);
    return kind.is === 'unclear' ? kind.why : kind.is;
  };
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

  test('a hand-out with bytes after its end, or between its objects', async () => {
    const bytes = await made();
    const after = Buffer.concat([bytes, Buffer.from('skjult')]);
    expect(await unsure(after)).toEqual([expect.stringMatching(/bytes outside the objects/)]);
  });

  test('a file that two files lie in', async () => {
    const two = await savedAgain(await made(carried), 'with another');
    expect(await unsure(two)).toContain('2 files');
  });

  test('an attachment that is no source, or not of the document', async () => {
    const parts = goodParts();
    const why = await unsure(
      writeParts(changed(parts, [['file', '/AFRelationship /Source', '/AFRelationship /Data']])),
    );
    expect(why).toContain('a file that is not the source');
    expect(await unsure(writeParts(changed(parts, [['catalog', '/AF [@file]', '']])))).toContain(
      'a file that is not of the document',
    );
  });

  test('a stream that no page needs, an object that nothing leads to, a paper clip', async () => {
    const parts = goodParts();
    const stray = await unsure(
      writeParts({ ...parts, stray: '<< /Length 4 >>\nstream\nskju\nendstream' }),
    );
    expect(stray).toContainEqual(expect.stringMatching(/nothing leads to it/));
    expect(stray).toContain('a stream as Im1');
    const clip = writeParts(
      changed(parts, [['bubble', '/Subtype /Text', '/Subtype /FileAttachment /FS @file']]),
    );
    expect(await unsure(clip)).toContainEqual(expect.stringMatching(/FileAttachment/));
  });

  test('an embedded file whose specification is gone, or whose sum is another', async () => {
    const parts = goodParts();
    const bare = changed(parts, [['file', '/EF << /F @json /UF @json >>', '/Other @json']]);
    expect(await unsure(writeParts(bare))).toContainEqual(
      expect.stringMatching(/without its specification/),
    );
    const other = latin1(await made(json)).replace(/CheckSum <../, 'CheckSum <00');
    expect(await unsure(Buffer.from(other, 'latin1'))).toEqual(['CheckSum of other bytes']);
  });

  test.each([
    ['qdf', /bytes outside the objects/],
    ['linear', /nothing leads to it/],
  ] as const)('what has notes of the program that saved it again: %s', async (how, why) => {
    expect(await unsure(await savedAgain(await made(), how))).toContainEqual(
      expect.stringMatching(why),
    );
  });

  test('an encrypted file', async () => {
    expect(await unsure(await savedAgain(await made(), 'encrypted'))).toEqual([
      'the file is encrypted',
    ]);
  });
});
