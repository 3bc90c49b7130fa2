// The vault machine step by step: what it does, what it hands on, and what it remembers and forgets.
import { describe, expect, test } from 'vitest';
import { createActor, fromCallback } from 'xstate';
import { vaultMachine } from '#machines/vaultMachine.ts';
import type { VaultContext, VaultEvent } from '#machines/vaultSetup.ts';
import { pauseLeftIn } from '#machines/vaultSetup.ts';

const MINUTE = 60_000;

/** The machine after these events, and what it did on the way: actions by name, work with what it was given. */
function come(...events: readonly VaultEvent[]) {
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const work = <Input>(name: string) =>
    fromCallback<VaultEvent, Input>(({ input }) => {
      done.push(input === undefined ? name : `${name} ${JSON.stringify(input)}`);
    });
  const actor = createActor(
    vaultMachine.provide({
      actors: {
        look: work('look'),
        make: work('make'),
        unlock: work('unlock'),
        checkCode: work('checkCode'),
        recover: work('recover'),
        saveWords: work('saveWords'),
        wipe: work('wipe'),
      },
      actions: {
        forgetKeys: note('forgetKeys'),
        tellOpened: note('tellOpened'),
        tellLocked: note('tellLocked'),
        tellWiped: note('tellWiped'),
        confirmCode: note('confirmCode'),
      },
    }),
  ).start();
  for (const event of events) {
    done.length = 0;
    actor.send(event);
  }
  const { value, context } = actor.getSnapshot();
  actor.stop();
  return { at: nameOf(value), context, done };
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, inner]) => `${name}.${nameOf(inner)}`)
        .join()
    : String(value);
}

/** Fails unless the machine comes there, having done just this at the last event, with this in mind. */
function expectThat(
  events: readonly VaultEvent[],
  at: string,
  done: readonly string[],
  context: Partial<VaultContext> = {},
): void {
  const after = come(...events);
  expect({ at: after.at, done: after.done }).toEqual({ at, done });
  expect(after.context).toMatchObject(context);
}

const missed: VaultEvent = { type: 'vault.missed' };
const ordered: VaultEvent = { type: 'vault.ordered', passphrase: 'hest', owner: 'Bo' };
const made: VaultEvent = { type: 'vault.made', recoveryCode: 'K', at: 100, idleMinutes: 20 };
const sheet = [missed, ordered, made];
const found = (pause = 0): VaultEvent => ({ type: 'vault.found', at: 50, pause });
const given: VaultEvent = { type: 'passphrase.given', passphrase: 'hest' };
const refused = (pause: number, at = 70): VaultEvent => ({
  type: 'passphrase.refused',
  sentence: 'nej',
  at,
  pause,
});
const failed: VaultEvent = { type: 'attempt.failed', sentence: 'øv' };
const opened: VaultEvent = {
  type: 'vault.opened',
  at: 100,
  idleMinutes: 20,
  isCodeConfirmed: true,
};
const openedUnsure: VaultEvent = { ...opened, isCodeConfirmed: false };
const lent: VaultEvent = { type: 'key.lent', at: 100, idleMinutes: 20 };
const open = [found(), given, opened];
const passed = (at: number): VaultEvent => ({ type: 'time.passed', at });
const seen = (at: number): VaultEvent => ({ type: 'activity.seen', at });
const begun: VaultEvent = { type: 'recovery.begun' };
const dropped: VaultEvent = { type: 'recovery.dropped' };
const code: VaultEvent = { type: 'code.given', code: 'K' };
const codeRefused: VaultEvent = { type: 'code.refused', sentence: 'slåfejl' };
const accepted: VaultEvent = { type: 'code.accepted' };
const chosen: VaultEvent = { type: 'passphrase.chosen', passphrase: 'ny' };
const asked = (at: number): VaultEvent => ({ type: 'lock.asked', at });
const heard = (at: number): VaultEvent => ({ type: 'lock.heard', at });
const saved: VaultEvent = { type: 'words.saved' };
const unsaved: VaultEvent = { type: 'words.refused', sentence: 'fuld', at: 300 };
const unreadable: VaultEvent = { type: 'vault.unreadable', sentence: 'nyere' };
const wipe: VaultEvent = { type: 'wipe.confirmed' };
const wipeHeard: VaultEvent = { type: 'wipe.heard' };

