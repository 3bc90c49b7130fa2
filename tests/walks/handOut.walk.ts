// What is handed out: marked things are in no file, an earlier version holds them back too, and a leak is stopped.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { editions } from '#src/document/editions.ts';
import { decision, family } from '#src/document/handouts.ts';
import { LEFT_OUT } from '#src/document/words.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { printWords } from '#src/pages/printWords.ts';
import { whatIsThis } from '#src/pdfcheck/attachments.ts';
import { proofWords } from '#src/proof/words.ts';
import { editedPdf } from '../fixtures/editedPdf.ts';
import { flatText, readOutline, readText } from '../fixtures/readPdf.ts';
import { readTree, wordsOf } from '../fixtures/readStructure.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { askAxe } from './askAxe.ts';
import { judged, nameVersion, toHistory } from './historySteps.ts';
import { Keyboard } from './keyboard.ts';
import { byId, caseAddress, isSaved, openExample } from './steps.ts';
import { beginWalk } from './watch.ts';

const PATIENCE = { timeout: 120_000 };

type Marked = {
  readonly section: string;
  readonly starts: string;
  readonly reason: string;
  /** Words that are in no file afterwards. */
  readonly gone: string;
};

/** A row about another person, and an answer that is not for the family. */
const withheld = [
  {
    section: 'Familie, søskende, bolig',
    starts: '”Jeg henter gerne Signe',
    reason: 'Om en anden person',
    gone: 'om tirsdagen kan jeg ikke nå håndbold',
  },
  {
    section: 'Samlet faglig vurdering',
    starts: 'Signe har hver dag brug for praktisk hjælp',
    reason: 'Ikke til familien',
    gone: 'har hver dag brug for praktisk hjælp',
  },
] as const satisfies readonly Marked[];

