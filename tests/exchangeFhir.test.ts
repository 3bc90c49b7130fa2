// The case and the questionnaire in FHIR: valid to others' judges, and nothing lost on the way there and back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import { content } from '#forms/content/index.ts';
import type { Content } from '#forms/content/types.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { examples } from '#src/cases/examples.ts';
import { findExtension } from '#src/exchange/canonical.ts';
import { withoutBlanks } from '#src/exchange/caseParts.ts';
import { checkResponse } from '#src/exchange/checkResponse.ts';
import type { QuestionnaireItem, QuestionnaireResponse, ResponseItem } from '#src/exchange/fhir.ts';
import { questionnaireOf } from '#src/exchange/questionnaire.ts';
import { readResponse } from '#src/exchange/readResponse.ts';
import { responseOf } from '#src/exchange/response.ts';
import { toCaseFile } from '#src/storage/caseFile.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { definitionFaults, schemaFaults } from './fixtures/fhirValidators.ts';
import { defer, row, say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const seen = { today: '2026-11-22', authored: '2026-11-22T10:00:00.000Z' } as const;
const identity = { id: 'c-opdigtet', practice: true, createdAt: '2026-11-21T08:00:00.000Z' };

/** As others get it: text, read anew. */
const handedOver = (response: QuestionnaireResponse): QuestionnaireResponse =>
  JSON.parse(JSON.stringify(response));

type Nested<T> = { readonly linkId: string; readonly item?: readonly T[] };

function everyItem<T extends Nested<T>>(items: readonly T[]): readonly T[] {
  return items.flatMap((item) => [item, ...everyItem(item.item ?? [])]);
}

const caseOf = (pack: Content, ...changes: Parameters<typeof viewOf>[1]): CaseFile =>
  toCaseFile(pack, identity, viewOf(pack, changes).record);

const responseTo = (pack: Content, ...changes: Parameters<typeof viewOf>[1]) =>
  handedOver(responseOf(pack, caseOf(pack, ...changes), seen));

const itemAt = (response: QuestionnaireResponse, linkId: string): ResponseItem | undefined =>
  everyItem<ResponseItem>(response.item ?? []).find((one) => one.linkId === linkId);

describe('the questionnaire', () => {
  const questionnaire = questionnaireOf(content);
  const items = everyItem<QuestionnaireItem>(questionnaire.item);
  const byId = new Map(items.map((item) => [item.linkId, item]));

  test('is FHIR R4', () => {
    expect(schemaFaults(questionnaire)).toEqual([]);
    expect(definitionFaults(questionnaire)).toEqual([]);
  });

  test('says which version it is, whose law, and that it is nobody’s official form', () => {
    expect(questionnaire.version).toBe(content.version);
    const law = findExtension(questionnaire.extension, 'law-as-of');
    expect(law?.valueDate).toBe(content.lawAsOf);
    expect(questionnaire.title).toContain('ikke Social- og Boligstyrelsens skema');
    expect(questionnaire.description).toContain('ikke Social- og Boligstyrelsens officielle skema');
  });

  test('asks every question and part with every option, by addresses that no word is part of', () => {
    expect(byId.size).toBe(items.length);
    for (const section of content.sections) {
      const group = byId.get(section.id);
      expect(group?.repeats === true, section.id).toBe(section.repeatFor !== undefined);
      expect(findExtension(group?.extension, 'provenance')?.extension).toHaveLength(3);
      expect(group?.extension?.filter((one) => one.url.endsWith('/ground'))).toHaveLength(
        section.grounds.length,
      );
      for (const question of section.questions) {
        const asked = [
          [`${section.id}/${question.id}`, question] as const,
          ...kindOf(question).parts.map(
            (part) => [`${section.id}/${question.id}/${part.id}`, part] as const,
          ),
        ];
        for (const [linkId, part] of asked) {
          const item = byId.get(linkId);
          expect(item?.text, linkId).toBe(part.label);
          const because = findExtension(item?.extension, 'because')?.valueString;
          expect(because, linkId).toBe(part.shownWhen?.because);
          if (item?.type === 'choice' && 'options' in part)
            expect(
              item.answerOption?.map(({ valueCoding: { code, display } }) => [code, display]),
            ).toEqual(part.options.map(({ value, label }) => [value, label]));
        }
      }
    }
    for (const linkId of byId.keys())
      expect(linkId).toMatch(/^[a-z0-9-]+(\/:?[a-z0-9-]+){0,2}(:row)?$/);
  });

  test('says nearly all conditions so that others can follow them', () => {
    const conditions = items.filter((one) => findExtension(one.extension, 'because'));
    const untold = conditions.filter(
      ({ enableWhen, extension }) =>
        !enableWhen && !extension?.some((one) => one.url.endsWith('enableWhenExpression')),
    );
    expect(conditions.length).toBeGreaterThan(250);
    // What depends on both the row of a copy and an answer in it.
    expect(untold.map((one) => one.linkId)).toEqual([
      'target-group/substantial',
      'target-group/lasting',
      'target-group/intrusive',
      'target-group/chronic',
      'parent-view/disagreement',
      'decision/purpose',
      'decision/duration',
      'decision/consent',
      'decision/support-start',
    ]);
    for (const { linkId, required } of untold) expect(required, linkId).toBeUndefined();
  });
});

describe('the judges', () => {
  const questionnaire = questionnaireOf(smallContent);
  const response = responseTo(smallContent, say('child/child-name', 'Opdigtet Barn'));

  test('find what is wrong with a questionnaire', () => {
    const broken = { ...questionnaire, item: [{ linkId: 'a', text: 'a', type: 'group' as const }] };
    expect(definitionFaults(broken).join()).toContain('que-1');
    expect(schemaFaults({ ...questionnaire, date: 'i går' })).not.toEqual([]);
  });

  test('find what is wrong with a response', () => {
    const answer = [{ valueDate: 'i går' }];
    const broken = { ...response, item: [{ linkId: 'child', answer, item: [{ linkId: 'x' }] }] };
    expect(schemaFaults(broken)).not.toEqual([]);
    expect(definitionFaults(broken).join()).toContain('qrs-1');
    expect(schemaFaults({ ...response, authored: '' })).not.toEqual([]);
  });

  test('of our own find each fault', () => {
    const faultsOf = (item: readonly ResponseItem[], more: Partial<QuestionnaireResponse> = {}) =>
      checkResponse(questionnaire, { ...response, item, ...more }).faults.join();
    const child = (item: readonly ResponseItem[]) => [{ linkId: 'child', item }];
    const name = { linkId: 'child/child-name', answer: [{ valueString: 'Opdigtet' }] };
    const outcome = (code: string) => [
      {
        linkId: 'screening',
        item: [
          {
            linkId: 'screening/outcome',
            item: [
              {
                linkId: 'screening/outcome/choice',
                answer: [{ valueCoding: { system: 'urn:x', code } }],
              },
            ],
          },
        ],
      },
    ];
    expect(faultsOf(child([name]))).toBe('');
    expect(faultsOf([{ linkId: 'nowhere' }])).toContain('nowhere is not asked');
    expect(faultsOf([name])).toContain('not asked where it stands');
    expect(faultsOf(child([name, name]))).toContain('stands 2 times');
    expect(faultsOf([...child([]), ...child([])])).toContain('stands 2 times');
    expect(faultsOf(child([{ ...name, answer: [{ valueDate: '2026-01-01' }] }]))).toContain(
      'is a string and has a valueDate',
    );
    expect(faultsOf(child([{ ...name, answer: [...name.answer, ...name.answer] }]))).toContain(
      'has 2 answers',
    );
    expect(faultsOf(child([{ ...name, item: [] }]))).toContain('is a question and has items');
    expect(faultsOf([{ linkId: 'child', answer: name.answer }])).toContain(
      'group and has an answer',
    );
    expect(faultsOf(outcome('none'))).toContain('has no option none');
    expect(faultsOf(child([name]), { questionnaire: 'urn:x' })).toContain('is to urn:x');
    expect(faultsOf(child([name]), { status: 'completed' })).toContain('is required and missing');
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
    // Everything in it is asked, so nothing stands aside.
    expect(findExtension(response.extension, 'not-asked')).toBeUndefined();
  });

  const randomCase = (pack: Content, most: number): fc.Arbitrary<CaseFile> =>
    fc.array(anyChange(pack), { maxLength: most }).map((changes) => caseOf(pack, ...changes));

  test('of any case gives the same case back, but for drafts given to read', () => {
    fc.assert(
      fc.property(randomCase(smallContent, 60), (file) => {
        const response = handedOver(responseOf(smallContent, file, seen));
        expect(readResponse(smallContent, response)).toEqual({
          ...withoutBlanks(file),
          ...noReviews,
        });
        expect(JSON.stringify(response)).not.toMatch(/Mette Holm|AAAAAAAA/);
        expect(schemaFaults(response)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('of any case of the real content gives the same case back', () => {
    fc.assert(
      fc.property(randomCase(content, 150), (file) => {
        const response = handedOver(responseOf(content, file, seen));
        expect(readResponse(content, response)).toEqual({ ...withoutBlanks(file), ...noReviews });
        expect(schemaFaults(response)).toEqual([]);
        expect(checkResponse(questionnaireOf(content), response).faults).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('has each value as what it is', () => {
    const response = responseTo(
      smallContent,
      say('child/child-name', ' Opdigtet\u00a0Barn\n& <b>æøå</b> 🙂'),
      say('child/child-birth-date', '2015-02-28'),
      say('rhythm/first-date', 'engang i maj'),
      say('screening/outcome/choice', 'full'),
      row('wishes/wishes:ra', 1),
      row('wishes/wishes:rb', 2),
      say('wishes/wishes:ra/words', 'Cykle'),
      say('wishes/wishes:ra/whose', ['child', 'parents']),
      say('wish@rb/points-at', ['ra']),
      row('theme/facts:f1', 1),
      say('theme/facts:f1/text', 'Kan cykle 100 meter'),
      say('wish@rb/rests-on', ['f1']),
    );
    expect(schemaFaults(response)).toEqual([]);
    const given = (linkId: string) => itemAt(response, linkId)?.answer;
    expect(given('child/child-name')).toEqual([
      { valueString: ' Opdigtet\u00a0Barn\n& <b>æøå</b> 🙂' },
    ]);
    expect(given('child/child-birth-date')).toEqual([{ valueDate: '2015-02-28' }]);
    expect(given('rhythm/first-date')?.[0]?._valueDate?.extension[0]?.valueString).toBe(
      'engang i maj',
    );
    expect(given('screening/outcome/choice')?.[0]?.valueCoding).toMatchObject({ code: 'full' });
    expect(given('wishes/wishes/whose')?.map((one) => one.valueCoding?.code)).toEqual([
      'child',
      'parents',
    ]);
    const [copy] = (response.item ?? []).filter((one) => one.linkId === 'wish');
    expect(findExtension(copy?.extension, 'for-row')?.valueId).toBe('rb');
    expect(given('wish/points-at')?.[0]?.valueReference).toMatchObject({
      identifier: { value: 'ra' },
      display: 'Cykle',
    });
    expect(given('wish/rests-on')?.[0]?.valueReference).toMatchObject({
      identifier: { value: 'f1' },
      display: 'Oplysning 1',
    });
    const rows = itemAt(response, 'wishes/wishes')?.item ?? [];
    expect(rows.map((one) => findExtension(one.extension, 'row')?.valueId)).toEqual(['ra', 'rb']);
  });

  test('carries why an answer waits, and for whom something is not meant', () => {
    const at = { instance: 'theme', question: 'facts' };
    const response = responseTo(
      smallContent,
      defer('theme/level', 'Skolen svarer i maj'),
      row('theme/facts:f1', 1),
      say('theme/facts:f1/text', 'Bor hos sin mormor'),
      { address: { in: 'withheld', ...at, row: 'f1' }, value: ['protected-address'] },
      { address: { in: 'withheldBecause', ...at, row: 'f1' }, value: 'Politiet bad om det' },
    );
    const level = itemAt(response, 'theme/level');
    expect(findExtension(level?.extension, 'deferred')?.valueString).toBe('Skolen svarer i maj');
    expect(level?.answer ?? level?.item).toBeUndefined();
    const fact = itemAt(response, 'theme/facts:row');
    expect(findExtension(fact?.extension, 'withheld')?.extension).toEqual([
      { url: 'reason', valueCode: 'protected-address' },
      { url: 'because', valueString: 'Politiet bad om det' },
    ]);
  });

  test('sets aside what is not asked just now, and forgets nothing of it', () => {
    const changes = [
      say('screening/outcome/choice', 'none'),
      say('theme/level/reason', 'Skrevet, før screeningen blev ændret'),
      defer('theme/level', 'Venter'),
    ];
    const response = responseTo(smallContent, ...changes);
    expect(itemAt(response, 'theme')).toBeUndefined();
    const aside = findExtension(response.extension, 'not-asked')?.valueString ?? '';
    expect(aside).toContain('Skrevet, før screeningen blev ændret');
    expect(readResponse(smallContent, response)).toEqual(caseOf(smallContent, ...changes));
  });

  test('is completed when the case is closed and nothing required is missing', () => {
    const judged = (at: string, choice: string) => [
      say(`${at}/choice`, choice),
      say(`${at}/reason`, 'Begrundet'),
    ];
    const answered = [
      ...judged('screening/outcome', 'full'),
      ...judged('theme/level', '1'),
      ...judged('plan-choice/plan-choice', 'child-plan'),
      say('wishes/purpose', 'At cykle'),
      say('rhythm/first-date', '2026-12-01'),
    ];
    const at = '2026-11-21T10:00:00.000Z';
    const closed = {
      address: { in: 'phase', phase: 'followUp' },
      value: { state: 'finished', at },
    } as const;
    expect(responseTo(smallContent, ...answered).status).toBe('in-progress');
    expect(responseTo(smallContent, ...answered, closed).status).toBe('completed');
    expect(responseTo(smallContent, ...answered.slice(1), closed).status).toBe('in-progress');
  });

  test('is marked as test data for practice alone, and always as restricted', () => {
    const file = caseOf(smallContent, say('child/phone', '00 00 00 00'));
    const real = responseOf(smallContent, { ...file, practice: false }, seen);
    expect(responseOf(smallContent, file, seen).meta.tag?.[0]?.code).toBe('HTEST');
    expect(real.meta.tag).toBeUndefined();
    expect(real.meta.security[0]?.code).toBe('R');
  });

  test('has no personal number where the case has none', async () => {
    const numbers = examples.map(async ({ load }) => {
      const file = await load();
      const { 'child-personal-number': _number, ...child } = file.answers.child ?? {};
      const response = responseOf(content, { ...file, answers: { ...file.answers, child } }, seen);
      expect(JSON.stringify(response)).not.toMatch(/personal-number|\b\d{6}-?\d{4}\b/);
    });
    await Promise.all(numbers);
    expect(indexContent(content).questions.get('child')?.has('child-personal-number')).toBe(true);
  });
});
