// Typing into a long text: what each key costs the main thread, and how long the reader waits to see it.
import type { CDPSession } from 'playwright';
import { workDone } from '../mainThread.ts';
import type { Sample } from './openSample.ts';

export type KeyCost = {
  /** Milliseconds of main-thread work for each key, what it sets going included. */
  readonly task: number;
  /** The part of it that is script. */
  readonly script: number;
  /** The longest time from key to painted answer, without 1 in 50; in steps of 8 ms. */
  readonly inp: number;
};

/** Milliseconds between keys: brisk typing that leaves each key its frame. */
const PAUSE = 130;
/** Autosave and all that waits for a pause in the typing counts as well. */
const TAIL = 900;
/** Event Timing tells nothing of what was faster. */
const FASTEST = 16;

declare global {
  interface Window {
    /** Longest duration of each interaction since typing began. */
    interactions?: Map<number, number>;
  }
}

/** Types `count` letters at the end of the field. */
export async function typeInto(
  { page, session }: Sample,
  field: string,
  count: number,
): Promise<KeyCost> {
  await page.evaluate((id) => {
    const text = document.getElementById(id);
    if (!(text instanceof HTMLTextAreaElement)) throw new Error(`Expected a long text at ${id}`);
    text.scrollIntoView({ block: 'center' });
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
    // TypeScript's list of what an observer may be asked for is older than the threshold.
    const wanted = { type: 'event', durationThreshold: 16 };
    const interactions = new Map<number, number>();
    window.interactions = interactions;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!(entry instanceof PerformanceEventTiming) || entry.interactionId === 0) continue;
        const before = interactions.get(entry.interactionId) ?? 0;
        interactions.set(entry.interactionId, Math.max(before, entry.duration));
      }
    }).observe(wanted);
  }, field);
  await page.waitForTimeout(TAIL);
  const before = await workDone(session);
  const letters = 'hun kan godt lide at bage boller og cykle ned til vandet med far ';
  for (let at = 0; at < count; at += 1) {
    const pause = page.waitForTimeout(PAUSE);
    await press(session, letters[at % letters.length] ?? ' ');
    await pause;
  }
  await page.waitForTimeout(TAIL);
  const after = await workDone(session);
  const durations = await page.evaluate(() => [...(window.interactions?.values() ?? [])]);
  const slowest = durations.sort((a, b) => b - a)[Math.floor(count / 50)];
  return {
    task: (after.task - before.task) / count,
    script: (after.script - before.script) / count,
    inp: slowest ?? FASTEST,
  };
}

async function press(session: CDPSession, letter: string): Promise<void> {
  const code = letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`;
  const key = { key: letter, code, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Megabytes of the page's script memory once everything unused is collected. */
export async function heapOf({ session }: Sample): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.disable');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
