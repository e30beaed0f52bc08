// Review's own judgements: the signed figure, new findings apart from known ones, cases brought in step with changed rules, and
// what stands in the way of a date.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../admin-ui/answers/as-written.ts';
import { isTypedDifference, mainDifference, policyEffects } from '../../admin-ui/comparison/team-effects.ts';
import { casesOf } from '../../admin-ui/screens/review/case-counts.ts';
import { caseUpdates } from '../../admin-ui/screens/review/case-updates.ts';
import { newFindings } from '../../admin-ui/screens/review/new-findings.ts';
import { judgePublication } from '../../admin-ui/screens/review/obstacles.ts';
import type { TeamRow } from '../../admin-ui/workspace/team.ts';
import {
  applyEdits,
  diffEditions,
  type Edition,
  readEdition,
  readRow,
  type SourceFile,
  same,
  WrittenNumber,
} from '../../engine/index.ts';

const folder = fileURLToPath(new URL('../../policies/2026-Q4', import.meta.url));
const files: readonly SourceFile[] = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((path) => /^(?:edition|facts|incentives.commission(?:\.cases)?)\.yaml$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));

/** The edition with one text changed. */
const edited = (change: (path: string, text: string) => string): readonly SourceFile[] =>
  files.map(({ path, text }) => ({ path, text: change(path, text) }));

const commission = 'incentives/commission.yaml';
const base = readEdition(files);
const raisedFiles = edited((path, text) =>
  path === commission ? text.replace('lifted: 4%', 'lifted: 3.8%') : text,
);
const raised = readEdition(raisedFiles);

const row = (person: string, grossProfit: string): TeamRow => ({
  person,
  name: same(person),
  unit: same(''),
  role: '',
  quarter: '2026-Q3',
  read: (facts) =>
    readRow(
      { grossProfit: new WrittenNumber(grossProfit), repurchaseRate: '70%', newCustomerShare: '50%' },
      new Map(
        [...facts].filter(([name]) => ['grossProfit', 'repurchaseRate', 'newCustomerShare'].includes(name)),
      ),
    ),
});
const team = [row('a', '450000'), row('b', '90000')];
const mainOf = (before: Edition, after: Edition) =>
  mainDifference(policyEffects(before, after, diffEditions(before, after), team), after.head);

describe('the figure that is signed for', () => {
  it('is the exact difference of the policy that moves most', () => {
    const main = mainOf(base, raised);
    expect(main?.policy.id).toBe('commission');
    // 150,000 in band 3 at 3.8% instead of 4%.
    expect(main?.difference.toFixed(2)).toBe('-300.00');
  });

  it('is nothing where the rules are the same', () => expect(mainOf(base, base)).toBeUndefined());

  it.each([
    ['-300', true],
    ['−300.00', true],
    ['－３００', true],
    ['-$300.00', true],
    ['$-300', true],
    ['300', false],
    ['-300.01', false],
    ['-30000%', false],
    ['', false],
    ['about 300', false],
  ])('%s → %s', (typed, expected) => expect(isTypedDifference(typed, mainOf(base, raised))).toBe(expected));

  it('is zero where nothing moves', () => {
    expect(isTypedDifference('0', undefined)).toBe(true);
    expect(isTypedDifference('0.00', undefined)).toBe(true);
    expect(isTypedDifference('', undefined)).toBe(false);
  });
});

describe('findings', () => {
  it('that the base has as well are known, wherever their lines moved; errors are always shown', () => {
    const moved = readEdition(
      edited((path, text) => (path === commission ? `# one line more\n${text}` : text)),
    );
    const { fresh, known } = newFindings(moved.findings, base.findings);
    expect(fresh).toEqual([]);
    expect(known).toHaveLength(base.findings.length);
    expect(
      newFindings(raised.findings, raised.findings).fresh.every(({ severity }) => severity === 'error'),
    ).toBe(true);
  });
});

describe('cases that follow changed rules', () => {
  it('all pass once the proposed edits are made, and every other line stays', () => {
    const cases = casesOf(raised).find(({ policy }) => policy.id === 'commission');
    const { document } = cases ?? {};
    if (!cases || !document) throw new Error('the commission has cases');
    expect(cases.failed.length).toBeGreaterThan(0);
    const { edits, mismatches } = caseUpdates(cases.policy, cases.failed);
    expect(edits.length).toBe(mismatches.length);
    const { text } = applyEdits(document.text, edits, document.file);
    const mended = readEdition(
      raisedFiles.map((file) => (file.path === document.file ? { ...file, text: text ?? '' } : file)),
    );
    expect(mended.findings.filter(({ code }) => code === 'CASE_FAILED')).toEqual([]);
    const comments = (source: string) => source.split('\n').filter((line) => line.trim().startsWith('#'));
    expect(comments(text ?? '')).toEqual(comments(document.text));
  });

  it('are left to a person where there is no value to write', () => {
    const cases = casesOf(raised).find(({ policy }) => policy.id === 'commission');
    const [first] = cases?.failed ?? [];
    if (!cases || !first) throw new Error('a case fails');
    const refusal = { path: first.path, outcome: 'refused', expected: '—', found: 'grossProfit' };
    const { edits, byHand } = caseUpdates(cases.policy, [{ ...first, differences: [refusal] }]);
    expect([edits, byHand]).toEqual([[], 1]);
  });

  it('shows two figures that differ as different ones', () => {
    const cases = casesOf(raised).find(({ policy }) => policy.id === 'commission');
    const [first] = cases?.failed ?? [];
    if (!cases || !first) throw new Error('a case fails');
    const little = {
      ...{ path: first.path, outcome: 'blendedRate' },
      ...{ expected: '"0.0266666667"', found: '"0.0266712345"' },
    };
    const { mismatches } = caseUpdates(cases.policy, [{ ...first, differences: [little] }]);
    expect(mismatches).toMatchObject([{ expected: '≈2.6667%', found: '≈2.6671%' }]);
  });

  it('write numbers bare', () => {
    expect(asWritten('17300.00', { kind: 'money', currency: 'USD' })).toEqual(new WrittenNumber('17300'));
    expect(asWritten('0.0346', { kind: 'ratio' })).toEqual(new WrittenNumber('0.0346'));
    expect(asWritten('100', { kind: 'money', currency: 'USD' })).toEqual(new WrittenNumber('100'));
  });
});

describe('what stands in the way', () => {
  const published = {
    id: '2026-Q4',
    state: 'published' as const,
    effectiveFrom: '2026-10-01',
    inForce: true,
    contentHash: '',
    findings: { error: 0, warning: 0, note: 0 },
  };

  it('a past date asks for a reason, and lowered pay keeps it back', () => {
    const late = readEdition(
      raisedFiles.map((file) =>
        file.path === 'edition.yaml'
          ? { ...file, text: file.text.replace('effectiveFrom: 2026-10-01', 'effectiveFrom: 2026-10-15') }
          : file,
      ),
    );
    const view = judgePublication(late, [published], base, team, '2026-11-24');
    expect(view.needsReason).toBe(true);
    expect(view.asking.map(({ code }) => code)).toEqual(['DATE_PAST']);
    expect(view.losses.map(({ row: at, policy }) => [at, policy])).toEqual([[0, 'commission']]);
    expect(view.blocking.map(({ code }) => code)).toEqual(['EDITION_ERRORS', 'PAY_LOWERED']);
  });

  it('a date that is taken asks for a reason', () => {
    const view = judgePublication(base, [published], undefined, team, '2026-09-01');
    expect(view.asking.map(({ code }) => code)).toEqual(['DATE_TAKEN']);
    expect(view.blocking).toEqual([]);
  });
});
