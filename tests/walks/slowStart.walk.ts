// The app where it must wait: it says so, says what to do, and goes on by itself when it can.
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { databaseNames } from '#src/storage/databaseNames.ts';
import { vaultWords } from '#src/vault/words.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { heading } from './steps.ts';
import { lockButton, makeVault, PASSPHRASE, unlock } from './vaultSteps.ts';
import type { Walk } from './watch.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;
let walk: Walk;
/** A tab that has come to a stand with something the app needs. */
let stuck: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  walk = await beginWalk(browser);
});
afterEach(() => walk.end());

const waits = (page: Page) => page.getByText(words.errors.slow);
const reload = (page: Page) => page.getByRole('button', { name: words.errors.reload });

/** A page of the app's origin that runs nothing of the app. */
async function openStuck(): Promise<Page> {
  const page = await walk.context.newPage();
  // An address without a file is answered with the app, and that would lend its key.
  await page.route('**/robots.txt', (route) => route.fulfill({ contentType: 'text/plain' }));
  await page.goto(new URL('/robots.txt', inject('appUrl')).href);
  return page;
}

/** Holds a database open, deaf to everybody, while it is to be deleted: whoever opens it waits. */
function holdDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      indexedDB.deleteDatabase(name).onblocked = () => resolve();
    };
  });
}

test('a database that another tab holds is waited for in words, and opened when that tab is gone', async () => {
  const { page } = walk;
  await heading(page, words.cases.heading).waitFor();
  await page.goto('about:blank');
  stuck = await openStuck();
  await stuck.evaluate(holdDatabase, databaseNames.practice);
  await page.goto(inject('appUrl'));
  await waits(page).waitFor();
  await reload(page).waitFor();
  await stuck.close();
  await heading(page, words.cases.heading).waitFor();
  expect(await waits(page).count()).toBe(0);
});

test('a key record that another tab holds is waited for in words', async () => {
  const { page } = walk;
  await makeVault(page);
  await page.goto('about:blank');
  stuck = await openStuck();
  await stuck.evaluate(holdDatabase, databaseNames.vault);
  for (const path of ['/', '/sikkerhed', '/sikkerhed/ny', '/sikkerhed/adgang']) {
    await page.goto(new URL(path, inject('appUrl')).href);
    await waits(page).waitFor();
  }
});

test('a tab that does not let go of the lock keeps nobody from the passphrase, and is told of', async () => {
  const { page } = walk;
  await makeVault(page);
  stuck = await openStuck();
  await stuck.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('udredningsguiden-boks', () => {
          held();
          return new Promise(() => {});
        });
      }),
  );
  await page.bringToFront();
  await page.reload();
  const field = page.getByLabel(lockWords.unlock.field, { exact: true });
  await field.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await waits(page).waitFor();
  await page.getByText(vaultWords.busy).waitFor({ timeout: 30_000 });
  expect(await waits(page).count()).toBe(0);
  await stuck.close();
  await unlock(page);
  await lockButton(page).waitFor();
});

test('where no script comes, the page says what to do', async () => {
  const { context } = walk;
  const page = await context.newPage();
  await page.route(/\/assets\/main-.*\.js$/, () => undefined);
  await page.goto(inject('appUrl'));
  await page.getByText(/Sker der ikke noget, så genindlæs siden/).waitFor({ state: 'visible' });
});
