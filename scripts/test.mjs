// Everything that must hold before a commit: build, format and lint, types, tests.
// Every stage runs even when one before it failed, so that one run shows all there is to mend.
// The last line says how many passed and failed, and stands in a file too. A failed stage counts as one
// failure. Arguments go to Vitest.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle-server.mjs';
import { countTests, readReport } from './count-tests.mjs';

const cache = join(root, 'node_modules', '.cache', 'quarterdeck');
const report = join(cache, 'tests.json');
const summary = join(cache, 'summary.txt');

/** @type {readonly (readonly [string, readonly string[]])[]} */
const stages = [
  ['build', ['node', 'scripts/build.mjs']],
  ['format and lint', ['biome', 'check', '--error-on-warnings']],
  ['types', ['tsc', '-b']],
];

/** @param {string} name @param {readonly string[]} command */
function passes(name, [program = '', ...args]) {
  console.log(`\n▸ ${name}`);
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
  const env = { ...process.env, PATH: path };
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) console.log(`✗ ${name} failed`);
  return status === 0;
}

mkdirSync(cache, { recursive: true });
rmSync(report, { force: true });
rmSync(summary, { force: true });

const failedStages = stages.filter(([name, command]) => !passes(name, command)).length;
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const testsPass = passes('tests', ['vitest', 'run', ...reporters, ...process.argv.slice(2)]);

const counts = countTests(readReport(report));
// Vitest may fail without a failed test: an unhandled error, or nothing that ran.
const silent = counts.failed === 0 && (!testsPass || counts.passed === 0) ? 1 : 0;
const failed = counts.failed + failedStages + silent;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
const line = `${counts.passed} passed, ${failed} failed${skipped}`;
writeFileSync(summary, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = failed > 0 ? 1 : 0;
