// Whatever two windows do to one case: both end with the same, and no answer is gone unless somebody saw it and replaced it.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { addressKey } from '#forms/answers/address.ts';
import type { Change } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import { joinedValue } from '#src/log/conflicts.ts';
import type { ShownConflict } from '#src/session/shownConflicts.ts';
import { defer, row, say } from './fixtures/makeCase.ts';
import { finish, judged, name } from './fixtures/sessionWorld.ts';
import type { Window } from './fixtures/twoWindows.ts';
import { meet, rest, twoWindows } from './fixtures/twoWindows.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

/** Fields of words: a text, a long text, the reason of a judgement, a cell of a row, a deferral. */
const fields: readonly ((words: string) => Change)[] = [
  name,
  (words) => say('wishes/purpose', words),
  (words) => say('screening/outcome/reason', words),
  (words) => say('wishes/wishes:ra/words', words),
  (words) => defer('wishes/purpose', words),
];

const keyOf = (field: number) => addressKey(fieldAt(field)('').address);

function fieldAt(field: number) {
  const found = fields[field];
  if (!found) throw new Error(`Expected a field ${field}`);
  return found;
}

/** Letters under way: what may go when they become an answer, for the person saw it. */
type Typing = {
  readonly over: readonly string[];
  readonly from: string | undefined;
  words: string;
};

/** One window with somebody at it, who sees what a form shows: letters being typed, else what the case says. */
class Person {
  readonly window: Window;
  readonly typing = new Map<number, Typing>();
  /** What they looked at a while ago. */
  remembered: readonly ShownConflict[] = [];
  readonly #story: Story;

  constructor(window: Window, story: Story) {
    this.window = window;
    this.#story = story;
  }

  get isClosed(): boolean {
    return this.window.snapshot.phase === 'closed';
  }

  sees(field: number): string {
    return this.typing.get(field)?.words ?? this.#saysNow(field);
  }

  #saysNow(field: number): string {
    const { address } = fieldAt(field)('');
    return String(valueAt(this.window.snapshot.view.record, address) ?? '');
  }

  type(field: number, words: string): void {
    if (this.isClosed) return;
    const seen = this.sees(field);
    const { over = [seen], from = seen } = this.typing.get(field) ?? {};
    this.typing.set(field, { over, from, words });
    this.window.session.type(fieldAt(field)(words), seen);
  }

  settle(): void {
    this.window.session.settle();
    this.#becameAnswers();
  }

  write(field: number, words: string): void {
    if (this.isClosed) return;
    this.settle();
    this.#story.replaced(field, this.#saysNow(field), words);
    this.window.session.write([fieldAt(field)(words)]);
    this.#story.wrote(field, words);
  }

  choose(which: number, version: number): void {
    const conflict = this.remembered[which % Math.max(this.remembered.length, 1)];
    const chosen = conflict?.versions[version % conflict.versions.length];
    if (!conflict || !chosen || this.isClosed) return;
    this.window.session.choose(conflict, chosen.value);
    this.#becameAnswers();
    const field = fieldOf(conflict);
    for (const { value } of conflict.versions)
      this.#story.replaced(field, String(value), String(chosen.value));
    this.#story.wrote(field, String(chosen.value));
  }

  join(which: number): void {
    const conflict = this.remembered[which % Math.max(this.remembered.length, 1)];
    const joined = conflict && joinedValue(conflict);
    if (!conflict || joined === undefined || this.isClosed) return;
    this.settle();
    this.window.session.join(conflict, joined);
    const over = conflict.versions.map(({ value }) => String(value));
    this.typing.set(fieldOf(conflict), { over, from: undefined, words: String(joined) });
  }

  /** The window dies in mid-word, with a store that is quick; what the line called saved is there again. */
  async die(): Promise<void> {
    const { window } = this;
    window.store.holds = false;
    window.store.confirm();
    await rest();
    for (const [field, { over, from, words }] of this.typing) {
      if (words === from) continue;
      for (const one of over) this.#story.replaced(field, one, words);
      if (window.saving === 'saved') this.#story.wrote(field, words);
    }
    this.typing.clear();
    this.remembered = [];
    await window.reopen();
  }

  /** A closed case takes no answers: then the words go on waiting. */
  #becameAnswers(): void {
    if (this.isClosed) return;
    for (const [field, { over, from, words }] of this.typing) {
      if (words === from) continue;
      for (const one of over) this.#story.replaced(field, one, words);
      this.#story.wrote(field, words);
    }
    this.typing.clear();
  }
}

function fieldOf({ key }: ShownConflict): number {
  return fields.findIndex((_, field) => keyOf(field) === key);
}

/** What was written in the case by anybody, and what somebody replaced having seen it. */
class Story {
  readonly #written = new Map<string, { readonly field: number; readonly words: string }>();
  readonly #replaced = new Set<string>();

  wrote(field: number, words: string): void {
    this.#written.set(`${field} ${words}`, { field, words });
  }

  replaced(field: number, words: string, by: string): void {
    if (words !== by) this.#replaced.add(`${field} ${words}`);
  }

