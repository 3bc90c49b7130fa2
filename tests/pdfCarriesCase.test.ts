// The case that lies in a PDF: the very same comes out, whoever saved the PDF since; or a sentence, and nothing.
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { isPdf } from '#src/app/chosenPdf.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import type { CarriedFile } from '#src/pdf/tagging/attachFile.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import {
  carriedPracticeFile,
  carriedWorkFile,
  LARGEST_PDF,
  type TakenFromPdf,
  takeCaseOut,
} from '#src/workfile/inPdf.ts';
import { pdfRefusals } from '#src/workfile/pdfRefusals.ts';
import type { CaseInFile } from '#src/workfile/records.ts';
import { refusals } from '#src/workfile/refusals.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { editedPdf } from './fixtures/editedPdf.ts';
import { changed, goodParts, writeParts } from './fixtures/goodPdf.ts';
import { meta, viewOf } from './fixtures/printedCase.ts';
import { type Saving, savedAgain } from './fixtures/savedPdf.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { all, caseInFile, fileOf, linked, operation, read } from './fixtures/workFiles.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

type Bytes = Uint8Array<ArrayBuffer>;

const AT = '2026-11-21T10:00:00.000Z';
const index = indexContent(smallContent);

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

function folded(groups: readonly (readonly Change[])[]) {
  const fold = new CaseFold(index);
  const operations = groups.map((group, nth): Operation => {
    const { id, at, by } = operation(nth);
    const made = makeOperation(fold, group, { id, at, by });
    fold.apply(made);
    return made;
  });
  return { fold, operations };
}

async function pdfOf(record: CaseFold['record'], carried?: CarriedFile): Promise<Bytes> {
  const doc = buildDocument(viewOf(record, smallContent), { ...meta, practice: false });
  return (await makePdf(doc, fonts, undefined, undefined, carried)).bytes;
}

/** A case of its own, as a working PDF. */
async function workingPdf(groups: readonly (readonly Change[])[]) {
  const { fold, operations } = folded(groups);
  const given = caseInFile('c1', { entries: await linked(operations) });
  const file = await fileOf([given]);
  const locked = new Uint8Array(await file.arrayBuffer());
  const pdf = await pdfOf(fold.record, carriedWorkFile(locked, AT));
  return { given, locked, pdf };
}

const taken = (bytes: Bytes): Promise<TakenFromPdf> => takeCaseOut(new Blob([bytes]));

/** The cases of what was taken out. */
async function casesIn(found: TakenFromPdf): Promise<readonly CaseInFile[]> {
  if (!found.ok) throw new Error(found.sentence);
  const answer = await read(new Blob([found.bytes]));
  if (!answer.ok) throw new Error(answer.sentence);
  return all(answer.file.readCases());
}

/** The cases behind the second yes, of a PDF that was refused as changed. */
async function waitingIn(bytes: Bytes): Promise<readonly CaseInFile[]> {
  const found = await taken(bytes);
  expect(found).toMatchObject({ ok: false, fault: 'resaved', sentence: pdfRefusals.resaved });
  if (found.ok || !found.inside) throw new Error('Expected a case that waits');
  return casesIn({ ok: true, ...found.inside });
}

const named = (name: string): Change => ({
  address: { in: 'answer', instance: 'child', question: 'child-name' },
  value: name,
});
const sample = () => workingPdf([[named('Opdigtet Barn')]]);

