// What of the drafts given to read one edition may tell: whose answers, which places, and in which words.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { CaseRecord } from '#forms/answers/record.ts';
import { roundsShared } from '#forms/answers/reviewSharing.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import { markKey, marksIn } from '#forms/answers/withheld.ts';
import { rowsAt } from '../deadlines/readCase.ts';
import { holderOf } from '../handover/holds.ts';
import { textsNotIn, textsToldIn } from '../handover/sought.ts';
import { isWithheldFrom } from './audience.ts';
import type { Value } from './model.ts';
import { answersTexts, unnamedTexts } from './reviewWords.ts';
import type { Telling } from './telling.ts';
import { words } from './values.ts';

export type ReviewTelling = {
  /** The case with all its rounds, whoever reads. */
  readonly record: CaseRecord;
  /** The drafts this reader is told of. */
  readonly rounds: readonly ReviewRound[];
  /** True for a place (`instance/question[/row]`) that is not for this reader now. */
  readonly isOut: (at: string) => boolean;
  /** Somebody's words; left out where they hold what is not for this reader. */
  readonly value: (text: string) => Value;
  /** Who got the draft. */
  readonly who: (round: ReviewRound) => string;
  /** True where what came back is for everybody who gets this paper: of a paper to one, what they said themselves. */
  readonly tellsAnswers: (round: ReviewRound) => boolean;
};

const made = new WeakMap<Telling, ReviewTelling>();

/** Undefined where no draft was given to anybody: then a document says nothing of it. */
export function reviewTellingOf(telling: Telling): ReviewTelling | undefined {
  const known = made.get(telling);
  if (known) return known;
  const { record } = telling.view.whole ?? telling.view;
  if (record.reviews.length === 0) return undefined;
  const told = tell(telling, record);
  made.set(telling, told);
  return told;
}

function tell(telling: Telling, record: CaseRecord): ReviewTelling {
  const { edition, view } = telling;
  const isOut = placesOut(telling, record);
  const holds =
    edition.audience === 'adviser'
      ? () => false
      : holderOf(textsNotIn(view.whole ?? view, edition), textsToldIn(view.whole ?? view, edition));
  const value = (text: string): Value => (holds(text) ? { is: 'left-out' } : words(text));
  const own = edition.rounds && new Set(edition.rounds);
  const shared = own ?? (edition.audience === 'family' ? roundsSharedIn(view) : undefined);
  return {
    record,
    rounds: own ? record.reviews.filter(({ id }) => own.has(id)) : record.reviews,
    isOut,
    value,
    who: ({ recipient: { is, name, row } }) =>
      (row !== undefined && isOut(`child/custodians/${row}`)) ||
      (is === 'young' && isOut('child/child-name')) ||
      name.trim() === '' ||
      holds(name)
        ? unnamedTexts[is]
        : name.trim(),
    tellsAnswers: (round) => shared === undefined || shared.has(round.id),
  };
}

/**
 * What is marked or follows from it; in a paper that several get, also what was left out for one of them alone
 * when they got the draft.
 */
function placesOut({ edition, leftOut }: Telling, record: CaseRecord): (at: string) => boolean {
  const { audience, rounds } = edition;
  if (audience === 'adviser') return () => false;
  const marked = marksIn(record)
    .filter(({ reasons }) => isWithheldFrom(audience, reasons))
    .map((one) => `${one.instance}/${markKey(one)}`);
  const isForSeveral = audience === 'family' && rounds === undefined;
  const alone = isForSeveral ? record.reviews.flatMap((one) => one.leftOut) : [];
  const out = new Set([...leftOut, ...marked, ...alone]);
  return (at) => out.has(at) || out.has(at.split('/').slice(0, 2).join('/'));
}

/** The rounds whose answers may stand in a paper that all parents get, of the case with all who are in it. */
export function roundsSharedIn(view: CaseView): ReadonlySet<string> {
  const all = view.whole ?? view;
  const holders = rowsAt(all, 'child', 'custodians').map(({ id }) => id);
  return roundsShared(all.record, holders);
}

/** The one person a paper with replies is for, as it may name them; undefined for any other paper. */
export function readerOf(telling: Telling): string | undefined {
  const told = telling.edition.rounds && reviewTellingOf(telling);
  const last = told?.rounds.at(-1);
  if (!told || !last) return undefined;
  const { is } = last.recipient;
  const who = told.who(last);
  return who === unnamedTexts[is] ? answersTexts.unnamed[is] : who;
}
