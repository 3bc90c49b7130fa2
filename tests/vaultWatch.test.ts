// What the page tells a running vault, also of what a part of the page keeps to itself.
import { expect, test, vi } from 'vitest';
import { watchPage } from '#src/vault/watchPage.ts';

test('everything is heard before any part of the page can stop it, and holds up no scrolling', () => {
  const page = new EventTarget();
  const listening = vi.spyOn(page, 'addEventListener');
  const stop = watchPage({ tick: vi.fn(), seeActivity: vi.fn() }, page);
  const heard = listening.mock.calls.map(([type, , how]) => [type, how]);
  stop();
  const first = { capture: true, passive: true };
  expect(heard).toHaveLength(9);
  for (const [type, how] of heard) expect(how, String(type)).toEqual(first);
});
