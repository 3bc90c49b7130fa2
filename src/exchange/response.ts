// A case as a FHIR QuestionnaireResponse. Made, read back and compared before anybody gets it.

import { instancesIn } from '#forms/answers/caseView.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Instant } from '#forms/answers/record.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import type { Content, LocalDate } from '#forms/content/types.ts';
import { phases } from '#machines/phases.ts';
import { recordOf } from '../storage/caseFile.ts';
import type { CaseFile } from '../storage/caseFileSchema.ts';
import { fileReviews } from '../storage/fileReviews.ts';
import { CASE_SYSTEM, valueIn } from './canonical.ts';
import type { CaseParts } from './caseParts.ts';
import { isNothing, isSameCase, withoutBlanks, withoutParts } from './caseParts.ts';
import { checkResponse } from './checkResponse.ts';
import { keepEnabled } from './enabled.ts';
import type { Coding, Extension, QuestionnaireResponse } from './fhir.ts';
import { canonicalOf, questionnaireOf } from './questionnaire.ts';
import { partsIn, readResponse } from './readResponse.ts';
import { sectionItems } from './responseItems.ts';

/** When the case is seen from, and when it was last written in. */
export type Seen = { readonly today: LocalDate; readonly authored: Instant };

/**
 * The case as a response, but for drafts given to read. What is not asked just now, and so has no place among the items, stands
 * in the extension `not-asked`. Throws when reading it back does not give the same case.
 */
export function responseOf(content: Content, file: CaseFile, seen: Seen): QuestionnaireResponse {
  // Who has read a draft and what they wrote is no answer to the questionnaire: it stays in the case file.
  const whole = { ...withoutBlanks(file), ...fileReviews(noReviews) };
  const view = {
    index: indexContent(content),
    record: recordOf(content, whole),
    today: seen.today,
  };
  const questionnaire = questionnaireOf(content);
  const items = keepEnabled(
    questionnaire.item,
    instancesIn(view).flatMap((instance) => sectionItems(view, whole, instance)),
  );
  const made: QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    meta: { security: [RESTRICTED], ...(whole.practice ? { tag: PRACTICE } : {}) },
    language: 'da',
    extension: [...aroundAnswers(whole), ...notAsked(withoutParts(whole, partsIn(content, items)))],
    identifier: { system: CASE_SYSTEM, value: whole.id },
    questionnaire: canonicalOf(content),
    status: 'in-progress',
    authored: seen.authored,
    ...(items.length > 0 ? { item: items } : {}),
  };
  const { faults, missing } = checkResponse(questionnaire, made);
  if (faults.length > 0) throw new Error(`Expected a response to the questionnaire: ${faults[0]}`);
  if (!isSameCase(readResponse(content, made), whole))
    throw new Error('Expected the response to hold the whole case');
  const isClosed = whole.phases.followUp?.state === 'finished';
  return isClosed && missing.length === 0 ? { ...made, status: 'completed' } : made;
}

const RESTRICTED: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'R',
  display: 'restricted',
};

/** The standard's own mark for data that are about nobody. */
const PRACTICE: readonly Coding[] = [
  {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
    code: 'HTEST',
    display: 'test health data',
  },
];

function aroundAnswers({ createdAt, phases: marks, reopened }: CaseFile): readonly Extension[] {
  return [
    ...valueIn('case-created', { valueInstant: createdAt }),
    ...phases.flatMap((phase): readonly Extension[] => {
      const mark = marks[phase];
      if (!mark) return [];
      return valueIn('phase-mark', {
        extension: [
          { url: 'phase', valueCode: phase },
          { url: 'state', valueCode: mark.state },
          { url: 'at', valueInstant: mark.at },
          ...(mark.because === undefined ? [] : [{ url: 'because', valueString: mark.because }]),
        ],
      });
    }),
    ...reopened.flatMap(({ id, at, reason }) =>
      valueIn('reopened', {
        extension: [
          { url: 'id', valueId: id },
          { url: 'at', valueInstant: at },
          ...(isNothing(reason) ? [] : [{ url: 'reason', valueString: reason }]),
        ],
      }),
    ),
  ];
}

function notAsked(rest: CaseParts): readonly Extension[] {
  const isNone = Object.values(rest).every((part) => Object.keys(part).length === 0);
  return valueIn('not-asked', isNone ? undefined : { valueString: JSON.stringify(rest) });
}
