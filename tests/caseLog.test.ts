// The case log: any operations, in any order and as often as they come, fold to the same valid case.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { recordOf, toCaseFile } from '#src/storage/caseFile.ts';
import { caseFileSchema } from '#src/storage/caseFileSchema.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { smallContent } from './fixtures/smallContent.ts';

const index = indexContent(smallContent);
const identity = { id: 'c1', practice: false, createdAt: '2026-02-03T10:00:00.000Z' };
const changes = fc.array(fc.array(anyChange(smallContent), { minLength: 1, maxLength: 3 }), {
  maxLength: 30,
});

/** Operations written one after the other, by writers who each see only what they have folded. */
function written(groups: readonly (readonly Change[])[], writers: number): readonly Operation[] {
  const folds = Array.from({ length: writers }, () => new CaseFold(index));
  return groups.map((group, at) => {
    const fold = folds[at % writers];
    if (!fold) throw new Error('Expected a writer');
    const stamp = {
      id: `o${at}`,
      at: new Date(Date.UTC(2026, 1, 3, 10, 0, at)).toISOString(),
      by: '',
    };
    const operation = makeOperation(fold, group, stamp);
    fold.apply(operation);
    return operation;
  });
}

function folded(operations: readonly Operation[]) {
  const fold = new CaseFold(index);
  for (const operation of operations) fold.apply(operation);
  return fold;
}

describe('the fold', () => {
  test('does not depend on order, and the same operation twice changes nothing', () => {
    fc.assert(
      fc.property(
        changes,
        fc.integer({ min: 1, max: 3 }),
        fc.infiniteStream(fc.nat()),
        (groups, writers, dice) => {
          const operations = written(groups, writers);
          const shuffled = operations
            .flatMap((operation) => [operation, operation])
            .map((operation) => ({ operation, die: dice.next().value }))
            .sort((a, b) => a.die - b.die)
            .map(({ operation }) => operation);
          expect(folded(shuffled).record).toEqual(folded(operations).record);
        },
      ),
    );
  });

  test('says what one writer wrote last, also twice in one go', () => {
    fc.assert(
      fc.property(changes, (groups) => {
        const record = groups
          .flat()
          .reduce((before, change) => writeChange(index, before, change), emptyRecord);
        expect(folded(written(groups, 1)).record).toEqual(record);
      }),
    );
  });

  test('two who write the same answer unseen both keep their words', () => {
    const change = (value: string): Change => ({
      address: { in: 'answer', instance: 'wishes', question: 'purpose' },
      value,
    });
    const operations = written([[change('At være med')], [change('At få ro')]], 2);
    const fold = folded([...operations, ...operations]);
    expect(fold.headsAt(change('')).map((head) => head.change.value)).toEqual([
      'At få ro',
      'At være med',
    ]);
    const chosen = makeOperation(fold, [change('At være med og få ro')], {
      id: 'o9',
      at: '2026-02-03T11:00:00.000Z',
      by: '',
    });
    fold.apply(chosen);
    expect(fold.headsAt(change('')).map((head) => head.change.value)).toEqual([
      'At være med og få ro',
    ]);
  });

  test('any sequence of operations folds to a valid case file', () => {
    fc.assert(
      fc.property(changes, (groups) => {
        const file = toCaseFile(smallContent, identity, folded(written(groups, 2)).record);
        expect(caseFileSchema(smallContent).safeParse(file)).toMatchObject({ success: true });
      }),
    );
  });

  test('an operation is as small as what was written, however large the case', () => {
    const text = (question: string, value: string): Change => ({
      address: { in: 'answer', instance: 'wishes', question },
      value,
    });
    const large = folded(written([[text('purpose', 'x'.repeat(100_000))]], 1));
    const operation = makeOperation(large, [text('purpose', 'kort')], {
      id: 'o2',
      at: identity.createdAt,
      by: '',
    });
    expect(JSON.stringify(operation).length).toBeLessThan(250);
  });
});

describe('export and import', () => {
  test('the case is identical after the journey', () => {
    fc.assert(
      fc.property(changes, (groups) => {
        const file = toCaseFile(smallContent, identity, folded(written(groups, 1)).record);
        const read = readCaseFile(smallContent, JSON.stringify(file));
        if (!read.ok) throw new Error(read.sentence);
        expect(read.notices).toEqual([]);
        expect(toCaseFile(smallContent, identity, recordOf(smallContent, read.file))).toEqual(file);
      }),
    );
  });
});
