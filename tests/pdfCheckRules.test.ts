// Every rule of the PDF checker has a document that breaks it on purpose, and then that rule alone fails.
import { describe, expect, test } from 'vitest';
import { checkPdf, failures } from '#src/pdfcheck/checkPdf.ts';
import { rules } from '#src/pdfcheck/rules/index.ts';
import { type Broken, brokenPdfs } from './fixtures/brokenPdfs.ts';
import { changed, goodParts, writeParts } from './fixtures/goodPdf.ts';

const parts = goodParts();

/** Ids of the rules that fail for PDF/UA-1, PDF/A-3a and readers. */
async function failing({ changes, frame }: Pick<Broken, 'changes' | 'frame'>): Promise<string[]> {
  const report = await checkPdf(writeParts(changed(parts, changes), frame));
  if (!report.isReadable) throw new Error(report.developer);
  const standards = ['PDF/UA-1', 'PDF/A-3a', 'reader'] as const;
  const all = standards.flatMap((standard) => failures(report, standard));
  return [...new Set(all.map(({ rule }) => rule.id))].sort();
}

test('the good file passes every rule, and exercises nearly all', async () => {
  expect(await failing({ changes: [] })).toEqual([]);
  const report = await checkPdf(writeParts(parts));
  const idle = report.isReadable
    ? report.results.filter(({ verdict }) => verdict === 'not exercised')
    : [];
  expect(idle.map(({ rule }) => rule.id)).toMatchInlineSnapshot(`
    [
      "7.16-1",
      "6.1.10-1",
      "6.1.12-1",
      "5-4",
      "5-5",
      "6.6.4-6",
      "6.6.4-7",
      "7.2-7",
      "7.2-38",
      "7.4.4-1",
      "7.4.4-2",
      "7.20-2",
      "7.18.1-3",
      "7.18.4-1",
      "7.18.8-1",
      "6.4.1-1",
      "6.5.1-2",
      "7.21.6-2",
      "6.2.11.6-2",
      "7.21.6-3",
      "6.2.11.6-3",
      "6.2.4.3-3",
    ]
  `);
});

describe('a broken file fails the rules it breaks, and no other', () => {
  test.each(brokenPdfs)('$fails: $why', async ({ fails, ...broken }) => {
    expect(await failing(broken)).toEqual(fails.split(' ').sort());
  });
});

test('every rule is broken by a document of its own', () => {
  const known = new Set([...brokenPdfs.flatMap(({ fails }) => fails.split(' ')), '6.8-5']);
  expect(rules.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});