  /** The words that must be there: as the answer, or as one of its versions. */
  get lasting() {
    return [...this.#written].flatMap(([key, one]) => (this.#replaced.has(key) ? [] : [one]));
  }
}

/** What stands at a field in a window. */
function standing({ snapshot }: Window, field: number): readonly string[] {
  const conflict = snapshot.conflicts.find((one) => one.key === keyOf(field));
  if (conflict) return conflict.versions.map(({ value }) => String(value));
  return [String(valueAt(snapshot.view.record, fieldAt(field)('').address) ?? '')];
}

type Step = {
  readonly who: number;
  readonly does: keyof typeof deeds;
  readonly field: number;
  readonly number: number;
};

/** Words nobody else writes, but for the sixth: then both write the same. */
const wordsOf = ({ who, number }: Step, at: number) => {
  if (number % 6 === 5) return 'samme';
  return number % 6 === 4 ? '' : `${who === 0 ? 'w' : 'v'}${at}`;
};

/** What the first phases need, beside the reason of the screening, which is one of the fields. */
const needs = [
  say('screening/outcome/choice', 'full'),
  ...judged('theme', 'level', '1'),
  ...judged('plan-choice', 'plan-choice', 'child-plan'),
];

const deeds = {
  type: (person, step, at) => person.type(step.field, wordsOf(step, at)),
  give: (person, step, at) => {
    person.type(step.field, wordsOf(step, at));
    person.settle();
  },
  'take back': (person, { field }) => {
    const { from } = person.typing.get(field) ?? {};
    if (from !== undefined) person.type(field, from);
  },
  write: (person, step, at) => person.write(step.field, wordsOf(step, at)),
  settle: (person) => person.settle(),
  look: (person) => {
    person.remembered = person.window.snapshot.conflicts;
  },
  choose: (person, { field, number }) => person.choose(field, number),
  join: (person, { field }) => person.join(field),
  wait: ({ window }, { number }) => window.pass(number * 50),
  keep: ({ window }) => window.session.keepTyped(),
  hold: ({ window }) => {
    window.store.holds = true;
  },
  confirm: ({ window }, { number }) => window.store.confirm(number % 3),
  first: ({ window }) => window.store.deliver('first'),
  last: ({ window }) => window.store.deliver('last'),
  all: ({ window }) => window.store.deliver('all'),
  backwards: ({ window }) => window.store.deliver('backwards'),
  again: ({ window }) => window.store.deliver('again'),
  row: ({ window }, { number }) =>
    window.session.write([row('wishes/wishes:ra', 1, number % 3 === 0)]),
  'own row': ({ window }, { who, number }) =>
    window.session.write([row(`wishes/wishes:r${who === 0 ? 'w' : 'v'}${number % 3}`, 2)]),
  die: (person) => person.die(),
  finish: (person) => {
    person.write(2, 'Derfor');
    finish({ session: person.window.session }, ...needs);
  },
} satisfies {
  readonly [deed: string]: (person: Person, step: Step, at: number) => void | Promise<void>;
};

const names = Object.keys(deeds).filter((one): one is keyof typeof deeds => one in deeds);
const often = ['type', 'give', 'give', 'settle', 'write', 'all', 'all', 'look', 'choose'] as const;

const anyStep: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(1),
  does: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...often) },
    { weight: 2, arbitrary: fc.constantFrom(...names) },
  ),
  // Mostly the same field, so that the two do meet in it.
  field: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 2, arbitrary: fc.nat(fields.length - 1) },
  ),
  number: fc.nat(9),
});

async function live(steps: readonly Step[]) {
  const { disk, one, two } = await twoWindows();
  const story = new Story();
  const people = [new Person(one, story), new Person(two, story)] as const;
  for (const window of [one, two]) window.session.write([row('wishes/wishes:ra', 1)]);
  for (const [at, step] of steps.entries()) {
    const person = people[step.who === 0 ? 0 : 1];
    await deeds[step.does](person, step, at);
    await rest();
    savedMeansSaved(person.window, disk, person);
  }
  return { disk, people, story };
}

/** Where the line says saved, everything said in the window is on the disk. */
function savedMeansSaved(
  window: Window,
  disk: Awaited<ReturnType<typeof twoWindows>>['disk'],
  person: Person,
) {
  if (window.saving !== 'saved') return;
  const onDisk = [
    ...disk.operations.values(),
    ...[...disk.drafts.values()].map((one) => one.operation),
  ]
    .flatMap((one) => one.changes)
    .map(({ address, value }) => `${addressKey(address)} ${String(value)}`);
  for (const [field, { words, from }] of person.typing)
    if (words !== from) expect(onDisk).toContain(`${keyOf(field)} ${words}`);
}

test('both windows end with the same case, and no words are gone that nobody saw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
      const { disk, people, story } = await live(steps);
      const windows = people.map((person) => person.window);
      await meet(...windows);
      for (const person of people) person.settle();
      // What stands in a row that is taken out is seen when it is back.
      people[0].window.session.write([row('wishes/wishes:ra', 1)]);
      await meet(...windows);
      const [one, two] = people.map(({ window }) => {
        const { view, phase, conflicts } = window.snapshot;
        const { name, open } = window.session.inPage.summary;
        const versions = conflicts.map((conflict) => ({
          key: conflict.key,
          said: conflict.versions.map((version) => [version.operation, version.text]),
        }));
        return { record: view.record, phase, versions, name, open };
      });
      expect(one).toEqual(two);
      for (const { field, words } of story.lasting)
        expect(standing(people[0].window, field), `${keyOf(field)}: ${words}`).toContain(words);
      for (const { window } of people) expect(['saved', 'resting']).toContain(window.saving);
      expect(disk.drafts.size).toBe(0);
      // Who opens the case now finds the same.
      await people[0].window.reopen();
      await people[1].window.reopen();
      const { record } = people[0].window.snapshot.view;
      expect(record).toEqual(one?.record);
    }),
    { numRuns: 300 },
  );
});
