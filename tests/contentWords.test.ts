// What the content pack says: each section has its grounds, and each sentence tells the reader what to do.
import { describe, expect, test } from 'vitest';
import { acts } from '#forms/content/acts.ts';
import { benefitOptions, benefits } from '#forms/content/benefits.ts';
import { content } from '#forms/content/index.ts';
import { notice } from '#forms/content/notice.ts';
import * as partWords from '#forms/content/part-words.ts';
import * as scales from '#forms/content/scales.ts';
import type { Ground } from '#forms/content/types.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { index, places, repeated, valuesOf } from './setup/contentPlaces.ts';
import { textsIn } from './setup/textsIn.ts';

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
      expect(repeated(section.guidance), section.id).toEqual([]);
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
    expect(repeated(acts.map((act) => act.id))).toEqual([]);
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
      expect(repeated(parts.map((part) => part.missing))).toEqual([]);
      expect(repeated(parts.map((part) => part.label))).toEqual([]);
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