describe('a case that lies in a PDF', () => {
  test('comes out as it went in, whatever is in it', async () => {
    const logs = fc.array(fc.array(anyChange(smallContent), { minLength: 1, maxLength: 4 }), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(logs, async (groups) => {
        const { given, locked, pdf } = await workingPdf(groups);
        const found = await taken(pdf);
        expect(found).toEqual({ ok: true, is: 'locked', bytes: locked });
        expect(await casesIn(found)).toEqual([given]);
      }),
      { numRuns: 15 },
    );
  });

  const savings: readonly Saving[] = ['plain', 'qdf', 'packed', 'linear', 'older version'];
  test.each(savings)(
    'waits for a second yes when qpdf has saved the PDF again: %s',
    async (how) => {
      const { given, pdf } = await sample();
      expect(await waitingIn(await savedAgain(pdf, how))).toEqual([given]);
    },
  );

  test('waits for a second yes when anything was added to the PDF, or changed beside the case', async () => {
    const { given, locked, pdf } = await sample();
    const more = new TextEncoder().encode('\n% tilføjet');
    expect(await waitingIn(Uint8Array.from([...pdf, ...more]))).toEqual([given]);
    const start = Buffer.from(pdf).indexOf(Buffer.from(locked));
    // The header's comment: nothing in the document rests on it.
    for (const at of [10, 11]) {
      expect(at).toBeLessThan(start);
      const copy = pdf.slice();
      copy[at] = (copy[at] ?? 0) ^ 1;
      expect(await waitingIn(copy), String(at)).toEqual([given]);
    }
  });

  test('waits for a second yes when only its name was taken out of the list of files', async () => {
    const { given, pdf } = await sample();
    const names = /\/EmbeddedFiles \d+ 0 R|\/EmbeddedFiles <<[\s\S]*?>>/;
    expect(await waitingIn(await editedPdf(pdf, names, ''))).toEqual([given]);
  });

  test('has no seal that another can be written over: the seal itself is a part of what is held', async () => {
    const { given, pdf } = await sample();
    const at = Buffer.from(pdf).indexOf('/XXUdredningsguidenSeal <');
    expect(at).toBeGreaterThan(0);
    const copy = pdf.slice();
    copy.set(new TextEncoder().encode('0'.repeat(64)), at + '/XXUdredningsguidenSeal <'.length);
    expect(await waitingIn(copy)).toEqual([given]);
  });

  test('shows no word of the case, and no name of it', async () => {
    const { pdf } = await workingPdf([[named('Opdigtet Markørsætning')]]);
    const kind = await whatIsThis(pdf);
    if (kind.is !== 'working') throw new Error(JSON.stringify(kind));
    expect(kind.file.name).toBe('sag.udredning');
    const text = new TextDecoder('latin1').decode(kind.file.bytes);
    expect(text).not.toMatch(/Mark|child|2026/);
  });

  test('is an open file for a practice case', async () => {
    const json = JSON.stringify({ sag: 'opdigtet æøå' });
    const pdf = await pdfOf(folded([]).fold.record, carriedPracticeFile(json, AT));
    const found = await taken(pdf);
    expect(found).toMatchObject({ ok: true, is: 'practice' });
    expect(found.ok && new TextDecoder().decode(found.bytes)).toBe(json);
  });
});