test('it begins by looking, and remembers nothing', () => {
  expectThat([], 'looking', ['look'], {
    activeAt: 0,
    idleMinutes: 15,
    pausedAt: 0,
    pause: 0,
    savingSince: 0,
    sentence: undefined,
    recoveryCode: undefined,
  });
});

describe('making a vault', () => {
  test('hands on what was chosen, shows the code until the sheet is put away, and tells the other tabs', () => {
    expectThat([missed], 'absent', []);
    expectThat([missed, ordered], 'making', ['make {"passphrase":"hest","owner":"Bo"}']);
    expectThat(sheet, 'sheet', [], {
      recoveryCode: 'K',
      activeAt: 100,
      idleMinutes: 20,
    });
    expectThat(
      [...sheet, { type: 'sheet.kept', at: 200, code: 'K' }],
      'open.active',
      ['confirmCode', 'tellOpened'],
      { recoveryCode: undefined, activeAt: 200 },
    );
  });

  test('shows a sheet that opens nothing no longer, and asks for the newest', () => {
    const outdated: VaultEvent = { type: 'sheet.outdated', sentence: 'ny' };
    expectThat([...sheet, outdated], 'unsure', [], { recoveryCode: undefined, sentence: 'ny' });
    const later: VaultEvent = { type: 'sheet.putOff', at: 200 };
    expectThat([...sheet, outdated, later], 'open.active', ['tellOpened'], { sentence: undefined });
  });

  test('that failed is looked into, and its sentence stands until the next try', () => {
    expectThat([missed, ordered, failed], 'looking', ['look'], { sentence: 'øv' });
    expectThat([missed, ordered, failed, missed], 'absent', [], { sentence: 'øv' });
    expectThat(
      [missed, ordered, failed, missed, ordered],
      'making',
      ['make {"passphrase":"hest","owner":"Bo"}'],
      { sentence: undefined },
    );
  });

  test('can be locked before the sheet is put away, and then shows no code', () => {
    const locking = { recoveryCode: undefined, savingSince: 900 };
    expectThat([...sheet, asked(900)], 'locking.saving', ['tellLocked', 'saveWords'], locking);
    expectThat([...sheet, heard(900)], 'locking.saving', ['saveWords'], locking);
    const late = 100 + 20 * MINUTE;
    for (const event of [passed(late), seen(late)])
      expectThat([...sheet, event], 'locking.saving', ['tellLocked', 'saveWords'], {
        savingSince: late,
      });
    expectThat([...sheet, passed(late - 1)], 'sheet', [], { activeAt: 100 });
    expectThat([...sheet, seen(late - 1)], 'sheet', [], { activeAt: late - 1 });
    expectThat([...sheet, passed(40)], 'sheet', [], { activeAt: 40 });
  });
});

