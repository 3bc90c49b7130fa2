// The PDF checker on whole files: sound, re-saved, stock, damaged in every way; and all that can be read back of one.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '#src/document/buildDocument.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { type Conformance, checkPdf, failures, readClaims } from '#src/pdfcheck/checkPdf.ts';
import { readEverything } from '#src/pdfcheck/readEverything.ts';
import { type Change, changed, goodParts, writeParts } from './fixtures/goodPdf.ts';
import { exampleView, meta } from './fixtures/printedCase.ts';
import { stockPdf } from './fixtures/stockPdf.ts';

const execute = promisify(execFile);
const parts = goodParts();
const good = writeParts(parts);

/** Without its attachment, and claiming PDF/A-2a. */
const asPart2: readonly Change[] = [
  ['metadata', '<pdfaid:part>3', '<pdfaid:part>2'],
  ['catalog', '/AF [@file]', ''],
  ['catalog', '/EmbeddedFiles << /Names [(sag.json) @file] >>', ''],
  ['file', '/EF << /F @json /UF @json >>', ''],
];

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

async function failing(
  bytes: Uint8Array,
  standard: Conformance | 'reader',
  exceptClaims = false,
): Promise<readonly string[]> {
  const report = await checkPdf(bytes);
  if (!report.isReadable) throw new Error(report.developer);
  return failures(report, standard, { exceptClaims }).map(({ rule }) => rule.id);
}

