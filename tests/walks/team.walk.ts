// Two advisers with a browser and a vault each, and a team database between them: shared, apart, together again, and taken away.
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formWords } from '#forms/words.ts';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { sharePage, teamPage } from '#src/pages/teamWords.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import { teamWords } from '#src/team/words.ts';
import { type CouchPeer, startCouchPeer } from '../fixtures/couchPeer.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { byId, caseAddress, heading, isSaved } from './steps.ts';
import { chooseFirstPassphrase, lock, lockButton, unlock } from './vaultSteps.ts';

/** Words that must never be read at the server. */
const MARKER = 'Sommerfuglevinge';
const TEAM = 'team-nord';
const PATIENCE = { timeout: 60_000 };
const PASSWORD = 'hemmelig-til-databasen';

type Adviser = {
  readonly name: string;
  readonly user: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Opened beside it once the team is joined: shows how it stands, and lends its key when the page is loaded anew. */
  beside: Page;
  /** Fails the walk if anything but the team database was asked, or a policy was broken. */
  check(): void;
};

let browser: Browser;
let peer: CouchPeer;
let address: string;
let ann: Adviser;
let bo: Adviser;

beforeAll(async () => {
  browser = await openBrowser();
  peer = await startCouchPeer(new URL(inject('appUrl')).origin);
  const users = ['u1', 'u2'].map((user) => ({ user, password: PASSWORD }));
  address = await peer.makeTeam(TEAM, users);
  [ann, bo] = await Promise.all([
    openAdviser('Testine Prøvesen', 'u1'),
    openAdviser('Demo Opdigtet', 'u2'),
  ]);
});
afterAll(async () => {
  await browser.close();
  await peer.stop();
  for (const one of [ann, bo]) one.check();
});

async function openAdviser(name: string, user: string): Promise<Adviser> {
  const context = await browser.newContext({ locale: 'da-DK' });
  const home = inject('appUrl');
  const amiss: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (![home, `blob:${home}`, 'data:', peer.origin].some((own) => url.startsWith(own)))
      amiss.push(url);
  });
  context.on('console', (message) => {
    // A server that is stopped, or says no, is told of by the browser itself.
    if (!message.location().url.startsWith(peer.origin)) amiss.push(message.text());
  });
  context.on('weberror', (problem) => amiss.push(problem.error().message));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reportError(new Error(`${violatedDirective} forbids ${blockedURI}`)),
    ),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(new URL('/sikkerhed/ny', home).href);
  await chooseFirstPassphrase(page);
  await lockButton(page).waitFor();
  // As it is to stand in the history, and where two have written apart.
  const { settings } = vaultPageWords;
  await page.getByRole('link', { name: lockWords.security, exact: true }).click();
  await page.getByLabel(settings.name, { exact: true }).fill(name);
  await page.getByRole('button', { name: settings.saveName }).click();
  await page.getByText(settings.nameSaved).waitFor();
  return { name, user, context, page, beside: page, check: () => expect(amiss).toEqual([]) };
}

const at = (path: string) => new URL(path, inject('appUrl')).href;

/** How it stands, on the page about the team. */
const standing = (page: Page) => page.locator('[data-team-state]');
const isAt = (page: Page, state: string) =>
  expect.poll(() => standing(page).getAttribute('data-team-state'), PATIENCE).toBe(state);
const isInStep = (page: Page) => isAt(page, 'inStep');

async function toTeam({ page }: Adviser): Promise<void> {
  await page.getByRole('link', { name: lockWords.security, exact: true }).click();
  await page.getByRole('link', { name: vaultPageWords.links.team }).click();
  await heading(page, teamPage.title).waitFor();
}

/** Fills the form, loads the page anew as it asks, and unlocks; a tab beside it stays open from then on. */
async function join(adviser: Adviser, field: string, value: string, submit: string) {
  const { page, name, user } = adviser;
  const { join: form, state } = teamPage;
  await page.getByLabel(field, { exact: true }).fill(value);
  await page.getByLabel(form.name, { exact: true }).fill(name);
  await page.getByLabel(form.user, { exact: true }).fill(user);
  await page.getByLabel(form.password, { exact: true }).fill(PASSWORD);
  await page.getByText(form.before).waitFor();
  await page.getByRole('button', { name: submit, exact: true }).click();
  await page.getByText(teamWords.refused.reload).waitFor();
  await page.getByRole('button', { name: state.reload }).click();
  await unlock(page);
  await heading(page, teamPage.title).waitFor();
  await isInStep(page);
  adviser.beside = await adviser.context.newPage();
  adviser.beside.setDefaultTimeout(30_000);
  await adviser.beside.goto(at('/team'));
  await isInStep(adviser.beside);
}

