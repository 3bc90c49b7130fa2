// Every edition of every fictional case, printed once: it is what it claims to be, and leaves no page half empty.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { examples } from '#src/cases/examples.ts';
import type { Edition } from '#src/document/edition.ts';
import { editions } from '#src/document/editions.ts';
import { NEARLY_EMPTY } from '#src/pdf/fitted.ts';
import type { PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import { checkPdf, failures, readClaims } from '#src/pdfcheck/checkPdf.ts';
import {
  chaptersOf,
  eggOn,
  holdsEgg,
  MOST_EMPTY,
  type Paper,
  printEdition,
  takenOn,
} from './fixtures/paper.ts';
import { readText } from './fixtures/readPdf.ts';
import { readTree, wordsOf } from './fixtures/readStructure.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let fonts: PdfFonts;
let folder: string;
beforeAll(async () => {
  fonts = await readNodeFonts();
  folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-editions-'));
});
afterAll(() => rm(folder, { recursive: true }));

const letters = (text: string) => [...text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')].sort();

describe.each(examples)('of the fictional case $id', ({ id }) => {
  const isHalf = id.endsWith('-halvvejs');
  const canBeMade = ({ needs }: Edition) => !isHalf || !needs.includes('decided');
  const papers = new Map<string, Paper>();
  beforeAll(async () => {
    for (const edition of editions) papers.set(edition.id, await printEdition(id, edition, fonts));
  });
  afterAll(() => papers.clear());

  const paperOf = (edition: string) => {
    const paper = papers.get(edition);
    if (!paper) throw new Error(`Expected the edition ${edition}`);
    return paper;
  };

  test.each(editions.filter(canBeMade))('the edition $id is what it claims to be', async (one) => {
    const { bytes } = paperOf(one.id);
    expect(await readClaims(bytes)).toEqual({ pdfua: '1', pdfa: '2a' });
    const report = await checkPdf(bytes);
    const broken = (['PDF/UA-1', 'PDF/A-2a', 'reader'] as const).flatMap((standard) =>
      failures(report, standard).map(
        ({ rule, places }) => `${rule.id} ${JSON.stringify(places[0])}`,
      ),
    );
    expect(report.isReadable).toBe(true);
    expect(broken).toEqual([]);
  });

  test('no edition has a half-empty page before the Egg', () => {
    const withEgg = [...papers].filter(([, { doc }]) => chaptersOf(doc).some(holdsEgg));
    expect(withEgg.length).toBeGreaterThan(3);
    const halfEmpty = withEgg.flatMap(([edition, paper]) =>
      eggOn(paper)
        .empty.filter(([, share]) => share > MOST_EMPTY)
        .map(([at, share]) => `${edition}, page ${at}: ${share.toFixed(2)}`),
    );
    expect(halfEmpty).toEqual([]);
  });

  if (isHalf) return;

  test('no edition ends with a nearly empty page', () => {
    const ends = [...papers].flatMap(([edition, paper]) => {
      const taken = takenOn(paper, paper.pages);
      return taken < NEARLY_EMPTY - 0.03 ? [`${edition}: ${taken.toFixed(2)}`] : [];
    });
    expect(ends).toEqual([]);
  });

  if (id !== 'epilepsi') return;

  // The working copy is held to this with all else we print.
  test.each(editions.filter((one) => one.id !== 'work'))(
    'the edition $id has every visible word in its tree or as decoration, and is sound to another reader',
    async (edition) => {
      const { bytes } = paperOf(edition.id);
      const path = join(folder, `${edition.id}.pdf`);
      await writeFile(path, bytes);
      await promisify(execFile)('qpdf', ['--check', path]);
      const tree = await readTree(bytes);
      expect(tree.faults).toEqual([]);
      const words = wordsOf(tree.root) + tree.decoration.map((one) => one.text).join('');
      expect(letters(words).join('')).toBe(letters(await readText(bytes)).join(''));
      expect((await whatIsThis(bytes)).is).toBe('hand-out');
    },
  );
});
