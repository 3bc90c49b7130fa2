// What a case says stays in the case: not in titles, addresses, file names, history or any other storage.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { caseText } from '../fixtures/badFiles.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { byId, fileFrom, heading, isSaved, openExample } from './steps.ts';
import { beginWalk } from './watch.ts';

/** Every text in a part of a case file. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [] : textsIn(one)));
}

type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Every part of the names of the people in a case. */
function namesIn({ child, caseworkers }: Answers): readonly string[] {
  const rows = [child?.custodians, child?.siblings, caseworkers?.professionals].flat();
  const people = rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'name' in row ? [String(row.name)] : [],
  );
  const names = [String(child?.['child-name']), ...people].join(' ').match(/\p{Lu}\p{Ll}{2,}/gu);
  return [...new Set(names)];
}

/** Where a browser keeps what a page leaves behind, outside IndexedDB, and what it shows of a page. */
async function tracesOf(page: Page): Promise<string> {
  const left = await page.evaluate(async () => ({
    title: document.title,
    address: location.href,
    referrer: document.referrer,
    window: window.name,
    history: JSON.stringify(history.state),
    local: JSON.stringify(localStorage),
    session: Object.entries(sessionStorage),
    cookies: document.cookie,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(left.local).toBe('{}');
  // The router notes how far down a page was read, and nothing else.
  for (const [key, value] of left.session) {
    expect(key).toBe('react-router-scroll-positions');
    for (const place of Object.values(JSON.parse(value))) expect(place).toBeTypeOf('number');
  }
  expect(left.cookies).toBe('');
  expect(left.caches).toEqual([]);
  expect(left.databases.toSorted()).toEqual(['udredningsguiden-boks', 'udredningsguiden-oevelse']);
  expect(left.workers).toBe(0);
  return JSON.stringify(left);
}

test('nothing outside the case tells who it is about', async () => {
  const browser = await openBrowser();
  const { context, page, end } = await beginWalk(browser);
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  // Even the app's own server hears nothing of a case.
  const requests: string[] = [];
  context.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()}`);
    said.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
  });
  const traces: string[] = [];
  const look = async () => traces.push(await tracesOf(page));

  const { answers } = JSON.parse(caseText('cerebral-parese.json'));
  const names = namesIn(answers);
  const texts = textsIn(answers).filter((text) => /\s/.test(text.trim()));
  expect(names).toEqual(expect.arrayContaining(['Signe', 'Dalsgaard', 'Karin', 'Morten']));
  expect(texts.length).toBeGreaterThan(150);

  await openExample(page, 'cerebral-parese');
  await look();
  const address = page.url();
  const sections = await page
    .getByRole('navigation', { name: words.case.menu })
    .locator('a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
  expect(sections.length).toBeGreaterThan(35);
  for (const section of sections) {
    await page.locator(`.case-menu a[href="${section}"]`).click();
    await page.waitForURL((url) => url.pathname === section);
    await page.locator('main h1').waitFor();
    await look();
  }

  // With a word half written, and with what a reload brings back.
  await page.goto(`${address}/afsnit/parent-view@r-mor`);
  await byId(page, 'q_parent-view@r-mor_words').pressSequentially('Karin Dalsgaard siger');
  await look();
  await isSaved(page);
  await page.reload();
  await page.locator('main h1').waitFor();
  await look();

  await page.goto(address);
  const saveCase = page.getByRole('button', { name: words.save.toFile });
  const files = [await fileFrom(page, () => saveCase.click())];
  await page.goto(`${address}/pdf`);
  await page.getByRole('button', { name: words.print.make, exact: true }).click();
  const savePdf = page.getByRole('button', { name: words.print.download });
  files.push(await fileFrom(page, () => savePdf.click({ timeout: 60_000 })));
  await look();
  await page.getByRole('link', { name: words.overview, exact: true }).click();
  await heading(page, words.cases.heading).waitFor();
  await look();
  // Four signs of the random id in the address tell the files of two cases apart.
  const mark = address.split('/').at(-1)?.slice(1, 5);
  expect(files.map((one) => one.name)).toEqual([
    `oevelsessag-2026-11-21-${mark}.json`,
    `oevelse-arbejdskopi-2026-11-21-${mark}.pdf`,
  ]);

  expect(await context.cookies()).toEqual([]);
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.filter((one) => !/^GET (data|blob|http):/.test(one))).toEqual([]);
  const outside = [...traces, ...said].join('\n');
  expect(names.filter((name) => new RegExp(name, 'i').test(outside))).toEqual([]);
  expect(texts.filter((text) => outside.includes(text))).toEqual([]);
  await end();
  await browser.close();
});
