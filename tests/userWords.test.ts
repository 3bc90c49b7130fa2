// Words of our own that an adviser has not been told the meaning of stay out of what they read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#src/cli/root.mjs';

test('no sentence speaks of the vault: to an adviser it is their cases that are locked', () => {
  const lines = linesIn('src');
  expect(lines.length).toBeGreaterThan(10_000);
  expect(lines.filter((line) => /(?<!-)\bboks(?:en|ens|e|ene|enes)?\b/i.test(line))).toEqual([]);
});

test('an ”udgave” is one of the document: a case and an answer have versions, the app an app-version', () => {
  const others =
    /(?:nyere|nyeste|denne|tidligere|flere|to|tre) udgaver? (?:af (?!dokumentet)|til|ikke)|nyere udgave|(?:læs|gem|henter) (?:hele )?udgaven|historik og udgaver|udgaver? af (?:svaret|sagen|guiden|udredningsguiden)/i;
  expect('Sagen er gemt med en nyere udgave af Udredningsguiden.').toMatch(others);
  expect('Her er to udgaver af svaret').toMatch(others);
  expect('Historik og udgaver').toMatch(others);
  const lines = [...linesIn('src'), ...linesIn('forms')];
  expect(lines.filter((line) => others.test(line))).toEqual([]);
});

function linesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => readFileSync(join(root, folder, path), 'utf8').split('\n'));
}
