// The kept copy: written some seconds after the last change, never over what it does not know, and truthful.
import { beforeEach, describe, expect, test } from 'vitest';
import { VaultLocked } from '#src/vault/KeyDrawer.ts';
import type { FileHandle } from '#src/workfile/fileHandle.ts';
import type { HandleShelf, KeptHandle } from '#src/workfile/handleShelf.ts';
import type { FileContents } from '#src/workfile/keptFile.ts';
import { KeptFile } from '#src/workfile/keptFile.ts';
import { ageOfCopy, keptFileSentence } from '#src/workfile/keptFileStates.ts';
import { writeWorkFile } from '#src/workfile/writeWorkFile.ts';
import { caseInFile, each, fileOf, manifest, read, wrapFileKey } from './fixtures/workFiles.ts';

/** A file on a computer, with what can go wrong there. */
class FakeFile implements FileHandle {
  readonly name = 'udredning-alle-2026-11-22.udredning';
  content = new Blob([]);
  permission: PermissionState = 'granted';
  refusal: string | undefined;
  opened = 0;
  writes = 0;

  async getFile() {
    return this.content;
  }

  async createWritable() {
    if (this.refusal) throw new DOMException('refused', this.refusal);
    this.opened += 1;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (piece) => void pieces.push(piece),
      close: () => {
        this.writes += 1;
        this.content = new Blob(pieces);
      },
    });
  }

  async queryPermission() {
    return this.permission;
  }

  async requestPermission() {
    if (this.permission === 'prompt') this.permission = 'granted';
    return this.permission;
  }
}

class FakeShelf implements HandleShelf {
  kept: KeptHandle | undefined;
  async read() {
    return this.kept;
  }
  async write(kept: KeptHandle) {
    this.kept = kept;
  }
  async forget() {
    this.kept = undefined;
  }
}

/** A clock that moves when told to, and what waits for it. */
class FakeTime {
  at = Date.UTC(2026, 10, 22, 9);
  #waiting: { readonly at: number; readonly work: () => void }[] = [];

  readonly tools = {
    now: () => new Date(this.at),
    later: (work: () => void, pause: number) => {
      const one = { at: this.at + pause, work };
      this.#waiting.push(one);
      return () => {
        this.#waiting = this.#waiting.filter((other) => other !== one);
      };
    },
    alone: <T>(work: () => Promise<T>) => work(),
  };

  async pass(milliseconds: number) {
    this.at += milliseconds;
    const due = this.#waiting.filter((one) => one.at <= this.at);
    this.#waiting = this.#waiting.filter((one) => one.at > this.at);
    await Promise.all(due.map((one) => one.work()));
  }
}

let file: FakeFile;
let shelf: FakeShelf;
let time: FakeTime;
let cases: string[];
let trouble: Error | undefined;
/** The older file, as it was handed over each time. */
let asked: (Blob | undefined)[];
let lost: readonly string[];
let duringWrite: (() => void) | undefined;

beforeEach(() => {
  file = new FakeFile();
  shelf = new FakeShelf();
  time = new FakeTime();
  cases = ['c1'];
  trouble = undefined;
  asked = [];
  lost = [];
  duringWrite = undefined;
});

async function* contents({ older, lacking }: Parameters<FileContents>[0]) {
  if (trouble) throw trouble;
  asked.push(older);
  for (const one of lost) lacking(one);
  duringWrite?.();
  const inFile = cases.map((id) => caseInFile(id));
  yield* writeWorkFile({ manifest, cases: each(inFile), wrapKey: wrapFileKey, chunkSize: 4_096 });
}

const tab = () => new KeptFile(shelf, contents, time.tools);

async function keeping(): Promise<KeptFile> {
  const kept = tab();
  await kept.choose(file);
  return kept;
}

const caseCount = async () => {
  const answer = await read(file.content);
  return answer.ok ? answer.file.cases : answer.sentence;
};

test('a chosen file is written at once, and can be read', async () => {
  const kept = await keeping();
  expect(kept.getSnapshot()).toEqual({
    is: 'kept',
    name: file.name,
    at: '2026-11-22T09:00:00.000Z',
  });
  expect(await caseCount()).toBe(1);
});

