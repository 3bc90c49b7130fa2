// Finds the programs the tests need beside Node, and installs them where that can be done without asking.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './findChromium.mjs';
import { root } from './root.mjs';
import { runCommand } from './runCommand.mjs';

/** Which Debian package brings which programs. */
const pdfTools = { 'poppler-utils': ['pdfinfo', 'pdftotext', 'pdftoppm'], qpdf: ['qpdf'] };

/**
 * The path of a Chromium: one that is here, else Debian's package, else Playwright's own download.
 * @returns {Promise<string>}
 * @throws {Error} with a sentence that says what to install
 */
export async function ensureChromium() {
  const here = await findChromium();
  if (here) return here;
  await installPackages(['chromium']);
  const fromDebian = await findChromium();
  if (fromDebian) return fromDebian;
  console.log("Downloading Playwright's Chromium …");
  const playwright = join(root, 'node_modules/playwright/cli.js');
  await runCommand(process.execPath, [playwright, 'install', '--no-shell', 'chromium']);
  const downloaded = await findChromium();
  if (downloaded) return downloaded;
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium or Google Chrome, ' +
      'or set CHROMIUM_PATH to the program, and run the tests again.',
  );
}

/**
 * Sees to it that the programs that read PDFs back are here.
 * @throws {Error} with a sentence that says what to install
 */
export async function ensurePdfTools() {
  await installPackages(packagesMissing());
  const missing = packagesMissing();
  if (missing.length === 0) return;
  throw new Error(
    `The tests read finished PDFs back with ${missing.join(' and ')}, which could not be installed. ` +
      `Install them yourself (Debian: apt install ${missing.join(' ')}; macOS: brew install poppler qpdf), ` +
      'and run the tests again.',
  );
}

function packagesMissing() {
  return Object.entries(pdfTools)
    .filter(([, programs]) => programs.some((program) => !canRun(program)))
    .map(([name]) => name);
}

/** Whether the program is on the search path; what it answers does not matter. */
function canRun(/** @type {string} */ program) {
  return !spawnSync(program, ['--version'], { stdio: 'ignore' }).error;
}

/** Debian's packages, where apt is there and we are root. Elsewhere nothing happens. */
async function installPackages(/** @type {string[]} */ names) {
  if (names.length === 0 || process.getuid?.() !== 0 || !canRun('apt-get')) return;
  console.log(`Installing ${names.join(' and ')} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '--quiet=2'], { env });
  const install = ['install', '--yes', '--quiet=2', '--no-install-recommends', ...names];
  await runCommand('apt-get', install, { env });
}
