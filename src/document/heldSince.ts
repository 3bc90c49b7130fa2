// An earlier state of a case as it may be told today: what has been withheld since is left out of it as well.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { inOrder, markKey, marksIn, reasonsAt } from '#forms/answers/withheld.ts';
import type { WithheldReason } from '#forms/content/withholding.ts';
import type { Audience } from './audience.ts';
import { isWithheldFrom } from './audience.ts';
import { redact } from './redact.ts';
import { roundsSharedIn } from './reviewTelling.ts';

/**
 * The earlier case with the marks of `now` beside its own. What was withheld then stays so; what is withheld now,
 * or follows now from what is, is so as well. The very same object where that changes nothing for the audience.
 */
export function heldSince(then: CaseView, now: CaseView, audience: Audience): CaseView {
  if (audience === 'adviser') return then;
  const shared = sharedStill(then, now);
  const marked = marksIn(now.record).filter(({ reasons }) => isWithheldFrom(audience, reasons));
  const held = [...marked, ...redact(now, audience).leftOut].reduce(withMark, shared);
  return isToldAlike(shared, held, audience) ? shared : held;
}

/** What parents let each other see then and do not now is shared no more. */
function sharedStill(then: CaseView, now: CaseView): CaseView {
  const sharedNow = roundsSharedIn(now);
  const takenBack = new Set([...roundsSharedIn(then)].filter((id) => !sharedNow.has(id)));
  const { reviewAnswers } = then.record;
  if (!reviewAnswers.some(({ review }) => takenBack.has(review))) return then;
  const answers = reviewAnswers.map((one) =>
    takenBack.has(one.review) ? { ...one, shares: false } : one,
  );
  return { ...then, record: { ...then.record, reviewAnswers: answers } };
}

/** Withheld from all but the adviser: one audience is told it, and no mark is ever told. */
const FOR_ALL = 'third-party' satisfies WithheldReason;

function withMark(view: CaseView, at: Markable): CaseView {
  const { withheld } = view.record;
  const reasons = inOrder([...reasonsAt(view.record, at), FOR_ALL]);
  const marks = { ...withheld[at.instance], [markKey(at)]: reasons };
  return { ...view, record: { ...view.record, withheld: { ...withheld, [at.instance]: marks } } };
}

/** A document follows from what is told and what is not: where those are the same, so is the document. */
function isToldAlike(then: CaseView, held: CaseView, audience: Audience): boolean {
  const [one, other] = [then, held].map((view) => {
    const { told, leftOut } = redact(view, audience);
    return JSON.stringify([told.record, leftOut]);
  });
  return one === other;
}
