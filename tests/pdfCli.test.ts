// `npm run pdf`: a PDF and its path, or one sentence and nothing written.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refusal } from '#src/cli/caseInput.ts';
import { runPdf } from '#src/cli/pdfCommand.ts';
import { root } from '#src/cli/root.mjs';
import { readInfo } from './fixtures/readPdf.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

type Outcome = { readonly code: number; readonly out: string; readonly err: string };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as npm does, from the folder the user stands in. */
function run(...args: readonly string[]): Promise<Outcome> {
  const script = join(root, 'src/cli/pdf.ts');
  const options = { cwd: root, env: { ...process.env, INIT_CWD: folder } };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: out.trim(), err: err.trim() });
    });
  });
}

test('makes the PDF of a fictional case and of a case file, and says where they are', async () => {
  const source = join(root, 'src/cases/autisme-halvvejs.json');
  const [byId, byFile] = await Promise.all([
    run('autisme-halvvejs', 'a.pdf'),
    run(source, join(folder, 'b.pdf')),
  ]);
  expect(byId).toEqual({ code: 0, out: join(folder, 'a.pdf'), err: '' });
  expect(byFile).toEqual({ code: 0, out: join(folder, 'b.pdf'), err: '' });
  const [a, b] = await Promise.all(['a.pdf', 'b.pdf'].map((name) => readFile(join(folder, name))));
  expect(a && b && Buffer.compare(a, b)).toBe(0);
  expect((await readInfo(a ?? new Uint8Array())).get('Title')).toContain('Udredning og plan');
  expect(await readdir(folder)).toEqual(['a.pdf', 'b.pdf']);
});

describe('what it cannot use', () => {
  /** `at`: a path in the folder. */
  type At = (path: string) => string;
  const cases: readonly [string, (at: At) => readonly string[], RegExp][] = [
    ['no arguments', () => [], /^Skriv: npm run pdf -- .*autisme/],
    ['an unknown id', (at) => ['ukendt', at('c.pdf')], /“ukendt”.*autisme.*epilepsi/],
    ['a file that is not JSON', (at) => [at('not.json'), at('c.pdf')], /^Filen .*\.$/],
    [
      'JSON that is no case',
      (at) => [at('other.json'), at('c.pdf')],
      /ikke en sag fra Udredningsguiden/,
    ],
    ['a folder as the case', (at) => [at('.'), at('c.pdf')], /er ikke en fil/],
    ['a folder that is not there', (at) => ['autisme', at('no/c.pdf')], /findes ikke\. Opret den/],
    [
      'an unknown edition',
      (at) => ['autisme', at('c.pdf'), '--udgave', 'ny'],
      /ingen udgave.*family/,
    ],
    [
      'an edition too early',
      (at) => ['autisme-halvvejs', at('c.pdf'), '--udgave', 'decision'],
      /ikke truffet nogen afgørelse/,
    ],
    ['a folder as the PDF', (at) => ['autisme', at('.')], /er en mappe\. Skriv et filnavn/],
  ];

  test('is refused in one sentence each, and nothing is written', async () => {
    await writeFile(join(folder, 'not.json'), '{"format": "udr');
    await writeFile(join(folder, 'other.json'), '{"a": 1}');
    const before = await readdir(folder);
    for (const [name, given, sentence] of cases) {
      const refused = await runPdf(given((path) => join(folder, path))).catch(
        (cause: unknown) => cause,
      );
      expect(refused, name).toBeInstanceOf(Refusal);
      const said = refused instanceof Refusal ? refused.message : '';
      expect(said, name).toMatch(sentence);
      expect(said.split('\n'), name).toHaveLength(1);
    }
    expect(await readdir(folder)).toEqual(before);
  });

  test('is told by the command in that sentence, with exit code 1', async () => {
    const before = await readdir(folder);
    const { code, out, err } = await run('ukendt', 'c.pdf');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/“ukendt”.*autisme.*epilepsi/);
    expect(err.split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(before);
  });
});
