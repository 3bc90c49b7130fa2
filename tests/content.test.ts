// The content pack holds together: every id, condition, reference, ground and sentence.
import { describe, expect, test } from 'vitest';
import { findPart, findTarget, indexContent } from '#forms/answers/contentIndex.ts';
import { acts } from '#forms/content/acts.ts';
import { benefitOptions, benefits } from '#forms/content/benefits.ts';
import { content } from '#forms/content/index.ts';
import { notice } from '#forms/content/notice.ts';
import * as partWords from '#forms/content/part-words.ts';
import * as scales from '#forms/content/scales.ts';
import type { Condition, Ground, Part, Question, Section } from '#forms/content/types.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { textsIn } from './setup/textsIn.ts';

const index = indexContent(content);
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Option values may also start with a digit: levels are stored as `0` to `4`. */
const VALUE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Everything that is asked: questions and the parts of composite ones, with where they stand. */
type Place = {
  readonly at: string;
  readonly section: Section;
  readonly question: Question;
  readonly part?: Part;
  readonly siblings: readonly Part[];
};

const places: readonly Place[] = content.sections.flatMap((section) =>
  section.questions.flatMap((question): Place[] => {
    const at = `${section.id}/${question.id}`;
    const parts = kindOf(question).parts;
    return [
      { at, section, question, siblings: [] },
      ...parts.map((part) => ({
        at: `${at}/${part.id}`,
        section,
        question,
        part,
        siblings: parts,
      })),
    ];
  }),
);

const valuesOf = (asked: Part | Question): readonly string[] =>
  'options' in asked ? asked.options.map((option) => option.value) : [];

const repeated = (texts: readonly string[]) =>
  texts.filter((text, at) => texts.indexOf(text) !== at);
