// A page held to a quarter of the processor's speed: about an old office machine.
import type { CDPSession, Page } from 'playwright';

/** How many times slower the page's main thread runs. Workers and the browser itself are not slowed. */
export const THROTTLE = 4;

/** A page that is slowed less than this is not slowed. */
const LEAST = 1.8;
const ATTEMPTS = 3;

export type Throttled = {
  /** For more that only Chromium can tell or do. */
  readonly session: CDPSession;
  /** Whether the page is still slow. On a busy machine Chromium's brake slips. */
  isSlow(): Promise<boolean>;
};

/** Slows the page's main thread. */
export async function throttle(page: Page): Promise<Throttled> {
  const session = await page.context().newCDPSession(page);
  const unslowed = await workTime(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return { session, isSlow: async () => (await workTime(page)) > unslowed * LEAST };
}

let slipped = 0;

/**
 * Takes a sample, and takes it again when the brake slipped meanwhile. The last of some attempts stands:
 * ours and the peer are slowed alike, so a ratio still says something, and milliseconds say less.
 */
export async function whileSlow<T>(
  take: () => Promise<{ readonly taken: T; readonly isSlow: boolean }>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const { taken, isSlow } = await take();
    if (isSlow) return taken;
    if (attempt < ATTEMPTS) continue;
    slipped += 1;
    return taken;
  }
}

/** How many samples stand although the brake slipped. */
export function samplesSlipped(): number {
  return slipped;
}

/** Milliseconds of a small fixed piece of work: the best of many tries, most of them undisturbed by others. */
function workTime(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times = Array.from({ length: 30 }, () => {
      const began = performance.now();
      let sum = 0;
      for (let at = 0; at < 1_000_000; at += 1) sum += Math.sqrt(at);
      return sum > 0 ? performance.now() - began : 0;
    });
    return Math.min(...times);
  });
}