describe('what changes', () => {
  test('is written five seconds after the last change', async () => {
    const kept = await keeping();
    cases.push('c2');
    kept.changed();
    expect(kept.getSnapshot().is).toBe('due');
    await time.pass(4_000);
    kept.changed();
    await time.pass(4_000);
    expect(await caseCount()).toBe(1);
    await time.pass(1_000);
    expect(await caseCount()).toBe(2);
    expect(kept.getSnapshot().is).toBe('kept');
  });

  test('waits no more than a minute, however steadily somebody writes', async () => {
    const kept = await keeping();
    for (let second = 0; second <= 60; second += 4) {
      kept.changed();
      await time.pass(4_000);
    }
    expect(file.writes).toBe(2);
  });

  test('is written at once when the page is hidden, and only if something waits', async () => {
    const kept = await keeping();
    await kept.hidden();
    expect(file.writes).toBe(1);
    kept.changed();
    await kept.hidden();
    expect(file.writes).toBe(2);
    expect(kept.getSnapshot().is).toBe('kept');
  });

  test('while it is being written, is due afterwards', async () => {
    const kept = await keeping();
    duringWrite = () => kept.changed();
    kept.changed();
    await kept.hidden();
    expect(kept.getSnapshot().is).toBe('due');
    duringWrite = undefined;
    await time.pass(5_000);
    expect(kept.getSnapshot().is).toBe('kept');
  });

  test('before any file is chosen is nothing to it', async () => {
    const kept = tab();
    await kept.start();
    kept.changed();
    await kept.hidden();
    expect(kept.getSnapshot()).toEqual({ is: 'none' });
  });
});

describe('on the next visit', () => {
  test('the copy counts as due until it has been written again', async () => {
    await keeping();
    const kept = tab();
    await kept.start();
    expect(kept.getSnapshot()).toMatchObject({ is: 'due', at: '2026-11-22T09:00:00.000Z' });
    await time.pass(5_000);
    expect(kept.getSnapshot()).toMatchObject({ is: 'kept', at: '2026-11-22T09:00:05.000Z' });
  });

  test('the browser may have to ask first', async () => {
    await keeping();
    file.permission = 'prompt';
    const kept = tab();
    await kept.start();
    expect(kept.getSnapshot().is).toBe('no-permission');
    kept.changed();
    await time.pass(100_000);
    expect(file.writes).toBe(1);
    await kept.allow();
    expect(kept.getSnapshot().is).toBe('kept');
    file.permission = 'denied';
    await kept.allow();
    await kept.save();
    expect(kept.getSnapshot().is).toBe('no-permission');
  });

  test('a page that died after the file changed place knows its own file again', async () => {
    await keeping();
    const kept = tab();
    await kept.start();
    const { write } = shelf;
    // The last note on the shelf is the one that never came.
    let notes = 0;
    shelf.write = async (one) => {
      notes += 1;
      if (notes === 1) await write.call(shelf, one);
    };
    await kept.save();
    shelf.write = write;
    const again = tab();
    await again.start();
    await again.save();
    expect(again.getSnapshot().is).toBe('kept');
  });
});

describe('what cannot be read here', () => {
  test('may be in the file that is written over, which is therefore at hand', async () => {
    const kept = await keeping();
    const first = file.content;
    kept.changed();
    await time.pass(5_000);
    expect(asked).toEqual([undefined, first]);
  });

  test('is told as long as it cannot be read, and stops nothing', async () => {
    lost = ['I sagen ”A” kan 1 ændring ikke læses.'];
    const kept = await keeping();
    expect(kept.getSnapshot()).toMatchObject({ is: 'kept', lacking: lost });
    kept.changed();
    expect(kept.getSnapshot()).toMatchObject({ is: 'due', lacking: lost });
    lost = [];
    await time.pass(5_000);
    expect(kept.getSnapshot()).not.toHaveProperty('lacking');
  });

  test('is not looked for in a file that may go', async () => {
    const kept = await keeping();
    file.content = await fileOf([caseInFile('c7')]);
    await kept.save();
    await kept.takeOver();
    expect(asked.at(-1)).toBeUndefined();
    const ours = file.content;
    await kept.save();
    expect(asked.at(-1)).toBe(ours);
    expect(shelf.kept).not.toHaveProperty('mayGo');
  });
});

describe('a file that somebody else wrote', () => {
  test('is left alone until the person says so', async () => {
    const kept = await keeping();
    const theirs = await fileOf([caseInFile('c7'), caseInFile('c8')]);
    file.content = theirs;
    kept.changed();
    await time.pass(5_000);
    expect(kept.getSnapshot().is).toBe('changed-elsewhere');
    expect(file.content).toBe(theirs);
    await kept.takeOver();
    expect(kept.getSnapshot().is).toBe('kept');
    expect(await caseCount()).toBe(1);
  });

  test('and chosen by mistake is left alone too, whatever it is', async () => {
    for (const content of ['Et brev', 'x', '0'.repeat(10_000)]) {
      file.content = new Blob([content]);
      const kept = await keeping();
      expect(kept.getSnapshot().is).toBe('changed-elsewhere');
      expect(await file.content.text()).toBe(content);
    }
  });
});

