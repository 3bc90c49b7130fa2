// `npm run pdf:check`: what a file claims and which rules it breaks, and an exit code that says whether any.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '#src/cli/root.mjs';
import { changed, goodParts, writeParts } from './fixtures/goodPdf.ts';

type Outcome = { readonly code: number; readonly out: string; readonly err: string };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-check-cli-'));
  const parts = goodParts();
  const bad = changed(parts, [['figure', /\/Alt \(.*?\)/, '']]);
  await writeFile(join(folder, 'good.pdf'), writeParts(parts));
  await writeFile(join(folder, 'bad.pdf'), writeParts(bad));
  await writeFile(join(folder, 'cut.pdf'), writeParts(parts).subarray(0, 5000));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as npm does, from the folder the user stands in. */
function run(...args: readonly string[]): Promise<Outcome> {
  const script = join(root, 'src/cli/pdfCheck.ts');
  const options = { cwd: root, env: { ...process.env, INIT_CWD: folder } };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: out.trim(), err: err.trim() });
    });
  });
}

test('tells what a sound file claims and keeps', async () => {
  const { code, out, err } = await run('good.pdf');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n')).toEqual([
    'Sider: 2',
    'Filen siger om sig selv: PDF/UA-1, PDF/A-3a',
    'PDF/UA-1: ingen fejl',
    'PDF/A-3a: ingen fejl',
    'Det, en læser mangler: ingen fejl',
  ]);
});

test('tells each rule that is broken, in Danish and for the developer', async () => {
  const { code, out } = await run('bad.pdf');
  expect(code).toBe(1);
  expect(out).toContain('PDF/UA-1: 1 regel brudt');
  expect(out).toContain('7.3-1: Et billede har ingen tekst for dem, der ikke kan se det.');
  expect(out).toMatch(/A Figure has Alt, not empty, or ActualText\. × 1 \(object \d+, Figure\)/);
});

test('says in a sentence what it cannot check', async () => {
  const [none, missing, cut] = await Promise.all([run(), run('ukendt.pdf'), run('cut.pdf')]);
  expect([none, missing, cut].map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(none.err).toBe('Skriv: npm run pdf:check -- <fil.pdf>.');
  expect(missing.err).toMatch(/^”ukendt\.pdf” kan ikke læses\. Skriv stien/);
  expect(cut.err).toMatch(/^Filen er ikke en hel PDF\./);
});
