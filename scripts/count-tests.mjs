// Counts what Vitest's JSON report says. A test file that could not be loaded has no tests and counts as one
// failure, else it would vanish from the count.

import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ status: string }} Test
 * @typedef {{ testResults: { status: string, assertionResults: Test[] }[] }} Report
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @param {string} path @returns {Report} */
export function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { testResults: [] };
}

/** @param {Report} report @returns {Counts} */
export function countTests({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed, failed: failed + brokenFiles, skipped: tests.length - passed - failed };
}
