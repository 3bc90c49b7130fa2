// One case in two windows: what is written in one comes to the other, and nobody's words are written over unseen.
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import { joinedValue } from '#src/log/conflicts.ts';
import type { ShownConflict } from '#src/session/shownConflicts.ts';
import { row, say } from './fixtures/makeCase.ts';
import { closeCase, finish, judged, name, phone } from './fixtures/sessionWorld.ts';
import type { Window } from './fixtures/twoWindows.ts';
import { meet, rest, twoWindows } from './fixtures/twoWindows.ts';

const at = ({ snapshot }: Window, { address }: Change) => valueAt(snapshot.view.record, address);

/** Types, and leaves the field. */
function give({ session }: Window, change: Change): void {
  session.type(change);
  session.settle();
}

function theConflict({ snapshot }: Window): ShownConflict {
  const [conflict, ...others] = snapshot.conflicts;
  if (!conflict || others.length > 0) throw new Error('Expected one conflict');
  return conflict;
}

const textsIn = (window: Window) => theConflict(window).versions.map((one) => one.text);

/** The name written in both windows before either heard of the other. */
async function bothNamed() {
  const { disk, one, two } = await twoWindows();
  give(one, name('Alma'));
  give(two, name('Bo'));
  await meet(one, two);
  return { disk, one, two };
}

describe('what is written in one window', () => {
  test('comes to the other without anybody asking, and is not written again', async () => {
    const { disk, one, two } = await twoWindows();
    give(one, name('Alma'));
    await meet(one, two);
    expect(at(two, name(''))).toBe('Alma');
    expect(two.snapshot.summary.name).toBe('Alma');
    expect(two.snapshot.summary.changedAt).toBe(one.snapshot.summary.changedAt);
    expect(disk.operations.size).toBe(1);
    expect(two.saving).toBe('resting');
  });

  test('merges silently where the fields are different', async () => {
    const { one, two } = await twoWindows();
    give(one, name('Alma'));
    give(two, phone('1'));
    await meet(one, two);
    for (const window of [one, two]) {
      expect(at(window, name(''))).toBe('Alma');
      expect(at(window, phone(''))).toBe('1');
      expect(window.snapshot.conflicts).toEqual([]);
    }
  });

  test('is not heard any more once the case is left', async () => {
    const { one, two } = await twoWindows();
    two.session.stopFollowing();
    give(one, name('Alma'));
    await meet(one, two);
    expect(at(two, name(''))).toBeUndefined();
  });

  test('leaves letters being typed alone, and the two stand side by side when they are an answer', async () => {
    const { one, two } = await twoWindows();
    two.session.type(name('B'));
    give(one, name('Alma'));
    await meet(one, two);
    two.session.type(name('Bo'));
    two.session.settle();
    await meet(one, two);
    expect(textsIn(one)).toEqual(['Bo', 'Alma']);
    expect(textsIn(two)).toEqual(['Bo', 'Alma']);
  });

  test('gives way to what is typed by somebody who had seen it', async () => {
    const { one, two } = await twoWindows();
    give(one, name('Alma'));
    await meet(one, two);
    give(two, name('Alma Bo'));
    await meet(one, two);
    expect(at(one, name(''))).toBe('Alma Bo');
    expect(one.snapshot.conflicts).toEqual([]);
  });

  test('stands when the other took back what was typed', async () => {
    const { one, two } = await twoWindows();
    give(one, name('Alma'));
    await meet(one, two);
    two.session.type(name('Almar'));
    give(one, name('Ane'));
    await meet(one, two);
    two.session.type(name('Alma'));
    two.session.settle();
    await meet(one, two);
    for (const window of [one, two]) {
      expect(at(window, name(''))).toBe('Ane');
      expect(window.snapshot.conflicts).toEqual([]);
    }
  });

  test('is no conflict when both wrote the same', async () => {
    const { one, two } = await twoWindows();
    give(one, name('Alma'));
    give(two, name('Alma'));
    await meet(one, two);
    expect(one.snapshot.conflicts).toEqual([]);
    give(one, name('Bo'));
    await meet(one, two);
    expect(at(two, name(''))).toBe('Bo');
    expect(two.snapshot.conflicts).toEqual([]);
  });

  test('does not make the other field of the same write a conflict', async () => {
    const { one, two } = await twoWindows();
    one.session.write([name('Alma'), phone('1')]);
    await meet(one, two);
    two.session.type(name('Almar'));
    one.session.write([name('Ane'), phone('2')]);
    await meet(one, two);
    // The name was begun before the other was seen, the number after.
    two.session.type(phone('3'));
    two.session.settle();
    await meet(one, two);
    expect(theConflict(one).label).toBe('Navn');
    expect(textsIn(one)).toEqual(['Almar', 'Ane']);
    expect(at(one, phone(''))).toBe('3');
  });

  test('counts as unseen for words of a window that died before it came', async () => {
    const { disk, one, two } = await twoWindows();
    two.session.type(name('Bo'));
    two.pass(250);
    await rest();
    give(one, name('Alma'));
    await rest();
    await two.reopen();
    await meet(one, two);
    expect(textsIn(one)).toEqual(['Bo', 'Alma']);
    expect(disk.drafts.size).toBe(0);
  });
});

