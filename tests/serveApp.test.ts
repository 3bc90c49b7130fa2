// What the local server lets a browser keep: built files for good, the page never. And the port it has.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portIn, serveApp } from '#src/cli/serveApp.mjs';

let outDir: string;
let server: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'udredningsguiden-served-'));
  await mkdir(join(outDir, 'assets'));
  await writeFile(join(outDir, 'index.html'), '<!doctype html><title>Siden</title>');
  await writeFile(join(outDir, 'assets/main-abc.js'), 'export {};');
  server = await serveApp({ outDir, port: 4420 });
});
afterAll(async () => {
  await server.close();
  await rm(outDir, { recursive: true });
});

const keptFor = async (path: string) => {
  const { headers } = await fetch(new URL(path, server.address));
  return /max-age=(\d+)/.exec(headers.get('Cache-Control') ?? '')?.[1] ?? 'no time';
};

test.each([
  { what: 'a built file', path: 'assets/main-abc.js', time: '31536000' },
  { what: 'the page', path: '', time: 'no time' },
  { what: 'a page within it', path: 'om', time: 'no time' },
  {
    what: 'what a newer build has in place of a built file',
    path: 'assets/old.js',
    time: 'no time',
  },
])('$what is kept for $time', async ({ path, time }) => {
  expect(await keptFor(path)).toBe(time);
});

test.each([
  { address: 'http://127.0.0.1:80/', port: 80 },
  { address: 'http://127.0.0.1:4173/', port: 4173 },
])('the port of $address is $port', ({ address, port }) => {
  expect(portIn(address)).toBe(port);
});

test('the server tells the port it took', () => {
  expect(server.address).toBe(`http://127.0.0.1:${server.port}/`);
});
