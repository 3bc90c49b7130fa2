// The PDF in the browser's worker: how long it takes, and whether the page can be used meanwhile.
import type { Browser } from 'playwright';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { Samples } from '../figures.ts';
import { tasksWhile } from '../mainThread.ts';
import type { OpenApp } from '../openApp.ts';
import { openApp, openChromium } from '../openApp.ts';
import { openBenchPage } from '../page/openBenchPage.ts';
import { THROTTLE, throttle } from '../throttle.ts';
import { clickUntilPainted } from '../ui/clicks.ts';

/** What a task may last before Chromium itself calls it long. */
const LONG_TASK = 50;

export async function measureWorker(
  file: CaseFile,
  rounds: number,
  say: Say,
): Promise<readonly Figure[]> {
  const app = await openApp();
  const browser = await openChromium(app);
  const samples = new Samples();
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const { took, longest } = await makeInWorker(browser, app, file);
      samples.add('took', took);
      samples.add('longest', longest);
      say(`PDF in the browser: round ${round} of ${rounds}`);
    }
  } finally {
    await browser.close();
    await app.close();
  }
  return [
    {
      measure: `PDF in the browser's worker, 1× the case, click to finished (${THROTTLE}× throttle outside the worker)`,
      unit: 'ms',
      ours: samples.of('took'),
    },
    {
      measure: "PDF in the browser's worker: the page's longest task meanwhile",
      unit: 'ms',
      ours: samples.of('longest'),
      goal: { atMost: LONG_TASK },
    },
  ];
}

/** Makes the PDF on the page that offers it. */
async function makeInWorker(browser: Browser, app: OpenApp, file: CaseFile) {
  const context = await browser.newContext();
  try {
    const page = await openBenchPage(context, app);
    await page.evaluate((given: CaseFile) => window.bench.bringIn(given), file);
    await page.goto(`${app.address}sag/${file.id}/pdf`);
    const make = 'main button.button-primary';
    await page.waitForSelector(make);
    await throttle(page);
    const { done, tasks } = await tasksWhile(browser, page, () =>
      clickUntilPainted(page, { button: make, brings: '.alert-success button' }),
    );
    return { took: done, longest: Math.max(...tasks) };
  } finally {
    await context.close();
  }
}
