// Every edition as a PDF: what it claims to be, with every word in its tree, and readable by others.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { editions, findEdition } from '#src/document/editions.ts';
import { makeFiles } from '#src/pdf/makeFiles.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import type { CarriedFile } from '#src/pdf/tagging/attachFile.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import { checkPdf, failures, readClaims } from '#src/pdfcheck/checkPdf.ts';
import { answer, changed, exampleView, meta } from './fixtures/printedCase.ts';
import { readText } from './fixtures/readPdf.ts';
import { readTree, wordsOf } from './fixtures/readStructure.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
let folder: string;
beforeAll(async () => {
  fonts = await readNodeFonts();
  folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-editions-'));
});
afterAll(() => rm(folder, { recursive: true }));

const whole = ['autisme', 'cerebral-parese', 'epilepsi'];
const half = whole.map((id) => `${id}-halvvejs`);
// The working copy is held to its claims with all else we print.
const others = editions.filter((one) => one.id !== 'work');
const early = others.filter((one) => !one.needs.includes('decided'));
const pairs = [
  ...whole.flatMap((id) => others.map((edition) => [edition.id, id] as const)),
  ...half.flatMap((id) => early.map((edition) => [edition.id, id] as const)),
];

const letters = (text: string) => [...text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')].sort();

test.each(pairs)('the edition %s of %s is what it claims to be', async (edition, id) => {
  const practice = edition === 'course';
  const doc = buildDocument(await exampleView(id), { ...meta, practice }, findEdition(edition));
  const { bytes } = await makePdf(doc, fonts);
  expect(await readClaims(bytes)).toEqual({ pdfua: '1', pdfa: '2a' });
  const report = await checkPdf(bytes);
  const broken = (['PDF/UA-1', 'PDF/A-2a', 'reader'] as const).flatMap((standard) =>
    failures(report, standard).map(({ rule, places }) => `${rule.id} ${JSON.stringify(places[0])}`),
  );
  expect(report.isReadable).toBe(true);
  expect(broken).toEqual([]);
});

describe.each(others.map((one) => one.id))('the edition %s', (id) => {
  test('has every visible word in its tree or as decoration, and is sound to another reader', async () => {
    const doc = buildDocument(await exampleView('epilepsi'), meta, findEdition(id));
    const { bytes } = await makePdf(doc, fonts);
    const path = join(folder, `${id}.pdf`);
    await writeFile(path, bytes);
    await promisify(execFile)('qpdf', ['--check', path]);
    const tree = await readTree(bytes);
    expect(tree.faults).toEqual([]);
    const words = wordsOf(tree.root) + tree.decoration.map((one) => one.text).join('');
    expect(letters(words).join('')).toBe(letters(await readText(bytes)).join(''));
    expect((await whatIsThis(bytes)).is).toBe('hand-out');
  });
});

describe('what goes to others', () => {
  const secret = 'Faster Bodil bor skjult i en lejlighed over bageren i Strandby';
  const family = () => {
    const found = findEdition('family');
    if (!found) throw new Error('Expected the edition for the family');
    return found;
  };
  const mark: Change = {
    address: { in: 'withheld', instance: 'analysis', question: 'network-resources' },
    value: ['third-party'],
  };
  const viewWith = async (changes: readonly Change[]): Promise<CaseView> => {
    const { index, today, record } = await exampleView('autisme');
    return { index, today, record: changed(changes, record) };
  };
  const make = (view: CaseView) =>
    makeFiles(
      { view, meta, edition: family(), forms: ['pdf', 'html'] },
      { fonts: () => Promise.resolve(fonts) },
    );

  const searchedIn = async (changes: readonly Change[]) => {
    const order = {
      view: await viewWith(changes),
      meta,
      edition: family(),
      forms: ['html'],
    } as const;
    const made = await makeFiles(order, { fonts: () => Promise.resolve(fonts) });
    if (made.is !== 'made' || !made.searched) throw new Error('Expected a file that was searched');
    return made.searched;
  };

  test('is given when it was read back and nothing left out was in it', async () => {
    const written = answer('analysis', 'network-resources', `${secret}.`);
    const made = await make(await viewWith([written, mark]));
    expect(made.is).toBe('made');
    if (made.is !== 'made') return;
    expect(made.files.map((one) => one.form)).toEqual(['pdf', 'html']);
    expect(made.searched).toMatchObject({ withheld: 1, notSearched: [] });
    const html = new TextDecoder().decode(made.files[1]?.bytes);
    expect(html).toContain('Noget er udeladt her.');
    expect(html).not.toContain('Bodil');
  });

  test('says what could not be looked for, and counts it not', async () => {
    const short = answer('analysis', 'network-resources', 'Skole');
    const { never } = await searchedIn([]);
    expect(never).toBeGreaterThan(0);
    expect(await searchedIn([])).toEqual({ withheld: 0, never, notSearched: [] });
    expect(await searchedIn([short, mark])).toEqual({ withheld: 0, never, notSearched: ['Skole'] });
  });

  test('is stopped where the same words stand in an answer that is not marked', async () => {
    const made = await make(
      await viewWith([
        answer('analysis', 'network-resources', `${secret}.`),
        answer('analysis', 'protective', `Der er hjælp: ${secret}.`),
        mark,
      ]),
    );
    expect(made.is).toBe('stopped');
    if (made.is !== 'stopped') return;
    expect(made.found[0]).toMatchObject({ instance: 'analysis', question: 'network-resources' });
    expect(made.found[0]?.sentence).toMatch(/”Faster Bodil bor.*står .*side \d+/);
    expect(made.found[0]?.sentence).toContain('afsnittet ”Analyse”');
  });

  test('is searched for the risk and the personal number too, though nobody marked them', async () => {
    const made = await make(
      await viewWith([
        answer('child', 'child-personal-number', '000000-0000'),
        answer('analysis', 'protective', 'Nummeret 000000 0000 skal bruges.'),
      ]),
    );
    expect(made.is).toBe('stopped');
  });

  test('never carries the case: it is left out, and stopped should it get in all the same', async () => {
    const carried: CarriedFile = {
      name: 'oevelsessag.json',
      description: 'Sagen',
      mediaType: 'application/json',
      bytes: new TextEncoder().encode('{}'),
      changedAt: new Date('2026-11-21T10:00:00.000Z'),
    };
    const order = { view: await viewWith([]), meta, forms: ['pdf'], carried } as const;
    const making = { fonts: () => Promise.resolve(fonts) };
    const made = await makeFiles({ ...order, edition: family() }, making);
    expect(made.is).toBe('made');
    if (made.is === 'made' && made.files[0])
      expect((await whatIsThis(made.files[0].bytes)).is).toBe('hand-out');
    const edition = { ...family(), carriesCase: true } as const;
    const stopped = await makeFiles({ ...order, edition }, making);
    expect(stopped).toMatchObject({ is: 'stopped', found: [] });
  });
});
