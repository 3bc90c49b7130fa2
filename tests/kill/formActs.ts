// Acts in a form: typing, choosing and adding rows, and locking in mid-word.
import type { Locator, Page } from 'playwright';
import { lockWords } from '#src/app/vaultWords.ts';
import { oneOf } from './chance.ts';
import { judge, settledForm } from './formRecord.ts';
import type { Act, Scene, World } from './scene.ts';
import { atRest, goTo, lockButton } from './steps.ts';

const SENTENCE = ' Når hun har gået fra bussen, må hun sidde ned, før hun kan tage jakken af.';

/** Sections with long texts, choices and rows. */
const SECTIONS = ['theme-mobility', 'theme-learning', 'child'] as const;

/** Fields grow with each kill; past this they are written anew. */
const LONGEST = 400;

export async function openSection(world: World): Promise<string> {
  const address = `${world.work}/afsnit/${oneOf(world.chance, SECTIONS)}`;
  await goTo(world.page, world.home, world.work, address);
  await settledForm(world.page);
  await atRest(world.page);
  return address;
}

/** The form that comes back is one that was seen, and not an old one. */
function formScene(page: Page, back: string, act: () => Promise<void>): Scene {
  return {
    back,
    act: () => act(),
    async check(next, seen, killedAt) {
      if (page === next) throw new Error('Expected another page after the kill');
      return judge(seen, killedAt, await settledForm(next));
    },
  };
}

/** One of the long texts of the form. */
export async function anyText({ page, chance }: World): Promise<Locator> {
  const fields = page.locator('form.section-form textarea:visible');
  return fields.nth(Math.floor(chance() * (await fields.count())));
}

/** At most so many letters, in a field that is given or in any. */
export async function typeInto(
  world: World,
  most = SENTENCE.length,
  given?: Locator,
): Promise<void> {
  const { page, chance } = world;
  const field = given ?? (await anyText(world));
  await field.focus();
  if ((await field.inputValue()).length > LONGEST) await page.keyboard.press('Control+A');
  else await page.keyboard.press('Control+End');
  const letters = 5 + Math.floor(chance() * (most - 5));
  await page.keyboard.type(SENTENCE.slice(0, letters), { delay: 5 + chance() * 60 });
}

const typing: Act = {
  name: 'typing',
  takes: 4000,
  async begin(world) {
    const back = await openSection(world);
    return formScene(world.page, back, async () => {
      for (;;) {
        await typeInto(world);
        // Sometimes before the line says saved, sometimes after.
        if (world.chance() < 0.5) await world.page.waitForTimeout(world.chance() * 1200);
      }
    });
  },
};

/** One choice, row, or cell of a row, as they stand in the form. */
async function write({ page, chance }: World): Promise<void> {
  const form = page.locator('form.section-form');
  const boxes = form.locator('input[type=radio]:visible, input[type=checkbox]:visible');
  const lists = form.locator('select:visible');
  const adders = form.locator('button[id$="-add"]:visible');
  const cells = form.locator('fieldset[id*="_"] input[type=text]:visible');
  const rows = form.locator('fieldset[id*="_"] > button.function-link:visible');
  const any = async (all: typeof boxes) => {
    const count = await all.count();
    return count > 0 ? all.nth(Math.floor(chance() * count)) : undefined;
  };
  const kind = chance();
  if (kind < 0.4) await (await any(boxes))?.click();
  else if (kind < 0.55) {
    const list = await any(lists);
    const options = (await list?.locator('option').count()) ?? 0;
    await list?.selectOption({ index: Math.floor(chance() * options) });
  } else if (kind < 0.75 && (await rows.count()) < 6) await (await any(adders))?.click();
  else if (kind < 0.9) {
    const cell = await any(cells);
    await cell?.focus();
    // No space at the end: a date is kept without it, and would come back as none that was seen.
    await page.keyboard.type('Ord', { delay: 10 });
  } else await (await any(rows))?.click();
}

const choosing: Act = {
  name: 'choosing',
  takes: 3000,
  async begin(world) {
    const back = await openSection(world);
    return formScene(world.page, back, async () => {
      for (;;) {
        await write(world);
        await world.page.waitForTimeout(world.chance() * 300);
      }
    });
  },
};

const locking: Act = {
  name: 'locking',
  takes: 400,
  async begin(world) {
    const back = await openSection(world);
    const { page } = world;
    const scene = formScene(page, back, async () => {
      await lockButton(page).click();
      await page.getByLabel(lockWords.unlock.field, { exact: true }).waitFor();
    });
    // In mid-word: what waits in the page is to be saved by the locking.
    await typeInto(world);
    return scene;
  },
};

export const formActs: readonly Act[] = [typing, choosing, locking];
