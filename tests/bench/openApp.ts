// The production build on a local address, with a Chromium to look at it and the bench's own pages beside it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { chromium } from 'playwright';
import { build } from 'vite';
import { buildApp } from '#src/cli/ensureBuild.mjs';
import { ensureChromium } from '#src/cli/ensureTools.mjs';
import { chromiumArgs } from '#src/cli/findChromium.mjs';
import { root } from '#src/cli/root.mjs';
import { serveApp } from '#src/cli/serveApp.mjs';

/** First port tried; a port in use: the next free one. */
const FIRST_PORT = 4600;

export type OpenApp = {
  /** Ends in a slash. */
  readonly address: string;
  /** The folder that is served: what is written into it can be asked for. */
  readonly folder: string;
  readonly executablePath: string;
  close(): Promise<void>;
};

/** Builds and serves the app as `npm start` does, and the bench's page at `bench/`. */
export async function openApp(): Promise<OpenApp> {
  const executablePath = await ensureChromium();
  const folder = mkdtempSync(join(tmpdir(), 'udredningsguiden-bench-'));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  try {
    if (!(await buildApp(folder))) throw new Error('The production build failed.');
    await buildBenchPage(join(folder, 'bench'));
    const { address, close } = await serveApp({ outDir: folder, port: FIRST_PORT });
    return { address, folder, executablePath, close: () => close().finally(forget) };
  } catch (cause) {
    forget();
    throw cause;
  }
}

/** A quiet Chromium without a window. The caller closes it. */
export function openChromium({ executablePath }: OpenApp): Promise<Browser> {
  return chromium.launch({ executablePath, args: chromiumArgs });
}

/** The app's own parts on an empty page, for what is measured without the app's pages. */
async function buildBenchPage(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: '/bench/',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(root, 'tests/bench/page/benchPage.ts'),
        output: { entryFileNames: 'bench.js' },
      },
    },
  });
  const html = '<!doctype html><title>Bench</title><script type="module" src="bench.js"></script>';
  writeFileSync(join(outDir, 'page.html'), html);
}
