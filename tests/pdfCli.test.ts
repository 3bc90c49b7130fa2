// `npm run pdf`: a PDF and its path, or one sentence and nothing written.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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
  const cases: readonly [string, () => readonly string[], RegExp][] = [
    ['no arguments', () => [], /^Skriv: npm run pdf -- .*autisme/],
    ['an unknown id', () => ['ukendt', 'c.pdf'], /“ukendt”.*autisme.*epilepsi/],
    ['a file that is not JSON', () => ['not.json', 'c.pdf'], /^Filen .*\.$/],
    ['JSON that is no case', () => ['other.json', 'c.pdf'], /ikke en sag fra Udredningsguiden/],
    ['a folder as the case', () => ['.', 'c.pdf'], /er ikke en fil/],
    ['a folder that is not there', () => ['autisme', 'no/c.pdf'], /findes ikke\. Opret den/],
    ['an unknown edition', () => ['autisme', 'c.pdf', '--udgave', 'ny'], /ingen udgave.*family/],
    [
      'an edition too early',
      () => ['autisme-halvvejs', 'c.pdf', '--udgave', 'decision'],
      /ikke truffet nogen afgørelse/,
    ],
    ['a folder as the PDF', () => ['autisme', '.'], /er en mappe\. Skriv et filnavn/],
  ];

  test('is told in one sentence each, and nothing is written', async () => {
    await writeFile(join(folder, 'not.json'), '{"format": "udr');
    await writeFile(join(folder, 'other.json'), '{"a": 1}');
    const before = await readdir(folder);
    const outcomes: Outcome[] = [];
    // Two at a time: each is a process of its own.
    for (let at = 0; at < cases.length; at += 2)
      outcomes.push(
        ...(await Promise.all(cases.slice(at, at + 2).map(([, args]) => run(...args())))),
      );
    outcomes.forEach(({ code, out, err }, at) => {
      const [name, , sentence] = cases[at] ?? ['', () => [], /^$/];
      expect({ name, code, out }).toEqual({ name, code: 1, out: '' });
      expect(err, name).toMatch(sentence);
      expect(err.split('\n'), name).toHaveLength(1);
    });
    expect(await readdir(folder)).toEqual(before);
  });
});
