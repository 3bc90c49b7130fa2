// Acts with the keys: unlocking, and changing the passphrase. One of the two must open afterwards, and never neither.
import { routes } from '#src/app/addresses.ts';
import { lockWords } from '#src/app/vaultWords.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import type { Act, World } from './scene.ts';
import { fillPassphrase, goTo, lockButton, sendPassphrase } from './steps.ts';

const { access } = vaultPageWords;

const unlocking: Act = {
  name: 'unlocking',
  takes: 1500,
  async begin(world) {
    const { page, home } = world;
    await goTo(page, home);
    await lockButton(page).click();
    await fillPassphrase(page, world.passphrases[0] ?? '');
    return {
      back: world.home,
      act: async () => void (await sendPassphrase(page)),
      // That it opened is what is asked.
      check: async () => ({ faults: [] }),
    };
  },
};

const changingPassphrase: Act = {
  name: 'passphrase',
  takes: 3000,
  async begin(world) {
    const { page, home } = world;
    const old = world.passphrases[0] ?? '';
    const next = newPassphrase(world);
    const at = (path: string) => new URL(path, home).href;
    await goTo(page, home, at(routes.security), at(routes.access));
    const form = page.locator('form').filter({ hasText: access.change });
    await form.getByLabel(access.old, { exact: true }).fill(old);
    await form.getByLabel(lockWords.choose.field, { exact: true }).fill(next);
    await form.getByLabel(lockWords.choose.again, { exact: true }).fill(next);
    const told = page.getByText(access.changed);
    let isTold = false;
    return {
      back: home,
      async act() {
        world.passphrases = [old, next];
        await form.getByRole('button', { name: access.change }).click();
        await told.waitFor();
        isTold = true;
        world.passphrases = [next, old];
      },
      async check() {
        const isOld = world.passphrases[0] === old;
        return { faults: isTold && isOld ? ['it had said changed, and the old one opens'] : [] };
      },
    };
  },
};

const WORDS = ['gulerod', 'vindue', 'torsdag', 'sky', 'paraply', 'skovl', 'ost', 'lampe'];

/** Four words that were not chosen before, as the rules ask for. */
export function newPassphrase({ chance }: Pick<World, 'chance'>): string {
  const words = Array.from({ length: 4 }, () => WORDS[Math.floor(chance() * WORDS.length)]);
  return `${words.join(' ')} ${Math.floor(chance() * 1e6)}`;
}

export const keyActs: readonly Act[] = [unlocking, changingPassphrase];
