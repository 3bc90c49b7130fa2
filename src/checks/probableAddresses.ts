// Which answers probably hold an address: a suggestion to somebody who looks, never a rule.
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn, isShown } from '#forms/answers/caseView.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { leafIn, liveRows, textIn } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { textsAt } from '../document/leftOutTexts.ts';

/** Where the case says whether an address is protected. */
const PROTECTED = { instance: 'child', question: 'protected-address' } as const;

/** Columns that ask for how to reach somebody. */
const CONTACT = ['contact', 'address'];

/** A street name with a number: ”Ahornvej 12”, ”Store Torv 3 B”. */
const STREET =
  /(?:vej|gade|all[eé]|stræde|plads|torv|vænget?|parken?|haven|bakken?|toften?|ager(?:en)?|lunden?|vangen?|engen?|kajen?|brinken?|krogen?)\.?\s+\d{1,3}(?!\d|\p{L}{2})/iu;
/** A post code with a town, but not a year with a name after it. */
const POST_CODE = /(?<!\d)(?!19\d\d|20(?:0[1-9]|[1-9]\d))[1-9]\d{3}\s+\p{Lu}\p{Ll}{2,}/u;

/** True when the case says that an address is protected: the child's, a custodian's or both. */
function hasProtectedAddress(view: CaseView): boolean {
  const { instance, question } = PROTECTED;
  const said = textIn(leafIn(view.record.answers[instance]?.[question]));
  return said !== '' && said !== 'no';
}

/** The answers and rows that probably hold an address, in the order of the content; none where none is protected. */
export function probableAddresses(view: CaseView): readonly Markable[] {
  if (!hasProtectedAddress(view)) return [];
  return instancesIn(view).flatMap(({ key, section }) =>
    section.questions
      .filter((question) => isShown(view, key, question))
      .flatMap((question): readonly Markable[] => {
        const at = { instance: key, question: question.id };
        const answer = view.record.answers[key]?.[question.id];
        if (kindOf(question).shape !== 'rows') return holdsAddress(view, at) ? [at] : [];
        return liveRows(answer)
          .filter(
            (row) =>
              CONTACT.some((column) => textIn(row.cells[column]).trim() !== '') ||
              holdsAddress(view, { ...at, row: row.id }),
          )
          .map((row) => ({ ...at, row: row.id }));
      }),
  );
}

function holdsAddress(view: CaseView, at: Markable): boolean {
  return textsAt(view, at).some(({ text }) => STREET.test(text) || POST_CODE.test(text));
}
