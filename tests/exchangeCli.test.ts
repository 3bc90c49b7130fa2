// `npm run exchange`: five files and their paths, or one sentence and nothing written.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { content } from '#forms/content/index.ts';
import { root } from '#src/cli/root.mjs';
import { readCaseFile } from '#src/storage/readCaseFile.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

type Outcome = { readonly code: number; readonly out: string; readonly err: string };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'udredningsguiden-exchange-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as npm does, from the folder the user stands in. */
function run(...args: readonly string[]): Promise<Outcome> {
  const script = join(root, 'src/cli/exchange.ts');
  const options = { cwd: root, env: { ...process.env, INIT_CWD: folder } };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out: out.trim(), err: err.trim() });
    });
  });
}

test('writes the files of a case, named by what they are and nothing else', async () => {
  const { code, out, err } = await run('epilepsi', '.');
  expect([code, err]).toEqual([0, '']);
  const names = (await readdir(folder)).sort();
  expect(out.split('\n').sort()).toEqual(names.map((name) => join(folder, name)));
  expect(names).toEqual([
    expect.stringMatching(/^fhir-spoergeskema-[\d.-]+\.json$/),
    expect.stringMatching(/^fhir-svar-\d{4}-\d\d-\d\d\.json$/),
    expect.stringMatching(/^frister-\d{4}-\d\d-\d\d\.ics$/),
    expect.stringMatching(/^oevelsessag-\d{4}-\d\d-\d\d\.json$/),
    expect.stringMatching(/^sag-\d+\.schema\.json$/),
  ]);
  const [questionnaire, answers, , file, schema] = await Promise.all(
    names.map((name) => readFile(join(folder, name), 'utf8')),
  );
  expect(JSON.parse(questionnaire ?? '').resourceType).toBe('Questionnaire');
  expect(JSON.parse(answers ?? '').questionnaire).toContain(JSON.parse(questionnaire ?? '').url);
  expect(readCaseFile(content, file ?? '').ok).toBe(true);
  expect(schema).toBe(await readFile(join(root, 'src/storage/case-file.schema.json'), 'utf8'));
});

test('says in one sentence what it cannot use, and writes nothing', async () => {
  const before = await readdir(folder);
  const outcomes = await Promise.all([run(), run('ukendt', '.'), run('epilepsi', 'ingen-mappe')]);
  const sentences = [/^Skriv: npm run exchange -- .*epilepsi/, /ukendt.*epilepsi/, /findes ikke/];
  for (const [at, { code, out, err }] of outcomes.entries()) {
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentences[at] ?? '');
    expect(err.split('\n')).toHaveLength(1);
  }
  expect(await readdir(folder)).toEqual(before);
});
