// The published JSON Schema: current, and of one mind with what the app itself takes.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '#forms/content/index.ts';
import { caseFileJsonSchemaText } from '#src/storage/caseFileJsonSchema.ts';
import { caseFileSchema } from '#src/storage/caseFileSchema.ts';
import { toPlainJson } from '#src/storage/plainJson.ts';
import { IMPOSSIBLE_DATE } from '#src/storage/schemaParts.ts';
import { badFiles, caseText, put } from './fixtures/badFiles.ts';
import { anyPathIn, anyReplacement } from './fixtures/changedFiles.ts';

const storage = new URL('../src/storage/', import.meta.url);
const kept = readFileSync(new URL('case-file.schema.json', storage), 'utf8');
// The pattern beside it says what `date-time` is; no further package is needed for the format.
const ajv = new Ajv2020({ strict: true, formats: { 'date-time': true } });
const accepts = ajv.compile(JSON.parse(kept));

const names = readdirSync(new URL('../src/cases/', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);

test('the kept schema is current', () => {
  // When this fails: npm run schema, and commit the file with the change that caused it.
  expect(kept === caseFileJsonSchemaText(content), 'run `npm run schema`').toBe(true);
});

test.each(names)('accepts %s', (name) => {
  expect(accepts(JSON.parse(caseText(name))), ajv.errorsText(accepts.errors)).toBe(true);
});

/** What a schema can see: not whether a date exists, or whether a reference has its row. */
const seen = badFiles.filter(
  ([what, text, says]) =>
    isJson(text) &&
    !/31 February$|month 13|same row|another list|one id|no statement|no row|without the rows/.test(
      what,
    ) &&
    !says.source.includes('10\\.000'),
);

describe('rejects a file', () => {
  test('of many sorts', () => {
    expect(seen.length).toBeGreaterThan(45);
  });

  test.each(seen)('%s', (_what, text) => {
    expect(accepts(JSON.parse(text))).toBe(false);
  });
});

test('says of any changed file what the app says', () => {
  const halfway = caseText('autisme-halvvejs.json');
  fc.assert(
    fc.property(anyPathIn(halfway), anyReplacement, (path, value) => {
      const file = JSON.parse(put(path, value, halfway));
      // What is refused before any schema sees it is no part of the shape.
      if (!toPlainJson(file).ok) return;
      const { error } = caseFileSchema(content).safeParse(file);
      const faults = (error?.issues ?? []).filter((issue) => issue.message !== IMPOSSIBLE_DATE);
      expect(accepts(file)).toBe(faults.length === 0);
    }),
    { numRuns: 60 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
