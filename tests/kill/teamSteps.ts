// Steps of the harness with a team: joining it, sharing a case, taking access away.
import type { Page } from 'playwright';
import { routes } from '#src/app/addresses.ts';
import { sharePage, teamPage } from '#src/pages/teamWords.ts';
import { teamWords } from '#src/team/words.ts';
import type { World } from './scene.ts';
import { goTo, unlock } from './steps.ts';
import { COLLEAGUE, PASSWORD, teamOf } from './team.ts';

export async function toTeam({ page, home }: World): Promise<void> {
  const at = (path: string) => new URL(path, home).href;
  await goTo(page, at(routes.security), at(routes.team));
}

const field = (page: Page) => page.getByLabel(teamPage.join.invitation, { exact: true });
const standing = (page: Page) => page.locator('[data-team-state]');

/** Looks where it is said how it stands with the team: true when one is joined. */
export async function isJoined({ page }: World): Promise<boolean> {
  await field(page).or(standing(page)).first().waitFor();
  return (await standing(page).count()) > 0;
}

/** Fills the form in; sends nothing. */
export async function fillJoining(world: World): Promise<void> {
  const { page } = world;
  const { join: form } = teamPage;
  const { invitation, user } = teamOf(world).ticket;
  await field(page).fill(invitation);
  await page.getByLabel(form.name, { exact: true }).fill('Testine Prøvesen');
  await page.getByLabel(form.user, { exact: true }).fill(user);
  await page.getByLabel(form.password, { exact: true }).fill(PASSWORD);
}

export async function sendJoining({ page }: World): Promise<void> {
  const { submitInvited } = teamPage.join;
  await page.getByRole('button', { name: submitInvited, exact: true }).click();
  await standing(page).waitFor();
}

/** Loads the page anew where it must be before it may connect, and waits until it is in step. */
export async function connect(world: World): Promise<void> {
  const { page, passphrases } = world;
  const reload = page.getByText(teamWords.refused.reload);
  const inStep = page.locator('[data-team-state=inStep]');
  await reload.or(inStep).first().waitFor();
  if ((await reload.count()) > 0) {
    await page.getByRole('button', { name: teamPage.state.reload }).click();
    await unlock(page, passphrases);
  }
  await inStep.waitFor();
}

export async function toSharing({ page, home }: World, address: string): Promise<void> {
  await goTo(page, home, address, `${address}/deling`);
  await page.getByText(sharePage.lead).waitFor();
}

const takeButton = (page: Page) =>
  page.getByRole('button', { name: sharePage.takeOf(COLLEAGUE), exact: true });
const colleagueBox = (page: Page) => page.getByLabel(COLLEAGUE, { exact: true });

/** Whether the colleague has the case that the page is about. */
export async function isShared({ page }: World): Promise<boolean> {
  await takeButton(page).or(colleagueBox(page)).first().waitFor();
  return (await takeButton(page).count()) > 0;
}

export async function share({ page }: World): Promise<void> {
  await colleagueBox(page).check();
  await page.getByRole('button', { name: sharePage.share, exact: true }).click();
  await page.getByText(sharePage.shared(COLLEAGUE)).waitFor();
}

export async function takeAway({ page }: World): Promise<void> {
  await takeButton(page).click();
  await page.getByRole('button', { name: sharePage.takeYes, exact: true }).click();
  await page.getByText(teamWords.takenAway.done(COLLEAGUE)).waitFor();
}
