// Builds the app and serves it the way `npm start` does, on a free port, for the walks to walk in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildApp } from '#src/cli/ensureBuild.mjs';
import { serveApp } from '#src/cli/serveApp.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, such as `http://127.0.0.1:4180/`. A walk reads it by `inject('appUrl')`. */
    appUrl: string;
  }
}

/** `npm test` has built the app already and names the folder; a walk run by itself builds its own. */
export default async function serveForWalks(project: TestProject) {
  const built = process.env.WALKS_APP;
  const outDir = built ?? (await mkdtemp(join(tmpdir(), 'udredningsguiden-')));
  if (!built && !(await buildApp(outDir))) throw new Error('The production build failed');
  const { address, close } = await serveApp({ outDir, port: 4180 });
  project.provide('appUrl', address);
  return async () => {
    await close();
    if (!built) await rm(outDir, { recursive: true });
  };
}