/** As qpdf saves it. */
async function resaved(bytes: Uint8Array, ...options: readonly string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-check-'));
  try {
    await writeFile(join(folder, 'in.pdf'), bytes);
    await execute('qpdf', [...options, join(folder, 'in.pdf'), join(folder, 'out.pdf')]);
    return await readFile(join(folder, 'out.pdf'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a sound file', () => {
  test('conforms to what it claims, and to nothing else', async () => {
    expect(await readClaims(good)).toEqual({ pdfua: '1', pdfa: '3a' });
    expect(await failing(good, 'PDF/UA-1')).toEqual([]);
    expect(await failing(good, 'PDF/A-3a')).toEqual([]);
    expect(await failing(good, 'PDF/A-2a')).toEqual(['6.6.4-2', '6.8-5']);
    const part2 = writeParts(changed(parts, asPart2));
    expect(await readClaims(part2)).toEqual({ pdfua: '1', pdfa: '2a' });
    expect(await failing(part2, 'PDF/A-2a')).toEqual([]);
    expect(await failing(part2, 'PDF/A-3a')).toEqual(['6.6.4-2']);
  });

  test('that claims nothing lacks the claim alone', async () => {
    const silent = writeParts(
      changed(parts, [
        ['metadata', /<pdfuaid:part>1<\/pdfuaid:part>/, ''],
        ['metadata', /<pdfaid:part>.*<\/pdfaid:conformance>/, ''],
      ]),
    );
    expect(await readClaims(silent)).toEqual({ pdfua: undefined, pdfa: undefined });
    expect(await failing(silent, 'PDF/UA-1')).toEqual(['5-1']);
    expect(await failing(silent, 'PDF/UA-1', true)).toEqual([]);
    expect(await failing(silent, 'PDF/A-3a', true)).toEqual([]);
  });

  test('packed into object streams is read as before; qpdf alone leaves out the line ends', async () => {
    const packed = ['--object-streams=generate', '--compress-streams=y', '--recompress-flate'];
    const tight = await resaved(good, ...packed);
    expect(tight.length).toBeLessThan(good.length);
    expect(await failing(tight, 'PDF/UA-1')).toEqual([]);
    expect(await failing(tight, 'reader')).toEqual([]);
    expect(await failing(tight, 'PDF/A-3a')).toEqual(['6.1.7.1-2']);
    const lined = await resaved(good, ...packed, '--newline-before-endstream');
    expect(await failing(lined, 'PDF/A-3a')).toEqual([]);
    expect(await failing(lined, 'PDF/UA-1')).toEqual([]);
  });
});

describe('what pdfmake writes on its own', () => {
  test('claims PDF/A-3a and keeps it, without a single mark: PDF/UA alone tells', async () => {
    const stock = await stockPdf({ tagged: true, subset: 'PDF/A-3a' });
    expect(await readClaims(stock)).toEqual({ pdfua: undefined, pdfa: '3a' });
    expect(await failing(stock, 'PDF/A-3a')).toEqual([]);
    expect(await failing(stock, 'PDF/UA-1')).toEqual(
      expect.arrayContaining(['5-1', '7.1-3', '7.18.1-2', '7.18.5-1', '7.18.5-2']),
    );
    expect(await failing(stock, 'PDF/UA-1')).toHaveLength(5);
  });

  test('claims PDF/UA and breaks it, with a CIDSet that leaves out what å is made of', async () => {
    const stock = await stockPdf({ tagged: true, subset: 'PDF/UA' });
    expect(await readClaims(stock)).toEqual({ pdfua: '1', pdfa: undefined });
    expect(await failing(stock, 'PDF/UA-1')).toEqual(
      expect.arrayContaining(['7.1-3', '7.18.1-2', '7.18.5-1', '7.18.5-2', '7.21.4.2-2']),
    );
  });

  test('untagged has no structure, and no heading for a reader', async () => {
    const stock = await stockPdf();
    expect(await failing(stock, 'PDF/UA-1')).toEqual(
      expect.arrayContaining(['5-1', '6.2-1', '7.1-3', '7.1-11', '7.18.5-1']),
    );
    expect(await failing(stock, 'reader')).toContain('heading');
  });
});

describe('what is no whole PDF', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['something else', new TextEncoder().encode('{"format": "udredningsguiden"}')],
    ['the first half', good.subarray(0, good.length / 2)],
    ['all but the end', good.subarray(0, good.length - 30)],
  ])('%s gives one sentence', async (_name, bytes) => {
    const report = await checkPdf(bytes);
    expect(report).toEqual({
      isReadable: false,
      adviser: 'Filen er ikke en hel PDF. Lav den igen, eller hent den igen, hvor den kom fra.',
      developer: expect.stringMatching(/^Not a whole PDF: .+\.$/),
    });
    await expect(readClaims(bytes)).rejects.toThrow();
    await expect(readEverything(bytes)).rejects.toThrow();
  });

  test('a cross-reference that points wrong is told, not guessed at', async () => {
    const text = Buffer.from(good).toString('latin1');
    const wrong = text.replace(/(\d{10}) 00000 n \n(?=trailer)/, '0000000003 00000 n \n');
    expect(await failing(Buffer.from(wrong, 'latin1'), 'reader')).toContain('objects');
  });

  test('object streams, pages and elements in a circle end', async () => {
    const circles = writeParts(
      changed(parts, [
        ['pages', '[@page1 @page2]', '[@page1 @pages @page2]'],
        ['sect', '@quote]', '@quote @document]'],
        ['form', '/Resources << >>', '/Resources << /XObject << /Fm1 @form >> >>'],
        ['form', '0.5 g', '/Fm1 Do /Fm1 Do 0.5 g'],
        ['dests', '<< /Names', '<< /Kids [@dests] /Names'],
      ]),
    );
    expect(await failing(circles, 'reader')).toEqual(
      expect.arrayContaining(['tree', 'content-whole']),
    );
  });

  test('a stream that unpacks to more than a file may hold is refused', async () => {
    const { deflateSync } = await import('node:zlib');
    const bomb = deflateSync(Buffer.alloc(280_000_000), { level: 1 }).toString('latin1');
    const bytes = writeParts(
      changed(parts, [
        ['json', /[\s\S]+/, `<< /Filter /FlateDecode >>\nstream\n${bomb}\nendstream`],
      ]),
    );
    expect(await failing(bytes, 'reader')).toEqual(['objects', 'attachment-dated']);
  });
});