describe('a code nobody has confirmed', () => {
  const unsure = [found(), given, refused(0), given, openedUnsure];

  test('is asked for before the cases, and the other tabs hear of nothing yet', () => {
    expectThat(unsure, 'unsure', [], {
      activeAt: 100,
      idleMinutes: 20,
      sentence: undefined,
      pause: 0,
    });
  });

  test('opens when it is confirmed, and also when the answer is put off', () => {
    expectThat(
      [...unsure, { type: 'sheet.kept', at: 200, code: 'K' }],
      'open.active',
      ['confirmCode', 'tellOpened'],
      { activeAt: 200 },
    );
    expectThat([...unsure, { type: 'sheet.putOff', at: 200 }], 'open.active', ['tellOpened'], {
      activeAt: 200,
    });
    expectThat([...unsure, lent], 'open.active', []);
  });

  test('keeps nobody from locking or removing, and locks by itself', () => {
    const late = 100 + 20 * MINUTE;
    for (const event of [asked(900), passed(late), seen(late)])
      expectThat([...unsure, event], 'locking.saving', ['tellLocked', 'saveWords']);
    expectThat([...unsure, heard(900)], 'locking.saving', ['saveWords'], { savingSince: 900 });
    expectThat([...unsure, seen(late - 1)], 'unsure', [], { activeAt: late - 1 });
    expectThat([...unsure, passed(40)], 'unsure', [], { activeAt: 40 });
    expectThat([...unsure, wipe], 'wiping', ['forgetKeys', 'tellWiped', 'wipe']);
    expectThat([...unsure, wipeHeard], 'absent', ['forgetKeys']);
  });
});

describe('a locked vault', () => {
  test('has no keys, and tries what is given', () => {
    expectThat([found()], 'locked.asking', ['forgetKeys']);
    expectThat([found(), given], 'locked.unlocking', ['unlock {"passphrase":"hest"}']);
    expectThat(open, 'open.active', ['tellOpened'], {
      activeAt: 100,
      idleMinutes: 20,
      sentence: undefined,
      pause: 0,
    });
  });

  test('says what was wrong until the next try', () => {
    for (const [event, sentence] of [
      [refused(0), 'nej'],
      [failed, 'øv'],
    ] as const) {
      expectThat([found(), given, event], 'locked.asking', [], { sentence, pause: 0 });
      expectThat(
        [found(), given, event, given],
        'locked.unlocking',
        ['unlock {"passphrase":"hest"}'],
        { sentence: undefined },
      );
      expectThat([found(), given, event, begun], 'locked.recovering.askingCode', [], {
        sentence: undefined,
      });
      expect(come(found(), given, event, given, opened).context.sentence).toBeUndefined();
    }
  });

  test('waits for as long as it was told, takes nothing meanwhile, and then asks again', () => {
    const wrong = [found(), given, refused(2000)];
    const waiting = { pausedAt: 70, pause: 2000, sentence: 'nej' };
    expectThat(wrong, 'locked.paused', [], waiting);
    expectThat([...wrong, given], 'locked.paused', [], waiting);
    expectThat([...wrong, passed(2069)], 'locked.paused', [], waiting);
    expectThat([...wrong, passed(2070)], 'locked.asking', [], { pause: 0, sentence: undefined });
    expectThat([...wrong, lent], 'open.active', [], { pause: 0, sentence: undefined });
  });

  test('waits also after a reload, and a clock set back makes it neither shorter nor longer', () => {
    expectThat([found(1000)], 'locked.paused', ['forgetKeys'], { pausedAt: 50, pause: 1000 });
    expectThat([found(1000), passed(1049)], 'locked.paused', []);
    expectThat([found(1000), passed(1050)], 'locked.asking', []);
    expectThat([found(1000), passed(10)], 'locked.paused', [], { pausedAt: 10 });
    expectThat([found(1000), passed(10), passed(1009)], 'locked.paused', []);
    expectThat([found(1000), passed(10), passed(1010)], 'locked.asking', []);
    const context = come(found(1000)).context;
    expect([40, 50, 60, 1049, 1050, 9999].map((now) => pauseLeftIn(context, now))).toEqual([
      1000, 1000, 990, 1, 0, 0,
    ]);
  });

  test('opens with another tab’s key, and tells nobody', () => {
    for (const before of [
      [],
      [missed],
      [found()],
      [found(1000)],
      [found(), given],
      [found(), begun],
      [found(), begun, code, accepted],
    ])
      expectThat([...before, lent], 'open.active', [], {
        activeAt: 100,
        idleMinutes: 20,
        recoveryCode: undefined,
      });
  });
});