describe('words a window left behind in mid-word', () => {
  async function leftBehind() {
    const { disk, one, two } = await twoWindows();
    two.session.type(name('Bo'));
    two.session.type(phone('1'));
    two.pass(250);
    await rest();
    two.store.die();
    return { disk, one };
  }

  test('are taken over by one that is open, and nothing of its own is', async () => {
    const { disk, one } = await leftBehind();
    give(one, say('wishes/purpose', 'At være med'));
    one.session.type(phone('2'));
    one.pass(250);
    await one.session.takeLeft();
    await meet(one);
    expect(at(one, name(''))).toBe('Bo');
    expect(at(one, phone(''))).toBe('1');
    // Its own letters are still being typed, and kept.
    const drafts = [...disk.drafts.values()].flatMap((draft) => draft.operation.changes);
    expect(drafts).toEqual([phone('2')]);
    one.session.settle();
    await meet(one);
    expect(textsIn(one)).toEqual(['2', '1']);
    expect(disk.drafts.size).toBe(0);
  });

  test('are taken over once', async () => {
    const { disk, one } = await leftBehind();
    await one.session.takeLeft();
    await meet(one);
    const { size } = disk.operations;
    await one.session.takeLeft();
    await meet(one);
    expect(disk.operations.size).toBe(size);
    expect(disk.drafts.size).toBe(0);
  });

  test('wait while the case is closed', async () => {
    const { disk, one } = await leftBehind();
    closeCase({ session: one.session });
    await one.session.takeLeft();
    await meet(one);
    expect(one.snapshot.phase).toBe('closed');
    expect(disk.drafts.size).toBe(2);
  });
});

describe('two versions', () => {
  test('say where they were written, and are the same list until something changes', async () => {
    const { one, two } = await bothNamed();
    expect(theConflict(one).versions.map((version) => version.origin)).toEqual([
      'elsewhere',
      'here',
    ]);
    const before = one.snapshot;
    give(one, phone('1'));
    expect(one.snapshot).not.toBe(before);
    expect(one.snapshot.conflicts).toBe(before.conflicts);
    await one.reopen();
    expect(theConflict(one).versions.map((version) => version.origin)).toEqual([
      undefined,
      undefined,
    ]);
    expect(textsIn(two)).toEqual(['Bo', 'Alma']);
  });

  test('are settled everywhere when one is chosen in one window', async () => {
    const { one, two } = await bothNamed();
    one.session.choose(theConflict(one), 'Alma');
    await meet(one, two);
    for (const window of [one, two]) {
      expect(window.snapshot.conflicts).toEqual([]);
      expect(at(window, name(''))).toBe('Alma');
    }
  });

  test('stand again when each window chose its own', async () => {
    const { one, two } = await bothNamed();
    one.session.choose(theConflict(one), 'Alma');
    two.session.choose(theConflict(two), 'Bo');
    await meet(one, two);
    expect(textsIn(one)).toEqual(textsIn(two));
    expect(new Set(textsIn(one))).toEqual(new Set(['Alma', 'Bo']));
  });

  test('become one by joining, when the joined words are left', async () => {
    const { one, two } = await bothNamed();
    const conflict = theConflict(one);
    expect(joinedValue(conflict)).toBe('Alma / Bo');
    one.session.join(conflict, joinedValue(conflict) ?? '');
    await meet(one, two);
    expect(two.snapshot.conflicts).toHaveLength(1);
    one.session.type(name('Alma Bo'));
    one.session.settle();
    await meet(one, two);
    for (const window of [one, two]) {
      expect(window.snapshot.conflicts).toEqual([]);
      expect(at(window, name(''))).toBe('Alma Bo');
    }
  });

  test('stay two when one writes on in the field: only the version the field shows gives way', async () => {
    const { one, two } = await bothNamed();
    expect(at(one, name(''))).toBe('Bo');
    give(one, name('Bo Lund'));
    await meet(one, two);
    expect(textsIn(two)).toEqual(['Bo Lund', 'Alma']);
  });

  test('take in a third, that came while one was choosing', async () => {
    const { one, two } = await bothNamed();
    const shown = theConflict(one);
    give(two, name('Bodil'));
    await meet(one, two);
    one.session.choose(shown, 'Alma');
    await meet(one, two);
    expect(textsIn(one)).toEqual(['Bodil', 'Alma']);
  });

  test('are not chosen between while letters under way in the field say something else', async () => {
    const { one, two } = await bothNamed();
    one.session.type(name('Bo Lund'));
    one.session.choose(theConflict(one), 'Alma');
    await meet(one, two);
    expect(new Set(textsIn(two))).toEqual(new Set(['Alma', 'Bo Lund']));
  });

  test('wait when the case is closed', async () => {
    const { one, two } = await bothNamed();
    closeCase({ session: one.session });
    await meet(one, two);
    const conflict = theConflict(one);
    one.session.choose(conflict, 'Alma');
    one.session.join(conflict, 'Alma Bo');
    one.session.settle();
    await meet(one, two);
    expect(theConflict(two)).toEqual({ ...conflict, versions: theConflict(two).versions });
  });
});

