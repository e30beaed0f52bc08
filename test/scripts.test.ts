// The scripts around the product: the command is found and runs, and the count of tests tells the truth.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTests, readReport } from '../scripts/count-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the command quarterdeck', () => {
  let folder = '';
  const cli = () => join(folder, 'server', 'cli.ts');
  const bundle = () => join(folder, 'dist', 'cli.js');
  const npx = (...args: string[]) => {
    const run = spawnSync('npx', ['quarterdeck', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, npm_config_loglevel: 'error' },
    });
    return { stdout: run.stdout, status: run.status };
  };
  const writeCli = (word: string) =>
    writeFileSync(
      cli(),
      `console.log('${word}', ...process.argv.slice(2) as string[]);\nprocess.exitCode = 2;\n`,
    );

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'quarterdeck-command-'));
    for (const part of ['bin', 'scripts']) cpSync(join(root, part), join(folder, part), { recursive: true });
    // npx links the project it stands in and then runs its `prepare`; this one has no page to build.
    const { scripts: _, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'server'));
    mkdirSync(join(folder, 'engine'));
    writeCli('first');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is executable', () => {
    expect(statSync(join(root, 'bin/quarterdeck.mjs')).mode & 0o111).toBe(0o111);
  });

  it('is found by npx, bundles what was never built, and passes arguments and exit code', () => {
    expect(npx('check', '--json')).toEqual({ stdout: 'first check --json\n', status: 2 });
  });

  it('runs the bundle as it is when no source is newer', () => {
    writeFileSync(bundle(), `console.log('kept');\n`);
    expect(npx().stdout).toBe('kept\n');
  });

  it('bundles again when a source is newer', () => {
    writeCli('second');
    const soon = new Date(Date.now() + 1000);
    utimesSync(cli(), soon, soon);
    expect(npx().stdout).toBe('second\n');
  });

  it('says what is wrong when it cannot be bundled', () => {
    writeFileSync(cli(), 'const = ;');
    const soon = new Date(Date.now() + 2000);
    utimesSync(cli(), soon, soon);
    expect(npx().status).not.toBe(0);
  });
});

describe('countTests', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });

  it('counts passed, failed and skipped', () => {
    const testResults = [
      file('passed', 'passed', 'skipped', 'pending', 'todo'),
      file('failed', 'failed', 'passed'),
    ];
    expect(countTests({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts nothing when there is no report', () => {
    expect(countTests(readReport(join(root, 'no-such-report.json')))).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
    });
  });
});

describe('.ci/run', () => {
  it('is executable and does what the README says', () => {
    const path = join(root, '.ci/run');
    expect(statSync(path).mode & 0o111).toBe(0o111);
    expect(readFileSync(path, 'utf8')).toContain('npm ci && ');
  });
});