describe('however the bytes are damaged', () => {
  const sound = async (bytes: Uint8Array) => {
    const report = await checkPdf(bytes);
    return report.isReadable ? report.results.length > 0 : report.adviser !== '';
  };

  test('a file cut anywhere gives a report', async () => {
    const at = fc.integer({ min: 0, max: good.length });
    await fc.assert(
      fc.asyncProperty(at, (end) => sound(good.subarray(0, end))),
      { numRuns: 150 },
    );
  });

  test('bytes changed anywhere give a report', async () => {
    const packed = await resaved(good, '--object-streams=generate');
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(good, packed), flips, (bytes, changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return sound(copy);
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes at all give a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (noise) =>
        sound(
          Buffer.concat([Buffer.from('%PDF-1.7\n'), noise, Buffer.from('startxref\n9\n%%EOF')]),
        ),
      ),
      { numRuns: 200 },
    );
  });
});

describe('all that can be read of a file', () => {
  test('is there: pages, strings, streams, metadata, attachments', async () => {
    const all = await readEverything(good);
    expect(all.pages).toHaveLength(2);
    expect(all.pages[0]).toContain('Barnet trives i skolen');
    expect(all.pages[1]).toContain('Det er aftalt');
    const strings = all.strings.map(({ text }) => text);
    for (const word of [
      'Et kort over barnets netværk',
      'https://example.org/lov',
      'sag.json',
      'afsnit',
    ])
      expect(strings).toContain(word);
    expect(all.streams.some(({ text }) => text.includes('opdigtet'))).toBe(true);
    expect(all.metadata).toContain('Plan og handling');
    expect(all.attachments.map(({ name }) => name)).toEqual(['sag.json']);
    expect(new TextDecoder().decode(all.attachments[0]?.bytes)).toBe('{"sag": "opdigtet"}');
    expect(all.leftovers).toEqual([]);
    expect(all.unread).toEqual([]);
  });

  test('is the same of a file packed into object streams', async () => {
    const [plain, packed] = await Promise.all([
      readEverything(good),
      readEverything(await resaved(good, '--object-streams=generate', '--recompress-flate')),
    ]);
    expect(packed.pages).toEqual(plain.pages);
    expect(packed.attachments).toEqual(plain.attachments);
    expect(packed.leftovers).toEqual([]);
    expect(packed.unread).toEqual([]);
    const packedStrings = new Set(packed.strings.map(({ text }) => text));
    for (const word of ['Et kort over barnets netværk', 'https://example.org/lov'])
      expect(packedStrings).toContain(word);
  });

  test('holds what an earlier version of the file said, and what cannot be unpacked', async () => {
    const text = Buffer.from(good).toString('latin1');
    const gone = text.replace('\nxref\n', '\n99 0 obj\n(hemmelig)\nendobj\nxref\n');
    const start = gone.indexOf('xref\n0 ');
    const bytes = Buffer.from(gone.replace(/startxref\n\d+/, `startxref\n${start}`), 'latin1');
    const { leftovers } = await readEverything(bytes);
    expect(leftovers.map((one) => one.text).join()).toContain('hemmelig');
    const packed = writeParts(changed(parts, [['json', '/Type', '/Filter /LZWDecode /Type']]));
    expect((await readEverything(packed)).unread).toEqual([expect.stringContaining('LZWDecode')]);
  });

  test('holds every word of a case, on the page it is printed on', async () => {
    const made = await makePdf(buildDocument(await exampleView('epilepsi'), meta), fonts);
    const { pages, leftovers, unread } = await readEverything(made.bytes);
    expect(pages).toHaveLength(made.pages);
    expect({ leftovers, unread }).toEqual({ leftovers: [], unread: [] });
    const { stdout } = await printed(made.bytes);
    const letters = (text: string) =>
      [...text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    expect(stdout.split('\f').slice(0, pages.length).map(letters)).toEqual(pages.map(letters));
  });
});

/** The text as poppler reads it. */
async function printed(bytes: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-check-'));
  try {
    await writeFile(join(folder, 'in.pdf'), bytes);
    return await execute('pdftotext', ['-raw', join(folder, 'in.pdf'), '-']);
  } finally {
    await rm(folder, { recursive: true });
  }
}
