// The app's pages against plain HTML pages with the same fields, under CPU throttling, round by round.
import type { Browser } from 'playwright';
import type { Part, Say } from '../bench.ts';
import { median, Samples } from '../figures.ts';
import type { OpenApp } from '../openApp.ts';
import { openApp, openChromium } from '../openApp.ts';
import { readExample } from '../readExample.ts';
import { whileSlow } from '../throttle.ts';
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
    const times: number[] = [];
    for (let row = 0; row < ROWS_ADDED; row += 1) {
      times.push(
        await clickUntilPainted(page, { button: `#${ADD_ROW}`, brings: 'form fieldset fieldset' }),
      );
      await page.waitForTimeout(300);
    }
    return { ready, 'add a row': median(times) };
  }
  const heap = await heapOf(sample);
  const keys = await typeInto(sample, typedIn[name], KEYS[name]);
  if (name === 'all-themes') return { ready, heap, ...keys };
  const times: number[] = [];
  for (const _ of paths.slice(1)) {
    const title = await page.locator('form').getAttribute('aria-label');
    times.push(
      await clickUntilPainted(page, {
        button: 'form .form-end .button-primary, form [data-next]',
        brings: `form:not([aria-label="${title}"]) textarea`,
      }),
    );
    await page.waitForTimeout(500);
  }
  return { ready, heap, ...keys, 'next theme': median(times) };
}