describe('rows', () => {
  test('added in both windows both stay', async () => {
    const { one, two } = await twoWindows();
    one.session.write([row('wishes/wishes:ra', 1)]);
    two.session.write([row('wishes/wishes:rb', 1)]);
    give(one, say('wishes/wishes:ra/words', 'Cykle'));
    await meet(one, two);
    const answer = one.snapshot.view.record.answers.wishes?.wishes;
    expect(answer?.shape === 'rows' && answer.rows.map((one) => one.id)).toEqual(['ra', 'rb']);
    expect(two.snapshot.view.record).toEqual(one.snapshot.view.record);
    expect(one.snapshot.conflicts).toEqual([]);
  });

  test('removed in one while the other writes in it stay removed, with the newer words', async () => {
    const { one, two } = await twoWindows();
    const words = (text: string) => say('wishes/wishes:ra/words', text);
    one.session.write([row('wishes/wishes:ra', 1), words('Cykle')]);
    await meet(one, two);
    two.session.type(words('Cykle til skole'));
    one.session.write([row('wishes/wishes:ra', 1, true)]);
    await meet(one, two);
    two.session.settle();
    await meet(one, two);
    for (const window of [one, two]) {
      const answer = window.snapshot.view.record.answers.wishes?.wishes;
      const [found] = answer?.shape === 'rows' ? answer.rows : [];
      expect(found).toMatchObject({ removed: true, cells: { words: 'Cykle til skole' } });
    }
  });
});

describe('a phase', () => {
  test('finished in one is open again when the other wrote in it without knowing', async () => {
    const { one, two } = await twoWindows();
    two.session.type(name('Bo'));
    finish({ session: one.session }, ...judged('screening', 'outcome', 'full'));
    expect(one.snapshot.phase).toBe('investigation');
    await meet(one, two);
    expect(two.snapshot.phase).toBe('investigation');
    two.session.settle();
    await meet(one, two);
    expect(one.snapshot.phase).toBe('opening');
    expect(two.snapshot.phase).toBe('opening');
    expect(at(one, name(''))).toBe('Bo');
  });

  test('closed in one while the other was typing is open again, with the words', async () => {
    const { one, two } = await twoWindows();
    two.session.type(name('Bo'));
    closeCase({ session: one.session });
    expect(one.snapshot.phase).toBe('closed');
    await meet(one, two);
    for (const window of [one, two]) {
      expect(window.snapshot.phase).toBe('opening');
      expect(at(window, name(''))).toBe('Bo');
    }
  });

  test('closed in one stays closed when the other was in the middle of nothing new', async () => {
    const { disk, one, two } = await twoWindows();
    two.session.type(name('B'));
    two.session.type(name(''));
    two.pass(250);
    closeCase({ session: one.session });
    await meet(one, two);
    expect(two.snapshot.phase).toBe('closed');
    expect(disk.drafts.size).toBe(0);
  });
});
