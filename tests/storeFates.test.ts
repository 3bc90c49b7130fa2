// Whatever befalls the storage: what was confirmed is there after a restart, and nothing else is.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { verifyLog } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import type { Save } from '#src/storage/saves.ts';
import { SavesBeside } from '#src/storage/savesBeside.ts';
import { openSealedStore } from '#src/storage/sealedCaseStore.ts';
import type { KeyRing, Sealer } from '#src/storage/sealer.ts';
import type { Fate } from './fixtures/carriers.ts';
import { CarrierPage } from './fixtures/carriers.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';
import { TestBrowser } from './fixtures/testBrowser.ts';
import { makeRing } from './fixtures/testRing.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the storage does to writes, from now on. `after`: how many records still go through. */
type Weather = { readonly kind: 'fair' | 'throws' | 'full' | 'tears'; readonly after: number };

let weather: Weather = { kind: 'fair', after: 0 };

const errors = { throws: 'UnknownError', full: 'QuotaExceededError' } as const;

/** Lays the weather over the database. */
function expose(): void {
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      value,
      ...key
    ) {
      const { kind, after } = weather;
      weather = { kind, after: after - 1 };
      if (kind === 'fair' || after > 0) return write.call(this, value, ...key);
      if (kind !== 'tears') throw new DOMException('from the browser', errors[kind]);
      const request = write.call(this, value, ...key);
      this.transaction.abort();
      return request;
    });
  }
}

/** A ring that takes its time, another each time: what is asked first is not answered first. */
function lateRing(ring: KeyRing, pauses: () => number): KeyRing {
  const later = async <T>(work: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, pauses()));
    return work();
  };
  const late = (sealer: Sealer): Sealer => ({
    seal: (...given) => later(() => sealer.seal(...given)),
    open: (...given) => sealer.open(...given),
    nameFor: (words) => later(() => sealer.nameFor(words)),
  });
  return {
    common: late(ring.common),
    makeCaseKey: async (id) => {
      const { kept, sealer } = await ring.makeCaseKey(id);
      return { kept, sealer: late(sealer) };
    },
    openCaseKey: async (id, kept) => late(await ring.openCaseKey(id, kept)),
  };
}

type Life = {
  readonly windows: readonly CaseStore[];
  readonly browser: TestBrowser;
  readonly elsewhere: readonly LogEntry[];
  /** What was confirmed. */
  readonly operations: Set<string>;
  readonly drafts: Map<string, string>;
  /** Appends that were refused, to be tried again. */
  readonly refused: { window: number; ids: readonly string[] }[];
  /** What was refused where a worker may have made it, and was not heard: it may be there. */
  readonly unheard: Set<string>;
  hearsAll(window: number): boolean;
  turn: number;
};

type Deed = {
  readonly name: string;
  do(life: Life): Promise<void>;
};

async function append(life: Life, window: number, ids: readonly string[]): Promise<void> {
  const operations = ids.map((id) => ({
    ...said(id, id),
    at: new Date(life.browser.now).toISOString(),
  }));
  try {
    await life.windows[window]?.append('c1', operations, [], summary('c1'));
    for (const id of ids) life.operations.add(id);
  } catch {
    life.refused.push({ window, ids });
    if (!life.hearsAll(window)) for (const id of ids) life.unheard.add(id);
  }
}

const window = fc.nat({ max: 1 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ window, count: fc.integer({ min: 1, max: 3 }) }).map((given) => ({
    name: `append ${given.count} in ${given.window}`,
    do: (life: Life) => {
      life.turn += 1;
      const ids = Array.from({ length: given.count }, (_, at) => `o${life.turn}-${at}`);
      return append(life, given.window, ids);
    },
  })),
  fc.constant<Deed>({
    name: 'try again',
    do: async (life) => {
      const again = life.refused.shift();
      if (again) await append(life, again.window, again.ids);
    },
  }),
  fc.record({ window, from: fc.nat({ max: 5 }), to: fc.nat({ max: 6 }) }).map((given) => ({
    name: `entries ${given.from}–${given.to} from elsewhere in ${given.window}`,
    do: async (life: Life) => {
      const entries = life.elsewhere.slice(given.from, given.to);
      const added = life.windows[given.window]?.addEntries('c1', entries);
      await added?.then(
        () => {
          for (const { operation } of entries) life.operations.add(operation.id);
        },
        () => undefined,
      );
    },
  })),
  fc.record({ window, field: fc.nat({ max: 2 }) }).map((given) => ({
    name: `type in ${given.field} in ${given.window}`,
    do: async (life: Life) => {
      life.turn += 1;
      const id = `d${life.turn}`;
      const kept = life.windows[given.window]?.keepDraft('c1', `key-${given.field}`, said(id, id));
      await kept?.then(
        () => life.drafts.set(`${given.window} ${given.field}`, id),
        () =>
          !life.hearsAll(given.window) && life.unheard.add(`${given.window} ${given.field} ${id}`),
      );
    },
  })),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((milliseconds) => ({
    name: `the clock goes ${milliseconds}`,
    do: async (life: Life) => {
      life.browser.now += milliseconds;
    },
  })),
);