describe('nothing is taken, and a sentence is given, of', () => {
  const fault = async (bytes: Bytes) => {
    const found = await taken(bytes);
    return found.ok ? 'taken' : found.fault;
  };

  test('a hand-out', async () => {
    const plain = await pdfOf(folded([]).fold.record);
    expect(await fault(plain)).toBe('no-case');
    const { pdf } = await sample();
    expect(await fault(await savedAgain(pdf, 'without files'))).toBe('no-case');
  });

  test('one with two files in it, and one that is locked by another program', async () => {
    const { pdf } = await sample();
    expect(await fault(await savedAgain(pdf, 'with another'))).toBe('several');
    expect(await fault(await savedAgain(pdf, 'encrypted'))).toBe('encrypted');
  });

  test('one whose file was exchanged, with and without a sum that fits', async () => {
    const parts = goodParts();
    const swap = (text: string, ...more: Parameters<typeof changed>[1]) =>
      writeParts(changed(parts, [['json', '{"sag": "opdigtet"}', text], ...more]));
    expect(await fault(swap('{"sag": "ombyttet"}'))).toBe('changed');
    expect(await fault(swap('et helt andet brev', ['json', /\/Params <<.*?>>/, '']))).toBe(
      'not-ours',
    );
  });

  test('one whose case is another working file: it opens with its own passphrase, or not at all', async () => {
    const { pdf } = await sample();
    const other = await pdfOf(
      folded([]).fold.record,
      carriedWorkFile(new Uint8Array([0x8f, 1, 2, 3]), AT),
    );
    const found = await taken(other);
    if (!found.ok) throw new Error(found.sentence);
    expect(await read(new Blob([found.bytes]))).toMatchObject({
      ok: false,
      sentence: refusals['not-ours'],
    });
    expect(pdf.length).toBeGreaterThan(0);
  });

  test('an empty file, another kind of file, and one that is far too large', async () => {
    expect(await fault(new Uint8Array())).toBe('empty');
    expect(await fault(new TextEncoder().encode('ikke en PDF'))).toBe('damaged');
    const huge = { size: 500_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(LARGEST_PDF).toBeLessThan(huge.size);
    expect(await takeCaseOut(huge)).toMatchObject({ ok: false, fault: 'too-large' });
  });

  test('a file that has gone', async () => {
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const gone = { size: 9, arrayBuffer };
    expect(await takeCaseOut(gone)).toMatchObject({ ok: false, fault: 'unreadable' });
  });

  test('and each sentence says that nothing was taken in', () => {
    for (const sentence of Object.values(pdfRefusals))
      expect(sentence).toMatch(/Intet er hentet ind\. [A-ZÆØÅ].*\.$/);
    expect(pdfRefusals.resaved).toContain('hente sagen alligevel');
  });
});

describe('a damaged PDF gives the same case or a sentence, never half a case', () => {
  /** The same case, or the sentence. */
  async function outcome(bytes: Bytes, given: CaseInFile): Promise<string> {
    const found = await taken(bytes);
    const inside = found.ok ? found : found.inside;
    if (!inside) return found.ok ? '' : found.sentence;
    const answer = await read(new Blob([inside.bytes]));
    if (!answer.ok) return answer.sentence;
    expect(await all(answer.file.readCases())).toEqual([given]);
    return found.ok ? 'same' : 'waits';
  }
  const sentence = /^(waits|.*[.])$/;

  test('cut off anywhere', async () => {
    const { given, pdf } = await sample();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: pdf.length - 8 }), async (length) => {
        const told = await outcome(pdf.slice(0, length), given);
        expect(told).toMatch(sentence);
        expect(told).not.toBe('waits');
      }),
      { numRuns: 150 },
    );
  });

  test('with bytes changed anywhere', async () => {
    const { given, pdf } = await sample();
    const flips = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: pdf.length - 1 }),
        by: fc.integer({ min: 1, max: 255 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(flips, async (all) => {
        const copy = pdf.slice();
        for (const { at, by } of all) copy[at] = (copy[at] ?? 0) ^ by;
        const is = await outcome(copy, given);
        expect(is).toMatch(sentence);
        told.add(is);
      }),
      { numRuns: 200 },
    );
    // Most of the bytes are of no matter to the case; the PDF is another all the same.
    expect(told.has('waits')).toBe(true);
  });

  test('with bytes changed in the case itself', async () => {
    const { given, locked, pdf } = await sample();
    const start = Buffer.from(pdf).indexOf(Buffer.from(locked));
    expect(start).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: locked.length - 1 }), async (at) => {
        const copy = pdf.slice();
        copy[start + at] = (copy[start + at] ?? 0) ^ 1;
        expect(await outcome(copy, given)).toBe(pdfRefusals.changed);
      }),
      { numRuns: 60 },
    );
  });
});

test('a PDF is known by its name or its first bytes', async () => {
  const named = (name: string, text: string) => isPdf(new File([text], name));
  expect(await named('sag.PDF', '')).toBe(true);
  expect(await named('sag', '%PDF-1.7')).toBe(true);
  expect(await named('sag.udredning', '\u008FUDRED')).toBe(false);
  expect(await named('sag.json', '{"text": "%PDF-"}')).toBe(false);
});
