// The case and the questionnaire in FHIR: valid to others' judges, and nothing lost on the way there and back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '#forms/content/index.ts';
import type { Content } from '#forms/content/types.ts';
import { examples } from '#src/cases/examples.ts';
import { withoutBlanks } from '#src/exchange/caseParts.ts';
import { checkResponse } from '#src/exchange/checkResponse.ts';
import type { QuestionnaireResponse } from '#src/exchange/fhir.ts';
import { questionnaireOf } from '#src/exchange/questionnaire.ts';
import { readResponse } from '#src/exchange/readResponse.ts';
import { responseOf } from '#src/exchange/response.ts';
import { toCaseFile } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { definitionFaults, schemaFaults } from './fixtures/fhirValidators.ts';
import { viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const seen = { today: '2026-11-22', authored: '2026-11-22T10:00:00.000Z' } as const;
const identity = { id: 'c-opdigtet', practice: true, createdAt: '2026-11-21T08:00:00.000Z' };

/** As others get it: text, read anew. */
const handedOver = (response: QuestionnaireResponse): QuestionnaireResponse =>
  JSON.parse(JSON.stringify(response));

describe('the questionnaire', () => {
  const questionnaire = questionnaireOf(content);
  test('is FHIR R4', () => {
    expect(schemaFaults(questionnaire)).toEqual([]);
    expect(definitionFaults(questionnaire)).toEqual([]);
  });
});

describe('a response', () => {
  test.each(examples)('of $id is FHIR R4, and gives the same case back', async ({ load }) => {
    const file = await load();
    const response = handedOver(responseOf(content, file, seen));
    expect(schemaFaults(response)).toEqual([]);
    expect(definitionFaults(response)).toEqual([]);
    expect(checkResponse(questionnaireOf(content), response).faults).toEqual([]);
    expect(readResponse(content, response)).toEqual(withoutBlanks(file));
  });

  const randomCase = (pack: Content, most: number): fc.Arbitrary<CaseFile> =>
    fc
      .array(anyChange(pack), { maxLength: most })
      .map((changes) => toCaseFile(pack, identity, viewOf(pack, changes).record));

  test('of any case gives the same case back', () => {
    fc.assert(
      fc.property(randomCase(smallContent, 60), (file) => {
        const response = handedOver(responseOf(smallContent, file, seen));
        expect(readResponse(smallContent, response)).toEqual(withoutBlanks(file));
        expect(schemaFaults(response)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('of any case of the real content gives the same case back', () => {
    fc.assert(
      fc.property(randomCase(content, 150), (file) => {
        const response = handedOver(responseOf(content, file, seen));
        expect(readResponse(content, response)).toEqual(withoutBlanks(file));
        expect(schemaFaults(response)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
