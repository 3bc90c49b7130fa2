// The glossary explains words that are really met, each once, in words that need no explaining.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acts } from '#forms/content/acts.ts';
import { benefitOptions, benefits } from '#forms/content/benefits.ts';
import { handoutTexts } from '#forms/content/handouts.ts';
import { content } from '#forms/content/index.ts';
import * as partWords from '#forms/content/part-words.ts';
import type { PlainTerm } from '#forms/content/plain-terms/types.ts';
import { plainTerms, plainTermsProvenance } from '#forms/content/plain-terms.ts';
import * as scales from '#forms/content/scales.ts';
import { partyAccess } from '#forms/content/withholding.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { root } from '#src/cli/root.mjs';
import { familyLabels, familyTitles } from '#src/document/editionLabels.ts';
import { printChoices } from '#src/document/printChoices.ts';
import { printLabels } from '#src/document/printLabels.ts';
import { rowLayouts } from '#src/document/rowLayouts.ts';
import * as documentWords from '#src/document/words.ts';
import { repeated } from './setup/contentPlaces.ts';
import { lix, sentencesOf, wordsOf } from './setup/lix.ts';
import { textsIn } from './setup/textsIn.ts';

const own = [acts, benefits, benefitOptions, content, handoutTexts, partWords, partyAccess, scales];
/** As an act is cited: its short name in front of a §. */
const cited = acts.map((act) => `${act.shortName} §`);
const printed = [printChoices, printLabels, familyLabels, familyTitles, rowLayouts].map((one) => [
  ...one.values(),
]);
const folder = join(root, 'src/cases');
const cases: readonly unknown[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
/** Everything the app can put before a family. Ids and stored values are left out: they are English. */
const texts = textsIn([own, cited, printed, { ...documentWords }, cases])
  .filter((text) => /[\sA-ZÆØÅæøå]/.test(text))
  .join('\n');

/** A form as the glossary means it: a whole word, in any case unless it has capitals itself. */
const stands = (form: string, text: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`,
    form === form.toLowerCase() ? 'iu' : 'u',
  ).test(text);

const forms = plainTerms.flatMap((term) => term.forms);

describe('the words explained', () => {
  test('are told apart: no form belongs to two', () => {
    expect(plainTerms.length).toBeGreaterThan(100);
    expect(repeated(plainTerms.map((one) => one.id))).toEqual([]);
    expect(repeated(plainTerms.map((one) => one.says))).toEqual([]);
    expect(repeated(forms.map((one) => one.toLowerCase()))).toEqual([]);
    for (const { id, term, forms: its } of plainTerms) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(
        its.map((one) => one.toLowerCase()),
        id,
      ).toContain(term.toLowerCase().replace(/\.$/, ''));
      for (const form of its) expect(form, id).toMatch(/^[\p{L}-]+(, ?| [\p{L}-]+)*$/u);
    }
  });

  test('are met in the app, or else are said to be the trade’s alone', () => {
    expect(texts.length).toBeGreaterThan(100_000);
    const isMet = (term: PlainTerm) => term.forms.some((form) => stands(form, texts));
    const unmet = plainTerms.filter((term) => !isMet(term)).map((term) => term.id);
    const said = plainTerms.filter((term) => term.onlyInTheTrade).map((term) => term.id);
    expect(unmet).toEqual(said);
  });

  test('are whole words, and capitals count where they tell a word from a name', () => {
    expect(stands('klage', 'Du kan klage.')).toBe(true);
    expect(stands('klage', 'Klagevejledning')).toBe(false);
    expect(stands('ASK', 'Ask er syv år.')).toBe(false);
    expect(forms).toContain('ASK');
    expect(forms).not.toContain('ask');
  });

  test('are those a family is most likely to stumble over', () => {
    const asked =
      'funktionsnedsættelse kompensation kompensationsydelse tabt_arbejdsfortjeneste merudgifter børnefaglig_undersøgelse afdækning screening målgruppe partshøring begrundelse bisidder barnets_plan opfølgning helhedsvurdering PPR aflastning støtteperson hjemmetræning hjælpemiddel ankestyrelsen klage afgørelse ungeplan samtykke forældremyndighed henvendelse udredning udviklingsmål';
    for (const word of asked.split(' ')) expect(forms).toContain(word.replace('_', ' '));
  });
});

describe('the explanations', () => {
  test('are one or two sentences that are easy to read', () => {
    for (const { id, says } of plainTerms) {
      expect(says, id).toMatch(/^[A-ZÆØÅ].*[.?]$/);
      expect(sentencesOf(says).length, id).toBeLessThanOrEqual(2);
      expect(lix(says), `${id}: ${says}`).toBeLessThan(40);
    }
    expect(lix(plainTerms.map((one) => one.says).join(' '))).toBeLessThan(30);
  });

  test('explain with other words than their own', () => {
    for (const { id, forms: its, says } of plainTerms)
      expect(
        its.filter((form) => stands(form, says)),
        id,
      ).toEqual([]);
  });

  test('hold no long word that is not explained itself, no § and no abbreviation', () => {
    for (const { id, says } of plainTerms) {
      const long = wordsOf(says).filter((one) => one.length > 11);
      expect(
        long.filter((one) => !forms.includes(one.toLowerCase())),
        id,
      ).toEqual([]);
      const short = says.match(/\b[A-ZÆØÅ]{2,}\b/g) ?? [];
      expect(
        short.filter((one) => !forms.includes(one)),
        id,
      ).toEqual([]);
      expect(says, id).not.toMatch(/§|\b(jf|stk|bl\.a|mv|f\.eks|pga|ift)\b|["“„]| {2}/i);
    }
  });

  test('say where they come from, and name acts that are cited elsewhere', () => {
    expect(plainTermsProvenance.source.length).toBeGreaterThan(40);
    expect(isLocalDate(plainTermsProvenance.checked)).toBe(true);
    const known = new Set<string>(acts.map((act) => act.id));
    const laws = plainTerms.flatMap((one) => one.law ?? []);
    expect(laws.length).toBeGreaterThan(40);
    for (const { act, ref } of laws) {
      expect(known.has(act), act).toBe(true);
      expect(ref).toMatch(/^§§? \d/);
    }
  });
});