/** A brother who is told of by his first name elsewhere too. */
const leaking = {
  section: 'Barnet og familien',
  starts: 'Anton Dalsgaard Brink',
  reason: 'Om en anden person',
} as const;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'walk-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test('what is handed out holds nothing that is marked, now and of an earlier version', {
  timeout: 300_000,
}, async () => {
  const { page, end, context } = await beginWalk(browser);
  const keys = new Keyboard(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });

  /** To a page, and past its head and menu. */
  async function open(path: string): Promise<void> {
    await page.goto(new URL(path, address).href);
    await page.locator('main h1').waitFor();
    await keys.tabTo(page.getByRole('link', { name: words.skip, exact: true }));
    await page.keyboard.press('Enter');
  }

  /** With the keyboard alone, or with a pointer. */
  async function mark(one: Omit<Marked, 'gone'>, by: 'keys' | 'pointer'): Promise<void> {
    const press = async (wanted: Locator) => {
      if (by === 'pointer') return wanted.click();
      await keys.tabTo(wanted);
      await keys.press('Space');
    };
    await open(`${address}/hvem-maa-se-hvad`);
    const part = page.locator('details.withheld-section').filter({
      has: page.locator('summary', { hasText: new RegExp(`^${one.section}`) }),
    });
    await press(part.locator('summary'));
    const entry = part.locator('.withheld-entry').filter({ hasText: one.starts });
    await press(entry.getByRole('button'));
    const box = entry.getByLabel(one.reason, { exact: true });
    if (by === 'keys') await press(box);
    else await box.check();
    expect(await box.isChecked()).toBe(true);
    await isSaved(page);
  }

  /** Makes the edition that is chosen, as the files that are chosen. */
  async function make(label: string): Promise<void> {
    await keys.tabTo(button(label));
    await keys.press('Enter');
    await page.locator('.status-message .alert').waitFor(PATIENCE);
    await keys.isAt(page.locator('.status-message'));
  }

  /** Chooses an edition and both files with the keyboard, and makes them. */
  async function makeBoth(title: string): Promise<void> {
    await keys.tabTo(page.locator('.editions input:checked'));
    const wanted = page.getByLabel(title, { exact: true });
    for (let at = 0; at < editions.length && !(await wanted.isChecked()); at += 1)
      await keys.press('ArrowDown');
    const html = page.getByLabel(printWords.form.html.label, { exact: true });
    await keys.tabTo(html);
    await keys.press('Space');
    await make(printWords.make.both);
  }

  async function taken(press: Locator, name: string): Promise<string> {
    const waiting = page.waitForEvent('download');
    await keys.tabTo(press);
    await keys.press('Enter');
    const path = join(folder, name);
    await (await waiting).saveAs(path);
    return path;
  }

  /** Both files are read back by others; gives the path of the PDF. */
  async function readBoth(name: string, told: string): Promise<string> {
    const path = await taken(button(printWords.download.pdf), `${name}.pdf`);
    const bytes = Uint8Array.from(await readFile(path));
    const html = await readFile(
      await taken(button(printWords.download.html), `${name}.html`),
      'utf8',
    );
    const shown = await textOf(await context.newPage(), html);
    const printed = flatText(await readText(bytes));
    const tree = await readTree(bytes);
    expect(tree.faults).toEqual([]);
    const aloud = flatText(wordsOf(tree.root));
    for (const text of [printed, aloud, shown]) {
      expect(text).toContain(told);
      expect(text).toContain(LEFT_OUT);
    }
    const all = [printed, aloud, shown, html, JSON.stringify(await readOutline(bytes))];
    for (const { gone } of withheld) for (const text of all) expect(text).not.toContain(gone);
    expect(await whatIsThis(bytes)).toEqual({ is: 'hand-out' });
    return path;
  }

  // A version from before anything was marked.
  await openExample(page, 'cerebral-parese');
  const address = caseAddress(page);
  await toHistory(page);
  await nameVersion(page, 'draft-sent', 'Til forældrene');
  const title = 'Udkast sendt: Til forældrene';
  const version = page.getByRole('link', { name: `${historyPage.versions.read}: ${title}` });
  const atVersion = await version.getAttribute('href');
  await isSaved(page);

  const [row, answer] = withheld;
  await mark(answer, 'pointer');
  await mark(row, 'keys');
  await askAxe(page, 'who may see what');

  await open(`${address}/pdf`);
  await makeBoth(family.title);
  await askAxe(page, 'the page where it is made');
  await readBoth('udkast', 'Udkast til jer');
  await page.getByLabel(decision.title, { exact: true }).check();
  await make(printWords.make.both);
  const decided = await readBoth('afgoerelse', 'Begrundelse');

  // The version as it was, but for what is marked since: its cover says which it is.
  await open(atVersion ?? '');
  const read = flatText((await page.locator('.doc').textContent()) ?? '');
  for (const { gone } of withheld) expect(read).toContain(gone);
  await keys.tabTo(page.getByText(printWords.earlier.open));
  await keys.press('Enter');
  await makeBoth(family.title);
  await askAxe(page, 'a version', 'main details');
  const earlier = await readBoth('version', `Versionen hedder ”${title}”.`);

  await toHistory(page);
  const ofVersion = await judged(page, earlier);
  expect(ofVersion).toContain(proofWords.sameHeading);
  expect(ofVersion).toContain(title);
  const changed = join(folder, 'rettet.pdf');
  const bytes = Uint8Array.from(await readFile(decided));
  await writeFile(changed, await editedPdf(bytes, /<([0-9a-f]{4})([0-9a-f]{4})/, '<$2$1'));
  expect(await judged(page, changed)).toContain(proofWords.differsHeading);

  // Words that stand elsewhere too: nothing is handed over, and the page says where they are.
  await mark(leaking, 'pointer');
  await open(`${address}/pdf`);
  await page.getByLabel(family.title, { exact: true }).check();
  await page.getByLabel(printWords.form.html.label, { exact: true }).check();
  await page.getByLabel(printWords.form.pdf.label, { exact: true }).uncheck();
  const before = downloads;
  await make(printWords.make.html);
  await askAxe(page, 'a hand-over that is stopped', 'main');
  const told = page.locator('.status-message');
  expect(await told.innerText()).toContain(printWords.stoppedHeading);
  const places = told.getByRole('list', { name: printWords.stoppedPlaces }).getByRole('listitem');
  expect(await places.first().innerText()).toMatch(
    /^”Anton” fra navnet ”Anton Dalsgaard Brink” står under ”/,
  );
  expect(await button(printWords.download.html).count()).toBe(0);
  expect(downloads).toBe(before);
  await keys.tabTo(places.first().getByRole('link', { name: printWords.toAnswer }));
  await keys.press('Enter');
  await byId(page, 'q_child_siblings').waitFor();
  await end();
});

/** What a reader of the HTML file sees. */
async function textOf(page: Page, html: string): Promise<string> {
  await page.setContent(html);
  const text = flatText(await page.locator('body').innerText());
  await page.close();
  return text;
}
