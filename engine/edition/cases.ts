// Worked cases: files beside the policies that say what a policy answers. They run whenever an edition is checked.
import { evaluateTable, outcomesAt } from '../policy/evaluate.ts';
import type { Policy } from '../policy/policy.ts';
import type { Document } from '../text/document.ts';
import { checkShape } from '../text/shape.ts';
import type { Edit } from '../text/splice.ts';
import * as validators from '../text/validators.generated.js';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Finding, isError } from '../values/finding.ts';
import { canonicalText } from '../values/hash.ts';
import type { Path } from '../values/position.ts';
import type { ValueType } from '../values/types.ts';
import { type Answer, answerOf, cellJson, type Json } from './answer.ts';
import { caseTroubles } from './case-troubles.ts';
import { type Catalogue, factsFor } from './catalogue.ts';
import { readRow } from './facts.ts';
import { fileKind, idOf } from './files.ts';
import { mendingEdit } from './mend-case.ts';
import type { CasesSource } from './schema.ts';
import { writtenFacts } from './written-facts.ts';

/** How one case came out. */
export interface CaseResult {
  readonly policy: string;
  readonly name: Bilingual;
  readonly path: Path;
  readonly passed: boolean;
  /** What was expected and found, where it failed. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly path: Path;
  readonly outcome: string;
  readonly expected: string;
  readonly found: string;
  /** The edit of the cases file that expects what was found instead, where there is one. */
  readonly mend?: Edit | undefined;
}

/** Runs every cases file; a case that fails, and a policy without cases, are findings. */
export function casesFindings(
  paths: readonly string[],
  documents: ReadonlyMap<string, Document>,
  policies: ReadonlyMap<string, Policy>,
  catalogue: Catalogue,
): readonly Finding[] {
  const cases = [...documents].filter(([path]) => fileKind(path) === 'cases');
  const judged = cases.flatMap(([path, document]) => {
    const shape = checkShape(document, validators.cases);
    if (shape.some(isError)) return shape;
    const troubles = [...shape, ...caseTroubles(document, paths)];
    const policy = policies.get(idOf(path));
    if (!policy) return troubles;
    const results = caseResults(document, policy, catalogue);
    return [
      ...troubles,
      ...results.flatMap((result) => result.differences.map((each) => failedCase(document, result, each))),
    ];
  });
  const without = [...policies.values()].filter(
    ({ file }) => !documents.has(file.replace(/\.yaml$/, '.cases.yaml')),
  );
  return [...judged, ...without.map(withoutCases)];
}

interface Remembered {
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly results: readonly CaseResult[];
}

const remembered = new WeakMap<Document, Remembered>();

/** The results of a cases file; run again only when the file, the policy or the vocabulary has changed. */
export function caseResults(document: Document, policy: Policy, catalogue: Catalogue): readonly CaseResult[] {
  const known = remembered.get(document);
  if (known?.policy === policy && known.catalogue === catalogue) return known.results;
  const results = runCases(document, policy, catalogue);
  remembered.set(document, { policy, catalogue, results });
  return results;
}

interface ExpectedRow {
  readonly path: Path;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly unavailable: Readonly<Record<string, string>>;
  readonly refused: readonly string[];
}

/** Runs the cases of one policy. The document has passed its shape check. */
export function runCases(document: Document, policy: Policy, catalogue: Catalogue): readonly CaseResult[] {
  const source = document.written as unknown as CasesSource;
  return source.cases.map((each, at): CaseResult => {
    const path: Path = ['cases', at];
    const rows = each.rows ?? [each];
    const paths = rows.map((_, row): Path => (each.rows ? [...path, 'rows', row] : path));
    const expected = rows.map(
      (row, index): ExpectedRow => ({
        path: paths[index] ?? path,
        expect: row.expect ?? {},
        unavailable: row.unavailable ?? {},
        refused: row.refused ?? [],
      }),
    );
    const common = each.rows ? [['given'], [...path, 'facts']] : [['given']];
    const differences = judgeRows(document, policy, catalogue, common, expected);
    return { policy: policy.id, name: each.name, path, passed: differences.length === 0, differences };
  });
}

