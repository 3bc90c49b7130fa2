// Who has received what and when: drafts given to read, and what was sent in a hearing of a party.
import { endOf } from '#forms/answers/reviews.ts';
import { textIn } from '#forms/kinds/answer.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import { hearingsIn } from '../deadlines/hearings.ts';
import { rowsAt } from '../deadlines/readCase.ts';
import type { Cover } from './model.ts';
import { reviewTellingOf } from './reviewTelling.ts';
import { handedTexts as texts } from './reviewWords.ts';
import type { Telling } from './telling.ts';
import { shorten } from './values.ts';
import { LEFT_OUT } from './words.ts';

const HEARINGS = 'recommendation/hearings';

/** Longest name on the cover, in characters. */
const LONGEST_NAME = 60;

/** By date. None where no draft was given to anybody. A hearing without a date is not told. */
export function handedOut(telling: Telling): NonNullable<Cover['handed']> {
  const review = reviewTellingOf(telling);
  if (!review) return [];
  const { record, who } = review;
  const drafts = record.reviews.map((round) => ({
    day: localDateOf(new Date(round.sentAt)),
    who: who(round),
    what: endOf(record, round.id) ? texts.calledOff : texts.draft,
  }));
  const { view } = telling;
  const hearings = hearingsIn(view).flatMap(({ row, party, custodians, sent }) => {
    if (sent === undefined) return [];
    const names = rowsAt(view, 'child', 'custodians')
      .filter(({ id }) => custodians.includes(id))
      .map(({ cells }) => textIn(cells.name).trim());
    const cells = rowsAt(view, 'recommendation', 'hearings').find((one) => one.id === row)?.cells;
    const name =
      party === 'custodian'
        ? names.filter(Boolean).join(', ') || texts.custodian
        : party === 'child'
          ? texts.child
          : textIn(cells?.name).trim() || texts.other;
    return [{ day: sent, who: name, what: texts.hearing }];
  });
  const isLess = [...telling.leftOut].some(
    (at) => at === HEARINGS || at.startsWith(`${HEARINGS}/`),
  );
  const told = [...drafts, ...hearings]
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .map(({ day, who: name, what }) => ({
      who: shorten(name, LONGEST_NAME),
      what,
      date: longDate(day),
    }));
  return isLess ? [...told, { who: LEFT_OUT, what: '', date: '' }] : told;
}
