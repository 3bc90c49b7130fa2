// The content pack holds together: ids are unique, and every condition and reference points at something.
import { describe, expect, test } from 'vitest';
import { findPart, findTarget } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { Condition, Part, Section } from '#forms/content/types.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { index, places, repeated, valuesOf } from './setup/contentPlaces.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Option values may also start with a digit: levels are stored as `0` to `4`. */
const VALUE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is wrong with a condition, seen from where it stands. */
function faultsIn(
  condition: Condition,
  section: Section,
  siblings: readonly Part[],
): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((one) => faultsIn(one, section, siblings));
  if ('any' in condition) return condition.any.flatMap((one) => faultsIn(one, section, siblings));
  if ('not' in condition) return faultsIn(condition.not, section, siblings);
  if ('ageFrom' in condition) return condition.ageFrom.years > 0 ? [] : ['no age'];
  if ('part' in condition) {
    const part = siblings.find((one) => one.id === condition.part);
    return part ? unknownValues(valuesOf(part), condition.is) : [`no part ${condition.part}`];
  }
  if ('forRow' in condition) {
    const rows = section.repeatFor?.rowsOf;
    if (rows === undefined) return ['forRow outside a repeated section'];
    return faultsInColumn(section, rows, condition.forRow, condition.is);
  }
  if ('anyRow' in condition)
    return faultsInColumn(section, condition.anyRow, condition.column, condition.is);
  const target = findTarget(index, section, condition.question);
  if (!target) return [`no question ${condition.question}`];
  const part = target.part === undefined ? undefined : findPart(target.question, target.part);
  if (target.part === undefined && kindOf(target.question).shape !== 'leaf')
    return [`${condition.question} is composite: name the part`];
  return unknownValues(valuesOf(part ?? target.question), condition.is);
}

function faultsInColumn(section: Section, rows: string, column: string, is: readonly string[]) {
  const target = findTarget(index, section, rows);
  if (target?.question.kind !== 'rows') return [`no rows ${rows}`];
  const part = findPart(target.question, column);
  return part ? unknownValues(valuesOf(part), is) : [`no column ${column}`];
}

function unknownValues(known: readonly string[], wanted: readonly string[]): readonly string[] {
  if (wanted.length === 0) return ['no values'];
  return wanted.filter((value) => !known.includes(value)).map((value) => `no value ${value}`);
}

describe('ids', () => {
  test('are kebab-case and unique where they stand', () => {
    const sectionIds = content.sections.map((section) => section.id);
    expect(repeated(sectionIds)).toEqual([]);
    for (const section of content.sections) {
      expect(section.id).toMatch(KEBAB);
      expect(repeated(section.questions.map((one) => one.id)), section.id).toEqual([]);
    }
    for (const { at, question, part, siblings } of places) {
      expect((part ?? question).id, at).toMatch(KEBAB);
      expect(repeated(siblings.map((one) => one.id)), at).toEqual([]);
    }
  });

  test('of options are unique and stable, and their labels can be told apart', () => {
    for (const { at, question, part } of places) {
      const asked = part ?? question;
      if (!('options' in asked)) continue;
      expect(asked.options.length, at).toBeGreaterThan(1);
      expect(repeated(valuesOf(asked)), at).toEqual([]);
      expect(repeated(asked.options.map((option) => option.label)), at).toEqual([]);
      for (const value of valuesOf(asked)) expect(value, at).toMatch(VALUE);
    }
  });
});

describe('conditions', () => {
  test('point at a question, part, column and value that exist, and say why', () => {
    for (const section of content.sections) {
      if (!section.shownWhen) continue;
      expect(faultsIn(section.shownWhen.when, section, []), section.id).toEqual([]);
      expect(section.shownWhen.because, section.id).toMatch(/\bfordi\b.+\.$/);
    }
    for (const { at, section, question, part, siblings } of places) {
      const shownWhen = (part ?? question).shownWhen;
      if (!shownWhen) continue;
      expect(faultsIn(shownWhen.when, section, siblings), at).toEqual([]);
      expect(shownWhen.because, at).toMatch(/^Vises, fordi .+\.$/);
    }
  });

  test('are refused when they point at nothing', () => {
    const [section] = content.sections;
    if (!section) throw new Error('expected a section, found none');
    const wrong: readonly Condition[] = [
      { question: 'no-such-question', is: ['yes'] },
      { question: 'waiting-need', is: ['perhaps'] },
      { question: 'screening/outcome', is: ['full'] },
      { question: 'screening/outcome/choice', is: ['everything'] },
      { anyRow: 'intake/requests', column: 'benefit', is: ['gold'] },
      { forRow: 'benefit', is: ['companion'] },
      { part: 'how', is: ['written'] },
      { not: { question: 'waiting-need', is: [] } },
    ];
    for (const condition of wrong) expect(faultsIn(condition, section, [])).not.toEqual([]);
  });

  test('never wait for a question that comes later in the same section', () => {
    const later: string[] = [];
    const look = (section: Section, at: number, condition: Condition): void => {
      if ('all' in condition) for (const one of condition.all) look(section, at, one);
      if ('any' in condition) for (const one of condition.any) look(section, at, one);
      if ('not' in condition) look(section, at, condition.not);
      if (!('question' in condition)) return;
      const target = findTarget(index, section, condition.question);
      if (target?.section.id !== section.id) return;
      const found = section.questions.findIndex((one) => one.id === target.question.id);
      if (found >= at) later.push(`${section.id}: ${condition.question}`);
    };
    for (const section of content.sections)
      for (const [at, question] of section.questions.entries())
        if (question.shownWhen) look(section, at, question.shownWhen.when);
    expect(later).toEqual([]);
  });
});

describe('references', () => {
  test('point at rows and a column that exist', () => {
    for (const { at, section, question, part } of places) {
      const asked = part ?? question;
      if (asked.kind !== 'references' || asked.from.to !== 'rows') continue;
      const target = findTarget(index, section, asked.from.of);
      expect(target?.question.kind, at).toBe('rows');
      if (target) expect(findPart(target.question, asked.from.labelColumn), at).toBeDefined();
    }
  });

  test('of repeated sections and of row names do too', () => {
    for (const section of content.sections) {
      if (!section.repeatFor) continue;
      const target = findTarget(index, section, section.repeatFor.rowsOf);
      expect(target?.question.kind, section.id).toBe('rows');
      if (target) expect(findPart(target.question, section.repeatFor.nameColumn)).toBeDefined();
    }
    for (const { at, question } of places)
      if (question.kind === 'rows')
        expect(findPart(question, question.nameColumn), at).toBeDefined();
  });

  test('to missing information name choices that exist', () => {
    for (const { at, question } of places) {
      if (question.kind !== 'judgement') continue;
      for (const value of question.basis?.notNeededFor ?? [])
        expect(valuesOf(question), at).toContain(value);
    }
  });
});
