// Runs in the browser on an empty page: the app's own parts without its pages, held to the clock.
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { bringIn } from '#src/storage/cases.ts';
import { openHomes } from '#src/storage/openHomes.ts';
// Declares what the app's own page declares of trusted types.
import type {} from '#src/team/pageLimits.ts';
import { logBench } from './log.ts';
import { manyCasesBench } from './manyCases.ts';
import { vaultBench } from './realVault.ts';
import { savingBench } from './saving.ts';
import { syncBench } from './sync.ts';
import { workFileBench } from './workFile.ts';

const bench = {
  /** Puts a practice case into the app's store; its id is kept. */
  async bringIn(file: CaseFile): Promise<void> {
    await bringIn(await openHomes(), file);
  },
  ...vaultBench,
  ...manyCasesBench,
  ...savingBench,
  ...logBench,
  ...workFileBench,
  ...syncBench,
};

/** What the page offers to the bench. */
export type BenchPage = typeof bench;

declare global {
  interface Window {
    bench: BenchPage;
  }
}
// The page is served with the app's policy, which lets a worker start only so.
window.trustedTypes?.createPolicy('default', { createScriptURL: (url) => url });
window.bench = bench;
