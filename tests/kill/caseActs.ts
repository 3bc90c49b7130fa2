// Acts with whole cases: bringing one in from a file, and deleting one. It is there as a whole or not at all.
import type { Page } from 'playwright';
import { words } from '#src/app/words.ts';
import { caseText, put } from '../fixtures/badFiles.ts';
import { oneOf } from './chance.ts';
import type { Act, World } from './scene.ts';
import { chooseFile, goTo, listedCases, wholeCase } from './steps.ts';

export const FILES = [
  'cerebral-parese.json',
  'autisme-halvvejs.json',
  'epilepsi-halvvejs.json',
] as const;

/** A fictional case as a real one: what is kept of it is sealed. */
const realCase = (file: string) => put(['practice'], false, caseText(file));

/** Brings a case in without a kill, and returns to the overview. */
export async function bringIn(world: World, file: string): Promise<string> {
  await goTo(world.page, world.home);
  return chooseFile(world.page, world.home, realCase(file));
}

const rowOf = (page: Page, address: string) =>
  page.locator('.case-row', {
    has: page.locator(`a[href="${new URL(address).pathname}"]`),
  });

async function askToDelete(page: Page, address: string): Promise<void> {
  const row = rowOf(page, address);
  await row.getByRole('button', { name: words.cases.actions }).click();
  await row.getByRole('button', { name: words.cases.remove }).click();
}

async function sayYes(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: words.cases.removeYes }).click();
  await rowOf(page, address).waitFor({ state: 'detached' });
}

/** Deletes a case without a kill, from the overview. */
export async function deleteCase({ page }: World, address: string): Promise<void> {
  await askToDelete(page, address);
  await sayYes(page, address);
}

const bringingIn: Act = {
  name: 'bringing in',
  takes: 600,
  async begin(world) {
    const { page, home } = world;
    await goTo(page, home);
    const before = await listedCases(page, home);
    const file = oneOf(world.chance, FILES);
    let told: string | undefined;
    return {
      back: home,
      async act() {
        told = await chooseFile(page, home, realCase(file));
      },
      async check(next) {
        const after = await listedCases(next, home);
        const fresh = after.filter((one) => !before.includes(one));
        const faults = before
          .filter((one) => !after.includes(one))
          .map((one) => `${one} was there and is gone`);
        if (told && !fresh.includes(told))
          faults.push('it had said brought in, and it is not there');
        if (fresh.length > 1) faults.push(`${fresh.length} cases came of one file`);
        for (const one of fresh) {
          if ((await wholeCase(next, home, one)) !== world.whole.get(file))
            faults.push(`what came of ${file} is not the whole case`);
          world.others.set(one, world.whole.get(file) ?? '');
        }
        return { faults };
      },
    };
  },
};

const deleting: Act = {
  name: 'deleting',
  takes: 300,
  async begin(world) {
    const { page, home, chance } = world;
    if (world.others.size === 0) {
      const file = oneOf(chance, FILES);
      world.others.set(await bringIn(world, file), world.whole.get(file) ?? '');
    }
    await goTo(page, home);
    const before = await listedCases(page, home);
    const [doomed, whole] = oneOf(chance, [...world.others]);
    await askToDelete(page, doomed);
    let isTold = false;
    return {
      back: home,
      async act() {
        await sayYes(page, doomed);
        isTold = true;
      },
      async check(next) {
        const after = await listedCases(next, home);
        const faults = before
          .filter((one) => one !== doomed && !after.includes(one))
          .map((one) => `${one} was there and is gone`);
        const isThere = after.includes(doomed);
        if (isThere && isTold) faults.push('it had said deleted, and it is there');
        if (isThere && (await wholeCase(next, home, doomed)) !== whole)
          faults.push('half of the case is deleted');
        if (!isThere) world.others.delete(doomed);
        return { faults };
      },
    };
  },
};

export const caseActs: readonly Act[] = [bringingIn, deleting];
