// A draft of a random case given to read before anything was marked, and answers that repeat what is marked since.
import type { CaseView } from '#forms/answers/caseView.ts';
import { answerChange, replyChange, roundChange } from '#forms/answers/reviewChanges.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { rowsAt } from '#src/deadlines/readCase.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { spotsOf } from '#src/review/spots.ts';
import { answerIn, comment, reply, roundTo } from '../fixtures/rounds.ts';
import { type Chance, oneOf } from '../kill/chance.ts';
import { anyText } from './randomTexts.ts';

const meta = { practice: true, datedAt: '2026-11-21T10:00:00.000Z' } as const;
const COMMENTS = 5;

/**
 * The case with a draft read and answered; the case itself where there was nothing to read. All with custody got it
 * and let the others see what they say, so that it is told in the paper they all get.
 */
export function withRound(view: CaseView, chance: Chance): CaseView {
  const unmarked = { ...view, record: { ...view.record, withheld: {} } };
  const spots = spotsOf(buildDocument(unmarked, meta, reviewEdition('custodian', [])));
  if (spots.length === 0) return view;
  const words = () =>
    chance() < 0.5 ? anyText(chance) : `Der står: ${oneOf(chance, spots).text} Og mere.`;
  const comments = Array.from({ length: COMMENTS }, (_, at) =>
    comment(`c${at}`, chance() < 0.1 ? '' : oneOf(chance, spots).id, 'wrong', words()),
  );
  const { closing } = answerIn('v1', 'a1', []);
  const [row = 'ra', ...others] = rowsAt(view, 'child', 'custodians').map(({ id }) => id);
  const to = (holder: string) => ({
    spots,
    leftOut: [],
    recipient: { is: 'custodian' as const, name: 'Mette Holm', row: holder },
  });
  const changes = [
    roundChange(roundTo('v1', to(row))),
    ...others.flatMap((other, at) => [
      roundChange(roundTo(`w${at}`, to(other))),
      answerChange(answerIn(`w${at}`, `b${at}`, [], { shares: true })),
    ]),
    answerChange(
      answerIn('v1', 'a1', comments, {
        shares: true,
        closing: { ...closing, statement: words(), wishes: words() },
      }),
    ),
    ...comments
      .filter(() => chance() < 0.6)
      .map(({ id }) => replyChange(reply('v1', id, 'taken-in', words()))),
  ];
  const record = changes.reduce(
    (before, change) => writeChange(view.index, before, change),
    view.record,
  );
  return { ...view, record };
}
