// Installs the packages of package-lock.json when node_modules is missing or holds something else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './runCommand.mjs';

/**
 * One package as npm's lockfiles describe it.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 */

/**
 * Installs if needed. Resolves with false when npm could not; npm itself has then said why.
 * `NODE_ENV=production` must not leave out the tools the build needs, hence `--include`.
 * @param {() => void} announce called before an installation, which takes a while
 */
export async function ensureDependencies(announce) {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (present && isSame(wanted ?? {}, present)) return true;
  announce();
  return (await runNpm(['ci', '--include=dev', '--include=optional'])) === 0;
}

/**
 * npm writes the second file when an installation has succeeded, so half an installation has none.
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(file) {
  try {
    const { '': _ourselves, ...packages } = JSON.parse(
      readFileSync(join(root, file), 'utf8'),
    ).packages;
    return packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether what is there is what the lockfile says. Optional packages for other machines may be absent.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} present
 */
function isSame(wanted, present) {
  return (
    Object.keys(present).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
      const found = present[path];
      if (!found) return Boolean(optional || devOptional);
      return found.version === version && found.integrity === integrity;
    })
  );
}
