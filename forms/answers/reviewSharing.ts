// Which answers to a draft the other parent may read: those of parents who have all said yes, and nobody else's.
import type { ReviewRound, Reviews } from './reviews.ts';
import { answersOf, endOf } from './reviews.ts';

/**
 * Whether the one who got a draft lets the other parent see what they answered; undefined while nothing came back.
 * The clock of a phone cannot tell which of two files is the newer, so a no in any of them holds. What undoes it is
 * a yes that was said to the adviser, written in later than every no.
 */
export function sharesIn(record: Reviews, review: string): boolean | undefined {
  const answers = answersOf(record, review);
  if (answers.length === 0) return undefined;
  const lastNo = answers.findLast(({ shares }) => !shares);
  if (!lastNo) return true;
  return answers.some(
    ({ way, shares, writtenAt }) => way !== 'file' && shares && writtenAt > lastNo.writtenAt,
  );
}

/** True where the files and entries of a round say both yes and no, and the no holds. */
export function isSharingUnclear(record: Reviews, review: string): boolean {
  return (
    sharesIn(record, review) === false && answersOf(record, review).some(({ shares }) => shares)
  );
}

/**
 * The parents' rounds whose answers may stand in a paper that all parents get. `holders`: the rows of those with
 * custody. One alone is told their own. Of several, each must have said yes to every draft they hold, and silence is
 * no yes; a draft called off is not waited for, and a no in it keeps back what was said there. A young person who got
 * a draft gets the decision too, and no parent was asked about that; neither they nor a bisidder were asked at all.
 */
export function roundsShared(record: Reviews, holders: readonly string[]): ReadonlySet<string> {
  const isOut = ({ id }: ReviewRound) => endOf(record, id) !== undefined;
  const hasYoung = record.reviews.some((one) => one.recipient.is === 'young' && !isOut(one));
  if (hasYoung) return new Set();
  const rounds = record.reviews.filter(({ recipient }) => recipient.is === 'custodian');
  const people = new Map<string, ReviewRound[]>(holders.map((row) => [`custodian ${row}`, []]));
  for (const round of rounds) {
    const of = personOf(round);
    people.set(of, [...(people.get(of) ?? []), round]);
  }
  if (people.size === 1) return new Set(rounds.map(({ id }) => id));
  const saysYes = (own: readonly ReviewRound[]) => {
    const held = own.filter((one) => !isOut(one));
    return held.length > 0 && held.every(({ id }) => sharesIn(record, id) === true);
  };
  if (![...people.values()].every(saysYes)) return new Set();
  return new Set(rounds.filter(({ id }) => sharesIn(record, id) === true).map(({ id }) => id));
}

/**
 * Who got a draft, the same for all drafts to one person: by the row they stand in, else their name. Without either,
 * each draft is somebody else's.
 */
export function personOf({ id, recipient: { is, row, name } }: ReviewRound): string {
  return is === 'young' ? is : `${is} ${row ?? `named ${name.trim() || `in ${id}`}`}`;
}