describe('the way with the sheet', () => {
  const checking = [found(), begun, code];
  const choosing = [...checking, accepted];
  const replacing = [...choosing, chosen];

  test('hands on the code, then the code and the new passphrase', () => {
    expectThat([found(), begun], 'locked.recovering.askingCode', []);
    expectThat(checking, 'locked.recovering.checking', ['checkCode {"code":"K"}'], {
      recoveryCode: 'K',
    });
    expectThat(choosing, 'locked.recovering.choosing', []);
    expectThat(replacing, 'locked.recovering.replacing', [
      'recover {"code":"K","passphrase":"ny"}',
    ]);
    expectThat([...replacing, opened], 'open.active', ['tellOpened'], {
      activeAt: 100,
      idleMinutes: 20,
      recoveryCode: undefined,
    });
  });

  test('goes back to where the fault is, and says it until the next try', () => {
    const asking = 'locked.recovering.askingCode';
    for (const [event, sentence] of [
      [codeRefused, 'slåfejl'],
      [failed, 'øv'],
    ] as const) {
      expectThat([...checking, event], asking, [], { sentence });
      expectThat(
        [...checking, event, code],
        'locked.recovering.checking',
        ['checkCode {"code":"K"}'],
        { sentence: undefined },
      );
    }
    expectThat([...replacing, codeRefused], asking, [], { sentence: 'slåfejl' });
    expectThat([...replacing, failed], 'locked.recovering.choosing', [], {
      sentence: 'øv',
      recoveryCode: 'K',
    });
    expectThat(
      [...replacing, failed, chosen],
      'locked.recovering.replacing',
      ['recover {"code":"K","passphrase":"ny"}'],
      { sentence: undefined },
    );
  });

  test('can be left for the passphrase, and the pause still counts', () => {
    const gone = { sentence: undefined, recoveryCode: undefined };
    for (const on of [[], [code], [code, codeRefused], [code, accepted]]) {
      expectThat([found(), begun, ...on, dropped], 'locked.asking', [], gone);
      expectThat([found(1000), begun, ...on, dropped], 'locked.paused', [], {
        ...gone,
        pausedAt: 50,
        pause: 1000,
      });
    }
    const wrong = [found(), given, refused(2000), begun];
    expectThat(wrong, 'locked.recovering.askingCode', [], { sentence: undefined });
  });
});

describe('an open vault', () => {
  const limit = 100 + 20 * MINUTE;
  const warned = passed(limit - MINUTE);

  test('warns a minute before it locks, and not when somebody is there', () => {
    expectThat([...open, passed(limit - MINUTE - 1)], 'open.active', [], { activeAt: 100 });
    expectThat([...open, warned], 'open.warned', [], { activeAt: 100 });
    expectThat([...open, warned, passed(limit - MINUTE - 1)], 'open.active', []);
    expectThat([...open, warned, seen(limit - 1)], 'open.active', [], { activeAt: limit - 1 });
    expectThat([...open, seen(500)], 'open.active', [], { activeAt: 500 });
  });

  test('locks by time, by hand and by another tab, and tells the others but for the last', () => {
    const saving = ['tellLocked', 'saveWords'];
    for (const before of [open, [...open, warned]]) {
      for (const event of [passed(limit), seen(limit), asked(limit)])
        expectThat([...before, event], 'locking.saving', saving, { savingSince: limit });
      expectThat([...before, heard(900)], 'locking.saving', ['saveWords'], { savingSince: 900 });
    }
  });

  test('keeps to the time that was chosen, and to a clock that was set back', () => {
    const sooner: VaultEvent = { type: 'idleLimit.changed', minutes: 5 };
    expectThat([...open, sooner], 'open.active', [], { idleMinutes: 5 });
    expectThat([...open, sooner, passed(99 + 5 * MINUTE)], 'open.warned', []);
    expectThat([...open, sooner, passed(100 + 5 * MINUTE)], 'locking.saving', [
      'tellLocked',
      'saveWords',
    ]);
    expectThat([...open, passed(30)], 'open.active', [], { activeAt: 30 });
    expectThat([...open, passed(30), passed(30 + 20 * MINUTE)], 'locking.saving', [
      'tellLocked',
      'saveWords',
    ]);
    expectThat([...open, warned, passed(30)], 'open.active', [], { activeAt: 30 });
  });
});

