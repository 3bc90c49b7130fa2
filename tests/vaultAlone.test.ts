// One tab at a time: what it is called, who waits how long for whom, and what is said of it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alone } from '#src/vault/alone.ts';
import { VaultError } from '#src/vault/VaultError.ts';
import { vaultWords } from '#src/vault/words.ts';

type Work = () => Promise<unknown>;

let patience: AbortController;
let asked: string[];
let waited: number[];
/** Whoever has the lock now; others wait for it, or until they give up. */
let holder: Promise<unknown>;

beforeEach(() => {
  patience = new AbortController();
  asked = [];
  waited = [];
  holder = Promise.resolve();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    waited.push(milliseconds);
    return patience.signal;
  });
  const request = (name: string, { signal }: { readonly signal: AbortSignal }, work: Work) => {
    asked.push(name);
    const givenUp = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    const done = Promise.race([holder, givenUp]).then(work);
    holder = done.catch(() => undefined);
    return done;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('is done under a name that every version of the app knows', async () => {
  expect(await alone(async () => 'gjort')).toBe('gjort');
  expect([asked, waited]).toEqual([['udredningsguiden-boks'], [15_000]]);
});

test('fails as the work fails', async () => {
  const fault = new Error('Der er ikke mere plads');
  await expect(alone(() => Promise.reject(fault))).rejects.toBe(fault);
});

test('is not begun where another tab does not come to an end, and that is said', async () => {
  holder = new Promise(() => {});
  const work = vi.fn(async () => 'gjort');
  const waiting = alone(work).catch((thrown: unknown) => thrown);
  const reason = new DOMException('Too late', 'TimeoutError');
  patience.abort(reason);
  const problem = await waiting;
  expect(problem).toBeInstanceOf(VaultError);
  expect(problem).toMatchObject({ problem: 'busy', message: vaultWords.busy, cause: reason });
  expect(work).not.toHaveBeenCalled();
});

test('that is begun goes on however long it takes, and fails with its own fault', async () => {
  const fault = new Error('Der er ikke mere plads');
  const late = async (end: () => Promise<string>) => {
    await Promise.resolve();
    patience.abort();
    return end();
  };
  await expect(alone(() => late(() => Promise.reject(fault)))).rejects.toBe(fault);
});
