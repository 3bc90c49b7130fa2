// Acts with a team database: sending, taking in, and both at once. Nothing is lost at home, and both have the same in the end.
import { idAt } from '#forms/fields/fieldId.ts';
import { chanceFrom, oneOf } from './chance.ts';
import { textPlaces } from './colleague.ts';
import { anyText, openSection, typeInto } from './formActs.ts';
import { fieldOf, judge, onlyField, settledForm } from './formRecord.ts';
import { lastWords, placesIn, someOf, unread } from './received.ts';
import type { Act, Found, Scene, World } from './scene.ts';
import { atRest, fillPassphrase, goTo, listedCases, lockButton, sendPassphrase } from './steps.ts';
import { idIn, settle, teamOf } from './team.ts';

/** An answer, and away from it: an operation of its own. */
async function answer(world: World): Promise<void> {
  await typeInto(world, 12);
  await world.page.keyboard.press('Tab');
}

const sending: Act = {
  name: 'sending',
  takes: 2500,
  async begin(world) {
    const back = await openSection(world);
    return sendingScene(world, back, async () => {
      for (;;) {
        await answer(world);
        await world.page.waitForTimeout(world.chance() * 400);
      }
    });
  },
};

/** As after a day without a network. */
const sendingMuch: Act = {
  name: 'sending much',
  takes: 1500,
  async begin(world) {
    const { page, chance } = world;
    const { late } = teamOf(world);
    const back = await openSection(world);
    late.hold();
    for (let count = 3 + chance() * 8; count > 0; count -= 1) await answer(world);
    await atRest(page);
    return sendingScene(world, back, async () => {
      late.release();
      await late.quiet();
    });
  },
};

function sendingScene(world: World, back: string, act: () => Promise<void>): Scene {
  return {
    back,
    act,
    fallen: () => teamOf(world).late.hold(),
    async check(next, seen, killedAt) {
      const found = judge(seen, killedAt, await settledForm(next));
      return { ...found, faults: [...found.faults, ...(await settle(world, [world.work]))] };
    },
  };
}

const receiving: Act = {
  name: 'receiving',
  takes: 1500,
  async begin(world) {
    const { page, home, chance, work } = world;
    const team = teamOf(world);
    const { late, colleague } = team;
    const section = await openSection(world);
    const places = await placesIn(page);
    const where = oneOf(chance, ['form', 'overview', 'locked'] as const);
    if (where !== 'form') await goTo(page, home);
    await colleague.round();
    const before = colleague.log(idIn(work)).slice();
    if (where === 'locked') {
      await lockButton(page).click();
      await fillPassphrase(page, world.passphrases[0] ?? '');
    } else late.hold();
    // Now and then more than the page asks for at a time.
    const count = chance() < 0.25 ? 230 : 15 + Math.floor(chance() * 45);
    await colleague.writeAll(idIn(work), colleague.words(chance, count, textPlaces));
    if (places.length > 0) await colleague.writeAll(idIn(work), colleague.words(chance, 9, places));
    const fresh = chance() < 0.3 ? await colleague.shareNew(chance, 30) : undefined;
    const faults = await colleague.meet();
    const words = lastWords(colleague.log(idIn(work)).slice(before.length));
    return {
      back: where === 'form' ? section : home,
      fallen: () => late.hold(),
      async act() {
        late.release();
        if (where === 'locked') await sendPassphrase(page);
        await late.quiet();
      },
      async check(next): Promise<Found> {
        if (where === 'form') await settledForm(next);
        else await listedCases(next, home);
        const some = await someOf(world, work, before);
        const other = fresh === undefined ? undefined : new URL(`sag/${fresh}`, home).href;
        if (fresh !== undefined && other !== undefined) team.shared.set(fresh, other);
        const settled = await settle(world, other === undefined ? [work] : [work, other]);
        const left = settled.length > 0 ? [] : await unread(world, section, words);
        return { faults: [...faults, ...some.faults, ...settled, ...left], note: some.note };
      },
    };
  },
};

const both: Act = {
  name: 'sending and receiving',
  takes: 3000,
  async begin(world) {
    const { page, chance, work } = world;
    const { late, colleague } = teamOf(world);
    const back = await openSection(world);
    const field = await anyText(world);
    const own = (await field.getAttribute('id')) ?? '';
    // The choices of the two must not depend on who was faster.
    const theirChance = chanceFrom(Math.floor(chance() * 1e9));
    const others = textPlaces.filter((one) => idAt(one) !== own).slice(0, 10);
    const places = [...(await placesIn(page, own)), ...others];
    await colleague.round();
    const before = colleague.log(idIn(work)).slice();
    return {
      back,
      fallen: () => late.hold(),
      async act() {
        let isOver = false;
        const beside = async () => {
          while (!isOver) {
            const some = colleague.words(theirChance, 1 + Math.floor(theirChance() * 6), places);
            await colleague.writeAll(idIn(work), some);
            await colleague.round();
          }
        };
        const type = async () => {
          for (;;) {
            await typeInto(world, 30, field);
            await page.waitForTimeout(chance() * 900);
          }
        };
        const writing = beside();
        try {
          await Promise.all([writing, type()]);
        } finally {
          isOver = true;
          await writing;
        }
      },
      async check(next, seen, killedAt) {
        const form = await settledForm(next);
        const found = judge(onlyField(seen, own), killedAt, fieldOf(form, own));
        const some = await someOf(world, work, before);
        const settled = await settle(world, [work]);
        return { ...found, faults: [...found.faults, ...some.faults, ...settled] };
      },
    };
  },
};

export const syncActs: readonly Act[] = [sending, sendingMuch, receiving, both];
