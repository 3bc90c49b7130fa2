// The fictional cases: valid, whole where they say so, and clearly fictional.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn, isPhaseSkipped } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn, gapsInPhase, sectionState } from '#forms/answers/completeness.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { isFinished, nextOpenPhase, phases } from '#machines/phases.ts';
import { recordOf, toCaseFile } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';

const folder = new URL('../src/cases/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(name: string) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const result = readCaseFile(content, text);
  if (!result.ok) throw new Error(`${name}: ${result.sentence}`);
  const record = recordOf(content, result.file);
  const view: CaseView = { index: indexContent(content), record, today: '2026-11-21' };
  return { text, file: result.file, notices: result.notices, record, view };
}

test('there are three whole cases and three halfway', () => {
  expect(names.sort()).toEqual(
    ['autisme', 'cerebral-parese', 'epilepsi']
      .flatMap((id) => [`${id}-halvvejs.json`, `${id}.json`])
      .sort(),
  );
});

describe.each(names)('%s', (name) => {
  const { text, file, notices, record, view } = read(name);
  const whole = !name.includes('halvvejs');

  test('is a practice case that folds back to itself', () => {
    expect(notices).toEqual([]);
    expect(file.practice).toBe(true);
    expect(file.id).toBe(name.replace('.json', ''));
    expect(toCaseFile(content, file, record)).toEqual(JSON.parse(text));
  });

  test('every finished phase is complete', () => {
    for (const phase of phases) {
      if (isPhaseSkipped(view, phase) || !isFinished(view, phase)) continue;
      expect(gapsInPhase(view, phase), phase).toEqual([]);
    }
  });

  test('answers nothing that is not asked', () => {
    const asked = new Set(instancesIn(view).map((instance) => instance.key));
    expect(Object.keys(record.answers).filter((key) => !asked.has(key))).toEqual([]);
  });

  test(whole ? 'is whole' : 'is in the middle of the investigation', () => {
    const keys = instancesIn(view).map((instance) => instance.key);
    if (whole) {
      expect(keys.flatMap((key) => gapsIn(view, key))).toEqual([]);
      // Still being followed up: a closed case could not be tried out.
      expect(nextOpenPhase(view)).toBe('followUp');
      return;
    }
    expect(nextOpenPhase(view)).toBe('investigation');
    expect(keys.flatMap((key) => deferralsIn(view, key)).length).toBeGreaterThanOrEqual(2);
    expect(new Set(keys.map((key) => sectionState(view, key)))).toEqual(
      new Set(['empty', 'started', 'reasoned', 'deferred']),
    );
  });

  test('has nothing that looks like a personal number', () => {
    expect(text).not.toMatch(/\b\d{6}-?\d{4}\b/);
  });
});
