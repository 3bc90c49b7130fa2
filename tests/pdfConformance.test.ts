// What the metadata claims is so: our own checker finds nothing, on every case and on odd ones.
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { emptyRecord } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { examples } from '#src/cases/examples.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { Doc } from '#src/document/model.ts';
import { makePdf, type PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { checkPdf, failures, readClaims } from '#src/pdfcheck/checkPdf.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { answer, changed, exampleView, meta, rowMark, viewOf } from './fixtures/printedCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: PdfFonts;
beforeAll(async () => {
  fonts = await readNodeFonts();
});

/** Every rule the finished file breaks, of those it claims to keep and of those a reader needs. */
async function broken(doc: Doc): Promise<readonly string[]> {
  const { bytes } = await makePdf(doc, fonts);
  const report = await checkPdf(bytes);
  expect(report.isReadable).toBe(true);
  return (['PDF/UA-1', 'PDF/A-2a', 'reader'] as const).flatMap((standard) =>
    failures(report, standard).map(({ rule, places }) =>
      [standard, rule.id, rule.developer, JSON.stringify(places[0])].join(' · '),
    ),
  );
}

// As a case for practice; the others, and every other edition, stand in `pdfEveryEdition`.
test.each(examples)('the fictional case $id is what it claims to be', async ({ id }) => {
  const doc = buildDocument(await exampleView(id), { ...meta, practice: true });
  expect(await broken(doc)).toEqual([]);
});

test('claims PDF/UA-1 and PDF/A-2a', async () => {
  const { bytes } = await makePdf(buildDocument(viewOf(emptyRecord), meta), fonts);
  expect(await readClaims(bytes)).toEqual({ pdfua: '1', pdfa: '2a' });
});

test('so is a label with nothing beside it: a reference to a fact that is not there', async () => {
  const changes = [rowMark('wishes', 'wishes', 'rc', 1), answer('wish@rc', 'points-at', ['ra'])];
  const view = viewOf(changed(changes, emptyRecord, smallContent), smallContent);
  expect(await broken(buildDocument(view, meta))).toEqual([]);
});

test.each([
  ['a small content', smallContent, 20],
  ['the whole content', content, 3],
])('so is any record: %s', async (_name, pack, numRuns) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange(pack), { maxLength: 60 }), async (changes) => {
      const view = viewOf(changed(changes, emptyRecord, pack), pack);
      expect(await broken(buildDocument(view, meta))).toEqual([]);
    }),
    { numRuns },
  );
});

test('so is what is long, wide and odd, wherever it stands', async () => {
  const long = Array.from({ length: 2500 }, (_, at) => `ord${at + 1}`).join(' ');
  const odd = [
    ...[
      'a\u0000b\u0007',
      'x\u00ADy',
      '\uD83C halv',
      'מרחבא مرحبا',
      '👩‍👩‍👧 ✓ → ☐',
      '\u202Eomvendt',
    ],
    ...[
      '1\u202F000',
      'å e\u0301 n\u0303',
      '<b>&amp;</b>',
      'W'.repeat(5000),
      '\uFFFE\uFFFF\uFEFF',
      '10⁻³ ½ ﬁ',
    ],
  ];
  const rows = Array.from({ length: 200 }, (_, at) => `r${at}`);
  const changes = [
    answer('wishes', 'purpose', [long, ...odd].join('\n')),
    ...rows.flatMap((row, at) => [
      rowMark('wishes', 'wishes', row, at + 1),
      answer('wishes', 'wishes', `${odd[at % odd.length]} ${at}`, 'words', row),
    ]),
  ];
  const view = viewOf(changed(changes, emptyRecord, smallContent), smallContent);
  expect(await broken({ ...buildDocument(view, meta), title: odd.join(' & ') })).toEqual([]);
});
