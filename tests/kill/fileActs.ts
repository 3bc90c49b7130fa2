// Acts with working files: bringing one in, and taking that back. A case of it is there as a whole, as it was, or not at all.
import type { Page } from 'playwright';
import { routes } from '#src/app/addresses.ts';
import { fileWords } from '#src/pages/fileWords.ts';
import { bringIn, deleteCase } from './caseActs.ts';
import { oneOf } from './chance.ts';
import { settledForm } from './formRecord.ts';
import type { Act, Found, Scene, World } from './scene.ts';
import { atRest, goTo, listedCases, takeFile, wholeCase } from './steps.ts';

/** One case at two times, in files. */
type Saved = {
  /** The files open by themselves as long as the vault has this passphrase. */
  readonly passphrase: string | undefined;
  readonly address: string;
  readonly before: Buffer;
  readonly after: Buffer;
  /** With the other cases of the vault. */
  readonly all: Buffer;
  readonly wholeBefore: string;
  readonly wholeAfter: string;
  /** What each case of the file with all of them says, brought in without a kill. */
  readonly wholeAll: ReadonlyMap<string, string>;
};

const shelf = new WeakMap<World, Saved>();

async function filesOf(world: World): Promise<Saved> {
  const known = shelf.get(world);
  const [passphrase] = world.passphrases;
  if (known && known.passphrase === passphrase) return known;
  const { page, home } = world;
  const address = known?.address ?? (await bringIn(world, 'epilepsi-halvvejs.json'));
  if (known) await put(world, known.after);
  const wholeBefore = await wholeCase(page, home, address);
  const before = await saveFile(page, home, address);
  const section = `${address}/afsnit/child`;
  await goTo(page, home, address, section);
  await settledForm(page);
  await page.locator('form.section-form textarea:visible').first().fill(`Nyt ${world.chance()}`);
  await page.keyboard.press('Tab');
  await atRest(page);
  const wholeAfter = await wholeCase(page, home, address);
  const after = await saveFile(page, home, address);
  const at = (path: string) => new URL(path, home).href;
  await goTo(page, home, at(routes.security), at(routes.copy));
  const all = await takeFile(page, fileWords.save.submit);
  const made = { passphrase, address, before, after, all, wholeBefore, wholeAfter };
  const saved = { ...made, wholeAll: await wholeOf(world, made) };
  shelf.set(world, saved);
  return saved;
}

/** Deletes every case but the one that is written in, and those that a colleague has too. */
async function clear(world: World): Promise<void> {
  const { page, home, work } = world;
  await goTo(page, home);
  for (const one of await listedCases(page, home))
    if (one !== work && !world.team?.has(one)) await deleteCase(world, one);
  world.others.clear();
}

async function wholeOf(world: World, saved: Pick<Saved, 'address' | 'all'>) {
  const addresses = [saved.address, ...world.others.keys()];
  await clear(world);
  await put(world, saved.all);
  const whole = new Map<string, string>();
  for (const one of addresses) whole.set(one, await wholeCase(world.page, world.home, one));
  takeUp(world, saved, whole);
  return whole;
}

/** The cases of the file are those that others may delete, from now on. */
function takeUp(
  world: World,
  { address }: Pick<Saved, 'address'>,
  whole: ReadonlyMap<string, string>,
): void {
  for (const [one, says] of whole) if (one !== address) world.others.set(one, says);
}

async function saveFile(page: Page, home: string, address: string): Promise<Buffer> {
  await goTo(page, home, address, `${address}/fil`);
  return takeFile(page, fileWords.save.submit);
}

/** Chooses a working file, and waits until it is told what it would do; false when that is nothing. */
async function choose({ page, home }: World, file: Buffer): Promise<boolean> {
  await goTo(page, home);
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: 'sager.udredning', mimeType: 'application/octet-stream', buffer: file });
  await page.waitForURL((url) => url.pathname === routes.bringIn);
  const nothing = page.getByText(fileWords.bringIn.nothing);
  await nothing.or(yes(page)).first().waitFor();
  return (await yes(page).count()) > 0;
}

const yes = (page: Page) => page.locator('.file-page button.button-primary');

async function sayYes(page: Page): Promise<void> {
  await yes(page).click();
  await page.getByText(fileWords.bringIn.doneHeading).waitFor();
}

/** Brings a file in without a kill. */
async function put(world: World, file: Buffer): Promise<void> {
  if (await choose(world, file)) await sayYes(world.page);
}

