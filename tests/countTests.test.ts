// `npm test` ends with a count that must not flatter: what did not run has not passed.
import { expect, test } from 'vitest';
import { countTests } from './setup/countTests.mjs';

const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

test('counts each test by itself', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed')] };
  expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1 });
});

test('counts a skipped test as failed', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped', 'todo')] };
  expect(countTests(report, 0)).toEqual({ passed: 1, failed: 2 });
});

test('counts a file that could not be loaded as failed', () => {
  const report = { testResults: [file('passed', 'passed'), file('failed')] };
  expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 });
});

test.each([
  ['no tests', { testResults: [] }, 0],
  ['no report', undefined, 0],
  ['a report of another shape', [], 1],
])('counts a run with %s as failed', (_what, report, exitCode) => {
  expect(countTests(report, exitCode)).toEqual({ passed: 0, failed: 1 });
});

test('counts an error outside every test as failed', () => {
  expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
  });
});