/** A field of the first section, where the case has begun. */
const FIELD = 'q_intake_aware-how';
const OTHER_FIELD = 'q_intake_received-how';

async function openSection({ page }: Adviser, id: string): Promise<void> {
  await page.goto(at(`/sag/${id}/afsnit/intake`));
  await page.locator('form.section-form').waitFor();
}

async function write({ page }: Adviser, field: string, text: string): Promise<void> {
  await byId(page, field).fill(text);
  await byId(page, field).blur();
  await isSaved(page);
}

const saysInField = (adviser: Adviser, field: string, text: string) =>
  expect.poll(() => byId(adviser.page, field).inputValue(), PATIENCE).toBe(text);

const conflict = (page: Page): Locator => page.locator('.field-conflict');

let caseId: string;

test('one makes the team and invites, the other joins; each sees the other and the same numbers', async () => {
  await toTeam(ann);
  await ann.page.getByLabel(teamPage.join.founder, { exact: true }).check();
  await join(ann, teamPage.join.address, address, teamPage.join.submitFounder);
  await ann.page.getByRole('button', { name: teamPage.invite.show }).click();
  const invitation = await ann.page.getByLabel(teamPage.invite.field, { exact: true }).inputValue();
  expect(invitation).toMatch(/^udredningsguiden-team-1\./);

  await toTeam(bo);
  await bo.page.getByLabel(teamPage.join.invitation, { exact: true }).fill(invitation.slice(0, -3));
  await bo.page.getByRole('button', { name: teamPage.join.submitInvited, exact: true }).click();
  await bo.page.getByText(teamWords.invitation.damaged).waitFor();
  await join(bo, teamPage.join.invitation, invitation, teamPage.join.submitInvited);

  const { colleagues } = teamPage;
  const numbersOf = async (page: Page, label: string) =>
    page.getByRole('list', { name: label, exact: true }).locator('li').allInnerTexts();
  for (const [one, other] of [
    [ann, bo],
    [bo, ann],
  ] as const) {
    await one.page.getByText(other.name, { exact: true }).waitFor();
    await one.page.getByText(colleagues.compare, { exact: true }).click();
    expect(await numbersOf(one.page, colleagues.numbers(other.name))).toEqual(
      await numbersOf(other.page, colleagues.own),
    );
  }
  await ann.page.getByRole('button', { name: colleagues.same }).click();
  await ann.page.getByText(/Tallene er sammenlignet \d/).waitFor();
});

test('a case that is shared is with both, in the overview and in its fields', async () => {
  const { page } = ann;
  await page.goto(inject('appUrl'));
  await page.getByRole('button', { name: words.cases.start }).click();
  await heading(page, words.tasks.heading).waitFor();
  caseId = caseAddress(page).split('/').at(-1) ?? '';
  await page.goto(at(`/sag/${caseId}/afsnit/child`));
  await page.locator('form.section-form').waitFor();
  await write(ann, 'q_child_child-name', `Opdigtet ${MARKER}`);
  await openSection(ann, caseId);
  await write(ann, FIELD, `Skolen ringede om ${MARKER}.`);

  const menu = page.getByRole('navigation', { name: words.case.menu });
  await menu.getByRole('link', { name: words.case.sharing }).click();
  await heading(page, sharePage.title).waitFor();
  await page.getByText(sharePage.onlyYou).waitFor();
  await page.getByRole('button', { name: sharePage.share }).click();
  await page.getByText(sharePage.chooseFirst).waitFor();
  await page.getByLabel(bo.name, { exact: true }).check();
  await page.getByRole('button', { name: sharePage.share }).click();
  await page.getByText(sharePage.shared(bo.name)).waitFor();
  await page.getByRole('button', { name: sharePage.takeOf(bo.name) }).waitFor();

  // The overview may be open when it comes, and is looked at again.
  await bo.page.getByRole('link', { name: words.overview, exact: true }).click();
  await expect
    .poll(() => bo.page.locator('.case-row').allInnerTexts(), PATIENCE)
    .toEqual([expect.stringContaining(`Opdigtet ${MARKER}`)]);
  await openSection(bo, caseId);
  await saysInField(bo, FIELD, `Skolen ringede om ${MARKER}.`);

  // What is written in one is in the other's open page.
  await openSection(ann, caseId);
  await write(bo, FIELD, `Skolen og hjemmet ringede om ${MARKER}.`);
  await saysInField(ann, FIELD, `Skolen og hjemmet ringede om ${MARKER}.`);
});

