// The bench's own page in a browser: the app's store and session without the app's pages.
import type { BrowserContext, Page } from 'playwright';
import type { OpenApp } from '../openApp.ts';
// Declares what the page offers on `window`.
import type {} from './benchPage.ts';

/** Opens it in a new page of the context. Same origin, and so the same store, as the app. */
export async function openBenchPage(context: BrowserContext, app: OpenApp): Promise<Page> {
  const page = await context.newPage();
  // The loader that runs the bench marks functions with a helper the page does not have.
  await page.addInitScript('globalThis.__name = (marked) => marked');
  await page.goto(`${app.address}bench/page.html`);
  await page.waitForFunction(() => window.bench !== undefined);
  return page;
}
