// What the saved line shows: it stands still while one types, and is never ahead of the store.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import type { SaveEvent } from '#machines/saveMachine.ts';
import { saveMachine } from '#machines/saveMachine.ts';
import { SAVED_REST, ShownSaving } from '#src/app/ShownSaving.ts';

const at = '2026-02-03T10:00:00.000Z';
const later = '2026-02-03T10:01:00.000Z';
const confirmed = (time: string): SaveEvent => ({ type: 'save.confirmed', at: time, all: true });

/** A save machine with somebody who looks at the line. */
function looked() {
  const saving = createActor(saveMachine).start();
  const shown = new ShownSaving(saving);
  const seen: string[] = [];
  const stop = shown.subscribe(() => seen.push(shown.getSnapshot().state));
  const tell = (...events: SaveEvent[]) => {
    for (const event of events) saving.send(event);
  };
  return { saving, shown, seen, stop, tell };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the save machine', () => {
  const come = (...events: SaveEvent[]) => {
    const saving = createActor(saveMachine).start();
    for (const event of events) saving.send(event);
    return saving.getSnapshot();
  };
  const written = { type: 'words.written' } as const;
  const begun = { type: 'save.begun' } as const;
  const waiting: SaveEvent = { type: 'save.confirmed', at, all: false };
  const refused: SaveEvent = { type: 'save.failed', sentence: 'Der er ikke plads.' };

  test('says saved only when no letters wait in the page', () => {
    expect(come(written, begun, waiting)).toMatchObject({
      value: 'unsaved',
      context: { savedAt: at },
    });
    expect(come(written, begun, waiting, begun, confirmed(later))).toMatchObject({
      value: 'saved',
      context: { savedAt: later },
    });
  });

  test('hears the answers of a save begun before the last letters', () => {
    expect(come(written, begun, written).value).toBe('unsaved');
    expect(come(written, begun, written, waiting).value).toBe('unsaved');
    expect(come(written, begun, written, confirmed(at)).value).toBe('saved');
    expect(come(written, begun, written, refused).value).toBe('failed');
  });

  test('goes on from a refusal, keeps the time of the last save, and rests until something is written', () => {
    expect(come(written, begun, waiting, refused)).toMatchObject({
      value: 'failed',
      context: { savedAt: at, sentence: 'Der er ikke plads.' },
    });
    expect(come(written, begun, refused, written).value).toBe('unsaved');
    expect(come(written, begun, refused, begun, confirmed(at)).value).toBe('saved');
    expect(come(written, begun, refused, confirmed(at)).value).toBe('failed');
    expect(come(confirmed(at), refused, begun)).toMatchObject({ value: 'resting', context: {} });
    expect(come(written, begun, confirmed(at), refused).value).toBe('saved');
  });
});

describe('the line shown', () => {
  test('says at once that words are not saved, and that the store has refused', () => {
    const { shown, tell } = looked();
    tell({ type: 'words.written' });
    expect(shown.getSnapshot().state).toBe('saving');
    tell({ type: 'save.begun' }, { type: 'save.failed', sentence: 'Der er ikke plads.' });
    expect(shown.getSnapshot()).toMatchObject({
      state: 'failed',
      sentence: 'Der er ikke plads.',
    });
  });

  test('says saved once that has lasted, with the time the store confirmed', () => {
    const { shown, tell } = looked();
    tell({ type: 'words.written' }, { type: 'save.begun' }, confirmed(at));
    vi.advanceTimersByTime(SAVED_REST - 1);
    expect(shown.getSnapshot().state).toBe('saving');
    vi.advanceTimersByTime(1);
    expect(shown.getSnapshot()).toMatchObject({ state: 'saved', savedAt: at });
  });

  test('changes once for many letters, each draft of them confirmed', () => {
    const { seen, tell } = looked();
    for (let draft = 0; draft < 20; draft += 1) {
      tell({ type: 'words.written' });
      vi.advanceTimersByTime(250);
      tell({ type: 'save.begun' }, confirmed(at));
      vi.advanceTimersByTime(100);
    }
    expect(seen).toEqual(['saving']);
    vi.advanceTimersByTime(SAVED_REST);
    expect(seen).toEqual(['saving', 'saved']);
  });

  test('never says saved for words that came while it was about to', () => {
    const { shown, tell } = looked();
    tell({ type: 'words.written' }, { type: 'save.begun' }, confirmed(at));
    vi.advanceTimersByTime(SAVED_REST - 1);
    tell({ type: 'words.written' });
    vi.advanceTimersByTime(10 * SAVED_REST);
    expect(shown.getSnapshot().state).toBe('saving');
  });

  test('tells the later time when more was saved meanwhile', () => {
    const { shown, tell } = looked();
    tell({ type: 'words.written' }, { type: 'save.begun' }, confirmed(at));
    vi.advanceTimersByTime(SAVED_REST);
    tell({ type: 'save.begun' });
    expect(shown.getSnapshot().state).toBe('saving');
    tell(confirmed(later));
    vi.advanceTimersByTime(SAVED_REST);
    expect(shown.getSnapshot()).toMatchObject({ state: 'saved', savedAt: later });
  });

  test('says saved from the start where everything was', () => {
    const { saving, tell } = looked();
    tell({ type: 'words.written' }, { type: 'save.begun' }, confirmed(at));
    expect(new ShownSaving(saving).getSnapshot().state).toBe('saved');
  });

  test('stands still on a refusal while the next try is short, and is no second alarm when that fails too', () => {
    const { seen, shown, tell } = looked();
    const refused: SaveEvent = { type: 'save.failed', sentence: 'Der er ikke plads.' };
    tell({ type: 'words.written' }, { type: 'save.begun' }, refused);
    for (let turn = 0; turn < 20; turn += 1) {
      tell({ type: 'save.begun' });
      vi.advanceTimersByTime(SAVED_REST - 1);
      tell(refused);
      vi.advanceTimersByTime(100);
    }
    expect(seen).toEqual(['saving', 'failed']);
    // A try that takes its time is told, and so is at once one that succeeds.
    tell({ type: 'save.begun' });
    vi.advanceTimersByTime(SAVED_REST);
    expect(shown.getSnapshot().state).toBe('saving');
    tell(refused, { type: 'save.begun' }, confirmed(at));
    expect(seen).toEqual(['saving', 'failed', 'saving', 'failed', 'saved']);
    expect(shown.getSnapshot()).toMatchObject({ savedAt: at });
  });

  test('is silent once nobody looks', () => {
    const { seen, stop, tell } = looked();
    tell({ type: 'words.written' }, { type: 'save.begun' }, confirmed(at));
    stop();
    vi.advanceTimersByTime(SAVED_REST);
    tell({ type: 'words.written' });
    expect(seen).toEqual(['saving']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
