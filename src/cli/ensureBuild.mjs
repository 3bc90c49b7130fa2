// Builds the app when its sources have changed since the last build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './runCommand.mjs';

/** The folder `npm start` serves. */
export const distFolder = join(root, 'dist');

/** Everything that decides what the build becomes. */
const sources = ['forms', 'machines', 'src', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** A name with a dot is not served. A build that was interrupted has no stamp. */
const stampFile = join(distFolder, '.sources');

/**
 * Builds if needed. Resolves with false when the build failed; Vite has then said why.
 * @param {() => void} announce called before a build, which takes a while
 */
export async function ensureBuild(announce) {
  const stamp = hashOf(sources);
  if (readStamp() === stamp) return true;
  announce();
  if (!(await buildApp(distFolder))) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/**
 * Makes the production build, whatever mode the calling process runs in.
 * @param {string} outDir absolute path, emptied first
 */
export async function buildApp(outDir) {
  const { NODE_ENV: _mode, VITEST: _test, ...env } = process.env;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  return (await runCommand(process.execPath, [vite, ...args], { env })) === 0;
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

/** Content, not dates: a fresh checkout of the same sources needs no new build. */
function hashOf(/** @type {string[]} */ paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @type {(path: string) => string[]} */
function filesUnder(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(`${path}/${name}`));
}
