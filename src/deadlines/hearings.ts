// The log of the hearing of parties: who was heard, when, and whether they have answered.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { isBlank, listIn, textIn } from '#forms/kinds/answer.ts';
import { dateOf, rowsAt } from './readCase.ts';

/** One party heard once, as far as it is written. */
export type Hearing = {
  readonly row: string;
  /** `custodian`, `child`, `other`; '' until chosen. */
  readonly party: string;
  /** The rows of the custody holders heard; none for another party. */
  readonly custodians: readonly string[];
  readonly sent: LocalDate | undefined;
  readonly deadline: LocalDate | undefined;
  /** `came`, `none`; '' until known. */
  readonly answer: string;
  readonly answeredOn: LocalDate | undefined;
  /** True where it is told which facts were sent, or what else. */
  readonly tellsFacts: boolean;
};

/** Every hearing in the log; none where nothing is sent, or an exception is used. */
export function hearingsIn(view: CaseView): readonly Hearing[] {
  return rowsAt(view, 'recommendation', 'hearings').map(({ id, cells }): Hearing => {
    const party = textIn(cells.party);
    return {
      row: id,
      party,
      custodians: party === 'custodian' ? listIn(cells.who) : [],
      sent: dateOf(cells.sent),
      deadline: dateOf(cells.deadline),
      answer: textIn(cells.answer),
      answeredOn: dateOf(cells['answered-on']),
      tellsFacts: !isBlank(cells.facts) || !isBlank(cells['facts-more']),
    };
  });
}

/** True on a day when the party had been sent the facts, had not answered, and still had time to. */
export function isOpenOn({ sent, deadline, answer, answeredOn }: Hearing, day: LocalDate): boolean {
  if (deadline === undefined || day >= deadline || (sent !== undefined && sent > day)) return false;
  return answer !== 'came' || (answeredOn !== undefined && answeredOn > day);
}
