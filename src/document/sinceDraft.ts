// What is other than in the drafts that were read: changed, new and gone, place by place and in short.
import type { ReviewRound, Spot } from '#forms/answers/reviews.ts';
import { endOf } from '#forms/answers/reviews.ts';
import { excerpts } from '#forms/fields/excerpts.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import { reviewEdition } from '../review/reviewEdition.ts';
import { spotsOf } from '../review/spots.ts';
import type { Edition } from './edition.ts';
import type { Block, Chapter, Doc, ToldField, Value } from './model.ts';
import { type ReviewTelling, reviewTellingOf } from './reviewTelling.ts';
import { reviewTitles, sinceFor, reviewTexts as texts } from './reviewWords.ts';
import type { Telling } from './telling.ts';
import { listed, shorten, words } from './values.ts';
import { LEFT_OUT } from './words.ts';

/** Characters of a text that are shown where it has changed, and where it is gone. */
const LONGEST = { changed: 200, gone: 120 } as const;

type Pair = { readonly before: Spot; readonly now: Spot };

export type Since = {
  readonly changed: readonly Pair[];
  readonly added: readonly Spot[];
  readonly gone: readonly Spot[];
};

/**
 * The chapter; none where no draft is out. `tell`: the case as a document of an edition, today. What is compared
 * is what the same reader would read now.
 */
export function sinceChapters(
  telling: Telling,
  tell: (edition: Edition) => Doc,
): readonly Chapter[] {
  const told = reviewTellingOf(telling);
  if (!told) return [];
  const groups = new Map<string, { readonly rounds: ReviewRound[]; readonly since: Since }>();
  const read = new Map<string, readonly Spot[]>();
  for (const round of lastRounds(telling, told)) {
    const edition = reviewEdition(round.recipient.is, round.leftOut);
    const reader = JSON.stringify([edition.audience, round.leftOut]);
    const now = read.get(reader) ?? spotsOf(tell(edition));
    read.set(reader, now);
    const since = sinceOf(round.spots, now);
    const key = JSON.stringify([dayOf(round), since]);
    const there = groups.get(key);
    if (there) there.rounds.push(round);
    else groups.set(key, { rounds: [round], since });
  }
  const blocks = [...groups.values()].flatMap(({ rounds, since }): readonly Block[] => {
    const [first] = rounds;
    if (!first) return [];
    const label = sinceFor(listed(rounds.map(told.who)), dayOf(first));
    return sinceBlocks(told, label, since);
  });
  return blocks.length === 0 ? [] : [{ id: 'review-since', title: reviewTitles.since, blocks }];
}

/** The latest draft of each reader. A young person's has places that are for nobody else in the family. */
function lastRounds(
  { edition }: Telling,
  { record, rounds }: ReviewTelling,
): readonly ReviewRound[] {
  const last = new Map<string, ReviewRound>();
  for (const round of rounds) {
    const { is, name, row } = round.recipient;
    if (endOf(record, round.id) || (is === 'young' && edition.audience === 'family')) continue;
    last.set(`${is} ${row ?? name}`, round);
  }
  return [...last.values()];
}

/** Answer by answer: words that stand in both are as they were, the others are paired in their order. */
export function sinceOf(before: readonly Spot[], now: readonly Spot[]): Since {
  const [was, is] = [byAnswer(before), byAnswer(now)];
  const changed: Pair[] = [];
  const added: Spot[] = [];
  const gone: Spot[] = [];
  for (const at of new Set([...is.keys(), ...was.keys()])) {
    const [old, there] = [was.get(at) ?? [], is.get(at) ?? []];
    const [left, come] = [without(old, there), without(there, old)];
    for (const [nth, spot] of come.entries()) {
      const then = left[nth];
      if (then) changed.push({ before: then, now: spot });
      else added.push(spot);
    }
    gone.push(...left.slice(come.length));
  }
  return { changed, added, gone };
}

/** What gathers several answers is no answer: whatever changes in it, changes in those. */
function byAnswer(spots: readonly Spot[]): ReadonlyMap<string, readonly Spot[]> {
  const found = new Map<string, Spot[]>();
  for (const spot of spots.filter(({ at }) => at !== ''))
    found.set(spot.at, [...(found.get(spot.at) ?? []), spot]);
  return found;
}

/** The first list without as many of each text as the second has. */
function without(spots: readonly Spot[], others: readonly Spot[]): readonly Spot[] {
  const texts = others.map(({ text }) => text);
  return spots.filter(({ text }) => {
    const at = texts.indexOf(text);
    if (at >= 0) texts.splice(at, 1);
    return at < 0;
  });
}

function sinceBlocks(told: ReviewTelling, label: string, since: Since): readonly Block[] {
  const isIn = ({ at }: Spot) => !told.isOut(at);
  const changed = since.changed.filter(({ now }) => isIn(now));
  const [added, gone] = [since.added.filter(isIn), since.gone.filter(isIn)];
  const [all, shown] = [
    since.changed.length + since.added.length + since.gone.length,
    changed.length + added.length + gone.length,
  ];
  if (all === 0) return [{ block: 'list', label, items: [texts.unchanged] }];
  const table: Block = {
    block: 'table',
    label: `${label}: ${texts.changed.toLowerCase()}`,
    columns: [
      { head: texts.changed, share: 0.26 },
      { head: texts.before, share: 0.37 },
      { head: texts.now, share: 0.37 },
    ],
    rows: changed.map(({ before, now }) => {
      const [then = '', is = ''] = excerpts([before.text, now.text], LONGEST.changed);
      return [
        cell(told.value(now.title)),
        cell(shortOf(told, before, then)),
        cell(shortOf(told, now, is)),
      ];
    }),
  };
  return [
    ...(changed.length > 0 ? [table] : []),
    ...listOf(`${label}: ${texts.added.toLowerCase()}`, onceEach(told, added)),
    ...listOf(
      `${label}: ${texts.gone.toLowerCase()}`,
      gone.map((one) => goneText(told, one)),
    ),
    ...(shown < all ? [{ block: 'left-out' as const }] : []),
  ];
}

/** Whole or in part, a text that holds what is not for the reader is left out: a part may hide that it does. */
function shortOf(told: ReviewTelling, { text }: Spot, short: string): Value {
  return told.value(text).is === 'left-out' ? { is: 'left-out' } : words(short);
}

function titleOf(told: ReviewTelling, { title }: Spot): string {
  return told.value(title).is === 'left-out' ? LEFT_OUT : title;
}

/** Several new paragraphs of one place are one line. */
function onceEach(told: ReviewTelling, spots: readonly Spot[]): readonly string[] {
  return [...new Set(spots.map((one) => titleOf(told, one)))];
}

function goneText(told: ReviewTelling, spot: Spot): string {
  const title = titleOf(told, spot);
  return told.value(spot.text).is === 'left-out'
    ? title
    : `${title}: ”${shorten(spot.text, LONGEST.gone)}”`;
}

function listOf(label: string, items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ block: 'list', label, items }];
}

function cell(value: Value): readonly ToldField[] {
  return [{ id: 'text', label: '', value, labelled: false }];
}

function dayOf({ sentAt }: ReviewRound): string {
  return longDate(localDateOf(new Date(sentAt)));
}