/** The case as it would be found there: absent, or with everything it then says. */
type State = 'absent' | string;

async function stateOf(page: Page, home: string, address: string): Promise<State> {
  await goTo(page, home);
  const isThere = (await listedCases(page, home)).includes(address);
  return isThere ? wholeCase(page, home, address) : 'absent';
}

/** Brings the case to be as it is before the act; `absent` for not there. */
async function prepare(world: World, saved: Saved, how: 'absent' | 'before'): Promise<void> {
  await goTo(world.page, world.home);
  const { address } = saved;
  if ((await listedCases(world.page, world.home)).includes(address))
    await deleteCase(world, address);
  if (how === 'before') await put(world, saved.before);
}

/** Between two states, and in the second once that was told. */
function between(world: World, address: string, from: State, to: State, play: () => Promise<void>) {
  let isTold = false;
  return {
    back: world.home,
    async act() {
      await play();
      isTold = true;
    },
    async check(next) {
      const found = await stateOf(next, world.home, address);
      const faults: string[] = [];
      if (found !== from && found !== to)
        faults.push(`the case is neither as before nor as after: ${unlike(to, found)}`);
      if (isTold && found !== to) faults.push('it had said done, and the case is not as after');
      return { faults };
    },
  } satisfies Scene;
}

const importing: Act = {
  name: 'importing',
  takes: 300,
  async begin(world) {
    const saved = await filesOf(world);
    const { address, wholeBefore, wholeAfter } = saved;
    const how = oneOf(world.chance, ['absent', 'before'] as const);
    await prepare(world, saved, how);
    await choose(world, saved.after);
    const from = how === 'absent' ? 'absent' : wholeBefore;
    return between(world, address, from, wholeAfter, () => sayYes(world.page));
  },
};

const undoing: Act = {
  name: 'undoing an import',
  takes: 300,
  async begin(world) {
    const saved = await filesOf(world);
    const { address, wholeBefore, wholeAfter } = saved;
    const how = oneOf(world.chance, ['absent', 'before'] as const);
    await prepare(world, saved, how);
    await put(world, saved.after);
    const to = how === 'absent' ? 'absent' : wholeBefore;
    const { page } = world;
    return between(world, address, wholeAfter, to, async () => {
      await page.getByRole('button', { name: fileWords.bringIn.undo, exact: true }).click();
      await page.getByText(fileWords.bringIn.undoneHeading).waitFor();
    });
  },
};

/** Where what is found departs from what was expected, for whoever looks into it. */
function unlike(expected: State, found: State): string {
  if (found === 'absent') return found;
  const at = [...expected].findIndex((sign, place) => sign !== found[place]);
  const there = found.slice(Math.max(0, at - 40), at + 40);
  return `unlike from sign ${at} of ${found.length}: ”${there}”`;
}

/** Several cases in one file: each is whole or absent, and bringing the file in again makes up for the rest. */
const importingMany: Act = {
  name: 'importing many',
  takes: 500,
  async begin(world) {
    const saved = await filesOf(world);
    const { page, home } = world;
    const expected = saved.wholeAll;
    await clear(world);
    const isAny = await choose(world, saved.all);
    let isTold = false;
    return {
      back: home,
      async act() {
        if (isAny) await sayYes(page);
        isTold = true;
      },
      async check(next): Promise<Found> {
        const faults: string[] = [];
        const look = async () => {
          const lacking: { readonly address: string; readonly how: string }[] = [];
          for (const [address, whole] of expected) {
            const found = await stateOf(next, home, address);
            if (found !== whole) lacking.push({ address, how: unlike(whole, found) });
          }
          return lacking;
        };
        const lacking = await look();
        for (const { address } of lacking)
          if ((await stateOf(next, home, address)) !== 'absent')
            faults.push(`half of ${address} is there`);
        if (isTold && lacking.length > 0) faults.push('it had said done, and not all are there');
        await put({ ...world, page: next }, saved.all);
        for (const { how } of await look()) faults.push(`brought in again, one is ${how}`);
        takeUp(world, saved, expected);
        const isPart = lacking.length > 0 && lacking.length < expected.size;
        return {
          faults,
          ...(isPart && { note: `${lacking.length} of ${expected.size} not there` }),
        };
      },
    };
  },
};

export const fileActs: readonly Act[] = [importing, undoing, importingMany];
