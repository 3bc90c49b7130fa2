// When something is asked: the same in FHIR as in the app, by others' reading of it and by ours.
import { evalFhirPathTyped, toTypedValue } from '@medplum/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn, isShown } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { Condition, Content } from '#forms/content/types.ts';
import { isSimple } from '#forms/kinds/index.ts';
import { findExtension } from '#src/exchange/canonical.ts';
import type { QuestionnaireResponse } from '#src/exchange/fhir.ts';
import { questionnaireOf } from '#src/exchange/questionnaire.ts';
import { responseOf } from '#src/exchange/response.ts';
import { toCaseFile } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { say, viewOf } from './fixtures/makeCase.ts';

const seen = { today: '2026-11-22', authored: '2026-11-22T10:00:00.000Z' } as const;
const identity = { id: 'c-opdigtet', practice: true, createdAt: '2026-11-21T08:00:00.000Z' };

function responseTo(pack: Content, view: CaseView): QuestionnaireResponse {
  return responseOf(pack, toCaseFile(pack, identity, view.record), seen);
}

/** What another's FHIRPath makes of an expression. */
function isTrue(expression: string, response: QuestionnaireResponse): boolean {
  const resource = toTypedValue(response);
  const [value] = evalFhirPathTyped(expression, [resource], { '%resource': resource });
  return value?.value === true;
}

/** The sections with an expression, but for those that ask how old the child is on the day they are asked. */
const expressions = questionnaireOf(content).item.flatMap(({ linkId, extension = [] }) => {
  const { expression } =
    extension.find((one) => one.url.endsWith('enableWhenExpression'))?.valueExpression ?? {};
  return expression === undefined || expression.includes('today()') ? [] : [{ linkId, expression }];
});

describe('an expression', () => {
  test('stands where enableWhen is too little', () => {
    expect(expressions.length).toBeGreaterThan(10);
  });

  const outcomes = fc.record({
    outcome: fc.constantFrom('none', 'partial', 'full', ''),
    themes: fc.subarray(
      expressions.map((one) => one.linkId).filter((id) => id.startsWith('theme-')),
    ),
  });
  test('is true when the app asks', () => {
    fc.assert(
      fc.property(outcomes, ({ outcome, themes }) => {
        const view = viewOf(content, [
          say('screening/outcome/choice', outcome),
          say('screening/themes', themes),
        ]);
        const response = responseTo(content, view);
        const asked = new Set(instancesIn(view).map((one) => one.section.id));
        for (const { linkId, expression } of expressions)
          expect([linkId, isTrue(expression, response)]).toEqual([linkId, asked.has(linkId)]);
      }),
      { numRuns: 40 },
    );
  });
});

/** The questions a condition asks about, as it writes them. */
function askedAbout(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(askedAbout);
  if ('any' in condition) return condition.any.flatMap(askedAbout);
  if ('not' in condition) return askedAbout(condition.not);
  return 'question' in condition ? [condition.question] : [];
}

/**
 * True when a question hangs on one that is not asked just now. The app goes by its answer all the same;
 * FHIR counts an answer that is not asked as none.
 */
function hangsOnHidden(view: CaseView, instance: string, question: string): boolean {
  const found = instancesIn(view).find((one) => one.key === instance);
  const asked = found?.section.questions.find((one) => one.id === question);
  if (!found || !asked || !isShown(view, instance, asked)) return true;
  const own = new Set(found.section.questions.map((one) => one.id));
  return (asked.shownWhen ? askedAbout(asked.shownWhen.when) : []).some((address) => {
    const [first = ''] = address.split('/');
    return own.has(first) && hangsOnHidden(view, instance, first);
  });
}

test('what the app asks, FHIR has enabled, unless it hangs on what is not asked', () => {
  fc.assert(
    fc.property(fc.array(anyChange(content), { maxLength: 150 }), (changes) => {
      const view = viewOf(content, changes, seen.today);
      const aside = findExtension(responseTo(content, view).extension, 'not-asked')?.valueString;
      const { answers = {} }: Partial<Pick<CaseFile, 'answers'>> = JSON.parse(aside ?? '{}');
      for (const [instance, section] of Object.entries(answers))
        for (const question of Object.keys(section)) {
          const asked = findQuestion(view.index, instance, question);
          // A part or a column may be hidden by another one of the same answer.
          if (!asked || !isSimple(asked)) continue;
          expect(hangsOnHidden(view, instance, question), `${instance}/${question}`).toBe(true);
        }
    }),
    { numRuns: 40 },
  );
});
