// Starts the Chromium of this machine for a walk, quiet and without a window.
import { type Browser, chromium } from 'playwright';
import { chromiumArgs, findChromium } from '#src/cli/findChromium.mjs';
import { lightUnderPlaywright } from './lightChromium.ts';

/** The caller closes it. Without a Chromium on the machine, Playwright says what it missed. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  const args = [...chromiumArgs, lightUnderPlaywright];
  return chromium.launch({ args, ...(executablePath && { executablePath }) });
}
