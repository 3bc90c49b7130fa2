// What is drawn at once of a section: its first fields as they are, and nothing of what comes after them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { content } from '#forms/content/index.ts';
import { FIELDS_AT_ONCE, firstFrameOf } from '#forms/fields/firstFrame.ts';
import { questionStates } from '#forms/fields/questionState.ts';
import { fieldsOf } from '#forms/fields/summary.ts';
import { adviceIn } from '#src/checks/adviceIn.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { soundView } from './fixtures/soundCase.ts';

const index = indexContent(content);

/** Every section of a case: what its form shows of it, whole and at first. */
function formsOf(view: CaseView) {
  return instancesIn(view).map((instance) => {
    const advice = adviceIn(view, instance);
    const look = (first?: number) => questionStates(view, instance, [], advice, [], first);
    return { whole: look(), drawn: firstFrameOf(look(FIELDS_AT_ONCE)) };
  });
}

const anyView = fc.array(anyChange(content), { maxLength: 120 }).map((changes): CaseView => {
  const { record, today } = soundView({}, '2026-11-21');
  return {
    index,
    record: changes.reduce((was, one) => writeChange(index, was, one), record),
    today,
  };
});

test('is the first fields of the section, whatever is written in it', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      for (const { whole, drawn } of formsOf(view)) {
        const fields = drawn.flatMap(fieldsOf);
        expect(fields.length).toBeLessThanOrEqual(FIELDS_AT_ONCE);
        expect(fields).toEqual(whole.flatMap(fieldsOf).slice(0, fields.length));
        // Room for a field is left only where a list without rows took it, or where there is no more.
        const lists = drawn.filter((state) => fieldsOf(state).length === 0).length;
        const isAll = drawn.length === whole.length && !drawn.some((state) => state.isCut);
        expect(isAll || fields.length + lists >= FIELDS_AT_ONCE).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

test('marks what is not all there, and leaves the rest as it is', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      for (const { whole, drawn } of formsOf(view)) {
        for (const [at, state] of drawn.entries()) {
          const is = whole[at];
          if (!is) throw new Error('Expected the question');
          if (!state.isCut) {
            expect(state).toEqual(is);
            continue;
          }
          expect(fieldsOf(state).length).toBeLessThan(fieldsOf(is).length);
          // Its advice would stand after fields that are not there.
          expect(state.advice).toBeUndefined();
          if (state.shape !== 'rows' || is.shape !== 'rows') continue;
          for (const [number, row] of state.rows.entries()) {
            const same = is.rows[number];
            if (row.isCut) expect(row.parts.length).toBeLessThan(same?.parts.length ?? 0);
            else expect(row).toEqual(same);
          }
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('of a theme with statements the first words are drawn, and no second statement', () => {
  const cut = formsOf(soundView({}, '2026-11-21')).flatMap(({ drawn }) =>
    drawn.filter((state) => state.shape === 'rows' && state.isCut),
  );
  expect(cut.length).toBeGreaterThan(0);
  for (const state of cut) {
    if (state.shape !== 'rows') continue;
    expect(state.rows.filter((row) => !row.isRemoved)).toHaveLength(1);
  }
});