test('written apart, both stand: other fields are merged, the same field is shown to both in two versions', async () => {
  const both = [ann, bo] as const;
  for (const { context, beside } of both) {
    await context.setOffline(true);
    await isAt(beside, 'offline');
  }
  await write(ann, OTHER_FIELD, 'Skrevet af den ene.');
  await write(ann, FIELD, 'Den enes ord.');
  await write(bo, FIELD, 'Den andens ord.');
  await ann.beside.getByText(teamWords.offline).waitFor();
  for (const { context } of both) await context.setOffline(false);
  for (const { page, beside } of both) {
    await expect.poll(() => conflict(page).count(), PATIENCE).toBe(1);
    const shown = await conflict(page).innerText();
    for (const one of ['Den enes ord.', 'Den andens ord.', ann.name, bo.name]) {
      expect(shown).toContain(one);
    }
    await isInStep(beside);
  }
  await saysInField(bo, OTHER_FIELD, 'Skrevet af den ene.');

  // One chooses, and that is an answer for both.
  await conflict(bo.page)
    .locator('.field-version')
    .filter({ hasText: 'Den enes ord.' })
    .getByRole('button', { name: formWords.versionKeep })
    .click();
  await isSaved(bo.page);
  for (const { page } of both) {
    await expect.poll(() => conflict(page).count(), PATIENCE).toBe(0);
  }
  await saysInField(ann, FIELD, 'Den enes ord.');
});

test('a database that is stopped and started again is waited for, and nothing is missing', async () => {
  await peer.pause();
  await write(ann, FIELD, 'Skrevet, mens databasen var nede.');
  await isAt(ann.beside, 'waiting');
  await ann.beside.getByText(/Teamdatabasen svarer ikke\. Alt er gemt i denne browser\./).waitFor();
  await peer.resume();
  await ann.beside.getByRole('button', { name: teamPage.state.tryNow }).click();
  await isInStep(ann.beside);
  await isAt(bo.beside, 'inStep');
  await saysInField(bo, FIELD, 'Skrevet, mens databasen var nede.');
});

test('locked, nothing is asked of the database; unlocked, what came meanwhile is there', async () => {
  await lock(ann.beside);
  let asked = 0;
  const count = (request: Request) => {
    if (request.url().startsWith(peer.origin)) asked += 1;
  };
  ann.context.on('request', count);
  const before = (await peer.documentsOf(TEAM)).length;
  await write(bo, FIELD, 'Skrevet, mens den anden var låst.');
  await expect.poll(async () => (await peer.documentsOf(TEAM)).length).toBeGreaterThan(before);
  expect(asked).toBe(0);
  ann.context.off('request', count);
  await unlock(ann.beside);
  await isInStep(ann.beside);
  await ann.page.locator('form.section-form').waitFor();
  await saysInField(ann, FIELD, 'Skrevet, mens den anden var låst.');
});

test('a wrong password is said, with what to do, and put right', async () => {
  const { beside } = ann;
  const { state, join: form, settings } = teamPage;
  const save = async (password: string) => {
    await beside.getByLabel(form.password, { exact: true }).fill(password);
    await beside.getByRole('button', { name: settings.save }).click();
  };
  await beside.getByText(state.settings).click();
  await save('noget andet');
  await isAt(beside, 'refused');
  await beside.getByText(teamWords.refused.password).waitFor();
  await save(PASSWORD);
  await isInStep(beside);
});