describe('when it fails', () => {
  test.each([
    ['QuotaExceededError', /Der er ikke plads/],
    ['NotFoundError', /Mappen med filen findes ikke/],
    ['NoModificationAllowedError', /optaget/],
    ['UnknownError', /kunne ikke skrives/],
  ])('%s: says why, keeps the old file, and tries again', async (name, says) => {
    const kept = await keeping();
    const before = file.content;
    file.refusal = name;
    kept.changed();
    await time.pass(5_000);
    const state = kept.getSnapshot();
    expect(state.is).toBe('failed');
    expect(keptFileSentence(state, time.tools.now().toISOString())).toMatch(says);
    expect(file.content).toBe(before);
    file.refusal = undefined;
    await time.pass(60_000);
    expect(kept.getSnapshot().is).toBe('kept');
  });

  test('in the middle of it, the old file stands', async () => {
    const kept = await keeping();
    const before = file.content;
    cases = ['p1'];
    kept.changed();
    await kept.hidden();
    expect(kept.getSnapshot()).toMatchObject({
      is: 'failed',
      sentence: expect.stringMatching(/blander/),
    });
    expect(file.content).toBe(before);
  });

  test('because the vault was locked, it is due until it is opened', async () => {
    const kept = await keeping();
    trouble = new VaultLocked();
    kept.changed();
    await kept.hidden();
    expect(kept.getSnapshot().is).toBe('due');
    expect(file.opened).toBe(1);
    trouble = undefined;
    asked = [];
    lost = [];
    await time.pass(60_000);
    expect(kept.getSnapshot().is).toBe('kept');
  });

  test('because the browser took its leave back, it must ask again', async () => {
    const kept = await keeping();
    file.refusal = 'NotAllowedError';
    kept.changed();
    await kept.hidden();
    expect(kept.getSnapshot().is).toBe('no-permission');
  });
});

test('a file that is kept no more is neither written nor remembered', async () => {
  const kept = await keeping();
  kept.changed();
  await kept.forget();
  await time.pass(100_000);
  expect(kept.getSnapshot()).toEqual({ is: 'none' });
  expect(shelf.kept).toBeUndefined();
  expect(file.writes).toBe(1);
});

test('a large vault is written at most a tenth of the time', async () => {
  const kept = await keeping();
  duringWrite = () => {
    time.at += 20_000;
  };
  kept.changed();
  await kept.hidden();
  duringWrite = undefined;
  kept.changed();
  await time.pass(199_000);
  expect(file.writes).toBe(2);
  await time.pass(1_000);
  expect(file.writes).toBe(3);
});

test('every listener is told', async () => {
  const kept = tab();
  const states: string[] = [];
  const stop = kept.subscribe(() => states.push(kept.getSnapshot().is));
  await kept.choose(file);
  stop();
  await kept.forget();
  expect(states).toEqual(['due', 'writing', 'kept']);
});

test.each([
  ['2026-11-22T09:12:00.000Z', 'i dag kl. 10.12'],
  ['2026-11-21T15:40:00.000Z', 'i går kl. 16.40'],
  ['2026-11-19T15:40:00.000Z', 'for 3 dage siden, 19. november 2026'],
  ['2026-12-01T00:00:00.000Z', 'i dag kl. 01.00'],
])('the age of a copy from %s', (at, says) => {
  expect(ageOfCopy(at, '2026-11-22T10:00:00.000Z')).toBe(says);
});

test('each state has its sentence', () => {
  const now = '2026-11-22T10:00:00.000Z';
  const named = { name: 'a.udredning' };
  const at = '2026-11-21T15:40:00.000Z';
  expect(
    (['kept', 'due', 'writing', 'no-permission', 'changed-elsewhere'] as const).map((is) =>
      keptFileSentence({ is, ...named, at }, now),
    ),
  ).toEqual([
    'Alt er også gemt i filen ”a.udredning”, senest i går kl. 16.40.',
    'Det nyeste er ikke i filen ”a.udredning” endnu. Kopien er fra i går kl. 16.40.',
    'Gemmer i filen ”a.udredning” …',
    'Browseren skal have lov, før der kan gemmes i filen ”a.udredning” igen. Vælg ”Giv lov”. Kopien er fra i går kl. 16.40.',
    'Filen ”a.udredning” har noget, som denne browser ikke selv har skrevet, så den er ikke rørt. Hent den ind, så intet i den går tabt, eller vælg en anden fil.',
  ]);
  expect(keptFileSentence({ is: 'none' }, now)).toBe('');
  expect(keptFileSentence({ is: 'due', ...named }, now)).toMatch(/Der er ingen kopi/);
});
