// The peer: plain HTML pages with the very fields of the app's pages, served beside the app.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { OpenApp } from '../openApp.ts';
import { openBenchPage } from '../page/openBenchPage.ts';
import type { PlainNode } from './captureFields.ts';
import { captureFields } from './captureFields.ts';
import type { Scenario } from './scenarios.ts';

const STYLE = `main { max-width: 84ch; margin: auto }
label, legend { display: block }
label:has(+ input[type='radio']), input + label { display: inline }
textarea { width: 100% }
`;

/** Where a scenario's plain page is served, from the app's address. */
export function plainPath({ name }: Scenario): string {
  return `plain/${name}.html`;
}

/** Writes the scenario's plain page into the served folder, from what the app shows now. */
export async function writePlainPage(browser: Browser, app: OpenApp, scenario: Scenario) {
  const { forms, fields } = await readForms(browser, app, scenario);
  const folder = join(app.folder, 'plain');
  mkdirSync(folder, { recursive: true });
  copyFileSync(
    fileURLToPath(new URL('./plainScript.mjs', import.meta.url)),
    join(folder, 'plain.js'),
  );
  writeFileSync(join(folder, 'plain.css'), STYLE);
  writeFileSync(
    join(folder, `${scenario.name}.html`),
    `<!doctype html><html lang="da"><meta charset="utf-8"><title>${scenario.name}</title>
<link rel="stylesheet" href="plain.css">
<body data-show="${scenario.showsAll ? 'all' : 'one'}"><main></main>
<script type="application/json" id="themes">${JSON.stringify(forms).replaceAll('<', '\\u003c')}</script>
<script type="module" src="plain.js"></script>`,
  );
  return { forms: forms.length, fields };
}

async function readForms(browser: Browser, app: OpenApp, scenario: Scenario) {
  const context = await browser.newContext();
  try {
    const page = await openBenchPage(context, app);
    await page.evaluate((file: CaseFile) => window.bench.bringIn(file), scenario.file);
    const forms: PlainNode[] = [];
    for (const path of scenario.paths) {
      await page.goto(`${app.address}${path}`);
      await page.waitForSelector('form textarea');
      forms.push(...(await page.evaluate(captureFields)));
    }
    await page.goto(`${app.address}${scenario.paths[0]}`);
    await page.waitForSelector('form textarea');
    const fields = await page.locator('form :is(input, select, textarea)').count();
    return { forms, fields };
  } finally {
    await context.close();
  }
}