test('a shared case that one removes: the other hears of it, and shared again it waits for a yes', async () => {
  const { page } = bo;
  const rows = page.locator('.case-row');
  await page.getByRole('link', { name: words.overview, exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${words.cases.actions}: `) }).click();
  await page.getByRole('button', { name: new RegExp(`^${words.cases.remove}: `) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.cases.removeShared, { exact: false }).waitFor();
  await dialog.getByRole('button', { name: words.cases.removeYes }).click();
  await expect.poll(() => rows.count()).toBe(0);
  await ann.page.goto(at(`/sag/${caseId}/deling`));
  await ann.page.getByText(sharePage.removedBy(bo.name)).waitFor(PATIENCE);
  await ann.page.getByLabel(bo.name, { exact: true }).check();
  await ann.page.getByRole('button', { name: sharePage.share }).click();
  await ann.page.getByText(sharePage.givenAgain(bo.name)).first().waitFor();

  await page.getByText(words.cases.sharedWaiting(1)).waitFor(PATIENCE);
  expect(await rows.count()).toBe(0);
  await page.getByRole('link', { name: words.cases.toSharedWaiting }).click();
  const { apart } = teamPage;
  await page.getByRole('button', { name: words.about(apart.fetch, apart.removed) }).click();
  await page.getByText(apart.fetched).waitFor();
  await page.getByRole('link', { name: words.overview, exact: true }).click();
  await expect.poll(() => rows.count(), PATIENCE).toBe(1);
  await openSection(bo, caseId);
  await saysInField(bo, FIELD, 'Skrevet, mens den anden var låst.');
});

test('access that is taken away: what is new is not read, and both are told honestly', async () => {
  const { page } = ann;
  await page.goto(at(`/sag/${caseId}/deling`));
  await page.getByRole('button', { name: sharePage.takeOf(bo.name) }).click();
  const dialog = page.getByRole('dialog', { name: sharePage.takeAsk(bo.name) });
  await dialog.getByText(teamWords.takenAway.honest(bo.name)).waitFor();
  await dialog.getByRole('button', { name: sharePage.takeYes }).click();
  await page.getByText(teamWords.takenAway.done(bo.name)).waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: sharePage.takeOf(bo.name) }).count())
    .toBe(0);
  await openSection(ann, caseId);
  await write(ann, FIELD, 'Kun for den ene.');
  await isInStep(ann.beside);
  await bo.beside.getByText(teamWords.setAside['no-key'](1)).waitFor();
  expect(await byId(bo.page, FIELD).inputValue()).toBe('Skrevet, mens den anden var låst.');
  // The case itself says so to the one who is out, on its front page and where it was shared.
  await bo.page.goto(at(`/sag/${caseId}`));
  const told = bo.page
    .getByRole('status')
    .getByText(/^Du er taget ud af delingen af denne sag d\. \d/);
  await told.waitFor();
  await bo.page.goto(at(`/sag/${caseId}/deling`));
  await told.waitFor();
});

test('the database has nothing that can be read', async () => {
  const documents = await peer.documentsOf(TEAM);
  expect(documents.length).toBeGreaterThan(8);
  const all = JSON.stringify(documents);
  const decoded = [...all.matchAll(/"([A-Za-z0-9_-]{24,})"/g)]
    .map(([, text = '']) => Buffer.from(text, 'base64url').toString('utf8'))
    .join(' ');
  for (const words of [MARKER, 'Skolen', 'Prøvesen', 'Opdigtet', PASSWORD, caseId, 'child-name']) {
    expect(all).not.toContain(words);
    expect(decoded).not.toContain(words);
  }
});

test('one who leaves keeps the cases, and the page may connect nowhere the next time', async () => {
  const { beside, page } = bo;
  const { leave } = teamPage;
  await beside.getByRole('button', { name: leave.button, exact: true }).click();
  const dialog = beside.getByRole('dialog', { name: leave.ask });
  await dialog.getByRole('button', { name: leave.yes, exact: true }).click();
  await beside.getByText(leave.left).waitFor();
  await beside.getByLabel(teamPage.join.invitation, { exact: true }).waitFor();
  // All that is left there says that there is a vault.
  expect(await beside.evaluate(() => Object.keys(localStorage))).toEqual([
    'udredningsguiden-har-boks',
  ]);
  await page.getByRole('link', { name: words.overview, exact: true }).click();
  await expect.poll(() => page.locator('.case-row').count()).toBe(1);
});