const withoutEqual = (texts: readonly string[]) => repeated(texts).length === 0;

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
    expect(withoutEqual(sectionIds)).toBe(true);
    for (const section of content.sections) {
      expect(section.id).toMatch(KEBAB);
      expect(withoutEqual(section.questions.map((one) => one.id)), section.id).toBe(true);
    }
    for (const { at, question, part, siblings } of places) {
      expect((part ?? question).id, at).toMatch(KEBAB);
      expect(withoutEqual(siblings.map((one) => one.id)), at).toBe(true);
    }
  });

  test('of options are unique and stable, and their labels can be told apart', () => {
    for (const { at, question, part } of places) {
      const asked = part ?? question;
      if (!('options' in asked)) continue;
      expect(asked.options.length, at).toBeGreaterThan(1);
      expect(withoutEqual(valuesOf(asked)), at).toBe(true);
      expect(withoutEqual(asked.options.map((option) => option.label)), at).toBe(true);
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

describe('grounds and provenance', () => {
  const actIds = new Set<string>(acts.map((act) => act.id));
  const holdsUp = (ground: Ground, at: string) => {
    expect(actIds.has(ground.act), `${at}: ${ground.act}`).toBe(true);
    expect(ground.ref, at).not.toBe('');
    expect(ground.says, at).toMatch(/[.)]$/);
  };

  test('every section says why, on what ground and from where', () => {
    for (const section of content.sections) {
      expect(section.lead.length, section.id).toBeGreaterThan(40);
      expect(section.why.length, section.id).toBeGreaterThan(60);
      expect(section.guidance.length, section.id).toBeGreaterThanOrEqual(3);
      expect(section.grounds.length, section.id).toBeGreaterThan(0);
      expect(section.provenance.source.length, section.id).toBeGreaterThan(20);
      expect(isLocalDate(section.provenance.checked), section.id).toBe(true);
      expect(withoutEqual(section.guidance), section.id).toBe(true);
      for (const ground of section.grounds) holdsUp(ground, section.id);
    }
    for (const { at, question } of places)
      for (const ground of question.grounds ?? []) holdsUp(ground, at);
  });

  test('a place in an act names its paragraph or chapter', () => {
    const grounds = [
      ...content.sections.flatMap((section) => section.grounds),
      ...places.flatMap(({ question }) => question.grounds ?? []),
    ];
    for (const { act, ref } of grounds)
      if (act !== 'method' && act !== 'good-practice') expect(ref, act).toMatch(/§/);
  });

  test('every act stands once', () => {
    expect(withoutEqual(acts.map((act) => act.id))).toBe(true);
    expect(isLocalDate(content.lawAsOf)).toBe(true);
    expect(content.version).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
  });
});

describe('sentences', () => {
  test('for what is missing say what to do', () => {
    const verbs =
      /^(Skriv|Vælg|Tilføj|Vurder|Begrund|Beskriv|Svar|Fortæl|Marker|Peg|Nævn|Angiv|Saml|Vis)\b/;
    for (const { at, question, part } of places) {
      const { missing } = part ?? question;
      expect(missing, at).toMatch(verbs);
      expect(missing, at).toMatch(/[.?]$/);
      expect(missing.length, at).toBeGreaterThan(20);
      expect(missing, at).not.toMatch(/påkrævet|obligatorisk|skal udfyldes/i);
    }
  });

  test('for what is missing can be told apart inside a section', () => {
    for (const section of content.sections) {
      const own = section.questions.map((question) => question.missing);
      expect(repeated(own), section.id).toEqual([]);
    }
    for (const { at, siblings } of places)
      expect(repeated(siblings.map((one) => one.missing)), at).toEqual([]);
  });

  test('of composite answers are there for each part', () => {
    const groups = [
      partWords.statementParts,
      partWords.childPerspectiveParts,
      partWords.parentPerspectiveParts,
      partWords.criterionParts,
    ];
    for (const parts of groups) {
      expect(withoutEqual(parts.map((part) => part.missing))).toBe(true);
      expect(withoutEqual(parts.map((part) => part.label))).toBe(true);
    }
    expect(partWords.deferralWords.label).toContain('Kan ikke besvares endnu, fordi');
  });

  test('never claim to be official, and never hold a straight quotation mark or a placeholder', () => {
    const texts = textsIn([content, acts, benefits, benefitOptions, notice, scales, partWords]);
    expect(texts.length).toBeGreaterThan(1000);
    for (const text of texts) {
      expect(text).not.toMatch(/TODO|lorem|xxx/i);
      expect(text).not.toContain('"');
      expect(text).not.toMatch(/ {2}|^\s|\s$/);
      if (/officiel/i.test(text)) expect(text).toMatch(/\bikke\b/);
    }
    expect(notice.unofficial).toContain('ikke Social- og Boligstyrelsens officielle skema');
    expect(notice.practice.mark).toBe('ØVELSE');
  });

  test('say in the target-group test that a diagnosis alone is not enough', () => {
    const section = index.sections.get('target-group');
    expect(section?.lead).toContain('En diagnose alene er ikke nok');
    const parts = partWords.criterionParts.filter((part) => part.missing.includes('diagnose'));
    expect(parts.length).toBeGreaterThan(0);
  });
});

describe('the fixed choices', () => {
  test('of levels and needs are 0 to 4 and not assessed', () => {
    const expected = ['0', '1', '2', '3', '4', 'not-assessed'];
    expect(scales.functioningLevel.options.map((option) => option.value)).toEqual(expected);
    expect(scales.supportNeed.options.map((option) => option.value)).toEqual(expected);
  });

  test('of phases follow in order', () => {
    const order = ['opening', 'investigation', 'decision', 'plan', 'followUp'];
    const ranks = content.sections.map((section) => order.indexOf(section.phase));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(new Set(ranks).size).toBe(order.length);
  });

  test('of themes are the theme sections, and only the middle layer is scored', () => {
    const themes = content.sections.filter((section) => section.theme);
    expect(themes).toHaveLength(13);
    const offered = index.questions.get('screening')?.get('themes');
    expect(offered && valuesOf(offered)).toEqual(themes.map((section) => section.id));
    for (const section of themes) {
      expect(section.theme?.scored, section.id).toBe(section.theme?.layer === 'activity');
      expect(
        section.questions.some((one) => one.id === 'level'),
        section.id,
      ).toBe(section.theme?.scored);
    }
  });
});