const step = fc.record({
  weather: fc.record({
    kind: fc.constantFrom('fair', 'fair', 'throws', 'full', 'tears'),
    after: fc.nat({ max: 4 }),
  }),
  /** Done side by side, the clock and the draft of one field excepted: those have one order. */
  deeds: fc.array(deed, { minLength: 1, maxLength: 3 }),
  atOnce: fc.boolean(),
});

test('what is confirmed is there, and only that, after every kind of weather', async () => {
  const { store: other } = await openNewStore();
  const parts = Array.from({ length: 6 }, (_, at) => said(`e${at}`, `${at}`));
  await other.create(summary('c1'), parts);
  const elsewhere = await other.readLog('c1');
  const real = await makeRing();
  let life = 0;
  expose();
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 }),
      fc.array(fc.constantFrom<Fate>('told', 'untold', 'lost', 'refused'), {
        minLength: 1,
        maxLength: 5,
      }),
      async (steps, pauses, fates) => {
        life += 1;
        let at = 0;
        const ring = lateRing(real, () => pauses[at++ % pauses.length] ?? 0);
        const browser = new TestBrowser();
        const name = `fate-${life}`;
        const open = (tools = browser.window()) =>
          openSealedStore({
            name,
            home: 'vault',
            ring,
            tools,
            loadIndex: () => Promise.reject(new Error('No cache is made of so little')),
          });
        weather = { kind: 'fair', after: 0 };
        // The first window has a worker, with a fate of its own for each save.
        const page = new CarrierPage();
        const beside = new SavesBeside(page);
        const withWorker = {
          ...browser.window(),
          beside: (database: string, save: Save) => {
            const fate = fates[at++ % fates.length] ?? 'told';
            page.fates = [fate];
            const made = beside.make(database, save);
            if (fate === 'lost' || fate === 'untold') setTimeout(() => page.lookAway(), 2);
            return made;
          },
        };
        const places = [withWorker, browser.window()];
        const windows = [await open(places[0]), await open(places[1])];
        await windows[0]?.create(summary('c1'), []);
        const lived: Life = {
          windows,
          browser,
          elsewhere,
          operations: new Set(),
          drafts: new Map(),
          refused: [],
          unheard: new Set(),
          hearsAll: (which) => which === 1 || !fates.includes('untold'),
          turn: 0,
        };
        for (const { weather: next, deeds, atOnce } of steps) {
          weather = next;
          const typing = deeds.filter(({ name: what }) => what.startsWith('type')).length;
          if (atOnce && typing < 2) await Promise.all(deeds.map((one) => one.do(lived)));
          else for (const one of deeds) await one.do(lived);
        }
        weather = { kind: 'fair', after: 0 };
        for (const place of places) place.kill();
        const stored = await (await open()).load('c1');
        const found = stored?.operations.map(({ id }) => id) ?? [];
        const unheard = found.filter((id) => lived.unheard.has(id));
        expect(new Set(found)).toEqual(new Set([...lived.operations, ...unheard]));
        expect(found).toHaveLength(new Set(found).size);
        const drafts = stored?.drafts.map(({ operation }) => operation.id) ?? [];
        const confirmed = new Map(lived.drafts);
        for (const one of lived.unheard) {
          const [inWindow, field, id = ''] = one.split(' ');
          if (drafts.includes(id)) confirmed.set(`${inWindow} ${field}`, id);
        }
        expect(drafts.sort()).toEqual([...confirmed.values()].sort());
        const gaps = new Set(elsewhere.map(({ operation }) => operation.id));
        const told = stored?.faults.filter(
          ({ record, place }) => record !== 'missing' || !gaps.has(place),
        );
        expect(told).toEqual([]);
        const log = await windows[1]?.readLog('c1');
        // Nobody's chain has a hole, but where a part of another log was taken in.
        const faults = (await verifyLog(log ?? [])).filter((fault) => !gaps.has(fault.id));
        expect(faults).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});

test('an append that came through although it was said to have failed is taken up where it lies', async () => {
  const { store, again } = await openNewStore();
  await store.create(summary('c1'), [said('o1', 'a')]);
  const log = await store.readLog('c1');
  // Another window has written it: for this one it is there before it is written.
  const other = await again();
  await other.append('c1', [said('o2', 'b')], [], summary('c1'));
  await store.append('c1', [said('o2', 'b'), said('o3', 'c')], [], summary('c1'));
  await store.append('c1', [said('o4', 'd')], [], summary('c1'));
  const now = await store.readLog('c1');
  expect(now.slice(0, 1)).toEqual(log);
  expect(now.map(({ operation }) => operation.id)).toEqual(['o1', 'o2', 'o3', 'o4']);
  expect(await verifyLog(now)).toEqual([]);
});
