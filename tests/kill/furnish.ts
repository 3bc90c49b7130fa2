// What a profile has before it is killed: a case to write in, and what whole cases look like.
import type { Page } from 'playwright';
import { bringIn, caseActs, FILES } from './caseActs.ts';
import type { Chance } from './chance.ts';
import { fileActs } from './fileActs.ts';
import type { World } from './scene.ts';
import { goTo, wholeCase } from './steps.ts';

type Parts = {
  readonly home: string;
  readonly chance: Chance;
  /** With the vault open. */
  readonly page: Page;
  readonly passphrase: string;
  /** Names of those that are to be played. */
  readonly acts: readonly string[];
};

export async function furnish({ home, chance, page, passphrase, acts }: Parts): Promise<World> {
  const world: World = {
    home,
    chance,
    page,
    passphrases: [passphrase],
    work: '',
    others: new Map(),
    whole: new Map(),
  };
  world.work = await bringIn(world, 'cerebral-parese-halvvejs.json');
  const needsOthers = [...caseActs, ...fileActs].some(({ name }) => acts.includes(name));
  if (!needsOthers) return world;
  for (const file of FILES) {
    const address = await bringIn(world, file);
    const whole = await wholeCase(page, home, address);
    world.whole.set(file, whole);
    world.others.set(address, whole);
  }
  await goTo(page, home);
  return world;
}
