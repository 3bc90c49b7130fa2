// Acts with a team database: sending, taking in, and both at once. Nothing is lost at home, and both have the same in the end.
import type { Page } from 'playwright';
import type { Address } from '#forms/answers/address.ts';
import { findPlace, idAt } from '#forms/fields/fieldId.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { caseInFile } from './caseInFile.ts';
import { chanceFrom, oneOf } from './chance.ts';
import { textPlaces } from './colleague.ts';
import { anyText, openSection, typeInto } from './formActs.ts';
import { fieldOf, judge, onlyField, settledForm } from './formRecord.ts';
import type { Act, Found, World } from './scene.ts';
import { atRest, fillPassphrase, goTo, listedCases, lockButton, sendPassphrase } from './steps.ts';
import { idIn, lackingIn, lastWords, settle, teamOf } from './team.ts';

/** An answer, and away from it: an operation of its own. */
async function answer(world: World): Promise<void> {
  await typeInto(world, 12);
  await world.page.keyboard.press('Tab');
}

const sending: Act = {
  name: 'sending',
  takes: 2500,
  async begin(world) {
    const { page, chance, work } = world;
    const { late } = teamOf(world);
    const back = await openSection(world);
    // Much at once, as after a day without a network; or each answer as it is written.
    const isMuch = chance() < 0.5;
    if (isMuch) {
      late.hold();
      for (let count = 3 + chance() * 8; count > 0; count -= 1) await answer(world);
      await atRest(page);
    }
    return {
      back,
      fallen: () => late.hold(),
      async act() {
        late.release();
        if (isMuch) return late.quiet();
        for (;;) {
          await answer(world);
          await page.waitForTimeout(chance() * 400);
        }
      },
      async check(next, seen, killedAt) {
        const found = judge(seen, killedAt, await settledForm(next));
        return { ...found, faults: [...found.faults, ...(await settle(world, [work]))] };
      },
    };
  },
};

/** The places of the long texts that the form shows, but for one field. */
async function placesIn(page: Page, but?: string): Promise<readonly Address[]> {
  const ids = await page
    .locator('form.section-form textarea:visible')
    .evaluateAll((all) => all.map(({ id }) => id));
  return ids.flatMap((id) => {
    const place = findPlace(id);
    return place && idAt(place) === id && id !== but ? [{ in: 'answer', ...place } as const] : [];
  });
}

/** Some of what the colleague wrote came before the kill, and what came is whole. */
async function someOf(world: World, address: string, before: readonly LogEntry[]) {
  const there = teamOf(world).colleague.log(idIn(address));
  const { entries, gaps } = await caseInFile(world, address);
  const had = new Set(before.map(({ operation }) => operation.id));
  const theirs = new Set(there.map(({ operation }) => operation.id));
  const came = entries.filter(({ operation: { id } }) => theirs.has(id));
  const fresh = came.filter(({ operation: { id } }) => !had.has(id)).length;
  const faults = [
    ...lackingIn(entries, before, 'after the kill there are not'),
    ...lackingIn(there, came, 'there are, and not as they were written,'),
    ...(gaps.length > 0 ? [`after the kill ${gaps.length} entries are damaged or gone`] : []),
  ];
  return { faults, note: `${fresh} of ${there.length - had.size} had come` };
}

/** In the form that shows them, the colleague's last words are read. */
async function unread(world: World, section: string, words: ReadonlyMap<Address, unknown>) {
  const { page, home, work } = world;
  await goTo(page, home, work, section);
  const form = await settledForm(page);
  const shown = await placesIn(page);
  const ids = new Set(shown.map((one) => JSON.stringify(one)));
  return [...words].flatMap(([address, value]) =>
    ids.has(JSON.stringify(address)) && !form.includes(JSON.stringify(value))
      ? [`the colleague wrote ${value}, and the form does not say so`]
      : [],
  );
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
    const places = await placesIn(page, own);
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
        const writing = beside();
        try {
          for (;;) {
            await typeInto(world, 30, field);
            await page.waitForTimeout(chance() * 900);
          }
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

export const syncActs: readonly Act[] = [sending, receiving, both];
