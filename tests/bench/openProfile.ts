// A browser with a profile on the disk, as a user's is, in which the real cases are unlocked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { chromium } from 'playwright';
import { chromiumArgs } from '#src/cli/findChromium.mjs';
import type { OpenApp } from './openApp.ts';
import { openBenchPage } from './page/openBenchPage.ts';

export type Profile = {
  readonly context: BrowserContext;
  /** The page that made the vault, and lends its key to every other while it is open. */
  readonly keeper: Page;
  close(): Promise<void>;
};

export async function openProfile(app: OpenApp): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'udredningsguiden-profile-'));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { executablePath } = app;
    const args = chromiumArgs;
    const context = await chromium.launchPersistentContext(folder, { executablePath, args });
    const keeper = await openBenchPage(context, app);
    await keeper.evaluate(() => window.bench.makeVault());
    return { context, keeper, close: () => context.close().finally(forget) };
  } catch (cause) {
    forget();
    throw cause;
  }
}

/** The bench's page in a tab of its own, unlocked. */
export async function openUnlockedPage({ context }: Profile, app: OpenApp): Promise<Page> {
  const page = await openBenchPage(context, app);
  await page.evaluate(() => window.bench.borrowKey());
  return page;
}
