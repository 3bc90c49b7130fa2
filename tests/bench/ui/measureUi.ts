// The app's pages against plain HTML pages with the same fields, under CPU throttling, round by round.
import type { Browser } from 'playwright';
import type { Part, Say } from '../bench.ts';
import { median, Samples } from '../figures.ts';
import { workDone } from '../mainThread.ts';
import type { OpenApp } from '../openApp.ts';
import { openApp, openChromium } from '../openApp.ts';
import { readExample } from '../readExample.ts';
import { whileSlow } from '../throttle.ts';
import type { Click } from './clicks.ts';
import { clickUntilPainted } from './clicks.ts';
import { measureFirstLoad } from './firstLoad.ts';
import { heapOf, typeInto } from './keystrokes.ts';
import type { Sample, Who } from './openSample.ts';
import { openSample } from './openSample.ts';
import { writePlainPage } from './plainPages.ts';
import type { Scenario } from './scenarios.ts';
import { ADD_ROW, scenariosFor, typedIn } from './scenarios.ts';
import { uiFigures } from './uiFigures.ts';

/** Keys typed in one sample. */
const KEYS = { 'one-theme': 30, 'all-themes': 60 } as const;
const ROWS_ADDED = 3;
/** Milliseconds between clicks, for what comes after the paint. */
const REST = 500;

export const measureUi: Part = async ({ rounds }, say) => {
  const scenarios = scenariosFor(await readExample());
  const app = await openApp();
  const browser = await openChromium(app);
  try {
    const first = await measureFirstLoad(browser, app, say);
    const samples = await takeRounds(browser, app, scenarios, rounds, say);
    return [...uiFigures(samples), ...first];
  } finally {
    await browser.close();
    await app.close();
  }
};

async function takeRounds(
  browser: Browser,
  app: OpenApp,
  scenarios: readonly Scenario[],
  rounds: number,
  say: Say,
): Promise<Samples> {
  const samples = new Samples();
  const fieldsIn = new Map<Scenario, number>();
  for (const scenario of scenarios) {
    const { forms, fields } = await writePlainPage(browser, app, scenario);
    fieldsIn.set(scenario, fields);
    say(`${scenario.name}: ${fields} fields; plain peer with ${forms} forms`);
  }
  for (let round = 1; round <= rounds; round += 1) {
    // Who comes first changes, so that neither always finds the machine warm.
    const order: readonly Who[] = round % 2 === 0 ? ['ours', 'plain'] : ['plain', 'ours'];
    for (const scenario of scenarios) {
      for (const who of order) {
        const fields = fieldsIn.get(scenario) ?? 0;
        const taken = await whileSlow(async () => {
          const sample = await openSample(browser, app, who, scenario, fields);
          try {
            return { taken: await lookAt(sample, scenario), isSlow: await sample.isSlow() };
          } finally {
            await sample.close();
          }
        });
        for (const [name, value] of Object.entries(taken))
          samples.add(`${who} ${scenario.name} ${name}`, value);
      }
    }
    say(`round ${round} of ${rounds}`);
  }
  return samples;
}

/** Everything that is measured on one opened page. */
async function lookAt(
  sample: Sample,
  { name, paths }: Scenario,
): Promise<{ readonly [figure: string]: number }> {
  const { ready, page } = sample;
  if (name === 'rows-8' || name === 'rows-160') {
    const add = { button: `#${ADD_ROW}`, brings: 'form fieldset fieldset' };
    return { ready, ...(await clicks(sample, 'add a row', ROWS_ADDED, async () => add)) };
  }
  const heap = await heapOf(sample);
  const keys = await typeInto(sample, typedIn[name], KEYS[name]);
  if (name === 'all-themes') return { ready, heap, ...keys };
  const next = await clicks(sample, 'next theme', paths.length - 1, async () => {
    const title = await page.locator('form').first().getAttribute('aria-label');
    return {
      button: 'form .form-end .button-primary, form [data-next]',
      brings: `form:not([aria-label="${title}"]) textarea`,
    };
  });
  return { ready, heap, ...keys, ...next };
}

/** Clicks some times, and lets the page rest in between. */
async function clicks(
  { page, session }: Sample,
  name: string,
  count: number,
  next: () => Promise<Click>,
): Promise<{ readonly [figure: string]: number }> {
  const times: number[] = [];
  const works: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const click = await next();
    const before = await workDone(session);
    times.push(await clickUntilPainted(page, click));
    const after = await workDone(session);
    works.push(after.task - before.task);
    await page.waitForTimeout(REST);
  }
  return { [name]: median(times), [`${name}: work`]: median(works) };
}
