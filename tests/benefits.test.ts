// The benefits: amounts with their year and nowhere else, versions without gaps, and the criteria each one asks.
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { benefitOptions, benefits, routeCriteria } from '#forms/content/benefits.ts';
import { content } from '#forms/content/index.ts';
import { notice } from '#forms/content/notice.ts';
import * as partWords from '#forms/content/part-words.ts';
import * as scales from '#forms/content/scales.ts';
import type { Condition } from '#forms/content/types.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { textsIn } from './setup/textsIn.ts';

const index = indexContent(content);
const withoutEqual = (texts: readonly string[]) => new Set(texts).size === texts.length;

describe('amounts', () => {
  test('stand in the benefits, each with its year, and nowhere in a text', () => {
    const money = /\d[\d.]*\s*(kr\.|kroner)/;
    for (const text of textsIn([content, benefitOptions, notice, partWords, scales]))
      expect(text).not.toMatch(money);
    for (const benefit of benefits) {
      expect(withoutEqual(benefit.rates.map((rate) => rate.id)), benefit.id).toBe(true);
      for (const rate of benefit.rates) {
        expect(rate.value).toBeGreaterThan(0);
        expect(rate.year).toBeGreaterThanOrEqual(2023);
        expect(isLocalDate(rate.provenance.checked)).toBe(true);
      }
    }
  });
});

describe('benefits', () => {
  const inForce = benefits.filter((benefit) => !('validTo' in benefit));

  test('in force are the options of the intake, with the same labels and places in the act', () => {
    expect(benefitOptions.map(({ value, label }) => ({ value, label }))).toEqual(
      inForce.map(({ id, label }) => ({ value: id, label })),
    );
    for (const [at, option] of benefitOptions.entries()) {
      const benefit = inForce[at];
      if (!benefit?.legalRef.includes('§')) continue;
      const [place = ''] = benefit.legalRef.match(/§§? [\d–]+/) ?? [];
      expect(option.hint, option.value).toContain(place);
    }
  });

  test('follow on each other without a gap or an overlap', () => {
    for (const { id } of inForce) {
      const versions = benefits
        .filter((benefit) => benefit.id === id)
        .map((benefit) => ({
          from: benefit.validFrom,
          to: 'validTo' in benefit && benefit.validTo,
        }))
        .sort((one, other) => one.from.localeCompare(other.from));
      for (const [at, version] of versions.entries()) {
        const next = versions[at + 1];
        expect(version.to === false, id).toBe(next === undefined);
        if (version.to === false || !next) continue;
        const dayAfter = new Date(`${version.to}T12:00:00Z`);
        dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
        expect(next.from, id).toBe(dayAfter.toISOString().slice(0, 10));
      }
    }
  });

  test('ask in the target-group test for exactly their own criteria', () => {
    const section = index.sections.get('target-group');
    const criteria = section?.questions.filter((question) => question.kind === 'criterion') ?? [];
    expect(criteria.length).toBeGreaterThan(0);
    for (const benefit of inForce) {
      const routes: readonly ('a' | 'b')[] = benefit.routes;
      for (const route of routes.length === 0 ? [undefined] : routes) {
        const asked = criteria.filter((question) =>
          question.shownWhen ? isAsked(question.shownWhen.when, benefit.id, route) : true,
        );
        expect(asked.map((question) => question.id).sort(), `${benefit.id} ${route}`).toEqual(
          [...benefit.criteria, ...(route === undefined ? [] : routeCriteria[route])].sort(),
        );
      }
    }
  });

  test('with two ways in let the adviser choose between them, and no others do', () => {
    const route = index.questions.get('target-group')?.get('route');
    for (const benefit of inForce) {
      const when = route?.shownWhen?.when;
      expect(when && isAsked(when, benefit.id, undefined), benefit.id).toBe(
        benefit.routes.length === 2,
      );
    }
  });
});

/** Whether a criterion is asked for a benefit on a route; a benefit with one route never chose it. */
function isAsked(condition: Condition, benefit: string, route: 'a' | 'b' | undefined): boolean {
  if ('all' in condition) return condition.all.every((one) => isAsked(one, benefit, route));
  if ('any' in condition) return condition.any.some((one) => isAsked(one, benefit, route));
  if ('forRow' in condition) return condition.is.includes(benefit);
  if ('question' in condition && condition.question === 'route')
    return route !== undefined && condition.is.includes(route);
  throw new Error(
    `expected a condition on the benefit or the route, got ${JSON.stringify(condition)}`,
  );
}