describe('locking', () => {
  const saving = [...open, asked(200)];
  const held = [...saving, unsaved];

  test('forgets the keys when everything is saved', () => {
    expectThat([...saving, saved], 'locked.asking', ['forgetKeys']);
  });

  test('holds on to what cannot be saved, says why, and tries again by itself and when asked', () => {
    expectThat(held, 'locking.held', [], { sentence: 'fuld', savingSince: 300 });
    expectThat([...held, passed(30_299)], 'locking.held', [], { savingSince: 300 });
    expectThat([...held, passed(30_300)], 'locking.saving', ['saveWords'], {
      savingSince: 30_300,
    });
    expectThat([...held, { type: 'saving.retried', at: 400 }], 'locking.saving', ['saveWords'], {
      savingSince: 400,
    });
    expectThat([...held, passed(30_300), saved], 'locked.asking', ['forgetKeys'], {
      sentence: undefined,
    });
    expectThat([...held, { type: 'words.abandoned' }], 'locked.asking', ['forgetKeys'], {
      sentence: undefined,
    });
  });

  test('takes a store that does not answer for one that refuses', () => {
    expectThat([...saving, passed(10_199)], 'locking.saving', [], { savingSince: 200 });
    expectThat([...saving, passed(10_200)], 'locking.held', [], { savingSince: 10_200 });
  });

  test('counts from a clock that was set back', () => {
    expectThat([...saving, passed(50)], 'locking.saving', [], { savingSince: 50 });
    expectThat([...saving, passed(50), passed(10_050)], 'locking.held', []);
    expectThat([...held, passed(50)], 'locking.held', [], { savingSince: 50 });
    expectThat([...held, passed(50), passed(30_050)], 'locking.saving', ['saveWords']);
  });

  test('is not begun twice, and is ended by no activity', () => {
    for (const event of [asked(900), heard(900), seen(900)]) {
      expectThat([...saving, event], 'locking.saving', [], { savingSince: 200 });
      expectThat([...held, event], 'locking.held', [], { savingSince: 300 });
    }
  });
});

describe('removing everything', () => {
  const wiping = ['forgetKeys', 'tellWiped', 'wipe'];

  test('can be done from wherever nothing is under way', () => {
    for (const before of [[missed], [found()], [found(1000)], [found(), begun], open, [unreadable]])
      expectThat([...before, wipe], 'wiping', wiping);
    for (const before of [[], [missed, ordered], sheet, [...open, asked(200)]])
      expect(come(...before, wipe).at).toBe(come(...before).at);
  });

  test('leaves nothing, or says what it could not do and looks at what is left', () => {
    expectThat([found(), given, failed, wipe, { type: 'wipe.done' }], 'absent', [], {
      sentence: undefined,
    });
    expectThat([found(), wipe, { type: 'wipe.failed', sentence: 'i brug' }], 'looking', ['look'], {
      sentence: 'i brug',
    });
  });

  test('in another tab leaves nothing in this one', () => {
    const nothing = { sentence: undefined, recoveryCode: undefined };
    for (const before of [
      [],
      sheet,
      open,
      [found(), given, refused(0)],
      [found(), begun, code, codeRefused],
      [...open, asked(200), unsaved],
      [unreadable],
      [found(), wipe],
    ])
      expectThat([...before, wipeHeard], 'absent', ['forgetKeys'], nothing);
  });
});

test('a record that cannot be read is said, until it is looked at again', () => {
  expectThat([unreadable], 'unreadable', [], { sentence: 'nyere' });
  expectThat([unreadable, { type: 'looking.retried' }], 'looking', ['look'], {
    sentence: undefined,
  });
});
