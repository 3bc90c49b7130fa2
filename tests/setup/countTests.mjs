// Counts what a test run really showed, so that nothing counts as passed by not having run.

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport
 */

/**
 * Counts a report of Vitest's JSON reporter. A skipped test, a file that could not be loaded, a run
 * without tests, a run without a report and an error outside every test all count as failed.
 * @param {unknown} report
 * @param {number} exitCode of the run
 * @returns {Count}
 */
export function countTests(report, exitCode) {
  const count = { passed: 0, failed: 0 };
  for (const file of filesIn(report)) {
    const passed = file.assertionResults.filter(({ status }) => status === 'passed').length;
    const others = file.assertionResults.length - passed;
    count.passed += passed;
    count.failed += others;
    if (file.status !== 'passed' && others === 0) count.failed += 1;
  }
  const ranNothing = count.passed + count.failed === 0;
  const failedElsewhere = exitCode !== 0 && count.failed === 0;
  if (ranNothing || failedElsewhere) count.failed += 1;
  return count;
}

/** @returns {FileReport[]} */
function filesIn(/** @type {unknown} */ report) {
  if (typeof report !== 'object' || report === null || !('testResults' in report)) return [];
  return Array.isArray(report.testResults) ? report.testResults : [];
}
