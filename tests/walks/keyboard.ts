// A pair of hands with a keyboard and nothing else; at each step the place of the keyboard must be seen.
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** Further than any page here is long. */
const MOST_STEPS = 250;

export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until the keyboard is at the wanted place. */
  async tabTo(wanted: Locator): Promise<void> {
    await this.#goTo(wanted, 'Tab');
  }

  /** Presses Shift+Tab until the keyboard is at the wanted place. */
  async backTo(wanted: Locator): Promise<void> {
    await this.#goTo(wanted, 'Shift+Tab');
  }

  /** Presses keys one after the other; the place must be seen after each. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await this.isSeen();
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Waits until the app has moved the keyboard to a place. */
  async isAt(wanted: Locator): Promise<void> {
    await expect.poll(() => wanted.evaluate(hasKeyboard)).toBe(true);
    await this.isSeen();
  }

  /** The place of the keyboard is in the window, not under anything else, and marked. */
  async isSeen(): Promise<void> {
    await expect.poll(() => this.#page.evaluate(faultOfPlace)).toBe('');
  }

  async #goTo(wanted: Locator, key: string): Promise<void> {
    await wanted.waitFor();
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      await this.press(key);
      if (await wanted.evaluate(hasKeyboard)) return;
    }
    throw new Error(`Expected ${key} to reach ${wanted.toString()}`);
  }
}

const hasKeyboard = (one: Element) => one === document.activeElement;

/** Runs in the page: what is wrong with where the keyboard is; '' when nothing is. */
function faultOfPlace(): string {
  const place = document.activeElement;
  if (!place || place === document.body) return 'the keyboard is nowhere';
  const what = `${place.tagName} ${place.id} ${place.textContent?.slice(0, 40)}`;
  const box = place.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    return `${what} is out of the window`;
  // What fits is seen whole; a page is scrolled by its own edges, where a bar may lie.
  const isCut = box.top < 0 || box.bottom > innerHeight;
  if (isCut && box.height < innerHeight / 2 && place.closest('form'))
    return `${what} is cut by the window: ${box.top} to ${box.bottom}`;
  // Radio buttons and check boxes are drawn by their label.
  const drawn = place.nextElementSibling;
  const styles = [
    getComputedStyle(place),
    ...(drawn?.matches('label') ? [getComputedStyle(drawn, '::before')] : []),
  ];
  const isMarked = styles.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
  );
  if (!isMarked) return `${what} has no mark`;
  const middle = {
    x: Math.max(0, box.left) + Math.min(box.width, innerWidth) / 2,
    y: (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2,
  };
  const top = document.elementFromPoint(middle.x, middle.y);
  const isCovered = top && !place.contains(top) && !drawn?.contains(top) && !top.contains(place);
  return isCovered ? `${what} lies under ${top.tagName} ${top.className}` : '';
}