function judgeRows(
  document: Document,
  policy: Policy,
  catalogue: Catalogue,
  common: readonly Path[],
  expected: readonly ExpectedRow[],
): readonly Difference[] {
  const facts = factsFor(catalogue, policy.id);
  const reads = expected.map(({ path }) =>
    readRow(writtenFacts(document, [...common, [...path, 'facts']]), facts),
  );
  const table = evaluateTable(
    policy,
    reads.flatMap((read) => (read.row ? [read.row] : [])),
  );
  let at = 0;
  return expected.flatMap((row, index) => {
    const read = reads[index];
    if (!read?.row)
      return judgeRefusal(
        row,
        (read?.refusals ?? []).map((refusal) => refusal.path),
      );
    const spokenOf = new Set([...Object.keys(row.expect), ...Object.keys(row.unavailable)]);
    const answer = answerOf(outcomesAt(table, at++, spokenOf), policy.outcomeLabels, policy.names);
    return row.refused.length > 0 ? judgeRefusal(row, []) : judgeAnswer(row, answer, policy);
  });
}

function judgeRefusal(row: ExpectedRow, found: readonly string[]): readonly Difference[] {
  const [expected, actual] = [[...row.refused].sort().join(', '), [...found].sort().join(', ')];
  if (expected === actual) return [];
  return [{ path: row.path, outcome: 'refused', expected: expected || '—', found: actual || '—' }];
}

function judgeAnswer(row: ExpectedRow, answer: Answer, policy: Policy): readonly Difference[] {
  const values = Object.entries(row.expect).flatMap(([name, expected]): readonly Difference[] => {
    const type = policy.plan.outcomes.find((outcome) => outcome.name === name)?.type;
    const wanted = type ? canonicalText(expectedJson(expected, type)) : String(expected);
    const found = foundText(answer, name);
    const path = [...row.path, 'expect', name];
    const mend = type && mendingEdit(path, answer.outcomes[name], type);
    return type && wanted === found ? [] : [{ path, outcome: name, expected: wanted, found, mend }];
  });
  const reasons = Object.entries(row.unavailable).flatMap(([name, code]): readonly Difference[] => {
    const found = answer.unavailable[name]?.code ?? foundText(answer, name);
    return found === code
      ? []
      : [{ path: [...row.path, 'unavailable', name], outcome: name, expected: code, found }];
  });
  return [...values, ...reasons];
}

function foundText(answer: Answer, name: string): string {
  const reason = answer.unavailable[name];
  if (reason) return `unavailable: ${reason.code} ${reason.missing.join(' ')}`.trim();
  return Object.hasOwn(answer.outcomes, name) ? canonicalText(answer.outcomes[name]) : 'no such outcome';
}

/** An expected value in the form of an answer, so that `16000` and `16000.00`, `0.6` and `60%` are the same. */
function expectedJson(expected: unknown, type: ValueType): Json {
  if (type.kind === 'list' && Array.isArray(expected))
    return expected.map((item) => expectedJson(item, type.of));
  if (type.kind === 'ratios' && typeof expected === 'object' && expected !== null) {
    return Object.fromEntries(
      Object.entries(expected).map(([key, item]) => [key, expectedJson(item, { kind: 'ratio' })]),
    );
  }
  const amount = typeof expected === 'string' && type.kind !== 'code' ? readAmount(expected) : undefined;
  return amount ? cellJson(amount, type) : (expected as Json);
}

const failedCase = (
  document: Document,
  result: CaseResult,
  { path, outcome, expected, found }: Difference,
): Finding => ({
  code: 'CASE_FAILED',
  severity: 'error',
  place: document.placeOf(path),
  path,
  message: both(
    `算例“${result.name.zh}”的 ${outcome}:应为 ${expected},算出 ${found}`,
    `case "${result.name.en}", ${outcome}: expected ${expected}, found ${found}`,
  ),
  hint: both(
    '若规则确已改变,更新算例;否则改回规则',
    'update the case if the rule has changed on purpose; otherwise mend the rule',
  ),
});

const withoutCases = (policy: Policy): Finding => ({
  code: 'CASES_MISSING',
  severity: 'warning',
  place: { file: policy.file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  path: [],
  message: both(`策略 ${policy.id} 没有算例`, `policy ${policy.id} has no cases`),
  hint: both(
    `在 ${policy.id}.cases.yaml 中写下应有的结果`,
    `write what it should answer in ${policy.id}.cases.yaml`,
  ),
});
