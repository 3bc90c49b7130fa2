// Asks axe about a page of a walk.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is in order is not described, only counted: half of the work would be to tell of it. */
const options = {
  runOnly: { type: 'tag', values: levels },
  resultTypes: ['violations'],
} satisfies Parameters<AxeBuilder['options']>[0];

/** Asks about the whole page, or about one part of it. */
export async function askAxe(page: Page, where: string, part = 'html'): Promise<void> {
  await page.evaluate(() => {
    // What stays in sight while scrolling, and what is not drawn out of sight, would be measured
    // where it lies over other things, which no reader sees.
    const all = new CSSStyleSheet();
    all.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [all];
    scrollTo(0, 0);
  });
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options(options)
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${nodes.length} × ${id}, first at ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
}
