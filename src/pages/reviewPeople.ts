// Whom a draft of the case can be given to read, and what they are called.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findBirthDate } from '#forms/answers/caseView.ts';
import type { ReviewRound, Reviews } from '#forms/answers/reviews.ts';
import { endOf, roundsOf } from '#forms/answers/reviews.ts';
import { textIn } from '#forms/kinds/answer.ts';
import { ageInYears, localDateOf } from '#forms/kinds/localDate.ts';
import { rowsAt, textAt } from '../deadlines/readCase.ts';
import { reviewPage as words } from './reviewWords.ts';

type Recipient = ReviewRound['recipient'];

/** BL § 5: from this age the young person is a party, and gets the draft themselves. */
const YOUNG = 15;

/** Somebody who can be chosen; `key` is another one for each. */
export type Person = Recipient & { readonly key: string };

/** The custody holders with a name, and the child where it is 15 or older; without a name it is ''. */
export function peopleIn(view: CaseView): readonly Person[] {
  const custodians = rowsAt(view, 'child', 'custodians').flatMap(({ id, cells }): Person[] => {
    const name = textIn(cells.name).trim();
    return name === '' ? [] : [{ key: `custodian-${id}`, is: 'custodian', name, row: id }];
  });
  const birth = findBirthDate(view);
  if (birth === undefined || ageInYears(birth, view.today) < YOUNG) return custodians;
  const name = textAt(view, 'child', 'child-name').trim();
  return [...custodians, { key: 'young', is: 'young', name }];
}

/** True where the person has a draft that is not called off. */
export function isOut(record: Reviews, { is, name, row }: Recipient): boolean {
  return roundsOf(record).some(({ id, recipient }) => {
    const isSame = row === undefined ? recipient.name === name : recipient.row === row;
    return recipient.is === is && isSame && !endOf(record, id);
  });
}

/** What a recipient is called. */
export function nameOf(round: ReviewRound | undefined): string {
  const name = round?.recipient.name.trim() ?? '';
  return name === '' ? words.nameless : name;
}

/** The name of a round's file: it tells the day and nothing of whom, and two of one day apart. */
export function reviewFileName({ id, sentAt }: Pick<ReviewRound, 'id' | 'sentAt'>): string {
  return `gennemlaesning-${localDateOf(new Date(sentAt))}-${id.slice(1, 5)}.html`;
}
