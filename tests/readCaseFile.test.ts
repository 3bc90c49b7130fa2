// Bad input: a file that is no case, or no longer one, gets one clear sentence and changes nothing.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { content } from '#forms/content/index.ts';
import { recordOf, toCaseFile } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import type { Path } from './fixtures/badFiles.ts';
import { badFiles, caseText, put } from './fixtures/badFiles.ts';
import { anyPathIn, anyReplacement } from './fixtures/changedFiles.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 30_000 });

const names = readdirSync(new URL('../src/cases/', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);
const whole = caseText('cerebral-parese.json');
const childName: Path = ['answers', 'child', 'child-name'];

/** The child's name as the file has it, and what was told about the file. */
function read(text: string) {
  const result = readCaseFile(content, text);
  if (!result.ok) throw new Error(result.sentence);
  return { name: result.file.answers.child?.['child-name'], notices: result.notices };
}

describe('a file is refused', () => {
  const sentences = new Set<string>();

  test.each(badFiles)('%s', (_what, text, says) => {
    const started = performance.now();
    const result = readCaseFile(content, text);
    const took = performance.now() - started;
    if (result.ok) throw new Error('Expected a refusal');
    sentences.add(result.sentence);
    expect(result.sentence).toMatch(says);
    // It says what to do, in one line, in Danish, and nothing of the machinery.
    expect(result.sentence).toMatch(
      /^[A-ZÆØÅ][^\n]+ (Vælg|Hent|Gem|Genindlæs|Opdatér|Ret|Åbn) [^\n]+\.$/,
    );
    expect(result.sentence.length).toBeLessThan(400);
    expect(result.sentence).not.toMatch(/undefined|\[object|null|invalid|expected|JSON/i);
    expect(took).toBeLessThan(5000);
  });

  test('and the sentences tell the faults apart', () => {
    expect(sentences.size).toBeGreaterThan(40);
  });
});

describe('a file is taken as it is', () => {
  test.each(names)('%s', (name) => {
    const result = readCaseFile(content, caseText(name));
    expect(result).toMatchObject({ ok: true, notices: [], file: JSON.parse(caseText(name)) });
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</textarea><b>Alma</b> &amp; co.',
    '{{constructor.constructor("x")()}}',
    '"); DROP TABLE cases; --',
    '=HYPERLINK("http://example.invalid")',
    'Ærø, Øster Åby 😀 e\u0301 — ”nej”',
    'linje\tmed tabulator\nog ny linje',
  ])('with the text %j, which stays text', (name) => {
    expect(read(put(childName, name))).toEqual({ name, notices: [] });
  });

  test('with very long text', () => {
    const name = 'Æblegrød. '.repeat(100_000);
    expect(read(put(childName, name))).toEqual({ name, notices: [] });
  });

  test('written by an editor that begins it with a mark', () => {
    expect(readCaseFile(content, `\uFEFF${whole}`)).toMatchObject({ ok: true, notices: [] });
  });

  test('written with another edition of the content, when everything in it is known', () => {
    const text = put(['contentVersion'], '2031-01-01.9');
    expect(readCaseFile(content, text)).toMatchObject({ ok: true, notices: [] });
  });

  test('with empty sections, deferrals and lists', () => {
    const empty = put(
      ['deferred'],
      { child: {}, screening: { outcome: '' } },
      put(['answers', 'theme-mobility', 'child-view'], {}),
    );
    expect(readCaseFile(content, empty)).toMatchObject({ ok: true, notices: [] });
  });
});

describe('control characters', () => {
  test.each([
    ['a bell and an escape', 'Al\u0007ma\u001b[31m'],
    ['a null sign', 'Al\u0000ma[31m'],
    ['a sign beyond ASCII', 'Alma\u0085[31m\u009f'],
    ['half a sign', 'Alma\ud83d[31m'],
    ['the other half', '\udc00Alma[31m'],
  ])('are taken away, and it is told: %s', (_what, name) => {
    expect(read(put(childName, name))).toEqual({
      name: 'Alma[31m',
      notices: [expect.stringMatching(/usynlige styretegn i ét svar\. .*fjernet/)],
    });
  });

  test('are counted', () => {
    const twice = put(childName, 'a\u0007', put(['answers', 'intake', 'received-how'], '\u0001b'));
    expect(readCaseFile(content, twice)).toMatchObject({
      ok: true,
      notices: [expect.stringContaining('i 2 svar')],
    });
  });

  test('in an id do not make two rows one', () => {
    const result = readCaseFile(
      content,
      put(['answers', 'child', 'siblings', 1, 'id'], 'r-an\u0000ton'),
    );
    expect(result).toMatchObject({ ok: false, sentence: expect.stringContaining('r-anton') });
  });
});

describe('whatever happens to a file', () => {
  const halfway = caseText('autisme-halvvejs.json');

  /** The case, or a sentence; and a case that is taken is a case when read again. */
  const holds = (text: string) => {
    const result = readCaseFile(content, text);
    if (!result.ok) {
      expect(result.sentence).toMatch(/^[A-ZÆØÅ][^\n]{20,400}\.$/);
      return;
    }
    const file = toCaseFile(content, result.file, recordOf(content, result.file));
    expect(readCaseFile(content, JSON.stringify(file))).toEqual({ ok: true, file, notices: [] });
  };

  test('one of its values changed, it is a case or a sentence', () => {
    fc.assert(
      fc.property(anyPathIn(halfway), anyReplacement, (path, value) =>
        holds(put(path, value, halfway)),
      ),
      { numRuns: 60 },
    );
  });

  test('its text cut, doubled or scratched, it is a case or a sentence', () => {
    const place = fc.nat({ max: halfway.length - 1 });
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 3 }), (a, b, words) => {
        holds(halfway.slice(0, a) + words + halfway.slice(b));
      }),
      { numRuns: 60 },
    );
  });

  test('put together by chance, it is a case or a sentence', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.string({ unit: 'binary' }), (json, words) => {
        holds(json);
        holds(words);
      }),
    );
  });
});
